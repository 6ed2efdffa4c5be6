package org.wirestrata.cli.internal.files;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.CaptureWriter;
import org.wirestrata.api.capture.FileFormat;
import org.wirestrata.cli.internal.Environment;
import org.wirestrata.cli.internal.Refusal;

/**
 * A file that is written: under another name beside it at first, so that what has its name is always complete, also where the command
 * reads the same file or is ended early. What is no ordinary file, a pipe for instance, and standard output are written at once.
 */
public final class Target implements Closeable {
    private static final int COMPRESSION_BUFFER = 1 << 16;

    private final String name;
    private final Path file;
    private final Path temporary;
    private final OutputStream out;
    private final Thread ending;
    private CaptureWriter writer;
    private boolean done;

    private Target(String name, Path file, Path temporary, OutputStream out) {
        this.name = name;
        this.file = file;
        this.temporary = temporary;
        this.out = out;
        ending = temporary == null ? null : new Thread(this::discard, "discard " + temporary);
        if (ending != null) {
            Runtime.getRuntime().addShutdownHook(ending);
        }
    }

    /**
     * Begins a file.
     *
     * @param name as the user wrote it; <code>-</code> is standard output
     * @param gzip whether it is compressed
     */
    public static Target of(Environment e, String name, boolean gzip) throws IOException {
        if (name.equals(FilesTask.STANDARD)) {
            OutputStream out = new Unclosed(e.out());
            return new Target(name, null, null, gzip ? compressed(out) : out);
        }
        Path file = e.path(name);
        if (Files.isDirectory(file)) {
            throw new Refusal(Refusal.INPUT, "\"" + name + "\" is a folder; name a file to write");
        }
        boolean special = Files.exists(file) && !Files.isRegularFile(file);
        Path real = !special && Files.exists(file) ? file.toRealPath() : file;
        if (Files.exists(real) && !Files.isWritable(real)) {
            throw new Refusal(Refusal.INPUT, "you are not permitted to write \"" + name + "\"; choose another name");
        }
        Path temporary = special ? null : real.resolveSibling("." + real.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            OutputStream out = special ? Files.newOutputStream(file, StandardOpenOption.WRITE)
                    : Files.newOutputStream(temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
            return new Target(name, real, temporary, gzip ? compressed(out) : out);
        } catch (AccessDeniedException x) {
            throw new Refusal(Refusal.INPUT, "you are not permitted to write \"" + name + "\"; choose another folder");
        } catch (NoSuchFileException x) {
            throw new Refusal(Refusal.INPUT, "\"" + name + "\" can't be created: there is no such folder; create it first");
        } catch (FileSystemException x) {
            throw new Refusal(Refusal.INPUT, "\"" + name + "\" can't be created: " + x.getReason() + "; choose another name");
        }
    }

    /** Where its bytes go. */
    public OutputStream out() {
        return out;
    }

    /** The first bytes of what is compressed are kept back, so that a full disk shows where the capture is written, as without compression. */
    private static OutputStream compressed(OutputStream out) throws IOException {
        return new GZIPOutputStream(new BufferedOutputStream(out, COMPRESSION_BUFFER), COMPRESSION_BUFFER);
    }

    /** Begins the capture in it. */
    CaptureWriter begin(Environment e, FileFormat format, CaptureInterface plain) throws IOException {
        writer = e.services().files().copy(out, name, format, plain);
        return writer;
    }

    /** Whether it is to take the place of a file. */
    public boolean replaces(Path other) {
        try {
            return file != null && Files.exists(file) && Files.isSameFile(file, other);
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends the file and gives it its name. */
    public void commit() throws IOException {
        if (writer != null) {
            writer.close();
        }
        try {
            out.close();
        } catch (IOException e) {
            throw new Refusal(Refusal.INPUT, "\"" + name + "\" can't be written further: " + e.getMessage());
        }
        if (temporary != null) {
            if (Files.exists(file)) {
                keepPermissions();
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        done = true;
        unhook();
    }

    private void keepPermissions() {
        try {
            Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(file));
        } catch (IOException | UnsupportedOperationException e) {
            // the new file has the usual ones then
        }
    }

    private void discard() {
        try {
            if (!done) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            // it stays beside the file, under its own name
        }
    }

    private void unhook() {
        if (ending != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(ending);
            } catch (IllegalStateException e) {
                // the program ends just now
            }
        }
    }

    /** Takes away what was written, unless {@link #commit} was called. */
    @Override
    public void close() {
        if (done) {
            return;
        }
        try {
            out.close();
        } catch (IOException e) {
            // it is not wanted any more
        }
        if (temporary != null) {
            discard();
            unhook();
        }
        done = true;
    }

    /** Standard output, which stays open. */
    private static final class Unclosed extends OutputStream {
        private final OutputStream out;

        Unclosed(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] b, int offset, int length) throws IOException {
            out.write(b, offset, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
