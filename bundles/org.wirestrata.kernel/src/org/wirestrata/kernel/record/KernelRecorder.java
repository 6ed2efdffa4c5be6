package org.wirestrata.kernel.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A recording of what the kernel does with the TCP connections of a port. */
public final class KernelRecorder implements AutoCloseable {
    private static final List<String> SOCKETS = List.of("sock/inet_sock_set_state", "tcp/tcp_probe", "tcp/tcp_retransmit_skb",
            "tcp/tcp_retransmit_synack", "tcp/tcp_receive_reset", "tcp/tcp_send_reset");
    private static final List<String> PACKETS = List.of("net/net_dev_xmit", "net/netif_receive_skb");
    private static final List<String> CALLS = List.of("connect", "accept", "accept4", "listen", "shutdown");
    /** Those that are called once in a handshake, and not for every packet of the machine. */
    private static final List<String> FUNCTIONS = List.of("tcp_v4_connect", "tcp_v6_connect", "tcp_connect",
            "tcp_rcv_synsent_state_process",
            "tcp_finish_connect", "tcp_conn_request", "tcp_v4_send_synack", "tcp_v6_send_synack", "tcp_check_req",
            "inet_csk_reqsk_queue_add",
            "inet_csk_complete_hashdance", "inet_csk_accept", "inet_csk_wait_for_connect");
    private static final int BUFFER = 4096;
    private static final long SECOND = 1_000_000_000L;
    private final Tracefs tracing;
    private final boolean ownInstance;
    private final SavedSettings saved;
    private final List<String> used = new ArrayList<>();
    private final List<String> lacking = new ArrayList<>();
    private final long offset;
    private boolean closed;

    private KernelRecorder(Tracefs tracing, boolean ownInstance, SavedSettings saved) {
        this.tracing = tracing;
        this.ownInstance = ownInstance;
        this.saved = saved;
        this.offset = offset();
    }

    /**
     * Starts recording.
     *
     * @param port   the port of the server
     * @param device the interface whose packets are noted, or null for all
     * @param states where settings are kept as they were
     * @throws TracingException if the kernel refuses even states of sockets
     */
    public static KernelRecorder start(Tracefs root, int port, String device, Path states) throws IOException {
        SavedSettings saved = new SavedSettings(states);
        String name = "wirestrata-" + ProcessHandle.current().pid();
        Tracefs instance = root.instance(name);
        boolean own = true;
        try {
            saved.instance(instance.root());
            Files.createDirectory(instance.root());
            own = instance.has("tracing_on");
        } catch (IOException e) {
            own = false;
        }
        if (!own) {
            Files.deleteIfExists(instance.root());
        }
        KernelRecorder recorder = new KernelRecorder(own ? instance : root, own, saved);
        try {
            recorder.begin(port, device);
        } catch (IOException | RuntimeException e) {
            recorder.close();
            throw e;
        }
        return recorder;
    }

    private void begin(int port, String device) throws IOException {
        set("tracing_on", "0");
        set("trace_clock", "mono");
        attempt("options/stacktrace", "1", "stacks");
        attempt("buffer_size_kb", Integer.toString(BUFFER), null);
        for (String event : SOCKETS) {
            event(event, "sport==" + port + " || dport==" + port);
        }
        if (used.isEmpty()) {
            throw new TracingException("this kernel has no event sock/inet_sock_set_state (Linux 4.16 has) or does not let us use it");
        }
        for (String event : PACKETS) {
            event(event, device == null ? null : "name == \"" + device + "\"");
        }
        for (String call : CALLS) {
            event("syscalls/sys_enter_" + call, null);
            event("syscalls/sys_exit_" + call, null);
        }
        functions();
        tracing.write("trace", "");
        set("tracing_on", "1");
    }

    /** The function tracer, where it is allowed: many virtual machines and locked kernels refuse it. */
    private void functions() {
        if (!tracing.has("set_ftrace_filter") || !tracing.has("current_tracer")) {
            lacking.add("function tracer");
            return;
        }
        try {
            set("set_ftrace_filter", String.join(" ", FUNCTIONS));
            set("current_tracer", "function");
            used.add("function tracer");
        } catch (IOException e) {
            lacking.add("function tracer");
        }
    }

    private void event(String event, String filter) {
        String folder = "events/" + event;
        if (!tracing.has(folder + "/enable")) {
            lacking.add(event);
            return;
        }
        try {
            if (filter != null) {
                filter(folder, filter);
            }
            set(folder + "/enable", "1");
            used.add(event);
        } catch (IOException e) {
            lacking.add(event);
        }
    }

    /** Where an event lacks the fields, it is noted for all. */
    private void filter(String folder, String filter) {
        try {
            set(folder + "/filter", filter);
        } catch (IOException e) {
            lacking.add(folder.replaceFirst("events/", "") + " by port");
        }
    }

    private void attempt(String setting, String value, String name) {
        try {
            set(setting, value);
            if (name != null) {
                used.add(name);
            }
        } catch (IOException e) {
            if (name != null) {
                lacking.add(name);
            }
        }
    }

    private void set(String setting, String value) throws IOException {
        if (!ownInstance) {
            String old = tracing.read(setting);
            String plain = setting.endsWith("/filter") && old.equals("none") ? "0" : setting.equals("set_ftrace_filter")
                    && old.startsWith("#") ? ""
                    : old;
            saved.setting(tracing.root().resolve(setting), plain);
        }
        tracing.write(setting, value);
    }

    /** What is recorded: events, stacks, perhaps the function tracer. */
    public List<String> used() {
        return List.copyOf(used);
    }

    /** What this kernel does not have or does not allow. */
    public List<String> lacking() {
        return List.copyOf(lacking);
    }

    /** Whether the machine's own settings stay as they are. */
    public boolean ownInstance() {
        return ownInstance;
    }

    /** Stops recording and writes the trace, with a line on the clocks in front. */
    public void save(OutputStream out) throws IOException {
        tracing.write("tracing_on", "0");
        out.write(("# wirestrata: clock=mono realtime-offset=" + offset + "\n").getBytes(StandardCharsets.US_ASCII));
        try (InputStream trace = Files.newInputStream(tracing.root().resolve("trace"))) {
            trace.transferTo(out);
        }
    }

    /** Restores all settings; what fails stays noted for the next recorder. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (ownInstance) {
            // events hold the instance as long as they are on
            for (String off : List.of("tracing_on", "events/enable")) {
                try {
                    tracing.write(off, "0");
                } catch (IOException e) {
                    // what matters is whether the instance can be removed, below
                }
            }
        }
        saved.restore();
    }

    /** How far the clock of the day is ahead of the monotonic clock, which is that of {@link System#nanoTime} on Linux. */
    private static long offset() {
        long best = Long.MAX_VALUE;
        long found = 0;
        for (int i = 0; i < 100; i++) {
            long before = System.nanoTime();
            Instant now = Instant.now();
            long after = System.nanoTime();
            if (after - before < best) {
                best = after - before;
                found = now.getEpochSecond() * SECOND + now.getNano() - (before + (after - before) / 2);
            }
        }
        return found;
    }
}
