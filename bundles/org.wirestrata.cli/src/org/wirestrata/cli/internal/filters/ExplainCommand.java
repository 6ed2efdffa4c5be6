package org.wirestrata.cli.internal.filters;

import java.util.List;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Sessions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A filter part by part: what each asks, how many frames of a capture it lets through, and why nothing is left. */
@Command(name = "explain", usageHelpWidth = 110,
    customSynopsis = "wirestrata filters explain [-r=FILE] (FILTER... | --name=NAME [--file=FILE])",
    description = {"Says what a display filter asks, part by part; with a capture, how many frames each part matches "
        + "and how many it removes of those that the parts before it leave, which tells why nothing is left."})
final class ExplainCommand extends FilterTask {
    @Option(names = "-r", paramLabel = "FILE", description = "count the frames of this capture")
    private String file;
    @Mixin
    private FilterChoice choice = new FilterChoice();

    @Override
    int run() throws CaptureException {
        String filter = choice.text(this);
        DisplayFilter compiled = compile(filter);
        DisplayFilters.Tally tally = filters().tally(compiled);
        if (file != null) {
            Sessions.Run all = new Sessions.Run(Configuration.STANDARD, true, null, null, 0, compiled.wanted(), compiled.columns());
            environment().services().sessions().run(environment().path(file), all, p -> {
                tally.take(p.tape());
                return true;
            }, Sessions.Progress.NONE);
        }
        print(tally);
        advise(filter);
        return 0;
    }

    private void print(DisplayFilters.Tally tally) {
        List<DisplayFilters.Part> parts = tally.parts();
        int width = Math.max(1, parts.stream().mapToInt(p -> written(p).length()).max().orElse(0));
        int digits = Long.toString(tally.frames()).length();
        for (DisplayFilters.Part p : parts) {
            String removes = p.removes() < 0 ? " ".repeat(digits + 8) : String.format("removes %" + digits + "d", p.removes());
            String count = file == null ? "" : String.format("%" + digits + "d of %d  %s  ", p.matches(), tally.frames(), removes);
            say(count + String.format("%-" + width + "s  %s", written(p), p.filter().meaning()).stripTrailing());
        }
        if (!tally.verdict().isEmpty()) {
            say(tally.verdict());
        }
    }

    private static String written(DisplayFilters.Part p) {
        return "  ".repeat(p.depth()) + p.filter().text().replaceAll("\\s+", " ").strip();
    }
}
