package org.wirestrata.session.handshake;

import static org.wirestrata.session.handshake.Flags.ACK;
import static org.wirestrata.session.handshake.Flags.FIN;
import static org.wirestrata.session.handshake.Flags.RST;
import static org.wirestrata.session.handshake.Flags.SYN;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.kernel.Flow;
import org.wirestrata.kernel.WireSegment;

/** Follows one connection: keeps the few segments that tell about its beginning and end, however long it is. */
final class Connection {
    private static final int COMPLETE_SYN = 1;
    private static final int COMPLETE_SYN_ACK = 2;
    private static final int COMPLETE_ACK = 4;
    private static final int COMPLETE_DATA = 8;
    private static final int COMPLETE_FIN = 16;
    private static final int COMPLETE_RST = 32;
    private static final long HALF = 1L << 31;
    private static final long FIRST_WINDOW = 65_535;
    private static final int MOST_KEPT = 20_000;
    private final int stream;
    private final Endpoint client;
    private final Endpoint server;
    private Segment syn;
    private Segment synAck;
    private Segment third;
    private Segment clientData;
    private Segment serverData;
    private Segment firstFin;
    private Segment secondFin;
    private Segment reset;
    private Segment lastSynAgain;
    private Segment lastSynAckAgain;
    private int synsAgain;
    private int synAcksAgain;
    private boolean bothSyn;
    private final boolean clientKnown;
    private int segments;
    private int completeness;
    private long clientBytes;
    private long serverBytes;
    private long first;
    private long last = Long.MIN_VALUE;
    private final Trail trail = new Trail();
    private final List<WireSegment> kept = new ArrayList<>();

    /** Begins with the first segment seen. */
    Connection(int stream, TcpView v, long time) {
        this.stream = stream;
        boolean fromServer = (v.flags & (SYN | ACK)) == (SYN | ACK) || (v.flags & SYN) == 0 && v.from < 1024 && v.to >= 1024;
        client = fromServer ? v.destination() : v.source();
        server = fromServer ? v.source() : v.destination();
        clientKnown = (v.flags & SYN) != 0;
        first = time;
    }

    /** The number of the connection. */
    int stream() {
        return stream;
    }

    /** Both ends, seen from the client. */
    Flow flow() {
        return new Flow(client.address(), client.port(), server.address(), server.port());
    }

    /** The segments that were kept. */
    List<WireSegment> kept() {
        return kept;
    }

    /** Keeps a segment, as long as there are not too many, for what is joined to segments one by one. */
    void keep(TcpView v, int frame, long clock, int wireLength) {
        if (kept.size() < MOST_KEPT) {
            Flow flow = v.sentBy(client, server) ? flow() : flow().turned();
            kept.add(new WireSegment(frame, clock, flow, v.flags, v.sequence, v.ack, v.length, wireLength));
        }
    }

    /** Takes the connection's next segment. */
    void take(TcpView v, int frame, long time) {
        segments++;
        // frames need not be in order of time
        first = Math.min(first, time);
        last = Math.max(last, time);
        boolean fromClient = v.sentBy(client, server);
        count(v);
        trail.afterReset += reset == null || (v.flags & RST) != 0 ? 0 : 1;
        if ((v.flags & SYN) != 0) {
            opening(v, frame, time, fromClient);
            return;
        }
        if ((v.flags & RST) != 0) {
            if (reset == null) {
                reset = v.segment(frame, time, fromClient);
            }
            return;
        }
        if (!fromClient && syn != null && synAck == null && clientData == null && (v.flags & ACK) != 0 && v.length == 0
                && trail.challenge == null && segments == 2 + synsAgain) {
            trail.challenge = v.segment(frame, time, false);
        }
        if (!fromClient && synAck != null && trail.serverNext == null) {
            trail.serverNext = v.segment(frame, time, false);
        }
        ending(v, frame, time, fromClient);
        if (fromClient && synAck != null && (v.flags & ACK) != 0 && (third == null || !fits(third) && fits(v))) {
            third = v.segment(frame, time, true);
        }
        if (v.length > 0) {
            if (fromClient) {
                clientBytes += v.length;
                clientData = clientData == null ? v.segment(frame, time, true) : clientData;
            } else {
                serverBytes += v.length;
                serverData = serverData == null ? v.segment(frame, time, false) : serverData;
            }
        }
        if ((v.flags & FIN) != 0) {
            closing(v.segment(frame, time, fromClient));
        }
    }

    /** The current segment, to keep. */
    Segment segment(TcpView v, int frame, long time) {
        return v.segment(frame, time, v.sentBy(client, server));
    }

    private void opening(TcpView v, int frame, long time, boolean fromClient) {
        Segment s = v.segment(frame, time, fromClient);
        if (s.has(ACK)) {
            serverBytes += s.length();
            Trail.note(trail.synAcks, time);
            if (synAck == null) {
                synAck = s;
            } else {
                synAcksAgain++;
                lastSynAckAgain = s;
                trail.otherSynAck = trail.otherSynAck == null && s.fromClient() == synAck.fromClient()
                        && s.sequence() != synAck.sequence() ? s
                        : trail.otherSynAck;
            }
        } else if (syn == null) {
            syn = s;
            Trail.note(trail.syns, time);
            clientBytes += s.length();
            clientData = s.length() > 0 ? s : null;
        } else if (fromClient == syn.fromClient()) {
            synsAgain++;
            lastSynAgain = s;
            // a RST may have cleared an older connection away, and now the client tries again
            reset = synAck == null ? null : reset;
            Trail.note(trail.syns, time);
        } else {
            bothSyn = true;
            trail.serverSyn = trail.serverSyn == null ? s : trail.serverSyn;
        }
    }

