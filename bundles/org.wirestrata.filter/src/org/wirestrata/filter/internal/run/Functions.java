package org.wirestrata.filter.internal.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.dissect.Tape;
import org.wirestrata.filter.internal.check.Operand;
import org.wirestrata.filter.internal.check.ValueNames;
import org.wirestrata.filter.internal.syntax.Chars;
import org.wirestrata.filter.internal.value.Arithmetic;
import org.wirestrata.filter.internal.value.Order;
import org.wirestrata.filter.internal.value.Value;

/** What functions answer. */
final class Functions {
    private Functions() {
    }

    static Evaluator of(Operand.Called c) {
        Operand first = c.arguments().getFirst();
        return switch (c.function()) {
            case UPPER -> mapped(first, v -> text(Chars.upper(string(v))));
            case LOWER -> mapped(first, v -> text(Chars.lower(string(v))));
            case STRING -> mapped(first, v -> text(Written.text(v, first.type())));
            case ABS -> mapped(first, Arithmetic::absolute);
            case LEN -> first instanceof Operand.Fields f ? length(f) : mapped(first, v -> unsigned(((Value.Text) v).utf8().length));
            case COUNT -> first instanceof Operand.Fields f ? count(f) : count(Evaluators.of(first));
            case MAX -> extreme(c.arguments(), Order.GREATER);
            case MIN -> extreme(c.arguments(), Order.LESS);
            case VALS -> names((Operand.Fields) first);
            case DEC -> mapped(first, v -> text(Written.text(v, first.type())));
            case HEX -> mapped(first, v -> text(Written.hexadecimal(((Value.Int) v).number(), first.type().width())));
            case FLOAT -> mapped(first, v -> new Value.Real((float) Arithmetic.real(v)));
            case DOUBLE -> mapped(first, v -> new Value.Real(Arithmetic.real(v)));
            case IP_SPECIAL_NAME -> special(first, b -> text(b.name()));
            case IP_SPECIAL_MASK -> special(first, b -> unsigned(b.flags()));
            case IP_LINKLOCAL -> mapped(first, v -> AddressKinds.in(AddressKinds.LINK_LOCAL, v));
            case IP_MULTICAST -> mapped(first, v -> AddressKinds.in(AddressKinds.MULTICAST, v));
            case IP_RFC1918 -> mapped(first, v -> AddressKinds.in(AddressKinds.PRIVATE, v));
            case IP_ULA -> mapped(first, v -> AddressKinds.in(AddressKinds.UNIQUE_LOCAL, v));
        };
    }

    private static Evaluator mapped(Operand o, Evaluators.Step step) {
        Evaluator base = Evaluators.of(o);
        return t -> Evaluators.each(base.values(t), step);
    }

    private static String string(Value v) {
        return new String(((Value.Text) v).utf8(), StandardCharsets.UTF_8);
    }

    private static Value text(String s) {
        return new Value.Text(s.getBytes(StandardCharsets.UTF_8));
    }

    private static Value.Int unsigned(long n) {
        return new Value.Int(n, false, false);
    }

    private static Evaluator special(Operand o, java.util.function.Function<SpecialBlock, Value> answer) {
        return mapped(o, v -> {
            SpecialBlock b = SpecialBlock.of(v);
            return b == null ? null : answer.apply(b);
        });
    }

    /** The names that values have; a value without one has none. */
    private static Evaluator names(Operand.Fields f) {
        Scan scan = new Scan(f);
        return t -> {
            List<Value> all = new ArrayList<>(2);
            for (int i = scan.next(t, 0); i >= 0; i = scan.next(t, i + 1)) {
                String name = Items.valued(t, i) ? ValueNames.name(t.field(i), Items.number(t, i)) : null;
                if (name != null) {
                    all.add(text(name));
                }
            }
            return all;
        };
    }

    private static Evaluator length(Operand.Fields f) {
        Scan scan = new Scan(f);
        return t -> {
            List<Value> all = new ArrayList<>(2);
            for (int i = scan.next(t, 0); i >= 0; i = scan.next(t, i + 1)) {
                all.add(unsigned(f.raw() ? Items.raw(t, i).length() : Items.length(t, i)));
            }
            return all;
        };
    }

    private static Evaluator count(Operand.Fields f) {
        Scan scan = new Scan(f);
        return t -> {
            int n = count(scan, t);
            return n == 0 ? List.of() : List.of(unsigned(n));
        };
    }

    private static Evaluator count(Evaluator base) {
        return t -> {
            int n = base.values(t).size();
            return n == 0 ? List.of() : List.of(unsigned(n));
        };
    }

    private static int count(Scan scan, Tape t) {
        int n = 0;
        for (int i = scan.next(t, 0); i >= 0; i = scan.next(t, i + 1)) {
            n++;
        }
        return n;
    }

    private static Evaluator extreme(List<Operand> arguments, int wanted) {
        List<Evaluator> all = arguments.stream().map(Evaluators::of).toList();
        return t -> {
            Value best = null;
            for (Evaluator e : all) {
                for (Value v : e.values(t)) {
                    if (best == null || Order.of(v, best) == wanted) {
                        best = v;
                    }
                }
            }
            return best == null ? List.of() : List.of(best);
        };
    }
}
