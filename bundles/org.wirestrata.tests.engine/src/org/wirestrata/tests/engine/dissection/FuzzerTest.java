package org.wirestrata.tests.engine.dissection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.dissection.internal.EngineImpl;
import org.wirestrata.dissection.internal.RegistryImpl;
import org.wirestrata.testkit.SampleCapture;
import org.wirestrata.testkit.fuzz.CaseFiles;
import org.wirestrata.testkit.fuzz.Corpus;
import org.wirestrata.testkit.fuzz.Find;
import org.wirestrata.testkit.fuzz.FuzzCase;
import org.wirestrata.testkit.fuzz.Fuzzer;
import org.wirestrata.testkit.fuzz.Limits;
import org.wirestrata.testkit.fuzz.Mutator;

/** The fuzzer finds what plug-ins must not do, makes it small, and keeps it. */
class FuzzerTest {
    private static final Limits LIMITS = new Limits(Duration.ofMillis(100), Duration.ofMillis(400), 4 << 20, 1 << 30);
    private static volatile boolean over;

    @AfterAll
    static void letGo() {
        over = true;
    }

    private static Corpus corpus() {
        return Corpus.of("sample", SampleCapture.udp(9, "one, two, three".getBytes(), new byte[100], new byte[] {1, 2, 3}));
    }

    private static Fuzzer fuzzer(Consumer<Dissection> deed) {
        RegistryImpl registry = new RegistryImpl();
        registry.addDissector(new Hostility.Outer(), Map.of("protocol", "frame"));
        registry.addDissector(new Hostility.Hostile(deed), Map.of("protocol", "hostile"));
        return new Fuzzer(corpus()).on(new EngineImpl(), registry.snapshot()).seed(1).limits(LIMITS).time(Duration.ofSeconds(20));
    }

    /** Whether a byte that the sample has nowhere is in the frame. */
    private static boolean odd(Dissection d) {
        for (int i = 0; i < d.remaining(); i++) {
            if (d.peek(i, 1) == 0x7f) {
                return true;
            }
        }
        return false;
    }

    private static Set<Find.Kind> kinds(Fuzzer.Result r) {
        return r.finds().stream().map(Find::kind).collect(Collectors.toSet());
    }

    @Test
    void theSameSeedMakesTheSameCase() {
        for (long seed = 0; seed < 200; seed++) {
            FuzzCase a = Mutator.make(corpus(), seed);
            FuzzCase b = Mutator.make(corpus(), seed);
            assertEquals(a.changes(), b.changes());
            assertArrayEquals(all(a), all(b));
        }
        assertNotEquals(Mutator.make(corpus(), 1).changes(), Mutator.make(corpus(), 2).changes());
    }

    private static byte[] all(FuzzCase c) {
        byte[] all = new byte[0];
        for (FrameData f : c.frames()) {
            int n = all.length;
            all = Arrays.copyOf(all, n + f.capturedLength);
            System.arraycopy(f.data, f.offset, all, n, f.capturedLength);
        }
        return all;
    }

    @Test
    void lowerLayersAreMostlyLeftAlone() {
        int reached = 0;
        for (long seed = 0; seed < 500; seed++) {
            FuzzCase c = Mutator.make(corpus(), seed);
            reached += SampleCapture.of(c.frames()).dissected().stream().anyMatch(f -> f.has("data") || f.has("_ws.malformed") && f.has("udp")) ? 1 : 0;
        }
        assertTrue(reached > 350, reached + " of 500 got through to what is inside UDP");
    }

    @Test
    void whatIsThrownIsFoundMadeSmallAndKept(@TempDir Path folder) throws IOException {
        List<String> said = new ArrayList<>();
        Fuzzer.Result r = fuzzer(d -> {
            if (odd(d)) {
                throw new IllegalStateException("odd");
            }
        }).cases(3000).keep(folder).progress(said::add, Duration.ofHours(1)).run();
        assertEquals(Set.of(Find.Kind.EXCEPTION), kinds(r));
        Find find = r.finds().getFirst();
        assertEquals(Hostility.Hostile.class.getName(), find.blamed());
        assertTrue(find.stack().contains("FuzzerTest.java"), find.stack());
        assertEquals(1, find.fuzzCase().frames().size());
        assertEquals(1, find.frame());
        assertArrayEquals(new byte[] {0x7f}, Arrays.copyOfRange(all(find.fuzzCase()), 1, all(find.fuzzCase()).length), () -> Arrays.toString(all(find.fuzzCase())));
        assertTrue(r.times().get(find.cause()) > 1, r.times()::toString);
        List<Path> kept = CaseFiles.in(folder);
        assertEquals(1, kept.size());
        assertArrayEquals(all(find.fuzzCase()), all(CaseFiles.read(kept.getFirst())));
        String text = Files.readString(folder.resolve(kept.getFirst().getFileName().toString().replace(".pcapng", ".txt")));
        assertTrue(text.contains("seed: " + find.fuzzCase().seed()) && text.contains("IllegalStateException: odd"), text);
        assertEquals(2, said.size(), said::toString);
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        Consumer<Dissection> deed = d -> {
            if (odd(d)) {
                throw new IllegalStateException("odd");
            }
        };
        assertEquals(fuzzer(deed).cases(500).run().finds().getFirst().cause(), fuzzer(deed).cases(500).threads(2).run().finds().getFirst().cause());
    }

    @Test
    void aFrameWithoutEndIsGivenUp() {
        Fuzzer.Result r = fuzzer(d -> {
            while (odd(d) && !over) {
                Thread.onSpinWait();
            }
        }).time(Duration.ofSeconds(3)).run();
        assertTrue(kinds(r).contains(Find.Kind.HANG), r::toString);
        Find find = r.finds().stream().filter(f -> f.kind() == Find.Kind.HANG).findFirst().orElseThrow();
        assertTrue(find.blamed().startsWith(FuzzerTest.class.getName()), find::toString);
    }

    @Test
    void muchMemoryIsFound() {
        Fuzzer.Result r = fuzzer(d -> {
            if (odd(d)) {
                d.columns().append(String.valueOf(new byte[8 << 20].length));
            }
        }).cases(1000).run();
        assertEquals(Set.of(Find.Kind.MEMORY), kinds(r));
        assertEquals("hostile", r.finds().getFirst().blamed());
    }

    @Test
    void whatDependsOnMoreThanTheFramesIsFound() {
        AtomicInteger count = new AtomicInteger();
        Fuzzer.Result r = fuzzer(d -> d.generated(Hostility.NUMBER, count.incrementAndGet() & 0xff)).cases(8).run();
        assertTrue(kinds(r).contains(Find.Kind.DETERMINISM), r::toString);
    }

    @Test
    void wellMeantPluginsAreLeftInPeace() {
        assertEquals(List.of(), fuzzer(d -> {
        }).cases(500).run().finds());
    }
}
