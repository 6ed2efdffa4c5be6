package org.wirestrata.api.graph;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.tap.Tap;

/** Collects what graphs are made of while the frames of a capture pass, in one pass and in frame order. */
@ProviderType
public interface Graphs {
    /**
     * Collects the segments of a TCP stream, some tens of bytes each.
     *
     * @param stream its number; -1 to collect none, and learn which streams there are
     */
    Tap<?, TcpStream> tcp(Catalog catalog, int stream);

    /**
     * Collects rows of values by intervals from the first frame on; each point stands for the interval that begins there.
     *
     * @param interval its length in nanoseconds, whole microseconds
     * @throws IllegalArgumentException where a series does not fit its field, or the interval is too short, with a sentence that says so
     * @throws FilterException          where a display filter is not right
     */
    Tap<?, Graph> io(Catalog catalog, DisplayFilters filters, long interval, List<IoSeries> series) throws FilterException;
}
