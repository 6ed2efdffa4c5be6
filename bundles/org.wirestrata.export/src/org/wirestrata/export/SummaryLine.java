package org.wirestrata.export;

import java.util.List;

import org.wirestrata.api.session.Packet;

/** Writes a packet's row of the packet list as a line of text. For one thread. */
public final class SummaryLine {
    private final List<Column> columns;
    private final TimeColumn time;
    private final String separator;
    private final String towards;
    private final String from;
    private final StringBuilder text = new StringBuilder(256);

    /** @param separator what stands between columns: a blank usually, a tab for <code>-T tabs</code> */
    public SummaryLine(List<Column> columns, TimeColumn time, String separator) {
        this.columns = List.copyOf(columns);
        this.time = time;
        this.separator = separator;
        this.towards = separator + "→" + separator;
        this.from = separator + "←" + separator;
    }

    /** Writes a line, its end included. */
    public void write(Packet p, ByteOut out) {
        for (int i = 0; i < columns.size(); i++) {
            Column c = columns.get(i);
            text.setLength(0);
            c.write(p, time, text);
            int fill = c.kind().width() - text.length();
            if (c.kind().right()) {
                out.blanks(fill);
            }
            out.put(text);
            if (i + 1 < columns.size()) {
                if (!c.kind().right()) {
                    out.blanks(fill);
                }
                out.put(between(c.kind(), columns.get(i + 1).kind()));
            }
        }
        out.put('\n');
    }

    private String between(Column.Kind left, Column.Kind right) {
        if (left == Column.Kind.SOURCE && right == Column.Kind.DESTINATION) {
            return towards;
        }
        return left == Column.Kind.DESTINATION && right == Column.Kind.SOURCE ? from : separator;
    }
}
