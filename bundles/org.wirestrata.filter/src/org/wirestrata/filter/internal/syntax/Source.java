package org.wirestrata.filter.internal.syntax;

import java.util.Arrays;

/**
 * A filter's text as it is read, and as it was written: macros make the difference. A character of the read text comes from a range of the
 * written one, which is the character itself where it was written there, or the whole call of the macro that made it.
 */
public final class Source {
    private final String text;
    private final String written;
    private final int[] starts;
    private final int[] ends;

    private Source(String text, String written, int[] starts, int[] ends) {
        this.text = text;
        this.written = written;
        this.starts = starts;
        this.ends = ends;
    }

    /** A text that is read as it is written. */
    public static Source of(String written) {
        return new Source(written, written, null, null);
    }

    /** A text that macros made, with the range that each of its characters comes from. */
    public static Source of(String text, String written, int[] starts, int[] ends) {
        return new Source(text, written, Arrays.copyOf(starts, text.length()), Arrays.copyOf(ends, text.length()));
    }

    /** The text that is read. */
    public String text() {
        return text;
    }

    /** The text that was written. */
    public String written() {
        return written;
    }

    /** The range of the written text that a range of the read one comes from. */
    public Span place(Span read) {
        if (starts == null) {
            return read;
        }
        int from = Math.min(read.start(), text.length());
        int to = Math.min(read.end(), text.length());
        if (from == to) {
            int at = from < text.length() ? starts[from] : written.length();
            return new Span(at, read.length());
        }
        int start = written.length();
        int end = 0;
        for (int i = from; i < to; i++) {
            start = Math.min(start, starts[i]);
            end = Math.max(end, ends[i]);
        }
        return new Span(start, end - start);
    }

    /** Whether a range of the read text was written as it is. */
    public boolean verbatim(Span read) {
        return starts == null || read.end() <= text.length() && place(read).of(written).equals(read.of(text));
    }
}
