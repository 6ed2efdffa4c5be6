package org.wirestrata.tests.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Display filters, group by group, on the recorded captures: the frames that match are the referee's, and what it refuses is refused.
 * Where its version 4.0 refuses what a later one's documentation allows, newer.tsv says so; there the filter must be understood.
 */
class FilterCasesTest {
    private static final String FOLDER = "golden/filters/";
    private static final String REFUSED = "refused";

    @TempDir
    private Path folder;

    /** A filter on a capture, with the frames that match it or {@link #REFUSED}. */
    private record Case(String group, String capture, String filter, String answer) {
        static Case of(String line) {
            String[] cells = line.split("\t", -1);
            return new Case(cells[0], cells[1], cells[2], cells[3]);
        }
    }

    private static List<Case> cases() throws IOException {
        return Golden.lines(FOLDER + "answers.tsv").stream().map(Case::of).toList();
    }

    private static Map<String, String> newer() throws IOException {
        return Golden.lines(FOLDER + "newer.tsv").stream().filter(l -> !l.startsWith("#"))
                .collect(Collectors.toMap(l -> l.substring(0, l.indexOf('\t')), l -> l.substring(l.indexOf('\t') + 1)));
    }

    @TestFactory
    Stream<DynamicTest> groups() throws IOException {
        Map<String, String> newer = newer();
        Map<String, List<Case>> groups = cases().stream().collect(Collectors.groupingBy(Case::group, LinkedHashMap::new,
                Collectors.toList()));
        return groups.entrySet().stream().map(g -> DynamicTest.dynamicTest(g.getKey(), () -> check(g.getValue(), newer)));
    }

    private void check(List<Case> cases, Map<String, String> newer) throws IOException {
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        for (String capture : cases.stream().map(Case::capture).distinct().toList()) {
            List<Case> here = cases.stream().filter(c -> c.capture.equals(capture)).toList();
            List<String> answers = ask(capture, here);
            for (int i = 0; i < here.size(); i++) {
                Case c = here.get(i);
                String answer = answers.get(i).startsWith("refused: ") ? REFUSED : answers.get(i);
                boolean later = c.answer.equals(REFUSED) && newer.containsKey(c.filter);
                expected.add(c.filter + "  [" + capture + "]  " + (later ? "understood" : c.answer));
                actual.add(c.filter + "  [" + capture + "]  " + (later && !answer.equals(REFUSED) ? "understood" : answer));
            }
        }
        assertEquals(String.join("\n", expected), String.join("\n", actual));
    }

    /** What we say to filters, a line for each. */
    private List<String> ask(String capture, List<Case> cases) throws IOException {
        Path file = Golden.captures().stream().filter(c -> c.name().equals(capture)).findFirst().orElseThrow().copyTo(folder);
        Path list = folder.resolve("filters");
        Files.write(list, cases.stream().map(Case::filter).toList());
        Program.Result r = Program.run(List.of("filters", "match", "-r", file.toString(), "--file", list.toString()));
        assertEquals(0, r.exitCode(), r.errors());
        return List.of(new String(r.output(), StandardCharsets.UTF_8).split("\n", -1));
    }

    @Test
    void answersBelongToTheCases() throws IOException {
        List<String> asked = new ArrayList<>();
        String head = "";
        for (String line : Golden.lines(FOLDER + "cases.txt")) {
            if (line.startsWith("= ")) {
                head = line.substring(2).replace(' ', '\t');
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                asked.add(head + "\t" + line);
            }
        }
        List<String> answered = cases().stream().map(c -> c.group + "\t" + c.capture + "\t" + c.filter).toList();
        assertEquals(asked.stream().sorted().collect(Collectors.joining("\n")),
                answered.stream().sorted().collect(Collectors.joining("\n")),
                "releng/recordings/filters asks the referee anew");
    }

    @Test
    void whatIsNewerIsACaseThatTheRefereeRefuses() throws IOException {
        List<String> refused = cases().stream().filter(c -> c.answer.equals(REFUSED)).map(Case::filter).toList();
        assertTrue(refused.containsAll(newer().keySet()), newer().keySet().stream().filter(f -> !refused.contains(f)).toList().toString());
    }
}
