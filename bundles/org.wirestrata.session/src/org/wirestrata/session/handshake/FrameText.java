package org.wirestrata.session.handshake;

import java.util.Locale;

import org.wirestrata.kernel.KernelConnection;
import org.wirestrata.kernel.KernelFunctions;
import org.wirestrata.kernel.Step;

/** Explains one segment: the five facts that tell it from all others, and what its numbers mean in its connection. */
public final class FrameText {
    private static final String INDENT = "  ";
    private final Words words;
    private final Kernel kernel;

    /** @param kernel the trace that goes with the capture, or null */
    public FrameText(Words words, Kernel kernel) {
        this.words = words;
        this.kernel = kernel;
    }

    public void write(Handshake h, Segment s, StringBuilder to) {
        Endpoint from = s.fromClient() ? h.client() : h.server();
        Endpoint destination = s.fromClient() ? h.server() : h.client();
        to.append(words.text("frame.title", s.frame(), h.stream(), words.text(s.fromClient() ? "client" : "server"))).append('\n');
        to.append(words.text("frame.place." + place(h, s))).append("\n\n").append(words.text("frame.facts")).append('\n');
        Grid facts = new Grid(INDENT);
        facts.row("1  " + words.text("facts.source"), from.address());
        facts.row("2  " + words.text("facts.source.port"), Integer.toString(from.port()));
        facts.row("3  " + words.text("facts.destination"), destination.address());
        facts.row("4  " + words.text("facts.destination.port"), Integer.toString(destination.port()));
        facts.row("5  " + words.text("facts.window"), TextReport.window(h, s) + "  " + words.text("frame.window", words.text(s.fromClient()
                ? "client" : "server")));
        facts.write(to);
        to.append('\n').append(words.text("frame.numbers")).append('\n');
        Grid numbers = new Grid(INDENT);
        numbers.row(words.text("facts.time"), String.format(Locale.ROOT, "%.6f", s.time() / 1e9));
        numbers.row(words.text("facts.flags"), Flags.text(s.flags()));
        Segment own = s.fromClient() ? h.syn() : h.synAck();
        Segment other = s.fromClient() ? h.synAck() : h.syn();
        numbers.row(words.text("facts.sequence"), s.sequence() + relative(s.sequence(), own, s.fromClient() ? 'x' : 'y'));
        if (s.has(Flags.ACK)) {
            numbers.row(words.text("facts.ack"), s.ack() + relative(s.ack(), other, s.fromClient() ? 'y' : 'x'));
            numbers.below(words.text("frame.ack.means", words.text(s.fromClient() ? "server" : "client")));
        }
        numbers.row(words.text("facts.length"), Integer.toString(s.length()));
        numbers.row(words.text("frame.next"), s.end() + relative(s.end(), own, s.fromClient() ? 'x' : 'y'));
        numbers.write(to);
        kernel(h, s, to);
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
        return initial == null ? "" : "  =  " + Ladder.relative(number, initial, name);
    }

    private void kernel(Handshake h, Segment s, StringBuilder to) {
        KernelConnection c = kernel == null ? null : kernel.of(h);
        if (c == null) {
            return;
        }
        KernelFunctions functions = new KernelFunctions(words.language());
        way("frame.sent", c.step(Step.Kind.SEGMENT, s.frame()), functions, to);
        Step taken = c.step(Step.Kind.TAKEN, s.frame());
        way("frame.received", taken != null ? taken : c.step(Step.Kind.RECEIVED, s.frame()), functions, to);
    }

    private void way(String key, Step step, KernelFunctions functions, StringBuilder to) {
        if (step == null || step.functions().isEmpty()) {
            return;
        }
        to.append('\n').append(words.text(key, step.event().task(), step.event().pid(), step.event().cpu())).append('\n');
        Grid grid = new Grid(INDENT);
        step.functions().forEach(f -> grid.row(f, functions.about(f) == null ? "" : functions.about(f)));
        grid.write(to);
    }
}
