package org.wirestrata.kernel;

import java.util.List;
import java.util.Set;

/**
 * A connection of a capture with what the kernel did for it. What the trace does not have is null.
 *
 * @param client   the socket of the client
 * @param server   the socket of the server
 * @param listener the socket that waited for it
 * @param steps    in the order in which they happened; without times in the order of the trace
 */
public record KernelConnection(KernelSocket client, KernelSocket server, KernelSocket listener, List<Step> steps) {
    /** The last functions before those that take packets from a device. */
    private static final Set<String> INTERRUPTS = Set.of("handle_softirqs", "__do_softirq", "net_rx_action", "__napi_poll", "napi_poll",
            "process_backlog", "napi_complete_done", "do_softirq", "__local_bh_enable_ip", "irq_exit_rcu", "common_interrupt",
            "run_ksoftirqd");

    static List<String> innermost(List<String> path) {
        int from = 0;
        for (int i = 0; i < path.size(); i++) {
            if (INTERRUPTS.contains(path.get(i))) {
                from = i + 1;
            }
        }
        return path.subList(from, path.size());
    }

    /** The client's call that opened the connection, or null. */
    public SystemCall connect() {
        return client == null ? null : client.call("connect", "sendto", "sendmsg");
    }

    /** The server's call that took the connection out of the accept queue, or null. */
    public SystemCall accept() {
        return server == null ? null : server.call("accept4", "accept");
    }

    /** How long the connection was in the accept queue: from the server's ESTABLISHED until accept returned; -1 where it can't be told. */
    public long queued() {
        return untilAccept(server);
    }

    /** From the client's ESTABLISHED until accept returned, or -1. */
    public long establishedToAccept() {
        return untilAccept(client);
    }

    private long untilAccept(KernelSocket socket) {
        KernelEvent established = socket == null ? null : socket.entered(SocketState.ESTABLISHED);
        SystemCall accept = accept();
        return established == null || accept == null || accept.exit() == null || !established.timed() ? -1
                : accept.exit().time() - established.time();
    }

    /** From one of the client's states to another, or -1. */
    public long between(SocketState from, SocketState to) {
        KernelEvent begin = client == null ? null : client.entered(from);
        KernelEvent end = client == null ? null : client.entered(to);
        return begin == null || end == null || !begin.timed() || !end.timed() ? -1 : end.time() - begin.time();
    }

    /** The first step of a kind, for a segment, or null. */
    public Step step(Step.Kind kind, int frame) {
        for (Step s : steps) {
            if (s.kind() == kind && s.segment() != null && s.segment().frame() == frame) {
                return s;
            }
        }
        return null;
    }
}
