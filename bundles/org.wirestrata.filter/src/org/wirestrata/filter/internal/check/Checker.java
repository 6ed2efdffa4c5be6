package org.wirestrata.filter.internal.check;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.literal.Names;
import org.wirestrata.filter.internal.syntax.Expr;
import org.wirestrata.filter.internal.syntax.Printer;
import org.wirestrata.filter.internal.syntax.Problems;
import org.wirestrata.filter.internal.syntax.Span;
import org.wirestrata.filter.internal.syntax.TokenKind;
import org.wirestrata.filter.internal.value.Order;
import org.wirestrata.filter.internal.value.Regex;
import org.wirestrata.filter.internal.value.Types;
import org.wirestrata.filter.internal.value.Value;

/** Gives a parsed filter its meaning: resolves names, types constants, and refuses what cannot be. */
public final class Checker {
    private final Problems problems;
    private final Operands operands;

    private Checker(Problems problems, Catalog catalog, Tape selected) {
        this.problems = problems;
        this.operands = new Operands(problems, new FieldNames(catalog), selected);
    }

    /**
     * The meaning of an expression; of null, the empty filter, what is always true.
     *
     * @param selected the frame that references to fields look at, or null
     */
    public static Condition check(Expr e, Problems problems, Catalog catalog, Tape selected) throws FilterException {
        return e == null ? new Condition.Always(new Span(0, 0)) : new Checker(problems, catalog, selected).condition(e);
    }

    private Condition condition(Expr e) throws FilterException {
        return switch (e) {
            case Expr.Logic l -> {
                Condition left = condition(l.left());
                Condition right = condition(l.right());
                yield switch (l.operator()) {
                    case AND -> new Condition.Both(left, right, l.span());
                    case OR -> new Condition.Either(left, right, l.span());
                    default -> new Condition.OneOf(left, right, l.span());
                };
            }
            case Expr.Not n -> new Condition.Negation(condition(n.operand()), n.span());
            case Expr.Relation r -> relation(r);
            case Expr.Member m -> member(m);
            case Expr.Test t -> test(t);
            default -> throw new IllegalArgumentException("no truth: " + e);
        };
    }

    private Condition test(Expr.Test t) throws FilterException {
        Operand o = operands.tested(t.value());
        return switch (o) {
            case Operand.Called _, Operand.Computed _, Operand.Negative _ -> new Condition.NonZero(o, t.span());
            default -> new Condition.Exists(o, t.span());
        };
    }

    private Condition relation(Expr.Relation r) throws FilterException {
        List<Condition> all = new ArrayList<>();
        Expr from = r.first();
        for (Expr.Comparison c : r.comparisons()) {
            Operand left = operands.left(from, Printer.sign(c.operator()));
            all.add(comparison(r.quantifier(), left, c, left.span().to(c.right().span())));
            from = c.right();
        }
        return all(all, r.span());
    }

    /** All of some conditions, as a tree of little depth. */
    private static Condition all(List<Condition> conditions, Span span) {
        if (conditions.size() == 1) {
            return conditions.getFirst();
        }
        int half = conditions.size() / 2;
        return new Condition.Both(all(conditions.subList(0, half), span), all(conditions.subList(half, conditions.size()), span), span);
    }

    private Condition comparison(TokenKind quantifier, Operand left, Expr.Comparison c, Span span) throws FilterException {
        boolean every = quantifier == TokenKind.ALL;
        return switch (c.operator()) {
            case MATCHES -> matches(every, left, c.right(), span);
            case CONTAINS -> contains(every, left, c.right(), span);
            default -> compared(quantifier, left, c, span);
        };
    }

