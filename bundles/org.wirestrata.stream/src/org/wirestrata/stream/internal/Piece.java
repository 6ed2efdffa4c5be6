package org.wirestrata.stream.internal;

/** Bytes that wait for those before them, in a list in order of position. */
final class Piece {
    final int frame;
    final long start;
    final byte[] bytes;
    Piece before;
    Piece after;

    Piece(int frame, long start, byte[] bytes) {
        this.frame = frame;
        this.start = start;
        this.bytes = bytes;
    }

    long end() {
        return start + bytes.length;
    }
}
