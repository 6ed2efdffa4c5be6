package org.wirestrata.filter.internal.syntax;

/** What a token is; operators with several spellings are one kind. */
public enum TokenKind {
    /** Letters, digits, <code>_ - .</code>: a field, a function, a value; what it is depends on where it stands. */
    WORD,
    /** A word behind a dot: a field and nothing else. */
    FIELD,
    /** What only a value can be: bytes with colons, an IPv6 address, an address with a prefix length. */
    LITERAL,
    STRING, CHARACTER,
    AND, OR, XOR, NOT, ANY, ALL,
    EQUAL, NOT_EQUAL, ALL_EQUAL, ANY_NOT_EQUAL, GREATER, GREATER_EQUAL, LESS, LESS_EQUAL,
    CONTAINS, MATCHES, IN,
    PLUS, MINUS, TIMES, DIVIDE, MODULO, BIT_AND,
    OPEN, CLOSE, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET,
    COMMA, RANGE, HASH, DOLLAR, AT,
    /** A character that has no meaning where it stands. */
    UNKNOWN,
    END;

    /** Whether the token compares two values. */
    public boolean comparison() {
        return ordinal() >= EQUAL.ordinal() && ordinal() <= LESS_EQUAL.ordinal();
    }
}
