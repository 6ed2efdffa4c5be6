package org.wirestrata.filter.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.wirestrata.api.filter.FilterException;

/**
 * Cuts a filter's text into tokens. At each place the longest token wins, so <code>a-b</code> is one word and <code>79+1</code> three
 * tokens. The text between brackets, its blanks included, is one word for each part of a slice or of a choice of layers.
 */
public final class Lexer {
    private static final Map<String, TokenKind> WORDS = Map.ofEntries(
            Map.entry("and", TokenKind.AND), Map.entry("or", TokenKind.OR), Map.entry("xor", TokenKind.XOR),
            Map.entry("not", TokenKind.NOT), Map.entry("any", TokenKind.ANY), Map.entry("all", TokenKind.ALL),
            Map.entry("eq", TokenKind.EQUAL), Map.entry("any_eq", TokenKind.EQUAL),
            Map.entry("ne", TokenKind.NOT_EQUAL), Map.entry("all_ne", TokenKind.NOT_EQUAL),
            Map.entry("all_eq", TokenKind.ALL_EQUAL), Map.entry("any_ne", TokenKind.ANY_NOT_EQUAL),
            Map.entry("gt", TokenKind.GREATER), Map.entry("ge", TokenKind.GREATER_EQUAL),
            Map.entry("lt", TokenKind.LESS), Map.entry("le", TokenKind.LESS_EQUAL),
            Map.entry("contains", TokenKind.CONTAINS), Map.entry("matches", TokenKind.MATCHES), Map.entry("in", TokenKind.IN),
            Map.entry("bitand", TokenKind.BIT_AND), Map.entry("bitwise_and", TokenKind.BIT_AND));
    private static final Map<String, TokenKind> SIGNS = Map.ofEntries(
            Map.entry("===", TokenKind.ALL_EQUAL), Map.entry("!==", TokenKind.ANY_NOT_EQUAL),
            Map.entry("==", TokenKind.EQUAL), Map.entry("!=", TokenKind.NOT_EQUAL), Map.entry("~=", TokenKind.ANY_NOT_EQUAL),
            Map.entry(">=", TokenKind.GREATER_EQUAL), Map.entry("<=", TokenKind.LESS_EQUAL),
            Map.entry("&&", TokenKind.AND), Map.entry("||", TokenKind.OR), Map.entry("^^", TokenKind.XOR),
            Map.entry("..", TokenKind.RANGE),
            Map.entry(">", TokenKind.GREATER), Map.entry("<", TokenKind.LESS), Map.entry("!", TokenKind.NOT),
            Map.entry("~", TokenKind.MATCHES), Map.entry("&", TokenKind.BIT_AND), Map.entry("+", TokenKind.PLUS),
            Map.entry("-", TokenKind.MINUS), Map.entry("*", TokenKind.TIMES), Map.entry("/", TokenKind.DIVIDE),
            Map.entry("%", TokenKind.MODULO), Map.entry("(", TokenKind.OPEN), Map.entry(")", TokenKind.CLOSE),
            Map.entry("{", TokenKind.OPEN_BRACE), Map.entry("}", TokenKind.CLOSE_BRACE),
            Map.entry("]", TokenKind.CLOSE_BRACKET), Map.entry(",", TokenKind.COMMA),
            Map.entry("#", TokenKind.HASH), Map.entry("$", TokenKind.DOLLAR), Map.entry("@", TokenKind.AT));

    private final String text;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(Problems problems) {
        this.problems = problems;
        this.text = problems.text();
    }

    /** The tokens of a text, the last one being {@link TokenKind#END}. */
    public static List<Token> tokens(Problems problems) throws FilterException {
        return new Lexer(problems).run();
    }

    /** The tokens of a text that may be unfinished: what cannot be cut further is one token without meaning before the last. */
    public static List<Token> lenient(String text) {
        Lexer l = new Lexer(new Problems(text));
        try {
            return l.run();
        } catch (FilterException e) {
            if (l.at < text.length()) {
                l.add(TokenKind.UNKNOWN, text.length());
            }
            l.tokens.add(new Token(TokenKind.END, "", "", new Span(text.length(), 0)));
            return l.tokens;
        }
    }

