package org.wirestrata.filter.internal.value;

import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.syntax.TokenKind;

/** What can be computed of two values. */
public enum Operation {
    AND, ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER;

    public static Operation of(TokenKind k) {
        return switch (k) {
            case BIT_AND -> AND;
            case PLUS -> ADD;
            case MINUS -> SUBTRACT;
            case TIMES -> MULTIPLY;
            case DIVIDE -> DIVIDE;
            case MODULO -> REMAINDER;
            default -> throw new IllegalArgumentException("computes nothing: " + k);
        };
    }

    /** Whether a span of time on its left goes with a number on its right. */
    public boolean scales() {
        return this == MULTIPLY || this == DIVIDE;
    }

    public boolean takes(Ftype t) {
        return switch (this) {
            case AND -> Types.bitwise(t);
            case ADD, SUBTRACT -> Types.additive(t);
            case MULTIPLY, DIVIDE -> Types.multiplicative(t);
            case REMAINDER -> Types.divisible(t);
        };
    }
}
