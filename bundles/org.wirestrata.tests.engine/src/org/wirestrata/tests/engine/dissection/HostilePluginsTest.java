package org.wirestrata.tests.engine.dissection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirestrata.tests.engine.dissection.Hostility.GROUP;
import static org.wirestrata.tests.engine.dissection.Hostility.HOSTILE;
import static org.wirestrata.tests.engine.dissection.Hostility.NUMBER;
import static org.wirestrata.tests.engine.dissection.Hostility.TEXT;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StateKey;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.dissection.internal.EngineImpl;
import org.wirestrata.dissection.internal.RegistryImpl;

/** A plug-in that misbehaves spoils its own layer and nothing else. */
class HostilePluginsTest {
    private static final FactKey FACT = FactKey.of("hostile");
    private static final StateKey<int[]> STATE = StateKey.of(StateKey.Scope.CONVERSATION, () -> new int[1]);

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
                deed("asks for a state that is not there", d -> d.state(STATE)),
                deed("exhausts the stack", d -> {
                    throw new StackOverflowError("on purpose");
                }), deed("lacks a class", d -> {
                    throw new NoClassDefFoundError("on purpose");
                }), deed("throws an error of its own", d -> {
                    throw new OwnError();
                }), deed("throws what can't be printed", d -> {
                    throw new IllegalStateException() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        public String toString() {
                            throw new OwnError();
                        }
                    };
                }), deed("skips nothing without end", d -> {
                    while (d.remaining() > 0) {
                        d.skip(0);
                    }
                }), deed("goes back without end", d -> {
                    while (true) {
                        d.skip(1);
                        d.position(0);
                    }
                }), deed("hands on to nobody without end", d -> {
                    while (!d.dispatch("nobody")) {
                        d.byteAt(0);
                    }
                }), deed("tells without end", d -> {
                    while (true) {
                        d.tell(d.here(), FACT, 1);
                    }
                }), deed("keeps objects without end", d -> {
                    while (true) {
                        d.tell(d.here(), FACT, "an object");
                    }
                }), deed("begins conversations without end", d -> {
                    while (true) {
                        d.newConversation(HOSTILE);
                    }
                }), deed("writes a column without end", d -> {
                    while (true) {
                        d.columns().append("more and ");
                    }
                }), deed("makes text without end", d -> {
                    while (true) {
                        d.generated(TEXT, "x".repeat(1 << 20));
                    }
                }), deed("derives without end", d -> {
                    while (true) {
                        d.beginDerived("made", new byte[1], 1);
                        d.endDerived();
                    }
                }), deed("derives in what it derived without end", d -> {
                    while (true) {
                        d.beginDerived("made", new byte[1], 1);
                    }
                }), deed("quotes without end", d -> {
                    while (true) {
                        d.quote();
                    }
                }), deed("goes on after it was stopped", HostilePluginsTest::insist));
    }

    private static final class OwnError extends VirtualMachineError {
        private static final long serialVersionUID = 1L;
    }

    /** Catches whatever ends it, for as often as a plug-in can want to. */
    private static void insist(Dissection d) {
        for (int n = 0; n < 20; n++) {
            try {
                while (true) {
                    d.uintAt(NUMBER, 0);
                    d.position(0);
                }
            } catch (RuntimeException e) {
                d.generated(NUMBER, n);
            }
        }
    }

    private static Arguments deed(String name, Consumer<Dissection> deed) {
        return Arguments.of(name, deed);
    }

    private static void callItself(Dissection d) {
        callItself(d);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void theLayersOutsideAreUnharmed(String name, Consumer<Dissection> deed) {
        List<String> frames = new ArrayList<>();
        List<String> said = Hostility.said(() -> frames.addAll(Hostility.shown(3, new Hostility.Hostile(deed))));
        String shown = frames.getFirst();
        assertTrue(shown.contains("frame.first"), shown);
        assertTrue(shown.contains("frame.last"), shown);
        assertTrue(shown.contains("the end"), shown);
        assertTrue(shown.contains("_ws.malformed") || shown.contains("_ws.dissector_bug"), shown);
        assertEquals(List.of(shown, shown), frames.subList(1, 3), "the next frames show what the first did");
        assertTrue(said.size() <= 1, said::toString);
        said.forEach(s -> assertTrue(s.contains(Hostility.Hostile.class.getName()), s));
    }

    @Test
    void aDissectionIsOfNoUseAfterItsCall() {
        Dissection[] kept = new Dissection[1];
        Columns[] columns = new Columns[1];
        Conversation[] conversation = new Conversation[1];
        Engine.Pass pass = Hostility.pass(new EngineImpl(), Engine.Keep.ALL, new Hostility.Hostile(d -> {
            kept[0] = d;
            columns[0] = d.columns();
            conversation[0] = d.conversation(HOSTILE);
        }));
        String shown = Hostility.shown(pass.learn(Hostility.frame(1)));
        Packet after = pass.learn(Hostility.frame(2));
        refused(kept[0], columns[0], conversation[0]);
        assertEquals(shown, Hostility.shown(after));
        assertEquals(shown, Hostility.shown(pass.learn(Hostility.frame(3))));
    }

    @Test
    void aDissectionIsOfNoUseToAnotherThread() {
        List<Throwable> wrong = new ArrayList<>();
        Consumer<Dissection> deed = d -> {
            Columns columns = d.columns();
            Conversation conversation = d.conversation(HOSTILE);
            Thread other = new Thread(() -> {
                try {
                    refused(d, columns, conversation);
                } catch (Throwable e) {
                    wrong.add(e);
                }
            });
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        assertEquals(Hostility.shown(2, new Hostility.Hostile(d -> d.conversation(HOSTILE))), Hostility.shown(2, new Hostility.Hostile(deed)));
        assertEquals(List.of(), wrong);
    }

    /** Every call that records, moves, tells or remembers. */
    private static void refused(Dissection d, Columns columns, Conversation conversation) {
        List<Runnable> calls = List.of(() -> d.u(NUMBER), () -> d.generated(NUMBER, 1), () -> d.add(NUMBER, 0, 1, 1L), () -> d.open(GROUP),
                () -> d.enter(0), () -> d.close(0), () -> d.leave(0), () -> d.length(0, 1), () -> d.hide(0), () -> d.markGenerated(0),
                () -> d.covers(1), () -> d.skip(1), () -> d.position(3), () -> d.limit(0), () -> d.order(ByteOrder.LITTLE_ENDIAN),
                () -> d.columns(), () -> columns.append("x"), () -> columns.protocol("x"), () -> d.addresses(Ftype.IPv4, 0, 0),
                () -> d.ports(1, 2), () -> d.hops(1), () -> d.quote(), () -> d.endQuote(false), () -> d.tell(d.here(), FACT, 1),
                () -> d.state(STATE), () -> d.conversation(HOSTILE), () -> d.newConversation(HOSTILE), () -> d.secrets(),
                () -> d.dispatch("hostile"), () -> d.undissected(), () -> d.within(1), () -> d.step("x"), () -> d.onlyFragment(),
                () -> d.beginDerived("x", new byte[1], 1), () -> d.endDerived(), () -> d.reassemble(null, 1, 0, true),
                () -> d.stream(conversation, 0, true, null, x -> { }), () -> conversation.handTo(null, 1),
                () -> d.announce("udp", new byte[4], 1, "hostile", null));
        for (int i = 0; i < calls.size(); i++) {
            assertThrows(IllegalStateException.class, calls.get(i)::run, "call " + i);
        }
    }

    @Test
    void fieldsThatWereNotDeclaredAreLeftOut() {
        Field.Uint undeclared = Protocol.of("Other", "OTHER", "other").uint8("other.number", "Number");
        String shown = Hostility.shown(1, new Hostility.Hostile(d -> d.u(undeclared))).getFirst();
        assertEquals(Hostility.shown(1, new Hostility.Hostile(d -> d.skip(1))).getFirst(), shown);
    }

    @Test
    void twoThatClaimAProtocolAreTold() {
        RegistryImpl registry = new RegistryImpl();
        registry.addDissector(new Hostility.Outer(), Map.of("protocol", "frame"));
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

    private static List<String> problems(Map<String, ?>... registrations) {
        RegistryImpl registry = new RegistryImpl();
        for (Map<String, ?> r : registrations) {
            registry.addDissector(new Hostility.Hostile(d -> { }), r);
        }
        return registry.snapshot().problems();
    }

    @Test
    void keysThatCannotBeReadAreTold() {
        RegistryImpl registry = new RegistryImpl();
        registry.addDissector(new Hostility.Hostile(d -> { }), Map.of("table", new String[] {"udp.port:99999999999999999999", "nonsense",
            "udp.port:9-7", "udp.port:7"}));
        Snapshot snapshot = registry.snapshot();
        assertEquals(3, snapshot.problems().size(), snapshot.problems()::toString);
        assertEquals(1, snapshot.entries().size());
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsRegisteredWronglyIsTold() {
        assertEquals(1, problems(Map.of("table", 7)).size());
        assertEquals(1, problems(Map.of("protocol", "another")).size());
        assertEquals(1, problems(Map.of("table", "udp.port:7"), Map.of("table", "udp.port:7")).size());
        assertEquals(1, problems(Map.of("table", "media:text/x"), Map.of("table", "media:TEXT/X")).size());
        RegistryImpl twice = new RegistryImpl();
        Dissector d = new Hostility.Hostile(x -> { });
        twice.addDissector(d, Map.of());
        twice.addDissector(d, Map.of());
        assertEquals(1, twice.snapshot().problems().size());
    }

    @Test
    void whoCannotSayItsProtocolIsLeftOut() {
        RegistryImpl registry = new RegistryImpl();
        registry.addDissector(new Dissector() {
            @Override
            public Protocol protocol() {
                throw new StackOverflowError("on purpose");
            }

            @Override
            public void dissect(Dissection d) {
                d.skip(1);
            }
        }, Map.of());
        assertEquals(1, registry.snapshot().problems().size());
    }
}
