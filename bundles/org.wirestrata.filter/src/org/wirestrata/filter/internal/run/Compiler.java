package org.wirestrata.filter.internal.run;

import java.util.List;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.check.Condition;
import org.wirestrata.filter.internal.check.Operand;
import org.wirestrata.filter.internal.value.Arithmetic;
import org.wirestrata.filter.internal.value.Value;

/** Makes predicates of conditions. Where a field meets constants the tape is read as it lies; else values are made and compared. */
public final class Compiler {
    private Compiler() {
    }

    /** The predicate that decides a condition. */
    public static Predicate compile(Condition c) {
        return switch (c) {
            case Condition.Always _ -> _ -> true;
            case Condition.Both b -> both(compile(b.left()), compile(b.right()));
            case Condition.Either e -> either(compile(e.left()), compile(e.right()));
            case Condition.OneOf x -> oneOf(compile(x.left()), compile(x.right()));
            case Condition.Negation n -> not(compile(n.operand()));
            case Condition.Exists e -> e.operand() instanceof Operand.Fields f ? new Scan(f).exists() : exists(e.operand());
            case Condition.NonZero n -> nonZero(n.operand());
            case Condition.Compared p -> compared(p);
            case Condition.Contains p -> Searches.contains(p);
            case Condition.Matches m -> Searches.matches(m);
            case Condition.Within w -> Sets.within(w);
        };
    }

    private static Predicate both(Predicate a, Predicate b) {
        return t -> a.test(t) && b.test(t);
    }

    private static Predicate either(Predicate a, Predicate b) {
        return t -> a.test(t) || b.test(t);
    }

    private static Predicate oneOf(Predicate a, Predicate b) {
        return t -> a.test(t) != b.test(t);
    }

    private static Predicate not(Predicate a) {
        return t -> !a.test(t);
    }

    private static Predicate exists(Operand o) {
        Evaluator e = Evaluators.of(o);
        return t -> {
            for (Value v : e.values(t)) {
                if (!(v instanceof Value.Bytes b) || b.length() > 0) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Predicate nonZero(Operand o) {
        Evaluator e = Evaluators.of(o);
        return t -> {
            for (Value v : e.values(t)) {
                if (!Arithmetic.zero(v)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Predicate compared(Condition.Compared p) {
        if (p.left() instanceof Operand.Fields f && uniform(f) && p.right() instanceof Operand.Constant c) {
            return scan(p, f, ItemOrders.with(f.type(), c.value()));
        }
        if (p.left() instanceof Operand.Sliced s && s.ranges().size() == 1 && s.base() instanceof Operand.Fields f && uniform(f)
                && p.right() instanceof Operand.Constant c && c.value() instanceof Value.Bytes constant) {
            return scan(p, f, Cuts.with(f.type(), s.ranges().getFirst(), constant));
        }
        return compared(p.all(), p.accepted(), p.left(), p.right());
    }

    /** A comparison of all values of two operands. */
    static Predicate compared(boolean every, int accepted, Operand a, Operand b) {
        Evaluator left = Evaluators.of(a);
        Evaluator right = Evaluators.of(b);
        // what is said of all results is true where what they are computed of is there and has no result
        return every && (computed(a) || computed(b)) ? Pairs.compared(true, accepted, left, right, both(given(a), given(b)))
                : Pairs.compared(every, accepted, left, right);
    }

    private static boolean computed(Operand o) {
        return o instanceof Operand.Computed || o instanceof Operand.Negative || o instanceof Operand.Absent;
    }

    /** Whether all that an operand is computed of is there. */
    private static Predicate given(Operand o) {
        return switch (o) {
            case Operand.Computed c -> both(given(c.left()), given(c.right()));
            case Operand.Negative n -> given(n.base());
            case Operand.Absent _ -> _ -> true;
            default -> {
                Evaluator e = Evaluators.of(o);
                yield t -> !e.values(t).isEmpty();
            }
        };
    }

    private static Predicate scan(Condition.Compared p, Operand.Fields f, ItemOrder order) {
        int accepted = p.accepted();
        ItemTest test = (t, i) -> (order.of(t, i) & accepted) != 0;
        return p.all() ? new Scan(f).all(test) : new Scan(f).any(test);
    }

    /** Whether the values of all fields lie alike, so that one way of reading serves them. */
    static boolean uniform(Operand.Fields f) {
        List<Field> all = f.fields();
        Ftype type = f.type();
        return !f.raw() && all.stream().allMatch(x -> x.type() == type);
    }
}
