package org.wirestrata.tests.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirestrata.kernel.ClockOffset;
import org.wirestrata.kernel.Flow;
import org.wirestrata.kernel.KernelConnection;
import org.wirestrata.kernel.KernelJoin;
import org.wirestrata.kernel.KernelPath;
import org.wirestrata.kernel.KernelSocket;
import org.wirestrata.kernel.KernelTrace;
import org.wirestrata.kernel.SocketState;
import org.wirestrata.kernel.Step;
import org.wirestrata.kernel.Step.Lane;
import org.wirestrata.kernel.WireSegment;

/** Sockets and system calls of a trace, and how they are joined to segments. */
class KernelPathTest {
    private static final Flow FLOW = new Flow("192.0.2.1", 40000, "192.0.2.2", 80);
    private static final String STATE = " %s-%d [000] ..... %s: inet_sock_set_state: family=AF_INET protocol=IPPROTO_TCP sport=%d dport=%d"
            + " saddr=%s daddr=%s oldstate=TCP_%s newstate=TCP_%s\n";

    private static KernelPath path(byte[] trace) throws IOException {
        return KernelPath.of(KernelTrace.read(new ByteArrayInputStream(trace)));
    }

    private static KernelPath path(String trace) throws IOException {
        return path(trace.getBytes(StandardCharsets.UTF_8));
    }

    private static String client(int pid, String time, int port, String from, String to) {
        return STATE.formatted("c", pid, time, port, 80, "192.0.2.1", "192.0.2.2", from, to);
    }

    private static String server(String time, int port, String from, String to) {
        return STATE.formatted("<idle>", 0, time, 80, port, "192.0.2.2", port == 0 ? "0.0.0.0" : "192.0.2.1", from, to);
    }

    private static List<SocketState> states(KernelSocket s) {
        return s.states().stream().map(e -> e.to()).toList();
    }

    /** The segments of our recording: Ethernet, IPv4, TCP. */
    private static List<WireSegment> recorded() throws IOException {
        ByteBuffer b = ByteBuffer.wrap(Recording.bytes("handshake.pcap")).order(ByteOrder.LITTLE_ENDIAN);
        List<WireSegment> all = new ArrayList<>();
        b.position(24);
        while (b.hasRemaining()) {
            long time = (b.getInt() & 0xffffffffL) * 1_000_000_000L + b.getInt();
            int length = b.getInt();
            b.getInt();
            ByteBuffer f = b.slice(b.position(), length).order(ByteOrder.BIG_ENDIAN);
            b.position(b.position() + length);
            Flow flow = new Flow("127.0.0.1", f.getShort(34) & 0xffff, "127.0.0.1", f.getShort(36) & 0xffff);
            int data = (f.getShort(16) & 0xffff) - 20 - (f.get(46) >> 2 & 0x3c);
            all.add(new WireSegment(all.size() + 1, time, flow, f.get(47) & 0xff, f.getInt(38) & 0xffffffffL, f.getInt(42) & 0xffffffffL,
                    data,
                    length));
        }
        return all;
    }

    @Test
    void theRecordingsSocketsAndCalls() throws IOException {
        KernelPath path = path(Recording.bytes("handshake.trace"));
        assertEquals(List.of(KernelSocket.Role.LISTENER, KernelSocket.Role.CLIENT, KernelSocket.Role.SERVER),
                path.sockets().stream().map(KernelSocket::role).toList());
        KernelSocket client = path.sockets().get(1);
        assertEquals(List.of(SocketState.SYN_SENT, SocketState.ESTABLISHED, SocketState.FIN_WAIT1, SocketState.FIN_WAIT2,
                SocketState.CLOSE),
                states(client));
        assertTrue(client.flow().complete());
        assertEquals("connect", client.calls().getFirst().name());
        KernelSocket server = path.sockets().get(2);
        assertEquals(client.flow().turned(), server.flow());
        assertEquals(List.of(SocketState.SYN_RECV, SocketState.ESTABLISHED, SocketState.CLOSE_WAIT, SocketState.LAST_ACK,
                SocketState.CLOSE),
                states(server));
        assertEquals("accept4", server.calls().getFirst().name());
        assertEquals(List.of(client), path.sockets(client.flow()));
    }

