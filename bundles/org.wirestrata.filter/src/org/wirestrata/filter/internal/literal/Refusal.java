package org.wirestrata.filter.internal.literal;

/** Why a text is no value of a type; without a stack, for it is caught nearby. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message, null, false, false);
    }
}
