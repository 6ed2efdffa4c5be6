package org.wirestrata.cli.internal.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The folder of entries. The file <code>current</code> names the one that starts, and the jar of the command line to start from; it is
 * replaced when an entry is complete. One process at a time writes, under a lock that ends with it; what an earlier one left
 * unfinished is removed by the next.
 */
final class Store {
    private static final String CURRENT = "current";
    private static final String ENTRY = "entry-";
    private static final String FAILURE = "failure";
    private static final Duration REST = Duration.ofHours(1);
    private final Path folder;

    Store(Path folder) {
        this.folder = folder;
    }

    /** What is done while no other process writes. */
    interface Work {
        void run() throws IOException, Unfit, InterruptedException;
    }

    /** Does the work under the lock, or nothing where another process has it. */
    void locked(Work work) throws IOException, Unfit, InterruptedException {
        Files.createDirectories(folder);
        try (FileChannel lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.tryLock() != null) {
                removeAllBut(current(), null);
                work.run();
            }
        }
    }

    /** The entry that starts, or null. */
    Entry current() throws IOException {
        Path file = folder.resolve(CURRENT);
        return Files.exists(file) ? new Entry(folder.resolve(Files.readAllLines(file).getFirst())) : null;
    }

    /** A new entry, which nobody starts from yet. Its folder has its name already, since the Java machine's cache knows it. */
    Entry begin() throws IOException {
        return new Entry(Files.createTempDirectory(folder, ENTRY));
    }

    /** Makes an entry the one that starts. The one before is kept, since a process may be about to start from it. */
    void publish(Entry entry, Path jar) throws IOException {
        Entry before = current();
        readable(entry);
        Path next = folder.resolve(CURRENT + ".next");
        Files.writeString(next, entry.folder().getFileName() + "\n" + jar.getFileName() + "\n");
        Files.move(next, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        removeAllBut(entry, before);
        Files.deleteIfExists(folder.resolve(FAILURE));
    }

    /** Temporary folders are private; an entry made by who installed the program is for all. */
    private static void readable(Entry entry) throws IOException {
        if (!entry.folder().toFile().setReadable(true, false) || !entry.folder().toFile().setExecutable(true, false)) {
            throw new IOException("the permissions of " + entry.folder() + " can't be set");
        }
    }

    /** Removes an unfinished entry, and keeps the next hour's starts from trying the same again. */
    void giveUp(Installation installation, String reason) throws IOException, Unfit {
        removeAllBut(current(), null);
        Files.writeString(folder.resolve(FAILURE), attempt(installation) + "\n" + reason + "\n");
    }

    static boolean failedLately(Installation installation) throws IOException, Unfit {
        Path file = installation.store().resolve(FAILURE);
        return Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isAfter(Instant.now().minus(REST))
                && Files.readString(file).startsWith(attempt(installation) + "\n");
    }

    private static String attempt(Installation installation) throws IOException, Unfit {
        CRC32 crc = new CRC32();
        crc.update(installation.list());
        crc.update(String.join("\n", Entry.machine(new Stamp(installation.home(), installation.store()))).getBytes());
        return Long.toHexString(crc.getValue());
    }

    private void removeAllBut(Entry one, Entry other) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, ENTRY + "*")) {
            for (Path p : entries) {
                if ((one == null || !p.equals(one.folder())) && (other == null || !p.equals(other.folder()))) {
                    remove(p);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path p : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(p);
            }
        }
    }
}
