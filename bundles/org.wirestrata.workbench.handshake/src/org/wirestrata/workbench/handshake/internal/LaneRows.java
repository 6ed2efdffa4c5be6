package org.wirestrata.workbench.handshake.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.swt.graphics.GC;
import org.wirestrata.kernel.KernelConnection;
import org.wirestrata.kernel.KernelEvent;
import org.wirestrata.kernel.Step;
import org.wirestrata.kernel.Step.Kind;
import org.wirestrata.kernel.Step.Lane;
import org.wirestrata.session.handshake.Flags;
import org.wirestrata.session.handshake.Handshake;
import org.wirestrata.session.handshake.HandshakeReader.Reading;
import org.wirestrata.session.handshake.StepText;
import org.wirestrata.session.handshake.Words;
import org.wirestrata.workbench.Shades;

/** What both kernels did, in lanes from the program of the client over the wire to the program of the server. */
final class LaneRows implements Rows {
    private static final int EDGE = 10;
    private static final int GAP = 12;
    private static final int NARROW = 52;
    private static final int WIDE = 96;
    /** So many steps are measured; the others are much the same. */
    private static final int MEASURED = 60;
    private static final int DOT = 8;
    private static final int BAR = 10;
    private static final int OPAQUE = 255;
    private static final int SHADED = 70;

    private final Handshake h;
    private final Words words;
    private final StepText texts;
    private final long begin;
    private final List<Step> steps;
    private final List<Bar> bars = new ArrayList<>();
    private final Map<Lane, Integer> places = new EnumMap<>(Lane.class);
    private Measure measure = new Measure(1, 1);
    private int timeEnd;
    private int text;
    /** Whether there is too little room beside the lanes: what happens is written below. */
    private boolean below;

    /** How long something lasted: from one row to another. */
    private record Bar(Lane lane, int from, int to) {
    }

    LaneRows(Reading reading, KernelConnection connection, Words words) {
        this.h = reading.handshake();
        this.words = words;
        this.texts = new StepText(words, connection);
        this.begin = reading.begin();
        this.steps = connection.steps().stream().filter(StepText::shown).toList();
        bars(Lane.CLIENT_CALL, Kind.CALLED, Kind.RETURNED);
        bars(Lane.ACCEPT_QUEUE, Kind.QUEUED, Kind.ACCEPTED);
        bars(Lane.SERVER_PROGRAM, Kind.CALLED, Kind.RETURNED);
    }

    private void bars(Lane lane, Kind begins, Kind ends) {
        int since = -1;
        for (int i = 0; i < steps.size(); i++) {
            Step s = steps.get(i);
            if (s.lane() == lane && s.kind() == begins) {
                since = i;
            } else if (s.lane() == lane && s.kind() == ends && since >= 0) {
                bars.add(new Bar(lane, since, i));
                since = -1;
            }
        }
        if (since >= 0) {
            bars.add(new Bar(lane, since, steps.size() - 1));
        }
    }

    @Override
    public int count() {
        return steps.size();
    }

    @Override
    public int frame(int index) {
        return steps.get(index).segment() == null ? 0 : steps.get(index).segment().frame();
    }

