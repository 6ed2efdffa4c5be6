package org.wirestrata.tests.engine.dissection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StateKey;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.dissection.internal.EngineImpl;
import org.wirestrata.dissection.internal.RegistryImpl;

/** A plug-in that misbehaves spoils its own layer and nothing else. */
class HostilePluginsTest {
    private static final Protocol FRAME = Protocol.of("Frame", "Frame", "frame");
    private static final Field.Uint FIRST = FRAME.uint8("frame.first", "First");
    private static final Field.Uint LAST = FRAME.uint8("frame.last", "Last");
    private static final Protocol HOSTILE = Protocol.of("Hostile", "HOSTILE", "hostile");
    private static final Field.Uint NUMBER = HOSTILE.uint8("hostile.number", "Number");
    private static final Field.Text TEXT = HOSTILE.text("hostile.text", "Text");
    private static final Field.Group GROUP = HOSTILE.group("hostile.group", "Group");
    private static final StateKey<int[]> STATE = StateKey.of(StateKey.Scope.CONVERSATION, () -> new int[1]);

    /** Records a byte, hands the middle to the hostile plug-in, and records another byte afterwards. */
    private static final class Outer implements Dissector {
        @Override
        public Protocol protocol() {
            return FRAME;
        }

        @Override
        public void dissect(Dissection d) {
            d.u(FIRST);
            d.dispatch("hostile");
            d.uintAt(LAST, 0);
        }
    }

    private record Hostile(Consumer<Dissection> deed) implements Dissector {
        @Override
        public Protocol protocol() {
            return HOSTILE;
        }

        @Override
        public void dissect(Dissection d) {
            d.uintAt(NUMBER, 0);
            deed.accept(d);
        }
    }

    static Stream<Arguments> deeds() {
        return Stream.of(deed("throws", d -> {
            throw new IllegalArgumentException("on purpose");
        }), deed("throws an error", d -> {
            throw new AssertionError("on purpose");
        }), deed("calls itself", HostilePluginsTest::callItself), deed("has itself called", d -> d.dispatch("hostile")),
                deed("has itself called at the same place again and again", d -> {
                    while (true) {
                        d.position(0);
                        d.dispatch("hostile");
                    }
                }), deed("records without end", d -> {
                    while (true) {
                        d.uintAt(NUMBER, 0);
                    }
                }), deed("nests without end", d -> {
                    while (true) {
                        d.open(GROUP);
                    }
                }), deed("closes what it did not open", d -> {
                    d.close(0);
                    d.close(0);
                }), deed("reads before the beginning", d -> d.uintAt(NUMBER, -1)), deed("moves before the beginning", d -> d.position(-9)),
                deed("reads far behind the end", d -> d.uintAt(NUMBER, Integer.MAX_VALUE)),
                deed("skips more than there is", d -> d.skip(Integer.MAX_VALUE)),
                deed("takes text of a negative length", d -> d.text(TEXT, -5, Encoding.UTF_8)),
                deed("asks for a state that is not there", d -> d.state(STATE)));
    }

    private static Arguments deed(String name, Consumer<Dissection> deed) {
        return Arguments.of(name, deed);
    }

    private static void callItself(Dissection d) {
        callItself(d);
    }

    private static String dissect(Dissector hostile) {
        RegistryImpl registry = new RegistryImpl();
        registry.addDissector(new Outer(), Map.of("protocol", "frame"));
        registry.addDissector(hostile, Map.of("protocol", "hostile"));
        Snapshot snapshot = registry.snapshot();
        Engine.Pass pass = new EngineImpl().begin(snapshot, Configuration.STANDARD, Engine.Keep.NOTHING, Engine.Want.ALL);
        String shown = null;
        for (int n = 1; n <= 2; n++) {
            FrameData f = new FrameData();
            f.data = new byte[] {1, 2, 3, 4};
            f.capturedLength = 4;
            f.originalLength = 4;
            f.number = n;
            String again = TapeText.of(pass.learn(f), x -> x != NUMBER && x != GROUP, true);
            assertTrue(shown == null || shown.equals(again), "the second frame shows what the first did");
            shown = again;
        }
        return shown;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void theLayersOutsideAreUnharmed(String name, Consumer<Dissection> deed) {
        String shown = dissect(new Hostile(deed));
        assertTrue(shown.contains("frame.first"), shown);
        assertTrue(shown.contains("frame.last"), shown);
        assertTrue(shown.contains("_ws.malformed") || shown.contains("_ws.dissector_bug"), shown);
    }

    @Test
    void twoThatClaimAProtocolAreTold() {
        RegistryImpl registry = new RegistryImpl();
        registry.addDissector(new Outer(), Map.of("protocol", "frame"));
        Protocol again = Protocol.of("Frame again", "Frame", "frame");
        registry.addDissector(new Dissector() {
            @Override
            public Protocol protocol() {
                return again;
            }

            @Override
            public void dissect(Dissection d) {
                d.skip(1);
            }
        }, Map.of("protocol", "frame"));
        assertEquals(1, registry.snapshot().problems().size());
    }

    @Test
    void keysThatCannotBeReadAreTold() {
        RegistryImpl registry = new RegistryImpl();
        registry.addDissector(new Hostile(d -> { }), Map.of("table", new String[] {"udp.port:99999999999999999999", "nonsense", "udp.port:7"}));
        Snapshot snapshot = registry.snapshot();
        assertEquals(2, snapshot.problems().size());
        assertEquals(1, snapshot.entries().size());
    }
}
