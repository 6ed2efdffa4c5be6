package org.wirestrata.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How far the clock of a capture is ahead of the clock of a trace.
 *
 * @param nanos       what to add to a time of the trace to get one of the capture
 * @param uncertainty how far that may be off, in nanoseconds
 * @param how         where it comes from
 * @param pairs       how many pairs of an event and a segment it rests on
 */
public record ClockOffset(long nanos, long uncertainty, How how, int pairs) {
    private static final long NEAR = 100_000;
    private static final int MOST = 2000;

    /** Where an offset comes from. */
    public enum How {
        /** The recorder read both clocks. */
        RECORDED,
        /** From packets that were handed to a device, and the frames of the capture. */
        PACKETS,
        /** From states: a SYN is not sent before SYN_SENT, and a SYN/ACK not after the client's ESTABLISHED. */
        STATES
    }

    /** A connection's sockets, null where the trace has none, and its segments. */
    public record Pairing(KernelSocket client, KernelSocket server, List<WireSegment> segments) {
    }

    /** Solves the offset; null where nothing is in both. */
    public static ClockOffset solve(KernelPath path, List<Pairing> pairings) {
        long low = Long.MIN_VALUE;
        long high = Long.MAX_VALUE;
        int bounds = 0;
        for (Pairing p : pairings) {
            long[] b = bounds(p);
            if (b[0] == Long.MIN_VALUE && b[1] == Long.MAX_VALUE) {
                continue;
            }
            bounds++;
            // a connection that contradicts the others is left out: its ports may have been used before
            if (Math.max(low, b[0]) <= Math.min(high, b[1])) {
                low = Math.max(low, b[0]);
                high = Math.min(high, b[1]);
            }
        }
        ClockOffset packets = packets(path, pairings, low, high);
        if (packets != null) {
            return packets;
        }
        if (path.trace().offset().isPresent()) {
            return new ClockOffset(path.trace().offset().getAsLong(), NEAR, How.RECORDED, 0);
        }
        if (bounds == 0) {
            return null;
        }
        if (low == Long.MIN_VALUE || high == Long.MAX_VALUE) {
            return new ClockOffset(low == Long.MIN_VALUE ? high : low, NEAR, How.STATES, bounds);
        }
        return new ClockOffset(low + (high - low) / 2, (high - low) / 2, How.STATES, bounds);
    }

    /** The least and the greatest offset that a connection allows. */
    private static long[] bounds(Pairing p) {
        WireSegment syn = first(p, WireSegment::syn);
        WireSegment synAck = first(p, WireSegment::synAck);
        WireSegment ack = synAck == null ? null : first(p, s -> s.frame() > synAck.frame() && !s.flow().equals(synAck.flow()));
        long high = difference(syn, p.client() == null ? null : p.client().entered(SocketState.SYN_SENT), Long.MAX_VALUE);
        long low = Math.max(difference(synAck, p.client() == null ? null : p.client().entered(SocketState.ESTABLISHED), Long.MIN_VALUE),
                difference(ack, p.server() == null ? null : p.server().entered(SocketState.ESTABLISHED), Long.MIN_VALUE));
        return low <= high ? new long[] {low, high} : new long[] {high, low};
    }

    private static WireSegment first(Pairing p, Predicate<WireSegment> which) {
        return p.segments().stream().filter(which).findFirst().orElse(null);
    }

    private static long difference(WireSegment s, KernelEvent e, long none) {
        return s == null || e == null || !e.timed() ? none : s.time() - e.time();
    }

    /** The offset on which most packets that were handed to a device agree with frames of the same length. */
    private static ClockOffset packets(KernelPath path, List<Pairing> pairings, long low, long high) {
        if (low == Long.MIN_VALUE && high == Long.MAX_VALUE && path.trace().offset().isPresent()) {
            low = path.trace().offset().getAsLong();
            high = low;
        }
        long least = low == Long.MIN_VALUE ? low : low - NEAR;
        long most = high == Long.MAX_VALUE ? high : high + NEAR;
        List<KernelEvent> sent = path.trace().events().stream().filter(e -> e.kind() == KernelEvent.Kind.TRANSMIT && e.timed()).limit(MOST)
                .toList();
        List<WireSegment> segments = pairings.stream().flatMap(p -> p.segments().stream()).limit(MOST).toList();
        List<Long> differences = new ArrayList<>();
        for (KernelEvent e : sent) {
            String length = e.arguments().getOrDefault("len", "");
            for (WireSegment s : segments) {
                long difference = s.time() - e.time();
                if (difference >= least && difference <= most && length.equals(Integer.toString(s.bytes()))) {
                    differences.add(difference);
                }
            }
        }
        differences.sort(null);
        int from = 0;
        int best = 0;
        int length = 0;
        for (int to = 0; to < differences.size(); to++) {
            while (differences.get(to) - differences.get(from) > NEAR) {
                from++;
            }
            if (to - from + 1 > length) {
                best = from;
                length = to - from + 1;
            }
        }
        // two that agree by chance are no proof where nothing else limits them
        int needed = low == Long.MIN_VALUE || high == Long.MAX_VALUE ? 3 : 1;
        return length < needed ? null : refined(differences.get(best + length / 2), sent, segments);
    }

    /** With an offset that is about right, each event finds the one segment that is nearest. */
    private static ClockOffset refined(long about, List<KernelEvent> sent, List<WireSegment> segments) {
        List<WireSegment> open = new ArrayList<>(segments);
        List<Long> differences = new ArrayList<>();
        for (KernelEvent e : sent) {
            String length = e.arguments().getOrDefault("len", "");
            WireSegment nearest = null;
            long distance = NEAR;
            for (WireSegment s : open) {
                long d = Math.abs(s.time() - e.time() - about);
                if (d < distance && length.equals(Integer.toString(s.bytes()))) {
                    nearest = s;
                    distance = d;
                }
            }
            if (nearest != null) {
                open.remove(nearest);
                differences.add(nearest.time() - e.time());
            }
        }
        differences.sort(null);
        int size = differences.size();
        return size == 0 ? new ClockOffset(about, NEAR, How.PACKETS, 0)
                : new ClockOffset(differences.get(size / 2), (differences.getLast() - differences.getFirst()) / 2, How.PACKETS, size);
    }
}
