package org.wirestrata.capture.internal;

/** The checksum of lz4 frames, with seed 0. Source: the xxHash specification, section "XXH32 algorithm". */
final class XxHash32 {
    private static final int PRIME1 = 0x9E3779B1;
    private static final int PRIME2 = 0x85EBCA77;
    private static final int PRIME3 = 0xC2B2AE3D;
    private static final int PRIME4 = 0x27D4EB2F;
    private static final int PRIME5 = 0x165667B1;
    private static final int STRIPE = 16;

    private final int[] lanes = new int[4];
    private final byte[] rest = new byte[STRIPE];
    private int restLength;
    private long total;

    XxHash32() {
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
            lanes[i] = Integer.rotateLeft(lanes[i] + Octets.i32(bytes, at + 4 * i, false) * PRIME2, 13) * PRIME1;
        }
    }

    int value() {
        int hash = total >= STRIPE
                ? Integer.rotateLeft(lanes[0], 1) + Integer.rotateLeft(lanes[1], 7) + Integer.rotateLeft(lanes[2], 12)
                        + Integer.rotateLeft(lanes[3], 18)
                : PRIME5;
        hash += (int) total;
        int at = 0;
        for (; restLength - at >= 4; at += 4) {
            hash = Integer.rotateLeft(hash + Octets.i32(rest, at, false) * PRIME3, 17) * PRIME4;
        }
        for (; at < restLength; at++) {
            hash = Integer.rotateLeft(hash + (rest[at] & 0xff) * PRIME5, 11) * PRIME1;
        }
        hash = (hash ^ hash >>> 15) * PRIME2;
        hash = (hash ^ hash >>> 13) * PRIME3;
        return hash ^ hash >>> 16;
    }
}
