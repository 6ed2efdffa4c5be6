package org.wirestrata.dissection.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is known of layers of frames: (place, key) → value, with the frame at which it became known. Kept as columns of primitives
 * in the order of telling; a hash table leads to the newest entry of a place and key, each entry to the one that it took over from.
 * <p>
 * A place is a frame's number and the ordinal of a layer in it.
 */
final class Facts {
    /** How often a key may be told in a capture, and for each of its frames. */
    private static final int TOLD_OF_KEY = 1 << 20;
    private static final int TOLD_OF_KEY_AND_FRAME = 64;

    private int[] head = new int[1 << 10];
    private long[] place = new long[1 << 9];
    private int[] key = new int[1 << 9];
    private long[] value = new long[1 << 9];
    private int[] known = new int[1 << 9];
    private int[] next = new int[1 << 9];
    private int[] older = new int[1 << 9];
    private int size;
    /** By key: how often it was told. */
    private long[] told = new long[64];
    private final List<Object> objects = new ArrayList<>();

    Facts() {
        Arrays.fill(head, -1);
    }

    /** A place's number. */
    static long place(int frame, int ordinal) {
        return (long) frame << 16 | ordinal & 0xffff;
    }

    /** Counts that a key is told, in or before a frame; false where that was often beyond sense. */
    boolean countTold(int what, int frame) {
        if (what >= told.length) {
            told = Arrays.copyOf(told, Math.max(what + 1, told.length * 2));
        }
        return ++told[what] <= TOLD_OF_KEY + (long) TOLD_OF_KEY_AND_FRAME * frame;
    }

    static int frame(long place) {
        return (int) (place >>> 16);
    }

    void clear() {
        if (size > 0) {
            for (int i = 0; i < size; i++) {
                head[slot(place[i], key[i])] = -1;
            }
            size = 0;
            objects.clear();
        }
    }

    void tell(long where, int what, long v, int now) {
        int first = find(where, what);
        if (first >= 0 && known[first] == now) {
            value[first] = v;
            return;
        }
        if (size == place.length) {
            grow();
        }
        int n = size++;
        place[n] = where;
        key[n] = what;
        value[n] = v;
        known[n] = now;
        older[n] = first;
        int s = slot(where, what);
        if (first < 0) {
            next[n] = head[s];
            head[s] = n;
        } else {
            replace(s, first, n);
        }
    }

    private void replace(int s, int old, int n) {
        next[n] = next[old];
        if (head[s] == old) {
            head[s] = n;
            return;
        }
        int i = head[s];
        while (next[i] != old) {
            i = next[i];
        }
        next[i] = n;
    }

    /** The value known at a frame, or another where there is none. */
    long get(long where, int what, int now, long absent) {
        int i = find(where, what);
        while (i >= 0 && known[i] > now) {
            i = older[i];
        }
        return i < 0 ? absent : value[i];
    }

    /** Keeps an object, and answers the value that stands for it. */
    long keep(Object o) {
        objects.add(o);
        return objects.size() - 1;
    }

    Object object(long v) {
        return objects.get((int) v);
    }

    private int find(long where, int what) {
        int i = head[slot(where, what)];
        while (i >= 0 && (place[i] != where || key[i] != what)) {
            i = next[i];
        }
        return i;
    }

    private int slot(long where, int what) {
        long h = (where * 31 + what) * 0x9e3779b97f4a7c15L;
        return (int) (h >>> 40) & head.length - 1;
    }

    private void grow() {
        int n = place.length * 2;
        place = Arrays.copyOf(place, n);
        key = Arrays.copyOf(key, n);
        value = Arrays.copyOf(value, n);
        known = Arrays.copyOf(known, n);
        next = Arrays.copyOf(next, n);
        older = Arrays.copyOf(older, n);
        if (n * 2 > head.length && head.length < 1 << 24) {
            rehash(Math.min(1 << 24, head.length * 2));
        }
    }

    private void rehash(int n) {
        int[] old = head;
        int[] chain = next;
        head = new int[n];
        Arrays.fill(head, -1);
        next = new int[chain.length];
        for (int first : old) {
            for (int i = first; i >= 0; i = chain[i]) {
                int s = slot(place[i], key[i]);
                next[i] = head[s];
                head[s] = i;
            }
        }
    }
}
