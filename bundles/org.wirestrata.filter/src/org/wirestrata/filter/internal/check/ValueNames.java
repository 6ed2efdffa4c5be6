package org.wirestrata.filter.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;
import org.wirestrata.filter.internal.literal.Literals;
import org.wirestrata.filter.internal.value.Types;
import org.wirestrata.filter.internal.value.Value;

/** Values by the names that fields give them, capital and small letters alike. */
public final class ValueNames {
    private ValueNames() {
    }

    /** Whether a field names values. */
    static boolean known(List<Field> fields) {
        return fields.stream().anyMatch(f -> f.values() != null || truth(f) != null);
    }

    /** The value with a name, or null; a name of a range of values is none. */
    static Value find(List<Field> fields, String name) {
        for (Field f : fields) {
            TrueFalse truth = truth(f);
            if (truth != null && truth.whenTrue().equalsIgnoreCase(name)) {
                return Literals.number(f.type(), 1);
            }
            if (truth != null && truth.whenFalse().equalsIgnoreCase(name)) {
                return Literals.number(f.type(), 0);
            }
            if (f.values() != null && Types.number(f.type())) {
                for (ValueStrings.Entry e : f.values().entries()) {
                    if (e.text().equalsIgnoreCase(name) && e.low() == e.high()) {
                        return Literals.number(f.type(), e.low());
                    }
                }
            }
        }
        return null;
    }

    /** The name that a field gives a value, or null. */
    public static String name(Field f, long value) {
        TrueFalse truth = truth(f);
        if (truth != null) {
            return value == 0 ? truth.whenFalse() : truth.whenTrue();
        }
        return f.values() == null ? null : f.values().text(value);
    }

    /** All names of values of fields, at most so many. */
    public static List<String> all(List<Field> fields, int most) {
        List<String> names = new ArrayList<>();
        for (Field f : fields) {
            TrueFalse truth = truth(f);
            if (truth != null) {
                names.add(truth.whenTrue());
                names.add(truth.whenFalse());
            }
            if (f.values() != null) {
                f.values().entries().stream().limit(most).map(ValueStrings.Entry::text).forEach(names::add);
            }
        }
        return names.stream().distinct().limit(most).toList();
    }

    private static TrueFalse truth(Field f) {
        return f.type() != Ftype.BOOLEAN ? null : f.truth() == null ? TrueFalse.TRUE_FALSE : f.truth();
    }

    /** The name that is nearest to a mistyped one, or null. */
    static String near(List<Field> fields, String name) {
        String best = null;
        int limit = Math.min(3, name.length() / 3 + 1);
        for (String n : all(fields, 2000)) {
            int d = Distance.between(name.toLowerCase(Locale.ROOT), n.toLowerCase(Locale.ROOT), limit);
            if (d <= limit && (best == null || d < limit)) {
                best = n;
                limit = d;
            }
        }
        return best;
    }
}
