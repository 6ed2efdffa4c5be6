package org.wirestrata.dissector.tls.internal;

/** The block cipher Camellia, RFC 3713, to decrypt with. */
final class Camellia implements BlockCiphers.Block {
    /** SBOX1, RFC 3713 section 2.4.1. */
    private static final int[] SBOX = {
        112, 130, 44, 236, 179, 39, 192, 229, 228, 133, 87, 53, 234, 12, 174, 65, 35, 239, 107, 147, 69, 25, 165, 33, 237, 14, 79, 78,
        29, 101, 146, 189, 134, 184, 175, 143, 124, 235, 31, 206, 62, 48, 220, 95, 94, 197, 11, 26, 166, 225, 57, 202, 213, 71, 93, 61,
        217, 1, 90, 214, 81, 86, 108, 77, 139, 13, 154, 102, 251, 204, 176, 45, 116, 18, 43, 32, 240, 177, 132, 153, 223, 76, 203, 194,
        52, 126, 118, 5, 109, 183, 169, 49, 209, 23, 4, 215, 20, 88, 58, 97, 222, 27, 17, 28, 50, 15, 156, 22, 83, 24, 242, 34, 254, 68,
        207, 178, 195, 181, 122, 145, 36, 8, 232, 168, 96, 252, 105, 80, 170, 208, 160, 125, 161, 137, 98, 151, 84, 91, 30, 149, 224,
        255, 100, 210, 16, 196, 0, 72, 163, 247, 117, 219, 138, 3, 230, 218, 9, 63, 221, 148, 135, 92, 131, 2, 205, 74, 144, 51, 115,
        103, 246, 243, 157, 127, 191, 226, 82, 155, 216, 38, 200, 55, 198, 59, 129, 150, 111, 75, 19, 190, 99, 46, 233, 121, 167, 140,
        159, 110, 188, 142, 41, 245, 249, 182, 47, 253, 180, 89, 120, 152, 6, 106, 231, 70, 113, 186, 212, 37, 171, 66, 136, 162, 141,
        250, 114, 7, 185, 85, 248, 238, 172, 10, 54, 73, 42, 104, 60, 56, 241, 164, 64, 40, 211, 123, 187, 201, 67, 193, 21, 227, 173,
        244, 119, 199, 128, 158};
    private static final long[] SIGMA = {0xa09e667f3bcc908bL, 0xb67ae8584caa73b2L, 0xc6ef372fe94f82beL, 0x54ff53a5f1d36f1cL,
        0x10e527fade682d1dL, 0xb05688c2b3e6c1fdL};
    private static final int L = 0;
    private static final int R = 2;
    private static final int A = 4;
    private static final int B = 6;
    private static final int LOW = 1000;
    /** The subkeys in their order: which variable, rotated by how much; k9 and k10 of short keys take one half each. */
    private static final int[][] SHORT = {{L, 0}, {A, 0}, {L, 15}, {A, 15}, {A, 30}, {L, 45}, {A, 45}, {L, 60 + LOW}, {A, 60}, {L, 77},
        {L, 94}, {A, 94}, {L, 111}, {A, 111}};
    private static final int[][] LONG = {{L, 0}, {B, 0}, {R, 15}, {A, 15}, {R, 30}, {B, 30}, {L, 45}, {A, 45}, {L, 60}, {R, 60}, {B, 60},
        {L, 77}, {A, 77}, {R, 94}, {A, 94}, {L, 111}, {B, 111}};

    /** The subkeys in the order in which encryption takes them. */
    private final long[] keys;
    private long left;
    private long right;

    Camellia(byte[] key) {
        long[] v = new long[8];
        v[L] = BlockCiphers.word(key, 0);
        v[L + 1] = BlockCiphers.word(key, 8);
        if (key.length == 32) {
            v[R] = BlockCiphers.word(key, 16);
            v[R + 1] = BlockCiphers.word(key, 24);
        }
        long a = v[L] ^ v[R];
        long b = v[L + 1] ^ v[R + 1];
        b ^= f(a, SIGMA[0]);
        a ^= f(b, SIGMA[1]) ^ v[L];
        b ^= v[L + 1];
        b ^= f(a, SIGMA[2]);
        a ^= f(b, SIGMA[3]);
        v[A] = a;
        v[A + 1] = b;
        a ^= v[R];
        b ^= v[R + 1];
        b ^= f(a, SIGMA[4]);
        a ^= f(b, SIGMA[5]);
        v[B] = a;
        v[B + 1] = b;
        keys = subkeys(v, key.length == 32 ? LONG : SHORT);
    }

