package org.wirestrata.session.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws arrows between addresses, each of which has a column. */
final class FlowDrawing {
    private static final int COLUMN = 20;
    /** Where in a column a label and an arrow begin. */
    private static final int BEGIN = 9;
    /** Where in a column the port of an arrow's right end stands. */
    private static final int RIGHT_PORT = 10;
    private static final int MOST_COLUMNS = 40;
    private static final String CELL = " ".repeat(COLUMN - 1) + "|";
    private static final String TIME = "|         |";

    /**
     * An arrow.
     *
     * @param time nanoseconds since the first frame
     */
    record Arrow(long time, String from, long fromPort, String to, long toPort, String label, String comment) {
        Map<String, Object> data() {
            return Answer.map("timeNanos", time, "from", from, "fromPort", fromPort, "to", to, "toPort", toPort, "label", label,
                    "comment", comment);
        }
    }

    private FlowDrawing() {
    }

    static void write(List<Arrow> arrows, StringBuilder to) {
        if (arrows.isEmpty()) {
            return;
        }
        Set<String> seen = new LinkedHashSet<>();
        for (Arrow a : arrows) {
            for (String end : List.of(a.from, a.to)) {
                if (seen.size() < MOST_COLUMNS) {
                    seen.add(end);
                }
            }
        }
        List<String> ends = new ArrayList<>(seen);
        heads(ends, to);
        for (Arrow a : arrows) {
            int from = ends.indexOf(a.from);
            int till = ends.indexOf(a.to);
            if (from >= 0 && till >= 0) {
                arrow(a, from, till, ends.size(), to);
            }
        }
    }

    /** Every second address stands in a line of its own, since columns are narrow. */
    private static void heads(List<String> ends, StringBuilder to) {
        to.append("|Time     |");
        for (int i = 0; i < ends.size(); i += 2) {
            to.append(String.format(" %-38s|", ends.get(i)));
        }
        to.append('\n').append(TIME);
        for (int i = 1; i < ends.size(); i += 2) {
            to.append(CELL).append(String.format(" %-18s|", ends.get(i)));
        }
        to.append(" ".repeat(COLUMN - 1)).append('\n');
    }

    private static void arrow(Arrow a, int from, int till, int columns, StringBuilder to) {
        int left = Math.min(from, till);
        int right = Math.max(from, till);
        int length = (right - left) * COLUMN;
        StringBuilder line = new StringBuilder(CELL.repeat(columns));
        put(line, left * COLUMN + BEGIN, a.label.substring(0, Math.min(a.label.length(), Math.max(length, COLUMN))));
        long microseconds = (a.time + 500) / 1000;
        String time = String.format("%d.%06d", microseconds / 1_000_000, microseconds % 1_000_000);
        to.append(String.format("|%-9s|", time)).append(line).append(a.comment).append('\n');
        line = new StringBuilder(CELL.repeat(columns));
        put(line, left * COLUMN, "(" + (from == left ? a.fromPort : a.toPort) + ")");
        if (length > 0) {
            String shaft = "-".repeat(length - 2);
            put(line, left * COLUMN + BEGIN, from == left ? shaft + ">" : "<" + shaft);
        }
        put(line, right * COLUMN + RIGHT_PORT, "(" + (from == left ? a.toPort : a.fromPort) + ")");
        to.append(TIME).append(line).append('\n');
    }

    /** Writes a text over blanks and borders; a border that it ran over goes. */
    private static void put(StringBuilder line, int at, String text) {
        int end = Math.min(at + text.length(), line.length());
        line.replace(at, end, text.substring(0, end - at));
    }
}
