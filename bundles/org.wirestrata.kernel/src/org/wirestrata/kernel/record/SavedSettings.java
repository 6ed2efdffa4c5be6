package org.wirestrata.kernel.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The machine's tracing settings as they were, kept in a file as long as they are changed: if the process is killed, the next recorder
 * finds the file and restores them.
 */
public final class SavedSettings {
    private static final String PREFIX = "wirestrata-trace-";
    private static final String SUFFIX = ".state";
    private static final String INSTANCE = "instance\t";
    private static final String SETTING = "setting\t";
    private final Path file;
    private final List<String> lines = new ArrayList<>();

    /** Keeps them in a folder, for this process. */
    SavedSettings(Path folder) {
        file = folder.resolve(PREFIX + ProcessHandle.current().pid() + SUFFIX);
        lines.add(Long.toString(started(ProcessHandle.current())));
    }

    /** The folder in which processes leave them: it is emptied when the machine starts, as the settings are then. */
    public static Path folder() {
        Path run = Path.of("/run");
        return Files.isWritable(run) ? run : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(i -> i.getEpochSecond()).orElse(0L);
    }

    /** Notes that an instance is about to be made. */
    void instance(Path instance) throws IOException {
        note(INSTANCE + instance);
    }

    /** Notes a setting that is about to be changed. */
    void setting(Path setting, String value) throws IOException {
        note(SETTING + setting + "\t" + value);
    }

    private void note(String line) throws IOException {
        lines.add(line);
        Files.write(file, lines);
    }

    /** Restores everything, the last change first. What can't be restored is told, and the file stays. */
    List<String> restore() {
        List<String> failures = restore(lines);
        if (failures.isEmpty()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                failures.add(file + ": " + e.getMessage());
            }
        }
        return failures;
    }

    /**
     * Restores what processes left behind that are no more.
     *
     * @return what was restored, as files' names
     */
    public static List<Path> recover(Path folder) throws IOException {
        List<Path> found;
        try (Stream<Path> files = Files.list(folder)) {
            found = files.filter(f -> f.getFileName().toString().startsWith(PREFIX) && f.getFileName().toString().endsWith(SUFFIX))
                    .toList();
        }
        List<Path> restored = new ArrayList<>();
        for (Path f : found) {
            List<String> kept = Files.readAllLines(f);
            String name = f.getFileName().toString();
            String pid = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
            if (!kept.isEmpty() && !running(pid, kept.getFirst()) && restore(kept).isEmpty()) {
                Files.delete(f);
                restored.add(f);
            }
        }
        return restored;
    }

    /** Whether it is still the process that wrote a file: numbers of processes are used again. */
    private static boolean running(String pid, String since) {
        return pid.matches("\\d{1,10}") && ProcessHandle.of(Long.parseLong(pid)).filter(p -> Long.toString(started(p)).equals(since))
                .isPresent();
    }

    private static List<String> restore(List<String> lines) {
        List<String> failures = new ArrayList<>();
        for (String line : lines.reversed()) {
            try {
                if (line.startsWith(INSTANCE)) {
                    Path instance = Path.of(line.substring(INSTANCE.length()));
                    if (Files.isDirectory(instance)) {
                        Files.delete(instance);
                    }
                } else if (line.startsWith(SETTING)) {
                    String[] parts = line.substring(SETTING.length()).split("\t", 2);
                    Path setting = Path.of(parts[0]);
                    new Tracefs(setting.getParent()).write(setting.getFileName().toString(), parts[1]);
                }
            } catch (IOException e) {
                failures.add(line.replace('\t', ' ') + ": " + e);
            }
        }
        return failures;
    }
}
