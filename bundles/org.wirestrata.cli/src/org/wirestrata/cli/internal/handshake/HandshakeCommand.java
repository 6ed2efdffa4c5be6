package org.wirestrata.cli.internal.handshake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Sessions;
import org.wirestrata.cli.internal.Complaints;
import org.wirestrata.cli.internal.Environment;
import org.wirestrata.cli.internal.Options;
import org.wirestrata.cli.internal.Refusal;
import org.wirestrata.export.ByteOut;
import org.wirestrata.kernel.KernelTrace;
import org.wirestrata.session.handshake.Collector;
import org.wirestrata.session.handshake.FrameText;
import org.wirestrata.session.handshake.Handshake;
import org.wirestrata.session.handshake.Kernel;
import org.wirestrata.session.handshake.KernelText;
import org.wirestrata.session.handshake.SummaryTable;
import org.wirestrata.session.handshake.SvgReport;
import org.wirestrata.session.handshake.TextReport;
import org.wirestrata.session.handshake.TraceException;
import org.wirestrata.session.handshake.Words;

import picocli.CommandLine.Model.CommandSpec;

/** <code>wirestrata handshake</code>: explains how the TCP connections of a capture began. */
public final class HandshakeCommand implements Callable<Integer>, Options.Command {
    private static final String EXAMPLE = "/captures/handshake.pcap";
    private static final int IN_FULL = 5;
    private final Environment environment;

    private String file;
    private String stream;
    private String frame;
    private String language;
    private String format = "text";
    private String trace;
    private boolean help;

    public HandshakeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public CommandSpec options() {
        return new Options(this, "handshake",
                "Explains how the TCP connections of a capture began: the three segments, their numbers checked,",
                "the options agreed on, where the time went, and what failed. Without a file, a recorded example.", "")
            .argument("FILE", "a capture; - is standard input", v -> file = v)
            .text("--stream", "N", "only the connection with this number, as tcp.stream counts", v -> stream = v)
            .text("--frame", "N", "only the segment in this frame: its five facts, and what its numbers mean", v -> frame = v)
            .text("--lang", "en|zh", "the language of the text", v -> language = v)
            .text("--kernel", "TRACE", "what the kernel did meanwhile: a trace of tracefs, trace-cmd, bpftrace, tcpstates or a debugger",
                    v -> trace = v)
            .text("-T", "text|json|svg", "the format", v -> format = v)
            .help(v -> help = v)
            .footer("", "Examples:", "  wirestrata handshake", "  wirestrata handshake trace.pcapng --stream 3 --lang zh",
                    "  wirestrata handshake connection.pcap --kernel connection.trace",
                    "  wirestrata handshake connection.pcap -T svg > connection.svg")
            .spec();
    }

    /** Takes language, which may be null, and format from another command. */
    public HandshakeCommand with(String itsLanguage, String itsFormat) {
        language = itsLanguage;
        format = itsFormat;
        language();
        checkFormat();
        return this;
    }

    /** Explains a capture beside a trace. */
    public int explain(String capture, String kernel) throws Exception {
        file = capture;
        trace = kernel;
        return call();
    }

    private void checkFormat() {
        if (!List.of("text", "json", "svg").contains(format)) {
            throw Refusal.usage("\"" + format + "\" is not valid after -T; there are text, json and svg");
        }
    }

