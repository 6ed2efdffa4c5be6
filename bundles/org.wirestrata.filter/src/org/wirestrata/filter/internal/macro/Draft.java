package org.wirestrata.filter.internal.macro;

import java.util.Arrays;

import org.wirestrata.filter.internal.syntax.Problems;
import org.wirestrata.filter.internal.syntax.Source;
import org.wirestrata.filter.internal.syntax.Span;

/** A text that grows, each character with the range of the written filter that it comes from. */
final class Draft {
    private final String written;
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    Draft(String written) {
        this.written = written;
    }

    /** The written filter itself. */
    static Draft of(String written) {
        Draft d = new Draft(written);
        for (int i = 0; i < written.length(); i++) {
            d.add(written.charAt(i), new Span(i, 1));
        }
        return d;
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.toString();
    }

    /** Appends a character that comes from a range of the written filter. */
    void add(char c, Span origin) {
        if (text.length() == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        starts[text.length()] = origin.start();
        ends[text.length()] = origin.end();
        text.append(c);
    }

    /** Appends a piece of another draft of the same filter. */
    void add(Draft other, int from, int to) {
        for (int i = from; i < to; i++) {
            add(other.text.charAt(i), new Span(other.starts[i], other.ends[i] - other.starts[i]));
        }
    }

    Source source() {
        return Source.of(text(), written, starts, ends);
    }

    Problems problems() {
        return new Problems(source());
    }
}
