package org.wirestrata.dissector.sctp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.ValueStrings;

/**
 * The Stream Control Transmission Protocol (RFC 9260): the common header and the chunks behind it. Where a chunk's data are shown by
 * their own dissector, the chunks after it are an item of their own.
 */
@Component(service = Dissector.class, property = {"protocol=sctp", "table=ip.proto:132", "table=wtap_encap:149", "table=udp.port:9899",
    "next=sctp.ppi", "next=sctp.port", "next=heuristic:sctp", "next=data"})
public final class SctpDissector implements Dissector {
    static final int HEADER = 12;
    static final int CHUNK_HEADER = 4;
    static final ValueStrings CHUNKS = ValueStrings.builder().of(0, "DATA").of(1, "INIT").of(2, "INIT_ACK").of(3, "SACK")
            .of(4, "HEARTBEAT").of(5, "HEARTBEAT_ACK").of(6, "ABORT").of(7, "SHUTDOWN").of(8, "SHUTDOWN_ACK").of(9, "ERROR")
            .of(10, "COOKIE_ECHO").of(11, "COOKIE_ACK").of(12, "ECNE").of(13, "CWR").of(14, "SHUTDOWN_COMPLETE").of(15, "AUTH")
            .of(16, "NR_SACK").of(64, "I_DATA").of(128, "ASCONF_ACK").of(129, "PKTDROP").of(130, "RE_CONFIG").of(132, "PAD")
            .of(192, "FORWARD_TSN").of(193, "ASCONF").of(194, "I_FORWARD_TSN").of(255, "IETF_EXTENSION").build();

    static final Protocol SCTP = Protocol.of("Stream Control Transmission Protocol", "SCTP", "sctp").withPayload();
    private static final Field.Uint SOURCE = SCTP.uint16("sctp.srcport", "Source port").in(Base.PT_SCTP);
    private static final Field.Uint DESTINATION = SCTP.uint16("sctp.dstport", "Destination port").in(Base.PT_SCTP);
    private static final Field.Uint PORT = SCTP.uint16("sctp.port", "Source or destination port").in(Base.PT_SCTP);
    private static final Field.Uint TAG = SCTP.uint32("sctp.verification_tag", "Verification tag").hex();
    private static final Field.Uint INDEX = SCTP.uint16("sctp.assoc_index", "Association");
    private static final Field.Uint CHECKSUM = SCTP.uint32("sctp.checksum", "Checksum").hex();
    private static final Field.Uint STATUS = SCTP.uint8("sctp.checksum.status", "Checksum status").in(Base.NONE)
            .named(AssignedNumbers.CHECKED);
    private static final Field.Uint TYPE = SCTP.uint8("sctp.chunk_type", "Chunk type").named(CHUNKS);
    private static final Field.Uint REPORT = SCTP.flag("sctp.chunk_bit_1", "Skip where unknown", 0x80, 8);
    private static final Field.Uint SKIP = SCTP.flag("sctp.chunk_bit_2", "Report where unknown", 0x40, 8);
    private static final Field.Uint FLAGS = SCTP.uint8("sctp.chunk_flags", "Flags").hex();
    private static final Field.Uint LENGTH = SCTP.uint16("sctp.chunk_length", "Length");
    private static final Field.Bytes PADDING = SCTP.bytes("sctp.chunk_padding", "Padding");
    private static final Expert WRONG_LENGTH = SCTP.expert("sctp.chunk_length.bad", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "The chunk goes beyond the packet");
    /** What {@link #INDEX} says where associations are not counted. */
    private static final int NOT_COUNTED = 0xffff;

    static {
        SctpData.load();
        SctpAcknowledgements.load();
        SctpControl.load();
        SctpParameters.load();
        SctpCauses.load();
    }

    @Override
    public Protocol protocol() {
        return SCTP;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        int source = (int) d.peekAt(0, 2);
        int destination = (int) d.peekAt(2, 2);
        d.peekAt(4, 8);
        c.protocol("SCTP");
        c.clearInfo();
        d.ports(source, destination);
        d.conversation(SCTP);
        SctpPacket packet = new SctpPacket(d, d.tape().start(d.layer()), source, destination, d.peekAt(4, 4));
        d.dissolve();
        int item = d.open(SCTP.layer(), 0, d.remaining());
        d.uintAt(SOURCE, 0);
        d.uintAt(DESTINATION, 2);
        d.uintAt(TAG, 4);
        d.markGenerated(d.add(INDEX, 0, 0, NOT_COUNTED));
        d.uintAt(PORT, 0);
        d.hide(d.last());
        d.uintAt(PORT, 2);
        d.hide(d.last());
        d.uintAt(CHECKSUM, 8);
        d.markGenerated(d.add(STATUS, 8, 0, 2));
        chunks(d, packet, item);
    }

    private static void chunks(Dissection d, SctpPacket packet, int first) {
        int item = first;
        int from = 0;
        int at = HEADER;
        boolean closed = false;
        while (at < d.length()) {
            if (closed) {
                from = at;
                item = d.open(SCTP.layer(), at, d.length() - at);
                closed = false;
            }
            int said = d.has(at, CHUNK_HEADER) ? (int) d.peekAt(at + 2, 2) : CHUNK_HEADER;
            int length = Math.max(said, CHUNK_HEADER);
            int padded = length + 3 & ~3;
            boolean data = chunk(d, packet, at, said, item);
            if (data) {
                d.length(item, Math.min(at + padded, d.length()) - from);
                closed = true;
            }
            at += padded;
        }
        if (!closed) {
            d.leave(item);
        }
    }

    /** Records the header of a chunk that an error is about. */
    static void quoted(Dissection d, int at, int end) {
        int item = d.open(Field.TEXT, at, end - at);
        header(d, at);
        d.leave(item);
    }

    /** Records a chunk's header and answers the item of its flags. */
    private static int header(Dissection d, int at) {
        d.uintAt(TYPE, at);
        int typeItem = d.last();
        d.enter(typeItem);
        d.uintAt(REPORT, at);
        d.uintAt(SKIP, at);
        d.leave(typeItem);
        d.uintAt(FLAGS, at + 1);
        int flags = d.last();
        d.uintAt(LENGTH, at + 2);
        return flags;
    }

    /** Takes a chunk; true where the item that holds it was closed because its data follow. */
    private static boolean chunk(Dissection d, SctpPacket packet, int at, int said, int outer) {
        int type = d.byteAt(at);
        d.peekAt(at, CHUNK_HEADER);
        int there = d.length() - at;
        int length = Math.min(Math.max(said, CHUNK_HEADER), there);
        Columns c = d.columns();
        String name = CHUNKS.text(type, "RESERVED");
        c.append(name).append(' ');
        int item = d.open(Field.TEXT, at, Math.min(length + 3 & ~3, there));
        packet.flags = header(d, at);
        int lengthItem = d.last();
        if (said < CHUNK_HEADER) {
            d.leave(item);
            if (type == 0) {
                d.leave(outer);
            }
            return type == 0;
        }
        if (said > there) {
            d.expert(lengthItem, WRONG_LENGTH);
        }
        int end = at + length;
        d.position(at + CHUNK_HEADER);
        boolean data = type == 0 || type == 64 ? SctpData.show(d, packet, type, at, end) : SctpControl.show(d, packet, type, at, end);
        int padding = Math.min((length + 3 & ~3) - length, d.length() - end);
        if (padding > 0 && said <= there) {
            d.add(PADDING, end, padding);
        }
        d.leave(item);
        if (!data) {
            return false;
        }
        d.leave(outer);
        SctpData.hand(d, packet, at, end);
        return true;
    }
}
