package org.wirestrata.session.handshake;

import java.util.List;
import java.util.Locale;

import org.wirestrata.kernel.KernelConnection;
import org.wirestrata.kernel.KernelEvent;
import org.wirestrata.kernel.Step;
import org.wirestrata.kernel.Step.Kind;
import org.wirestrata.kernel.Step.Lane;

/** Draws the steps of a connection in lanes, from the program of the client over the wire to the program of the server. */
final class KernelLanes {
    private static final String INDENT = "  ";
    private static final int TIME = 10;
    private static final int WIRE = 20;
    private static final int MOST = 60;
    private final Handshake h;
    private final KernelConnection connection;
    private final StepText texts;
    private final Words words;
    /** When the capture begins, in nanoseconds since 1970. */
    private final long begin;
    private boolean clientCalls;
    private boolean serverCalls;
    private boolean queued;

    KernelLanes(Handshake h, KernelConnection connection, StepText texts, Words words, long begin) {
        this.h = h;
        this.connection = connection;
        this.texts = texts;
        this.words = words;
        this.begin = begin;
    }

    void write(StringBuilder to) {
        String margin = INDENT + " ".repeat(TIME + 2);
        String[] names = {"lane.program", "lane.call", "lane.client.tcp", "lane.server.tcp", "lane.queue", "lane.server.program"};
        String client = words.text("client");
        String server = words.text("server");
        to.append(margin).append(client).append(" ".repeat(Math.max(1, 6 + WIRE + 5 - Grid.width(client) - Grid.width(server))))
                .append(server)
                .append('\n');
        // the names of the lanes hang over their columns like steps of a stair
        for (int i = 0; i < 3; i++) {
            String left = "│ ".repeat(i) + "┌ " + words.text(names[i]);
            String right = words.text(names[5 - i]) + " ┐" + " │".repeat(i);
            int gap = 6 + WIRE + 5 - Grid.width(left) - Grid.width(right);
            to.append(margin).append(left).append(" ".repeat(Math.max(1, gap))).append(right).append('\n');
        }
        List<Step> shown = connection.steps().stream().filter(StepText::shown).toList();
        for (Step s : shown.subList(0, Math.min(MOST, shown.size()))) {
            line(s, to);
        }
        if (shown.size() > MOST) {
            to.append(margin).append(words.text("lane.more", shown.size() - MOST)).append('\n');
        }
    }

    private void line(Step s, StringBuilder to) {
        Lane lane = s.lane();
        boolean clientEvent = lane == Lane.CLIENT_CALL;
        boolean serverEvent = lane == Lane.SERVER_PROGRAM;
        String time = s.time() == KernelEvent.NO_TIME ? "–" : String.format(Locale.ROOT, "%.6f", (s.time() - begin) / 1e9);
        to.append(INDENT).append(" ".repeat(Math.max(0, TIME - time.length()))).append(time).append("  ");
        if (clientEvent) {
            clientCalls = s.kind() == Kind.CALLED;
        } else if (serverEvent) {
            serverCalls = s.kind() == Kind.CALLED;
        } else if (lane == Lane.ACCEPT_QUEUE) {
            queued = s.kind() == Kind.QUEUED;
        }
        to.append(clientEvent ? s.kind() == Kind.CALLED ? '┬' : '┴' : clientCalls ? '┊' : '│').append(' ');
        to.append(clientEvent ? '●' : clientCalls ? '┃' : ' ').append(' ');
        wire(s, to);
        to.append(' ').append(lane == Lane.ACCEPT_QUEUE ? '●' : queued ? '┃' : ' ').append(' ');
        to.append(serverEvent ? '●' : serverCalls ? '┊' : '│');
        to.append("   ").append(texts.text(s)).append('\n');
    }

    private void wire(Step s, StringBuilder to) {
        if (s.kind() != Kind.SEGMENT) {
            to.append(s.lane() == Lane.CLIENT_TCP ? '●' : '│').append(" ".repeat(WIRE)).append(s.lane() == Lane.SERVER_TCP ? '●' : '│');
            return;
        }
        boolean fromClient = h.sentByClient(s.segment());
        String label = " " + Flags.text(s.segment().flags()) + " ";
        String line = "─".repeat(Math.max(1, WIRE - 2 - label.length()));
        to.append(fromClient ? "├──" + label + line + "▶" : "◀" + line + label + "──┤");
    }
}
