package org.wirestrata.session.internal.graph;

import java.util.ArrayList;
import java.util.List;

/** A column of integers that grows without being copied. */
final class IntColumn {
    private static final int SHIFT = 14;
    private static final int PIECE = 1 << SHIFT;
    private final List<int[]> pieces = new ArrayList<>();
    private int[] last;
    private int size;

    int size() {
        return size;
    }

    void add(int value) {
        int at = size++ & PIECE - 1;
        if (at == 0) {
            last = new int[PIECE];
            pieces.add(last);
        }
        last[at] = value;
    }

    int get(int row) {
        return pieces.get(row >> SHIFT)[row & PIECE - 1];
    }
}
