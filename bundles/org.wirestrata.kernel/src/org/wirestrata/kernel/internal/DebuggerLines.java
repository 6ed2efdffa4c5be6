package org.wirestrata.kernel.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.wirestrata.kernel.KernelEvent.Kind;

/**
 * A debugger's log: <code>Breakpoint 1, tcp_v4_connect (sk=0xffff…, …) at net/ipv4/tcp_ipv4.c:200</code>, and below it the frames of
 * <code>backtrace</code>. There are no times: the order is all that it tells.
 */
final class DebuggerLines {
    private static final Pattern BREAKPOINT = Pattern.compile(
            "(?:Thread (\\d{1,6})(?: \\(([^)]{0,80})\\))? hit )?(?:Temporary b|B)"
            + "reakpoint \\d[\\d.]*, (?:0x[0-9a-f]+ in )?([A-Za-z_][\\w.]*) ?(.*)");
    private static final Pattern FRAME = Pattern.compile("#(\\d{1,4})\\s+(?:(?:0x[0-9a-f]+|<[^>]*>) in )?([A-Za-z_][\\w.]*) ?(\\(.*)?");

    private DebuggerLines() {
    }

    /** Reads a breakpoint that was hit; false where the line is none. */
    static boolean breakpoint(String line, EventBuilder e) {
        Matcher m = line.contains("reakpoint ") ? BREAKPOINT.matcher(line) : null;
        if (m == null || !m.matches()) {
            return false;
        }
        e.kind = Kind.FUNCTION;
        e.name = StackLine.plain(m.group(3));
        e.task = m.group(2) == null ? "" : m.group(2);
        e.cpu = m.group(1) == null ? -1 : Numbers.decimal(m.group(1), 0) - 1;
        String rest = m.group(4);
        if (rest.startsWith("(")) {
            int end = rest.lastIndexOf(')');
            for (String argument : rest.substring(1, Math.max(1, end)).split(", ")) {
                e.arguments.putAll(Arguments.equations(argument));
            }
        }
        e.socket = e.arguments.get("sk");
        return true;
    }

    /** The function of a frame of a backtrace, or null. */
    static String frame(String line) {
        Matcher m = line.startsWith("#") ? FRAME.matcher(line) : null;
        return m != null && m.matches() ? StackLine.plain(m.group(2)) : null;
    }
}
