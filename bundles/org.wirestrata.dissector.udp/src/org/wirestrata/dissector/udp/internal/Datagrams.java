package org.wirestrata.dissector.udp.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Expert.Area;
import org.wirestrata.api.dissect.Expert.Severity;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.FastDissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldSet;
import org.wirestrata.api.dissect.InternetChecksum;
import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StateKey;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;

/** What the User Datagram Protocol and its lightweight sister have in common: ports, checksum, streams, and whom payload goes to. */
abstract sealed class Datagrams implements Dissector permits UdpDissector, UdpLiteDissector {
    static final int HEADER = 8;
    static final int SAID_AT = 4;
    /** Ports to which traceroute sends its probes, three a hop. */
    private static final int TRACEROUTE_FIRST = 33435;
    private static final int TRACEROUTE_LAST = 33464;

    static final Protocol UDP = Protocol.of("User Datagram Protocol", "UDP", "udp");
    private static final Field.Uint SOURCE = UDP.uint16("udp.srcport", "Source port").in(Base.PT_UDP);
    private static final Field.Uint DESTINATION = UDP.uint16("udp.dstport", "Destination port").in(Base.PT_UDP);
    private static final Field.Uint PORT = UDP.uint16("udp.port", "Source or destination port").in(Base.PT_UDP);
    private static final Field.Uint STREAM = UDP.uint32("udp.stream", "Stream");
    static final Field.Uint LENGTH = UDP.uint16("udp.length", "Length");
    private static final Field.Uint CHECKSUM = UDP.uint16("udp.checksum", "Checksum").hex();
    private static final Field.Uint CALCULATED = UDP.uint16("udp.checksum_calculated", "Calculated checksum").hex();
    private static final Field.Uint STATUS = UDP.uint8("udp.checksum.status", "Checksum status").in(Base.NONE)
            .named(AssignedNumbers.CHECKED);
    private static final Field.Time RELATIVE = UDP.span("udp.time_relative", "Time since the stream's first frame");
    private static final Field.Time DELTA = UDP.span("udp.time_delta", "Time since the stream's frame before");
    private static final Field.Bytes PAYLOAD = UDP.bytes("udp.payload", "Payload");
    private static final Expert TRACEROUTE = UDP.expert("udp.possible_traceroute", Severity.CHAT, Area.SEQUENCE,
            "This may be a probe of traceroute");
    static final Expert WRONG_LENGTH = UDP.expert("udp.length.bad", Severity.ERROR, Area.MALFORMED,
            "The length does not fit the packet");
    static final Expert ZERO_LENGTH = UDP.expert("udp.length.bad_zero", Severity.WARN, Area.PROTOCOL,
            "The length is 0, as for jumbograms, and the payload is not that long");
    private static final Expert ZERO_CHECKSUM = UDP.expert("udp.checksum.zero", Severity.ERROR, Area.CHECKSUM,
            "A checksum is needed over IPv6 (RFC 8200, 8.1) and of lightweight datagrams (RFC 3828, 3.1)");
    private static final Expert WRONG_CHECKSUM = UDP.expert("udp.checksum.bad", Severity.ERROR, Area.CHECKSUM, "The checksum is wrong");
    static final Preference CHECK = UDP.preference("check_checksum", false, "Verify the checksum");
    static final Preference ZERO_ALLOWED = UDP.preference("ignore_ipv6_zero_checksum", false,
            "Take a checksum of 0 over IPv6 for none");
    private static final Preference HEURISTIC_FIRST = UDP.preference("try_heuristic_first", false, "Try recognition before port numbers");
    static final Preference TIMES = UDP.preference("calculate_timestamps", true, "Show times within the stream");
    private static final Table.Uint PORTS = Table.uint("udp.port", "UDP port", Ftype.UINT16, Base.DEC);
    private static final Table.Heuristic RECOGNISERS = Table.heuristic("udp");
    private static final FactKey SINCE_FIRST = FactKey.of("UDP time since first");
    private static final FactKey SINCE_BEFORE = FactKey.of("UDP time since previous");
    private static final StateKey<long[]> CLOCK = StateKey.of(StateKey.Scope.CONVERSATION, () -> new long[] {Long.MIN_VALUE, 0});

    static final FieldSet FAST = FieldSet.of(UDP.layer(), SOURCE, DESTINATION, PORT, LENGTH);

    static {
        UDP.layer().line((t, item, to) -> line(t, item, to, UDP));
        UDP.plain(SOURCE, DESTINATION, PORT, LENGTH, CHECKSUM, CALCULATED, STATUS, PAYLOAD);
    }

    /**
     * Records what the third word says, a length or a coverage.
     *
     * @return the datagram's length with its header, or -1 where it makes no sense and nothing more can be said
     */
    abstract int length(Dissection d);

    /** Records the checksum of a datagram of this length. */
    abstract void checksum(Dissection d, int length);