    private static long[] subkeys(long[] v, int[][] order) {
        long[] keys = new long[order.length * 2];
        int n = 0;
        for (int i = 0; i < order.length; i++) {
            int from = order[i][0];
            int by = order[i][1] % LOW;
            boolean low = order[i][1] >= LOW;
            boolean high = i + 1 < order.length && order[i + 1][1] >= LOW;
            long x = rotated(v[from], v[from + 1], by);
            long y = rotated(v[from + 1], v[from], by);
            if (!low) {
                keys[n++] = x;
            }
            if (!high) {
                keys[n++] = y;
            }
        }
        return java.util.Arrays.copyOf(keys, n);
    }

    /** The upper half of 128 bits turned to the left. */
    private static long rotated(long upper, long lower, int by) {
        long a = by >= 64 ? lower : upper;
        long b = by >= 64 ? upper : lower;
        int n = by & 63;
        return n == 0 ? a : a << n | b >>> 64 - n;
    }

    private static long f(long in, long key) {
        long x = in ^ key;
        int[] t = new int[9];
        for (int i = 1; i <= 8; i++) {
            int b = (int) (x >>> 8 * (8 - i)) & 0xff;
            t[i] = switch (i) {
                case 1, 8 -> SBOX[b];
                case 2, 5 -> turn(SBOX[b], 1);
                case 3, 6 -> turn(SBOX[b], 7);
                default -> SBOX[turn(b, 1)];
            };
        }
        long y = 0;
        y = y << 8 | t[1] ^ t[3] ^ t[4] ^ t[6] ^ t[7] ^ t[8];
        y = y << 8 | t[1] ^ t[2] ^ t[4] ^ t[5] ^ t[7] ^ t[8];
        y = y << 8 | t[1] ^ t[2] ^ t[3] ^ t[5] ^ t[6] ^ t[8];
        y = y << 8 | t[2] ^ t[3] ^ t[4] ^ t[5] ^ t[6] ^ t[7];
        y = y << 8 | t[1] ^ t[2] ^ t[6] ^ t[7] ^ t[8];
        y = y << 8 | t[2] ^ t[3] ^ t[5] ^ t[7] ^ t[8];
        y = y << 8 | t[3] ^ t[4] ^ t[5] ^ t[6] ^ t[8];
        return y << 8 | t[1] ^ t[4] ^ t[5] ^ t[6] ^ t[7];
    }

    private static int turn(int b, int by) {
        return (b << by | b >> 8 - by) & 0xff;
    }

    private static long fl(long in, long key) {
        int a = (int) (in >>> 32);
        int b = (int) in;
        b ^= Integer.rotateLeft(a & (int) (key >>> 32), 1);
        a ^= b | (int) key;
        return (long) a << 32 | b & 0xffffffffL;
    }

    private static long flInverse(long in, long key) {
        int a = (int) (in >>> 32);
        int b = (int) in;
        a ^= b | (int) key;
        b ^= Integer.rotateLeft(a & (int) (key >>> 32), 1);
        return (long) a << 32 | b & 0xffffffffL;
    }

    @Override
    public int size() {
        return 16;
    }

    /** Decrypts: the subkeys are taken from the end on, those of the ends change places. */
    @Override
    public void decrypt(byte[] data, int at, byte[] to, int toAt) {
        int n = keys.length;
        left = BlockCiphers.word(data, at) ^ keys[n - 2];
        right = BlockCiphers.word(data, at + 8) ^ keys[n - 1];
        int k = n - 3;
        int rounds = 0;
        while (k >= 2) {
            if (rounds == 6) {
                left = fl(left, keys[k--]);
                right = flInverse(right, keys[k--]);
                rounds = 0;
            }
            right ^= f(left, keys[k--]);
            left ^= f(right, keys[k--]);
            rounds += 2;
        }
        BlockCiphers.store(right ^ keys[0], to, toAt);
        BlockCiphers.store(left ^ keys[1], to, toAt + 8);
    }
}
