package org.wirestrata.filter.internal.value;

import java.nio.charset.StandardCharsets;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A regular expression over bytes, in time linear to their number. It sees bytes, not characters: a letter outside ASCII is two bytes or
 * more. Letters match in both cases unless the expression says <code>(?-i)</code>.
 */
public final class Regex {
    /** Why an expression is refused. */
    public static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message, null, false, false);
        }
    }

    private final Pattern pattern;
    private final String text;

    private Regex(Pattern pattern, String text) {
        this.pattern = pattern;
        this.text = text;
    }

    /** Compiles an expression. */
    public static Regex compile(String text) throws Unfit {
        String octets = new String(Utf8.bytes(text), StandardCharsets.ISO_8859_1);
        if (octets.length() > RegexSize.LONGEST) {
            throw new Unfit("The regular expression is too long: it has more than " + RegexSize.LONGEST + " bytes.");
        }
        if (RegexSize.of(octets) > RegexSize.MOST) {
            throw new Unfit("The regular expression is too large when its repetitions are written out.");
        }
        try {
            return new Regex(Pattern.compile(RegexSyntax.translate(octets), Pattern.CASE_INSENSITIVE), text);
        } catch (PatternSyntaxException e) {
            throw new Unfit("The regular expression is not understood: " + e.getDescription() + ".");
        }
    }

    /** The expression as it was written, its quotes and escapes apart. */
    public String text() {
        return text;
    }

    /** Whether it matches somewhere in a range of bytes. */
    public boolean find(byte[] array, int offset, int length) {
        return pattern.matcher(new Octets(array, offset, length)).find();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Regex r && r.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Bytes as characters of the same numbers. */
    private record Octets(byte[] array, int offset, int length) implements CharSequence {
        @Override
        public char charAt(int i) {
            return (char) (array[offset + i] & 0xff);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Octets(array, offset + from, to - from);
        }

        @Override
        public String toString() {
            return new String(array, offset, length, StandardCharsets.ISO_8859_1);
        }
    }
}
