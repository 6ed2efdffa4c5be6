package org.wirestrata.cli.internal.handshake;

import java.util.ArrayList;
import java.util.List;

/** Text in columns that are aligned on a terminal, where East Asian characters take two cells. */
final class Grid {
    private static final String GAP = "   ";
    private final String indent;
    private final List<String[]> rows = new ArrayList<>();

    Grid(String indent) {
        this.indent = indent;
    }

    void row(String... cells) {
        rows.add(cells);
    }

    /** Appends the rows, each column as wide as its widest cell. */
    void write(StringBuilder to) {
        List<Integer> widths = new ArrayList<>();
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                if (i == widths.size()) {
                    widths.add(0);
                }
                widths.set(i, Math.max(widths.get(i), width(row[i])));
            }
        }
        for (String[] row : rows) {
            to.append(indent);
            for (int i = 0; i < row.length; i++) {
                to.append(row[i]);
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

    /** The cells that a text takes on a terminal. */
    static int width(String text) {
        return text.codePoints().map(c -> wide(c) ? 2 : 1).sum();
    }

    private static boolean wide(int c) {
        return c >= 0x1100 && (c <= 0x115f || c >= 0x2e80 && c <= 0xa4cf || c >= 0xac00 && c <= 0xd7a3 || c >= 0xf900 && c <= 0xfaff
                || c >= 0xfe30 && c <= 0xfe6f || c >= 0xff00 && c <= 0xff60 || c >= 0xffe0 && c <= 0xffe6);
    }
}
