package org.wirestrata.dissector.sctp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** Causes of errors and aborts (RFC 9260, 3.3.10; RFC 5061, 4.3). */
final class SctpCauses {
    private static final int HEADER = 4;
    private static final int DEEPEST = 8;
    private static final Protocol SCTP = SctpDissector.SCTP;
    private static final ValueStrings CODES = ValueStrings.builder().of(1, "Invalid stream").of(2, "Missing parameters")
            .of(3, "Stale cookie").of(4, "Out of resources").of(5, "Unresolvable address").of(6, "Unrecognized chunk")
            .of(7, "Invalid parameter").of(8, "Unrecognized parameters").of(9, "No user data").of(10, "Cookie while shutting down")
            .of(11, "Restart with new addresses").of(12, "Aborted by the user").of(13, "Protocol violation")
            .of(160, "Last address can't be deleted").of(161, "No resources for this change")
            .of(162, "Source address can't be deleted").of(163, "Request was refused").build();
    private static final Field.Uint CODE = SCTP.uint16("sctp.cause_code", "Cause").hex().named(CODES);
    private static final Field.Uint LENGTH = SCTP.uint16("sctp.cause_length", "Cause length");
    private static final Field.Bytes INFORMATION = SCTP.bytes("sctp.cause_information", "Information");
    private static final Field.Bytes PADDING = SCTP.bytes("sctp.cause_padding", "Padding");
    private static final Field.Uint STREAM = SCTP.uint16("sctp.cause_stream_identifier", "Stream");
    private static final Field.Uint RESERVED = SCTP.uint16("sctp.cause_reserved", "Reserved");
    private static final Field.Uint MISSING = SCTP.uint32("sctp.cause_nr_of_missing_parameters", "Missing parameters");
    private static final Field.Uint MISSING_TYPE = SCTP.uint16("sctp.cause_missing_parameter_type", "Missing parameter").hex();
    private static final Field.Uint STALE = SCTP.uint32("sctp.cause_measure_of_staleness", "Microseconds too late");
    private static final Field.Uint TSN = SCTP.uint32("sctp.cause_tsn", "Sequence number");

    private SctpCauses() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /** Takes causes from a position to an end. */
    static void show(Dissection d, int from, int end) {
        show(d, from, end, 0);
    }

    /** The same inside so many others. */
    static void show(Dissection d, int from, int end, int depth) {
        int at = from;
        while (at < end && depth < DEEPEST) {
            int code = (int) d.peekAt(at, 2);
            int length = Math.max((int) d.peekAt(at + 2, 2), HEADER);
            int padded = Math.min(length + 3 & ~3, Math.max(end - at, HEADER));
            int item = d.add(Field.TEXT, at, padded, CODES.text(code, "Unknown cause"));
            d.enter(item);
            d.uintAt(CODE, at);
            d.uintAt(LENGTH, at + 2);
            d.position(at + HEADER);
            value(d, code, at + length, depth);
            if (padded > length) {
                d.add(PADDING, at + length, padded - length);
            }
            d.leave(item);
            at += length + 3 & ~3;
        }
        d.position(Math.max(at, from));
    }

    private static void value(Dissection d, int code, int end, int depth) {
        switch (code) {
        case 1 -> {
            d.u(STREAM);
            d.u(RESERVED);
        }
        case 2 -> {
            d.uint(MISSING);
            while (d.position() + 2 <= end) {
                d.u(MISSING_TYPE);
            }
        }
        case 3 -> d.uint(STALE);
        case 4, 7, 10 -> {
        }
        case 5, 8, 11, 160, 161, 162, 163 -> SctpParameters.show(d, d.position(), end, depth + 1);
        case 9 -> d.uint(TSN);
        case 6 -> SctpDissector.quoted(d, d.position(), end);
        default -> SctpControl.rest(d, INFORMATION, end);
        }
    }
}
