package org.wirestrata.filter.internal.run;

import java.util.List;

import org.wirestrata.api.dissect.Tape;
import org.wirestrata.filter.internal.syntax.Range;

/** A choice among the layers of a protocol in a frame, counted from 1, or from the last one where negative. */
final class Layers {
    private final Range[] ranges;

    Layers(List<Range> ranges) {
        this.ranges = ranges.toArray(Range[]::new);
    }

    /** Whether an item lies in a chosen layer. */
    boolean holds(Tape t, int item) {
        int layer = item;
        while (layer >= 0 && !t.layer(layer)) {
            layer = t.parent(layer);
        }
        int number = 1;
        int total = 1;
        if (layer >= 0) {
            number = 0;
            total = 0;
            for (int i = 0; i < t.size(); i++) {
                if (t.layer(i) && t.fieldId(i) == t.fieldId(layer)) {
                    total++;
                    number += i <= layer ? 1 : 0;
                }
            }
        }
        for (Range r : ranges) {
            int first = r.start() < 0 ? total + r.start() + 1 : r.start();
            if (number >= first && (r.length() == Range.TO_END || number < first + r.length())) {
                return true;
            }
        }
        return false;
    }
}