    /** Whether times within the stream are shown. */
    abstract boolean timed(Dissection d);

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        int source = (int) d.peekAt(0, 2);
        int destination = (int) d.peekAt(2, 2);
        c.protocol(protocol().shortName());
        c.clearInfo();
        c.append(source).append(" → ").append(destination);
        d.ports(source, destination);
        port(d, SOURCE, 0, source);
        port(d, DESTINATION, 2, destination);
        alias(d, 0);
        alias(d, 2);
        int length = length(d);
        if (length < 0) {
            d.covers(HEADER);
            return;
        }
        checksum(d, length);
        d.position(HEADER);
        Conversation stream = d.remembers() ? d.conversation(UDP) : null;
        if (stream != null && d.wants(STREAM)) {
            d.markGenerated(d.add(STREAM, HEADER, 0, stream.index()));
        }
        boolean clocked = !d.quoted() && d.tells() && d.remembers() && timed(d);
        if (clocked) {
            clock(d);
        }
        if (length == HEADER) {
            d.limit(0);
            return;
        }
        if (clocked) {
            times(d);
        }
        d.add(PAYLOAD, HEADER, there(d));
        d.limit(length - HEADER);
        if (stream != null) {
            // the referee shows what a datagram holds at the top of the tree, even that of a quoted one
            d.enterTop();
            hand(d, stream, source, destination);
            d.leaveTop();
        }
    }

    /** What was captured of the payload, which must be something. */
    private static int there(Dissection d) {
        d.peek(0, 1);
        return d.remaining();
    }

    private static void port(Dissection d, Field.Uint field, int at, int port) {
        int item = d.add(field, at, 2);
        if (port >= TRACEROUTE_FIRST && port <= TRACEROUTE_LAST) {
            d.expert(item, TRACEROUTE);
        }
    }

    private static void alias(Dissection d, int at) {
        d.uintAt(PORT, at);
        d.hide(d.last());
    }

    /**
     * Records the checksum and how it was found.
     *
     * @param needed   whether a checksum of 0 is an error
     * @param verified whether it is computed at all
     * @param pseudo   the sum of the pseudo header's words beside the addresses
     * @param covered  the bytes of the datagram that it covers
     */
    static void checksum(Dissection d, boolean needed, boolean verified, int pseudo, int covered) {
        int checksum = (int) d.uintAt(CHECKSUM, 6);
        int item = d.last();
        if (checksum == 0) {
            if (needed) {
                d.expert(item, ZERO_CHECKSUM);
                d.columns().append(" [ILLEGAL CHECKSUM (0)]");
            }
            d.enter(item);
            d.markGenerated(d.add(STATUS, 6, 2, needed ? InternetChecksum.ILLEGAL : InternetChecksum.NOT_PRESENT));
            d.leave(item);
            return;
        }
        int status = InternetChecksum.UNVERIFIED;
        int sum = 0;
        if (verified && !d.fragment() && !d.quoted() && d.has(0, covered) && covered <= d.length()) {
            sum = InternetChecksum.add(d.addressSum() + pseudo, d, 0, covered);
            status = InternetChecksum.intact(sum) ? InternetChecksum.GOOD : InternetChecksum.BAD;
        }
        if (status != InternetChecksum.UNVERIFIED) {
            d.enter(item);
            d.markGenerated(d.add(CALCULATED, 6, 2, InternetChecksum.expected(sum, checksum)));
            d.leave(item);
        }
        d.markGenerated(d.add(STATUS, 6, 0, status));
        if (status == InternetChecksum.BAD) {
            d.expert(item, WRONG_CHECKSUM);
        }
    }

    /** Remembers when the stream's datagrams came; those without payload count, too. */
    private static void clock(Dissection d) {
        if (d.learns()) {
            long now = d.frame().seconds() * 1_000_000_000 + d.frame().nanos();
            long[] clock = d.state(CLOCK);
            if (clock[0] == Long.MIN_VALUE) {
                clock[0] = now;
                clock[1] = now;
            }
            d.tell(d.here(), SINCE_FIRST, now - clock[0]);
            d.tell(d.here(), SINCE_BEFORE, now - clock[1]);
            clock[1] = now;
        }
    }

    private static void times(Dissection d) {
        int item = d.add(Field.TEXT, 0, 0, "Times in the stream");
        d.enter(item);
        d.generated(RELATIVE, d.fact(SINCE_FIRST, 0));
        d.generated(DELTA, d.fact(SINCE_BEFORE, 0));
        d.leave(item);
    }

    /** Takes a datagram apart whose payload nobody looks into, whoever takes it. */
    static boolean fast(FastDissection d, int length) {
        int source = d.shortAt(0);
        int destination = d.shortAt(2);
        if (length > HEADER && (!d.has(HEADER, 1) || d.leads() && !nobodyLooksInside(d, source, destination))) {
            return false;
        }
        d.add(SOURCE, 0);
        d.add(DESTINATION, 2);
        d.add(PORT, 0);
        d.hide();
        d.add(PORT, 2);
        d.hide();
        d.add(LENGTH, SAID_AT);
        d.covers(HEADER);
        return true;
    }

    private static boolean nobodyLooksInside(FastDissection d, int source, int destination) {
        return d.skips(PORTS, source) && d.skips(PORTS, destination) && d.skips(RECOGNISERS) && d.skipsNamed();
    }

    private static void hand(Dissection d, Conversation stream, int source, int destination) {
        Dissector agreed = stream.dissector();
        if (agreed != null && d.dispatch(agreed)) {
            return;
        }
        boolean early = d.preference(HEURISTIC_FIRST) != 0;
        if (early && d.dispatch(RECOGNISERS)) {
            return;
        }
        int low = Math.min(source, destination);
        int high = Math.max(source, destination);
        if (low != 0 && d.dispatch(PORTS, low) || high != 0 && d.dispatch(PORTS, high)) {
            return;
        }
        if (early || !d.dispatch(RECOGNISERS)) {
            d.undissected();
        }
    }

    /** The layer's line, with the ports. */
    static void line(Tape t, int item, StringBuilder to, Protocol protocol) {
        to.append(protocol.longName());
        int from = t.child(item, SOURCE);
        int at = t.child(item, DESTINATION);
        if (from >= 0 && at >= 0) {
            to.append(", Src Port: ").append(t.number(from)).append(", Dst Port: ").append(t.number(at));
        }
    }
}
