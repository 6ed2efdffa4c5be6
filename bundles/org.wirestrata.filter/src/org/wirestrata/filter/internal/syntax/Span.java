package org.wirestrata.filter.internal.syntax;

/** A range of a filter's text, in UTF-16 units. */
public record Span(int start, int length) {
    /** The first unit after the range. */
    public int end() {
        return start + length;
    }

    /** The smallest range that holds this one and another. */
    public Span to(Span other) {
        int from = Math.min(start, other.start);
        return new Span(from, Math.max(end(), other.end()) - from);
    }

    /** The text of the range. */
    public String of(String text) {
        return text.substring(start, end());
    }
}
