package org.wirestrata.api.filter;

/** Why a display filter is refused, and which part of its text is the culprit. */
public final class FilterException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String filter;
    private final int start;
    private final int length;
    private final String suggestion;

    /**
     * @param start      of the culprit, in UTF-16 units of the text
     * @param length     of the culprit; at least 1
     * @param suggestion what to write in its place, or null
     */
    public FilterException(String message, String filter, int start, int length, String suggestion) {
        super(message);
        this.filter = filter;
        this.start = start;
        this.length = length;
        this.suggestion = suggestion;
    }

    public String filter() {
        return filter;
    }

    public int start() {
        return start;
    }

    public int length() {
        return length;
    }

    public String suggestion() {
        return suggestion;
    }
}
