package org.wirestrata.kernel.internal;

/** A line of a kernel stack: a function, perhaps with an offset and an address. */
final class StackLine {
    private static final String ARROW = "=>";

    private StackLine() {
    }

    /**
     * The function, or null where the line is of no stack. Lines have an arrow in front (tracefs, trace-cmd), or are indented and have an
     * offset (bpftrace).
     */
    static String function(String line) {
        String text = line.strip();
        boolean arrow = text.startsWith(ARROW);
        if (arrow) {
            text = text.substring(ARROW.length()).strip();
        } else if (line.isEmpty() || line.charAt(0) != ' ' && line.charAt(0) != '\t' || text.indexOf('+') < 0) {
            return null;
        }
        int end = 0;
        while (end < text.length() && (Character.isJavaIdentifierPart(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        if (end == 0 || Character.isDigit(text.charAt(0))) {
            // an address without a name, as of code that a program generated
            return arrow ? "" : null;
        }
        String rest = text.substring(end);
        boolean good = rest.isEmpty() || rest.charAt(0) == '+' || rest.startsWith(" (") || rest.startsWith(" <") || rest.startsWith(" [");
        return good ? plain(text.substring(0, end)) : null;
    }

    /** A function's name without what compilers add to the copies that they make. */
    static String plain(String function) {
        int dot = function.indexOf('.');
        return dot > 0 ? function.substring(0, dot) : function;
    }
}
