package org.wirestrata.session.handshake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Draws the segments of a handshake as arrows between two lines, one for each side. */
final class Ladder {
    private static final int INNER = 48;
    private static final int MARGIN = 9;
    private final Handshake h;
    private final Words words;

    Ladder(Handshake h, Words words) {
        this.h = h;
        this.words = words;
    }

    void write(StringBuilder to) {
        ends(words.text("client"), words.text("server"), to);
        ends(h.client().toString(), h.server().toString(), to);
        bars(to);
        List<Segment> shown = new ArrayList<>();
        add(shown, h.syn());
        add(shown, h.lastSynAgain());
        add(shown, h.synAck());
        add(shown, h.lastSynAckAgain());
        add(shown, h.third());
        if (h.third() == null) {
            add(shown, h.reset());
        }
        shown.sort(Comparator.comparingInt(Segment::frame));
        for (Segment s : shown) {
            int more = s == h.lastSynAgain() ? h.synsAgain() - 1 : s == h.lastSynAckAgain() ? h.synAcksAgain() - 1 : 0;
            if (more > 0) {
                note(words.text("ladder.again", more), to);
            }
            arrow(s, to);
        }
        bars(to);
    }

    private static void add(List<Segment> shown, Segment s) {
        if (s != null) {
            shown.add(s);
        }
    }

    /** The names of both sides, each above its line. */
    private static void ends(String left, String right, StringBuilder to) {
        int middle = Math.max(2, MARGIN + INNER + 2 - 2 - Grid.width(left) - Grid.width(right) + 4);
        to.append("  ").append(left).append(" ".repeat(middle)).append(right).append('\n');
    }

    private static void bars(StringBuilder to) {
        to.append(" ".repeat(MARGIN)).append('│').append(" ".repeat(INNER)).append("│\n");
    }

    private static void note(String text, StringBuilder to) {
        int left = Math.max(0, (INNER - Grid.width(text)) / 2);
        to.append(" ".repeat(MARGIN)).append('┊').append(" ".repeat(left)).append(text)
                .append(" ".repeat(Math.max(0, INNER - left - Grid.width(text)))).append("┊\n");
    }

    private void arrow(Segment s, StringBuilder to) {
        String frame = "#" + s.frame();
        String label = " " + Flags.text(s.flags()) + "  " + SegmentText.numbers(h, s) + " ";
        String line = "─".repeat(Math.max(1, INNER - label.length() - 3));
        to.append("  ").append(frame).append(" ".repeat(Math.max(1, MARGIN - 2 - frame.length())));
        if (s.fromClient()) {
            to.append("├──").append(label).append(line).append("▶│");
        } else {
            to.append("│◀").append(line).append(label).append("──┤");
        }
        to.append(String.format(Locale.ROOT, "  %.6f s%n", s.time() / 1e9));
    }
}
