package org.wirestrata.tests.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirestrata.testkit.golden.CellComparison;
import org.wirestrata.testkit.golden.CellComparison.Difference;
import org.wirestrata.testkit.golden.Deviations;
import org.wirestrata.testkit.golden.FrameCells;
import org.wirestrata.testkit.golden.PdmlReader;

/** Every recorded capture is dissected by the command line, and compared with what the referee said of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenTest {

    /** Bodies that we leave to other plug-ins, and that show in a summary line as a media type at most. */
    private static final Set<String> BODIES = Set.of("data-text-lines", "urlencoded-form", "media");
    /** The referee's layer of comments, whose only field is the frame's. */
    private static final String COMMENTS = "pkt_comment";
    private static final int MOST_SHOWN = 40;

    @TempDir
    private Path folder;
    private Deviations deviations;
    private CellComparison comparison;

    @BeforeAll
    void prepare() throws IOException {
        try (BufferedReader in = Golden.reader(Golden.open("deviations.tsv"))) {
            deviations = new Deviations(in);
        }
        comparison = new CellComparison(Stream.concat(Stream.of(COMMENTS),
                Golden.lines("golden/protocols.tsv").stream().map(line -> line.split("\t")[2])).collect(Collectors.toSet()));
    }

    static List<Golden.Capture> captures() throws IOException {
        return Golden.captures();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void dissectsLikeTheReferee(Golden.Capture capture) throws IOException {
        Path file = capture.copyTo(folder);
        List<String> problems = new ArrayList<>();
        compareCells(capture, file, false, problems);
        compareCells(capture, file, true, problems);
        compareSummary(capture, file, false, problems);
        compareSummary(capture, file, true, problems);
        compareFields(capture, file, problems);
        if (!problems.isEmpty()) {
            fail(capture.name() + ": " + problems.size() + " differences\n"
                    + problems.stream().limit(MOST_SHOWN).collect(Collectors.joining("\n")));
        }
    }

    @Test
    void protocolsAreNamedLikeTheReferees() throws IOException {
        Set<String> theirs = names(Golden.lines("golden/protocols.tsv"));
        theirs.removeAll(names(text(run("dissect", "-G", "protocols")).lines().toList()));
        assertEquals(Set.of(), theirs, "protocols, full name, short name and name in filters, that -G protocols lacks");
    }

    @Test
    void fieldsAreDeclaredLikeTheReferees() throws IOException {
        Set<String> theirs = Set.copyOf(Golden.lines("golden/declared-fields.tsv"));
        Set<String> claimed = theirs.stream().map(line -> line.split("\t", -1)[2]).collect(Collectors.toSet());
        List<String> wrong = new ArrayList<>();
        for (String line : text(run("dissect", "-G", "fields")).lines().toList()) {
            String[] part = line.split("\t", -1);
            if (part[0].equals("F") && claimed.contains(part[4])) {
                String declared = String.join("\t", part[2], part[3], part[4], part[5], part[6]);
                if (!theirs.contains(declared) && !theirs.contains(part[2] + "\tFT_PROTOCOL\t\t\t") && !deviations.allow("-G", part[2])) {
                    wrong.add(declared);
                }
            }
        }
        assertEquals("", String.join("\n", wrong), "fields that the referee does not declare like this: name, type, protocol, base, mask");
    }

    @AfterAll
    void everyDeviationIsNeeded() {
        assertEquals(List.of(), deviations.unused(), "deviations.tsv has lines that nothing needs any more; remove them");
    }

    private void compareCells(Golden.Capture capture, Path file, boolean twoPasses, List<String> problems) throws IOException {
        List<FrameCells> theirs = capture.cells(twoPasses);
        List<FrameCells> ours = new ArrayList<>();
        PdmlReader.read(new ByteArrayInputStream(dissect(file, twoPasses, "-T", "pdml")), ours::add);
        if (theirs.size() != ours.size()) {
            problems.add(pass(twoPasses) + "PDML of " + theirs.size() + " frames, ours has " + ours.size());
        }
        for (int i = 0; i < Math.min(theirs.size(), ours.size()); i++) {
            for (Difference difference : comparison.compare(i + 1, theirs.get(i), ours.get(i))) {
                if (!deviations.allow(capture.name(), difference.field())) {
                    problems.add(pass(twoPasses) + difference);
                }
            }
        }
    }

    private void compareSummary(Golden.Capture capture, Path file, boolean twoPasses, List<String> problems) throws IOException {
        List<String> theirs = capture.summary(twoPasses);
        List<String> ours = text(dissect(file, twoPasses)).lines().toList();
        List<FrameCells> cells = capture.cells(twoPasses);
        if (theirs.size() != ours.size()) {
            problems.add(pass(twoPasses) + theirs.size() + " summary lines, ours " + ours.size());
        }
        for (int i = 0; i < Math.min(theirs.size(), ours.size()); i++) {
            if (isTold(cells.get(i)) && !deviations.allow(capture.name(), theirs.get(i), ours.get(i))) {
                problems.add(pass(twoPasses) + "summary\n  theirs " + theirs.get(i) + "\n  ours   " + ours.get(i));
            }
        }
    }

    private void compareFields(Golden.Capture capture, Path file, List<String> problems) throws IOException {
        List<String> theirs = capture.fields();
        String[] names = theirs.getFirst().split("\t");
        List<String> arguments = new ArrayList<>(List.of("-T", "fields", "-E", "header=y"));
        for (String name : names) {
            arguments.add("-e");
            arguments.add(name);
        }
        List<String> ours = text(dissect(file, false, arguments.toArray(String[]::new))).lines().toList();
        List<FrameCells> cells = capture.cells(false);
        if (theirs.size() != ours.size() || !theirs.getFirst().equals(ours.getFirst())) {
            problems.add("-T fields: " + theirs.size() + " lines, ours " + ours.size() + " with the header " + ours.getFirst());
        }
        for (int row = 1; row < Math.min(theirs.size(), ours.size()); row++) {
            String[] expected = theirs.get(row).split("\t", -1);
            String[] actual = ours.get(row).split("\t", -1);
            boolean known = comparison.firstUnknown(cells.get(row - 1)) == null;
            assertEquals(expected.length, actual.length, capture.name() + ": columns of -T fields in line " + row);
            for (int i = 0; i < expected.length; i++) {
                if ((known || !isAboutAll(names[i])) && !same(capture.name(), names[i], expected[i], actual[i])) {
                    problems.add("-T fields, frame " + row + " " + names[i] + ": theirs '" + expected[i] + "', ours '" + actual[i] + '\'');
                }
            }
        }
    }

    private boolean same(String capture, String field, String theirs, String ours) {
        return theirs.equals(ours) || field.equals("_ws.col.Info") && deviations.allow(capture, theirs, ours)
                || deviations.allow(capture, field);
    }

    /** Whether all that a summary line says comes from protocols that we claim. */
    private boolean isTold(FrameCells frame) {
        String unknown = comparison.firstUnknown(frame);
        return unknown == null || BODIES.contains(unknown);
    }

    /** Whether a column shows what protocols that we do not claim may have said, or hold. */
    private static boolean isAboutAll(String column) {
        return column.equals("frame.protocols") || column.startsWith("_ws.col.") || column.startsWith("data.");
    }

    private static String pass(boolean twoPasses) {
        return twoPasses ? "-2: " : "";
    }

    private static byte[] dissect(Path file, boolean twoPasses, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("dissect", "-n", "-r", file.toString()));
        if (twoPasses) {
            all.add("-2");
        }
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private static byte[] run(String... arguments) throws IOException {
        Program.Result result = Program.run(List.of(arguments));
        assertEquals(0, result.exitCode(), () -> "wirestrata " + String.join(" ", arguments) + "\n" + result.errors());
        assertEquals("", result.errors());
        return result.output();
    }

    private static Set<String> names(List<String> protocols) {
        return protocols.stream().map(line -> line.split("\t")).map(part -> part[0] + ", " + part[1] + ", " + part[2])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(byte[] output) {
        return new String(output, StandardCharsets.UTF_8);
    }
}
