package org.wirestrata.testkit.golden;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A list of what differs from the referee, and why. A line has a capture, a subject and a reason, with tabs between; a
 * {@code *} in capture and subject stands for anything. The subject is a field's name, or {@code summary:} and a regular expression:
 * what it matches is left out of the summary lines of both sides. The capture {@code -G} stands for the lists of fields. A line that
 * nothing needs any more is an error: the list shrinks.
 */
public final class Deviations {

    private static final String SUMMARY = "summary:";

    private static final class Line {
        final String text;
        final Pattern capture;
        final Pattern field;
        final Pattern summary;
        boolean used;

        Line(String text, String capture, String subject) {
            this.text = text;
            this.capture = glob(capture);
            this.field = subject.startsWith(SUMMARY) ? null : glob(subject);
            this.summary = subject.startsWith(SUMMARY) ? Pattern.compile(subject.substring(SUMMARY.length())) : null;
        }

        private static Pattern glob(String text) {
            return Pattern.compile(Pattern.quote(text).replace("*", "\\E.*\\Q"));
        }
    }

    private final List<Line> lines = new ArrayList<>();

    /** No deviations. */
    public Deviations() {
    }

    /**
     * A list.
     *
     * @param in its lines; read to their end and not closed
     * @throws IOException if they can't be read, or one has not three columns
     */
    public Deviations(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] part = line.split("\t");
                if (part.length != 3 || part[2].isBlank()) {
                    throw new IOException("not three columns, capture, subject and reason: " + line);
                }
                lines.add(new Line(line, part[0], part[1]));
            }
        }
    }

    /**
     * The list in a file; an empty one where the file is not there.
     *
     * @throws IOException if it can't be read, or a line has not three columns
     */
    public static Deviations read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Deviations();
        }
        try (BufferedReader in = Files.newBufferedReader(file)) {
            return new Deviations(in);
        }
    }

    /** Whether a difference of a field is in the list; every line that says so is used. */
    public boolean allow(String capture, String field) {
        boolean allowed = false;
        for (Line line : lines) {
            if (line.field != null && line.capture.matcher(capture).matches() && line.field.matcher(field).matches()) {
                line.used = true;
                allowed = true;
            }
        }
        return allowed;
    }

    /** Whether two summary lines are the same but for what the list leaves out; the lines that it takes are used. */
    public boolean allow(String capture, String theirs, String ours) {
        String expected = theirs;
        String actual = ours;
        List<Line> taken = new ArrayList<>();
        for (Line line : lines) {
            if (line.summary != null && line.capture.matcher(capture).matches() && !expected.equals(actual)) {
                String shorter = line.summary.matcher(expected).replaceAll("");
                String shorterActual = line.summary.matcher(actual).replaceAll("");
                if (!shorter.equals(expected) || !shorterActual.equals(actual)) {
                    taken.add(line);
                }
                expected = shorter;
                actual = shorterActual;
            }
        }
        if (!expected.stripTrailing().equals(actual.stripTrailing())) {
            return false;
        }
        taken.forEach(line -> line.used = true);
        return true;
    }

    /** The lines that allowed nothing. */
    public List<String> unused() {
        return lines.stream().filter(line -> !line.used).map(line -> line.text).toList();
    }
}
