package org.wirestrata.session.handshake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.wirestrata.kernel.WireSegment;

/**
 * What a capture tells about the beginning of a connection, and in short about what came after. Segments that were not seen are null.
 *
 * @param clientKnown  whether the roles come from a SYN; otherwise they are a guess by port
 * @param synsAgain    how often the SYN was repeated
 * @param completeness bits: 1 SYN, 2 SYN/ACK, 4 ACK, 8 data, 16 FIN, 32 RST
 * @param clientBytes  payload captured from the client, repetitions included
 * @param duration     from the first to the last segment, in nanoseconds
 * @param trail        what else explains it
 */
public record Handshake(int stream, Endpoint client, Endpoint server, boolean clientKnown, Verdict verdict, Segment syn, Segment synAck,
        Segment third, int synsAgain, Segment lastSynAgain, int synAcksAgain, Segment lastSynAckAgain, Segment clientData,
        Segment serverData, Segment firstFin, Segment secondFin, Segment reset, int segments, int completeness, long clientBytes,
        long serverBytes, long duration, Trail trail) {

    /** A relation between the numbers of two segments that RFC 9293 section 3.5 asks for. */
    public enum Relation {
        /** The SYN/ACK's acknowledgment number is x + 1. */
        SYN_ACK_ACKNOWLEDGES,
        /** The ACK's sequence number is x + 1. */
        ACK_CONTINUES,
        /** The ACK's acknowledgment number is y + 1. */
        ACK_ACKNOWLEDGES
    }

    /** A relation, checked. */
    public record Check(Relation relation, int frame, long expected, long found) {
        public boolean holds() {
            return expected == found;
        }
    }

    /** The relations that can be checked with the segments that are there. */
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        long x = syn == null ? -1 : syn.sequence() + syn.length();
        if (syn != null && synAck != null) {
            boolean dataTaken = synAck.ack() == Connection.after(x);
            checks.add(new Check(Relation.SYN_ACK_ACKNOWLEDGES, synAck.frame(), Connection.after(dataTaken ? x : syn.sequence()),
                    synAck.ack()));
        }
        if (third != null && synAck != null) {
            checks.add(new Check(Relation.ACK_CONTINUES, third.frame(), synAck.ack(), third.sequence()));
            checks.add(new Check(Relation.ACK_ACKNOWLEDGES, third.frame(), Connection.after(synAck.sequence()), third.ack()));
        }
        return checks;
    }

    /** The segments that tell how the connection began and ended, and the first data of both sides. */
    public List<Segment> milestones() {
        List<Segment> all = new ArrayList<>();
        for (Segment s : new Segment[] {syn, lastSynAgain, synAck, lastSynAckAgain, third, clientData, serverData, firstFin, secondFin,
                reset}) {
            if (s != null && all.stream().noneMatch(o -> o.frame() == s.frame() && o.fromClient() == s.fromClient())) {
                all.add(s);
            }
        }
        all.sort(Comparator.comparingInt(Segment::frame));
        return all;
    }

    /** How often a segment was sent again before, where it stands for all repetitions; otherwise 0. */
    int repetitions(Segment s) {
        return s == lastSynAgain ? synsAgain : s == lastSynAckAgain ? synAcksAgain : 0;
    }

    /** Whether the client sent a segment. */
    public boolean sentByClient(WireSegment s) {
        return s.flow().localPort() == client.port() && s.flow().localAddress().equals(client.address());
    }

    /** From the SYN that was answered to the ACK, in nanoseconds; -1 where it can't be told. */
    public long roundTrip() {
        Segment from = lastSynAgain != null && synAck != null && lastSynAgain.frame() < synAck.frame() ? lastSynAgain : syn;
        return from == null || third == null ? -1 : third.time() - from.time();
    }

    /** Nanoseconds between two segments, or -1 where one is missing. */
    public static long between(Segment from, Segment to) {
        return from == null || to == null ? -1 : to.time() - from.time();
    }

    /** How far a window is scaled in segments after the handshake: the sender's shift if both sides offered one, otherwise 0. */
    int scale(boolean client) {
        if (syn == null || synAck == null || syn.options().scale() < 0 || synAck.options().scale() < 0) {
            return 0;
        }
        return Math.min(14, client ? syn.options().scale() : synAck.options().scale());
    }
}
