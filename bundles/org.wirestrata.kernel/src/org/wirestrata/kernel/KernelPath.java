package org.wirestrata.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.wirestrata.kernel.KernelEvent.Kind;
import org.wirestrata.kernel.KernelSocket.Role;

/**
 * The sockets and system calls of a trace. Two things that <code>inet_sock_set_state</code> does not tell are solved: a client's port,
 * which is chosen after its first change of state, and in kernels before 2025 the client of a server's new socket. System calls are joined
 * to sockets by what happens inside them, by what <code>accept</code> returns, and by their file descriptors.
 */
public final class KernelPath {
    private final KernelTrace trace;
    private final List<KernelSocket> sockets = new ArrayList<>();
    private final List<SystemCall> calls = new ArrayList<>();
    private final Map<Integer, KernelEvent> entered = new HashMap<>();
    private final Map<Integer, KernelSocket> inside = new HashMap<>();
    private final Map<String, KernelSocket> byAddress = new HashMap<>();
    private final Map<String, KernelSocket> byDescriptor = new HashMap<>();
    private final List<KernelSocket> acceptable = new ArrayList<>();
    private final List<KernelSocket> listeners = new ArrayList<>();
    /** The sockets that are not closed, by both ends, and those of which one port is not known yet. */
    private final Map<Flow, KernelSocket> open = new HashMap<>();
    private final Set<KernelSocket> pending = new LinkedHashSet<>();
    private final Map<Flow, List<KernelSocket>> byFlow = new HashMap<>();

    private KernelPath(KernelTrace trace) {
        this.trace = trace;
    }

    /** Follows the sockets of a trace. */
    public static KernelPath of(KernelTrace trace) {
        KernelPath path = new KernelPath(trace);
        trace.events().forEach(path::take);
        for (KernelSocket s : path.sockets) {
            if (s.role() != Role.LISTENER) {
                path.byFlow.computeIfAbsent(s.flow(), f -> new ArrayList<>()).add(s);
            }
        }
        path.entered.values().stream().sorted((a, b) -> Integer.compare(a.line(), b.line()))
                .forEach(e -> path.finish(new SystemCall(e, null), path.inside.get(e.pid())));
        return path;
    }

    /** The trace. */
    public KernelTrace trace() {
        return trace;
    }

    /** The sockets in the order in which they appear. */
    public List<KernelSocket> sockets() {
        return Collections.unmodifiableList(sockets);
    }

    /** The system calls in the order in which they ended. */
    public List<SystemCall> calls() {
        return Collections.unmodifiableList(calls);
    }

    /** The sockets with both ends as given, in order: a pair of ports may be used again. */
    public List<KernelSocket> sockets(Flow flow) {
        return Collections.unmodifiableList(byFlow.getOrDefault(flow, List.of()));
    }

    /** The socket that listens on a port, the last before a line of the trace; or null. */
    public KernelSocket listener(int port, int line) {
        KernelSocket found = null;
        for (KernelSocket s : listeners) {
            if (s.flow().localPort() == port && (found == null || s.states().getFirst().line() < line)) {
                found = s;
            }
        }
        return found;
    }

    private void take(KernelEvent e) {
        if (e.kind() == Kind.ENTER) {
            entered.put(e.pid(), e);
            inside.remove(e.pid());
        } else if (e.kind() == Kind.EXIT) {
            KernelEvent enter = entered.get(e.pid());
            boolean fits = enter != null && enter.name().equals(e.name());
            if (fits) {
                entered.remove(e.pid());
            }
            finish(new SystemCall(fits ? enter : null, e), fits ? inside.remove(e.pid()) : null);
        } else if (e.kind() == Kind.STATE && e.flow() != null) {
            state(e);
        }
    }

    private void finish(SystemCall call, KernelSocket changed) {
        calls.add(call);
        boolean accepts = call.name().equals("accept") || call.name().equals("accept4");
        KernelSocket socket = changed;
        if (accepts) {
            socket = call.exit() == null || call.exit().result() < 0 || acceptable.isEmpty() ? null : acceptable.removeFirst();
            if (socket != null) {
                byDescriptor.put(descriptor(call, (int) call.exit().result()), socket);
            }
        } else if (call.descriptor() >= 0) {
            String fd = descriptor(call, call.descriptor());
            if (socket != null) {
                byDescriptor.put(fd, socket);
            } else {
                socket = byDescriptor.get(fd);
            }
            if (call.name().equals("close")) {
                byDescriptor.remove(fd);
            }
        }
        if (socket != null) {
            socket.called(call);
        }
    }

