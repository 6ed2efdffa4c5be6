package org.wirestrata.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private KernelPath(KernelTrace trace) {
        this.trace = trace;
    }

    /** Follows the sockets of a trace. */
    public static KernelPath of(KernelTrace trace) {
        KernelPath path = new KernelPath(trace);
        trace.events().forEach(path::take);
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
        return sockets.stream().filter(s -> s.role() != Role.LISTENER && s.flow().equals(flow)).toList();
    }

    /** The socket that listens on a port, the last before a line of the trace; or null. */
    public KernelSocket listener(int port, int line) {
        KernelSocket found = null;
        for (KernelSocket s : sockets) {
            if (s.role() == Role.LISTENER && s.flow().localPort() == port && (found == null || s.states().getFirst().line() < line)) {
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
        }
        socket.change(e);
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
        KernelSocket pending = null;
        for (KernelSocket s : sockets.reversed()) {
            if (s.state() == SocketState.CLOSE || s.state() != e.from()) {
                continue;
            }
            if (s.flow().equals(e.flow())) {
                return s;
            }
            if (continues(s, e) && (pending == null || s.states().getFirst().pid() == e.pid())) {
                pending = s;
            }
        }
        return pending;
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
