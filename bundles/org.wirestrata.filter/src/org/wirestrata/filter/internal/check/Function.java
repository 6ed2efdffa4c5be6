package org.wirestrata.filter.internal.check;

import java.util.Locale;

import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.value.Types;

/** The functions of the language. */
public enum Function {
    UPPER("text in capital letters"), LOWER("text in small letters"), LEN("length in bytes"), COUNT("number of occurrences"),
    STRING("a number or an address as text"), MAX("the greatest value"), MIN("the smallest value"), ABS("the value without its sign");

    private final String meaning;

    Function(String meaning) {
        this.meaning = meaning;
    }

    /** The name in filters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it answers, in some words. */
    public String meaning() {
        return meaning;
    }

    /** The function with a name, or null. */
    static Function named(String word) {
        for (Function f : values()) {
            if (f.word().equals(word)) {
                return f;
            }
        }
        return null;
    }

    /** Whether it takes one argument or any number from one on. */
    boolean single() {
        return this != MAX && this != MIN;
    }

    /** Whether only a field can be its argument. */
    boolean fieldsOnly() {
        return switch (this) {
            case UPPER, LOWER, LEN, COUNT, STRING -> true;
            default -> false;
        };
    }

    boolean takes(Ftype t) {
        return switch (this) {
            case UPPER, LOWER -> t.text();
            case LEN, COUNT -> true;
            case STRING -> Types.writable(t);
            case MAX, MIN -> Types.comparable(t);
            case ABS -> Types.negatable(t) || t == Ftype.BOOLEAN;
        };
    }

    Ftype result(Ftype argument) {
        return switch (this) {
            case UPPER, LOWER, STRING -> Ftype.STRING;
            case LEN, COUNT -> Ftype.UINT32;
            case MAX, MIN, ABS -> argument;
        };
    }
}
