package org.wirestrata.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A TCP socket, followed through its states. */
public final class KernelSocket {
    /** How a socket came to be. */
    public enum Role {
        /** It connected. */
        CLIENT,
        /** It is the server's end of one connection. */
        SERVER,
        /** It waits for connections. */
        LISTENER,
        /** The trace begins later. */
        UNKNOWN
    }

    private final Role role;
    private Flow flow;
    private final List<KernelEvent> states = new ArrayList<>();
    private final List<SystemCall> calls = new ArrayList<>();

    KernelSocket(Role role, Flow flow) {
        this.role = role;
        this.flow = flow;
    }

    /** How it came to be. */
    public Role role() {
        return role;
    }

    /** Both ends, as the latest event tells. */
    public Flow flow() {
        return flow;
    }

    /** Its changes of state in order. */
    public List<KernelEvent> states() {
        return Collections.unmodifiableList(states);
    }

    /** The system calls that were made for it, in the order in which they ended. */
    public List<SystemCall> calls() {
        return Collections.unmodifiableList(calls);
    }

    /** The event by which it came into a state, or null. */
    public KernelEvent entered(SocketState state) {
        for (KernelEvent e : states) {
            if (e.to() == state) {
                return e;
            }
        }
        return null;
    }

    /** The first of its calls with one of these names, or null. */
    public SystemCall call(String... names) {
        for (SystemCall c : calls) {
            if (List.of(names).contains(c.name())) {
                return c;
            }
        }
        return null;
    }

    /** The state that it is in at the end of the trace. */
    public SocketState state() {
        return states.isEmpty() ? SocketState.CLOSE : states.getLast().to();
    }

    void change(KernelEvent e) {
        states.add(e);
        if (e.flow() != null && (e.flow().complete() || !flow.complete())) {
            flow = e.flow();
        }
    }

    void called(SystemCall call) {
        calls.add(call);
    }
}
