package org.wirestrata.filter.internal.check;

import java.util.List;

import org.wirestrata.filter.internal.syntax.Span;
import org.wirestrata.filter.internal.value.Regex;

/** What is true of a frame or not, checked: every name is resolved, every constant has the type that it is compared with. */
public sealed interface Condition {
    /** Where it stands in the filter's text. */
    Span span();

    /** True of every frame: the empty filter. */
    record Always(Span span) implements Condition {
    }

    record Both(Condition left, Condition right, Span span) implements Condition {
    }

    record Either(Condition left, Condition right, Span span) implements Condition {
    }

    /** One of two, not both. */
    record OneOf(Condition left, Condition right, Span span) implements Condition {
    }

    record Negation(Condition operand, Span span) implements Condition {
    }

    /** There is a value. */
    record Exists(Operand operand, Span span) implements Condition {
    }

    /** A value is other than zero. */
    record NonZero(Operand operand, Span span) implements Condition {
    }

    /**
     * Values compare.
     *
     * @param accepted the bits of {@link org.wirestrata.filter.internal.value.Order} that satisfy the operator
     * @param all      whether all pairs of values must satisfy it, rather than one
     */
    record Compared(int accepted, boolean all, Operand left, Operand right, Span span) implements Condition {
    }

    record Contains(boolean all, Operand left, Operand right, Span span) implements Condition {
    }

    record Matches(boolean all, Operand operand, Regex pattern, Span span) implements Condition {
    }

    /** A value, or a range where there is an upper end. */
    record Bounds(Operand low, Operand high) {
    }

    /** Values lie in a set. With all, one element must fit all values. */
    record Within(boolean all, Operand operand, List<Bounds> set, Span span) implements Condition {
    }
}
