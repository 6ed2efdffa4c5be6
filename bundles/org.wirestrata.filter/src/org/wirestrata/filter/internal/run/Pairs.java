package org.wirestrata.filter.internal.run;

import java.util.List;

import org.wirestrata.filter.internal.value.Order;
import org.wirestrata.filter.internal.value.Value;

/** Tests of every pair of values of two operands, of which each must have some. */
final class Pairs {
    /** What is true of two values or not. */
    interface Test {
        boolean of(Value a, Value b);
    }

    private Pairs() {
    }

    static Predicate compared(boolean all, int accepted, Evaluator left, Evaluator right) {
        return of(all, left, right, (a, b) -> (Order.of(a, b) & accepted) != 0);
    }

    static Predicate of(boolean all, Evaluator left, Evaluator right, Test test) {
        return t -> {
            List<Value> a = left.values(t);
            if (a.isEmpty()) {
                return false;
            }
            List<Value> b = right.values(t);
            for (Value x : a) {
                for (Value y : b) {
                    if (test.of(x, y) != all) {
                        return !all;
                    }
                }
            }
            return all && !b.isEmpty();
        };
    }
}
