package org.wirestrata.dissector.sctp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Chunks that are no data (RFC 9260, 3.3; RFC 3758, 4820, 4895, 5061, 6525; draft-stewart-sctp-pktdrprep). */
final class SctpControl {
    private static final int INIT = 1;
    private static final Protocol SCTP = SctpDissector.SCTP;
    private static final Field.Bytes COOKIE = SCTP.bytes("sctp.cookie", "Cookie");
    private static final Field.Uint INITIATE = SCTP.uint32("sctp.initiate_tag", "Initiate tag").hex();
    private static final Field.Uint[] INIT_FIELDS = {SCTP.uint32("sctp.init_initiate_tag", "Initiate tag").hex(),
        SCTP.uint32("sctp.init_credit", "Receiver's window"), SCTP.uint16("sctp.init_nr_out_streams", "Outbound streams"),
        SCTP.uint16("sctp.init_nr_in_streams", "Inbound streams"), SCTP.uint32("sctp.init_initial_tsn", "Initial sequence number")};
    private static final Field.Uint[] INIT_ACK_FIELDS = {SCTP.uint32("sctp.initack_initiate_tag", "Initiate tag").hex(),
        SCTP.uint32("sctp.initack_credit", "Receiver's window"), SCTP.uint16("sctp.initack_nr_out_streams", "Outbound streams"),
        SCTP.uint16("sctp.initack_nr_in_streams", "Inbound streams"), SCTP.uint32("sctp.initack_initial_tsn", "Initial sequence number")};
    private static final Field.Uint SHUTDOWN = SCTP.uint32("sctp.shutdown_cumulative_tsn_ack", "All arrived up to");
    private static final Field.Uint ECHO = SCTP.uint32("sctp.ecne_lowest_tsn", "Lowest sequence number");
    private static final Field.Uint REDUCED = SCTP.uint32("sctp.cwr_lowest_tsn", "Lowest sequence number");
    private static final Field.Uint COMPLETE_TAG = SCTP.flag("sctp.shutdown_complete_t_bit", "Tag of the sender", 1, 8);
    private static final Field.Uint ABORT_TAG = SCTP.flag("sctp.abort_t_bit", "Tag of the sender", 1, 8);
    private static final Field.Uint FORWARD = SCTP.uint32("sctp.forward_tsn_tsn", "Go on behind");
    private static final Field.Uint FORWARD_STREAM = SCTP.uint16("sctp.forward_tsn_sid", "Stream");
    private static final Field.Uint FORWARD_SEQUENCE = SCTP.uint16("sctp.forward_tsn_ssn", "Sequence number in the stream");
    /** RFC 8260 section 2.3.1. */
    private static final Field.Uint MESSAGE_FORWARD = SCTP.uint32("sctp.i_forward_tsn_tsn", "Go on behind");
    private static final Field.Uint MESSAGE_STREAM = SCTP.uint16("sctp.i_forward_tsn_sid", "Stream");
    private static final Field.Flags MESSAGE_FLAGS = SCTP.flags(Ftype.UINT16, "sctp.i_forward_tsn_flags", "Flags")
            .with(SCTP.uint16("sctp.i_forward_tsn_res", "Reserved").bits(0xfffe))
            .with(SCTP.flag("sctp.i_forward_tsn_u_bit", "Unordered", 1, 16));
    private static final Field.Uint MESSAGE = SCTP.uint32("sctp.forward_tsn_mid", "Message");
    private static final Field.Uint CONFIGURE = SCTP.uint32("sctp.asconf_seq_nr_number", "Sequence number").hex();
    private static final Field.Uint CONFIGURED = SCTP.uint32("sctp.asconf_ack_seq_nr_number", "Sequence number").hex();
    private static final Field.Uint KEY = SCTP.uint16("sctp.shared_key_id", "Key");
    private static final ValueStrings HASHES = ValueStrings.of(1, "SHA-1", 3, "SHA-256");
    static final Field.Uint HASH = SCTP.uint16("sctp.hmac_id", "Hash").named(HASHES);
    private static final Field.Bytes HMAC = SCTP.bytes("sctp.hmac", "HMAC");
    private static final Field.Bytes PAD = SCTP.bytes("sctp.padding_data", "Padding");
    private static final Field.Uint[] DROP_FLAGS = {SCTP.flag("sctp.pckdrop_m_bit", "By a middlebox", 1, 8),
        SCTP.flag("sctp.pckdrop_b_bit", "Checksum was wrong", 2, 8), SCTP.flag("sctp.pckdrop_t_bit", "Truncated", 4, 8)};
    private static final Field.Uint[] DROP = {SCTP.uint32("sctp.pktdrop_bandwidth", "Bandwidth"),
        SCTP.uint32("sctp.pktdrop_queuesize", "Queue size"), SCTP.uint16("sctp.pktdrop_truncated_length", "Truncated length"),
        SCTP.uint16("sctp.pktdrop_reserved", "Reserved")};
    private static final Field.Bytes DROPPED = SCTP.bytes("sctp.pktdrop_datafield", "Dropped packet");
    private static final Field.Bytes VALUE = SCTP.bytes("sctp.chunk_value", "Value");

