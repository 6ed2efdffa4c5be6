package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wirestrata.testkit.fuzz.CaseFiles;
import org.wirestrata.testkit.fuzz.Corpus;
import org.wirestrata.testkit.fuzz.Find;
import org.wirestrata.testkit.fuzz.Fuzzer;

/**
 * All dissectors under changed recordings for half a minute, half of it the same in each build; and each case that was found once. To look
 * at a failure: <code>releng/fuzz --seed N</code> with the seed that it tells, or <code>releng/fuzz --replay</code> with the case, which is
 * kept in the folder <code>.build/fuzz-finds</code>. A case whose cause is mended goes to the folder <code>fuzz-cases</code> of this bundle.
 */
class FuzzTest {
    private static final Path CHECKOUT = Path.of(System.getProperty("wirestrata.checkout"));
    private static final Path CASES = CHECKOUT.resolve("bundles/org.wirestrata.tests.dissectors/fuzz-cases");
    private static final Path RECORDINGS = CHECKOUT.resolve("bundles/org.wirestrata.tests.golden/captures");
    private static final Path FINDS = CHECKOUT.resolve(".build/fuzz-finds");
    private static final Duration TIME = Duration.ofSeconds(15);
    private static final long SEED = 20_261_127;

    @TestFactory
    Stream<DynamicTest> whatWasFoundIsMended() throws IOException {
        return CaseFiles.in(CASES).stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(),
                () -> assertEquals("", said(Fuzzer.replay(CaseFiles.read(file))))));
    }

    @Test
    void theSameChangesInEachBuild() throws IOException {
        fuzz(SEED);
    }

    @Test
    void otherChangesInEachBuild() throws IOException {
        fuzz(System.currentTimeMillis());
    }

    private static void fuzz(long seed) throws IOException {
        System.out.println("fuzzing with --seed " + seed);
        Fuzzer.Result result = new Fuzzer(Corpus.read(RECORDINGS)).seed(seed).time(TIME).keep(FINDS).run();
        System.out.println(result);
        assertTrue(result.cases() > 0);
        assertEquals("", said(result.finds()), () -> "found with --seed " + seed + ", kept in " + FINDS);
    }

    private static String said(List<Find> finds) {
        return finds.stream().map(f -> f + "\n" + f.stack()).collect(Collectors.joining("\n"));
    }
}