    @Override
    public Integer call() throws Exception {
        checkFormat();
        Words words = new Words(language());
        int only = number("--stream", stream, "a connection");
        int chosen = number("--frame", frame, "a frame");
        KernelTrace events = events();
        Collector collector = new Collector(environment.services().sessions().snapshot(), events == null ? only : -1, chosen,
                events != null);
        CaptureException damage = null;
        try {
            collect(collector);
        } catch (CaptureException e) {
            if (e.problem() != CaptureException.Problem.TRUNCATED && e.problem() != CaptureException.Problem.DAMAGED) {
                throw e;
            }
            damage = e;
        }
        // a trace is joined to all connections, as it can't be told before which of its sockets belong to which
        List<Handshake> all = collector.reports().stream().filter(h -> only < 0 || h.stream() == only).toList();
        if (chosen >= 0 && collector.selected() == null) {
            throw new Refusal(Refusal.INPUT, words.text("none.frame", chosen));
        }
        if (all.isEmpty() && collector.streams() > 0) {
            throw new Refusal(Refusal.INPUT, words.text("none.stream", stream, collector.streams()));
        }
        Kernel kernel = events == null ? null : Kernel.of(events, collector);
        ByteOut out = new ByteOut(environment.out());
        write(chosen >= 0 ? List.of(collector.selectedConnection()) : all, collector, words, kernel, out);
        out.flush();
        if (damage != null) {
            throw new Refusal(Refusal.INPUT, Complaints.of(damage));
        }
        return environment.ended(out);
    }

    private KernelTrace events() {
        try {
            return trace == null ? null : Kernel.read(environment.path(trace), trace);
        } catch (TraceException e) {
            throw new Refusal(Refusal.INPUT, e.getMessage());
        }
    }

    private void write(List<Handshake> all, Collector collector, Words words, Kernel kernel, ByteOut out) {
        if (format.equals("json")) {
            new JsonReport(out, kernel, collector.begin(), words, collector.selected()).write(all);
        } else if (format.equals("svg")) {
            if (all.size() > IN_FULL) {
                environment.complain(words.text("svg.hint", IN_FULL, all.size()));
            }
            out.put(new SvgReport(words, kernel, collector.begin()).draw(all.subList(0, Math.min(IN_FULL, all.size()))));
        } else if (collector.selected() != null) {
            StringBuilder text = new StringBuilder();
            new FrameText(words, kernel).write(all.getFirst(), collector.selected(), text);
            out.put(text.toString());
        } else {
            out.put(text(all, words, kernel == null ? null : new KernelText(kernel, words, collector.begin())));
        }
    }

    private String text(List<Handshake> all, Words words, KernelText kernel) {
        if (all.isEmpty()) {
            return words.text("none") + "\n";
        }
        StringBuilder text = new StringBuilder();
        if (all.size() > 1) {
            SummaryTable.write(all, words, text);
        }
        if (all.size() > IN_FULL) {
            return text.append('\n').append(words.text("table.hint", file)).append('\n').toString();
        }
        for (Handshake h : all) {
            if (!text.isEmpty()) {
                text.append("\n").append("═".repeat(72)).append("\n\n");
            }
            new TextReport(words).write(h, text);
            if (kernel != null) {
                kernel.write(h, text);
            }
        }
        return text.toString();
    }

    private String language() {
        if (language == null) {
            return Words.standardLanguage();
        }
        if (!language.equals("en") && !language.equals("zh")) {
            throw Refusal.usage("\"" + language + "\" is not valid after --lang; there are en and zh");
        }
        return language;
    }

    private static int number(String option, String value, String what) {
        if (value == null) {
            return -1;
        }
        if (!value.matches("[0-9]{1,9}")) {
            throw Refusal.usage(option + " needs the number of " + what + ", not \"" + value + "\"");
        }
        return Integer.parseInt(value);
    }

    private void collect(Collector collector) throws IOException {
        Sessions.Run run = new Sessions.Run(Configuration.STANDARD, false, null, null, 0, collector.wanted(), false);
        Sessions.Sink sink = packet -> {
            collector.take(packet);
            return true;
        };
        Sessions sessions = environment.services().sessions();
        if (file == null) {
            try (InputStream example = HandshakeCommand.class.getResourceAsStream(EXAMPLE)) {
                if (example == null) {
                    throw new Refusal(Refusal.INPUT,
                            "the example is missing in this installation; name a capture: wirestrata handshake FILE");
                }
                sessions.run(example, "handshake.pcap", run, sink, Sessions.Progress.NONE);
            }
        } else if (file.equals("-")) {
            sessions.run(environment.in(), "-", run, sink, Sessions.Progress.NONE);
        } else {
            sessions.run(environment.path(file), run, sink, Sessions.Progress.NONE);
        }
    }
}