    @Override
    public int row(int packet) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).kind() == Kind.SEGMENT && frame(i) == packet) {
                return i;
            }
        }
        return Rows.super.row(packet);
    }

    @Override
    public void layout(GC gc, Measure m) {
        measure = m;
        timeEnd = EDGE + (steps.isEmpty() ? 0 : gc.textExtent(time(steps.getLast())).x);
        int wire = gc.textExtent("SYN, PSH, ACK").x + 4 * GAP;
        int sentences = steps.stream().limit(MEASURED).mapToInt(s -> gc.textExtent(texts.text(s)).x).max().orElse(0);
        int spread = (m.width() - timeEnd - wire - 2 * GAP) / (Lane.values().length - 1);
        below = timeEnd + wire + 2 * GAP + (Lane.values().length - 1) * NARROW + sentences > m.width();
        int wide = below ? Math.clamp(spread, NARROW, WIDE) : NARROW;
        int x = timeEnd + GAP + wide / 2;
        for (Lane lane : Lane.values()) {
            if (lane == Lane.WIRE) {
                places.put(lane, x - wide / 2 + wire / 2);
                x += wire;
            } else {
                places.put(lane, x);
                x += wide;
            }
        }
        text = x - wide / 2 + GAP;
    }

    @Override
    public int width() {
        return Math.max(measure.width(), text);
    }

    @Override
    public int headingHeight() {
        return 3 * measure.line() + 14;
    }

    @Override
    public int rowHeight() {
        return (below ? 2 : 1) * measure.line() + 9;
    }

    @Override
    public void heading(GC gc) {
        int wire = places.get(Lane.WIRE);
        gc.setFont(Arrows.bold());
        Arrows.centred(gc, words.text("client") + " " + h.client(), places.get(Lane.CLIENT_CALL), 4, EDGE, wire - GAP / 2, Shades.CLIENT);
        Arrows.centred(gc, words.text("server") + " " + h.server(), places.get(Lane.ACCEPT_QUEUE), 4, wire + GAP / 2, width(),
                Shades.SERVER);
        gc.setFont(null);
        // names are wider than lanes: every other one stands a line lower
        for (Lane lane : Lane.values()) {
            int y = 4 + (1 + lane.ordinal() % 2) * measure.line();
            Arrows.centred(gc, texts.name(lane), places.get(lane), y, EDGE, width(), Shades.FAINT);
        }
    }

    @Override
    public void through(GC gc, int y, int to) {
        gc.setForeground(Shades.LINE.color());
        for (Lane lane : Lane.values()) {
            if (lane != Lane.WIRE) {
                gc.drawLine(places.get(lane), y - 5, places.get(lane), to);
            }
        }
        gc.setAlpha(SHADED);
        for (Bar b : bars) {
            gc.setBackground(shade(b.lane()).color());
            int from = middle(y + b.from() * rowHeight());
            gc.fillRectangle(places.get(b.lane()) - BAR / 2, from, BAR, Math.max(2, middle(y + b.to() * rowHeight()) - from));
        }
        gc.setAlpha(OPAQUE);
    }

    private int middle(int y) {
        return y + (measure.line() + 9) / 2;
    }

    private static Shades shade(Lane lane) {
        return switch (lane) {
        case CLIENT_PROGRAM, CLIENT_CALL, CLIENT_TCP -> Shades.CLIENT;
        case ACCEPT_QUEUE -> Shades.RIGHT;
        default -> Shades.SERVER;
        };
    }

    @Override
    public void row(GC gc, int index, int y) {
        Step s = steps.get(index);
        int line = y + 4;
        String time = time(s);
        Arrows.text(gc, time, timeEnd - gc.textExtent(time).x, line, Shades.FAINT);
        Arrows.text(gc, texts.text(s), below ? timeEnd + GAP : text, below ? line + measure.line() : line, Shades.TEXT);
        int at = middle(y);
        if (s.kind() == Kind.SEGMENT) {
            boolean fromClient = h.sentByClient(s.segment());
            int left = places.get(Lane.CLIENT_TCP);
            int right = places.get(Lane.SERVER_TCP);
            Shades shade = Arrows.shade(fromClient, s.segment().flags());
            int low = y + measure.line() + 3;
            Arrows.draw(gc, fromClient ? left : right, low - 1, fromClient ? right : left, low + 2, shade);
            Arrows.centred(gc, Flags.text(s.segment().flags()), places.get(Lane.WIRE), y + 1, left, right, shade);
            return;
        }
        Shades shade = shade(s.lane());
        gc.setForeground(shade.color());
        gc.setBackground(shade.color());
        if (s.lane() == Lane.CLIENT_CALL) {
            gc.drawLine(places.get(Lane.CLIENT_PROGRAM), at, places.get(Lane.CLIENT_CALL), at);
        }
        gc.fillOval(places.get(s.lane()) - DOT / 2, at - DOT / 2, DOT, DOT);
    }

    private String time(Step s) {
        return s.time() == KernelEvent.NO_TIME ? "–" : String.format(Locale.ROOT, "%.6f s", (s.time() - begin) / 1e9);
    }

    @Override
    public String text(int index) {
        Step s = steps.get(index);
        return time(s) + "  " + texts.name(s.lane()) + "  " + texts.text(s);
    }

    @Override
    public String hint(int index) {
        List<String> functions = steps.get(index).functions();
        return functions.isEmpty() ? null : String.join("\n→ ", functions);
    }
}
