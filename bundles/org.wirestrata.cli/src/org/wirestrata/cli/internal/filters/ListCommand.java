package org.wirestrata.cli.internal.filters;

import java.util.List;

import org.wirestrata.api.filter.DisplayFilters.Kept;
import org.wirestrata.api.filter.DisplayFilters.Saved;
import org.wirestrata.api.filter.DisplayFilters.Shelf;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.cli.internal.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The filters and macros that files keep, and which display filters are not understood here. */
@Command(name = "list", usageHelpWidth = 110, customSynopsis = "wirestrata filters list [--kind=KIND] [--file=FILE]",
    description = {"Lists the display filters, macros and capture filters that are kept in Wireshark's files of them, and says which "
        + "display filters are not understood with what is installed."})
final class ListCommand extends FilterTask {
    /** What to list. */
    enum Kind {
        DISPLAY(Shelf.DISPLAY_FILTERS, "display filters"), MACRO(Shelf.MACROS, "macros"), CAPTURE(Shelf.CAPTURE_FILTERS, "capture filters");

        private final Shelf shelf;
        private final String title;

        Kind(Shelf shelf, String title) {
            this.shelf = shelf;
            this.title = title;
        }

        static Kind of(String name) {
            for (Kind k : values()) {
                if (k.name().equalsIgnoreCase(name)) {
                    return k;
                }
            }
            throw Refusal.usage("--kind takes display, macro or capture, not " + name);
        }
    }

    @Option(names = "--kind", paramLabel = "KIND", description = "list only this: display, macro or capture")
    private String kindName;
    @Option(names = "--file", paramLabel = "FILE",
            description = "a file of filters or macros, in place of those in the user's configuration")
    private String file;

    @Override
    int run() {
        Kind kind = kindName == null ? null : Kind.of(kindName);
        if (file != null) {
            print(SavedFilters.read(filters(), environment().path(file)), kind != null && kind != Kind.DISPLAY);
            return 0;
        }
        boolean found = false;
        for (Kind k : kind == null ? Kind.values() : new Kind[] {kind}) {
            Kept kept = SavedFilters.read(filters(), k.shelf);
            if (kept.file() != null) {
                if (kind == null) {
                    say((found ? "\n" : "") + k.title + ", in " + kept.file());
                }
                print(kept, k != Kind.DISPLAY);
                found = true;
            }
        }
        if (!found) {
            throw new Refusal(Refusal.INPUT, "there is no file of " + (kind == null ? "filters or macros" : kind.title)
                    + " in the user's configuration; name one with --file");
        }
        return 0;
    }

    private void print(Kept kept, boolean plain) {
        List<Saved> all = kept.all();
        int width = Math.max(1, all.stream().mapToInt(s -> s.name().length()).max().orElse(0));
        for (Saved s : all) {
            say(String.format("%-" + width + "s  %s%s", s.name(), s.text(), plain ? "" : problem(s)));
        }
    }

    private String problem(Saved s) {
        try {
            filters().compile(s.text(), installed());
            return "";
        } catch (FilterException e) {
            return "   (not understood: " + e.getMessage() + ")";
        }
    }
}
