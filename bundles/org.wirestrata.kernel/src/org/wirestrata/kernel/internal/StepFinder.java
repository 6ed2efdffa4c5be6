package org.wirestrata.kernel.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.wirestrata.kernel.ClockOffset;
import org.wirestrata.kernel.Flow;
import org.wirestrata.kernel.KernelEvent;
import org.wirestrata.kernel.KernelEvent.Kind;
import org.wirestrata.kernel.KernelSocket;
import org.wirestrata.kernel.SocketState;
import org.wirestrata.kernel.Step;
import org.wirestrata.kernel.Step.Lane;
import org.wirestrata.kernel.SystemCall;
import org.wirestrata.kernel.WireSegment;

/** Finds the steps of one connection. */
public final class StepFinder {
    private static final long SECOND = 1_000_000_000L;
    /** Events of sockets that explain why a connection failed or was slow. */
    private static final Set<String> NOTED = Set.of("tcp_retransmit_skb", "tcp_retransmit_synack", "tcp_receive_reset", "tcp_send_reset");
    private static final Set<String> SENDERS = Set.of("__tcp_transmit_skb", "tcp_transmit_skb", "tcp_v4_send_synack", "tcp_v6_send_synack");
    private final Matches matches;
    private final ClockOffset offset;
    private final ClockOffset.Pairing pairing;
    private final KernelSocket listener;
    /** Whether the capture has no other connection, to which a function without addresses could belong. */
    private final boolean lonely;
    private final List<Step> steps = new ArrayList<>();
    private final Flow flow;

    /**
     * @param flow   both ends, seen from the client
     * @param lonely whether the capture has no other connection
     */
    public StepFinder(Matches matches, ClockOffset offset, Flow flow, ClockOffset.Pairing pairing, KernelSocket listener, boolean lonely) {
        this.matches = matches;
        this.offset = offset;
        this.pairing = pairing;
        this.listener = listener;
        this.lonely = lonely;
        this.flow = flow;
    }

    /** The steps in order. */
    public List<Step> find() {
        states(pairing.client(), Lane.CLIENT_TCP);
        states(pairing.server(), Lane.SERVER_TCP);
        calls(pairing.client(), Lane.CLIENT_CALL);
        calls(pairing.server(), Lane.SERVER_PROGRAM);
        queue();
        segments();
        events(flow, Lane.CLIENT_TCP);
        events(flow.turned(), Lane.SERVER_TCP);
        new FunctionSides(this::functionStep, flow, lonely, pairing.client(), pairing.server(), listener)
                .find(lonely ? matches.functions() : matches.functions(flow, pids()));
        if (offset == null) {
            return inOrderOfTrace();
        }
        steps.sort(Comparator.comparingLong(this::moment).thenComparingInt(StepFinder::line));
        return List.copyOf(steps);
    }

    /** Without times, each function that sends is followed by the next segment of its side; the other segments come last. */
    private List<Step> inOrderOfTrace() {
        List<Step> waiting = new ArrayList<>(steps.stream().filter(s -> s.kind() == Step.Kind.SEGMENT).toList());
        steps.removeAll(waiting);
        steps.sort(Comparator.comparingInt(StepFinder::line));
        List<Step> ordered = new ArrayList<>();
        for (Step s : steps) {
            ordered.add(s);
            if (s.kind() == Step.Kind.FUNCTION && SENDERS.contains(s.event().name())) {
                boolean client = s.lane() == Lane.CLIENT_TCP;
                Step next = waiting.stream().filter(w -> w.segment().flow().equals(flow) == client).findFirst().orElse(null);
                if (next != null) {
                    waiting.remove(next);
                    ordered.add(next);
                }
            }
        }
        ordered.addAll(waiting);
        return List.copyOf(ordered);
    }

    /** The tasks that made calls for the connection. */
    private Set<Integer> pids() {
        Set<Integer> pids = new HashSet<>();
        for (KernelSocket s : new KernelSocket[] {pairing.client(), pairing.server(), listener}) {
            if (s != null) {
                s.calls().forEach(c -> pids.add(c.pid()));
            }
        }
        return pids;
    }

