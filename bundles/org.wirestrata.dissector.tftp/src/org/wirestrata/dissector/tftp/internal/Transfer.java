package org.wirestrata.dissector.tftp.internal;

import org.wirestrata.api.dissect.StateKey;

/** What is learned of a transfer from packet to packet. */
final class Transfer {
    /** A conversation's transfer; a client that asks again begins another one. */
    static final StateKey<Transfer> KEY = StateKey.of(StateKey.Scope.CONVERSATION, Transfer::new);
    private static final int STANDARD = 512;
    private static final int NUMBERS = 0x1_0000;

    /** The frame of the request. */
    private int request;
    int blockSize;
    /** The window size that is in force, 0 where nothing was said of it. */
    int window;
    /** Whether acknowledgements tell the size of the next window. */
    boolean changing;
    /** The operation before, 0 for data behind the first block. */
    int before;
    /** The last block yet. */
    private int last;

    Transfer() {
        begin(0);
    }

    /** Begins anew where the request is another one. */
    Transfer of(int frame) {
        if (frame != request) {
            begin(frame);
        }
        return this;
    }

    private void begin(int frame) {
        request = frame;
        blockSize = STANDARD;
        window = 0;
        changing = false;
        before = 0;
        last = 0;
    }

    /** The number in the whole transfer of a block whose number has 16 bits: the one next to the last block yet. */
    int whole(int block) {
        int next = last + (short) (block - last);
        int number = next < 0 ? next + NUMBERS : next;
        last = Math.max(last, number);
        return number;
    }
}
