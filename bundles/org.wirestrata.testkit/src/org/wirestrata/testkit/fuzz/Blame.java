package org.wirestrata.testkit.fuzz;

import java.util.List;

import org.wirestrata.api.dissect.Tape;

/** Finds in a stack trace, or on a tape, which plug-in something is about. */
final class Blame {
    private static final List<String> OTHERS = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "org.wirestrata.api.",
            "org.wirestrata.dissection.", "org.wirestrata.testkit.");
    private static final String ENGINE = "engine";
    private static final int DEEPEST = 60;

    private Blame() {
    }

    /** The class of the innermost plug-in on a stack. */
    static String of(StackTraceElement[] stack) {
        StackTraceElement e = plugin(stack);
        return e == null ? ENGINE : e.getClassName();
    }

    /** The innermost line of a plug-in on a stack. */
    static String line(StackTraceElement[] stack) {
        StackTraceElement e = plugin(stack);
        if (e == null && stack.length > 0) {
            e = stack[0];
        }
        return e == null ? "" : e.getFileName() + ':' + e.getLineNumber();
    }

    /** The innermost method of a plug-in on a stack. */
    static String method(StackTraceElement[] stack) {
        StackTraceElement e = plugin(stack);
        return e == null ? "" : e.getMethodName();
    }

    private static StackTraceElement plugin(StackTraceElement[] stack) {
        for (StackTraceElement e : stack) {
            if (OTHERS.stream().noneMatch(e.getClassName()::startsWith)) {
                return e;
            }
        }
        return null;
    }

    static String text(StackTraceElement[] stack) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < Math.min(stack.length, DEEPEST); i++) {
            b.append("at ").append(stack[i]).append('\n');
        }
        return b.toString();
    }

    static String text(Throwable t) {
        StringBuilder b = new StringBuilder();
        for (Throwable each = t; each != null; each = each.getCause()) {
            b.append(each).append('\n').append(text(each.getStackTrace()));
        }
        return b.toString();
    }

    /** The innermost protocol on a tape. */
    static String innermost(Tape t) {
        for (int i = t.size() - 1; i >= 0; i--) {
            if (t.layer(i) && !t.field(i).name().startsWith("_ws")) {
                return t.field(i).name();
            }
        }
        return ENGINE;
    }

    /** The protocol that a field's name begins with. */
    static String protocol(String field) {
        int dot = field.indexOf('.');
        return dot < 0 ? field : field.substring(0, dot);
    }
}
