package org.wirestrata.filter.internal.explain;

import java.util.stream.Collectors;

import org.wirestrata.filter.internal.check.Condition;
import org.wirestrata.filter.internal.check.Operand;
import org.wirestrata.filter.internal.value.Order;

/** Says in English what a condition asks of a frame. */
public final class Describer {
    private final String text;

    private Describer(String text) {
        this.text = text;
    }

    /** The condition of a filter's text as a clause. */
    public static String describe(Condition c, String text) {
        return new Describer(text).clause(c);
    }

    private String clause(Condition c) {
        return switch (c) {
            case Condition.Always _ -> "every frame matches";
            case Condition.Both _ -> "all of these hold";
            case Condition.Either _ -> "at least one of these holds";
            case Condition.OneOf _ -> "one of these holds, not both";
            case Condition.Negation _ -> "this does not hold";
            case Condition.Exists e -> written(e.operand()) + " is there";
            case Condition.NonZero n -> written(n.operand()) + " is not zero";
            case Condition.Compared p -> subject(p.all(), p.left()) + " " + verb(p.accepted(), p.all()) + " " + written(p.right());
            case Condition.Contains p -> subject(p.all(), p.left()) + (p.all() ? " contain " : " contains ") + written(p.right());
            case Condition.Matches m -> subject(m.all(), m.operand()) + (m.all() ? " match " : " matches ") + "the regular expression "
                    + m.pattern().text();
            case Condition.Within w -> subject(w.all(), w.operand()) + (w.all() ? " are " : " is ") + set(w);
        };
    }

    private String set(Condition.Within w) {
        String elements = w.set().stream().map(b -> b.high() == null ? written(b.low()) : written(b.low()) + " to " + written(b.high()))
                .collect(Collectors.joining(", "));
        return w.set().size() == 1 && w.set().getFirst().high() == null ? elements : "among " + elements;
    }

    private String subject(boolean all, Operand o) {
        return (all ? "all values of " : "a value of ") + written(o);
    }

    private static String verb(int accepted, boolean all) {
        return switch (accepted & ~(Order.APART | Order.UNORDERED)) {
            case Order.EQUAL -> all ? "equal" : "equals";
            case Order.LESS -> all ? "are less than" : "is less than";
            case Order.GREATER -> all ? "are greater than" : "is greater than";
            case Order.LESS | Order.EQUAL -> all ? "are at most" : "is at most";
            case Order.GREATER | Order.EQUAL -> all ? "are at least" : "is at least";
            default -> all ? "differ from" : "differs from";
        };
    }

    private String written(Operand o) {
        return o.span().of(text);
    }
}
