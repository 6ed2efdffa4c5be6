package org.wirestrata.workbench.handshake.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.wirestrata.session.handshake.Flags;
import org.wirestrata.session.handshake.Handshake;
import org.wirestrata.session.handshake.HandshakeReader.Reading;
import org.wirestrata.session.handshake.Segment;
import org.wirestrata.session.handshake.SegmentText;
import org.wirestrata.session.handshake.Trail;
import org.wirestrata.session.handshake.Words;
import org.wirestrata.workbench.Shades;

/** The ladder: a line for each side, time downwards, and each segment an arrow between them. */
final class LadderRows implements Rows {
    private static final int EDGE = 10;
    private static final int GAP = 12;
    private static final int SLANT = 8;
    private static final int NARROWEST = 190;
    /** So many rows are measured; the others are much the same. */
    private static final int MEASURED = 60;

    private final Handshake h;
    private final Words words;
    private final Words texts;
    private final boolean relative;
    private final List<Row> rows = new ArrayList<>();
    private Measure measure = new Measure(1, 1);
    private boolean twoLines;
    private int client;
    private int server;
    private int gaps;

    /** A segment, or the ICMP message that answered the SYN, or how many segments are left out. */
    private record Row(Segment segment, Trail.Unreachable icmp, int left, Segment before) {
        int frame() {
            return segment != null ? segment.frame() : icmp != null ? icmp.frame() : 0;
        }
    }

    /**
     * @param texts    the view's own texts
     * @param relative whether numbers are written as distances from the initial ones
     * @param all      whether all segments are drawn, or only those that tell most
     * @param frame    a packet whose segment is drawn in any case, or 0
     */
    LadderRows(Reading reading, Words words, Words texts, boolean relative, boolean all, int frame) {
        this.h = reading.handshake();
        this.words = words;
        this.texts = texts;
        this.relative = relative;
        List<Segment> shown = new ArrayList<>(all ? reading.segments() : h.milestones());
        Segment chosen = reading.segment(frame);
        if (chosen != null && shown.stream().noneMatch(s -> s.frame() == frame)) {
            shown.add(chosen);
            shown.sort(Comparator.comparingInt(Segment::frame));
        }
        fill(shown, reading.segments());
        Trail.Unreachable icmp = h.trail().unreachable();
        if (icmp != null) {
            int at = 0;
            while (at < rows.size() && (rows.get(at).frame() == 0 || rows.get(at).frame() < icmp.frame())) {
                at++;
            }
            rows.add(at, new Row(null, icmp, 0, null));
        }
    }

    private void fill(List<Segment> shown, List<Segment> all) {
        int next = 0;
        Segment before = null;
        for (Segment s : shown) {
            int from = next;
            while (next < all.size() && all.get(next).frame() < s.frame()) {
                next++;
            }
            before = leave(all, from, next, next - from, before);
            while (next < all.size() && all.get(next).frame() == s.frame()) {
                next++;
            }
            rows.add(new Row(s, null, 0, before));
            before = s;
        }
        leave(all, next, all.size(), h.segments() - next, before);
    }

    /** Leaves segments out; one alone is drawn, since it takes no more room. Returns the last that was drawn. */
    private Segment leave(List<Segment> all, int from, int to, int left, Segment before) {
        if (left == 1 && from < to) {
            rows.add(new Row(all.get(from), null, 0, before));
            return all.get(from);
        }
        if (left > 0) {
            rows.add(new Row(null, null, left, null));
        }
        return before;
    }

    @Override
    public int count() {
        return rows.size();
    }

    @Override
    public int frame(int index) {
        return rows.get(index).frame();
    }

    @Override
    public void layout(GC gc, Measure m) {
        measure = m;
        int widest = 0;
        int numbers = 0;
        int times = gc.textExtent("#00").x;
        for (int i = 0; i < Math.min(MEASURED, rows.size()); i++) {
            Row row = rows.get(i == 0 ? rows.size() - 1 : i - 1);
            if (row.segment() != null) {
                int own = gc.textExtent(details(row.segment())).x;
                numbers = Math.max(numbers, own);
                gc.setFont(Arrows.bold());
                widest = Math.max(widest, own + GAP + gc.textExtent(Flags.text(row.segment().flags())).x);
                gc.setFont(null);
                times = Math.max(times, Math.max(gc.textExtent(number(row.segment())).x, gc.textExtent(time(row.segment().time())).x));
            }
        }
        gaps = gc.textExtent("+ 000.000 ms").x;
        client = EDGE + times + GAP;
        server = Math.max(client + Math.max(NARROWEST, numbers + 2 * GAP), m.width() - gaps - GAP - EDGE);
        twoLines = widest + 2 * GAP > server - client;
    }

    @Override
    public int width() {
        return Math.max(measure.width(), server + GAP + gaps + EDGE);
    }

    @Override
    public int headingHeight() {
        return 2 * measure.line() + 14;
    }

