package org.wirestrata.tests.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirestrata.testkit.SampleCapture;
import org.wirestrata.testkit.SeenFrame;
import org.wirestrata.testkit.golden.Deviations;
import org.wirestrata.testkit.golden.FrameCells;
import org.wirestrata.testkit.golden.GoldenComparison;
import org.wirestrata.testkit.golden.PdmlReader;
import org.wirestrata.testkit.golden.TapeCells;

/** Plug-ins' tests compare with the referee as ours do, without the command line. */
class GoldenComparisonTest {

    @TempDir
    private Path folder;

    static Stream<Golden.Capture> whole() throws IOException {
        return Golden.captures().stream().filter(c -> !c.name().equals("pcap-cut"));
    }

    @ParameterizedTest
    @MethodSource("whole")
    void cellsOfATapeAreThoseOfItsPdml(Golden.Capture capture) throws IOException {
        Path file = capture.copyTo(folder);
        SampleCapture sample = SampleCapture.read(file);
        for (boolean twice : new boolean[] {false, true}) {
            List<FrameCells> pdml = new ArrayList<>();
            byte[] out = Program.run(Stream.concat(Stream.of("dissect", "-n", "-r", file.toString(), "-T", "pdml"), twice ? Stream.of("-2") : Stream.of())
                    .toList()).output();
            PdmlReader.read(new ByteArrayInputStream(out), pdml::add);
            List<SeenFrame> ours = twice ? sample.dissectedTwice() : sample.dissected();
            assertEquals(pdml.size(), ours.size());
            for (int i = 0; i < pdml.size(); i++) {
                assertEquals(lines(pdml.get(i)), lines(TapeCells.of(ours.get(i).tape())), "frame " + (i + 1));
            }
        }
    }

    private static String lines(FrameCells frame) {
        return frame.layers().stream().map(l -> l.name() + l.cells().stream().map(c -> "\n  " + c).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whatDiffersIsToldUnlessTheListAllowsIt() throws IOException {
        Path pdml = folder.resolve("two.pdml");
        Files.writeString(pdml, """
                <pdml><packet><proto name="geninfo"/><proto name="greeting" pos="0" size="2"><field name="greeting.a" show="1" pos="0" size="1"/>
                </proto></packet></pdml>""", StandardCharsets.UTF_8);
        List<FrameCells> reference = GoldenComparison.reference(pdml);
        assertEquals("greeting.a", reference.getFirst().layers().getFirst().cells().getFirst().name());
        SampleCapture sample = SampleCapture.udp(9, new byte[1]);
        List<String> problems = new GoldenComparison(Set.of("greeting"), new Deviations()).compare("two", sample, reference);
        assertTrue(problems.stream().anyMatch(p -> p.startsWith("two: frame 1 greeting.a MISSING")), problems::toString);
        GoldenComparison lenient = new GoldenComparison(Set.of("greeting"), new Deviations(new BufferedReader(new StringReader(
                "two\t*\tnothing of it is installed here\nthree\t*\tnot needed\n"))));
        assertEquals(List.of(), lenient.compare("two", sample, reference));
        assertEquals(List.of("three\t*\tnot needed"), lenient.unused());
    }
}
