package org.wirestrata.filter.internal.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.wirestrata.api.filter.DisplayFilters.Kind;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.filter.internal.check.ColumnNames;
import org.wirestrata.filter.internal.macro.Expander;
import org.wirestrata.filter.internal.syntax.Lexer;
import org.wirestrata.filter.internal.syntax.Span;
import org.wirestrata.filter.internal.syntax.Token;
import org.wirestrata.filter.internal.syntax.TokenKind;

/** Says of each piece of a filter what it is, for colours; the filter may be unfinished or wrong. */
public final class Painter {
    private Painter() {
    }

    /** The pieces of a text, from left to right. */
    public static List<org.wirestrata.api.filter.DisplayFilters.Token> paint(String text, Catalog catalog) {
        List<Token> tokens = Lexer.lenient(Expander.masked(text));
        Set<Integer> calls = Expander.calls(text).stream().map(Span::start).collect(Collectors.toSet());
        List<org.wirestrata.api.filter.DisplayFilters.Token> all = new ArrayList<>(tokens.size());
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token t = tokens.get(i);
            Kind kind = calls.contains(t.span().start()) ? Kind.FUNCTION : kind(tokens, i, catalog);
            all.add(new org.wirestrata.api.filter.DisplayFilters.Token(kind, t.span().start(), t.span().length()));
        }
        return List.copyOf(all);
    }

    private static Kind kind(List<Token> tokens, int i, Catalog catalog) {
        Token t = tokens.get(i);
        return switch (t.kind()) {
            case WORD -> word(tokens, i, catalog);
            case FIELD -> catalog.fields(t.value()).isEmpty() ? Kind.UNKNOWN : Kind.FIELD;
            case STRING, CHARACTER -> Kind.TEXT;
            case LITERAL -> Kind.VALUE;
            case OPEN, CLOSE, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET, COMMA -> Kind.BRACKET;
            case UNKNOWN -> Kind.UNKNOWN;
            default -> Kind.OPERATOR;
        };
    }

    private static Kind word(List<Token> tokens, int i, Catalog catalog) {
        if (tokens.get(i + 1).kind() == TokenKind.OPEN) {
            return Kind.FUNCTION;
        }
        if (!catalog.fields(tokens.get(i).value()).isEmpty() || ColumnNames.known(tokens.get(i).value())) {
            return Kind.FIELD;
        }
        return i > 0 && followsValue(tokens.get(i - 1).kind()) ? Kind.VALUE : Kind.UNKNOWN;
    }

    /** Whether a value that is no field can stand behind a token. */
    private static boolean followsValue(TokenKind k) {
        return k.comparison() || switch (k) {
            case CONTAINS, MATCHES, PLUS, MINUS, TIMES, DIVIDE, MODULO, BIT_AND, OPEN_BRACE, OPEN_BRACKET, COMMA, RANGE, HASH -> true;
            default -> false;
        };
    }
}
