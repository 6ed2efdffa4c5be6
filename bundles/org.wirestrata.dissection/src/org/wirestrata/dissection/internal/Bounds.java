package org.wirestrata.dissection.internal;

/** Ends a layer that read past its end. Preallocated and without a stack, since hostile captures throw many. */
final class Bounds extends RuntimeException {
    private static final long serialVersionUID = 1L;
    /** Not an error: the frame cannot be dissected without what is remembered of others. */
    static final Bounds DEFERRED = new Bounds("needs what is remembered");
    /** Past what was captured, inside what was sent. */
    static final Bounds SHORT = new Bounds("cut by the snapshot length");
    /** Past what was sent. */
    static final Bounds MALFORMED = new Bounds("past the end of the packet");
    /** Past the end of a piece of a larger whole. */
    static final Bounds UNREASSEMBLED = new Bounds("past the end of a fragment");
    /** Past what is there of a message of which the rest is not waited for. */
    static final Bounds CUT_OFF = new Bounds("past what is there of a message");
    /** A segment of a message that is complete already comes again. */
    static final Bounds REASSEMBLED = new Bounds("New fragment overlaps old data (retransmission?)");
    /** A budget is used up. */
    static final Bounds BUDGET = new Bounds("it does more in one frame than any frame needs");

    /** Lets a frame that is deferred go on to its end. */
    void passOn() {
        if (this == DEFERRED) {
            throw this;
        }
    }

    private Bounds(String message) {
        super(message, null, false, false);
    }
}
