package org.wirestrata.dissector.tls.internal;

/** The block cipher IDEA, to decrypt with; RFC 5469 is about its use in TLS. */
final class Idea implements BlockCiphers.Block {
    private static final int ROUNDS = 8;
    private static final int KEYS = 6 * ROUNDS + 4;
    private static final int MODULUS = 0x10001;
    private final int[] keys;

    Idea(byte[] key) {
        int[] k = new int[KEYS];
        for (int i = 0; i < 8; i++) {
            k[i] = (key[2 * i] & 0xff) << 8 | key[2 * i + 1] & 0xff;
        }
        for (int i = 8; i < KEYS; i++) {
            // each eight words are the eight before, turned to the left by 25 bits
            int group = i & ~7;
            int a = k[group - 8 + (i + 1 & 7)];
            int b = k[group - 8 + (i + 2 & 7)];
            k[i] = (a << 9 | b >> 7) & 0xffff;
        }
        keys = inverse(k);
    }

    private static int[] inverse(int[] k) {
        int[] d = new int[KEYS];
        for (int r = 0; r <= ROUNDS; r++) {
            int from = 6 * (ROUNDS - r);
            int to = 6 * r;
            boolean outer = r == 0 || r == ROUNDS;
            d[to] = inverse(k[from]);
            d[to + 1] = -k[outer ? from + 1 : from + 2] & 0xffff;
            d[to + 2] = -k[outer ? from + 2 : from + 1] & 0xffff;
            d[to + 3] = inverse(k[from + 3]);
            if (r < ROUNDS) {
                d[to + 4] = k[from - 2];
                d[to + 5] = k[from - 1];
            }
        }
        return d;
    }

    private static int inverse(int x) {
        long result = 1;
        long base = x == 0 ? 0x10000 : x;
        for (int e = MODULUS - 2; e > 0; e >>= 1) {
            if ((e & 1) != 0) {
                result = result * base % MODULUS;
            }
            base = base * base % MODULUS;
        }
        return (int) result & 0xffff;
    }

    private static int times(int a, int b) {
        long x = a == 0 ? 0x10000 : a;
        long y = b == 0 ? 0x10000 : b;
        return (int) (x * y % MODULUS) & 0xffff;
    }

    @Override
    public int size() {
        return 8;
    }

    @Override
    public void decrypt(byte[] data, int at, byte[] to, int toAt) {
        long word = BlockCiphers.word(data, at);
        int a = (int) (word >>> 48);
        int b = (int) (word >>> 32) & 0xffff;
        int c = (int) (word >>> 16) & 0xffff;
        int e = (int) word & 0xffff;
        int k = 0;
        for (int r = 0; r < ROUNDS; r++) {
            a = times(a, keys[k++]);
            b = b + keys[k++] & 0xffff;
            c = c + keys[k++] & 0xffff;
            e = times(e, keys[k++]);
            int s = times(a ^ c, keys[k++]);
            int t = times((b ^ e) + s & 0xffff, keys[k++]);
            s = s + t & 0xffff;
            a ^= t;
            e ^= s;
            int swap = b ^ s;
            b = c ^ t;
            c = swap;
        }
        long out = times(a, keys[k]);
        out = out << 16 | c + keys[k + 1] & 0xffff;
        out = out << 16 | b + keys[k + 2] & 0xffff;
        BlockCiphers.store(out << 16 | times(e, keys[k + 3]), to, toAt);
    }
}
