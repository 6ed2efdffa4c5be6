package org.wirestrata.kernel.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.wirestrata.kernel.ClockOffset;
import org.wirestrata.kernel.Flow;
import org.wirestrata.kernel.KernelEvent;
import org.wirestrata.kernel.KernelEvent.Kind;
import org.wirestrata.kernel.WireSegment;

/**
 * Which event of a trace is about which segment of a capture, for all connections at once. A packet that is handed to a device is the frame
 * of the same length that is nearest in time; what comes from the device is the same buffer, over loopback, or the nearest again; what a
 * socket takes is the same buffer, or fits by addresses, length, and the numbers that <code>tcp_probe</code> tells.
 */
public final class Matches {
    private static final long NEAR = 1_000_000;
    private static final int LINK_HEADER = 18;
    private final ClockOffset offset;
    private final List<WireSegment> segments;
    private final Map<WireSegment, KernelEvent> sent = new IdentityHashMap<>();
    private final Map<WireSegment, KernelEvent> received = new IdentityHashMap<>();
    private final Map<KernelEvent, WireSegment> taken = new IdentityHashMap<>();
    private final Map<WireSegment, KernelEvent> takers = new IdentityHashMap<>();
    /** The events that have both ends, by them. */
    private final Map<Flow, List<KernelEvent>> byFlow = new HashMap<>();
    private final List<KernelEvent> functions = new ArrayList<>();
    private final Map<Integer, List<KernelEvent>> functionsByPid = new HashMap<>();

    /** Matches a trace with segments; without an offset, only by addresses and numbers. */
    public Matches(List<KernelEvent> events, List<WireSegment> all, ClockOffset offset) {
        this.offset = offset;
        segments = new ArrayList<>(all);
        segments.sort(Comparator.comparingLong(WireSegment::time));
        Map<String, WireSegment> onDevice = new HashMap<>();
        Map<String, WireSegment> arrived = new HashMap<>();
        for (KernelEvent e : events) {
            if (e.flow() != null) {
                byFlow.computeIfAbsent(e.flow(), f -> new ArrayList<>()).add(e);
            }
            switch (e.kind()) {
            case TRANSMIT, RECEIVE -> packet(e, onDevice, arrived);
            case PROBE -> probe(e, arrived);
            case FUNCTION, RETURN -> {
                functions.add(e);
                functionsByPid.computeIfAbsent(e.pid(), p -> new ArrayList<>()).add(e);
            }
            default -> {
            }
            }
        }
    }

    private void packet(KernelEvent e, Map<String, WireSegment> onDevice, Map<String, WireSegment> arrived) {
        String buffer = e.arguments().getOrDefault("skbaddr", "");
        int length = Numbers.decimal(e.arguments().get("len"), -1);
        if (e.kind() == Kind.TRANSMIT) {
            WireSegment s = nearest(e, length, length, sent);
            onDevice.remove(buffer);
            if (s != null) {
                sent.put(s, e);
                onDevice.put(buffer, s);
            }
            return;
        }
        WireSegment s = onDevice.remove(buffer);
        s = s == null ? nearest(e, length, length + LINK_HEADER, received) : s;
        arrived.remove(buffer);
        if (s != null) {
            received.putIfAbsent(s, e);
            arrived.put(buffer, s);
        }
    }

    private WireSegment nearest(KernelEvent e, int least, int most, Map<WireSegment, KernelEvent> used) {
        if (offset == null || !e.timed()) {
            return null;
        }
        long time = e.time() + offset.nanos();
        WireSegment best = null;
        for (int i = from(time - NEAR); i < segments.size() && segments.get(i).time() <= time + NEAR; i++) {
            WireSegment s = segments.get(i);
            boolean fits = s.bytes() >= least && s.bytes() <= most && !used.containsKey(s);
            if (fits && (best == null || Math.abs(s.time() - time) < Math.abs(best.time() - time))) {
                best = s;
            }
        }
        return best;
    }

    /** The place of the first segment that is not before a time. */
    private int from(long time) {
        int low = 0;
        int high = segments.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (segments.get(middle).time() < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void probe(KernelEvent e, Map<String, WireSegment> arrived) {
        WireSegment found = arrived.get(e.arguments().getOrDefault("skbaddr", ""));
        if (found == null && e.flow() != null) {
            boolean timed = offset != null && e.timed();
            long time = timed ? e.time() + offset.nanos() : 0;
            int first = timed ? from(time - NEAR) : 0;
            for (int i = first; i < segments.size() && (!timed || segments.get(i).time() <= time + offset.uncertainty()); i++) {
                WireSegment s = segments.get(i);
                boolean fits = s.flow().equals(e.flow().turned()) && !takers.containsKey(s) && acknowledges(s, e)
                        && Integer.toString(s.length()).equals(e.arguments().get("data_len"));
                if (fits) {
                    // the last before a moment, or the first of all
                    found = s;
                    if (!timed) {
                        break;
                    }
                }
            }
        }
        if (found != null) {
            taken.put(e, found);
            takers.put(found, e);
        }
    }

    /** A socket sees a segment before it takes it: the segment acknowledges some of what was sent and not yet acknowledged. */
    private static boolean acknowledges(WireSegment s, KernelEvent e) {
        long una = Numbers.signed(e.arguments().getOrDefault("snd_una", "0"));
        long next = Numbers.signed(e.arguments().getOrDefault("snd_nxt", "0"));
        return (s.ack() - una & 0xffffffffL) <= (next - una & 0xffffffffL);
    }

    /** What handed a segment to the device, or null. */
    KernelEvent sent(WireSegment s) {
        return sent.get(s);
    }

    /** What took a segment from the device, or null. */
    KernelEvent received(WireSegment s) {
        return received.get(s);
    }

    /** The segment that a socket took in an event, or null. */
    WireSegment taken(KernelEvent e) {
        return taken.get(e);
    }

    /** The events with both ends as given. */
    List<KernelEvent> of(Flow flow) {
        return byFlow.getOrDefault(flow, List.of());
    }

    /** The functions that were entered and left. */
    List<KernelEvent> functions() {
        return functions;
    }

    /** Those of some tasks, or with both ends as given, in order. */
    List<KernelEvent> functions(Flow flow, Set<Integer> pids) {
        Set<KernelEvent> found = Collections.newSetFromMap(new IdentityHashMap<>());
        pids.forEach(p -> found.addAll(functionsByPid.getOrDefault(p, List.of())));
        for (Flow f : List.of(flow, flow.turned())) {
            of(f).stream().filter(e -> e.kind() == Kind.FUNCTION || e.kind() == Kind.RETURN).forEach(found::add);
        }
        List<KernelEvent> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingInt(KernelEvent::line));
        return ordered;
    }
}
