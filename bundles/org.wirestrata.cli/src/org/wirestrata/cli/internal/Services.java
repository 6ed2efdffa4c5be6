package org.wirestrata.cli.internal;

import org.wirestrata.api.capture.CaptureFiles;
import org.wirestrata.api.capture.LiveCapture;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.session.DissectorRegistry;
import org.wirestrata.api.session.Sessions;

/**
 * What the commands work with.
 *
 * @param live    null where there is no capture library
 * @param version the program's version
 */
public record Services(CaptureFiles files, Sessions sessions, DisplayFilters filters, DissectorRegistry registry, LiveCapture live,
        String version) {
}
