package org.wirestrata.tests.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Statistics of recorded captures are printed as the referee prints them, byte for byte. */
class StatisticsTest {
    private static final String ASKED = "golden/asked-statistics.tsv";

    @TempDir
    private Path folder;

    static List<String> captures() throws IOException {
        return Golden.lines(ASKED).stream().map(line -> line.substring(0, line.indexOf('\t'))).distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void statisticsAreTheReferees(String name) throws IOException {
        Path capture = Golden.captures().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow().copyTo(folder);
        StringBuilder all = new StringBuilder();
        for (String line : Golden.lines(ASKED)) {
            String[] asked = line.split("\t");
            if (asked[0].equals(name)) {
                Program.Result r = Program.run(List.of("dissect", "-n", "-r", capture.toString(), "-q", "-z", asked[1]));
                assertEquals("", r.errors());
                String output = new String(r.output(), StandardCharsets.UTF_8);
                all.append("### ").append(asked[1]).append('\n').append(asked[1].startsWith("expert") ? withoutSentences(output) : output);
            }
        }
        try (InputStream in = Golden.open("golden/" + name + ".statistics.txt")) {
            assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), all.toString());
        }
    }

    /** The table of expert items without their sentences, which are our own. */
    private static String withoutSentences(String text) {
        return text.replaceAll("(?m)^(.{42})  .*$", "$1");
    }
}
