package org.wirestrata.filter.internal.run;

import java.util.LinkedHashSet;
import java.util.Set;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.filter.internal.check.Condition;
import org.wirestrata.filter.internal.check.Operand;

/** Collects the fields whose items decide a condition. */
public final class Wanted {
    private final Set<Field> fields = new LinkedHashSet<>();
    private boolean columns;

    private Wanted() {
    }

    /** The fields that a condition names. */
    public static Set<Field> of(Condition c) {
        Wanted w = new Wanted();
        w.add(c);
        return Set.copyOf(w.fields);
    }

    /** Whether a condition looks at texts of the packet list. */
    public static boolean columns(Condition c) {
        Wanted w = new Wanted();
        w.add(c);
        return w.columns;
    }

    private void add(Condition c) {
        switch (c) {
            case Condition.Always _ -> {
            }
            case Condition.Both b -> {
                add(b.left());
                add(b.right());
            }
            case Condition.Either e -> {
                add(e.left());
                add(e.right());
            }
            case Condition.OneOf x -> {
                add(x.left());
                add(x.right());
            }
            case Condition.Negation n -> add(n.operand());
            case Condition.Exists e -> add(e.operand());
            case Condition.NonZero n -> add(n.operand());
            case Condition.Compared p -> {
                add(p.left());
                add(p.right());
            }
            case Condition.Contains p -> {
                add(p.left());
                add(p.right());
            }
            case Condition.Matches m -> add(m.operand());
            case Condition.Within w -> {
                add(w.operand());
                w.set().forEach(b -> {
                    add(b.low());
                    if (b.high() != null) {
                        add(b.high());
                    }
                });
            }
        }
    }

    private void add(Operand o) {
        switch (o) {
            case Operand.Fields f -> fields.addAll(f.fields());
            case Operand.Sliced s -> add(s.base());
            case Operand.Negative n -> add(n.base());
            case Operand.Computed c -> {
                add(c.left());
                add(c.right());
            }
            case Operand.Called c -> c.arguments().forEach(this::add);
            case Operand.Column _ -> columns = true;
            case Operand.Constant _, Operand.Selected _, Operand.Absent _ -> {
            }
        }
    }
}
