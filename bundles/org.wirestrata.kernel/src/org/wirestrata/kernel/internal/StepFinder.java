package org.wirestrata.kernel.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.wirestrata.kernel.ClockOffset;
import org.wirestrata.kernel.Flow;
import org.wirestrata.kernel.KernelEvent;
import org.wirestrata.kernel.KernelEvent.Kind;
import org.wirestrata.kernel.KernelPath;
import org.wirestrata.kernel.KernelSocket;
import org.wirestrata.kernel.SocketState;
import org.wirestrata.kernel.Step;
import org.wirestrata.kernel.Step.Lane;
import org.wirestrata.kernel.SystemCall;
import org.wirestrata.kernel.WireSegment;

/** Finds the steps of one connection. */
public final class StepFinder {
    private static final long NEAR = 1_000_000;
    private static final int LINK_HEADER = 18;
    private final KernelPath path;
    private final ClockOffset offset;
    private final ClockOffset.Pairing pairing;
    private final KernelSocket listener;
    /** Whether the capture has no other connection, to which a function without addresses could belong. */
    private final boolean lonely;
    /** The events that belong to other connections already. */
    private final Set<KernelEvent> taken;
    private final List<Step> steps = new ArrayList<>();
    /** The segments that sockets took, by <code>tcp_probe</code>, where the buffer tells. */
    private final Map<KernelEvent, WireSegment> probed = new HashMap<>();
    private final Flow flow;

    public StepFinder(KernelPath path, ClockOffset offset, ClockOffset.Pairing pairing, KernelSocket listener, boolean lonely,
            Set<KernelEvent> taken) {
        this.path = path;
        this.offset = offset;
        this.pairing = pairing;
        this.listener = listener;
        this.lonely = lonely;
        this.taken = taken;
        KernelSocket known = pairing.client() != null ? pairing.client() : pairing.server();
        WireSegment first = pairing.segments().isEmpty() ? null : pairing.segments().getFirst();
        WireSegment answer = pairing.segments().stream().filter(WireSegment::synAck).findFirst().orElse(null);
        flow = first == null ? known == null ? null : known == pairing.client() ? known.flow() : known.flow().turned()
                : answer == first ? first.flow().turned() : first.flow();
    }

    /** The steps in order. */
    public List<Step> find() {
        states(pairing.client(), Lane.CLIENT_TCP);
        states(pairing.server(), Lane.SERVER_TCP);
        calls(pairing.client(), Lane.CLIENT_CALL);
        calls(pairing.server(), Lane.SERVER_PROGRAM);
        queue();
        segments();
        probes();
        new FunctionSides(this::functionStep, flow, lonely, pairing.client(), pairing.server(), listener).find(path.trace().events());
        steps.sort(offset == null ? Comparator.comparingInt(StepFinder::line) : Comparator.comparingLong(this::moment)
                .thenComparingInt(StepFinder::line));
        return List.copyOf(steps);
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
        Map<WireSegment, KernelEvent> sent = new HashMap<>();
        Map<WireSegment, KernelEvent> received = new HashMap<>();
        if (offset != null) {
            Map<String, WireSegment> byBuffer = new HashMap<>();
            Map<String, WireSegment> arrived = new HashMap<>();
            Set<WireSegment> open = new HashSet<>(pairing.segments());
            for (KernelEvent e : path.trace().events()) {
                String buffer = e.arguments().getOrDefault("skbaddr", "");
                if (e.kind() == Kind.PROBE && arrived.containsKey(buffer)) {
                    probed.put(e, arrived.get(buffer));
                }
                if (!e.timed() || e.kind() != Kind.TRANSMIT && e.kind() != Kind.RECEIVE || taken.contains(e)) {
                    continue;
                }
                int length = Numbers.decimal(e.arguments().get("len"), -1);
                if (e.kind() == Kind.TRANSMIT) {
                    WireSegment s = nearest(time(e), open, length, length);
                    byBuffer.remove(buffer);
                    if (s != null) {
                        open.remove(s);
                        sent.put(s, e);
                        byBuffer.put(buffer, s);
                        taken.add(e);
                    }
                } else {
                    // over loopback it is the same buffer, otherwise the same length without the link layer's header
                    WireSegment s = byBuffer.remove(buffer);
                    s = s == null ? nearest(time(e), open, length, length + LINK_HEADER) : s;
                    if (s != null) {
                        open.remove(s);
                        received.put(s, e);
                        arrived.put(buffer, s);
                        taken.add(e);
                    }
                }
            }
        }
        for (WireSegment s : pairing.segments()) {
            KernelEvent out = sent.get(s);
            KernelEvent in = received.get(s);
            boolean fromClient = s.flow().equals(flow);
            steps.add(new Step(Lane.WIRE, Step.Kind.SEGMENT, offset == null ? KernelEvent.NO_TIME : s.time(), out, s, null));
            if (s.synAck() && out != null && (out.within("tcp_conn_request") || out.within("tcp_v4_send_synack"))) {
                steps.add(new Step(Lane.SERVER_TCP, Step.Kind.REQUEST, s.time() - 1, out, s, null));
            }
            if (in != null) {
                add(fromClient ? Lane.SERVER_TCP : Lane.CLIENT_TCP, Step.Kind.RECEIVED, in, s, null);
            }
        }
    }

    private WireSegment nearest(long time, Set<WireSegment> among, int least, int most) {
        WireSegment best = null;
        for (WireSegment s : among) {
            long distance = Math.abs(s.time() - time);
            boolean fits = s.bytes() >= least && s.bytes() <= most && distance <= NEAR;
            if (fits && (best == null || distance < Math.abs(best.time() - time) || distance == Math.abs(best.time() - time)
                    && s.frame() < best.frame())) {
                best = s;
            }
        }
        return best;
    }

    /** <code>tcp_probe</code> sees a segment before the socket takes it: it acknowledges some of what was sent and not yet acknowledged. */
    private void probes() {
        Set<WireSegment> open = new HashSet<>(pairing.segments());
        for (KernelEvent e : path.trace().events()) {
            boolean client = e.kind() == Kind.PROBE && e.flow() != null && e.flow().equals(flow);
            boolean server = e.kind() == Kind.PROBE && e.flow() != null && e.flow().equals(flow == null ? null : flow.turned());
            if (!client && !server) {
                continue;
            }
            WireSegment found = probed.get(e);
            for (WireSegment s : found == null ? open : Set.<WireSegment>of()) {
                boolean fits = s.flow().equals(e.flow().turned()) && acknowledges(s, e)
                        && Integer.toString(s.length()).equals(e.arguments().get("data_len"));
                boolean near = offset == null || s.time() - time(e) <= offset.uncertainty() && time(e) - s.time() <= NEAR;
                if (fits && near && (found == null || Math.abs(s.time() - time(e)) < Math.abs(found.time() - time(e)))) {
                    found = s;
                }
            }
            if (found != null) {
                open.remove(found);
            }
            add(client ? Lane.CLIENT_TCP : Lane.SERVER_TCP, Step.Kind.TAKEN, e, found, null);
        }
    }

    private static boolean acknowledges(WireSegment s, KernelEvent e) {
        long una = Numbers.signed(e.arguments().getOrDefault("snd_una", "0"));
        long next = Numbers.signed(e.arguments().getOrDefault("snd_nxt", "0"));
        return (s.ack() - una & 0xffffffffL) <= (next - una & 0xffffffffL);
    }
}
