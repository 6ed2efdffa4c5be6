package org.wirestrata.cli.internal.filters;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Sessions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A filter part by part: what each asks, and how many frames of a capture it lets through. */
@Command(name = "explain", usageHelpWidth = 110,
    customSynopsis = "wirestrata filters explain [-r=FILE] (FILTER... | --name=NAME [--file=FILE])",
    description = {"Says what a display filter asks, part by part; with a capture, how many frames each part matches, "
        + "which tells why nothing is left."})
final class ExplainCommand extends FilterTask {
    @Option(names = "-r", paramLabel = "FILE", description = "count the frames of this capture")
    private String file;
    @Mixin
    private FilterChoice choice = new FilterChoice();

    /** A part, how deep it lies in the filter, and how many frames matched it. */
    private static final class Line {
        private final DisplayFilter part;
        private final int depth;
        private long matches;

        Line(DisplayFilter part, int depth) {
            this.part = part;
            this.depth = depth;
        }

        void count(Tape t) {
            matches += part.matches(t) ? 1 : 0;
        }
    }

    @Override
    int run() throws CaptureException {
        String filter = choice.text(this);
        DisplayFilter compiled = compile(filter);
        List<Line> lines = new ArrayList<>();
        collect(compiled, 0, lines);
        long frames = file == null ? 0 : count(compiled, lines);
        print(lines, frames);
        advise(filter);
        return 0;
    }

    private static void collect(DisplayFilter f, int depth, List<Line> lines) {
        lines.add(new Line(f, depth));
        f.parts().forEach(p -> collect(p, depth + 1, lines));
    }

    private long count(DisplayFilter filter, List<Line> lines) throws CaptureException {
        Set<Field> wanted = new HashSet<>(filter.wanted());
        Sessions.Run all = new Sessions.Run(Configuration.STANDARD, true, null, null, 0, wanted, filter.columns());
        long[] frames = new long[1];
        environment().services().sessions().run(environment().path(file), all, p -> {
            frames[0]++;
            lines.forEach(l -> l.count(p.tape()));
            return true;
        }, Sessions.Progress.NONE);
        return frames[0];
    }

    private void print(List<Line> lines, long frames) {
        int width = Math.max(1, lines.stream().mapToInt(l -> 2 * l.depth + oneLine(l).length()).max().orElse(0));
        int digits = Long.toString(frames).length();
        for (Line l : lines) {
            String count = file == null ? "" : String.format("%" + digits + "d of %d  ", l.matches, frames);
            say(count + String.format("%-" + width + "s  %s", "  ".repeat(l.depth) + oneLine(l), l.part.meaning()).stripTrailing());
        }
    }

    private static String oneLine(Line l) {
        return l.part.text().replaceAll("\\s+", " ").strip();
    }
}
