package org.wirestrata.session.handshake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.wirestrata.kernel.ClockOffset;
import org.wirestrata.kernel.KernelConnection;
import org.wirestrata.kernel.KernelEvent;
import org.wirestrata.kernel.KernelFunctions;
import org.wirestrata.kernel.KernelSocket;
import org.wirestrata.kernel.KernelTrace;
import org.wirestrata.kernel.SocketState;
import org.wirestrata.kernel.Step;
import org.wirestrata.kernel.SystemCall;

/** What the kernel did for a connection: times, lanes, states, and the functions on the way of each segment. */
public final class KernelText {
    private static final String INDENT = "  ";
    /** What connect returns where the program does not wait: EINPROGRESS. */
    private static final long IN_PROGRESS = -115;
    private static final String DEEPER = "      ";
    private final Kernel kernel;
    private final Words words;
    private final KernelFunctions functions;
    private final long begin;

    public KernelText(Kernel kernel, Words words, KernelFunctions functions, long begin) {
        this.kernel = kernel;
        this.words = words;
        this.functions = functions;
        this.begin = begin;
    }

    public void write(Handshake h, StringBuilder to) {
        heading("kernel", to);
        KernelConnection c = kernel.of(h);
        if (c == null) {
            Grid.wrap(words.text("kernel.none"), INDENT, to);
            return;
        }
        trace(to);
        times(c, to);
        to.append('\n');
        new KernelLanes(h, c, new StepText(words, c), words, begin).write(to);
        states(c, to);
        if (c.steps().stream().allMatch(s -> s.functions().isEmpty())) {
            to.append('\n');
            Grid.wrap(words.text("kernel.stacks.none"), INDENT, to);
            return;
        }
        Set<String> explained = new LinkedHashSet<>();
        way(h.syn(), "kernel.way.syn", c, explained, to);
        way(h.synAck(), "kernel.way.synack", c, explained, to);
        others(h, c, explained, to);
        history(explained, to);
    }

    private void heading(String key, StringBuilder to) {
        to.append('\n').append(words.text(key)).append('\n');
    }

    private void trace(StringBuilder to) {
        KernelTrace t = kernel.trace();
        List<String> formats = t.formats().stream().map(f -> words.text("kernel.format." + f)).toList();
        Grid.wrap(words.text("kernel.trace", t.events().size(), String.join(", ", formats)), INDENT, to);
        if (t.skipped() > 0) {
            Grid.wrap(words.text("kernel.skipped", t.skipped(), t.example()), INDENT, to);
        }
        if (t.lost() > 0) {
            Grid.wrap(words.text("kernel.lost", t.lost()), INDENT, to);
        }
        ClockOffset o = kernel.join().offset();
        Grid.wrap(o == null ? words.text("kernel.clock.none")
                : words.text("kernel.clock." + o.how(), String.format(Locale.ROOT, "%.6f", o.nanos() / 1e9), Words.span(o.uncertainty()),
                        o.pairs()),
                INDENT, to);
    }

    private void times(KernelConnection c, StringBuilder to) {
        Grid grid = new Grid(INDENT);
        SystemCall connect = c.connect();
        SystemCall accept = c.accept();
        if (connect != null && connect.duration() >= 0) {
            boolean waits = connect.exit().result() != IN_PROGRESS;
            grid.row(connect.name() + "()", Words.span(connect.duration()), words.text(waits ? "kernel.times.connect"
                    : "kernel.times.started", connect.task(),
                    connect.pid()));
        }
        time(grid, "SYN_SENT → ESTABLISHED", c.between(SocketState.SYN_SENT, SocketState.ESTABLISHED),
                words.text("kernel.times.handshake"));
        if (accept != null && accept.exit() != null) {
            String by = words.text("kernel.times.accept", accept.task(), accept.pid());
            time(grid, words.text("kernel.times.queued"), c.queued(), words.text("kernel.times.queued.why", by));
            time(grid, "ESTABLISHED → " + accept.name() + "()", c.establishedToAccept(),
                    words.text("kernel.times.established.why", accept.name(), Words.span(Math.max(0, c.establishedToAccept()))));
        }
        if (!grid.isEmpty()) {
            heading("kernel.times", to);
            grid.write(to);
        }
    }

