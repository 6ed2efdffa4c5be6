package org.wirestrata.session.handshake;

import java.util.List;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureFile;
import org.wirestrata.api.session.Session;
import org.wirestrata.api.session.Sessions;
import org.wirestrata.kernel.KernelTrace;

/** Reads one connection of a capture that is open, with its segments. */
public final class HandshakeReader {
    private final Session session;
    private final CaptureFile capture;
    private final Collector collector;
    private int frame;

    private HandshakeReader(Session session, int stream, boolean keeps) {
        this.session = session;
        capture = session.capture();
        // a trace is joined to all connections, as it can't be told before which of its sockets belong to which
        collector = new Collector(session.snapshot(), keeps ? -1 : stream, -1, keeps);
        collector.follow(stream);
    }

    /**
     * What was read.
     *
     * @param handshake the connection, or null where the capture has no such stream
     * @param segments  its segments, the first ones
     * @param kernel    the trace that goes with the capture, or null
     * @param begin     when the capture begins, in nanoseconds since 1970
     * @param frames    how many frames were looked at
     */
    public record Reading(Handshake handshake, List<Segment> segments, Kernel kernel, long begin, int frames) {
        /** The segment in a frame, or null. */
        public Segment segment(int frame) {
            return segments.stream().filter(s -> s.frame() == frame).findFirst().orElse(null);
        }
    }

    /**
     * Reads a connection.
     *
     * @param stream the number that <code>tcp.stream</code> counts
     * @param trace  the kernel's trace that goes with the capture, or null
     */
    public static Reading read(Session session, int stream, KernelTrace trace, Sessions.Progress progress) throws CaptureException {
        HandshakeReader reader = new HandshakeReader(session, stream, trace != null);
        return reader.read(stream, trace, progress);
    }

    private Reading read(int stream, KernelTrace trace, Sessions.Progress progress) throws CaptureException {
        int last = session.frames();
        long first = last == 0 ? 0 : capture.time(1);
        session.look(collector.wanted(), last, tape -> {
            frame++;
            long clock = capture.time(frame);
            collector.take(tape, frame, clock, clock - first, capture.originalLength(frame));
        }, progress);
        Kernel kernel = trace == null || progress.cancelled() ? null : Kernel.of(trace, collector);
        return new Reading(collector.report(stream), collector.segments(), kernel, collector.begin(), last);
    }
}
