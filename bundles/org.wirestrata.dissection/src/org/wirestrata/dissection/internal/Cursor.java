package org.wirestrata.dissection.internal;

import java.nio.ByteOrder;

import org.wirestrata.api.dissect.Dissection;

/**
 * The bytes of the layer that is being taken apart, and where reading stands. Position p lies at index base + p of the array; up to
 * cap was captured, up to rep was sent.
 */
abstract class Cursor implements Dissection {
    private static final int MOST_IDLE = 1 << 20;
    private static final int LEFT_FOR_OTHERS = 1 << 12;

    byte[] buf;
    int base;
    int pos;
    int cap;
    int rep;
    boolean little;
    boolean piece;
    /** Whether the bytes end before the message because nobody waits for the rest. */
    boolean cutOff;
    /** The source's number, and where the layer begins in it. */
    int source;
    int start;
    /** The thread that takes a frame apart; null while none does, and once it was told to stop. */
    Thread owner;
    /** Set where the frame does not come to its end: what the thread calls throws from then on. */
    boolean stopped;
    /** Calls in the frame that moved nothing. */
    private int idle;

    final void clearCursor() {
        idle = 0;
    }

    /** Refuses calls from elsewhere than the dissector that was called. */
    final void mine() {
        if (Thread.currentThread() != owner) {
            throw stopped ? new Stopped() : new IllegalStateException("a dissection was used after its call, or by another thread");
        }
    }

    /** Counts a call that moves nothing; too many of them are a loop. */
    final void idle() {
        mine();
        if (++idle > MOST_IDLE) {
            throw Bounds.BUDGET;
        }
    }

    /** Leaves the layers outside one that idled too long room to go on. */
    final void idledTooLong() {
        idle = Math.min(idle, MOST_IDLE - LEFT_FOR_OTHERS);
    }

    final int need(int at, int n) {
        if ((at | n) < 0 || n > cap - at) {
            throw beyond(at, n);
        }
        return base + at;
    }

    final Bounds beyond(int at, int n) {
        mine();
        if (at >= 0 && n >= 0 && (long) at + n <= rep) {
            return cutOff ? Bounds.CUT_OFF : Bounds.SHORT;
        }
        return piece ? Bounds.UNREASSEMBLED : Bounds.MALFORMED;
    }

    final long load(int at, int n) {
        int i = need(at, n);
        return little ? loadLittle(i, n) : loadBig(i, n);
    }

    private long loadBig(int i, int n) {
        byte[] b = buf;
        switch (n) {
            case 1:
                return b[i] & 0xff;
            case 2:
                return (b[i] & 0xff) << 8 | b[i + 1] & 0xff;
            case 4:
                return ((long) (b[i] & 0xff) << 24 | (b[i + 1] & 0xff) << 16 | (b[i + 2] & 0xff) << 8 | b[i + 3] & 0xff) & 0xffffffffL;
            default:
                long v = 0;
                for (int k = 0; k < n; k++) {
                    v = v << 8 | b[i + k] & 0xff;
                }
                return v;
        }
    }

    private long loadLittle(int i, int n) {
        long v = 0;
        for (int k = n - 1; k >= 0; k--) {
            v = v << 8 | buf[i + k] & 0xff;
        }
        return v;
    }

    @Override
    public final int position() {
        return pos;
    }

    @Override
    public final void position(int at) {
        if (at < 0) {
            throw Bounds.MALFORMED;
        }
        if (at <= pos) {
            idle();
        }
        mine();
        pos = at;
    }

    @Override
    public final int remaining() {
        return Math.max(0, cap - pos);
    }

    @Override
    public final int reportedRemaining() {
        return Math.max(0, rep - pos);
    }

    @Override
    public final int length() {
        return rep;
    }

    @Override
    public final long peek(int offset, int bytes) {
        return load(pos + offset, bytes);
    }

    @Override
    public final long peekAt(int position, int bytes) {
        return load(position, bytes);
    }

    @Override
    public final int byteAt(int position) {
        return buf[need(position, 1)] & 0xff;
    }

    @Override
    public final void skip(int bytes) {
        if (bytes < 0 || bytes > rep - pos) {
            throw beyond(pos, bytes);
        }
        if (bytes == 0) {
            idle();
        }
        mine();
        pos += bytes;
    }

    @Override
    public final void limit(int bytes) {
        mine();
        int end = pos + Math.max(0, bytes);
        if (end >= 0 && end < rep) {
            rep = end;
            cap = Math.min(cap, end);
        }
    }

    @Override
    public final void order(ByteOrder order) {
        mine();
        little = order == ByteOrder.LITTLE_ENDIAN;
    }

    @Override
    public final int find(int position, byte b) {
        for (int i = Math.max(0, position); i < cap; i++) {
            if (buf[base + i] == b) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public final byte[] array() {
        return buf;
    }

    @Override
    public final int arrayOffset() {
        return base;
    }

    @Override
    public final boolean has(int position, int bytes) {
        return (position | bytes) >= 0 && bytes <= cap - position;
    }

    @Override
    public final boolean fragment() {
        return piece;
    }
}
