package org.wirestrata.cli.internal.filters;

import java.nio.file.Path;
import java.util.List;

import org.wirestrata.api.filter.FilterException;
import org.wirestrata.cli.internal.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The filters that a file keeps, and which of them are not understood here. */
@Command(name = "list", usageHelpWidth = 110, customSynopsis = "wirestrata filters list [--file=FILE]",
    description = {"Lists the display filters that are kept in Wireshark's file of them, and says which are not understood "
        + "with what is installed."})
final class ListCommand extends FilterTask {
    @Option(names = "--file", paramLabel = "FILE", description = "a file of filters, in place of the one in the user's configuration")
    private String file;

    @Override
    int run() {
        Path path = file == null ? SavedFilters.standard() : environment().path(file);
        if (path == null) {
            throw new Refusal(Refusal.INPUT, "there is no file of display filters in the user's configuration; name one with --file");
        }
        List<SavedFilters.Saved> all = SavedFilters.read(path);
        int width = all.stream().mapToInt(s -> s.name().length()).max().orElse(0);
        for (SavedFilters.Saved s : all) {
            say(String.format("%-" + Math.max(1, width) + "s  %s%s", s.name(), s.filter(), problem(s)));
        }
        return 0;
    }

    private String problem(SavedFilters.Saved s) {
        try {
            filters().compile(s.filter(), installed());
            return "";
        } catch (FilterException e) {
            return "   (not understood: " + e.getMessage() + ")";
        }
    }
}
