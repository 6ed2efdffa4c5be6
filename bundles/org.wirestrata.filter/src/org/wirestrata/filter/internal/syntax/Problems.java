package org.wirestrata.filter.internal.syntax;

import org.wirestrata.api.filter.FilterException;

/** Makes the refusals of one filter text; a span is moved into the text where it stands behind its end. */
public final class Problems {
    private final String text;

    public Problems(String text) {
        this.text = text;
    }

    /** The text that is refused. */
    public String text() {
        return text;
    }

    /** A refusal without a suggestion. */
    public FilterException at(Span span, String message) {
        return at(span, message, null);
    }

    /** A refusal with what to write in place of the culprit, or null. */
    public FilterException at(Span span, String message, String suggestion) {
        return new FilterException(message, text, span.start(), Math.max(1, span.length()), suggestion);
    }
}
