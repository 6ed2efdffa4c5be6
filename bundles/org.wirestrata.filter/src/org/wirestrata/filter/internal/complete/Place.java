package org.wirestrata.filter.internal.complete;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.filter.internal.macro.Expander;
import org.wirestrata.filter.internal.syntax.Chars;
import org.wirestrata.filter.internal.syntax.Lexer;
import org.wirestrata.filter.internal.syntax.Problems;
import org.wirestrata.filter.internal.syntax.Token;
import org.wirestrata.filter.internal.syntax.TokenKind;

/**
 * Where a cursor stands in a filter.
 *
 * @param word     what of a word is written before the cursor
 * @param start    of what a proposal takes the place of
 * @param length   of it, up to the end of the word behind the cursor
 * @param quoted   whether the word is an open text in double quotes
 * @param expected what can stand here
 * @param subject  the name of the field that an operator or value belongs to, or null
 * @param operator the operator before a value, or null
 */
record Place(String word, int start, int length, boolean quoted, Expected expected, String subject, TokenKind operator) {
    private static final Pattern COLONS = Pattern.compile("[=<>{,\\s]((?:[0-9A-Fa-f]{0,4}:)++[0-9A-Fa-f.]*+)\\z");

    /** What can stand at a place. */
    enum Expected {
        OPERAND, OPERATOR, VALUE, CONJUNCTION,
        /** The name of a macro or of a field of the selected frame, behind a dollar sign. */
        MACRO,
        /** The same, behind a dollar sign and a brace. */
        CALL,
        NOTHING
    }

    static Place at(String text, int cursor) {
        int quote = openQuote(text, cursor);
        int start = quote >= 0 ? quote : cursor;
        while (quote < 0 && start > 0 && (Chars.word(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        if (quote < 0) {
            start = colons(text, start, cursor);
        }
        int end = cursor;
        while (end < text.length() && (Chars.word(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        if (quote >= 0 && end < text.length() && text.charAt(end) == '"') {
            end++;
        }
        String word = text.substring(quote >= 0 ? start + 1 : start, cursor);
        List<Token> before;
        try {
            before = Lexer.tokens(new Problems(Expander.masked(text.substring(0, start))));
        } catch (FilterException e) {
            return new Place(word, start, end - start, quote >= 0, Expected.NOTHING, null, null);
        }
        return of(before.subList(0, before.size() - 1), word, start, end - start, quote >= 0);
    }

    /** Where a value with colons begins that ends at the cursor, an address or a byte string; another word's beginning stays. */
    private static int colons(String text, int start, int cursor) {
        Matcher m = COLONS.matcher(text).region(0, cursor);
        return start > 0 && text.charAt(start - 1) == ':' && m.find() ? m.start(1) : start;
    }

    private static Place of(List<Token> before, String word, int start, int length, boolean quoted) {
        if (before.isEmpty()) {
            return new Place(word, start, length, quoted, quoted ? Expected.NOTHING : Expected.OPERAND, null, null);
        }
        int last = before.size() - 1;
        TokenKind kind = before.get(last).kind();
        boolean brace = kind == TokenKind.OPEN_BRACE && last > 0 && before.get(last - 1).kind() == TokenKind.DOLLAR;
        if (!quoted && (brace || kind == TokenKind.DOLLAR)) {
            return new Place(word, start, length, false, brace ? Expected.CALL : Expected.MACRO, null, null);
        }
        if (kind.comparison() || kind == TokenKind.CONTAINS || kind == TokenKind.MATCHES) {
            return new Place(word, start, length, quoted, Expected.VALUE, subject(before, last - 1), kind);
        }
        int in = set(before);
        if (in >= 0) {
            boolean open = kind == TokenKind.OPEN_BRACE || kind == TokenKind.COMMA || kind == TokenKind.RANGE;
            return new Place(word, start, length, quoted, open ? Expected.VALUE : Expected.NOTHING, subject(before, in - 1), TokenKind.IN);
        }
        Expected expected = switch (kind) {
            case AND, OR, XOR, NOT, ANY, ALL, OPEN, PLUS, MINUS, TIMES, DIVIDE, MODULO, BIT_AND, AT, OPEN_BRACE -> Expected.OPERAND;
            case COMMA -> Expected.OPERAND;
            case WORD, FIELD, CLOSE_BRACKET -> value(before, last) ? Expected.CONJUNCTION : Expected.OPERATOR;
            case STRING, CHARACTER, LITERAL, CLOSE, CLOSE_BRACE -> Expected.CONJUNCTION;
            default -> Expected.NOTHING;
        };
        return new Place(word, start, length, quoted, quoted ? Expected.NOTHING : expected, subject(before, last), null);
    }

    /** Whether a word is the right side of a comparison, which needs no operator behind it. */
    private static boolean value(List<Token> before, int last) {
        return last > 0 && (before.get(last - 1).kind().comparison() || before.get(last - 1).kind() == TokenKind.CONTAINS);
    }

    /** The place of the <code>in</code> whose set is open, or -1. */
    private static int set(List<Token> before) {
        for (int i = before.size() - 1; i > 0; i--) {
            TokenKind k = before.get(i).kind();
            if (k == TokenKind.CLOSE_BRACE) {
                return -1;
            }
            if (k == TokenKind.OPEN_BRACE && before.get(i - 1).kind() == TokenKind.IN) {
                return i - 1;
            }
        }
        return -1;
    }

    /** The name that ends at a token; behind it may stand layers, not slices, for their values are bytes. */
    private static String subject(List<Token> before, int at) {
        int i = at;
        if (i >= 0 && before.get(i).kind() == TokenKind.NOT) {
            i--;
        }
        if (i >= 2 && before.get(i - 1).kind() == TokenKind.HASH) {
            i -= 2;
        }
        boolean named = i >= 0 && (before.get(i).kind() == TokenKind.WORD || before.get(i).kind() == TokenKind.FIELD);
        return named ? before.get(i).value() : null;
    }

    private static int openQuote(String text, int cursor) {
        int open = -1;
        for (int i = 0; i < cursor; i++) {
            char c = text.charAt(i);
            if (c == '\\' && open >= 0) {
                i++;
            } else if (c == '"') {
                open = open < 0 ? i : -1;
            }
        }
        return open;
    }

    /** The fields that the operator or value belongs to. */
    List<Field> fields(Catalog catalog) {
        return subject == null ? List.of() : catalog.fields(subject);
    }
}
