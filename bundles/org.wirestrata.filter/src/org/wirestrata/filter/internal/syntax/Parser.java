package org.wirestrata.filter.internal.syntax;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.filter.FilterException;

/**
 * Reads tokens by precedence. Two scales do not mix: truths (<code>or</code>, <code>xor</code>, <code>and</code>, <code>not</code>)
 * are grouped by parentheses, values (<code>&amp;</code>, then <code>+ -</code>, then <code>* / %</code>, then signs) by braces.
 * Between them stand comparisons, which chain, and tests of one value.
 */
public final class Parser {
    /** Nesting beyond this is refused, so that no text exhausts the stack. */
    private static final int DEEPEST = 200;
    /** Sums and products beyond this many are refused, for the same reason. */
    private static final int MOST_COMPUTATIONS = 1000;

    private final Problems problems;
    private final List<Token> tokens;
    private int at;
    private int depth;
    private int computations;

    private Parser(Problems problems, List<Token> tokens) {
        this.problems = problems;
        this.tokens = tokens;
    }

    /** The expression of a filter's text, or null where the text is blank. */
    public static Expr parse(Problems problems) throws FilterException {
        Parser p = new Parser(problems, Lexer.tokens(problems));
        if (p.peek().is(TokenKind.END)) {
            return null;
        }
        Expr e = p.truth(0);
        if (!p.peek().is(TokenKind.END)) {
            throw p.unexpected();
        }
        return e;
    }

    private Expr truth(int least) throws FilterException {
        Expr left = prefix();
        while (true) {
            Token t = peek();
            int power = switch (t.kind()) {
                case OR -> 1;
                case XOR -> 2;
                case AND -> 3;
                default -> 0;
            };
            if (power == 0 || power <= least) {
                return left;
            }
            List<Expr> operands = new ArrayList<>(List.of(left));
            while (accept(t.kind())) {
                operands.add(truth(power));
            }
            left = joined(t.kind(), operands);
        }
    }

    /** A long chain as a tree of little depth; the order stays. */
    private static Expr joined(TokenKind operator, List<Expr> operands) {
        if (operands.size() == 1) {
            return operands.getFirst();
        }
        int half = operands.size() / 2;
        Expr left = joined(operator, operands.subList(0, half));
        Expr right = joined(operator, operands.subList(half, operands.size()));
        return new Expr.Logic(operator, left, right, left.span().to(right.span()));
    }

    private Expr prefix() throws FilterException {
        deeper();
        Token t = peek();
        Expr e = switch (t.kind()) {
            case NOT -> {
                at++;
                Expr operand = prefix();
                yield new Expr.Not(operand, t.span().to(operand.span()));
            }
            case OPEN -> {
                at++;
                Expr inner = truth(0);
                expect(TokenKind.CLOSE);
                yield inner;
            }
            case ANY, ALL -> {
                at++;
                yield relation(t);
            }
            default -> relation(null);
        };
        depth--;
        return e;
    }

    private Expr relation(Token quantifier) throws FilterException {
        int from = at;
        Expr first = value(0);
        boolean single = !(first instanceof Expr.Arithmetic || first instanceof Expr.Signed)
                && tokens.get(from).kind() != TokenKind.OPEN_BRACE;
        TokenKind which = quantifier == null ? null : quantifier.kind();
        Span start = quantifier == null ? first.span() : quantifier.span();
        Token t = peek();
        if (t.kind().comparison()) {
            List<Expr.Comparison> all = new ArrayList<>();
            while (peek().kind().comparison()) {
                Token sign = next();
                all.add(new Expr.Comparison(sign.kind(), sign.span(), value(0)));
            }
            return new Expr.Relation(which, first, List.copyOf(all), start.to(all.getLast().right().span()));
        }
        if (single && (t.is(TokenKind.CONTAINS) || t.is(TokenKind.MATCHES))) {
            at++;
            Expr right = atom();
            return new Expr.Relation(which, first, List.of(new Expr.Comparison(t.kind(), t.span(), right)), start.to(right.span()));
        }
        boolean negated = t.is(TokenKind.NOT) && tokens.get(at + 1).is(TokenKind.IN);
        if (single && (t.is(TokenKind.IN) || negated)) {
            at += negated ? 2 : 1;
            return set(which, first, negated, start);
        }
        if (quantifier != null) {
            throw t.is(TokenKind.END) ? end() : unexpected();
        }
        return new Expr.Test(first, first.span());
    }

    private Expr set(TokenKind quantifier, Expr value, boolean negated, Span start) throws FilterException {
        expect(TokenKind.OPEN_BRACE);
        List<Expr.Element> elements = new ArrayList<>();
        do {
            Expr low = signed();
            Expr high = accept(TokenKind.RANGE) ? signed() : null;
            elements.add(new Expr.Element(low, high));
        } while (accept(TokenKind.COMMA));
        Token close = expect(TokenKind.CLOSE_BRACE);
        return new Expr.Member(quantifier, value, negated, List.copyOf(elements), start.to(close.span()));
    }

