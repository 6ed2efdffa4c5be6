package org.wirestrata.tests.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that captures carry are written as the referee writes them: the same names, the same bytes. */
class ObjectsTest {
    private static final String OBJECTS = "golden/objects.tsv";

    @TempDir
    private Path folder;

    static Stream<List<String>> captures() throws IOException {
        return Golden.lines(OBJECTS).stream().map(line -> List.of(line.split("\t")).subList(0, 2)).distinct();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void objectsAreTheReferees(List<String> asked) throws IOException, NoSuchAlgorithmException {
        Path capture = Golden.captures().stream().filter(c -> c.name().equals(asked.get(0))).findFirst().orElseThrow().copyTo(folder);
        Path objects = folder.resolve("objects");
        Program.Result r = Program.run(List.of("dissect", "-n", "-r", capture.toString(), "-q", "--export-objects",
                asked.get(1) + "," + objects));
        assertEquals("", r.errors());
        assertEquals(0, r.output().length);
        String head = String.join("\t", asked) + "\t";
        List<String> expected = Golden.lines(OBJECTS).stream().filter(line -> line.startsWith(head)).sorted().toList();
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(objects)) {
            for (Path f : files.toList()) {
                byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(f));
                found.add(head + f.getFileName() + "\t" + HexFormat.of().formatHex(sum));
            }
        }
        Collections.sort(found);
        assertEquals(String.join("\n", expected), String.join("\n", found));
    }
}