    private List<Token> run() throws FilterException {
        while (true) {
            while (at < text.length() && Chars.blank(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                tokens.add(new Token(TokenKind.END, "", "", new Span(at, 0)));
                return tokens;
            }
            next();
        }
    }

    private void next() throws FilterException {
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            quoted(at, c, false);
        } else if ((c == 'r' || c == 'R') && at + 1 < text.length() && text.charAt(at + 1) == '"') {
            quoted(at + 1, '"', true);
        } else if (c == '[') {
            brackets();
        } else if (c >= 0x7f || c < ' ') {
            throw problems.at(new Span(at, Character.charCount(text.codePointAt(at))),
                    "This character is allowed between double quotes only.");
        } else {
            int word = Shapes.word(text, at);
            int literal = Shapes.literal(text, at);
            if (literal > word) {
                add(TokenKind.LITERAL, literal);
            } else if (word > at) {
                add(WORDS.getOrDefault(text.substring(at, word), TokenKind.WORD), word);
            } else if (c == '.' && Shapes.word(text, at + 1) > at + 1) {
                add(TokenKind.FIELD, Shapes.word(text, at + 1));
            } else {
                sign();
            }
        }
    }

    private void sign() throws FilterException {
        for (int n = Math.min(3, text.length() - at); n > 0; n--) {
            TokenKind k = SIGNS.get(text.substring(at, at + n));
            if (k != null) {
                boolean layers = k == TokenKind.HASH;
                add(k, at + n);
                if (layers) {
                    layer();
                }
                return;
            }
        }
        add(TokenKind.UNKNOWN, at + 1);
    }

    /** What stands behind <code>#</code>, without a blank between: a number or brackets. */
    private void layer() throws FilterException {
        int end = at;
        while (end < text.length() && Chars.digit(text.charAt(end))) {
            end++;
        }
        if (end > at) {
            add(TokenKind.WORD, end);
        } else if (at == text.length() || text.charAt(at) != '[') {
            throw problems.at(new Span(at, 1), "A number or an opening bracket must follow #, to say which layer is meant.");
        }
    }

    private void quoted(int quote, char mark, boolean raw) throws FilterException {
        int end = quote + 1;
        while (end < text.length() && text.charAt(end) != mark) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            throw problems.at(new Span(Math.max(at, text.length() - 1), 1),
                    mark == '"' ? "The text has no closing double quote." : "The character has no closing quote.");
        }
        Span span = new Span(at, end + 1 - at);
        String value = raw ? text.substring(quote + 1, end) : Escapes.replace(problems, quote + 1, end);
        if (mark == '\'') {
            character(span, value);
        }
        tokens.add(new Token(mark == '"' ? TokenKind.STRING : TokenKind.CHARACTER, span.of(text), value, span));
        at = end + 1;
    }

    private void character(Span span, String value) throws FilterException {
        if (value.isEmpty()) {
            throw problems.at(span, "There is no character between the quotes.");
        }
        if (value.length() > 1) {
            throw problems.at(span, span.of(text) + " is more than one character; a text stands in double quotes.",
                    '"' + text.substring(span.start() + 1, span.end() - 1) + '"');
        }
        if (value.charAt(0) > 0x7f && span.length() == 3) {
            throw problems.at(span, span.of(text) + " is not an ASCII character.");
        }
    }

    private void brackets() throws FilterException {
        int end = text.indexOf(']', at);
        if (end < 0) {
            throw problems.at(new Span(text.length() - 1, 1), "The closing bracket is missing.");
        }
        add(TokenKind.OPEN_BRACKET, at + 1);
        while (at < end) {
            if (text.charAt(at) == ',') {
                add(TokenKind.COMMA, at + 1);
            } else {
                int comma = text.indexOf(',', at);
                add(TokenKind.WORD, comma < 0 ? end : Math.min(comma, end));
            }
        }
        add(TokenKind.CLOSE_BRACKET, end + 1);
    }

    private void add(TokenKind kind, int end) {
        String s = text.substring(at, end);
        tokens.add(new Token(kind, s, kind == TokenKind.FIELD ? s.substring(1) : s, new Span(at, end - at)));
        at = end;
    }
}
