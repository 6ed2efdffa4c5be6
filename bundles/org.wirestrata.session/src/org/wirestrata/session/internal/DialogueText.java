package org.wirestrata.session.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.wirestrata.api.value.Ftype;
import org.wirestrata.session.internal.Dialogue.Segment;
import org.wirestrata.session.internal.FollowStatistic.Kind;
import org.wirestrata.session.internal.FollowStatistic.Mode;
import org.wirestrata.session.internal.Talkers.End;

/**
 * Writes what two ends said; what the second says is indented by a tab.
 *
 * @param least the first piece that is written, counted from 1
 * @param most  the last one
 */
record DialogueText(Kind kind, Mode mode, String filter, int least, int most) {
    private static final String LINE = "=".repeat(67) + "\n";
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_PRINTABLE = 0x7e;
    private static final int ROW = 16;
    private static final int BASE64_LINE = 76;
    /** Characters for bytes from 0x20 on, as text of EBCDIC is shown: what lies above 0x7f is a point. */
    private static final String EBCDIC = " !\"#$%&'()*+,-./" + "..23456789:;<=.?" + " ...........<(+|" + "&.........!$*);^"
            + "-/........|,%_>?" + "..........:#@'=.";

    void write(Dialogue dialogue, List<Segment> pieces, StringBuilder to) {
        End one = dialogue.first();
        End other = other(dialogue);
        if (mode == Mode.YAML) {
            to.append("peers:\n");
            peer(0, one, to);
            peer(1, other, to);
            to.append("packets:\n");
        } else {
            to.append('\n').append(LINE).append("Follow: ").append(kind).append(',').append(mode).append("\nFilter: ").append(filter);
            to.append("\nNode 0: ").append(node(one)).append("\nNode 1: ").append(node(other)).append('\n');
        }
        int[] sent = new int[2];
        for (int i = 0; i < pieces.size(); i++) {
            Segment s = pieces.get(i);
            int side = dialogue.fromFirst(s) ? 0 : 1;
            if (i + 1 >= least && i + 1 <= most) {
                piece(s, side, sent[side], to);
            }
            sent[side] += s.data().length;
        }
        if (mode != Mode.YAML) {
            to.append(LINE);
        }
    }

    /** The same as data; the bytes of pieces are told as in MIME. */
    Map<String, Object> data(Dialogue dialogue, List<Segment> pieces) {
        End one = dialogue.first();
        End other = other(dialogue);
        List<Map<String, Object>> told = new ArrayList<>();
        for (int i = Math.max(0, least - 1); i < Math.min(pieces.size(), most); i++) {
            Segment s = pieces.get(i);
            told.add(Answer.map("frame", s.frame(), "node", dialogue.fromFirst(s) ? 0 : 1, "seconds", s.seconds(), "nanos", s.nanos(),
                    "bytes", Base64.getEncoder().encodeToString(s.data())));
        }
        return Answer.map("protocol", kind.toString(), "filter", filter,
                "nodes", List.of(one == null ? Map.of() : one.data(), other == null ? Map.of() : other.data()), "pieces", told);
    }

    /** The end that did not speak first; TLS does not tell it. */
    private End other(Dialogue dialogue) {
        return dialogue.segments().isEmpty() || kind == Kind.TLS ? null : dialogue.segments().getFirst().to();
    }

    private static String node(End e) {
        return e == null ? ":0" : (e.type() == Ftype.IPv6 ? "[" + e.address() + "]" : e.address()) + ":" + e.port();
    }

    private static void peer(int number, End e, StringBuilder to) {
        to.append("  - peer: ").append(number).append("\n    host: ").append(e == null ? "" : e.address()).append("\n    port: ")
                .append(e == null ? 0 : e.port()).append('\n');
    }

    private void piece(Segment s, int side, int offset, StringBuilder to) {
        String indent = side == 0 ? "" : "\t";
        switch (mode) {
            case ASCII, EBCDIC -> {
                to.append(indent).append(s.data().length).append('\n');
                for (byte b : s.data()) {
                    to.append(mode == Mode.ASCII ? ascii(b) : ebcdic(b));
                }
                to.append('\n');
            }
            case RAW -> to.append(indent).append(HexFormat.of().formatHex(s.data())).append('\n');
            case HEX -> hex(s.data(), indent, offset, to);
            case YAML -> {
                to.append("  - packet: ").append(s.frame()).append("\n    peer: ").append(side);
                to.append("\n    timestamp: ").append(time(s)).append("\n    data: !!binary |\n");
                to.append(Base64.getMimeEncoder(BASE64_LINE, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(s.data())
                        .indent(6));
            }
        }
    }

    /** Seconds with nine decimals, of which a double holds the first seven or so. */
    private static String time(Segment s) {
        return Seconds.fixed(s.seconds() + s.nanos() / 1e9, 9);
    }

    private static char ascii(byte b) {
        return b == '\n' || b == '\r' ? (char) b : printable(b);
    }

    private static char printable(byte b) {
        return b >= FIRST_PRINTABLE && b <= LAST_PRINTABLE ? (char) b : '.';
    }

    private static char ebcdic(byte b) {
        return b >= FIRST_PRINTABLE ? EBCDIC.charAt(b - FIRST_PRINTABLE) : ascii(b);
    }

    /** Rows of sixteen bytes; of the blanks at a row's end, one is left out. */
    private static void hex(byte[] data, String indent, int offset, StringBuilder to) {
        for (int row = 0; row < data.length; row += ROW) {
            to.append(indent).append(String.format("%08X", offset + row)).append("  ");
            StringBuilder text = new StringBuilder();
            for (int i = row; i < row + ROW; i++) {
                to.append(i < data.length ? HexFormat.of().toHexDigits(data[i]) : "  ").append(i == row + ROW / 2 - 1 ? "  " : " ");
                if (i < data.length) {
                    text.append(printable(data[i])).append(i == row + ROW / 2 - 1 ? " " : "");
                }
            }
            int end = text.length() - (text.charAt(text.length() - 1) == ' ' ? 1 : 0);
            to.append(' ').append(text, 0, end).append('\n');
        }
    }
}
