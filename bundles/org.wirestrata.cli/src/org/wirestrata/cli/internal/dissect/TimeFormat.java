package org.wirestrata.cli.internal.dissect;

import java.util.List;

import org.wirestrata.cli.internal.Refusal;
import org.wirestrata.export.TimeColumn;
import org.wirestrata.export.TimeColumn.Kind;

/** Reads the options of <code>-t</code> and <code>-u</code>. */
final class TimeFormat {
    private TimeFormat() {
    }

    /** @param precision decimals of times in the capture */
    static TimeColumn parse(List<String> types, String seconds, int precision) {
        Kind kind = Kind.R;
        int fixed = -1;
        for (String type : types) {
            int dot = type.indexOf('.');
            String name = dot < 0 ? type : type.substring(0, dot);
            if (!name.isEmpty() || dot < 0) {
                kind = Kind.named(name);
                if (kind == null) {
                    throw refused(type);
                }
            }
            if (dot >= 0) {
                String decimals = type.substring(dot + 1);
                if (!decimals.matches("[0-9]?")) {
                    throw refused(type);
                }
                fixed = decimals.isEmpty() ? -1 : Integer.parseInt(decimals);
            }
        }
        if (seconds != null && !seconds.equals("s") && !seconds.equals("hms")) {
            throw Refusal.usage("\"" + seconds + "\" is not valid after -u; there are s (seconds) and hms (hours, minutes, seconds)");
        }
        return new TimeColumn(kind, "hms".equals(seconds), precision, fixed);
    }

    private static Refusal refused(String type) {
        StringBuilder text = new StringBuilder("\"").append(type)
                .append("\" is not valid after -t; there are, each also with .N for N decimals:");
        for (Kind k : Kind.values()) {
            text.append(String.format("%n  %-6s%s", k.option(), k.meaning()));
        }
        return Refusal.usage(text.toString());
    }
}
