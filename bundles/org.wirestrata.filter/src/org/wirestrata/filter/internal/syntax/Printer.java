package org.wirestrata.filter.internal.syntax;

import java.util.List;

/** Writes an expression in one canonical way, which reads back as the same expression. */
public final class Printer {
    private final StringBuilder out = new StringBuilder();

    private Printer() {
    }

    /** The text of an expression; of null, the empty filter, no text. */
    public static String print(Expr e) {
        Printer p = new Printer();
        if (e != null) {
            p.truth(e, 0);
        }
        return p.out.toString();
    }

    private void truth(Expr e, int outer) {
        switch (e) {
            case Expr.Logic l -> {
                int power = l.operator() == TokenKind.OR ? 1 : l.operator() == TokenKind.XOR ? 2 : 3;
                boolean group = power < outer;
                out.append(group ? "(" : "");
                truth(l.left(), power);
                out.append(' ').append(sign(l.operator())).append(' ');
                truth(l.right(), power);
                out.append(group ? ")" : "");
            }
            case Expr.Not n -> {
                out.append("not ");
                truth(n.operand(), 4);
            }
            case Expr.Relation r -> {
                quantifier(r.quantifier());
                value(r.first(), 0);
                for (Expr.Comparison c : r.comparisons()) {
                    out.append(' ').append(sign(c.operator())).append(' ');
                    value(c.right(), 0);
                }
            }
            case Expr.Member m -> member(m);
            case Expr.Test t -> value(t.value(), 0);
            default -> value(e, 0);
        }
    }

    private void quantifier(TokenKind q) {
        if (q != null) {
            out.append(q == TokenKind.ANY ? "any " : "all ");
        }
    }

    private void member(Expr.Member m) {
        quantifier(m.quantifier());
        value(m.value(), 0);
        out.append(m.negated() ? " not in {" : " in {");
        String separator = "";
        for (Expr.Element e : m.elements()) {
            out.append(separator);
            value(e.low(), 0);
            if (e.high() != null) {
                out.append(" .. ");
                value(e.high(), 0);
            }
            separator = ", ";
        }
        out.append('}');
    }

    private void value(Expr e, int outer) {
        switch (e) {
            case Expr.Arithmetic a -> {
                int power = switch (a.operator()) {
                    case BIT_AND -> 1;
                    case PLUS, MINUS -> 2;
                    default -> 3;
                };
                boolean group = power < outer;
                out.append(group ? "{" : "");
                value(a.left(), power);
                out.append(' ').append(sign(a.operator())).append(' ');
                value(a.right(), power + 1);
                out.append(group ? "}" : "");
            }
            case Expr.Signed s -> {
                out.append(sign(s.sign()));
                value(s.operand(), 4);
            }
            case Expr.Slice s -> ranged(s.base(), "[", s.ranges());
            case Expr.Layer l -> ranged(l.base(), "#[", l.ranges());
            case Expr.Raw r -> {
                out.append('@');
                value(r.base(), 4);
            }
            case Expr.Reference r -> {
                out.append("${");
                value(r.base(), 4);
                out.append('}');
            }
            case Expr.Call c -> call(c);
            case Expr.Word w -> out.append(w.text());
            case Expr.FieldName f -> out.append('.').append(f.name());
            case Expr.Literal l -> out.append(l.text());
            case Expr.Quoted q -> out.append(q.source());
            case Expr.CharacterValue c -> out.append(c.source());
            default -> throw new IllegalArgumentException("not a value: " + e);
        }
    }

    private void ranged(Expr base, String open, List<Range> ranges) {
        value(base, 4);
        out.append(open);
        String separator = "";
        for (Range r : ranges) {
            out.append(separator).append(r);
            separator = ", ";
        }
        out.append(']');
    }

    private void call(Expr.Call c) {
        out.append(c.function()).append('(');
        String separator = "";
        for (Expr a : c.arguments()) {
            out.append(separator);
            value(a, 0);
            separator = ", ";
        }
        out.append(')');
    }

    /** How an operator is written. */
    public static String sign(TokenKind k) {
        return switch (k) {
            case AND -> "and";
            case OR -> "or";
            case XOR -> "xor";
            case EQUAL -> "==";
            case NOT_EQUAL -> "!=";
            case ALL_EQUAL -> "===";
            case ANY_NOT_EQUAL -> "!==";
            case GREATER -> ">";
            case GREATER_EQUAL -> ">=";
            case LESS -> "<";
            case LESS_EQUAL -> "<=";
            case CONTAINS -> "contains";
            case MATCHES -> "matches";
            case IN -> "in";
            case BIT_AND -> "&";
            case PLUS -> "+";
            case MINUS -> "-";
            case TIMES -> "*";
            case DIVIDE -> "/";
            case MODULO -> "%";
            default -> throw new IllegalArgumentException("not an operator: " + k);
        };
    }
}
