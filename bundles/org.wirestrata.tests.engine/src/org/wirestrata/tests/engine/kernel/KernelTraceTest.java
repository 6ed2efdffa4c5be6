package org.wirestrata.tests.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.wirestrata.kernel.Flow;
import org.wirestrata.kernel.KernelEvent;
import org.wirestrata.kernel.KernelEvent.Kind;
import org.wirestrata.kernel.KernelTrace;
import org.wirestrata.kernel.KernelTrace.Format;
import org.wirestrata.kernel.SocketState;

/** Traces in the forms that Linux's tools print. */
class KernelTraceTest {
    private static KernelTrace read(String text) throws IOException {
        return KernelTrace.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static KernelEvent only(String text) throws IOException {
        KernelTrace trace = read(text);
        assertEquals(1, trace.events().size(), trace::toString);
        assertEquals(0, trace.skipped(), trace::example);
        return trace.events().getFirst();
    }

    @Test
    void aRecordingOfTracefs() throws IOException {
        KernelTrace trace = KernelTrace.read(new ByteArrayInputStream(Recording.bytes("handshake.trace")));
        assertEquals(Set.of(Format.FTRACE), trace.formats());
        assertEquals(0, trace.skipped(), trace::example);
        assertEquals(0, trace.lost());
        KernelEvent connect = trace.events().stream().filter(e -> e.kind() == Kind.ENTER && e.name().equals("connect")).findFirst().get();
        assertEquals("python3", connect.task());
        assertEquals("5", connect.arguments().get("fd"));
        KernelEvent syn = trace.events().stream().filter(e -> e.kind() == Kind.TRANSMIT).findFirst().get();
        assertEquals(List.of("__x64_sys_connect", "__sys_connect", "inet_stream_connect", "__inet_stream_connect", "tcp_v4_connect",
                "tcp_connect", "__tcp_transmit_skb", "__ip_queue_xmit", "ip_output", "ip_finish_output2", "__dev_queue_xmit",
                "dev_hard_start_xmit"), syn.path());
        List<KernelEvent> states = trace.events().stream().filter(e -> e.kind() == Kind.STATE).toList();
        assertEquals(SocketState.LISTEN, states.getFirst().to());
        assertEquals(SocketState.CLOSE, states.get(1).from());
        assertEquals(SocketState.SYN_SENT, states.get(1).to());
        assertEquals(0, states.get(1).flow().localPort());
        assertEquals(18080, states.get(1).flow().remotePort());
        assertTrue(states.stream().allMatch(e -> e.stack().contains("inet_sk_state_store") || e.stack().contains("inet_sk_set_state")));
    }

    @Test
    void stacksBelongToTheTaskTheyWereTakenIn() throws IOException {
        KernelTrace trace = read("""
                  a-1 [000] ..... 1.000001: tcp_one: x=1
                  b-2 [001] ..... 1.000002: tcp_two: x=2
                  a-1 [000] ..... 1.000003: <stack trace>
                 => first_function
                  b-2 [001] ..... 1.000004: <stack trace>
                 => second_function.part.0
                 => 0xffffffffc0a81234
                """);
        assertEquals(List.of("first_function"), trace.events().get(0).stack());
        assertEquals(List.of("second_function"), trace.events().get(1).stack());
        assertEquals(0, trace.skipped(), trace::example);
    }

    @Test
    void namesOfTasksMayBeAnything() throws IOException {
        KernelEvent e = only("  kworker/0:1-[eth] [0] x-77   (   70) [003] d.s2. 12.5: tcp_probe: src=192.0.2.1:80 dest=192.0.2.2:9 data_len=5\n");
        assertEquals("kworker/0:1-[eth] [0] x", e.task());
        assertEquals(77, e.pid());
        assertEquals("70", e.arguments().get("group"));
        assertEquals(3, e.cpu());
        assertEquals(12_500_000_000L, e.time());
        assertEquals(Kind.PROBE, e.kind());
        assertEquals(new Flow("192.0.2.1", 80, "192.0.2.2", 9), e.flow());
        assertEquals("<idle>", only("<idle>-0 [000] ..s1. 5.000001: netif_receive_skb: dev=eth0 skbaddr=00 len=52\n").task());
    }

    @Test
    void traceCmdReports() throws IOException {
        KernelTrace trace = read("""
                cpus=2
                         python3-22141 [001]  3192.377346: sys_enter_connect:    fd: 0x00000005, uservaddr: 0x7ffeb3bc8d80, addrlen: 0x00000010
                         python3-22141 [001]  3192.377381: inet_sock_set_state:  family=AF_INET protocol=IPPROTO_TCP sport=0 dport=18080 \
                saddr=127.0.0.1 daddr=127.0.0.1 saddrv6=::ffff:127.0.0.1 daddrv6=::ffff:127.0.0.1 oldstate=TCP_CLOSE newstate=TCP_SYN_SENT
                         python3-22141 [001]  3192.377386: kernel_stack:         <stack trace >
                => trace_event_raw_event_inet_sock_set_state (ffffffff81c2d5d7)
                => inet_sk_state_store (ffffffff81c2e1d0)
                => tcp_v4_connect (ffffffff81c6d2b9)
                         python3-22141 [001] ..... 3192.377586: sys_exit_connect:     0x0
                         python3-22141 [001]  3192.377590: function:             tcp_v4_rcv <-- ip_protocol_deliver_rcu
                """);
        assertEquals(0, trace.skipped(), trace::example);
        List<KernelEvent> events = trace.events();
        assertEquals(Kind.ENTER, events.get(0).kind());
        assertEquals("connect", events.get(0).name());
        assertEquals("0x00000005", events.get(0).arguments().get("fd"));
        assertEquals(SocketState.SYN_SENT, events.get(1).to());
        assertEquals(List.of("inet_sk_state_store", "tcp_v4_connect").reversed(), events.get(1).path());
        assertEquals(Kind.EXIT, events.get(2).kind());
        assertEquals(0, events.get(2).result());
        assertEquals("tcp_v4_rcv", events.get(3).name());
        assertEquals("ip_protocol_deliver_rcu", events.get(3).arguments().get("caller"));
    }

    @Test
    void traceCmdFileIsRefusedWithWhatToDo() {
        IOException e = assertThrows(IOException.class, () -> read("\u0017\u0008Dtracing6\0"));
        assertTrue(e.getMessage().contains("trace-cmd report"), e.getMessage());
    }

    @Test
    void functionsAndProbes() throws IOException {
        KernelEvent f = only(" curl-9 [000] ..... 7.000001: tcp_v4_connect <-__inet_stream_connect\n");
        assertEquals(Kind.FUNCTION, f.kind());
        assertEquals("tcp_v4_connect", f.name());
        assertEquals("__inet_stream_connect", f.arguments().get("caller"));
        KernelEvent arguments = only(" curl-9 [000] ..... 7.000001: tcp_v4_connect(sk=0xffff8881, addr_len=16) <-__inet_stream_connect\n");
        assertEquals("tcp_v4_connect", arguments.name());
        KernelEvent probe = only(" curl-9 [000] ..... 7.000001: p_tcp_0: (tcp_v4_connect+0x0/0x5d0) sport=0x0\n");
        assertEquals("tcp_v4_connect", probe.name());
        assertEquals("p_tcp_0", probe.arguments().get("probe"));
        KernelEvent back = only(" curl-9 [000] ..... 7.000009: r_0: (__inet_stream_connect+0x11a/0x3d0 <- tcp_v4_connect) ret=0xffffffffffffff91\n");
        assertEquals(Kind.RETURN, back.kind());
        assertEquals("tcp_v4_connect", back.name());
        assertEquals(-111, back.result());
        KernelTrace graph = read("""
                 3192.377381 |   1)  python3-22141  |               |  tcp_v4_connect() {
                 3192.377390 |   1)  python3-22141  |   1.204 us    |    tcp_connect_init();
                 3192.377401 |   1)  python3-22141  | + 20.100 us   |  } /* tcp_v4_connect */
                 ------------------------------------------
                """);
        assertEquals(List.of("tcp_v4_connect", "tcp_connect_init", "tcp_v4_connect"), graph.events().stream().map(KernelEvent::name)
                .toList());
        assertEquals(Kind.RETURN, graph.events().get(2).kind());
        assertEquals(3_192_377_401_000L, graph.events().get(2).time());
    }

    @Test
    void systemCallsOfTracefs() throws IOException {
        assertEquals(-115, only(" nc-9 [000] ..... 7.000001: sys_connect -> 0xffffffffffffff8d\n").result());
        KernelEvent enter = only(" nc-9 [000] ..... 7.000001: sys_accept4(fd: 3, upeer_sockaddr: 0x7f, upeer_addrlen: 0x7e, flags: 0x80000)\n");
        assertEquals("accept4", enter.name());
        assertEquals("0x80000", enter.arguments().get("flags"));
    }

    @Test
    void addressesOfIpv6() throws IOException {
        KernelEvent e = only(" nc-9 [000] ..... 7.000001: inet_sock_set_state: family=AF_INET6 protocol=IPPROTO_TCP sport=40000 dport=80 saddr=0.0.0.0"
                + " daddr=0.0.0.0 saddrv6=2001:db8:0:0:0:0:0:1 daddrv6=2001:db8::2 oldstate=TCP_SYN_SENT newstate=TCP_ESTABLISHED\n");
        assertEquals(new Flow("2001:db8::1", 40000, "2001:db8::2", 80), e.flow());
        KernelEvent mapped = only(" nc-9 [000] ..... 7.000001: inet_sock_set_state: family=AF_INET6 protocol=IPPROTO_TCP sport=40000 dport=80"
                + " saddr=192.0.2.1 daddr=192.0.2.2 saddrv6=::ffff:192.0.2.1 daddrv6=::ffff:192.0.2.2 oldstate=TCP_SYN_SENT"
                + " newstate=TCP_ESTABLISHED\n");
        assertEquals("192.0.2.1", mapped.flow().localAddress());
        assertEquals(new Flow("2001:db8::1", 80, "::1", 9),
                only(" nc-9 [000] ..... 7.000001: tcp_probe: family=AF_INET6 src=[2001:db8::1]:80"
                + " dest=[::1]:9 mark=0x0\n").flow());
    }

    @Test
    void whatBpftracePrints() throws IOException {
        KernelTrace trace = read("""
                Attaching 5 probes...
                python3-31651 [000] 49100.000000123: inet_sock_set_state: sport=0 dport=80 saddr=192.0.2.1 daddr=192.0.2.2 oldstate=7 newstate=2 skaddr=0xffff8881
                        inet_sk_state_store+98
                        tcp_v4_connect+623
                        __inet_stream_connect+282

                TIME     PID      COMM             SADDR                                   SPORT  DADDR                                   DPORT
                08:11:22 31651    my client        192.0.2.1                               40000  192.0.2.2                               80
                """);
        assertEquals(0, trace.skipped(), trace::example);
        assertEquals(List.of("inet_sk_state_store", "tcp_v4_connect", "__inet_stream_connect"), trace.events().getFirst().stack());
        assertEquals(SocketState.SYN_SENT, trace.events().getFirst().to());
        assertEquals(49_100_000_000_123L, trace.events().getFirst().time());
        assertEquals("0xffff8881", trace.events().getFirst().socket());
        KernelEvent connect = trace.events().getLast();
        assertEquals("tcp_connect", connect.name());
        assertEquals("my client", connect.task());
        assertEquals(new Flow("192.0.2.1", 40000, "192.0.2.2", 80), connect.flow());
        assertEquals(29_482_000_000_000L, connect.time());
    }

    @Test
    void tablesOfTcpstates() throws IOException {
        KernelTrace trace = read("""
                SKADDR           C-PID C-COMM     LADDR           LPORT RADDR           RPORT OLDSTATE    -> NEWSTATE    MS
                ffff9fd7e8192000 22384 curl       192.0.2.1       0     192.0.2.2       80    CLOSE       -> SYN_SENT    0.000
                ffff9fd7e8192000 0     swapper/5  192.0.2.1       63446 192.0.2.2       80    SYN_SENT    -> ESTABLISHED 1.373
                ffff9fd7e8192000 22384 curl       192.0.2.1       63446 192.0.2.2       80    ESTABLISHED -> FIN_WAIT1   176.042
                """);
        assertEquals(3, trace.events().size());
        assertEquals(0, trace.skipped(), trace::example);
        KernelEvent last = trace.events().getLast();
        assertEquals(SocketState.FIN_WAIT1, last.to());
        assertEquals(177_415_000L, last.time());
        KernelTrace separated = read("""
                TIME(s),SKADDR,C-PID,C-COMM,IP,LADDR,LPORT,RADDR,RPORT,OLDSTATE,NEWSTATE,MS
                0.100001,ffff9fd7e8192000,22384,curl,4,192.0.2.1,0,192.0.2.2,80,CLOSE,SYN_SENT,0.000
                """);
        assertEquals(100_001_000L, separated.events().getFirst().time());
    }

    @Test
    void aDebuggersLog() throws IOException {
        KernelTrace trace = read("""
                Breakpoint 1, tcp_v4_connect (sk=0xffff888003c3c000, uaddr=0xffffc90000147e10, addr_len=16) at net/ipv4/tcp_ipv4.c:200
                200\t{
                #0  tcp_v4_connect (sk=0xffff888003c3c000, uaddr=0xffffc90000147e10, addr_len=16) at net/ipv4/tcp_ipv4.c:200
                #1  0xffffffff819d9d3b in __inet_stream_connect (sock=0xffff888003c80000, flags=2) at net/ipv4/af_inet.c:655
                #2  inet_stream_connect (sock=<optimized out>, uaddr=<optimized out>) at net/ipv4/af_inet.c:719

                Thread 2 hit Breakpoint 3, tcp_v4_rcv (skb=0xffff888003d00000) at net/ipv4/tcp_ipv4.c:1800
                (gdb) continue
                """);
        assertEquals(Set.of(Format.DEBUGGER), trace.formats());
        KernelEvent first = trace.events().getFirst();
        assertFalse(first.timed());
        assertEquals("0xffff888003c3c000", first.socket());
        assertEquals(List.of("inet_stream_connect", "__inet_stream_connect", "tcp_v4_connect"), first.path());
        assertEquals(1, trace.events().getLast().cpu());
        assertEquals(1, trace.skipped());
        assertEquals("(gdb) continue", trace.example());
    }

    @Test
    void lostEventsAndClocks() throws IOException {
        KernelTrace trace = read("""
                # entries-in-buffer/entries-written: 86/90   #P:2
                # wirestrata: clock=mono realtime-offset=1795419471033435000
                CPU:1 [LOST 12 EVENTS]
                CPU 0 is empty
                """);
        assertEquals(16, trace.lost());
        assertEquals(1_795_419_471_033_435_000L, trace.offset().getAsLong());
        assertEquals(0, trace.skipped());
    }

    @Test
    void rubbishIsCountedAndNeverThrown() throws IOException {
        assertEquals(2, read("no trace\nat all\n").skipped());
        byte[] good = Recording.bytes("handshake.trace");
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            byte[] bad = good.clone();
            for (int i = 0; i < 400; i++) {
                bad[random.nextInt(bad.length)] = (byte) "0123456789-+=>[](): \t\n,.#|}".charAt(random.nextInt(27));
            }
            KernelTrace trace = KernelTrace.read(new ByteArrayInputStream(bad, 0, random.nextInt(bad.length)));
            assertTrue(trace.skipped() >= 0);
        }
    }
}
