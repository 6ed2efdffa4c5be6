package org.wirestrata.dissection.internal;

/** Targets by integer key: open addressing for single keys, a list for wide ranges. The first registered for a key counts. */
final class LongTable {
    private static final int WIDE = 4096;
    private long[] keys = new long[16];
    private Target[] values = new Target[16];
    private int used;
    private long[] low = new long[0];
    private long[] high = new long[0];
    private Target[] ranged = new Target[0];

    void put(long from, long to, Target d, boolean replace) {
        if (to - from >= WIDE) {
            int n = ranged.length;
            low = java.util.Arrays.copyOf(low, n + 1);
            high = java.util.Arrays.copyOf(high, n + 1);
            ranged = java.util.Arrays.copyOf(ranged, n + 1);
            low[n] = from;
            high[n] = to;
            ranged[n] = d;
            return;
        }
        for (long k = from; k <= to; k++) {
            put(k, d, replace);
        }
    }

    private void put(long key, Target d, boolean replace) {
        int s = slot(key);
        if (values[s] != null) {
            if (replace) {
                values[s] = d;
            }
            return;
        }
        keys[s] = key;
        values[s] = d;
        if (++used * 2 > keys.length) {
            long[] oldKeys = keys;
            Target[] old = values;
            keys = new long[oldKeys.length * 2];
            values = new Target[old.length * 2];
            for (int i = 0; i < old.length; i++) {
                if (old[i] != null) {
                    int t = slot(oldKeys[i]);
                    keys[t] = oldKeys[i];
                    values[t] = old[i];
                }
            }
        }
    }

    Target get(long key) {
        Target d = values[slot(key)];
        if (d != null) {
            return d;
        }
        for (int i = 0; i < ranged.length; i++) {
            if (key >= low[i] && key <= high[i]) {
                return ranged[i];
            }
        }
        return null;
    }

    private int slot(long key) {
        int m = keys.length - 1;
        int s = (int) (key * 0x9e3779b97f4a7c15L >>> 40) & m;
        while (values[s] != null && keys[s] != key) {
            s = s + 1 & m;
        }
        return s;
    }
}
