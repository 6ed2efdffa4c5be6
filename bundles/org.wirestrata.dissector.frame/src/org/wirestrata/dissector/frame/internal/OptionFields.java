package org.wirestrata.dissector.frame.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.PacketOptions;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** Shows the options that a pcapng file has for a packet (draft-ietf-opsawg-pcapng, section 4.3). */
final class OptionFields {
    private static final int WORD = 32;
    private static final Field.Uint QUEUE = FrameDissector.FRAME.uint32("frame.interface_queue", "Interface queue");
    private static final Field.Uint FLAGS = FrameDissector.FRAME.uint32("frame.packet_flags", "Packet flags").hex();
    private static final Field.Uint[] PARTS = {
            FrameDissector.FRAME.uint32("frame.packet_flags_direction", "Direction").hex().bits(0x3)
                    .named(ValueStrings.of(0, "Unknown", 1, "Inbound", 2, "Outbound")),
            FrameDissector.FRAME.uint32("frame.packet_flags_reception_type", "Reception").bits(0x1c).named(
                    ValueStrings.of(0, "Not specified", 1, "Unicast", 2, "Multicast", 3, "Broadcast", 4, "Promiscuous")),
            FrameDissector.FRAME.uint32("frame.packet_flags_fcs_length", "Length of the check sequence").bits(0x1e0),
            FrameDissector.FRAME.uint32("frame.packet_flags_reserved", "Reserved").bits(0xfe00),
            error("crc_error", "Wrong checksum", 0x0100_0000), error("packet_too_error", "Too long", 0x0200_0000),
            error("packet_too_short_error", "Too short", 0x0400_0000),
            error("wrong_inter_frame_gap_error", "Wrong gap between frames", 0x0800_0000),
            error("unaligned_frame_error", "Not aligned", 0x1000_0000),
            error("start_frame_delimiter_error", "Wrong start frame delimiter", 0x2000_0000),
            error("preamble_error", "Wrong preamble", 0x4000_0000), error("symbol_error", "Wrong symbol", 0x8000_0000L)};
    private static final Field.Uint ID = FrameDissector.FRAME.uint64("frame.packet_id", "Packet id");
    private static final Field.Text VERDICT = FrameDissector.FRAME.text("frame.verdict", "Verdict");
    private static final Field.Bytes HARDWARE = FrameDissector.FRAME.bytes("frame.verdict.hw", "Hardware");
    private static final Field.Uint TRAFFIC_CONTROL = FrameDissector.FRAME.integer(Ftype.INT64, "frame.verdict.ebpf_tc", "eBPF TC")
            .named(ValueStrings.of(-1, "TC_ACT_UNSPEC", 0, "TC_ACT_OK", 1, "TC_ACT_RECLASSIFY", 2, "TC_ACT_SHOT", 3, "TC_ACT_PIPE",
                    4, "TC_ACT_STOLEN", 5, "TC_ACT_QUEUED", 6, "TC_ACT_REPEAT", 7, "TC_ACT_REDIRECT", 8, "TC_ACT_TRAP"));
    private static final Field.Uint EXPRESS = FrameDissector.FRAME.integer(Ftype.INT64, "frame.verdict.ebpf_xdp", "eBPF XDP")
            .named(ValueStrings.of(0, "XDP_ABORTED", 1, "XDP_DROP", 2, "XDP_PASS", 3, "XDP_TX", 4, "XDP_REDIRECT"));
    private static final Field.Uint DROPS = FrameDissector.FRAME.uint64("frame.drop_count", "Packets lost before");
    private static final Field.Uint DIRECTION = FrameDissector.FRAME.integer(Ftype.INT8, "frame.p2p_dir", "Direction")
            .named(ValueStrings.of(0, "Sent", 1, "Received"));
    private static final int INBOUND = 1;
    private static final int OUTBOUND = 2;

    private OptionFields() {
    }

    /** Has the fields declared. */
    static void declare() {
        FrameDissector.FRAME.plain(QUEUE, FLAGS, ID, VERDICT, HARDWARE, TRAFFIC_CONTROL, EXPRESS, DROPS, DIRECTION);
        FrameDissector.FRAME.plain(PARTS);
    }

    private static Field.Uint error(String name, String label, long mask) {
        return FrameDissector.FRAME.flag("frame.packet_flags_" + name, label, mask, WORD).named(TrueFalse.SET);
    }

    /** Adds what stands before the encapsulation. */
    static void before(Dissection d, PacketOptions o) {
        if (o.queue() != null) {
            d.add(QUEUE, 0, 0, Integer.toUnsignedLong(o.queue()));
        }
        if (o.flags() != null) {
            long flags = Integer.toUnsignedLong(o.flags());
            int item = d.add(FLAGS, 0, 0, flags);
            d.enter(item);
            for (Field.Uint part : PARTS) {
                d.add(part, 0, 0, (flags & part.mask()) >>> part.shift());
            }
            d.leave(item);
        }
        if (o.packetId() != null) {
            d.add(ID, 0, 0, o.packetId());
        }
        if (!o.verdicts().isEmpty()) {
            verdicts(d, o);
        }
    }

    private static void verdicts(Dissection d, PacketOptions o) {
        int item = d.add(VERDICT, 0, 0, "");
        d.enter(item);
        for (PacketOptions.Verdict v : o.verdicts()) {
            boolean number = v.bytes().length == Long.BYTES;
            if (v.type() == PacketOptions.HARDWARE) {
                d.add(HARDWARE, 0, 0, v.bytes(), 0, v.bytes().length);
            } else if (number && v.type() == PacketOptions.TRAFFIC_CONTROL) {
                d.add(TRAFFIC_CONTROL, 0, 0, v.value());
            } else if (number && v.type() == PacketOptions.EXPRESS_DATA_PATH) {
                d.add(EXPRESS, 0, 0, v.value());
            }
        }
        d.leave(item);
    }

    /** Adds what stands behind the lengths. */
    static void after(Dissection d, PacketOptions o) {
        if (o.dropCount() != null) {
            d.add(DROPS, 0, 0, o.dropCount());
        }
    }

    /** Adds which way the packet went, where it is known; stands before the protocols. */
    static void direction(Dissection d, PacketOptions o) {
        int direction = o.flags() == null ? 0 : o.flags() & INBOUND + OUTBOUND;
        if (direction == INBOUND || direction == OUTBOUND) {
            d.add(DIRECTION, 0, 0, direction == INBOUND ? 1 : 0);
        }
    }
}
