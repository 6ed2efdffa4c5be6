package org.wirestrata.session.handshake;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.wirestrata.kernel.KernelConnection;
import org.wirestrata.kernel.KernelEvent;
import org.wirestrata.kernel.Step;
import org.wirestrata.kernel.Step.Kind;
import org.wirestrata.kernel.Step.Lane;

/** Draws the steps of a connection in seven lanes, from the program of the client over the wire to the program of the server. */
final class SvgLanes {
    /** The width of the picture. */
    static final int WIDTH = 1400;
    private static final int TEXT = 860;
    private static final int TIME = 104;
    private static final int ROW = 25;
    private static final int MOST = 80;
    private static final Map<Lane, Integer> PLACES = new EnumMap<>(Map.of(Lane.CLIENT_PROGRAM, 150, Lane.CLIENT_CALL, 225, Lane.CLIENT_TCP,
            300,
            Lane.WIRE, 470, Lane.SERVER_TCP, 640, Lane.ACCEPT_QUEUE, 725, Lane.SERVER_PROGRAM, 810));
    private final Svg svg;
    private final Handshake h;
    private final List<Step> steps;
    private final StepText texts;
    private final Words words;
    private final long begin;

    SvgLanes(Svg svg, Handshake h, KernelConnection connection, StepText texts, Words words, long begin) {
        this.svg = svg;
        this.h = h;
        this.steps = connection.steps().stream().filter(StepText::shown).toList();
        this.texts = texts;
        this.words = words;
        this.begin = begin;
    }

    /** Draws from a height on, and returns where it ended. */
    double draw(double from) {
        List<Step> shown = steps.subList(0, Math.min(MOST, steps.size()));
        svg.text(place(Lane.CLIENT_CALL), from + 14, "middle", "name", words.text("client") + " " + h.client());
        svg.text(place(Lane.ACCEPT_QUEUE), from + 14, "middle", "name", words.text("server") + " " + h.server());
        double top = from + 46;
        double end = top + shown.size() * ROW + 16;
        for (Lane lane : Lane.values()) {
            svg.text(place(lane), from + 36, "middle", "faint", texts.name(lane));
            if (lane != Lane.WIRE) {
                svg.line(place(lane), top, place(lane), end, "axis");
            }
        }
        bars(shown, Lane.CLIENT_CALL, Kind.CALLED, Kind.RETURNED, top, end);
        bars(shown, Lane.ACCEPT_QUEUE, Kind.QUEUED, Kind.ACCEPTED, top, end);
        bars(shown, Lane.SERVER_PROGRAM, Kind.CALLED, Kind.RETURNED, top, end);
        double y = top + ROW / 2.0 + 4;
        for (Step s : shown) {
            step(s, y);
            y += ROW;
        }
        if (shown.size() < steps.size()) {
            svg.text(TEXT, end, "start", "faint", words.text("lane.more", steps.size() - shown.size()));
        }
        return end;
    }

    private static double place(Lane lane) {
        return PLACES.get(lane);
    }

    private static String side(Lane lane) {
        return switch (lane) {
        case CLIENT_PROGRAM, CLIENT_CALL, CLIENT_TCP -> "client";
        case ACCEPT_QUEUE -> "queue";
        default -> "server";
        };
    }

    /** How long something lasted: from the row in which it begins to the row in which it ends. */
    private void bars(List<Step> shown, Lane lane, Kind begins, Kind ends, double top, double end) {
        double since = -1;
        double y = top + ROW / 2.0 + 4;
        for (Step s : shown) {
            if (s.lane() == lane && s.kind() == begins) {
                since = y;
            } else if (s.lane() == lane && s.kind() == ends && since >= 0) {
                svg.bar(place(lane), since, y, side(lane));
                since = -1;
            }
            y += ROW;
        }
        if (since >= 0) {
            svg.bar(place(lane), since, end, side(lane));
        }
    }

    private void step(Step s, double y) {
        if (s.time() != KernelEvent.NO_TIME) {
            svg.text(TIME, y + 4, "end", "faint", String.format(Locale.ROOT, "%.6f s", (s.time() - begin) / 1e9));
        }
        svg.text(TEXT, y + 4, "start", "small", texts.text(s));
        if (s.kind() != Kind.SEGMENT) {
            if (s.lane() == Lane.CLIENT_CALL) {
                svg.line(place(Lane.CLIENT_PROGRAM), y, place(Lane.CLIENT_CALL), y, "line client");
            }
            svg.dot(place(s.lane()), y, side(s.lane()));
            return;
        }
        boolean fromClient = h.sentByClient(s.segment());
        String side = (s.segment().flags() & Flags.RST) != 0 ? "reset" : fromClient ? "client" : "server";
        double left = place(Lane.CLIENT_TCP);
        double right = place(Lane.SERVER_TCP);
        svg.arrow(fromClient ? left : right, y, fromClient ? right : left, y + 5, side);
        svg.text(place(Lane.WIRE), y - 2, "middle", "small", Flags.text(s.segment().flags()) + "  " + SegmentText.numbers(h, s.segment()));
    }
}
