package org.wirestrata.filter.internal.syntax;

import java.util.Map;

/** What was probably meant by tokens that other languages know and this one does not. */
final class Slips {
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("=", "=="), Map.entry("|", "||"), Map.entry("AND", "and"), Map.entry("OR", "or"), Map.entry("NOT", "not"),
            Map.entry("XOR", "xor"), Map.entry("EQ", "eq"), Map.entry("NE", "ne"), Map.entry("GT", "gt"), Map.entry("LT", "lt"),
            Map.entry("GE", "ge"), Map.entry("LE", "le"), Map.entry("IN", "in"), Map.entry("CONTAINS", "contains"),
            Map.entry("MATCHES", "matches"), Map.entry("like", "matches"), Map.entry(";", "and"), Map.entry("^", "xor"));

    private Slips() {
    }

    /** What to write in place of a token, or null. */
    static String correct(Token t) {
        return MEANT.get(t.text());
    }
}
