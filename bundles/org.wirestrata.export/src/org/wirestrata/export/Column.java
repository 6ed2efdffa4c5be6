package org.wirestrata.export;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.session.Packet;

/**
 * A column of the packet list.
 *
 * @param title what stands above it
 * @param kind  what it shows
 */
public record Column(String title, Kind kind) {
    /** What a column shows, with the code that settings use for it. */
    public enum Kind {
        NUMBER("%m", 5, true), TIME("%t", 10, true), SOURCE("%s", 12, true), DESTINATION("%d", 12, false), PROTOCOL("%p", 0, false),
        LENGTH("%L", 0, false), INFO("%i", 0, false);

        private final String code;
        private final int width;
        private final boolean right;

        Kind(String code, int width, boolean right) {
            this.code = code;
            this.width = width;
            this.right = right;
        }

        public String code() {
            return code;
        }

        /** The width to which summary lines fill up. */
        int width() {
            return width;
        }

        /** Whether summary lines have it at the right end of its width. */
        boolean right() {
            return right;
        }

        /** The kind with a code, or null. */
        public static Kind coded(String code) {
            for (Kind k : values()) {
                if (k.code.equals(code)) {
                    return k;
                }
            }
            return null;
        }
    }

    /** The columns of an installation that nobody changed. */
    public static final List<Column> STANDARD = List.of(new Column("No.", Kind.NUMBER), new Column("Time", Kind.TIME),
            new Column("Source", Kind.SOURCE), new Column("Destination", Kind.DESTINATION), new Column("Protocol", Kind.PROTOCOL),
            new Column("Length", Kind.LENGTH), new Column("Info", Kind.INFO));

    /**
     * Reads a setting of columns: pairs of titles and codes in quotes, as in <code>"No.","%m","Info","%i"</code>.
     *
     * @throws IllegalArgumentException where it can't be read or has a code that is not known here
     */
    public static List<Column> parse(String setting) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < setting.length(); i++) {
            if (setting.charAt(i) == '"') {
                int end = setting.indexOf('"', i + 1);
                if (end < 0) {
                    throw new IllegalArgumentException("a quotation mark is missing");
                }
                words.add(setting.substring(i + 1, end));
                i = end;
            }
        }
        if (words.isEmpty() || words.size() % 2 != 0) {
            throw new IllegalArgumentException("titles and codes must come in pairs, each in quotation marks");
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < words.size(); i += 2) {
            Kind kind = Kind.coded(words.get(i + 1));
            if (kind == null) {
                throw new IllegalArgumentException("the column code " + words.get(i + 1) + " is not known");
            }
            columns.add(new Column(words.get(i), kind));
        }
        return columns;
    }

    /** Appends what the column shows of a packet. */
    public void write(Packet p, TimeColumn time, StringBuilder to) {
        switch (kind) {
        case NUMBER -> to.append(p.frame().number);
        case TIME -> time.write(p.frame(), to);
        case SOURCE -> p.row().source(to);
        case DESTINATION -> p.row().destination(to);
        case PROTOCOL -> p.row().protocol(to);
        case LENGTH -> to.append(p.frame().originalLength);
        case INFO -> p.row().info(to);
        }
    }
}
