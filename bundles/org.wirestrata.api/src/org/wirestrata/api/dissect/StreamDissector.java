package org.wirestrata.api.dissect;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A dissector whose messages lie in a stream of bytes, one after another, without regard to segments. It says where a message
 * ends; the engine collects the bytes and calls {@link #dissect} once per whole message.
 */
@ConsumerType
public interface StreamDissector extends Dissector {
    /**
     * {@link #frame}: the end is unknown, and a little more may tell. The whole rest is kept until the next segment comes; what was looked at
     * already can be {@link Dissection#note noted}.
     */
    int ONE_MORE = -1;
    /** {@link #frame}: the message goes on until the sender closes the stream. */
    int UNTIL_CLOSE = -2;

    /**
     * The length of the message that begins at the cursor, in bytes, or {@link #ONE_MORE}, or {@link #UNTIL_CLOSE}. A length
     * beyond what is there makes the engine wait for the rest. It may look ahead but neither record nor remember; looking past the end
     * means {@link #ONE_MORE}.
     */
    int frame(Dissection d);

    /**
     * Called when a message begins at the cursor that is not whole yet: the layer may say in the packet list what it sees of it. Nothing is
     * recorded.
     */
    default void waiting(Dissection d) {
    }

    /** Whether each message tells its length near its beginning; then the stream protocol shows {@link SegmentFields#size}. */
    default boolean tellsLength() {
        return false;
    }

    /**
     * Whether one layer stands for all that a run of bytes holds: {@link #dissect} is called once for all whole messages of the run and the
     * beginning of the one that is not whole, if there is one, which it leaves alone unless the layer is a
     * {@link Dissection#fragment fragment}.
     */
    default boolean takesRuns() {
        return false;
    }

    /**
     * Whether a frame has this layer, empty, that brings nothing but the beginning of a message, or more of it that does not tell yet where
     * it ends.
     */
    default boolean showsBeginning() {
        return takesRuns();
    }

    /** Tells that bytes are missing from the stream here; the next message begins after them. */
    default void gap(Dissection d, long bytes) {
    }
}
