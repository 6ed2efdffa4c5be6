package org.wirestrata.filter.internal.check;

import java.util.Locale;

import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.value.Types;

/** The functions of the language. */
public enum Function {
    UPPER("text in capital letters"), LOWER("text in small letters"), LEN("length in bytes"), COUNT("number of occurrences"),
    STRING("a number or an address as text"), MAX("the greatest value"), MIN("the smallest value"), ABS("the value without its sign"),
    VALS("the name of a value"), DEC("an integer as decimal text"), HEX("an integer as hexadecimal text"),
    FLOAT("a number in single precision"), DOUBLE("a number in double precision"),
    IP_SPECIAL_NAME("the name of the special-purpose block that an address is in"),
    IP_SPECIAL_MASK("the flags of that block: source 16, destination 8, forwardable 4, global 2, reserved 1"),
    IP_LINKLOCAL("whether an address is link-local"), IP_MULTICAST("whether an address is one of a group"),
    IP_RFC1918("whether an IPv4 address is for private use"), IP_ULA("whether an IPv6 address is unique and local");

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
            case UPPER, LOWER, LEN, COUNT, STRING, VALS -> true;
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
            case VALS -> Types.number(t);
            case DEC, HEX -> t.integer();
            case FLOAT, DOUBLE -> Types.number(t) || Types.real(t);
            case IP_SPECIAL_NAME, IP_SPECIAL_MASK, IP_LINKLOCAL, IP_MULTICAST -> t == Ftype.IPv4 || t == Ftype.IPv6;
            case IP_RFC1918 -> t == Ftype.IPv4;
            case IP_ULA -> t == Ftype.IPv6;
        };
    }

    Ftype result(Ftype argument) {
        return switch (this) {
            case UPPER, LOWER, STRING, VALS, DEC, HEX, IP_SPECIAL_NAME -> Ftype.STRING;
            case LEN, COUNT, IP_SPECIAL_MASK -> Ftype.UINT32;
            case FLOAT -> Ftype.FLOAT;
            case DOUBLE -> Ftype.DOUBLE;
            case IP_LINKLOCAL, IP_MULTICAST, IP_RFC1918, IP_ULA -> Ftype.BOOLEAN;
            case MAX, MIN, ABS -> argument;
        };
    }
}
