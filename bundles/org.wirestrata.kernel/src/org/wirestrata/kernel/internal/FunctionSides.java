package org.wirestrata.kernel.internal;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

import org.wirestrata.kernel.Flow;
import org.wirestrata.kernel.KernelEvent;
import org.wirestrata.kernel.KernelEvent.Kind;
import org.wirestrata.kernel.KernelSocket;

/**
 * Tells for whom functions were called that have no addresses: lines of the function tracer, breakpoints. Some functions only a client
 * calls, some only a server; what is in between belongs to whoever is next in a handshake: a client sends, a server receives and answers, a
 * client receives.
 */
final class FunctionSides {
    private static final Set<String> CLIENT = Set.of("__sys_connect", "inet_stream_connect", "__inet_stream_connect", "tcp_v4_connect",
            "tcp_v6_connect", "inet_hash_connect", "tcp_connect", "tcp_connect_init", "tcp_rcv_synsent_state_process", "tcp_finish_connect",
            "inet_wait_for_connect");
    private static final Set<String> SERVER = Set.of("tcp_v4_conn_request", "tcp_v6_conn_request", "tcp_conn_request", "tcp_v4_send_synack",
            "tcp_v6_send_synack", "tcp_make_synack", "tcp_check_req", "tcp_v4_syn_recv_sock", "tcp_v6_syn_recv_sock", "tcp_child_process",
            "tcp_create_openreq_child", "inet_csk_clone_lock", "inet_csk_reqsk_queue_hash_add", "inet_csk_complete_hashdance",
            "inet_csk_reqsk_queue_add", "__sys_accept4", "do_accept", "inet_accept", "inet_csk_accept", "inet_csk_wait_for_connect",
            "tcp_get_cookie_sock", "cookie_v4_check", "cookie_v6_check", "inet_csk_listen_start", "inet_listen");
    private static final Set<String> SENDS = Set.of("__tcp_transmit_skb", "tcp_transmit_skb", "__ip_queue_xmit", "ip_queue_xmit",
            "tcp_v4_send_synack", "ip_build_and_send_pkt", "dev_hard_start_xmit");
    private static final Set<String> RECEIVES = Set.of("tcp_v4_rcv", "tcp_v6_rcv", "ip_rcv", "ip_local_deliver", "ip_protocol_deliver_rcu");
    private final BiConsumer<KernelEvent, Boolean> found;
    private final Flow flow;
    private final boolean lonely;
    private final KernelSocket client;
    private final KernelSocket server;
    private final KernelSocket listener;
    private boolean clientActs = true;
    private boolean sent;

    FunctionSides(BiConsumer<KernelEvent, Boolean> found, Flow flow, boolean lonely, KernelSocket client, KernelSocket server,
            KernelSocket listener) {
        this.found = found;
        this.flow = flow;
        this.lonely = lonely;
        this.client = client;
        this.server = server;
        this.listener = listener;
    }

    void find(List<KernelEvent> events) {
        for (KernelEvent e : events) {
            if (e.kind() != Kind.FUNCTION && e.kind() != Kind.RETURN) {
                continue;
            }
            if (e.flow() != null) {
                if (e.flow().equals(flow)) {
                    found.accept(e, !SERVER.contains(e.name()));
                } else if (flow != null && e.flow().equals(flow.turned())) {
                    found.accept(e, CLIENT.contains(e.name()));
                }
            } else if (lonely || ofOurCalls(e)) {
                follow(e);
                found.accept(e, clientActs);
            }
        }
    }

    private void follow(KernelEvent e) {
        if (CLIENT.contains(e.name())) {
            clientActs = true;
            sent = false;
        } else if (SERVER.contains(e.name())) {
            clientActs = false;
            sent = false;
        } else if (RECEIVES.contains(e.name()) && sent) {
            // what one side sent the other receives
            clientActs = !clientActs;
            sent = false;
        }
        if (SENDS.contains(e.name()) && e.kind() == Kind.FUNCTION) {
            sent = true;
        }
    }

    /** Whether an event falls into the time and task in which the client connects or the server accepts. */
    private boolean ofOurCalls(KernelEvent e) {
        return within(e, client) || within(e, server) || within(e, listener);
    }

    private static boolean within(KernelEvent e, KernelSocket socket) {
        return socket != null && socket.calls().stream().anyMatch(c -> c.enter() != null && c.pid() == e.pid() && c.enter()
                .line() <= e.line()
                && (c.exit() == null || c.exit().line() >= e.line()));
    }
}
