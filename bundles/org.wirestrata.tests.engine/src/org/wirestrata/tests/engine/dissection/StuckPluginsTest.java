package org.wirestrata.tests.engine.dissection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Engine.Keep;
import org.wirestrata.api.session.Engine.View;
import org.wirestrata.dissection.internal.EngineImpl;

/** A plug-in that does not come back is left alone, and all else goes on. */
class StuckPluginsTest {
    private static final String PATIENCE = "wirestrata.patience";
    private static final int FRAMES = 4;
    private static volatile boolean over;

    @BeforeAll
    static void beImpatient() {
        System.setProperty(PATIENCE, "200");
    }

    @AfterAll
    static void letGo() {
        System.clearProperty(PATIENCE);
        over = true;
    }

    static Stream<Arguments> deeds() {
        return Stream.of(deed("spins", d -> {
            while (!over) {
                Thread.onSpinWait();
            }
        }), deed("sleeps", d -> {
            while (!over) {
                sleep();
            }
        }), deed("looks at the same byte again and again", d -> {
            while (!over && d.peek(0, 1) < 256) {
                Thread.onSpinWait();
            }
        }), deed("records until it is stopped and does not care", d -> {
            while (!over) {
                try {
                    d.uintAt(Hostility.NUMBER, 0);
                } catch (RuntimeException e) {
                    Thread.onSpinWait();
                }
            }
        }));
    }

