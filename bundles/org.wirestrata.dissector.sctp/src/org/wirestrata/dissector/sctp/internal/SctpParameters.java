package org.wirestrata.dissector.sctp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** Parameters of chunks (RFC 9260, 3.2.1; RFC 3758, 4895, 5061, 6525): type, length and value, filled up to four bytes. */
final class SctpParameters {
    private static final int HEADER = 4;
    /** Parameters in parameters, and in causes in them. */
    private static final int DEEPEST = 8;
    private static final Protocol SCTP = SctpDissector.SCTP;
    private static final ValueStrings TYPES = ValueStrings.builder().of(1, "Heartbeat information").of(5, "IPv4 address")
            .of(6, "IPv6 address").of(7, "State cookie").of(8, "Unrecognized parameter").of(9, "Cookie preservative")
            .of(11, "Host name").of(12, "Supported address types").of(13, "Outgoing stream reset").of(14, "Incoming stream reset")
            .of(15, "Association reset").of(16, "Reconfiguration response").of(17, "Add outgoing streams").of(18, "Add incoming streams")
            .of(0x8000, "ECN").of(0x8002, "Random").of(0x8003, "Authenticated chunks").of(0x8004, "Hashes").of(0x8008, "Extensions")
            .of(0xc000, "Forward TSN").of(0xc001, "Add address").of(0xc002, "Delete address").of(0xc003, "Error cause")
            .of(0xc004, "Set primary address").of(0xc005, "Success").of(0xc006, "Adaptation layer").build();
    private static final Field.Uint TYPE = SCTP.uint16("sctp.parameter_type", "Parameter type").hex().named(TYPES);
    private static final Field.Uint SKIP = SCTP.flag("sctp.parameter_bit_1", "Skip where unknown", 0x8000, 16);
    private static final Field.Uint REPORT = SCTP.flag("sctp.parameter_bit_2", "Report where unknown", 0x4000, 16);
    private static final Field.Uint LENGTH = SCTP.uint16("sctp.parameter_length", "Parameter length");
    private static final Field.Bytes VALUE = SCTP.bytes("sctp.parameter_value", "Value");
    private static final Field.Bytes PADDING = SCTP.bytes("sctp.parameter_padding", "Padding");
    private static final Field.Address IPV4 = SCTP.ipv4("sctp.parameter_ipv4_address", "Address");
    private static final Field.Address IPV6 = SCTP.ipv6("sctp.parameter_ipv6_address", "Address");
    private static final Field.Bytes HEARTBEAT = SCTP.bytes("sctp.parameter_heartbeat_information", "Heartbeat information");
    private static final Field.Bytes COOKIE = SCTP.bytes("sctp.parameter_state_cookie", "State cookie");
    private static final Field.Uint INCREMENT = SCTP.uint32("sctp.parameter_cookie_preservative_incr", "Milliseconds more");
    private static final Field.Text HOST = SCTP.textz("sctp.parameter_hostname", "Host name");
    private static final Field.Uint ADDRESS_TYPE = SCTP.uint16("sctp.parameter_supported_address_type", "Address type").named(TYPES);
    private static final Field.Uint REQUEST = SCTP.uint32("sctp.parameter_reconfig_request_sequence_number", "Request number");
    private static final Field.Uint RESPONSE = SCTP.uint32("sctp.parameter_reconfig_response_sequence_number", "Response number");
    private static final Field.Uint LAST = SCTP.uint32("sctp.parameter_senders_last_assigned_tsn", "Sender's last sequence number");
    private static final Field.Uint NEXT = SCTP.uint32("sctp.parameter_senders_next_tsn", "Sender's next sequence number");
    private static final Field.Uint EXPECTED = SCTP.uint32("sctp.parameter_receivers_next_tsn", "Receiver's next sequence number");
    private static final Field.Uint RESULT = SCTP.uint32("sctp.parameter_reconfig_response_result", "Result")
            .named(ValueStrings.counting("Nothing to do", "Performed", "Denied", "Wrong stream", "Request in progress", "Wrong number",
                    "In progress"));
    private static final Field.Uint STREAM = SCTP.uint16("sctp.parameter_reconfig_sid", "Stream");
    private static final Field.Uint[] MORE = {SCTP.uint16("sctp.parameter_add_outgoing_streams_number", "Streams"),
        SCTP.uint16("sctp.parameter_add_outgoing_streams_reserved", "Reserved"),
        SCTP.uint16("sctp.parameter_add_incoming_streams_number", "Streams"),
        SCTP.uint16("sctp.parameter_add_incoming_streams_reserved", "Reserved")};
    private static final Field.Uint CORRELATION = SCTP.uint32("sctp.correlation_id", "Correlation").hex();
    private static final Field.Uint ADAPTATION = SCTP.uint32("sctp.adaptation_layer_indication", "Indication").hex();
    private static final Field.Bytes RANDOM = SCTP.bytes("sctp.random_number", "Random number");
    private static final Field.Uint AUTHENTICATED = SCTP.uint8("sctp.chunk_type_to_auth", "Chunk type").named(SctpDissector.CHUNKS);
    private static final Field.Uint EXTENSION = SCTP.uint8("sctp.supported_chunk_type", "Chunk type").named(SctpDissector.CHUNKS);

