package org.wirestrata.session.handshake;

import java.util.List;

/** One line for each connection of a capture that has several. */
public final class SummaryTable {
    private SummaryTable() {
    }

    public static void write(List<Handshake> all, Words words, StringBuilder to) {
        to.append(words.text("count", all.size())).append("\n\n");
        Grid grid = new Grid("  ");
        grid.row(words.text("table.stream"), words.text("table.client"), words.text("table.server"), words.text("table.frames"),
                words.text("table.round"), words.text("table.bytes"), words.text("table.verdict"), words.text("table.end"));
        for (Handshake h : all) {
            grid.row(Integer.toString(h.stream()), h.client().toString(), h.server().toString(),
                    frame(h.syn()) + " " + frame(h.synAck()) + " " + frame(h.third()), h.roundTrip() < 0 ? "–" : Words.span(h.roundTrip()),
                    h.clientBytes() + " / " + h.serverBytes(), words.text("short." + h.verdict()), words.text(end(h)));
        }
        grid.write(to);
        for (Attack a : Attack.find(all)) {
            to.append('\n');
            Grid.wrap(words.text("attack." + a.kind(), a.subject(), a.count(), a.others(), Words.span(a.nanos())), "", to);
        }
    }

    private static String frame(Segment s) {
        return s == null ? "–" : Integer.toString(s.frame());
    }

    private static String end(Handshake h) {
        return h.reset() != null ? "end.reset" : h.secondFin() != null ? "end.closed" : h.firstFin() != null ? "end.half" : "end.open";
    }
}
