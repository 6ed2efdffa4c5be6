package org.wirestrata.filter.internal.syntax;

/** Classes of ASCII characters. */
public final class Chars {
    private Chars() {
    }

    public static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean hex(char c) {
        return digit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    /** Whether a word may hold the character, dots apart. */
    public static boolean word(char c) {
        return digit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '-';
    }

    public static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /** The text in lower case where it is ASCII; other characters stay. */
    public static String lower(String s) {
        return fold(s, 'A', 'Z', 32);
    }

    /** The text in upper case where it is ASCII; other characters stay. */
    public static String upper(String s) {
        return fold(s, 'a', 'z', -32);
    }

    private static String fold(String s, char from, char to, int by) {
        StringBuilder b = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            b.append(c >= from && c <= to ? (char) (c + by) : c);
        }
        return b.toString();
    }
}
