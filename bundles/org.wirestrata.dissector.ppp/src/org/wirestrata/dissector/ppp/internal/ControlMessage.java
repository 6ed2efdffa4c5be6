package org.wirestrata.dissector.ppp.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;

/** The packets that the Link Control Protocol and the protocols modelled on it exchange (RFC 1661, 5; RFC 1570; RFC 1962, 3; RFC 2153). */
final class ControlMessage {
    private static final int HEADER = 4;
    private static final int VENDOR = 0;
    private static final int CONFIGURE_REQUEST = 1;
    private static final int CONFIGURE_REJECT = 4;
    private static final int PROTOCOL_REJECT = 8;
    private static final int ECHO_REQUEST = 9;
    private static final int DISCARD_REQUEST = 11;
    private static final int IDENTIFICATION = 12;
    private static final int TIME_REMAINING = 13;
    private static final Table.Uint PROTOCOLS = Table.uint("ppp.protocol", "PPP protocol", Ftype.UINT16, Base.HEX);

    private final String column;
    private final long codes;
    private final ControlOptions options;

    /**
     * What one protocol makes of them.
     *
     * @param column what the packet list shows as protocol
     * @param codes  a bit for each code that the protocol has
     */
    ControlMessage(String column, long codes, ControlOptions options) {
        this.column = column;
        this.codes = codes;
        this.options = options;
    }

    void dissect(Dissection d) {
        if (d.remaining() < HEADER) {
            d.dissolve();
        }
        d.peekAt(0, HEADER);
        Columns c = d.columns();
        int code = (int) d.peekAt(0, 1);
        int length = (int) d.peekAt(2, 2);
        c.protocol(column);
        c.info((codes >>> code & 1) != 0 && code < Long.SIZE ? Ppp.CODES.text(code, "Unknown") : "Unknown");
        d.u(Ppp.CODE);
        d.u(Ppp.IDENTIFIER);
        d.u(Ppp.LENGTH);
        d.covers(Math.min(length, d.length()));
        int bytes = length - HEADER;
        if (bytes > 0) {
            d.limit(bytes);
            data(d, code, length);
        }
        d.position(d.length());
    }

    private void data(Dissection d, int code, int end) {
        if (code >= CONFIGURE_REQUEST && code <= CONFIGURE_REJECT) {
            options.show(d, HEADER, end - HEADER);
            return;
        }
        Field rest = Ppp.DATA;
        if (code >= ECHO_REQUEST && code <= TIME_REMAINING) {
            d.u(Lcp.MAGIC);
            rest = code <= DISCARD_REQUEST ? Lcp.ECHO_DATA : Lcp.MESSAGE;
            if (code == TIME_REMAINING) {
                d.u(Lcp.SECONDS);
            }
        } else if (code == PROTOCOL_REJECT) {
            rejected(d);
            return;
        } else if (code == VENDOR) {
            d.u(Ppp.VENDOR_MAGIC);
            d.u(Ppp.OUI);
            d.u(Ppp.KIND);
        }
        int left = end - d.position();
        if (left > 0 && rest == Lcp.MESSAGE) {
            d.text(Lcp.MESSAGE, left, Encoding.ASCII);
        } else if (left > 0) {
            d.bytes((Field.Bytes) rest, left);
        }
    }

    private static void rejected(Dissection d) {
        int protocol = d.u(Lcp.REJECTED);
        if (d.reportedRemaining() > 0) {
            boolean before = d.quote();
            d.enter(d.layer());
            d.payload(PROTOCOLS, protocol);
            d.leave(d.layer());
            d.endQuote(before);
        }
    }
}