    private Condition compared(TokenKind quantifier, Operand left, Expr.Comparison c, Span span) throws FilterException {
        comparable(left, c.operator());
        Operand[] sides = operands.sides(left, c.right());
        boolean every = quantifier == null ? c.operator() == TokenKind.NOT_EQUAL || c.operator() == TokenKind.ALL_EQUAL
                : quantifier == TokenKind.ALL;
        int accepted = switch (c.operator()) {
            case EQUAL, ALL_EQUAL -> Order.EQUAL;
            case NOT_EQUAL, ANY_NOT_EQUAL -> Order.LESS | Order.GREATER | Order.UNORDERED;
            case GREATER -> Order.GREATER;
            case GREATER_EQUAL -> Order.GREATER | Order.EQUAL;
            case LESS -> Order.LESS;
            case LESS_EQUAL -> Order.LESS | Order.EQUAL;
            default -> throw new IllegalArgumentException("no comparison: " + c.operator());
        };
        return new Condition.Compared(every ? accepted | Order.APART : accepted, every, sides[0], sides[1], span);
    }

    private Condition contains(boolean every, Operand searched, Expr right, Span span) throws FilterException {
        Operand left = readable(searched, right);
        if (!Types.containing(left.type())) {
            throw unfit(left, TokenKind.CONTAINS);
        }
        Operand[] sides = operands.sides(partly(left, right), right);
        int width = left.type().width();
        if (Types.octets(left.type()) && width > 0 && sides[1] instanceof Operand.Constant k && k.value() instanceof Value.Bytes b
                && b.length() > width) {
            throw problems.at(k.span(), "A " + Names.of(left.type()) + " has " + width + " bytes and cannot contain more.");
        }
        return new Condition.Contains(every, sides[0], sides[1], span);
    }

    /** A part of an address need not be an address: what is looked for is taken as bytes. */
    private static Operand partly(Operand left, Expr right) {
        boolean written = right instanceof Expr.Literal || right instanceof Expr.Word;
        return written && left instanceof Operand.Fields f && Types.divided(f.type())
                ? new Operand.Fields(f.name(), f.fields(), Ftype.BYTES, f.layers(), f.raw(), f.span()) : left;
    }

    /** A number whose values have names is searched by its name. */
    private static Operand readable(Operand left, Expr right) {
        boolean named = right instanceof Expr.Quoted && left instanceof Operand.Fields f && Types.number(f.type())
                && ValueNames.known(f.fields());
        return named ? new Operand.Called(Function.VALS, List.of(left), Ftype.STRING, left.span()) : left;
    }

    private Condition matches(boolean every, Operand searched, Expr right, Span span) throws FilterException {
        Operand left = readable(searched, right);
        if (!(right instanceof Expr.Quoted q)) {
            throw problems.at(right.span(), "The right side of matches must be a regular expression in double quotes.",
                    '"' + right.span().of(problems.text()) + '"');
        }
        if (!Types.matching(left.type())) {
            throw unfit(left, TokenKind.MATCHES);
        }
        try {
            return new Condition.Matches(every, left, Regex.compile(q.value()), span);
        } catch (Regex.Unfit e) {
            throw problems.at(q.span(), e.getMessage());
        }
    }

    private Condition member(Expr.Member m) throws FilterException {
        boolean named = m.value() instanceof Expr.Word || m.value() instanceof Expr.FieldName || m.value() instanceof Expr.Layer
                || m.value() instanceof Expr.Raw;
        if (!named) {
            throw problems.at(m.value().span(), "Only a field can be looked for in a set.");
        }
        Operand left = operands.left(m.value(), "in");
        comparable(left, TokenKind.IN);
        List<Condition.Bounds> set = new ArrayList<>();
        for (Expr.Element e : m.elements()) {
            Operand low = bound(left, e.low());
            set.add(new Condition.Bounds(low, e.high() == null ? null : bound(left, e.high())));
        }
        boolean every = m.quantifier() == TokenKind.ALL && !m.negated();
        Condition within = new Condition.Within(every, left, List.copyOf(set), m.span());
        return m.negated() ? new Condition.Negation(within, m.span()) : within;
    }

    private Operand bound(Operand left, Expr e) throws FilterException {
        return operands.sides(left, e)[1];
    }

    private void comparable(Operand left, TokenKind sign) throws FilterException {
        if (!Types.comparable(left.type())) {
            throw unfit(left, sign);
        }
    }

    private FilterException unfit(Operand left, TokenKind sign) {
        return problems.at(left.span(), Printer.sign(sign) + " takes no value of type " + Names.of(left.type()) + " on its left.");
    }
}
