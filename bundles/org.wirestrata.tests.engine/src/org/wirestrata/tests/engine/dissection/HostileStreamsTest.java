package org.wirestrata.tests.engine.dissection;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.FragmentFields;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.SegmentFields;
import org.wirestrata.api.dissect.StreamDissector;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Engine;
import org.wirestrata.dissection.internal.EngineImpl;
import org.wirestrata.dissection.internal.RegistryImpl;

/** A plug-in that misbehaves about where its messages end spoils its own layers and nothing else. */
class HostileStreamsTest {
    private static final int FRAMES = 4;
    private static final int BYTES = 20_000;
    private static final FragmentFields PIECES = new FragmentFields(null, null, null, null, null, null, null, null, null, null, null, "Pieces");
    private static final SegmentFields SEGMENTS = new SegmentFields(PIECES, null, null);

    /** A stream of bytes, all of them the hostile plug-in's. */
    private static final class Transport implements Dissector {
        @Override
        public Protocol protocol() {
            return Hostility.FRAME;
        }

        @Override
        public void dissect(Dissection d) {
            d.u(Hostility.FIRST);
            long sequence = (long) d.frame().number() * (BYTES - 1);
            d.stream(d.conversation(Hostility.FRAME), sequence, true, SEGMENTS, x -> x.dispatch("hostile"));
            d.uintAt(Hostility.LAST, 0);
            d.columns().append("the end");
        }
    }

    private record Hostile(ToIntFunction<Dissection> length, Consumer<Dissection> deed) implements StreamDissector {
        @Override
        public Protocol protocol() {
            return Hostility.HOSTILE;
        }

        @Override
        public int frame(Dissection d) {
            return length.applyAsInt(d);
        }

        @Override
        public void waiting(Dissection d) {
            deed.accept(d);
        }

        @Override
        public void dissect(Dissection d) {
            deed.accept(d);
        }
    }

    static Stream<Arguments> deeds() {
        Consumer<Dissection> mild = d -> d.u(Hostility.NUMBER);
        Consumer<Dissection> wild = d -> {
            throw new IllegalStateException("on purpose");
        };
        return Stream.of(Arguments.of("one byte each", (ToIntFunction<Dissection>) d -> 1, mild),
                Arguments.of("nothing", (ToIntFunction<Dissection>) d -> 0, mild),
                Arguments.of("all there may be", (ToIntFunction<Dissection>) d -> Integer.MAX_VALUE, mild),
                Arguments.of("less than nothing", (ToIntFunction<Dissection>) d -> Integer.MIN_VALUE, mild),
                Arguments.of("always more", (ToIntFunction<Dissection>) d -> StreamDissector.ONE_MORE, wild),
                Arguments.of("until the end", (ToIntFunction<Dissection>) d -> StreamDissector.UNTIL_CLOSE, wild),
                Arguments.of("another length each time", (ToIntFunction<Dissection>) d -> (int) (System.nanoTime() % 50_000), wild),
                Arguments.of("an error", (ToIntFunction<Dissection>) d -> {
                    throw new AssertionError("on purpose");
                }, wild), Arguments.of("looking without end", (ToIntFunction<Dissection>) d -> {
                    while (true) {
                        d.uintAt(Hostility.NUMBER, 0);
                    }
                }, mild), Arguments.of("a stream in a stream without end", (ToIntFunction<Dissection>) d -> 100, (Consumer<Dissection>) d -> {
                    while (true) {
                        d.stream(d.conversation(), 7, 0, true, SEGMENTS, x -> x.dispatch("hostile"));
                    }
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void theTransportIsUnharmed(String name, ToIntFunction<Dissection> length, Consumer<Dissection> deed) {
        RegistryImpl registry = new RegistryImpl();
        registry.addDissector(new Transport(), Map.of("protocol", "frame"));
        registry.addDissector(new Hostile(length, deed), Map.of("protocol", "hostile"));
        Engine.Pass pass = new EngineImpl().begin(registry.snapshot(), Configuration.STANDARD, Engine.Keep.ALL, Engine.Want.ALL);
        List<String> shown = new ArrayList<>();
        List<String> said = Hostility.said(() -> {
            for (int n = 1; n <= FRAMES; n++) {
                shown.add(Hostility.shown(pass.learn(frame(n))));
            }
        });
        Engine.Recall recall = pass.recall(Engine.Want.ALL, (n, into) -> into.set(frame(n)));
        Hostility.said(() -> {
            for (int n = 1; n <= FRAMES; n++) {
                shown.add(Hostility.shown(recall.dissect(frame(n), Engine.View.COMPLETE)));
            }
        });
        for (String s : shown) {
            assertTrue(s.contains("frame.first") && s.contains("frame.last") && s.contains("the end"), s.length() > 2000 ? name : s);
        }
        assertTrue(said.stream().allMatch(s -> s.contains(Hostile.class.getName())), said::toString);
        assertTrue(said.size() <= 1, said::toString);
    }

    private static FrameData frame(int n) {
        FrameData f = Hostility.frame(n);
        f.data = new byte[BYTES];
        f.capturedLength = BYTES;
        f.originalLength = BYTES;
        return f;
    }
}