    private static Arguments deed(String name, Consumer<Dissection> deed) {
        return Arguments.of(name, deed);
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Goes wrong in the second frame only. */
    private static Dissector stuckInSecond(Consumer<Dissection> deed) {
        return new Hostility.Hostile(d -> {
            if (d.frame().number() == 2) {
                deed.accept(d);
            }
        });
    }

    private static List<String> learn(Engine engine, Engine.Pass pass) {
        List<String> shown = new ArrayList<>();
        engine.run(again -> {
            for (int n = shown.size() + 1; n <= FRAMES; n++) {
                shown.add(Hostility.shown(pass.learn(Hostility.frame(n))));
            }
        });
        return shown;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void theRestOfTheCaptureIsUnharmed(String name, Consumer<Dissection> deed) {
        for (Keep keep : Keep.values()) {
            Engine engine = new EngineImpl();
            Engine.Pass pass = Hostility.pass(engine, keep, stuckInSecond(deed));
            List<String> shown = new ArrayList<>();
            List<String> said = Hostility.said(() -> shown.addAll(learn(engine, pass)));
            assertEquals(1, said.size(), said::toString);
            assertTrue(said.getFirst().contains(Hostility.Hostile.class.getName()), said::toString);
            assertFalse(shown.getFirst().contains("_ws.dissector_bug"), shown::toString);
            for (String s : shown) {
                assertTrue(s.contains("frame.first") && s.contains("frame.last") && s.contains("the end"), s);
            }
            for (String s : shown.subList(1, FRAMES)) {
                assertTrue(s.contains("_ws.dissector_bug"), s);
            }
            if (keep == Keep.ALL) {
                Engine.Recall recall = pass.recall(Engine.Want.ALL, (n, into) -> into.set(Hostility.frame(n)));
                for (int n = FRAMES; n > 1; n--) {
                    assertEquals(shown.get(n - 1), Hostility.shown(recall.dissect(Hostility.frame(n), View.AS_OF_FRAME)));
                }
            }
        }
    }

    /** Reading from a socket counts as running, and takes no processor. */
    @Test
    void whoGetsNoProcessorIsNotGivenUpSoSoon() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket reader = new Socket(server.getInetAddress(), server.getLocalPort()); Socket writer = server.accept()) {
            Engine engine = new EngineImpl();
            Engine.Pass pass = Hostility.pass(engine, Keep.NOTHING, stuckInSecond(d -> {
                CompletableFuture.runAsync(() -> {
                    try {
                        writer.getOutputStream().write(1);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }, CompletableFuture.delayedExecutor(600, TimeUnit.MILLISECONDS));
                try {
                    assertEquals(1, reader.getInputStream().read());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            List<String> shown = new ArrayList<>();
            assertEquals(List.of(), Hostility.said(() -> shown.addAll(learn(engine, pass))));
            shown.forEach(s -> assertFalse(s.contains("_ws.dissector_bug"), s));
        }
    }

    @Test
    void aFrameThatIsShownAgainMayBeGivenUpToo() {
        Engine engine = new EngineImpl();
        CountDownLatch never = new CountDownLatch(1);
        Engine.Pass pass = Hostility.pass(engine, Keep.ALL, new Hostility.Hostile(d -> {
            if (!d.learns()) {
                await(never);
            }
        }));
        learn(engine, pass);
        Engine.Recall recall = pass.recall(Engine.Want.ALL, (n, into) -> into.set(Hostility.frame(n)));
        List<String> shown = new ArrayList<>();
        List<String> said = Hostility.said(() -> engine.run(again -> shown.add(Hostility.shown(recall.dissect(Hostility.frame(1), View.COMPLETE)))));
        assertEquals(1, said.size());
        assertTrue(shown.getFirst().contains("_ws.dissector_bug"), shown::toString);
        assertTrue(Hostility.shown(pass.learn(Hostility.frame(FRAMES + 1))).contains("_ws.dissector_bug"), "learning goes on");
        never.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whoDoesNotComeBackFromRecognisingRecognisesNothing() {
        Engine engine = new EngineImpl();
        CountDownLatch never = new CountDownLatch(1);
        Engine.Pass pass = Hostility.pass(engine, Keep.NOTHING, new Dissector() {
            @Override
            public Protocol protocol() {
                return Hostility.HOSTILE;
            }

            @Override
            public boolean recognizes(Dissection d) {
                await(never);
                return true;
            }

            @Override
            public void dissect(Dissection d) {
                d.u(Hostility.NUMBER);
            }
        });
        List<String> shown = new ArrayList<>();
        assertEquals(1, Hostility.said(() -> shown.addAll(learn(engine, pass))).size());
        shown.forEach(s -> assertTrue(s.contains("frame.last"), s));
        never.countDown();
    }

    @Test
    void oneThatComesBackLateFindsEverythingClosed() throws InterruptedException {
        Engine engine = new EngineImpl();
        CountDownLatch given = new CountDownLatch(1);
        CountDownLatch tried = new CountDownLatch(1);
        Throwable[] got = new Throwable[1];
        Engine.Pass pass = Hostility.pass(engine, Keep.ALL, stuckInSecond(d -> {
            await(given);
            got[0] = assertThrows(IllegalStateException.class, () -> d.tell(d.here(), org.wirestrata.api.dissect.FactKey.of("late"), 1));
            tried.countDown();
        }));
        Hostility.said(() -> learn(engine, pass));
        given.countDown();
        assertTrue(tried.await(10, TimeUnit.SECONDS));
        assertTrue(Hostility.shown(pass.learn(Hostility.frame(FRAMES + 1))).contains("frame.last"));
    }

    @Test
    void waitingForFramesIsNoFault() {
        Engine engine = new EngineImpl();
        Engine.Pass pass = Hostility.pass(engine, Keep.NOTHING, new Hostility.Hostile(d -> d.skip(1)));
        List<String> said = Hostility.said(() -> engine.run(again -> {
            assertFalse(again);
            FrameData f = Hostility.frame(1);
            pass.learn(f);
            for (int n = 0; n < 30; n++) {
                sleep();
            }
            pass.learn(Hostility.frame(2));
        }));
        assertEquals(List.of(), said);
    }

    @Test
    void whatTheWorkThrowsIsThrown() {
        Engine engine = new EngineImpl();
        assertThrows(InterruptedException.class, () -> engine.run(again -> {
            throw new InterruptedException("on purpose");
        }));
        assertThrows(AssertionError.class, () -> engine.run(again -> {
            throw new AssertionError("on purpose");
        }));
    }
}
