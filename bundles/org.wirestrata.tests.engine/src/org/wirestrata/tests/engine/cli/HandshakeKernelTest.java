package org.wirestrata.tests.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.tests.engine.cli.CommandLine.Result;
import org.wirestrata.tests.engine.kernel.Recording;
import org.wirestrata.tests.engine.layout.Checkout;

/** A handshake beside what the kernel did, on our own recording of both. */
class HandshakeKernelTest {
    @TempDir
    Path folder;
    private CommandLine program;

    @BeforeEach
    void recording() throws IOException {
        program = new CommandLine(folder);
        Files.write(folder.resolve("both.pcap"), Recording.bytes("handshake.pcap"));
        Files.write(folder.resolve("both.trace"), Recording.bytes("handshake.trace"));
    }

    private String run(String... more) {
        String[] all = new String[4 + more.length];
        System.arraycopy(new String[] {"handshake", "both.pcap", "--kernel", "both.trace"}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        Result r = program.run(all);
        assertEquals(0, r.code(), r.err());
        return r.out();
    }

    private static void inOrder(String text, List<String> parts) {
        int at = 0;
        for (String part : parts) {
            int found = text.indexOf(part, at);
            assertTrue(found >= 0, () -> part + " is missing or too early in " + text);
            at = found + part.length();
        }
    }

    @Test
    void bothSidesOfTheConnection() {
        String out = run("--lang", "en");
        inOrder(out, List.of("What the kernel did meanwhile", "as 10 packets", "connect()                 182 µs", "accept queue",
                "accept4() is called by python3", "connect() is called by python3", "CLOSE → SYN_SENT  (tcp_v4_connect)", "├── SYN ──",
                "NEW_SYN_RECV: a request", "── SYN, ACK ──┤", "SYN_SENT → ESTABLISHED  (tcp_finish_connect)", "├── ACK ──",
                "LISTEN → SYN_RECV", "into the accept queue", "SYN_RECV → ESTABLISHED", "connect() returns 0, after 182 µs",
                "accept4() returns 4",
                "out of the accept queue, after", "FIN_WAIT2 → CLOSE"));
        assertTrue(out.contains("accept4() returned 111 µs after the client was established"), out);
    }

    @Test
    void theStacksOfSynAndSynAck() {
        String out = run("--lang", "en");
        String syn = out.substring(out.indexOf("The way of the SYN,"), out.indexOf("The way of the SYN/ACK"));
        inOrder(syn, List.of("__sys_connect ", "__inet_stream_connect ", "tcp_v4_connect ", "tcp_connect ", "builds the SYN",
                "__tcp_transmit_skb ", "__ip_queue_xmit ", "ip_output ", "ip_finish_output2 ", "__dev_queue_xmit ",
                "dev_hard_start_xmit "));
        String answer = out.substring(out.indexOf("The way of the SYN/ACK"), out.indexOf("The functions behind"));
        inOrder(answer, List.of("on top of what the processor was doing: __x64_sys_connect", "tcp_v4_rcv ", "tcp_v4_do_rcv ",
                "tcp_rcv_state_process ", "tcp_conn_request ", "tcp_v4_send_synack "));
        inOrder(out, List.of("What is different in other versions", "__tcp_transmit_skb   called tcp_transmit_skb",
                "the prequeue is gone since 4.14",
                "since Linux 4.4 requests"));
        assertFalse(out.contains("{0}") || out.contains("''"), out);
    }

    @Test
    void inChinese() {
        String out = run("--lang", "zh");
        inOrder(out, List.of("内核同时做了什么", "python3（", "调用 connect()", "进入接受队列", "connect() 返回 0", "SYN 的路程", "构造 SYN", "预备队列"));
        assertFalse(out.contains("{0}"), out);
    }

    @Test
    void asJson() {
        String out = run("-T", "json");
        inOrder(out, List.of("{\"kernel\":{\"formats\":[\"ftrace\"]", "\"from\":\"packets\",\"pairs\":10}",
                "{\"name\":\"__x64_sys_connect\"",
                "\"connections\":[", "\"kernel\":{\"client\":{\"role\":\"client\",\"states\":[{\"from\":\"close\",\"to\":\"syn_sent\"",
                "\"connectNanos\":182000", "\"acceptQueueNanos\":", "\"establishedToAcceptNanos\":111000",
                "\"steps\":[{\"lane\":\"server_program\"",
                "\"frame\":1", "\"functions\":[\"__x64_sys_connect\",\"__sys_connect\""));
    }

    @Test
    void withoutStacks() throws IOException {
        String trace = new String(Recording.bytes("handshake.trace"));
        Files.writeString(folder.resolve("both.trace"), Pattern.compile("^ =>.*\n|^.*<stack trace>\n", Pattern.MULTILINE).matcher(trace)
                .replaceAll(""));
        String out = run("--lang", "en");
        inOrder(out, List.of("CLOSE → SYN_SENT\n", "SYN_SENT → ESTABLISHED\n", "The trace has no stacks"));
    }

    @Test
    void tablesOfStatesAreJoinedToo() throws IOException {
        String port = run("-T", "json").replaceAll("(?s).*\"client\":\\{\"address\":\"127.0.0.1\",\"port\":(\\d+)\\}.*", "$1");
        Files.writeString(folder.resolve("both.trace"), """
                SKADDR           C-PID C-COMM     LADDR           LPORT RADDR           RPORT OLDSTATE    -> NEWSTATE    MS
                ffff9fd7e8192000 22384 python3    127.0.0.1       0     127.0.0.1       18080 CLOSE       -> SYN_SENT    0.000
                ffff9fd7e8192000 22384 python3    127.0.0.1       %s    127.0.0.1       18080 SYN_SENT    -> ESTABLISHED 0.104
                """.formatted(port));
        inOrder(run("--lang", "en"), List.of("of 1 connections allow", "SYN_SENT → ESTABLISHED   104 µs", "CLOSE → SYN_SENT", "├── SYN"));
    }

    /** The guide shows the recording as the program does. */
    @Test
    void theGuideShowsWhatIsPrinted() throws IOException {
        Path guide = Checkout.root().resolve("bundles/org.wirestrata.doc/html");
        Matcher quote = Pattern.compile("<pre class=\"recorded\">(.*?)</pre>", Pattern.DOTALL).matcher(Files.readString(guide.resolve(
                "both-sides.html")));
        assertTrue(quote.find());
        String printed = run("--lang", "en");
        String shown = quote.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        assertTrue(printed.contains(shown + "\n"), printed);
        assertEquals(run("--lang", "en", "-T", "svg"), Files.readString(guide.resolve("images/both-sides.svg")));
    }

    @Test
    void aDebuggersLogHasAnOrderOnly() throws IOException {
        Files.writeString(folder.resolve("both.trace"), """
                Breakpoint 1, tcp_v4_connect (sk=0xffff888003c3c000, addr_len=16) at net/ipv4/tcp_ipv4.c:200
                200\t{
                #0  tcp_v4_connect (sk=0xffff888003c3c000) at net/ipv4/tcp_ipv4.c:200
                #1  0xffffffff819d9d3b in __inet_stream_connect (sock=0xffff888003c80000) at net/ipv4/af_inet.c:655
                Breakpoint 2, tcp_transmit_skb (sk=0xffff888003c3c000) at net/ipv4/tcp_output.c:1
                Breakpoint 3, tcp_v4_rcv (skb=0xffff888003d00000) at net/ipv4/tcp_ipv4.c:1800
                Breakpoint 4, tcp_v4_send_synack (sk=0xffff888003c3d000) at net/ipv4/tcp_ipv4.c:950
                Breakpoint 2, tcp_transmit_skb (sk=0xffff888003c3c000) at net/ipv4/tcp_output.c:1
                """);
        String out = run("--lang", "en");
        inOrder(out, List.of("could not be joined", "tcp_v4_connect()", "tcp_transmit_skb()", "├── SYN ──", "tcp_v4_rcv()",
                "tcp_v4_send_synack()",
                "── SYN, ACK ──┤", "tcp_transmit_skb()", "├── ACK ──", "├── PSH, ACK", "__inet_stream_connect → tcp_v4_connect",
                "tcp_v4_rcv              finds the socket", "since Linux 4.18"));
        assertFalse(out.contains("The sockets") || out.contains("on the clock of the kernel"), out);
    }

    @Test
    void oneOfSeveralConnections() throws IOException {
        new Talk().client(2, 100, 0).server(18, 500, 101).client(16, 101, 501).between(Talk.CLIENT, 40000, 80).pause(5000).client(2, 7100,
                0)
                .server(18, 7500, 7101).client(16, 7101, 7501).write(folder.resolve("two.pcap"));
        String state = " c-7 [000] ..... %s: inet_sock_set_state: sport=%d dport=80 saddr=192.0.2.1 daddr=192.0.2.2"
                + " oldstate=%d newstate=%d\n";
        Files.writeString(folder.resolve("two.trace"), state.formatted("1.000000", 0, 7, 2) + state.formatted("1.001500", 40000, 2, 1)
                + state.formatted("2.000000", 40000, 1, 7) + state.formatted("6.003000", 0, 7, 2) + state.formatted("6.004500", 40000, 2, 1)
                + " c-7 [000] ..... 6.005000: tcp_retransmit_skb: family=AF_INET sport=40000 dport=80 saddr=192.0.2.1 daddr=192.0.2.2\n");
        Result r = program.run("handshake", "two.pcap", "--kernel", "two.trace", "--stream", "1", "--lang", "en");
        assertEquals(0, r.code(), r.err());
        inOrder(r.out(), List.of("TCP connection 1:", "SYN_SENT → ESTABLISHED   1.500 ms", "CLOSE → SYN_SENT", "├── SYN ──",
                "SYN_SENT → ESTABLISHED", "sends a segment again"));
        assertFalse(r.out().contains("→ CLOSE"), r.out());
    }

    @Test
    void whatCannotBeRead() throws IOException {
        Result missing = program.run("handshake", "both.pcap", "--kernel", "none.trace");
        assertEquals(2, missing.code());
        assertTrue(missing.err().contains("there is no file \"none.trace\""), missing.err());
        Files.writeString(folder.resolve("letter.txt"), "Dear Sir,\n");
        Result letter = program.run("handshake", "both.pcap", "--kernel", "letter.txt");
        assertEquals(2, letter.code());
        assertTrue(letter.err().contains("no kernel trace that is known: no line was understood, the first is: Dear Sir,"), letter.err());
        Files.writeString(folder.resolve("other.trace"), " c-1 [000] ..... 1.5: sys_connect -> 0x0\n");
        assertTrue(program.run("handshake", "both.pcap", "--kernel", "other.trace", "--lang", "en").out()
                .contains("The trace tells nothing of this connection"));
    }
}
