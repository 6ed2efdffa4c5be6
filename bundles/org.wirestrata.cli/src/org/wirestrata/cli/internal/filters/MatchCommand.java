package org.wirestrata.cli.internal.filters;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Sessions;
import org.wirestrata.cli.internal.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Many filters over one capture in one pass. */
@Command(name = "match", usageHelpWidth = 110, customSynopsis = "wirestrata filters match -r=FILE [-c=COUNT] [--file=FILE] [FILTER...]",
    description = {"Asks many display filters of a capture at once. For each filter a line is printed: the numbers of the frames that "
        + "match, or \"refused: \" and why. A filter that is refused does not stop the others."})
final class MatchCommand extends FilterTask {
    @Option(names = "-r", paramLabel = "FILE", required = true, description = "the capture")
    private String file;
    @Option(names = "-c", paramLabel = "COUNT", description = "read so many frames at most")
    private long most;
    @Option(names = "--file", paramLabel = "FILE", description = "a file with a filter in each line, in UTF-8")
    private String list;
    @Parameters(arity = "0..*", paramLabel = "FILTER", description = "a display filter; quote it")
    private List<String> words = List.of();

    /** A filter with the frames that match it, or with the reason why there is none. */
    private static final class Line {
        private final StringBuilder frames = new StringBuilder();
        private DisplayFilter filter;
        private String refusal;

        void ask(Tape tape, int frame) {
            if (filter != null && filter.matches(tape)) {
                frames.append(frames.isEmpty() ? "" : " ").append(frame);
            }
        }
    }

    @Override
    int run() throws CaptureException {
        List<Line> lines = new ArrayList<>();
        Set<Field> wanted = new HashSet<>();
        boolean columns = false;
        for (String text : texts()) {
            Line l = line(text);
            lines.add(l);
            if (l.filter != null) {
                wanted.addAll(l.filter.wanted());
                columns |= l.filter.columns();
            }
        }
        Sessions.Run all = new Sessions.Run(Configuration.STANDARD, false, null, null, most, wanted, columns);
        environment().services().sessions().run(environment().path(file), all, p -> {
            lines.forEach(l -> l.ask(p.tape(), p.frame().number()));
            return true;
        }, Sessions.Progress.NONE);
        lines.forEach(l -> say(l.refusal == null ? l.frames.toString() : "refused: " + l.refusal));
        return 0;
    }

    private List<String> texts() {
        List<String> all = new ArrayList<>(words);
        if (list != null) {
            all.addAll(SavedFilters.lines(environment().path(list)));
        }
        if (all.isEmpty()) {
            throw Refusal.usage("no filter is given");
        }
        return all;
    }

    private Line line(String text) {
        Line l = new Line();
        try {
            l.filter = filters().compile(text, installed());
        } catch (FilterException e) {
            l.refusal = e.getMessage();
        }
        return l;
    }
}
