package org.wirestrata.session.handshake;

import java.util.ArrayList;
import java.util.List;

/**
 * Something about a connection that a reader should notice.
 *
 * @param kind   what it is; texts and JSON are named after it
 * @param frame  the frame that shows it
 * @param values what the sentence tells besides, in order
 */
public record Remark(Kind kind, int frame, List<Object> values) {
    private static final int SMALLEST = 536;
    private static final int ETHERNET = 1460;
    /** Hosts begin with 64, 128 or 255 hops: two packets of one host on one way differ by few. */
    private static final int FAR = 10;

    /** What can be noticed. */
    public enum Kind {
        /** The SYN was repeated, with doubled waits. */
        SYN_BACK_OFF,
        /** The SYN was repeated, with equal waits. */
        SYN_STEADY,
        /** The SYN was repeated at other times. */
        SYN_AGAIN,
        /** The SYN/ACK was repeated, with doubled waits. */
        SYN_ACK_BACK_OFF,
        /** The SYN/ACK was repeated at other times. */
        SYN_ACK_AGAIN,
        /** Fast Open: the client asks for a cookie, and the server gives one. */
        FAST_OPEN_COOKIE,
        /** Fast Open: the client asks for a cookie, and gets none. */
        FAST_OPEN_NO_COOKIE,
        /** Fast Open: the data of the SYN were taken. */
        FAST_OPEN_TAKEN,
        /** Fast Open: the data of the SYN were not taken. */
        FAST_OPEN_NOT_TAKEN,
        /** Data in a SYN without Fast Open. */
        DATA_IN_SYN,
        /** The server has an older connection with the same ports. */
        OLD_CONNECTION,
        /** Two SYN/ACKs with different sequence numbers. */
        TWO_ANSWERS,
        /** The server uses an option that the client did not offer. */
        OPTION_NOT_OFFERED,
        /** The server takes none of the options that all systems of today have. */
        OPTIONS_REMOVED,
        /** The largest segment is smaller than Ethernet allows. */
        SMALL_SEGMENTS,
        /** The RST comes from elsewhere than the other segments of its side. */
        FOREIGN_RESET,
        /** The SYN/ACK comes from elsewhere than the other segments of the server. */
        FOREIGN_ANSWER,
        /** The server opens with a window of 0. */
        NO_WINDOW,
        /** Segments after a RST. */
        AFTER_RESET
    }

    /** What there is to notice of a connection. */
    public static List<Remark> of(Handshake h) {
        List<Remark> all = new ArrayList<>();
        if (h.synsAgain() > 0) {
            repeated(h.trail().syns, h.syn(), Kind.SYN_BACK_OFF, Kind.SYN_STEADY, Kind.SYN_AGAIN, all);
        }
        if (h.synAcksAgain() > 0 && h.trail().otherSynAck == null && h.verdict() != Verdict.SIMULTANEOUS) {
            repeated(h.trail().synAcks, h.synAck(), Kind.SYN_ACK_BACK_OFF, Kind.SYN_ACK_AGAIN, Kind.SYN_ACK_AGAIN, all);
        }
        if (h.syn() != null) {
            fastOpen(h, all);
        }
        Trail t = h.trail();
        // whoever really knows an older connection gets a RST, or the client tries again
        boolean again = h.synsAgain() > 0 || h.reset() != null && h.reset().fromClient();
        if (again && t.challenge != null && t.challenge.ack() != Connection.after(h.syn().sequence())) {
            add(all, Kind.OLD_CONNECTION, t.challenge, t.challenge.ack());
        }
        if (t.otherSynAck != null) {
            add(all, Kind.TWO_ANSWERS, t.otherSynAck, h.synAck().frame(), h.synAck().sequence(), t.otherSynAck.sequence());
        }
        if (h.syn() != null && h.synAck() != null && h.verdict() != Verdict.SIMULTANEOUS) {
            options(h, all);
        }
        paths(h, all);
        if (h.reset() != null && t.afterReset > 0 && !h.verdict().failed()) {
            add(all, Kind.AFTER_RESET, h.reset(), t.afterReset);
        }
        return all;
    }