    /** Names a file descriptor of a process; the threads of a process share them, and where it is not known they share the task's name. */
    private static String descriptor(SystemCall call, int number) {
        KernelEvent e = call.enter() == null ? call.exit() : call.enter();
        return e.arguments().getOrDefault("group", call.task()) + "/" + number;
    }

    private void state(KernelEvent e) {
        KernelSocket socket = begins(e) ? null : find(e);
        if (socket == null) {
            socket = new KernelSocket(role(e), e.flow());
            sockets.add(socket);
            if (socket.role() == Role.LISTENER) {
                listeners.add(socket);
            }
        }
        change(socket, e);
        if (e.socket() != null) {
            byAddress.put(e.socket(), socket);
        }
        if (e.to() == SocketState.ESTABLISHED && socket.role() == Role.SERVER) {
            acceptable.add(socket);
        } else if (e.to() == SocketState.CLOSE) {
            acceptable.remove(socket);
        }
        KernelEvent call = entered.get(e.pid());
        boolean own = call != null && (call.name().equals("connect") || call.name().equals("listen") || call.name().startsWith("send"));
        if (own && (e.to() == SocketState.SYN_SENT || e.to() == SocketState.LISTEN)) {
            inside.put(e.pid(), socket);
        }
    }

    private void change(KernelSocket socket, KernelEvent e) {
        open.remove(socket.flow(), socket);
        pending.remove(socket);
        socket.change(e);
        if (e.to() != SocketState.CLOSE) {
            if (socket.flow().complete()) {
                open.put(socket.flow(), socket);
            } else {
                pending.add(socket);
            }
        }
    }

    private static boolean begins(KernelEvent e) {
        return e.from() == SocketState.CLOSE && (e.to() == SocketState.SYN_SENT || e.to() == SocketState.LISTEN)
                || e.from() == SocketState.LISTEN && e.to() == SocketState.SYN_RECV;
    }

    private static Role role(KernelEvent e) {
        return switch (e.from()) {
        case CLOSE -> e.to() == SocketState.LISTEN ? Role.LISTENER : e.to() == SocketState.SYN_SENT ? Role.CLIENT : Role.UNKNOWN;
        case SYN_SENT -> Role.CLIENT;
        case LISTEN -> e.to() == SocketState.SYN_RECV ? Role.SERVER : Role.LISTENER;
        case SYN_RECV, NEW_SYN_RECV -> Role.SERVER;
        case null, default -> Role.UNKNOWN;
        };
    }

    private KernelSocket find(KernelEvent e) {
        KernelSocket known = e.socket() == null ? null : byAddress.get(e.socket());
        if (known != null && known.state() != SocketState.CLOSE) {
            return known;
        }
        KernelSocket same = open.get(e.flow());
        if (same != null && same.state() == e.from()) {
            return same;
        }
        KernelSocket found = null;
        // only what has no port yet, or forgot it, is looked for among all
        for (KernelSocket s : e.flow().complete() ? pending : sockets) {
            boolean fits = s.state() != SocketState.CLOSE && s.state() == e.from() && (s.flow().equals(e.flow()) || continues(s, e));
            if (fits && (found == null || s.states().getFirst().pid() == e.pid() && found.states().getFirst().pid() != e.pid())) {
                found = s;
            }
        }
        return found;
    }

    /** Whether an event may be of a socket of which one port is not known yet, or of one that forgot it when it closed. */
    private static boolean continues(KernelSocket s, KernelEvent e) {
        Flow a = s.flow();
        Flow b = e.flow();
        boolean local = a.localPort() == b.localPort();
        boolean remote = a.remotePort() == b.remotePort();
        boolean client = s.role() == Role.CLIENT && remote && a.remoteAddress().equals(b.remoteAddress());
        boolean server = s.role() == Role.SERVER && local;
        return client && (a.localPort() == 0 || b.localPort() == 0) || server && (a.remotePort() == 0 || b.remotePort() == 0);
    }
}