    @Test
    void theRecordingIsJoinedToItsSegments() throws IOException {
        List<WireSegment> segments = recorded();
        KernelPath path = path(Recording.bytes("handshake.trace"));
        KernelJoin join = new KernelJoin(path, List.of(new KernelJoin.Candidate(0, segments.getFirst().flow(), segments)));
        assertEquals(ClockOffset.How.PACKETS, join.offset().how());
        assertTrue(join.offset().uncertainty() < 100_000, join.offset()::toString);
        KernelConnection c = join.connection(0);
        assertEquals(c.accept().exit().time() - c.client().entered(SocketState.ESTABLISHED).time(), c.establishedToAccept());
        assertTrue(c.queued() > 0 && c.queued() < c.establishedToAccept());
        Step syn = c.step(Step.Kind.SEGMENT, 1);
        assertTrue(syn.functions().contains("tcp_connect"));
        assertEquals(List.of(), syn.interrupted());
        Step synAck = c.step(Step.Kind.SEGMENT, 2);
        assertEquals("__netif_receive_skb_one_core", synAck.functions().getFirst());
        assertTrue(synAck.functions().contains("tcp_conn_request"));
        assertTrue(synAck.interrupted().contains("tcp_v4_connect"), "over loopback the server works inside the client's call");
        for (WireSegment s : segments) {
            assertNotNull(c.step(Step.Kind.SEGMENT, s.frame()).event(), () -> "nobody sent frame " + s.frame());
        }
        assertEquals(Lane.SERVER_TCP, c.step(Step.Kind.TAKEN, 4).lane());
        List<Integer> lines = c.steps().stream().map(s -> s.event().line()).toList();
        assertEquals(lines.stream().sorted().toList(), lines, "clocks that are joined never turn cause and effect round");
    }

    @Test
    void portsThatAreChosenLaterAreFound() throws IOException {
        KernelPath path = path(client(7, "1.1", 0, "CLOSE", "SYN_SENT") + client(8, "1.2", 0, "CLOSE", "SYN_SENT")
                + client(8, "1.3", 40001, "SYN_SENT", "ESTABLISHED") + client(7, "1.4", 40000, "SYN_SENT", "ESTABLISHED"));
        assertEquals(2, path.sockets().size());
        assertEquals(7, path.sockets(FLOW).getFirst().states().getFirst().pid());
    }

    @Test
    void kernelsThatDoNotTellTheClientOfANewSocket() throws IOException {
        KernelPath path = path(server("1.0", 0, "CLOSE", "LISTEN") + server("1.1", 0, "LISTEN", "SYN_RECV")
                + server("1.2", 40000, "SYN_RECV", "ESTABLISHED"));
        assertEquals(2, path.sockets().size());
        assertEquals(List.of(SocketState.SYN_RECV, SocketState.ESTABLISHED), states(path.sockets(FLOW.turned()).getFirst()));
        assertSame(path.sockets().getFirst(), path.listener(80, Integer.MAX_VALUE));
    }

    @Test
    void connectionsAreAcceptedInOrder() throws IOException {
        KernelPath path = path(server("1.1", 40000, "LISTEN", "SYN_RECV") + server("1.2", 40000, "SYN_RECV", "ESTABLISHED")
                + server("1.3", 40001, "LISTEN", "SYN_RECV") + server("1.4", 40001, "SYN_RECV", "ESTABLISHED")
                + " s-5 [001] ..... 1.5: sys_accept4(fd: 3)\n s-5 [001] ..... 1.6: sys_accept4 -> 0x4\n"
                + " s-5 [001] ..... 1.7: sys_accept4(fd: 3)\n s-5 [001] ..... 1.8: sys_accept4 -> 0x5\n"
                + " s-5 [001] ..... 1.9: sys_shutdown(fd: 4, how: 1)\n s-5 [001] ..... 1.91: sys_shutdown -> 0x0\n"
                + " s-5 [001] ..... 1.95: sys_accept4(fd: 3)\n");
        KernelSocket first = path.sockets().getFirst();
        assertEquals(List.of("accept4", "shutdown"), first.calls().stream().map(c -> c.name()).toList());
        assertEquals(100_000_000, first.calls().getFirst().duration());
        assertEquals(5, path.sockets().get(1).calls().getFirst().exit().result());
        assertNull(path.calls().getLast().exit());
    }