    /** What comes after a FIN: its acknowledgment, and data of the side that did not close yet. */
    private void ending(TcpView v, int frame, long time, boolean fromClient) {
        if (firstFin != null && fromClient != firstFin.fromClient()) {
            trail.afterFin += v.length;
            if (trail.firstFinAck == null && acknowledges(v, firstFin)) {
                trail.firstFinAck = v.segment(frame, time, fromClient);
            }
        } else if (secondFin != null && trail.secondFinAck == null && acknowledges(v, secondFin)) {
            trail.secondFinAck = v.segment(frame, time, fromClient);
        }
    }

    private static boolean acknowledges(TcpView v, Segment s) {
        return (v.flags & ACK) != 0 && (v.ack - s.end() & 0xffffffffL) < HALF;
    }

    /** Takes an ICMP message that quotes the connection's SYN. */
    void refused(TcpView v, int frame, long time) {
        if (v.sentBy(client, server) && synAck == null && trail.unreachable == null) {
            trail.unreachable = new Trail.Unreachable(frame, time, v.errorType, v.errorCode, v.error6);
        }
    }

    private void closing(Segment fin) {
        if (firstFin == null) {
            firstFin = fin;
        } else if (secondFin == null && fin.fromClient() != firstFin.fromClient()) {
            secondFin = fin;
        }
    }

    private void count(TcpView v) {
        boolean s = (v.flags & SYN) != 0;
        boolean a = (v.flags & ACK) != 0;
        if (s) {
            completeness |= a ? COMPLETE_SYN_ACK : COMPLETE_SYN;
        } else if (a) {
            completeness |= v.length == 0 ? COMPLETE_ACK : COMPLETE_DATA;
        }
        completeness |= (v.flags & FIN) != 0 ? COMPLETE_FIN : 0;
        completeness |= (v.flags & RST) != 0 ? COMPLETE_RST : 0;
    }

    private boolean fits(Segment s) {
        return s.sequence() == synAck.ack() && s.ack() == after(synAck.sequence());
    }

    private boolean fits(TcpView v) {
        return v.sequence == synAck.ack() && v.ack == after(synAck.sequence());
    }

    /**
     * Whether a segment belongs behind the ACK, which then was not captured. Numbers that are further off than a first window need a
     * connection that was used, and where the server still repeats its SYN/ACK it took no ACK.
     */
    private boolean later(Segment s) {
        long sent = s.sequence() - synAck.ack() & 0xffffffffL;
        long taken = s.ack() - after(synAck.sequence()) & 0xffffffffL;
        boolean used = clientData != null || serverData != null || firstFin != null;
        boolean refused = lastSynAckAgain != null && lastSynAckAgain.frame() > s.frame();
        return !refused && (used ? sent < HALF && taken < HALF : sent <= FIRST_WINDOW && taken <= FIRST_WINDOW);
    }

    /** Whether the SYN/ACK acknowledges the SYN, with or without its data. */
    private boolean acknowledged() {
        return synAck.ack() == after(syn.sequence()) || synAck.ack() == after(syn.sequence() + syn.length());
    }

    /** The sequence number after another. */
    static long after(long sequence) {
        return sequence + 1 & 0xffffffffL;
    }

    /** What was seen, so far. */
    Handshake report() {
        Verdict verdict = verdict();
        Segment ack = verdict == Verdict.ACK_MISSED ? null : third;
        return new Handshake(stream, client, server, clientKnown, verdict, syn, synAck, ack, synsAgain, lastSynAgain, synAcksAgain,
                lastSynAckAgain, clientData, serverData, firstFin, secondFin, reset, segments, completeness, clientBytes, serverBytes,
                Math.max(0, last - first), trail);
    }

    private Verdict verdict() {
        if (syn == null && synAck == null) {
            return Verdict.JOINED_LATE;
        }
        if (bothSyn) {
            return Verdict.SIMULTANEOUS;
        }
        if (synAck == null) {
            if (trail.unreachable != null && reset == null) {
                return Verdict.UNREACHABLE;
            }
            return reset == null ? clientData != null || serverData != null ? Verdict.ANSWER_MISSED : Verdict.UNANSWERED
                    : reset.fromClient() ? Verdict.GIVEN_UP : Verdict.REFUSED;
        }
        if (third == null) {
            if (reset != null) {
                return reset.fromClient() ? Verdict.RESET_BY_CLIENT : Verdict.RESET_BY_SERVER;
            }
            return syn != null && !acknowledged() ? Verdict.CONTRADICTION : Verdict.HALF_OPEN;
        }
        if (syn == null) {
            return Verdict.SYN_MISSED;
        }
        if (!fits(third)) {
            return later(third) ? Verdict.ACK_MISSED : Verdict.CONTRADICTION;
        }
        return acknowledged() ? Verdict.ESTABLISHED : Verdict.CONTRADICTION;
    }
}
