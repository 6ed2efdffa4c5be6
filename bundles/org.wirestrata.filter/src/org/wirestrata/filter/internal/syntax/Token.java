package org.wirestrata.filter.internal.syntax;

/**
 * A piece of a filter's text.
 *
 * @param text  as it is written
 * @param value of strings and characters what stands between the quotes, escapes replaced; of other tokens the text
 */
public record Token(TokenKind kind, String text, String value, Span span) {
    boolean is(TokenKind k) {
        return kind == k;
    }
}
