package org.wirestrata.session.handshake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.wirestrata.kernel.KernelConnection;
import org.wirestrata.kernel.KernelFunctions;
import org.wirestrata.kernel.Step;
import org.wirestrata.session.handshake.Section.Table;

/** Explains one segment: the five facts that tell it from all others, and what its numbers mean in its connection. */
public final class SegmentExplanation {
    private final Handshake h;
    private final Segment s;
    private final Words words;
    private final Kernel kernel;

    /** @param kernel the trace that goes with the capture, or null */
    public SegmentExplanation(Handshake h, Segment segment, Words words, Kernel kernel) {
        this.h = h;
        this.s = segment;
        this.words = words;
        this.kernel = kernel;
    }

    /** Whose segment it is. */
    public String title() {
        return words.text("frame.title", s.frame(), h.stream(), side(s.fromClient()));
    }

    /** What it is for, in a sentence. */
    public String purpose() {
        return words.text("frame.place." + place(h, s));
    }

    /** The five facts, its numbers, and with a trace the functions that sent and received it. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(words.text("frame.facts"), facts()));
        sections.add(Section.of(words.text("frame.numbers"), numbers()));
        kernel(sections);
        return sections;
    }

    private String side(boolean client) {
        return words.text(client ? "client" : "server");
    }

    private Table facts() {
        Endpoint from = s.fromClient() ? h.client() : h.server();
        Endpoint destination = s.fromClient() ? h.server() : h.client();
        return new Table().row("1  " + words.text("facts.source"), from.address())
            .row("2  " + words.text("facts.source.port"), Integer.toString(from.port()))
            .row("3  " + words.text("facts.destination"), destination.address())
            .row("4  " + words.text("facts.destination.port"), Integer.toString(destination.port()))
            .row("5  " + words.text("facts.window"), Explanation.window(h, s) + "  " + words.text("frame.window", side(s.fromClient())));
    }

    private Table numbers() {
        Segment own = s.fromClient() ? h.syn() : h.synAck();
        Segment other = s.fromClient() ? h.synAck() : h.syn();
        char name = s.fromClient() ? 'x' : 'y';
        Table numbers = new Table().row(words.text("facts.time"), String.format(Locale.ROOT, "%.6f", s.time() / 1e9))
            .row(words.text("facts.flags"), Flags.text(s.flags()))
            .row(words.text("facts.sequence"), s.sequence() + relative(s.sequence(), own, name));
        if (s.has(Flags.ACK)) {
            numbers.row(words.text("facts.ack"), s.ack() + relative(s.ack(), other, s.fromClient() ? 'y' : 'x'))
                .note(words.text("frame.ack.means", side(!s.fromClient())));
        }
        return numbers.row(words.text("facts.length"), Integer.toString(s.length()))
            .row(words.text("frame.next"), s.end() + relative(s.end(), own, name));
    }

    /** What a segment is for in its connection. */
    public static String place(Handshake h, Segment s) {
        if (s.has(Flags.SYN)) {
            return s.has(Flags.ACK) ? h.synAck() != null && s.frame() != h.synAck().frame() ? "synack.again" : "synack"
                    : h.syn() != null && s.frame() != h.syn().frame() ? "syn.again" : "syn";
        }
        if (s.has(Flags.RST)) {
            return "reset";
        }
        if (s.has(Flags.FIN)) {
            return "fin";
        }
        if (h.third() != null && s.frame() == h.third().frame()) {
            return s.length() > 0 ? "ack.data" : "ack";
        }
        return s.length() > 0 ? "data" : "bare";
    }

    private static String relative(long number, Segment initial, char name) {
        return initial == null ? "" : "  =  " + SegmentText.relative(number, initial, name);
    }

    private void kernel(List<Section> to) {
        KernelConnection c = kernel == null ? null : kernel.of(h);
        if (c != null) {
            KernelFunctions functions = new KernelFunctions(words.language());
            way("frame.sent", c.step(Step.Kind.SEGMENT, s.frame()), functions, to);
            Step taken = c.step(Step.Kind.TAKEN, s.frame());
            way("frame.received", taken != null ? taken : c.step(Step.Kind.RECEIVED, s.frame()), functions, to);
        }
    }

    private void way(String key, Step step, KernelFunctions functions, List<Section> to) {
        if (step == null || step.functions().isEmpty()) {
            return;
        }
        Table table = new Table();
        step.functions().forEach(f -> table.row(f, functions.about(f) == null ? "" : functions.about(f)));
        to.add(Section.of(words.text(key, step.event().task(), step.event().pid(), step.event().cpu()), table));
    }
}
