package org.wirestrata.filter.internal.run;

import java.util.List;

import org.wirestrata.filter.internal.value.Order;
import org.wirestrata.filter.internal.value.Value;

/** Tests of every pair of values of two operands. Unless it is said otherwise each must have some. */
final class Pairs {
    /** What is true of two values or not. */
    interface Test {
        boolean of(Value a, Value b);
    }

    private Pairs() {
    }

    static Predicate compared(boolean all, int accepted, Evaluator left, Evaluator right) {
        return compared(all, accepted, left, right, _ -> false);
    }

    /** @param vacuous what holds of frames where an operand has no values */
    static Predicate compared(boolean all, int accepted, Evaluator left, Evaluator right, Predicate vacuous) {
        return of(all, left, right, (a, b) -> (Order.of(a, b) & accepted) != 0, vacuous);
    }

    static Predicate of(boolean all, Evaluator left, Evaluator right, Test test) {
        return of(all, left, right, test, _ -> false);
    }

    private static Predicate of(boolean all, Evaluator left, Evaluator right, Test test, Predicate vacuous) {
        return t -> {
            List<Value> a = left.values(t);
            List<Value> b = a.isEmpty() ? a : right.values(t);
            if (b.isEmpty()) {
                return vacuous.test(t);
            }
            for (Value x : a) {
                for (Value y : b) {
                    if (test.of(x, y) != all) {
                        return !all;
                    }
                }
            }
            return all;
        };
    }
}
