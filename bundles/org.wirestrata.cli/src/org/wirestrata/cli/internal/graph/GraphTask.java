package org.wirestrata.cli.internal.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.graph.Graph;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Sessions;
import org.wirestrata.api.tap.Tap;
import org.wirestrata.cli.internal.Complaints;
import org.wirestrata.cli.internal.Environment;
import org.wirestrata.cli.internal.Refusal;
import org.wirestrata.cli.internal.files.Target;
import org.wirestrata.export.ByteOut;
import org.wirestrata.export.graph.GraphPicture;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What the sub-commands share: the capture, the format and the place of what is written. */
abstract class GraphTask implements Callable<Integer> {
    static final String STANDARD = "-";
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,5})x([0-9]{1,5})");
    private static final int LEAST_WIDTH = 400;
    private static final int LEAST_HEIGHT = 100;

    /** How a graph is written. */
    enum Format {
        SVG, CSV, JSON
    }

    @ParentCommand
    private GraphCommand parent;
    @Spec
    private CommandSpec spec;
    @Option(names = "-r", required = true, paramLabel = "FILE", description = "the capture; - is standard input")
    private String file;
    @Option(names = "-T", paramLabel = "svg|csv|json", description = "a picture, or every value as a table or as JSON; "
        + "without it, a picture")
    private String format = "svg";
    @Option(names = "-o", paramLabel = "OUT", description = "write to this file instead of standard output")
    private String out = STANDARD;
    @Option(names = "--size", paramLabel = "WIDTHxHEIGHT", description = "the picture's width and the height of each graph in it; "
        + "without it, 960x420")
    private String size = "960x420";
    @Option(names = "--from", paramLabel = "SPAN", description = "leave out what lies before this time on the axis, as in 1.5s or 20ms")
    private String from;
    @Option(names = "--to", paramLabel = "SPAN", description = "leave out what lies behind this time on the axis")
    private String to;
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "print this")
    private boolean help;

    /** What was collected, with the reason why there may be more. */
    record Collected<R>(R result, CaptureException damage) {
    }

    @Override
    public final Integer call() throws IOException {
        if (help) {
            environment().print(spec.commandLine().getUsageMessage(Ansi.OFF));
            return 0;
        }
        Format chosen = format();
        Matcher m = SIZE.matcher(size);
        if (!m.matches() || Integer.parseInt(m.group(1)) < LEAST_WIDTH || Integer.parseInt(m.group(2)) < LEAST_HEIGHT) {
            throw Refusal.usage("--size needs a width and a height of at least " + LEAST_WIDTH + "x" + LEAST_HEIGHT + ", not \"" + size
                    + "\"");
        }
        return run(chosen);
    }

    /** Collects what is asked for and writes it. */
    abstract int run(Format chosen) throws IOException;

    final Environment environment() {
        return parent.environment();
    }

    final Sessions sessions() {
        return environment().services().sessions();
    }

    /** The capture's name, without its folder. */
    final String name() {
        return file.equals(STANDARD) ? "standard input" : String.valueOf(environment().path(file).getFileName());
    }

    private Format format() {
        for (Format f : Format.values()) {
            if (f.name().equalsIgnoreCase(format)) {
                return f;
            }
        }
        throw Refusal.usage("\"" + format + "\" is not valid after -T; there are svg, csv and json");
    }

    /** Runs over the capture. What a damaged one holds is collected. */
    final <A, R> Collected<R> collect(Tap<A, R> tap) throws CaptureException {
        A counted = tap.begin();
        Sessions.Run run = new Sessions.Run(Configuration.STANDARD, false, null, null, 0, tap.wanted(sessions().snapshot()), false);
        Sessions.Sink sink = packet -> {
            tap.count(counted, packet);
            return true;
        };
        CaptureException damage = null;
        try {
            if (file.equals(STANDARD)) {
                sessions().run(environment().in(), STANDARD, run, sink, Sessions.Progress.NONE);
            } else {
                sessions().run(environment().path(file), run, sink, Sessions.Progress.NONE);
            }
        } catch (CaptureException e) {
            if (e.problem() != CaptureException.Problem.TRUNCATED && e.problem() != CaptureException.Problem.DAMAGED) {
                throw e;
            }
            damage = e;
        }
        return new Collected<>(tap.result(counted), damage);
    }

    /** Writes something. */
    @FunctionalInterface
    interface Writing {
        void to(ByteOut out);
    }

    /** Writes to where it is wanted, and answers the exit code. */
    final int write(Writing writing, CaptureException damage) throws IOException {
        int code;
        if (out.equals(STANDARD)) {
            code = write(writing, environment().out());
        } else {
            try (Target target = Target.of(environment(), out, false)) {
                if (!file.equals(STANDARD) && target.replaces(environment().path(file))) {
                    throw Refusal.usage("the capture itself can't be written over; choose another name after -o");
                }
                code = write(writing, target.out());
                if (code == 0) {
                    target.commit();
                }
            }
        }
        if (damage != null) {
            throw new Refusal(Refusal.INPUT, Complaints.of(damage));
        }
        return code;
    }

    private int write(Writing writing, OutputStream to) {
        ByteOut bytes = new ByteOut(to);
        writing.to(bytes);
        bytes.flush();
        return environment().ended(bytes);
    }

    /** The part of a graph that is asked for. */
    final Graph part(Graph g) {
        if (from == null && to == null) {
            return g;
        }
        if (g.x().unit() != Graph.Unit.TIME) {
            throw Refusal.usage("--from and --to are times; this graph has none to the right");
        }
        long first = from == null ? g.begin() : Span.of("--from", from);
        long last = to == null ? g.end() : Span.of("--to", to);
        if (first >= last) {
            throw Refusal.usage(to == null ? "--from lies behind the end of the graph, " + g.end() / 1e9 + " s"
                    : "--from must lie before --to");
        }
        return g.part(first, last);
    }

    /** Draws graphs in the size that is asked for. */
    final Writing picture(String heading, List<String> notes, List<Graph> graphs) {
        String[] lengths = size.split("x");
        return to -> new GraphPicture(to, Integer.parseInt(lengths[0]), Integer.parseInt(lengths[1])).draw(heading, notes, graphs);
    }
}
