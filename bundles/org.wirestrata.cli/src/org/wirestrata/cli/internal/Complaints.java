package org.wirestrata.cli.internal;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.filter.FilterException;

/** Words errors for the command line. */
public final class Complaints {
    private static final String INDENT = "    ";

    private Complaints() {
    }

    /** What is wrong with a capture, its name included. */
    public static String of(CaptureException e) {
        String message = e.getMessage();
        return e.source() == null || message.contains(e.source()) ? message : "\"" + e.source() + "\": " + message;
    }

    /** What is wrong with a display filter, with the culprit underlined. */
    public static String of(FilterException e) {
        String filter = e.filter().replaceAll("\\s", " ");
        int start = Math.max(0, Math.min(e.start(), filter.length()));
        int length = Math.max(1, Math.min(e.length(), filter.length() - start));
        String remedy = e.suggestion() == null ? "" : "\n" + INDENT + "Did you mean " + e.suggestion() + "?";
        return e.getMessage() + "\n" + INDENT + filter + "\n" + INDENT + " ".repeat(start) + "^" + "~".repeat(length - 1) + remedy;
    }
}
