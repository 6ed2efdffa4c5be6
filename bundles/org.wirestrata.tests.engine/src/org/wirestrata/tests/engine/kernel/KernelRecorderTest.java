package org.wirestrata.tests.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.kernel.KernelEvent;
import org.wirestrata.kernel.KernelTrace;
import org.wirestrata.kernel.record.KernelRecorder;
import org.wirestrata.kernel.record.SavedSettings;
import org.wirestrata.kernel.record.Tracefs;
import org.wirestrata.kernel.record.TracingException;

/** Recording from the kernel: what is switched on, and that everything is as it was afterwards. */
class KernelRecorderTest {
    private static final String TRACE = " c-1 [000] ..... 1.5: sys_connect -> 0x0\n";
    @TempDir
    Path tracing;
    @TempDir
    Path states;

    /** A folder that looks like the tracefs of a kernel without instances. */
    @BeforeEach
    void tracefs() throws IOException {
        Map<String, String> files = new TreeMap<>(Map.of("tracing_on", "1", "trace_clock", "[local] global mono", "options/stacktrace", "0",
                "buffer_size_kb", "1410", "current_tracer", "nop", "set_ftrace_filter", "#### all functions enabled ####", "trace", TRACE));
        for (String event : List.of("sock/inet_sock_set_state", "tcp/tcp_probe", "net/net_dev_xmit", "net/netif_receive_skb",
                "syscalls/sys_enter_connect", "syscalls/sys_exit_connect")) {
            files.put("events/" + event + "/enable", "0");
            files.put("events/" + event + "/filter", "none");
        }
        files.put("events/tcp/tcp_probe/enable", "1");
        files.put("events/tcp/tcp_probe/filter", "dport==22");
        for (Map.Entry<String, String> f : files.entrySet()) {
            Path file = tracing.resolve(f.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, f.getValue() + "\n");
        }
    }

    private Map<String, String> settings() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(tracing)) {
            for (Path f : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                all.put(tracing.relativize(f).toString(), Files.readString(f).strip());
            }
        }
        all.remove("trace");
        return all;
    }

    /** The settings, with those that mean the same written alike. */
    private Map<String, String> meanings() throws IOException {
        Map<String, String> all = settings();
        all.computeIfPresent("trace_clock", (name, value) -> value.replaceAll(".*\\[|\\].*", ""));
        all.computeIfPresent("set_ftrace_filter", (name, value) -> value.startsWith("#") ? "" : value);
        all.replaceAll((name, value) -> name.endsWith("/filter") && value.equals("none") ? "0" : value);
        return all;
    }

    private KernelRecorder start() throws IOException {
        return KernelRecorder.start(new Tracefs(tracing), 8080, "lo", states);
    }

    private int stateFiles() throws IOException {
        try (Stream<Path> files = Files.list(states)) {
            return (int) files.count();
        }
    }

    @Test
    void settingsAreChangedAndRestored() throws IOException {
        Map<String, String> before = meanings();
        try (KernelRecorder recorder = start()) {
            assertFalse(recorder.ownInstance());
            Map<String, String> now = settings();
            assertEquals("1", now.get("tracing_on"));
            assertEquals("mono", now.get("trace_clock"));
            assertEquals("1", now.get("options/stacktrace"));
            assertEquals("sport==8080 || dport==8080", now.get("events/sock/inet_sock_set_state/filter"));
            assertEquals("1", now.get("events/sock/inet_sock_set_state/enable"));
            assertEquals("name == \"lo\"", now.get("events/net/net_dev_xmit/filter"));
            assertEquals("function", now.get("current_tracer"));
            assertTrue(recorder.used().contains("stacks"));
            assertTrue(recorder.lacking().contains("tcp/tcp_retransmit_skb"));
            assertEquals(1, stateFiles());
        }
        assertEquals(before, meanings());
        assertEquals(0, stateFiles());
    }

    @Test
    void aTraceSaysHowItsClockStands() throws IOException {
        try (KernelRecorder recorder = start()) {
            Files.writeString(tracing.resolve("trace"), TRACE);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            recorder.save(out);
            KernelTrace trace = KernelTrace.read(new ByteArrayInputStream(out.toByteArray()));
            assertEquals(1, trace.events().size());
            long expected = System.currentTimeMillis() * 1_000_000 - System.nanoTime();
            assertTrue(Math.abs(trace.offset().getAsLong() - expected) < 100_000_000, trace.offset()::toString);
            assertEquals("0", settings().get("tracing_on"));
        }
    }

    @Test
    void whatAKilledProcessLeftIsRestoredByTheNext() throws IOException {
        Map<String, String> before = meanings();
        start();
        assertEquals(List.of(), SavedSettings.recover(states), "that process is still there");
        try (Stream<Path> files = Files.list(states)) {
            Path state = files.findFirst().get();
            List<String> lines = Files.readAllLines(state);
            lines.set(0, "12345");
            Files.write(state, lines);
            assertEquals(List.of(state), SavedSettings.recover(states));
        }
        assertEquals(before, meanings());
        assertEquals(0, stateFiles());
    }

    @Test
    void aKernelWithoutTheEventIsRefused() throws IOException {
        for (String f : List.of("enable", "filter")) {
            Files.delete(tracing.resolve("events/sock/inet_sock_set_state").resolve(f));
            Files.delete(tracing.resolve("events/tcp/tcp_probe").resolve(f));
        }
        Files.delete(tracing.resolve("options/stacktrace"));
        Map<String, String> before = meanings();
        TracingException e = assertThrows(TracingException.class, this::start);
        assertTrue(e.getMessage().contains("inet_sock_set_state"), e.getMessage());
        assertEquals(before, meanings());
    }

    @Test
    void withoutTracefsItIsSaidWhatToDo() {
        TracingException e = assertThrows(TracingException.class, () -> Tracefs.find(List.of(states.resolve("nowhere"))));
        assertTrue(e.getMessage().contains("mount -t tracefs") || e.getMessage().contains("sudo"), e.getMessage());
    }

    /** On a machine that lets us, a connection is really recorded; on others, the reason is told. */
    @Test
    void aConnectionOfOurs() throws IOException {
        Tracefs real;
        try {
            real = Tracefs.find();
        } catch (TracingException e) {
            assertFalse(e.getMessage().isBlank());
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                KernelRecorder recorder = KernelRecorder.start(real, server.getLocalPort(), "lo", states)) {
            try (Socket client = new Socket(server.getInetAddress(), server.getLocalPort()); Socket accepted = server.accept()) {
                assertTrue(client.isConnected() && accepted.isConnected());
            }
            recorder.save(out);
        }
        KernelTrace trace = KernelTrace.read(new ByteArrayInputStream(out.toByteArray()));
        assertEquals(0, trace.skipped(), trace::example);
        assertTrue(trace.events().stream().anyMatch(e -> e.kind() == KernelEvent.Kind.STATE), () -> out.toString(StandardCharsets.UTF_8));
        assertFalse(Files.exists(real.root().resolve("instances/wirestrata-" + ProcessHandle.current().pid())));
        assertEquals(0, stateFiles());
    }
}
