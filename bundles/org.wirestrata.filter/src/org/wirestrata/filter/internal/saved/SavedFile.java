package org.wirestrata.filter.internal.saved;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.wirestrata.api.filter.DisplayFilters.Kept;
import org.wirestrata.api.filter.DisplayFilters.Saved;

/**
 * Reads files in which filters and macros are kept, a line for each: its name in double quotes, then the text. Older files of macros
 * have both in double quotes with a comma between, and bytes in them as <code>\xNN</code>. Lines that begin with # are remarks.
 */
public final class SavedFile {
    private static final String QUOTED = "\"((?:[^\"\\\\]|\\\\.)*+)\"";
    private static final Pattern PLAIN = Pattern.compile(QUOTED + "\\s+(\\S.*)");
    private static final Pattern TABLE = Pattern.compile(QUOTED + "\\s*,\\s*" + QUOTED);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9A-Fa-f]{2})|(.))");

    private SavedFile() {
    }

    /** What a file holds. */
    public static Kept read(Path file) throws IOException {
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        List<Saved> all = new ArrayList<>();
        List<Integer> unread = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Saved saved = saved(line);
            if (saved == null) {
                unread.add(i + 1);
            } else {
                all.add(saved);
            }
        }
        return new Kept(file, List.copyOf(all), List.copyOf(unread));
    }

    private static Saved saved(String line) {
        Matcher table = TABLE.matcher(line);
        if (table.matches()) {
            return new Saved(unescaped(table.group(1)), unescaped(table.group(2)));
        }
        Matcher plain = PLAIN.matcher(line);
        return plain.matches() ? new Saved(plain.group(1).replaceAll("\\\\(.)", "$1"), plain.group(2)) : null;
    }

    /** A text of a table; bytes beyond ASCII are parts of UTF-8. */
    private static String unescaped(String s) {
        byte[] latin = ESCAPE.matcher(new String(s.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .replaceAll(m -> Matcher.quoteReplacement(character(m))).getBytes(StandardCharsets.ISO_8859_1);
        return new String(latin, StandardCharsets.UTF_8);
    }

    private static String character(MatchResult m) {
        return m.group(1) == null ? m.group(2) : Character.toString(Integer.parseInt(m.group(1), 16));
    }
}
