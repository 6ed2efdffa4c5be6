package org.wirestrata.capture.internal;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.PacketOptions;
import org.wirestrata.api.dissect.PacketOptions.Verdict;

/**
 * Collects the options of packet blocks, one block after the other; those of a wrong length are left out. Of those that come once, the
 * first counts. Packets with the same flags and nothing else share what is told of them.
 */
final class PacketDetails {
    private static final String[] NO_COMMENTS = new String[0];
    private final List<String> comments = new ArrayList<>(1);
    private final List<Verdict> verdicts = new ArrayList<>(0);
    private boolean flagged;
    private int flags;
    private Long dropCount;
    private Long packetId;
    private Integer queue;
    /** What was told last of a packet with flags alone. */
    private PacketOptions last;

    /** Forgets the block before. */
    void begin() {
        comments.clear();
        verdicts.clear();
        flagged = false;
        dropCount = null;
        packetId = null;
        queue = null;
    }

    void take(PcapngOptions option) {
        switch (option.code()) {
        case PcapngFormat.COMMENT -> comments.add(option.text(0));
        case PcapngFormat.PACKET_FLAGS -> flags(option);
        case PcapngFormat.PACKET_DROP_COUNT -> dropCount = dropCount == null && option.length() == 8 ? (Long) option.i64() : dropCount;
        case PcapngFormat.PACKET_ID -> packetId = packetId == null && option.length() == 8 ? (Long) option.i64() : packetId;
        case PcapngFormat.PACKET_QUEUE -> queue = queue == null && option.length() == 4 ? (Integer) option.i32() : queue;
        case PcapngFormat.PACKET_VERDICT -> verdict(option);
        default -> {
        }
        }
    }

    private void flags(PcapngOptions option) {
        if (!flagged && option.length() == 4) {
            flagged = true;
            flags = option.i32();
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
        boolean more = dropCount != null || packetId != null || queue != null || !verdicts.isEmpty();
        if (more) {
            into.packetOptions = new PacketOptions(flagged ? flags : null, dropCount, packetId, queue, List.copyOf(verdicts));
        } else if (flagged) {
            if (last == null || last.flags() != flags) {
                last = new PacketOptions(flags, null, null, null, List.of());
            }
            into.packetOptions = last;
        }
        int octets = flagged ? flags >>> 5 & 0xf : 0;
        if (octets != 0) {
            into.checkSequenceLength = octets;
        }
    }
}