    @Test
    void tracesThatBeginLate() throws IOException {
        KernelPath path = path(client(7, "1.1", 40000, "ESTABLISHED", "FIN_WAIT1") + " s-5 [001] ..... 1.6: sys_accept4 -> 0x4\n");
        assertEquals(KernelSocket.Role.UNKNOWN, path.sockets().getFirst().role());
        assertEquals(-1, path.calls().getFirst().duration());
    }

    @Test
    void clocksAreSolvedFromStatesAlone() throws IOException {
        KernelPath path = path(client(7, "1.000100", 0, "CLOSE", "SYN_SENT") + client(0, "1.000400", 40000, "SYN_SENT", "ESTABLISHED"));
        List<WireSegment> segments = List.of(new WireSegment(1, 1_000_000_150_000L, FLOW, 2, 1, 0, 0, 74),
                new WireSegment(2, 1_000_000_380_000L, FLOW.turned(), 18, 9, 2, 0, 74));
        KernelJoin join = new KernelJoin(path, List.of(new KernelJoin.Candidate(4, FLOW, segments)));
        assertEquals(ClockOffset.How.STATES, join.offset().how());
        assertEquals(999_000_015_000L, join.offset().nanos());
        assertEquals(35_000, join.offset().uncertainty());
        assertEquals(List.of(Lane.CLIENT_TCP, Lane.WIRE, Lane.WIRE, Lane.CLIENT_TCP),
                join.connection(4).steps().stream().map(Step::lane).toList());
    }

    @Test
    void portsThatAreUsedAgainAreTakenInOrder() throws IOException {
        KernelPath path = path(client(7, "1.1", 0, "CLOSE", "SYN_SENT") + client(7, "1.2", 40000, "SYN_SENT", "CLOSE")
                + client(7, "5.1", 0, "CLOSE", "SYN_SENT") + client(7, "5.2", 40000, "SYN_SENT", "ESTABLISHED"));
        List<WireSegment> first = List.of(new WireSegment(1, 101_150_000_000L, FLOW, 2, 1, 0, 0, 74));
        List<WireSegment> second = List.of(new WireSegment(2, 105_150_000_000L, FLOW, 2, 1, 0, 0, 74));
        KernelJoin join = new KernelJoin(path, List.of(new KernelJoin.Candidate(0, FLOW, first), new KernelJoin.Candidate(1, FLOW,
                second)));
        assertEquals(List.of(SocketState.SYN_SENT, SocketState.CLOSE), states(join.connection(0).client()));
        assertEquals(List.of(SocketState.SYN_SENT, SocketState.ESTABLISHED), states(join.connection(1).client()));
    }

    @Test
    void functionsWithoutAddressesGoToWhoeverCallsThem() throws IOException {
        KernelPath path = path("""
                Breakpoint 1, tcp_v4_connect (sk=0x1)
                Breakpoint 2, __tcp_transmit_skb (sk=0x1)
                Breakpoint 3, tcp_v4_rcv (skb=0x2)
                Breakpoint 4, tcp_v4_send_synack (sk=0x3)
                Breakpoint 3, tcp_v4_rcv (skb=0x4)
                Breakpoint 2, __tcp_transmit_skb (sk=0x1)
                Breakpoint 3, tcp_v4_rcv (skb=0x2)
                Breakpoint 5, tcp_check_req (sk=0x3)
                Breakpoint 6, inet_csk_accept (sk=0x3)
                """);
        List<WireSegment> segments = List.of(new WireSegment(1, 1_000L, FLOW, 2, 1, 0, 0, 74));
        KernelConnection c = new KernelJoin(path, List.of(new KernelJoin.Candidate(0, FLOW, segments))).connection(0);
        assertEquals("ccsscc" + "sss", c.steps().stream().filter(s -> s.kind() == Step.Kind.FUNCTION)
                .map(s -> s.lane() == Lane.CLIENT_TCP ? "c" : "s").reduce("", String::concat));
    }

    @Test
    void aTraceOfOtherConnectionsIsNotJoined() throws IOException {
        KernelPath path = path(client(7, "1.1", 0, "CLOSE", "SYN_SENT") + client(7, "1.2", 40009, "SYN_SENT", "ESTABLISHED"));
        KernelJoin join = new KernelJoin(path, List.of(new KernelJoin.Candidate(0, FLOW,
                List.of(new WireSegment(1, 1_000L, FLOW, 2, 1, 0, 0, 74)))));
        assertNull(join.connection(0));
        assertNull(join.offset());
    }
}
