package org.wirestrata.kernel.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.wirestrata.kernel.KernelEvent.Kind;

/** A line of the function graph tracer with absolute times (<code>options/funcgraph-abstime</code>, <code>funcgraph-proc</code>). */
final class GraphLine {
    private static final Pattern LINE = Pattern.compile("\\s*(?:(\\d{1,9}\\.\\d{1,9})\\s+\\|\\s+)?(\\d{1,4})\\)"
            + "\\s+(?:(\\S.{0,60}?)-(\\d{1,9})\\s+\\|)?"
            + "[^|]{0,60}\\|\\s+(\\}|[A-Za-z_][\\w.]*)(.*)");

    private GraphLine() {
    }

    /** Reads a line into an event; false where it is no such line. Ends of functions that the trace does not name are of no interest. */
    static boolean read(String line, EventBuilder e) {
        Matcher m = line.indexOf('|') < 0 ? null : LINE.matcher(line);
        if (m == null || !m.matches()) {
            return false;
        }
        String name = m.group(5);
        String rest = m.group(6);
        boolean end = name.equals("}");
        if (end) {
            int comment = rest.indexOf("/* ");
            name = comment < 0 ? "" : rest.substring(comment + 3).split("[ */]", 2)[0];
        } else if (!rest.startsWith("(")) {
            return false;
        }
        e.time = m.group(1) == null ? e.time : Numbers.nanos(m.group(1));
        e.cpu = Numbers.decimal(m.group(2), -1);
        e.task = m.group(3) == null ? "" : m.group(3).strip();
        e.pid = Numbers.decimal(m.group(4), -1);
        e.kind = end ? Kind.RETURN : Kind.FUNCTION;
        e.name = StackLine.plain(name);
        return true;
    }
}
