package org.wirestrata.cli.internal.filters;

import java.util.List;

import org.wirestrata.api.filter.DisplayFilters.Kept;
import org.wirestrata.api.filter.DisplayFilters.Shelf;
import org.wirestrata.cli.internal.Refusal;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The filter that a command is about: written on the command line, or kept under a name. */
final class FilterChoice {
    @Option(names = "--name", paramLabel = "NAME", description = "the display filter that is kept under this name")
    private String name;
    @Option(names = "--file", paramLabel = "FILE", description = "where it is kept, in place of the user's configuration")
    private String file;
    @Parameters(arity = "0..*", paramLabel = "FILTER", description = "a display filter")
    private List<String> words;

    /** The filter's text. */
    String text(FilterTask task) {
        if ((name == null) == (words == null)) {
            throw Refusal.usage(name == null ? "no filter is given" : "either a filter is given or the name of one that is kept");
        }
        if (name == null) {
            return String.join(" ", words);
        }
        Kept kept = file == null ? SavedFilters.read(task.filters(), Shelf.DISPLAY_FILTERS)
                : SavedFilters.read(task.filters(), task.environment().path(file));
        return SavedFilters.named(kept, name);
    }
}
