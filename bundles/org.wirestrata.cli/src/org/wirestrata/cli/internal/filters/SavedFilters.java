package org.wirestrata.cli.internal.filters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.filter.DisplayFilters.Kept;
import org.wirestrata.api.filter.DisplayFilters.Saved;
import org.wirestrata.api.filter.DisplayFilters.Shelf;
import org.wirestrata.cli.internal.Refusal;

/** Files in which filters and macros are kept; what cannot be read is refused. */
final class SavedFilters {
    private SavedFilters() {
    }

    /** The lines of a file. */
    static List<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** What a file keeps, all of it. */
    static Kept read(DisplayFilters filters, Path file) {
        try {
            return whole(filters.kept(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** What the user keeps on a shelf. */
    static Kept read(DisplayFilters filters, Shelf shelf) {
        try {
            return whole(filters.kept(shelf));
        } catch (IOException e) {
            throw new Refusal(Refusal.INPUT, "the user's configuration can't be read: " + e.getMessage());
        }
    }

    private static Kept whole(Kept kept) {
        if (!kept.unread().isEmpty()) {
            throw new Refusal(Refusal.INPUT, kept.file() + ", line " + kept.unread().getFirst()
                    + ": a name in double quotes and a filter are expected");
        }
        return kept;
    }

    /** The text that is kept under a name. */
    static String named(Kept kept, String name) {
        return kept.all().stream().filter(s -> s.name().equals(name)).map(Saved::text).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.INPUT, "no display filter is kept under the name \"" + name + "\""));
    }

    private static Refusal unreadable(Path file, IOException e) {
        return new Refusal(Refusal.INPUT, "the file \"" + file + "\" "
                + (e instanceof NoSuchFileException ? "does not exist" : "can't be read: " + e.getMessage()));
    }
}
