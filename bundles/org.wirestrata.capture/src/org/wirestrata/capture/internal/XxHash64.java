package org.wirestrata.capture.internal;

/** The checksum of zstd frames, with seed 0. Source: the xxHash specification, section "XXH64 algorithm". */
final class XxHash64 {
    private static final long PRIME1 = 0x9E3779B185EBCA87L;
    private static final long PRIME2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME3 = 0x165667B19E3779F9L;
    private static final long PRIME4 = 0x85EBCA77C2B2AE63L;
    private static final long PRIME5 = 0x27D4EB2F165667C5L;
    private static final int STRIPE = 32;

    private final long[] lanes = new long[4];
    private final byte[] rest = new byte[STRIPE];
    private int restLength;
    private long total;

    XxHash64() {
        reset();
    }

    void reset() {
        lanes[0] = PRIME1 + PRIME2;
        lanes[1] = PRIME2;
        lanes[2] = 0;
        lanes[3] = -PRIME1;
        restLength = 0;
        total = 0;
    }

    void update(byte[] bytes, int offset, int length) {
        int at = offset;
        int left = length;
        total += length;
        if (restLength > 0) {
            int count = Math.min(left, STRIPE - restLength);
            System.arraycopy(bytes, at, rest, restLength, count);
            restLength += count;
            at += count;
            left -= count;
            if (restLength < STRIPE) {
                return;
            }
            stripe(rest, 0);
            restLength = 0;
        }
        for (; left >= STRIPE; at += STRIPE, left -= STRIPE) {
            stripe(bytes, at);
        }
        System.arraycopy(bytes, at, rest, 0, left);
        restLength = left;
    }

    private void stripe(byte[] bytes, int at) {
        for (int i = 0; i < 4; i++) {
            lanes[i] = round(lanes[i], Octets.i64(bytes, at + 8 * i, false));
        }
    }

    private static long round(long lane, long input) {
        return Long.rotateLeft(lane + input * PRIME2, 31) * PRIME1;
    }

    long value() {
        long hash;
        if (total >= STRIPE) {
            hash = Long.rotateLeft(lanes[0], 1) + Long.rotateLeft(lanes[1], 7) + Long.rotateLeft(lanes[2], 12)
                    + Long.rotateLeft(lanes[3], 18);
            for (long lane : lanes) {
                hash = (hash ^ round(0, lane)) * PRIME1 + PRIME4;
            }
        } else {
            hash = PRIME5;
        }
        hash += total;
        int at = 0;
        for (; restLength - at >= 8; at += 8) {
            hash = Long.rotateLeft(hash ^ round(0, Octets.i64(rest, at, false)), 27) * PRIME1 + PRIME4;
        }
        if (restLength - at >= 4) {
            hash = Long.rotateLeft(hash ^ Octets.u32(rest, at, false) * PRIME1, 23) * PRIME2 + PRIME3;
            at += 4;
        }
        for (; at < restLength; at++) {
            hash = Long.rotateLeft(hash ^ (rest[at] & 0xff) * PRIME5, 11) * PRIME1;
        }
        hash = (hash ^ hash >>> 33) * PRIME2;
        hash = (hash ^ hash >>> 29) * PRIME3;
        return hash ^ hash >>> 32;
    }
}
