package org.wirestrata.capture.internal;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.PacketOptions;
import org.wirestrata.api.dissect.PacketOptions.Verdict;

/** Collects the options of a packet block; those of a wrong length are left out. Of those that come once, the first counts. */
final class PacketDetails {
    private static final String[] NO_COMMENTS = new String[0];
    private final List<String> comments = new ArrayList<>(1);
    private final List<Verdict> verdicts = new ArrayList<>(0);
    private Integer flags;
    private Long dropCount;
    private Long packetId;
    private Integer queue;

    void take(PcapngOptions option) {
        switch (option.code()) {
        case PcapngFormat.COMMENT -> comments.add(option.text(0));
        case PcapngFormat.PACKET_FLAGS -> flags = flags == null && option.length() == 4 ? (Integer) option.i32() : flags;
        case PcapngFormat.PACKET_DROP_COUNT -> dropCount = dropCount == null && option.length() == 8 ? (Long) option.i64() : dropCount;
        case PcapngFormat.PACKET_ID -> packetId = packetId == null && option.length() == 8 ? (Long) option.i64() : packetId;
        case PcapngFormat.PACKET_QUEUE -> queue = queue == null && option.length() == 4 ? (Integer) option.i32() : queue;
        case PcapngFormat.PACKET_VERDICT -> verdict(option);
        default -> {
        }
        }
    }

    private void verdict(PcapngOptions option) {
        if (option.length() > 0) {
            byte[] bytes = option.bytes(1);
            verdicts.add(new Verdict(option.u8(0), bytes, bytes.length == 8 ? option.i64(1) : 0));
        }
    }

    /** Tells a frame what was found, and how many packets were lost before it, as far as an obsolete packet block counted them. */
    void describe(FrameData into) {
        if (!comments.isEmpty()) {
            into.comments = comments.toArray(NO_COMMENTS);
        }
        if (dropCount == null && into.drops >= 0 && into.drops != PcapngFormat.DROPS_UNKNOWN) {
            dropCount = (long) into.drops;
        }
        if (flags != null || dropCount != null || packetId != null || queue != null || !verdicts.isEmpty()) {
            into.packetOptions = new PacketOptions(flags, dropCount, packetId, queue, List.copyOf(verdicts));
        }
        int octets = flags == null ? 0 : flags >>> 5 & 0xf;
        if (octets != 0) {
            into.checkSequenceLength = octets;
        }
    }
}
