package org.wirestrata.testkit.golden;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A filter from PDML on standard input to a cell file on standard output, for the script that makes golden files. */
public final class PdmlToCells {

    private PdmlToCells() {
    }

    /**
     * Runs the filter.
     *
     * @param arguments none
     * @throws IOException if the input is not well-formed, or the output cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))) {
            PdmlReader.read(System.in, frame -> {
                try {
                    CellFile.write(frame, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
