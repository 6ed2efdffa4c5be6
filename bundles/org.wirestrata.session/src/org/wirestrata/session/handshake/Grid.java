package org.wirestrata.session.handshake;

import java.util.ArrayList;
import java.util.List;

/** Text in columns that are aligned on a terminal, where East Asian characters take two cells. */
final class Grid {
    private static final String GAP = "   ";
    private static final String INDENT = "    ";
    private static final int LINE = 96;
    /** Signs that do not begin a line. */
    private static final String CLOSING = "，。；：）、";
    /** Marks a row of one text; compared by identity, so that no cell can be mistaken for it. */
    private static final String BELOW = new String("below");
    private final String indent;
    private final List<String[]> rows = new ArrayList<>();

    Grid(String indent) {
        this.indent = indent;
    }

    void row(String... cells) {
        rows.add(cells);
    }

    /** Adds a text that stands below the row before, whatever the columns. */
    void below(String text) {
        rows.add(new String[] {BELOW, text});
    }

    /** Appends the rows, each column as wide as its widest cell. */
    void write(StringBuilder to) {
        List<Integer> widths = new ArrayList<>();
        for (String[] row : rows) {
            for (int i = 0; i < row.length && row[0] != BELOW; i++) {
                if (i == widths.size()) {
                    widths.add(0);
                }
                widths.set(i, Math.max(widths.get(i), width(row[i])));
            }
        }
        for (String[] row : rows) {
            if (row[0] == BELOW) {
                wrap(row[1], indent + INDENT, to);
                continue;
            }
            to.append(indent);
            int column = indent.length();
            for (int i = 0; i < row.length; i++) {
                if (i > 0 && i + 1 == row.length && column <= LINE / 2 && column + width(row[i]) > LINE) {
                    hang(row[i], column, to);
                    break;
                }
                to.append(row[i]);
                column += widths.get(i) + GAP.length();
                if (i + 1 < row.length) {
                    to.append(" ".repeat(widths.get(i) - width(row[i]))).append(GAP);
                }
            }
            while (!to.isEmpty() && to.charAt(to.length() - 1) == ' ') {
                to.setLength(to.length() - 1);
            }
            to.append('\n');
        }
    }

    /** Appends a last cell in several lines, each beginning in its column. */
    private static void hang(String text, int column, StringBuilder to) {
        StringBuilder lines = new StringBuilder();
        wrap(text, " ".repeat(column), lines);
        to.append(lines, column, lines.length() - 1);
    }

    /** Appends a text in lines that fit a terminal, broken at blanks or between East Asian characters. */
    static void wrap(String text, String indent, StringBuilder to) {
        int from = 0;
        while (from < text.length()) {
            int end = end(text, from, LINE - indent.length());
            to.append(indent).append(text, from, end).append('\n');
            from = end;
            while (from < text.length() && text.charAt(from) == ' ') {
                from++;
            }
        }
    }

    /** Where a line ends that begins at a place: before the last character that may begin the next line. */
    private static int end(String text, int from, int width) {
        int used = 0;
        int good = -1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || wide(c) && !CLOSING.contains(String.valueOf(c))) {
                good = i;
            }
            used += wide(c) ? 2 : 1;
            if (used > width && good > from) {
                return good;
            }
        }
        return text.length();
    }

    /** The cells that a text takes on a terminal. */
    static int width(String text) {
        return text.codePoints().map(c -> wide(c) ? 2 : 1).sum();
    }

    private static boolean wide(int c) {
        return c >= 0x1100 && (c <= 0x115f || c >= 0x2e80 && c <= 0xa4cf || c >= 0xac00 && c <= 0xd7a3 || c >= 0xf900 && c <= 0xfaff
                || c >= 0xfe30 && c <= 0xfe6f || c >= 0xff00 && c <= 0xff60 || c >= 0xffe0 && c <= 0xffe6);
    }
}
