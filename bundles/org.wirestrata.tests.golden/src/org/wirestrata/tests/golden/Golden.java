package org.wirestrata.tests.golden;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.wirestrata.testkit.golden.CellFile;
import org.wirestrata.testkit.golden.FrameCells;

/** The captures and golden files of this bundle, and the capture that is bundled with the command line. */
final class Golden {

    private static final String COMMAND_LINE = "../../org.wirestrata.cli/";

    private Golden() {
    }

    /**
     * A capture of the manifest.
     *
     * @param name its file's name without the ending
     * @param entry where it is, as the manifest says
     */
    record Capture(String name, String entry) {

        /** Copies the capture to a folder, where a program can open it. */
        Path copyTo(Path folder) throws IOException {
            Path copy = folder.resolve(entry.substring(entry.lastIndexOf('/') + 1));
            try (InputStream in = entry.startsWith(COMMAND_LINE) ? Program.open(entry.substring(COMMAND_LINE.length()))
                    : open("captures/" + entry)) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return copy;
        }

        List<String> summary(boolean twoPasses) throws IOException {
            return lines("golden/" + name + (twoPasses && exists("golden/" + name + ".summary2.txt") ? ".summary2.txt" : ".summary.txt"));
        }

        List<FrameCells> cells(boolean twoPasses) throws IOException {
            String entryName = "golden/" + name + (twoPasses && exists("golden/" + name + ".cells2.gz") ? ".cells2.gz" : ".cells.gz");
            try (BufferedReader in = reader(new GZIPInputStream(open(entryName)))) {
                return CellFile.read(in);
            }
        }

        List<String> fields() throws IOException {
            return lines("golden/" + name + ".fields.tsv");
        }
    }

    static List<Capture> captures() throws IOException {
        return lines("captures/MANIFEST.tsv").stream().filter(line -> !line.startsWith("#")).map(line -> {
            String entry = line.substring(0, line.indexOf('\t'));
            return new Capture(entry.substring(entry.lastIndexOf('/') + 1, entry.lastIndexOf('.')), entry);
        }).toList();
    }

    /** The lines of a text file of this bundle. */
    static List<String> lines(String entry) throws IOException {
        try (BufferedReader in = reader(open(entry))) {
            return in.lines().toList();
        }
    }

    static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    static InputStream open(String entry) throws IOException {
        InputStream in = Golden.class.getResourceAsStream('/' + entry);
        if (in == null) {
            throw new FileNotFoundException(entry + " is not in the golden tests' bundle");
        }
        return in;
    }

    private static boolean exists(String entry) {
        return Golden.class.getResource('/' + entry) != null;
    }
}
