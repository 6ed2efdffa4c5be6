package org.wirestrata.session.handshake;

import java.util.List;
import java.util.Locale;

import org.wirestrata.kernel.KernelConnection;

/** Draws connections as sequences: both sides as lines, time downwards, and with a trace the lanes of both kernels. */
public final class SvgReport {
    private static final int LEFT = 260;
    private static final int RIGHT = 640;
    private static final int WIDTH = 860;
    private static final int ROW = 46;
    private static final int SLANT = 12;
    private static final int MARGIN = 24;
    private static final int GAP = 30;
    private final Words words;
    private final Kernel kernel;
    private final long begin;
    private final Svg svg = new Svg();

    /** @param kernel the trace that goes with the capture, or null */
    public SvgReport(Words words, Kernel kernel, long begin) {
        this.words = words;
        this.kernel = kernel;
        this.begin = begin;
    }

    /** The picture of some connections, one below the other. */
    public String draw(List<Handshake> all) {
        double y = MARGIN;
        double width = WIDTH;
        if (all.isEmpty()) {
            svg.text(MARGIN, y + GAP, "start", "name", words.text("none"));
            y += 2 * GAP;
        }
        for (Handshake h : all) {
            KernelConnection c = kernel == null ? null : kernel.of(h);
            y = title(h, y);
            if (c != null) {
                SvgLanes lanes = new SvgLanes(svg, h, c, new StepText(words, c), words, begin);
                y = lanes.draw(y);
                width = Math.max(width, SvgLanes.WIDTH);
            } else {
                y = ladder(h, y);
            }
            y += GAP;
        }
        return svg.picture(width, y, all.size() == 1 ? title(all.getFirst()) : words.text("count", all.size()));
    }

    private String title(Handshake h) {
        return new Explanation(h, words).title();
    }

    private double title(Handshake h, double y) {
        svg.text(MARGIN, y + 16, "start", "title", title(h));
        svg.text(MARGIN, y + 40, "start", h.verdict().failed() ? "fill-reset" : "text", words.text("short." + h.verdict()));
        return y + 60;
    }

    private double ladder(Handshake h, double from) {
        double y = from;
        svg.text(LEFT, y + 14, "middle", "name", words.text("client"));
        svg.text(RIGHT, y + 14, "middle", "name", words.text("server"));
        svg.text(LEFT, y + 32, "middle", "faint", h.client().toString());
        svg.text(RIGHT, y + 32, "middle", "faint", h.server().toString());
        y += 44;
        List<Segment> shown = h.milestones();
        double end = y + shown.size() * ROW + 12;
        svg.line(LEFT, y, LEFT, end, "axis");
        svg.line(RIGHT, y, RIGHT, end, "axis");
        y += 28;
        Segment before = null;
        for (Segment s : shown) {
            segment(h, s, before, y);
            before = s;
            y += ROW;
        }
        return end;
    }

    private void segment(Handshake h, Segment s, Segment before, double y) {
        String side = s.has(Flags.RST) ? "reset" : s.fromClient() ? "client" : "server";
        svg.arrow(s.fromClient() ? LEFT : RIGHT, y, s.fromClient() ? RIGHT : LEFT, y + SLANT, side);
        String label = Flags.text(s.flags()) + "   " + SegmentText.details(h, s, words, true);
        svg.text((LEFT + RIGHT) / 2.0, y - 3, "middle", "small", label);
        double left = s.fromClient() ? y : y + SLANT;
        svg.text(LEFT - 14, left + 4, "end", "faint", String.format(Locale.ROOT, "#%d   %.6f s", s.frame(), s.time() / 1e9));
        if (before != null) {
            svg.text(RIGHT + 14, (s.fromClient() ? y + SLANT : y) + 4, "start", "faint", "+ " + Words.span(s.time() - before.time()));
        }
    }
}