    /** When a step happened: on the clock of the trace where that tells, as clocks that were joined are not exact. */
    private long moment(Step s) {
        boolean derived = s.kind() == Step.Kind.REQUEST || s.kind() == Step.Kind.QUEUED;
        return s.event() == null || !s.event().timed() ? s.time() : time(s.event()) - (derived ? 1 : 0);
    }

    private static int line(Step s) {
        return s.event() == null ? 0 : s.event().line();
    }

    private long time(KernelEvent e) {
        return offset == null || !e.timed() ? KernelEvent.NO_TIME : e.time() + offset.nanos();
    }

    private void add(Lane lane, Step.Kind kind, KernelEvent e, WireSegment segment, SystemCall call) {
        steps.add(new Step(lane, kind, time(e), e, segment, call));
    }

    private void functionStep(KernelEvent e, boolean client) {
        add(client ? Lane.CLIENT_TCP : Lane.SERVER_TCP, e.kind() == Kind.RETURN ? Step.Kind.FUNCTION_RETURNED : Step.Kind.FUNCTION, e,
                null, null);
    }

    private void states(KernelSocket socket, Lane lane) {
        if (socket != null) {
            socket.states().forEach(e -> add(lane, Step.Kind.STATE, e, null, null));
        }
    }

    private void calls(KernelSocket socket, Lane lane) {
        if (socket == null) {
            return;
        }
        for (SystemCall c : socket.calls()) {
            if (c.enter() != null) {
                add(lane, Step.Kind.CALLED, c.enter(), null, c);
            }
            if (c.exit() != null) {
                add(lane, Step.Kind.RETURNED, c.exit(), null, c);
            }
        }
    }

    private void queue() {
        KernelEvent established = pairing.server() == null ? null : pairing.server().entered(SocketState.ESTABLISHED);
        if (established != null) {
            // tcp_check_req puts it there just before the socket takes the ACK
            long time = time(established);
            steps.add(new Step(Lane.ACCEPT_QUEUE, Step.Kind.QUEUED, time == KernelEvent.NO_TIME ? time : time - 1, established, null,
                    null));
        }
        SystemCall accept = pairing.server() == null ? null : pairing.server().call("accept4", "accept");
        if (accept != null && accept.exit() != null) {
            add(Lane.ACCEPT_QUEUE, Step.Kind.ACCEPTED, accept.exit(), null, accept);
        }
    }

    /** Each segment with the event that handed it to the device, and the one that took it from there. */
    private void segments() {
        for (WireSegment s : pairing.segments()) {
            KernelEvent out = matches.sent(s);
            KernelEvent in = matches.received(s);
            steps.add(new Step(Lane.WIRE, Step.Kind.SEGMENT, offset == null ? KernelEvent.NO_TIME : s.time(), out, s, null));
            if (s.synAck() && out != null && (out.within("tcp_conn_request") || out.within("tcp_v4_send_synack"))) {
                steps.add(new Step(Lane.SERVER_TCP, Step.Kind.REQUEST, s.time() - 1, out, s, null));
            }
            if (in != null) {
                add(s.flow().equals(flow) ? Lane.SERVER_TCP : Lane.CLIENT_TCP, Step.Kind.RECEIVED, in, s, null);
            }
        }
    }

    /** What sockets took, sent again, or broke off. */
    private void events(Flow its, Lane lane) {
        for (KernelEvent e : matches.of(its)) {
            if (e.kind() == Kind.PROBE && within(e)) {
                add(lane, Step.Kind.TAKEN, e, matches.taken(e), null);
            } else if (NOTED.contains(e.name()) && within(e)) {
                add(lane, Step.Kind.NOTED, e, null, null);
            }
        }
    }

    /** Ports may be used again: what is far from the connection's segments is of another one. */
    private boolean within(KernelEvent e) {
        long time = time(e);
        return time == KernelEvent.NO_TIME || pairing.segments().isEmpty()
                || time > pairing.segments().getFirst().time() - SECOND && time < pairing.segments().getLast().time() + SECOND;
    }
}
