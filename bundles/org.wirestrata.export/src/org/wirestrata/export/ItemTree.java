package org.wirestrata.export;

import java.util.Arrays;

import org.wirestrata.api.dissect.Tape;

/**
 * The items of a tape as a tree: children in the order of their recording, whenever that was. Reused from tape to tape; for one
 * thread.
 */
public final class ItemTree {
    private int[] first = new int[256];
    private int[] last = new int[256];
    private int[] next = new int[256];
    private int firstRoot;
    private int lastRoot;

    /** Reads the tree of a tape. */
    public void read(Tape t) {
        int n = t.size();
        if (first.length < n) {
            int size = Math.max(n, first.length * 2);
            first = new int[size];
            last = new int[size];
            next = new int[size];
        }
        Arrays.fill(first, 0, n, -1);
        firstRoot = -1;
        lastRoot = -1;
        for (int i = 0; i < n; i++) {
            next[i] = -1;
            int p = t.parent(i);
            if (p < 0) {
                if (lastRoot < 0) {
                    firstRoot = i;
                } else {
                    next[lastRoot] = i;
                }
                lastRoot = i;
            } else {
                if (first[p] < 0) {
                    first[p] = i;
                } else {
                    next[last[p]] = i;
                }
                last[p] = i;
            }
        }
    }

    /** The first child of an item, or of the root for -1; -1 where there is none. */
    public int first(int item) {
        return item < 0 ? firstRoot : first[item];
    }

    /** The next sibling of an item, or -1. */
    public int next(int item) {
        return next[item];
    }

    /** The item after this one in depth-first order, or -1. */
    public int after(int item, Tape t) {
        if (first[item] >= 0) {
            return first[item];
        }
        for (int i = item; i >= 0; i = t.parent(i)) {
            if (next[i] >= 0) {
                return next[i];
            }
        }
        return -1;
    }
}
