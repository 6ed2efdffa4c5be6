package org.wirestrata.dissector.netbios.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StreamDissector;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/**
 * The session service of NetBIOS over TCP, RFC 1002 section 4.3, and its successor on port 445 (MS-SMB2 section 2.1), which has session
 * messages only, with a length of 24 bits.
 */
@Component(service = Dissector.class, property = {"protocol=nbss", "table=tcp.port:139", "table=tcp.port:445",
    "next=heuristic:netbios", "next=data"})
public final class SessionServiceDissector implements StreamDissector {
    private static final int HEADER = 4;
    private static final int DIRECT = 445;
    private static final int MESSAGE = 0;
    private static final int REQUEST = 0x81;
    private static final int POSITIVE = 0x82;
    private static final int NEGATIVE = 0x83;
    private static final int RETARGET = 0x84;
    private static final int KEEP_ALIVE = 0x85;
    private static final ValueStrings TYPES = ValueStrings.of(MESSAGE, "Session message", REQUEST, "Session request",
            POSITIVE, "Positive session response", NEGATIVE, "Negative session response", RETARGET, "Retarget session response",
            KEEP_ALIVE, "Session keep-alive");
    private static final ValueStrings ERRORS = ValueStrings.of(0x80, "Not listening on called name",
            0x81, "Not listening for calling name", 0x82, "Called name not present",
            0x83, "Called name present, but insufficient resources", 0x8f, "Unspecified error");
    private static final Table.Heuristic CONTENTS = Table.heuristic("netbios");

    private static final Protocol NBSS = Protocol.of("NetBIOS Session Service", "NBSS", "nbss");
    private static final Field.Uint TYPE = NBSS.uint8("nbss.type", "Message").hex().named(TYPES);
    private static final Field.Flags FLAGS = NBSS.flags(Ftype.UINT8, "nbss.flags", "Flags")
            .with(NBSS.flag("nbss.flags.e", "A bit more of length", 1, 8));
    private static final Field.Uint LENGTH = NBSS.uint24("nbss.length", "Length");
    private static final Field.Text CALLED = NBSS.text("nbss.called_name", "Called name");
    private static final Field.Text CALLING = NBSS.text("nbss.calling_name", "Calling name");
    private static final Field.Uint CODE = NBSS.uint8("nbss.error_code", "Error").hex().named(ERRORS);
    private static final Field.Address ADDRESS = NBSS.ipv4("nbss.retarget_ip_address", "Address to use");
    private static final Field.Uint PORT = NBSS.uint16("nbss.retarget_port", "Port to use");
    private static final Field.Bytes CONTINUATION = NBSS.bytes("nbss.continuation_data", "Continuation");

    @Override
    public Protocol protocol() {
        return NBSS;
    }

    private static boolean direct(Dissection d) {
        return d.sourcePort() == DIRECT || d.destinationPort() == DIRECT;
    }

    private static int length(Dissection d) {
        int n = (int) d.peek(1, 3);
        return direct(d) ? n : n & 0x1ffff;
    }

    /** Whether a header is believable at the cursor; otherwise the bytes go on with a message whose beginning was not captured. */
    private static boolean plausible(Dissection d) {
        int type = (int) d.peek(0, 1);
        if (!TYPES.text(type, "").isEmpty() && (type == MESSAGE || !direct(d))) {
            return direct(d) || (d.peek(1, 1) & 0xfe) == 0;
        }
        return false;
    }

    @Override
    public int frame(Dissection d) {
        if (d.reportedRemaining() < HEADER) {
            return ONE_MORE;
        }
        return plausible(d) ? HEADER + length(d) : d.reportedRemaining();
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("NBSS");
        c.clearInfo();
        if (d.length() < HEADER || !plausible(d)) {
            c.append("NBSS Continuation Message");
            d.covers(d.length());
            d.bytes(CONTINUATION, d.remaining());
            return;
        }
        int length = length(d);
        int type = d.u(TYPE);
        c.append(TYPES.text(type, "Unknown"));
        if (direct(d)) {
            d.uint(LENGTH);
        } else {
            d.flags(FLAGS);
            d.add(LENGTH, 1, 3, length);
            d.position(HEADER);
        }
        d.covers(HEADER + length);
        switch (type) {
        case MESSAGE -> message(d, length);
        case REQUEST -> request(d);
        case NEGATIVE -> d.uint(CODE);
        case RETARGET -> {
            d.address(ADDRESS);
            d.uint(PORT);
        }
        default -> {
        }
        }
    }

    private static void message(Dissection d, int length) {
        if (length == 0) {
            return;
        }
        d.limit(length);
        if (!d.dispatch(CONTENTS)) {
            d.undissected();
        }
    }

    private static void request(Dissection d) {
        Columns c = d.columns();
        StringBuilder to = new StringBuilder(40);
        int at = d.position();
        int end = NetbiosName.read(d, at, at, to);
        d.add(CALLED, at, end - at, to);
        c.append(", to ").append(to);
        to.setLength(0);
        int last = NetbiosName.read(d, end, end, to);
        d.add(CALLING, end, last - end, to);
        c.append(" from ").append(to);
        d.position(last);
    }
}
