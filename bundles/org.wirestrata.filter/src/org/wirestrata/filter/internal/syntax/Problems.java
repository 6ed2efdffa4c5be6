package org.wirestrata.filter.internal.syntax;

import org.wirestrata.api.filter.FilterException;

/** Makes the refusals of one filter text; a span is moved into the text where it stands behind its end. */
public final class Problems {
    /** So much of a text is shown in a message. */
    private static final int MOST = 1000;

    private final Source source;

    public Problems(String text) {
        this(Source.of(text));
    }

    /** For a text of which macros may have made parts: the culprit is looked for in what was written. */
    public Problems(Source source) {
        this.source = source;
    }

    /** The text that is refused. */
    public String text() {
        return source.text();
    }

    /** A refusal without a suggestion. */
    public FilterException at(Span span, String message) {
        return at(span, message, null);
    }

    /** A refusal with what to write in place of the culprit, or null. */
    public FilterException at(Span span, String message, String suggestion) {
        Span place = source.place(span);
        boolean own = span.start() >= text().length() || source.verbatim(span);
        String where = own ? "" : " The filter with its macros replaced is: " + text().substring(0, Math.min(MOST, text().length()));
        return new FilterException(message + where, source.written(), place.start(), Math.max(1, place.length()), own ? suggestion : null);
    }
}
