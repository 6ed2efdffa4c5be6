package org.wirestrata.filter.internal.run;

import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.check.Condition;
import org.wirestrata.filter.internal.check.Operand;
import org.wirestrata.filter.internal.value.Types;
import org.wirestrata.filter.internal.value.Value;

/** Searches for bytes, text and regular expressions inside values. */
final class Searches {
    private Searches() {
    }

    static Predicate contains(Condition.Contains c) {
        boolean empty = Types.octets(c.left().type());
        if (c.left() instanceof Operand.Fields f && Compiler.uniform(f) && c.right() instanceof Operand.Constant k) {
            ItemTest test = k.value() instanceof Value.Text what && f.type().text() ? (t, i) -> inText(t, i, what.utf8())
                    : k.value() instanceof Value.Bytes what && f.type() == Ftype.PROTOCOL ? (t, i) -> inLayer(t, i, what) : null;
            if (test != null) {
                return c.all() ? new Scan(f).all(test) : new Scan(f).any(test);
            }
        }
        return Pairs.of(c.all(), Evaluators.of(c.left()), Evaluators.of(c.right()), (a, b) -> holds(a, b, empty));
    }

    private static boolean inText(Tape t, int item, byte[] what) {
        int n = Texts.plain(t, item);
        if (n >= 0) {
            return Search.holds(t.valueArray(item), t.valueOffset(item), n, what, 0, what.length);
        }
        byte[] own = Texts.utf8(t, item);
        return Search.holds(own, 0, own.length, what, 0, what.length);
    }

    private static boolean inLayer(Tape t, int item, Value.Bytes what) {
        int source = t.source(item);
        return Search.holds(t.sourceArray(source), t.sourceOffset(source) + t.start(item), Items.reach(t, item), what.array(),
                what.offset(), what.length());
    }

    private static boolean holds(Value a, Value b, boolean empty) {
        Value.Bytes in = octets(a);
        Value.Bytes what = octets(b);
        if (in == null || what == null) {
            return false;
        }
        return what.length() == 0 ? empty && in.length() > 0
                : Search.holds(in.array(), in.offset(), in.reach(), what.array(), what.offset(), what.length());
    }

    static Predicate matches(Condition.Matches m) {
        Evaluator values = Evaluators.of(m.operand());
        boolean all = m.all();
        return t -> {
            boolean found = false;
            for (Value v : values.values(t)) {
                Value.Bytes b = octets(v);
                if (b != null && m.pattern().find(b.array(), b.offset(), b.reach()) != all) {
                    return !all;
                }
                found = true;
            }
            return all && found;
        };
    }

    private static Value.Bytes octets(Value v) {
        return switch (v) {
            case Value.Bytes b -> b;
            case Value.Text t -> Value.Bytes.of(t.utf8());
            default -> null;
        };
    }
}
