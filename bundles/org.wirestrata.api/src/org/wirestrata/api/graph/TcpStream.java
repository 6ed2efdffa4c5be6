package org.wirestrata.api.graph;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The segments of a TCP stream, and how many streams there are. It stays as it is once it was collected; any number of threads may ask it.
 * A is the end that opened the connection, or else that sent the first segment that is there; B is the other one.
 */
@ProviderType
public interface TcpStream {
    /**
     * How much a stream carried.
     *
     * @param number   the stream's number, as <code>tcp.stream</code> counts
     * @param segments its segments, in both directions
     * @param bytes    the data in them
     */
    record Size(int number, long segments, long bytes) {
    }

    /**
     * How a graph is made.
     *
     * @param window       the length of the moving window in nanoseconds; 0 for one second, less for streams shorter than ten
     * @param overSequence whether round-trip times are shown over sequence numbers rather than over time
     */
    record Settings(long window, boolean overSequence) {
        /** One second where the stream is long enough, and over sequence numbers. */
        public static final Settings STANDARD = new Settings(0, true);
    }

    /** The stream's number. */
    int number();

    /** The stream's segments in both directions. */
    int segments();

    /** Address and port of A; empty where there is no segment. */
    String a();

    /** Address and port of B; empty where there is no segment. */
    String b();

    /** When the stream begins, in nanoseconds since the first frame of the capture; times in graphs count from here. */
    long begin();

    /** How many bytes of data a direction carried, those sent again counted again. */
    long bytes(boolean fromA);

    /** A graph of the data that one end sends. */
    Graph graph(TcpGraph which, boolean fromA, Settings settings);

    /** How many streams the capture has; their numbers begin at 0. */
    int streams();

    /** The streams with the most data, these first. */
    List<Size> largest(int most);
}