    @Override
    public int rowHeight() {
        return (twoLines ? 2 : 1) * measure.line() + SLANT + 16;
    }

    @Override
    public void heading(GC gc) {
        int middle = (client + server) / 2;
        int right = width() - EDGE;
        gc.setFont(Arrows.bold());
        Arrows.centred(gc, words.text("client"), client, 4, EDGE, middle, Shades.CLIENT);
        Arrows.centred(gc, words.text("server"), server, 4, middle, right, Shades.SERVER);
        gc.setFont(null);
        int y = 4 + measure.line();
        Arrows.centred(gc, h.client().toString(), client, y, EDGE, middle - EDGE, Shades.FAINT);
        Arrows.centred(gc, h.server().toString(), server, y, middle + EDGE, right, Shades.FAINT);
    }

    @Override
    public void through(GC gc, int y, int to) {
        gc.setForeground(Shades.LINE.color());
        gc.setLineWidth(2);
        gc.drawLine(client, y - 6, client, to);
        gc.drawLine(server, y - 6, server, to);
        gc.setLineWidth(1);
    }

    @Override
    public void row(GC gc, int index, int y) {
        Row row = rows.get(index);
        if (row.segment() != null) {
            segment(gc, row, y);
        } else if (row.icmp() != null) {
            int at = y + measure.line() + 6;
            gc.setLineStyle(SWT.LINE_DASH);
            Arrows.draw(gc, server, at, client + 1, at + SLANT, Shades.ERROR);
            gc.setLineStyle(SWT.LINE_SOLID);
            between(gc, texts.text("icmp", row.icmp().type(), row.icmp().code()), y + 3, Shades.ERROR);
            times(gc, "#" + row.frame(), time(row.icmp().time()), at);
        } else {
            between(gc, texts.text("left", row.left()), y + (rowHeight() - measure.line()) / 2, Shades.FAINT);
            dots(gc, client, y);
            dots(gc, server, y);
        }
    }

    /** Hides a piece of a side's line behind three dots. */
    private void dots(GC gc, int x, int y) {
        gc.setForeground(Shades.FAINT.color());
        gc.setBackground(Shades.FAINT.color());
        for (int i = -1; i <= 1; i++) {
            gc.fillOval(x - 2, y + rowHeight() / 2 + 7 * i - 2, 4, 4);
        }
    }

    private void segment(GC gc, Row row, int y) {
        Segment s = row.segment();
        Shades shade = Arrows.shade(s.fromClient(), s.flags());
        int at = y + measure.line() + 6;
        int from = s.fromClient() ? client + 1 : server - 1;
        int to = s.fromClient() ? server - 1 : client + 1;
        Arrows.draw(gc, from, at, to, at + SLANT, shade);
        String flags = Flags.text(s.flags());
        gc.setFont(Arrows.bold());
        int bold = gc.textExtent(flags).x;
        if (twoLines) {
            between(gc, flags, y + 3, shade);
            gc.setFont(null);
            between(gc, details(s), at + SLANT + 1, Shades.TEXT);
        } else {
            gc.setFont(null);
            int left = (client + server - bold - GAP - gc.textExtent(details(s)).x) / 2;
            Arrows.text(gc, details(s), left + bold + GAP, y + 3, Shades.TEXT);
            gc.setFont(Arrows.bold());
            Arrows.text(gc, flags, left, y + 3, shade);
            gc.setFont(null);
        }
        times(gc, number(s), time(s.time()), at);
        if (row.before() != null) {
            Arrows.text(gc, "+ " + Words.span(s.time() - row.before().time()), server + GAP, at - measure.line() / 2, Shades.FAINT);
        }
    }

    private void times(GC gc, String number, String time, int at) {
        int right = client - GAP;
        Arrows.text(gc, number, right - gc.textExtent(number).x, at - measure.line() - 2, Shades.TEXT);
        Arrows.text(gc, time, right - gc.textExtent(time).x, at - 2, Shades.FAINT);
    }

    private void between(GC gc, String text, int y, Shades shade) {
        Arrows.centred(gc, text, (client + server) / 2, y, client + 4, server - 4, shade);
    }

    private String details(Segment s) {
        return SegmentText.details(h, s, words, relative);
    }

    private static String number(Segment s) {
        return "#" + s.frame();
    }

    private static String time(long nanos) {
        return String.format(Locale.ROOT, "%.6f s", nanos / 1e9);
    }

    @Override
    public String text(int index) {
        Row row = rows.get(index);
        if (row.icmp() != null) {
            return "#" + row.frame() + "  " + time(row.icmp().time()) + "  " + texts.text("icmp", row.icmp().type(), row.icmp().code());
        }
        if (row.segment() == null) {
            return texts.text("left", row.left());
        }
        Segment s = row.segment();
        String way = words.text(s.fromClient() ? "client" : "server") + " → " + words.text(s.fromClient() ? "server" : "client");
        return number(s) + "  " + time(s.time()) + "  " + way + "  " + Flags.text(s.flags()) + "  " + details(s);
    }
}
