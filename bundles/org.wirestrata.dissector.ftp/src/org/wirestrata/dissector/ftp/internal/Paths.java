package org.wirestrata.dissector.ftp.internal;

import java.util.ArrayList;
import java.util.List;

/** Path names of directories. */
final class Paths {
    private Paths() {
    }

    /**
     * The path name in double quotes at the beginning of a text, in which two of them stand for one: RFC 959 appendix II. Null where there
     * is none.
     */
    static String quoted(String text) {
        if (!text.startsWith("\"") || text.startsWith("\"\"")) {
            return null;
        }
        StringBuilder path = new StringBuilder();
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '"') {
                    return path.toString();
                }
                i++;
            }
            path.append(text.charAt(i));
        }
        return null;
    }

    /** Where a change of the directory leads: relative paths go on from where one is, which may be unknown. */
    static String change(String from, String to) {
        boolean parent = to.equals("..") && from.isEmpty();
        return parent ? "" : to.startsWith("/") || from.isEmpty() ? to : plain(from + "/" + to);
    }

    /** The path without empty parts, <code>.</code> and <code>..</code>. */
    private static String plain(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.removeLast();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return (path.startsWith("/") ? "/" : "") + String.join("/", parts);
    }
}
