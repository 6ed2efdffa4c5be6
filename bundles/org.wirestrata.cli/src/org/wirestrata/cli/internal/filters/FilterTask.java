package org.wirestrata.cli.internal.filters;

import java.util.concurrent.Callable;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.cli.internal.Complaints;
import org.wirestrata.cli.internal.Environment;
import org.wirestrata.cli.internal.Refusal;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What the sub-commands share: what is installed, and a refused filter as a message with the culprit underlined. */
abstract class FilterTask implements Callable<Integer> {
    private static final String INDENT = "    ";

    @ParentCommand
    private FiltersCommand parent;
    @Spec
    private CommandSpec spec;
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "print this")
    private boolean help;

    @Override
    public final Integer call() throws CaptureException {
        if (help) {
            environment().print(spec.commandLine().getUsageMessage(Ansi.OFF));
            return 0;
        }
        return run();
    }

    abstract int run() throws CaptureException;

    final Environment environment() {
        return parent.environment();
    }

    final DisplayFilters filters() {
        return environment().services().filters();
    }

    final Snapshot installed() {
        return environment().services().sessions().snapshot();
    }

    final DisplayFilter compile(String filter) {
        try {
            return filters().compile(filter, installed());
        } catch (FilterException e) {
            throw new Refusal(Refusal.INPUT, Complaints.of(e));
        }
    }

    final void say(String line) {
        environment().print(line + "\n");
    }

    /** Prints what there is to know of a filter that compiles, with the place underlined. */
    final void advise(String filter) {
        for (DisplayFilters.Advice a : filters().advice(filter, installed())) {
            say("note: " + a.message());
            say(INDENT + filter.replaceAll("\\s", " "));
            say(INDENT + " ".repeat(a.start()) + "^" + "~".repeat(a.length() - 1));
            if (a.replacement() != null) {
                say(INDENT + "Did you mean " + a.replacement() + "?");
            }
        }
    }
}
