package org.wirestrata.filter.internal.syntax;

import java.util.List;

import org.wirestrata.filter.internal.value.Arithmetic;

/** A filter as it is written, before anything is known of the types of its fields. */
public sealed interface Expr {
    /** Where it stands in the filter's text. */
    Span span();

    /** Both, either, or one and not the other. */
    record Logic(TokenKind operator, Expr left, Expr right, Span span) implements Expr {
    }

    record Not(Expr operand, Span span) implements Expr {
    }

    /** A value in a place where a truth is wanted: does it exist, or is it other than zero? */
    record Test(Expr value, Span span) implements Expr {
    }

    /** One comparison of a {@link Relation}: how, and with what. */
    record Comparison(TokenKind operator, Span sign, Expr right) {
    }

    /**
     * A value compared with the next one, that one with the next, and so on; all must hold.
     *
     * @param quantifier {@link TokenKind#ANY}, {@link TokenKind#ALL}, or null where the operators decide
     */
    record Relation(TokenKind quantifier, Expr first, List<Comparison> comparisons, Span span) implements Expr {
    }

    /** An element of a set: a value, or a range of them where there is an upper end. */
    record Element(Expr low, Expr high) {
    }

    /** Membership in a set. */
    record Member(TokenKind quantifier, Expr value, boolean negated, List<Element> elements, Span span) implements Expr {
    }

    /** A word, which is a field or a value. */
    record Word(String text, Span span) implements Expr {
    }

    /** A word that can only be a field. */
    record FieldName(String name, Span span) implements Expr {
    }

    /** A word that can only be a value. */
    record Literal(String text, Span span) implements Expr {
    }

    /** A text in quotes, its escapes replaced. */
    record Quoted(String value, String source, Span span) implements Expr {
    }

    /** A character in quotes. */
    record CharacterValue(char value, String source, Span span) implements Expr {
    }

    record Slice(Expr base, List<Range> ranges, Span span) implements Expr {
    }

    /** The occurrences of a field in some layers of its protocol, counted from 1. */
    record Layer(Expr base, List<Range> ranges, Span span) implements Expr {
    }

    /** The bytes of a field in the packet. */
    record Raw(Expr base, Span span) implements Expr {
    }

    /** The value of a field in the packet that is selected where a selection exists. */
    record Reference(Expr base, Span span) implements Expr {
    }

    record Call(String function, Span name, List<Expr> arguments, Span span) implements Expr {
    }

    record Arithmetic(TokenKind operator, Span sign, Expr left, Expr right, Span span) implements Expr {
    }

    /** A value with a sign; a plus sign changes nothing. */
    record Signed(TokenKind sign, Expr operand, Span span) implements Expr {
    }
}
