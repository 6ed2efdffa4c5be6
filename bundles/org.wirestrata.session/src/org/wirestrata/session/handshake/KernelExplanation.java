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
import org.wirestrata.session.handshake.Section.Block;
import org.wirestrata.session.handshake.Section.Sentence;
import org.wirestrata.session.handshake.Section.Table;

/** Explains what the kernel did for a connection: times, states, and the functions on the way of each segment. */
public final class KernelExplanation {
    /** What connect returns where the program does not wait: EINPROGRESS. */
    private static final long IN_PROGRESS = -115;
    private final Kernel kernel;
    private final Handshake h;
    private final KernelConnection c;
    private final Words words;
    private final KernelFunctions functions;

    public KernelExplanation(Kernel kernel, Handshake h, Words words) {
        this.kernel = kernel;
        this.h = h;
        this.c = kernel.of(h);
        this.words = words;
        this.functions = new KernelFunctions(words.language());
    }

    /** Which trace it is, and where the time went: what is told before the steps are drawn. */
    public List<Section> beginning() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(words.text("kernel"), c == null ? List.of(new Sentence(words.text("kernel.none"))) : trace()));
        if (c != null) {
            times(sections);
        }
        return sections;
    }

    /** States, and the functions behind the steps. */
    public List<Section> rest() {
        List<Section> sections = new ArrayList<>();
        if (c == null) {
            return sections;
        }
        states(sections);
        if (c.steps().stream().allMatch(s -> s.functions().isEmpty())) {
            sections.add(Section.of(null, new Sentence(words.text("kernel.stacks.none"))));
            return sections;
        }
        Set<String> explained = new LinkedHashSet<>();
        way(h.syn(), "kernel.way.syn", explained, sections);
        way(h.synAck(), "kernel.way.synack", explained, sections);
        others(explained, sections);
        sections.add(history(explained));
        return sections;
    }

    private List<Block> trace() {
        List<Block> sentences = new ArrayList<>();
        KernelTrace t = kernel.trace();
        List<String> formats = t.formats().stream().map(f -> words.text("kernel.format." + f)).toList();
        sentences.add(new Sentence(words.text("kernel.trace", t.events().size(), String.join(", ", formats))));
        if (t.skipped() > 0) {
            sentences.add(new Sentence(words.text("kernel.skipped", t.skipped(), t.example())));
        }
        if (t.lost() > 0) {
            sentences.add(new Sentence(words.text("kernel.lost", t.lost())));
        }
        ClockOffset o = kernel.join().offset();
        sentences.add(new Sentence(o == null ? words.text("kernel.clock.none")
                : words.text("kernel.clock." + o.how(), String.format(Locale.ROOT, "%.6f", o.nanos() / 1e9), Words.span(o.uncertainty()),
                        o.pairs())));
        return sentences;
    }

    private void times(List<Section> to) {
        Table table = new Table();
        SystemCall connect = c.connect();
        SystemCall accept = c.accept();
        if (connect != null && connect.duration() >= 0) {
            boolean waits = connect.exit().result() != IN_PROGRESS;
            table.row(connect.name() + "()", Words.span(connect.duration()), words.text(waits ? "kernel.times.connect"
                    : "kernel.times.started", connect.task(), connect.pid()));
        }
        time(table, "SYN_SENT → ESTABLISHED", c.between(SocketState.SYN_SENT, SocketState.ESTABLISHED),
                words.text("kernel.times.handshake"));
        if (accept != null && accept.exit() != null) {
            String by = words.text("kernel.times.accept", accept.task(), accept.pid());
            time(table, words.text("kernel.times.queued"), c.queued(), words.text("kernel.times.queued.why", by));
            time(table, "ESTABLISHED → " + accept.name() + "()", c.establishedToAccept(),
                    words.text("kernel.times.established.why", accept.name(), Words.span(Math.max(0, c.establishedToAccept()))));
        }
        add(to, "kernel.times", table);
    }

    private void add(List<Section> to, String heading, Table table) {
        if (!table.rows().isEmpty()) {
            to.add(Section.of(words.text(heading), table));
        }
    }

    private static void time(Table table, String name, long nanos, String why) {
        if (nanos >= 0) {
            table.row(name, Words.span(nanos), why);
        }
    }

    private void states(List<Section> to) {
        Table sockets = new Table();
        states(sockets, words.text("kernel.socket.client"), c.client());
        states(sockets, words.text("kernel.socket.server"), c.server());
        states(sockets, words.text("kernel.socket.listener"), c.listener());
        if (sockets.rows().isEmpty()) {
            return;
        }
        Set<SocketState> seen = new LinkedHashSet<>();
        for (KernelSocket s : new KernelSocket[] {c.client(), c.server()}) {
            if (s != null) {
                s.states().forEach(e -> seen.add(e.to()));
            }
        }
        if (c.steps().stream().anyMatch(s -> s.kind() == Step.Kind.REQUEST)) {
            seen.add(SocketState.NEW_SYN_RECV);
        }
        Table meanings = new Table(1);
        seen.forEach(s -> meanings.row(s.name(), functions.about(s)));
        to.add(Section.of(words.text("kernel.states"), sockets, meanings));
    }

    private static void states(Table table, String name, KernelSocket socket) {
        if (socket == null || socket.states().isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder().append(socket.states().getFirst().from());
        for (KernelEvent e : socket.states()) {
            text.append(" → ").append(e.to());
        }
        table.row(name, text.toString());
    }

    /** The functions on the way of a segment, each with what it does there. */
    private void way(Segment segment, String key, Set<String> explained, List<Section> to) {
        Step step = segment == null ? null : c.step(Step.Kind.SEGMENT, segment.frame());
        if (step == null || step.functions().isEmpty()) {
            return;
        }
        List<Block> blocks = new ArrayList<>();
        List<String> below = step.interrupted();
        if (!below.isEmpty()) {
            blocks.add(new Sentence(words.text("kernel.way.interrupted", String.join(" → ", below))));
        }
        Table table = new Table();
        for (String f : step.functions()) {
            explained.add(f);
            String about = functions.about(f);
            table.row(f, about == null ? "" : about);
        }
        blocks.add(table);
        to.add(new Section(words.text(key), blocks));
        explained.addAll(below);
    }

    /** The functions of all other steps, in a line each; those that were not explained yet are explained below. */
    private void others(Set<String> explained, List<Section> to) {
        List<String> fresh = new ArrayList<>();
        List<Block> ways = new ArrayList<>();
        Set<KernelEvent> done = new LinkedHashSet<>();
        StepText texts = new StepText(words, c);
        for (Step s : c.steps()) {
            boolean shown = s.kind() == Step.Kind.REQUEST || s.kind() == Step.Kind.RECEIVED
                    || s.kind() == Step.Kind.SEGMENT && (is(h.syn(), s) || is(h.synAck(), s));
            if (shown || s.functions().isEmpty() || s.call() != null || !done.add(s.event())) {
                continue;
            }
            ways.add(new Sentence(texts.text(s)));
            if (s.kind() != Step.Kind.FUNCTION || s.functions().size() > 1) {
                ways.add(new Sentence(String.join(" → ", s.functions()), 1));
            }
            s.functions().stream().filter(explained::add).forEach(fresh::add);
        }
        if (ways.isEmpty()) {
            return;
        }
        to.add(new Section(words.text("kernel.others"), ways));
        Table table = new Table();
        fresh.stream().filter(f -> functions.about(f) != null).forEach(f -> table.row(f, functions.about(f)));
        to.add(Section.of(words.text("kernel.functions"), table));
    }

    private static boolean is(Segment segment, Step s) {
        return segment != null && segment.frame() == s.segment().frame();
    }

    private Section history(Set<String> passed) {
        Table table = new Table();
        passed.stream().filter(f -> functions.history(f) != null).forEach(f -> table.row(f, functions.history(f)));
        return Section.of(words.text("kernel.history"), table, new Sentence(words.text("kernel.queues")));
    }
}
