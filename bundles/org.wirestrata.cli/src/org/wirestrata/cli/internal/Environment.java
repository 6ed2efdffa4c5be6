package org.wirestrata.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.wirestrata.export.ByteOut;

/**
 * Where a command runs: services, standard streams, the user's folder.
 *
 * @param folder what relative file names are relative to
 */
public record Environment(Services services, InputStream in, OutputStream out, OutputStream err, Path folder) {
    /** The file with a name as the user wrote it; kept as it is where the process runs in the user's folder, for messages. */
    public Path path(String name) {
        if (name.isEmpty()) {
            throw new Refusal(Refusal.USAGE, "a file's name is empty; a variable without a value perhaps, in quotation marks");
        }
        try {
            return folder.equals(Path.of("").toAbsolutePath()) ? Path.of(name) : folder.resolve(name);
        } catch (InvalidPathException e) {
            throw new Refusal(Refusal.INPUT, "\"" + name + "\" can't be a file's name: " + e.getReason());
        }
    }

    /** Prints a message for the user on standard error, after the program's name. */
    public void complain(String message) {
        tell("wirestrata: " + message + "\n");
    }

    /** Prints on standard error, for whoever still reads it. */
    public void tell(String text) {
        try {
            print(err, text);
        } catch (IOException e) {
            // nobody reads any more; there is nobody to tell
        }
    }

    /** Whether somebody sits at a terminal, to whom a running figure can be shown. */
    public boolean terminal() {
        return System.console() != null && System.console().isTerminal();
    }

    /** Prints on standard output; what can't be printed ends the command, unless the reader has gone. */
    public void print(String text) {
        try {
            print(out, text);
        } catch (IOException e) {
            if (!readerHasGone(e)) {
                throw new Refusal(Refusal.INPUT, unwritten(e));
            }
        }
    }

    /**
     * The exit code of a command that printed everything it has; what can't be printed is complained about, but where the reader has
     * gone, as <code>head</code> does, that is nobody's fault.
     */
    public int ended(ByteOut printed) {
        IOException failure = printed.failure();
        if (failure == null || readerHasGone(failure)) {
            return 0;
        }
        complain(unwritten(failure));
        return Refusal.INPUT;
    }

    private static boolean readerHasGone(IOException e) {
        return String.valueOf(e.getMessage()).contains("Broken pipe");
    }

    private static String unwritten(IOException e) {
        return "the output can't be written: " + e.getMessage();
    }

    private static void print(OutputStream to, String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.UTF_8));
        to.flush();
    }
}
