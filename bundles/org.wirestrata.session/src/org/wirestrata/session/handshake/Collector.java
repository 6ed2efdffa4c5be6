package org.wirestrata.session.handshake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.session.Packet;
import org.wirestrata.kernel.Flow;

/** Collects the connections of a capture in one pass. State grows with the number of connections, not with their length. */
public final class Collector {
    private static final int MOST_SEGMENTS = 20_000;
    private final TcpView view;
    private final int only;
    private final boolean keeps;
    private final int frame;
    private Segment selected;
    private int selectedStream = -1;
    private int followed = -1;
    private final List<Segment> segments = new ArrayList<>();
    private long begin;
    private int streams;
    private final TreeMap<Integer, Connection> connections = new TreeMap<>();
    /** The latest connection between two ends. */
    private final Map<Flow, Connection> latest = new HashMap<>();

    /**
     * @param only  the number of the stream to look at, or -1 for all
     * @param frame the number of the frame whose segment is asked for, or -1
     * @param keeps whether the segments of connections are kept one by one
     */
    public Collector(Catalog catalog, int only, int frame, boolean keeps) {
        this.frame = frame;
        this.keeps = keeps;
        this.view = new TcpView(catalog);
        this.only = only;
    }

    public Set<Field> wanted() {
        return view.wanted();
    }

    /** Takes the capture's next packet. */
    public void take(Packet p) {
        FrameData f = p.frame();
        take(p.tape(), f.number, f.seconds * 1_000_000_000L + f.nanos, f.sinceFirst, f.originalLength);
    }

    /**
     * Takes the capture's next frame, taken apart.
     *
     * @param clock      nanoseconds since 1970
     * @param time       nanoseconds since the first frame
     * @param wireLength bytes on the wire
     */
    void take(Tape tape, int number, long clock, long time, int wireLength) {
        if (number == 1) {
            begin = clock;
        }
        view.read(tape);
        while (view.next()) {
            streams = Math.max(streams, view.stream + 1);
            if (view.quoted) {
                quoted(number, time);
                continue;
            }
            if (view.stream < 0 || only >= 0 && view.stream != only) {
                continue;
            }
            Connection c = connections.get(view.stream);
            if (c == null) {
                c = new Connection(view.stream, view, time);
                connections.put(view.stream, c);
                latest.put(c.flow(), c);
            }
            c.take(view, number, time);
            if (number == frame) {
                selected = c.segment(view, frame, time);
                selectedStream = view.stream;
            }
            if (view.stream == followed && segments.size() < MOST_SEGMENTS) {
                segments.add(c.segment(view, number, time));
            }
            if (keeps) {
                c.keep(view, number, clock, wireLength);
            }
        }
    }

    /** An ICMP message tells of a connection's SYN. */
    private void quoted(int number, long time) {
        Endpoint from = view.source();
        Endpoint to = view.destination();
        Connection c = latest.get(new Flow(from.address(), from.port(), to.address(), to.port()));
        if (c != null) {
            c.refused(view, number, time);
        }
    }

    /** Keeps the segments of a connection one by one. */
    void follow(int stream) {
        followed = stream;
    }

    /** The segments of the connection that is followed, the first ones. */
    List<Segment> segments() {
        return segments;
    }

    /** What was seen of a connection, or null. */
    Handshake report(int stream) {
        Connection c = connections.get(stream);
        return c == null ? null : c.report();
    }

    /** How many streams the capture has, those not looked at included. */
    public int streams() {
        return streams;
    }

    /** The segment of the frame that was asked for, or null where that has none. */
    public Segment selected() {
        return selected;
    }

    /** The connection of that segment. */
    public Handshake selectedConnection() {
        return connections.get(selectedStream).report();
    }

    /** When the capture begins, in nanoseconds since 1970. */
    public long begin() {
        return begin;
    }

    /** The connections by number. */
    Collection<Connection> connections() {
        return connections.values();
    }

    /** What was seen of the connections, by number. */
    public List<Handshake> reports() {
        List<Handshake> reports = new ArrayList<>();
        connections.values().forEach(c -> reports.add(c.report()));
        return reports;
    }
}
