package org.wirestrata.cli.internal.filters;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Whether a filter is understood: exit code 0, or 2 with the culprit. */
@Command(name = "check", usageHelpWidth = 110, customSynopsis = "wirestrata filters check FILTER...",
    description = "Says whether a display filter is understood, and what it may not mean. Exit code 2 where it is refused.")
final class CheckCommand extends FilterTask {
    @Parameters(arity = "1..*", paramLabel = "FILTER", description = "a display filter")
    private List<String> words;

    @Override
    int run() {
        String filter = String.join(" ", words);
        compile(filter);
        say("understood: " + filter);
        advise(filter);
        return 0;
    }
}