    private SctpControl() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /** Records what a chunk holds behind its header, the cursor at its beginning; false, for nothing is handed on. */
    static boolean show(Dissection d, SctpPacket p, int type, int at, int end) {
        switch (type) {
        case INIT, 2 -> init(d, p, type, end);
        case 3 -> SctpAcknowledgements.show(d, p, at, end);
        case 16 -> SctpAcknowledgements.showLong(d, p, at, end);
        case 4, 5 -> SctpParameters.only(d, d.position(), end);
        case 130 -> SctpParameters.show(d, d.position(), end);
        case 6 -> {
            flag(d, p, ABORT_TAG, at + 1);
            SctpCauses.show(d, d.position(), end);
        }
        case 7 -> d.uint(SHUTDOWN);
        case 8, 11 -> {
        }
        case 9 -> SctpCauses.show(d, d.position(), end);
        case 10 -> rest(d, COOKIE, end);
        case 12 -> d.uint(ECHO);
        case 13 -> d.uint(REDUCED);
        case 14 -> flag(d, p, COMPLETE_TAG, at + 1);
        case 15 -> {
            d.u(KEY);
            d.u(HASH);
            rest(d, HMAC, end);
        }
        case 128, 193 -> {
            d.uint(type == 193 ? CONFIGURE : CONFIGURED);
            SctpParameters.show(d, d.position(), end);
        }
        case 129 -> {
            d.enter(p.flags);
            for (Field.Uint f : DROP_FLAGS) {
                d.uintAt(f, at + 1);
            }
            d.leave(p.flags);
            for (Field.Uint f : DROP) {
                d.uint(f);
            }
            rest(d, DROPPED, end);
        }
        case 132 -> rest(d, PAD, end);
        case 192 -> {
            d.uint(FORWARD);
            while (d.position() + 4 <= end) {
                d.u(FORWARD_STREAM);
                d.u(FORWARD_SEQUENCE);
            }
        }
        case 194 -> {
            d.uint(MESSAGE_FORWARD);
            while (d.position() + 8 <= end) {
                d.u(MESSAGE_STREAM);
                d.flags(MESSAGE_FLAGS);
                d.uint(MESSAGE);
            }
        }
        default -> rest(d, VALUE, end);
        }
        return false;
    }

    private static void flag(Dissection d, SctpPacket p, Field.Uint flag, int at) {
        d.enter(p.flags);
        d.uintAt(flag, at);
        d.leave(p.flags);
    }

    /** Records the bytes from the cursor on, where there are any. */
    static void rest(Dissection d, Field.Bytes field, int end) {
        if (d.position() < end) {
            d.bytes(field, end - d.position());
        }
    }

    private static void init(Dissection d, SctpPacket p, int type, int end) {
        int at = d.position();
        long tag = d.peekAt(at, 4);
        Field.Uint[] fields = type == INIT ? INIT_FIELDS : INIT_ACK_FIELDS;
        for (int i = 0; i < fields.length; i++) {
            d.uint(fields[i]);
            if (i == 0) {
                d.uintAt(INITIATE, at);
                d.hide(d.last());
            }
        }
        if (p.associations != null) {
            long tsn = d.peekAt(at + 12, 4);
            if (type == INIT) {
                p.associations.init(p, tag, tsn);
            } else {
                p.associations.initAck(p, tag, tsn);
            }
        }
        SctpParameters.show(d, d.position(), end);
    }
}