    private Expr value(int least) throws FilterException {
        deeper();
        Expr left = operand();
        while (true) {
            Token t = peek();
            int power = switch (t.kind()) {
                case BIT_AND -> 1;
                case PLUS, MINUS -> 2;
                case TIMES, DIVIDE, MODULO -> 3;
                default -> 0;
            };
            if (power == 0 || power <= least) {
                depth--;
                return left;
            }
            at++;
            if (++computations > MOST_COMPUTATIONS) {
                throw problems.at(t.span(), "The filter computes too much: more than " + MOST_COMPUTATIONS + " operators.");
            }
            Expr right = value(power);
            left = new Expr.Arithmetic(t.kind(), t.span(), left, right, left.span().to(right.span()));
        }
    }

    private Expr operand() throws FilterException {
        if (accept(TokenKind.OPEN_BRACE)) {
            Expr inner = value(0);
            expect(TokenKind.CLOSE_BRACE);
            return inner;
        }
        return signed();
    }

    private Expr signed() throws FilterException {
        Token t = peek();
        if (t.is(TokenKind.MINUS) || t.is(TokenKind.PLUS)) {
            at++;
            Expr operand = atom();
            return new Expr.Signed(t.kind(), operand, t.span().to(operand.span()));
        }
        return atom();
    }

    private Expr atom() throws FilterException {
        Token t = next();
        Expr e = switch (t.kind()) {
            case WORD -> peek().is(TokenKind.OPEN) ? call(t) : new Expr.Word(t.text(), t.span());
            case XOR -> {
                if (!t.text().equals("xor")) {
                    throw unexpected(t);
                }
                yield new Expr.Word(t.text(), t.span());
            }
            case FIELD -> new Expr.FieldName(t.value(), t.span());
            case LITERAL -> new Expr.Literal(t.text(), t.span());
            case STRING -> new Expr.Quoted(t.value(), t.text(), t.span());
            case CHARACTER -> new Expr.CharacterValue(t.value().charAt(0), t.text(), t.span());
            case AT -> {
                Expr base = field(next());
                yield new Expr.Raw(base, t.span().to(base.span()));
            }
            case DOLLAR -> reference(t);
            default -> throw unexpected(t);
        };
        e = layered(e);
        while (peek().is(TokenKind.OPEN_BRACKET)) {
            List<Range> ranges = ranges();
            e = new Expr.Slice(e, ranges, e.span().to(tokens.get(at - 1).span()));
        }
        return e;
    }

    private Expr field(Token t) throws FilterException {
        return switch (t.kind()) {
            case WORD -> new Expr.Word(t.text(), t.span());
            case FIELD -> new Expr.FieldName(t.value(), t.span());
            default -> throw unexpected(t);
        };
    }

    private Expr reference(Token dollar) throws FilterException {
        if (peek().is(TokenKind.OPEN_BRACE)) {
            at++;
            Expr base = layered(field(next()));
            Token close = expect(TokenKind.CLOSE_BRACE);
            return new Expr.Reference(base, dollar.span().to(close.span()));
        }
        Expr base = layered(field(next()));
        return new Expr.Reference(base, dollar.span().to(base.span()));
    }

    private Expr layered(Expr base) throws FilterException {
        return peek().is(TokenKind.HASH) ? layers(base) : base;
    }

    private Expr layers(Expr base) throws FilterException {
        at++;
        Token t = peek();
        List<Range> ranges;
        if (t.is(TokenKind.OPEN_BRACKET)) {
            ranges = ranges();
        } else {
            at++;
            ranges = List.of(layer(t));
        }
        return new Expr.Layer(base, ranges, base.span().to(tokens.get(at - 1).span()));
    }

    private Range layer(Token t) throws FilterException {
        try {
            return new Range(Integer.parseInt(t.text()), 1);
        } catch (NumberFormatException e) {
            throw problems.at(t.span(), t.text() + " is too large for the number of a layer.");
        }
    }

    private List<Range> ranges() throws FilterException {
        expect(TokenKind.OPEN_BRACKET);
        List<Range> ranges = new ArrayList<>();
        do {
            Token t = next();
            if (!t.is(TokenKind.WORD)) {
                throw unexpected(t);
            }
            ranges.add(Range.parse(problems, t));
        } while (accept(TokenKind.COMMA));
        expect(TokenKind.CLOSE_BRACKET);
        return List.copyOf(ranges);
    }

    private Expr call(Token name) throws FilterException {
        expect(TokenKind.OPEN);
        List<Expr> arguments = new ArrayList<>();
        if (!peek().is(TokenKind.CLOSE)) {
            do {
                arguments.add(value(0));
            } while (accept(TokenKind.COMMA));
        }
        Token close = expect(TokenKind.CLOSE);
        return new Expr.Call(name.text(), name.span(), List.copyOf(arguments), name.span().to(close.span()));
    }

    private void deeper() throws FilterException {
        if (++depth > DEEPEST) {
            throw problems.at(peek().span(), "The filter is nested too deeply.");
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token t = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return t;
    }

    private boolean accept(TokenKind kind) {
        if (!peek().is(kind)) {
            return false;
        }
        at++;
        return true;
    }

    private Token expect(TokenKind kind) throws FilterException {
        if (!peek().is(kind)) {
            throw unexpected();
        }
        return next();
    }

    private FilterException unexpected() {
        return unexpected(peek());
    }

    private FilterException unexpected(Token t) {
        return t.is(TokenKind.END) ? end() : problems.at(t.span(), "Not expected here: " + t.text(), Slips.correct(t));
    }

    private FilterException end() {
        return problems.at(new Span(problems.text().length(), 1), "The filter ends too early: something must follow.");
    }
}
