package org.wirestrata.filter.internal.run;

import java.util.List;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.filter.internal.check.Operand;

/** Finds the items of fields on a tape. */
final class Scan {
    private final int[] ids;
    private final Layers layers;

    Scan(Operand.Fields operand) {
        List<Field> fields = operand.fields();
        ids = fields.stream().mapToInt(f -> f.id).toArray();
        layers = operand.layers() == null ? null : new Layers(operand.layers());
    }

    /** The first item at or after a place, or -1. */
    int next(Tape t, int from) {
        int n = t.size();
        int id = ids[0];
        boolean one = ids.length == 1;
        for (int i = from; i < n; i++) {
            int f = t.fieldId(i);
            if ((f == id || !one && other(f)) && (layers == null || layers.holds(t, i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean other(int f) {
        for (int i = 1; i < ids.length; i++) {
            if (ids[i] == f) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is an item. */
    Predicate exists() {
        return t -> next(t, 0) >= 0;
    }

    /** Whether one item with a value fits. */
    Predicate any(ItemTest test) {
        return t -> {
            for (int i = next(t, 0); i >= 0; i = next(t, i + 1)) {
                if (Items.valued(t, i) && test.test(t, i)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Whether there are items with values and all of them fit. */
    Predicate all(ItemTest test) {
        return t -> {
            boolean found = false;
            for (int i = next(t, 0); i >= 0; i = next(t, i + 1)) {
                if (Items.valued(t, i)) {
                    if (!test.test(t, i)) {
                        return false;
                    }
                    found = true;
                }
            }
            return found;
        };
    }
}