    private static void time(Grid grid, String name, long nanos, String why) {
        if (nanos >= 0) {
            grid.row(name, Words.span(nanos), why);
        }
    }

    private void states(KernelConnection c, StringBuilder to) {
        Grid grid = new Grid(INDENT);
        states(grid, words.text("kernel.socket.client"), c.client());
        states(grid, words.text("kernel.socket.server"), c.server());
        states(grid, words.text("kernel.socket.listener"), c.listener());
        if (grid.isEmpty()) {
            return;
        }
        heading("kernel.states", to);
        grid.write(to);
        Set<SocketState> seen = new LinkedHashSet<>();
        for (KernelSocket s : new KernelSocket[] {c.client(), c.server()}) {
            if (s != null) {
                s.states().forEach(e -> seen.add(e.to()));
            }
        }
        if (c.steps().stream().anyMatch(s -> s.kind() == Step.Kind.REQUEST)) {
            seen.add(SocketState.NEW_SYN_RECV);
        }
        Grid meanings = new Grid(DEEPER);
        seen.forEach(s -> meanings.row(s.name(), functions.about(s)));
        meanings.write(to);
    }

    private void states(Grid grid, String name, KernelSocket socket) {
        if (socket == null || socket.states().isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder().append(socket.states().getFirst().from());
        for (KernelEvent e : socket.states()) {
            text.append(" → ").append(e.to());
        }
        grid.row(name, text.toString());
    }

    /** The functions on the way of a segment, each with what it does there. */
    private void way(Segment segment, String key, KernelConnection c, Set<String> explained, StringBuilder to) {
        Step step = segment == null ? null : c.step(Step.Kind.SEGMENT, segment.frame());
        if (step == null || step.functions().isEmpty()) {
            return;
        }
        heading(key, to);
        List<String> below = step.interrupted();
        if (!below.isEmpty()) {
            Grid.wrap(words.text("kernel.way.interrupted", String.join(" → ", below)), INDENT, to);
        }
        Grid grid = new Grid(INDENT);
        for (String f : step.functions()) {
            explained.add(f);
            String about = functions.about(f);
            grid.row(f, about == null ? "" : about);
        }
        grid.write(to);
        explained.addAll(below);
    }

    /** The functions of all other steps, in a line each; those that were not explained yet are explained below. */
    private void others(Handshake h, KernelConnection c, Set<String> explained, StringBuilder to) {
        List<String> fresh = new ArrayList<>();
        StringBuilder ways = new StringBuilder();
        Set<KernelEvent> done = new LinkedHashSet<>();
        StepText texts = new StepText(words, c);
        for (Step s : c.steps()) {
            boolean shown = s.kind() == Step.Kind.REQUEST || s.kind() == Step.Kind.RECEIVED
                    || s.kind() == Step.Kind.SEGMENT && (is(h.syn(), s) || is(h.synAck(), s));
            if (shown || s.functions().isEmpty() || s.call() != null || !done.add(s.event())) {
                continue;
            }
            Grid.wrap(texts.text(s), INDENT, ways);
            if (s.kind() != Step.Kind.FUNCTION || s.functions().size() > 1) {
                Grid.wrap(String.join(" → ", s.functions()), DEEPER, ways);
            }
            s.functions().stream().filter(explained::add).forEach(fresh::add);
        }
        if (ways.isEmpty()) {
            return;
        }
        heading("kernel.others", to);
        to.append(ways);
        Grid grid = new Grid(INDENT);
        fresh.stream().filter(f -> functions.about(f) != null).forEach(f -> grid.row(f, functions.about(f)));
        heading("kernel.functions", to);
        grid.write(to);
    }

    private static boolean is(Segment segment, Step s) {
        return segment != null && segment.frame() == s.segment().frame();
    }

    private void history(Set<String> passed, StringBuilder to) {
        heading("kernel.history", to);
        Grid grid = new Grid(INDENT);
        for (String f : passed) {
            if (functions.history(f) != null) {
                grid.row(f, functions.history(f));
            }
        }
        grid.write(to);
        Grid.wrap(words.text("kernel.queues"), INDENT, to);
    }
}
