package org.wirestrata.api.tap;

import org.osgi.annotation.versioning.ConsumerType;

/** What a statistic found. */
@ConsumerType
public interface Report {
    /** Writes it as text, in lines, in the form that scripts know. */
    void text(StringBuilder to);
}
