package org.wirestrata.filter.internal.run;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.dissect.Tape;
import org.wirestrata.filter.internal.check.Condition;
import org.wirestrata.filter.internal.check.Operand;
import org.wirestrata.filter.internal.value.Order;
import org.wirestrata.filter.internal.value.Value;

/** Membership in sets. */
final class Sets {
    private static final int AT_LEAST = Order.GREATER | Order.EQUAL;
    private static final int AT_MOST = Order.LESS | Order.EQUAL;

    private Sets() {
    }

    static Predicate within(Condition.Within w) {
        boolean constant = w.set().stream().allMatch(b -> b.low() instanceof Operand.Constant
                && (b.high() == null || b.high() instanceof Operand.Constant));
        if (w.operand() instanceof Operand.Fields f && Compiler.uniform(f) && constant) {
            ItemTest[] tests = w.set().stream().map(b -> test(w.all(), f, b)).toArray(ItemTest[]::new);
            Scan scan = new Scan(f);
            return w.all() ? eachAll(scan, tests) : scan.any((t, i) -> one(tests, t, i));
        }
        List<Predicate> all = new ArrayList<>();
        Evaluator values = Evaluators.of(w.operand());
        for (Condition.Bounds b : w.set()) {
            all.add(b.high() == null ? Compiler.compared(w.all(), equal(w.all()), w.operand(), b.low()) : range(w.all(), values, b));
        }
        return t -> all.stream().anyMatch(p -> p.test(t));
    }

    private static boolean one(ItemTest[] tests, Tape t, int item) {
        for (ItemTest test : tests) {
            if (test.test(t, item)) {
                return true;
            }
        }
        return false;
    }

    private static Predicate eachAll(Scan scan, ItemTest[] tests) {
        Predicate[] all = new Predicate[tests.length];
        for (int i = 0; i < tests.length; i++) {
            all[i] = scan.all(tests[i]);
        }
        return t -> {
            for (Predicate p : all) {
                if (p.test(t)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static int equal(boolean all) {
        return all ? Order.EQUAL | Order.APART : Order.EQUAL;
    }

    private static ItemTest test(boolean all, Operand.Fields f, Condition.Bounds b) {
        ItemOrder low = ItemOrders.with(f.type(), ((Operand.Constant) b.low()).value());
        if (b.high() == null) {
            int accepted = equal(all);
            return (t, i) -> (low.of(t, i) & accepted) != 0;
        }
        ItemOrder high = ItemOrders.with(f.type(), ((Operand.Constant) b.high()).value());
        return (t, i) -> (low.of(t, i) & AT_LEAST) != 0 && (high.of(t, i) & AT_MOST) != 0;
    }

    private static Predicate range(boolean all, Evaluator values, Condition.Bounds b) {
        Evaluator low = Evaluators.of(b.low());
        Evaluator high = Evaluators.of(b.high());
        return t -> {
            List<Value> from = low.values(t);
            List<Value> to = high.values(t);
            boolean found = false;
            for (Value v : values.values(t)) {
                boolean inside = from.stream().anyMatch(x -> (Order.of(v, x) & AT_LEAST) != 0)
                        && to.stream().anyMatch(x -> (Order.of(v, x) & AT_MOST) != 0);
                if (inside != all) {
                    return !all;
                }
                found = true;
            }
            return all && found;
        };
    }
}
