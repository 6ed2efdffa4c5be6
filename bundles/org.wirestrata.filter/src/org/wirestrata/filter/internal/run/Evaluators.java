package org.wirestrata.filter.internal.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.wirestrata.filter.internal.check.Operand;
import org.wirestrata.filter.internal.value.Arithmetic;
import org.wirestrata.filter.internal.value.Value;

/** Makes evaluators of operands. */
final class Evaluators {
    private Evaluators() {
    }

    static Evaluator of(Operand o) {
        return switch (o) {
            case Operand.Fields f -> fields(f);
            case Operand.Constant c -> {
                List<Value> one = List.of(c.value());
                yield _ -> one;
            }
            case Operand.Column c -> t -> {
                if (t.line() == null) {
                    return List.of();
                }
                StringBuilder text = new StringBuilder();
                t.line().text(c.column(), text);
                return List.of(new Value.Text(text.toString().getBytes(StandardCharsets.UTF_8)));
            };
            case Operand.Absent _ -> _ -> List.of();
            case Operand.Selected s -> {
                List<Value> values = s.frame() == null ? List.of() : fields(s.fields()).values(s.frame());
                yield _ -> values;
            }
            case Operand.Sliced s -> {
                Evaluator base = of(s.base());
                yield t -> each(base.values(t), v -> Slices.cut(v, s.ranges()));
            }
            case Operand.Negative n -> {
                Evaluator base = of(n.base());
                yield t -> each(base.values(t), Arithmetic::negate);
            }
            case Operand.Computed c -> computed(c);
            case Operand.Called c -> Functions.of(c);
        };
    }

    private static Evaluator fields(Operand.Fields f) {
        Scan scan = new Scan(f);
        boolean raw = f.raw();
        return t -> {
            int i = scan.next(t, 0);
            if (i < 0) {
                return List.of();
            }
            List<Value> all = new ArrayList<>(2);
            for (; i >= 0; i = scan.next(t, i + 1)) {
                Value v = raw ? Items.raw(t, i) : Items.value(t, i);
                if (v != null) {
                    all.add(v);
                }
            }
            return all;
        };
    }

    private static Evaluator computed(Operand.Computed c) {
        Evaluator left = of(c.left());
        Evaluator right = of(c.right());
        return t -> {
            List<Value> a = left.values(t);
            List<Value> b = a.isEmpty() ? a : right.values(t);
            List<Value> all = new ArrayList<>(a.size() * b.size());
            for (Value x : a) {
                for (Value y : b) {
                    Value v = Arithmetic.apply(c.operation(), x, y);
                    if (v != null) {
                        all.add(v);
                    }
                }
            }
            return all;
        };
    }

    /** Makes a value of another one; null where there is none. */
    interface Step {
        Value of(Value v);
    }

    static List<Value> each(List<Value> values, Step step) {
        if (values.isEmpty()) {
            return values;
        }
        List<Value> all = new ArrayList<>(values.size());
        for (Value v : values) {
            Value made = step.of(v);
            if (made != null) {
                all.add(made);
            }
        }
        return all;
    }
}
