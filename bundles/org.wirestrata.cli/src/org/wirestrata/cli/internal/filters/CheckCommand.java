package org.wirestrata.cli.internal.filters;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Whether a filter is understood: exit code 0, or 2 with the culprit. */
@Command(name = "check", usageHelpWidth = 110, customSynopsis = "wirestrata filters check (FILTER... | --name=NAME [--file=FILE])",
    description = "Says whether a display filter is understood, and what it may not mean. Exit code 2 where it is refused.")
final class CheckCommand extends FilterTask {
    @Mixin
    private FilterChoice choice = new FilterChoice();

    @Override
    int run() {
        String filter = choice.text(this);
        compile(filter);
        say("understood: " + filter);
        advise(filter);
        return 0;
    }
}
