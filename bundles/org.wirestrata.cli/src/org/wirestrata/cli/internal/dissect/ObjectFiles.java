package org.wirestrata.cli.internal.dissect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.wirestrata.api.session.Packet;
import org.wirestrata.api.tap.Report;
import org.wirestrata.cli.internal.Refusal;

/** Files that were found in a capture; they get names that do not lead out of the folder, and replace nothing that is there. */
final class ObjectFiles implements Report {
    private static final String FORBIDDEN = "<>:\"\\|/?*";
    /** What Linux' file systems take, in bytes. */
    private static final int LONGEST = 255;

    private record Entry(String name, byte[] bytes) {
    }

    private final Path folder;
    private final ObjectExport.Reader reader;
    private final List<Entry> found = new ArrayList<>();

    ObjectFiles(Path folder, ObjectExport.Reader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    void read(Packet packet) {
        reader.read(packet, this);
    }

    /** Adds a file. */
    void add(String name, byte[] bytes) {
        if (bytes.length > 0) {
            addAny(name, bytes);
        }
    }

    /** Adds a file, also where nothing is in it. */
    void addAny(String name, byte[] bytes) {
        found.add(new Entry(name, bytes));
    }

    void add(ObjectFiles later) {
        found.addAll(later.found);
    }

    /** Writes the files, and no text. */
    @Override
    public void text(StringBuilder to) {
        write();
    }

    /** Writes the files, and tells their names. */
    @Override
    public Map<String, Object> data() {
        return Map.of("files", write());
    }

    private List<String> write() {
        List<String> names = new ArrayList<>();
        Path file = folder;
        try {
            Files.createDirectories(folder);
            for (Entry e : found) {
                int copy = 0;
                do {
                    file = folder.resolve(safe(e.name, copy++));
                } while (Files.exists(file));
                Files.write(file, e.bytes);
                names.add(file.getFileName().toString());
            }
        } catch (AccessDeniedException e) {
            throw new Refusal(Refusal.INPUT, "you are not permitted to write \"" + file + "\"; choose another folder");
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(Refusal.INPUT, "\"" + folder + "\" is no folder; name one to write into");
        } catch (IOException e) {
            throw new Refusal(Refusal.INPUT, "can't write " + file + ": " + e.getMessage());
        }
        return names;
    }

    /** What follows the last slash of a path; a slash at its end does not count. */
    static String last(String path) {
        String p = path.replaceFirst("/+$", "");
        return p.isEmpty() ? path.isEmpty() ? "." : "/" : p.substring(p.lastIndexOf('/') + 1);
    }

    /** A name without characters that file systems forbid, and with its number if it is a further copy. */
    static String safe(String name, int copy) {
        StringBuilder s = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (c < ' ' || FORBIDDEN.indexOf(c) >= 0) {
                s.append(String.format("%%%02x", (int) c));
            } else {
                s.append(c);
            }
        }
        if (s.toString().matches("\\.{0,2}")) {
            s.append('_');
        }
        int dot = s.lastIndexOf(".");
        int end = dot < 0 ? s.length() : dot;
        String number = copy == 0 ? "" : "(" + copy + ")";
        int over = bytes(s.toString()) + number.length() - LONGEST;
        if (over > 0) {
            int last = over < bytes(s.substring(0, end)) ? end : s.length();
            end = last;
            while (over > 0) {
                String character = Character.toString(s.codePointBefore(end));
                over -= bytes(character);
                end -= character.length();
            }
            s.delete(end, last);
        }
        return s.insert(end, number).toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