    private static void add(List<Remark> all, Kind kind, Segment s, Object... values) {
        all.add(new Remark(kind, s.frame(), List.of(values)));
    }

    /** Tells by the waits in between how a segment was repeated. */
    private static void repeated(List<Long> times, Segment first, Kind doubled, Kind steady, Kind other, List<Remark> all) {
        StringBuilder waits = new StringBuilder();
        boolean doubles = times.size() > 2;
        boolean same = times.size() > 2;
        for (int i = 1; i < times.size(); i++) {
            long wait = times.get(i) - times.get(i - 1);
            waits.append(i > 1 ? ", " : "").append(Words.span(wait));
            if (i > 1) {
                double ratio = wait / (double) Math.max(1, times.get(i - 1) - times.get(i - 2));
                doubles &= ratio > 1.6 && ratio < 2.5;
                same &= ratio > 0.8 && ratio < 1.25;
            }
        }
        add(all, doubles ? doubled : same ? steady : other, first, times.size(), waits.toString());
    }

    private static void fastOpen(Handshake h, List<Remark> all) {
        Segment syn = h.syn();
        Segment answer = h.synAck();
        if (syn.options().fastOpen() && syn.options().cookieAsked()) {
            if (answer != null) {
                add(all, answer.options().fastOpen() ? Kind.FAST_OPEN_COOKIE : Kind.FAST_OPEN_NO_COOKIE, answer);
            }
        } else if (syn.options().fastOpen() && syn.length() > 0 && answer != null) {
            add(all, answer.ack() == syn.end() ? Kind.FAST_OPEN_TAKEN : Kind.FAST_OPEN_NOT_TAKEN, answer, syn.length());
        } else if (!syn.options().fastOpen() && syn.length() > 0) {
            add(all, Kind.DATA_IN_SYN, syn, syn.length());
        }
    }

    private static void options(Handshake h, List<Remark> all) {
        TcpOptions c = h.syn().options();
        TcpOptions s = h.synAck().options();
        List<String> extra = new ArrayList<>();
        if (s.scale() >= 0 && c.scale() < 0) {
            extra.add("window scale");
        }
        if (s.selective() && !c.selective()) {
            extra.add("SACK");
        }
        if (s.stamped() && !c.stamped()) {
            extra.add("time stamps");
        }
        if (!extra.isEmpty()) {
            add(all, Kind.OPTION_NOT_OFFERED, h.synAck(), String.join(", ", extra));
        }
        if (c.scale() >= 0 && c.selective() && c.stamped() && s.scale() < 0 && !s.selective() && !s.stamped()) {
            add(all, Kind.OPTIONS_REMOVED, h.synAck());
        }
        for (Segment side : new Segment[] {h.syn(), h.synAck()}) {
            int size = side.options().segmentSize();
            if (size >= SMALLEST && size < ETHERNET) {
                add(all, Kind.SMALL_SEGMENTS, side, size);
            }
        }
        if (h.synAck().window() == 0) {
            add(all, Kind.NO_WINDOW, h.synAck());
        }
    }

    /** Packets of one host that come over one way have the same time to live. */
    private static void paths(Handshake h, List<Remark> all) {
        Segment next = h.trail().serverNext;
        if (h.synAck() != null && next != null && far(h.synAck(), next)) {
            add(all, Kind.FOREIGN_ANSWER, h.synAck(), h.synAck().hops(), next.hops());
        }
        Segment reset = h.reset();
        Segment same = reset == null ? null : reset.fromClient() ? h.syn() : h.synAck();
        if (same != null && far(reset, same)) {
            add(all, Kind.FOREIGN_RESET, reset, reset.hops(), same.hops());
        }
    }

    private static boolean far(Segment a, Segment b) {
        return a.hops() >= 0 && b.hops() >= 0 && Math.abs(a.hops() - b.hops()) >= FAR;
    }
}
