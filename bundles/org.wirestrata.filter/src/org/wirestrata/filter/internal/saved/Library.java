package org.wirestrata.filter.internal.saved;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.wirestrata.api.filter.DisplayFilters.Kept;
import org.wirestrata.api.filter.DisplayFilters.Saved;
import org.wirestrata.api.filter.DisplayFilters.Shelf;

/** What a user keeps. Macros are read again when their file has changed. Safe for any number of threads. */
public final class Library {
    private record Macros(Path file, FileTime time, Map<String, String> byName) {
    }

    private volatile Macros last = new Macros(null, null, Map.of());

    /** What is on a shelf. */
    public Kept kept(Shelf shelf) throws IOException {
        Path file = ConfigurationFolder.find(names(shelf));
        return file == null ? new Kept(null, List.of(), List.of()) : SavedFile.read(file);
    }

    /** The file's names, the newer one first. */
    private static List<String> names(Shelf shelf) {
        return switch (shelf) {
            case DISPLAY_FILTERS -> List.of("dfilters");
            case CAPTURE_FILTERS -> List.of("cfilters");
            case MACROS -> List.of("dmacros", "dfilter_macros");
        };
    }

    /** The macros by name; none where they cannot be read. */
    public Map<String, String> macros() {
        Path file = ConfigurationFolder.find(names(Shelf.MACROS));
        if (file == null) {
            return Map.of();
        }
        try {
            FileTime time = Files.getLastModifiedTime(file);
            Macros known = last;
            if (!file.equals(known.file) || !time.equals(known.time)) {
                known = new Macros(file, time, byName(SavedFile.read(file).all()));
                last = known;
            }
            return known.byName;
        } catch (IOException e) {
            return Map.of();
        }
    }

    private static Map<String, String> byName(List<Saved> all) {
        Map<String, String> macros = new HashMap<>();
        all.forEach(s -> macros.putIfAbsent(s.name(), s.text()));
        return Map.copyOf(macros);
    }
}
