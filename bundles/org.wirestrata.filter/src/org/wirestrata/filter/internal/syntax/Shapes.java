package org.wirestrata.filter.internal.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where words and literals end that begin at a place. Without a match the place itself is answered. */
final class Shapes {
    private static final String PREFIX = "(?:/\\d+)?";
    private static final String DOTTED = "\\d{1,3}(?:\\.\\d{1,3}){3}";
    private static final String GROUP = "[0-9A-Fa-f]{1,4}";
    private static final Pattern BYTES = Pattern.compile("[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}(?![0-9A-Fa-f]))++");
    private static final Pattern IPV6 = Pattern.compile(
            "(?:(?:" + GROUP + ":){7}" + GROUP + "|(?:" + GROUP + ":){6}" + DOTTED
                    + "|(?:" + GROUP + "(?::" + GROUP + "){0,7})?::(?:(?:" + GROUP + ":){0,7}(?:" + DOTTED + "|" + GROUP + "))?)" + PREFIX);
    private static final Pattern IPV4_PREFIX = Pattern.compile(DOTTED + "/\\d+");
    /** A colon in front of hexadecimal digits says that a value is meant. */
    private static final Pattern FORCED = Pattern.compile(
            ":(?:[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2})++|[0-9A-Fa-f]+(?:[.-][0-9A-Fa-f]+)*+)");

    private Shapes() {
    }

    static int word(String text, int from) {
        int at = run(text, from);
        while (at > from && at + 1 < text.length() && text.charAt(at) == '.' && run(text, at + 1) > at + 1) {
            at = run(text, at + 1);
        }
        return at;
    }

    private static int run(String text, int from) {
        int at = from;
        while (at < text.length() && Chars.word(text.charAt(at)) && (at > from || text.charAt(at) != '-')) {
            at++;
        }
        return at;
    }

    static int literal(String text, int from) {
        char c = text.charAt(from);
        if (c != ':' && !Chars.hex(c)) {
            return from;
        }
        int bytes = Math.max(end(BYTES, text, from), end(FORCED, text, from));
        return Math.max(bytes, Math.max(end(IPV6, text, from), end(IPV4_PREFIX, text, from)));
    }

    private static int end(Pattern p, String text, int from) {
        Matcher m = p.matcher(text).region(from, text.length());
        return m.lookingAt() ? m.end() : from;
    }
}