    private static final Expert LAST_PADDED = SCTP.expert("sctp.parameter_padding.expert", Expert.Severity.NOTE, Expert.Area.MALFORMED,
            "The padding of the last parameter belongs to the chunk");

    private SctpParameters() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /** Takes parameters from a position to an end. */
    static void show(Dissection d, int from, int end) {
        show(d, from, end, 0);
    }

    /** Takes a parameter that is alone in its chunk. */
    static void only(Dissection d, int from, int end) {
        if (end - from >= HEADER && d.peekAt(from + 2, 2) > 0) {
            one(d, from, end, end, 0);
        }
        d.position(Math.max(end, from));
    }

    /** The same inside so many others. */
    static void show(Dissection d, int from, int end, int depth) {
        int at = from;
        while (end - at >= HEADER && depth < DEEPEST) {
            int said = (int) d.peekAt(at + 2, 2);
            if (said == 0) {
                break;
            }
            int padded = said + 3 & ~3;
            one(d, at, Math.min(at + padded, end), end, depth);
            at += padded;
        }
        d.position(Math.max(at, from));
    }

    private static void one(Dissection d, int at, int next, int end, int depth) {
        int said = (int) d.peekAt(at + 2, 2);
        int type = (int) d.peekAt(at, 2);
        String name = TYPES.text(type);
        int item = d.add(Field.TEXT, at, next - at, name == null ? "Unknown parameter" : name);
        if (next == end && next - at != said) {
            d.expert(item, LAST_PADDED);
        }
        d.enter(item);
        d.uintAt(TYPE, at);
        int typeItem = d.last();
        d.enter(typeItem);
        d.uintAt(SKIP, at);
        d.uintAt(REPORT, at);
        d.leave(typeItem);
        d.uintAt(LENGTH, at + 2);
        if (said < least(type) || at + said > end) {
            d.peekAt(d.length(), 1);
        }
        d.position(at + HEADER);
        value(d, type, at + said, depth);
        if (next > at + said) {
            d.add(PADDING, at + said, next - at - said);
        }
        d.leave(item);
    }

    /** The least length of a parameter: below it there is nothing to read, and the packet is malformed. */
    private static int least(int type) {
        return switch (type) {
        case 5 -> HEADER + 4;
        case 6 -> HEADER + 16;
        default -> HEADER;
        };
    }

    private static void value(Dissection d, int type, int end, int depth) {
        switch (type) {
        case 1 -> SctpControl.rest(d, HEARTBEAT, end);
        case 5 -> d.address(IPV4);
        case 6 -> d.address(IPV6);
        case 7 -> SctpControl.rest(d, COOKIE, end);
        case 8 -> show(d, d.position(), end, depth + 1);
        case 9 -> d.uint(INCREMENT);
        case 11 -> d.text(HOST, end - d.position(), Encoding.ASCII);
        case 12 -> list(d, ADDRESS_TYPE, end);
        case 13, 14, 15, 16, 17, 18 -> reconfiguration(d, type, end);
        case 0x8000, 0xc000 -> {
        }
        case 0x8002 -> SctpControl.rest(d, RANDOM, end);
        case 0x8003 -> list(d, AUTHENTICATED, end);
        case 0x8004 -> list(d, SctpControl.HASH, end);
        case 0x8008 -> list(d, EXTENSION, end);
        case 0xc001, 0xc002, 0xc004 -> {
            d.uint(CORRELATION);
            show(d, d.position(), end, depth + 1);
        }
        case 0xc003 -> {
            d.uint(CORRELATION);
            SctpCauses.show(d, d.position(), end, depth + 1);
        }
        case 0xc005 -> d.uint(CORRELATION);
        case 0xc006 -> d.uint(ADAPTATION);
        default -> SctpControl.rest(d, VALUE, end);
        }
    }

    private static void reconfiguration(Dissection d, int type, int end) {
        d.uint(type == 16 ? RESPONSE : REQUEST);
        switch (type) {
        case 13 -> {
            d.uint(RESPONSE);
            d.uint(LAST);
            list(d, STREAM, end);
        }
        case 14 -> list(d, STREAM, end);
        case 16 -> {
            d.uint(RESULT);
            if (end - d.position() >= 8) {
                d.uint(NEXT);
                d.uint(EXPECTED);
            }
        }
        case 17, 18 -> {
            d.u(MORE[type == 17 ? 0 : 2]);
            d.u(MORE[type == 17 ? 1 : 3]);
        }
        default -> {
        }
        }
    }

    private static void list(Dissection d, Field.Uint field, int end) {
        int width = field.type().width();
        while (d.position() + width <= end) {
            d.u(field);
        }
    }
}
