package org.wirestrata.capture.internal;

import java.util.Objects;

import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.PacketOptions;

/** What many frames of a file have in common, kept once. */
record Origin(CaptureInterface captureInterface, int interfaceId, int section, int linkType, boolean timed, int checkSequenceLength,
        long enterprise, boolean copyable, int headerLength, PacketOptions options) {
    /** Flags that few values are possible of: direction, reception and length of the check sequence. */
    private static final int FEW = 0x1ff;

    static Origin of(FrameData f, int headerLength) {
        return new Origin(f.captureInterface, f.interfaceId, f.section, f.linkType, f.timed, f.checkSequenceLength, f.enterprise,
                f.copyable, headerLength, common(f.packetOptions));
    }

    /** Options that many frames have alike; null for others, which would make an origin of each frame. */
    static PacketOptions common(PacketOptions o) {
        boolean alike = o != null && o.flags() != null && (o.flags() & ~FEW) == 0 && o.dropCount() == null && o.packetId() == null
                && o.queue() == null && o.verdicts().isEmpty();
        return alike ? o : null;
    }

    /** Whether a frame has the same; asked for each frame, so that records are made only where one differs. */
    boolean isOf(FrameData f, int header) {
        return f.captureInterface == captureInterface && f.interfaceId == interfaceId && f.section == section && f.linkType == linkType
                && f.timed == timed && f.checkSequenceLength == checkSequenceLength && f.enterprise == enterprise && f.copyable == copyable
                && header == headerLength && Objects.equals(common(f.packetOptions), options);
    }

    void describe(FrameData into) {
        into.captureInterface = captureInterface;
        into.interfaceId = interfaceId;
        into.section = section;
        into.linkType = linkType;
        into.timed = timed;
        into.checkSequenceLength = checkSequenceLength;
        into.enterprise = enterprise;
        into.copyable = copyable;
        into.packetOptions = options;
        into.plain();
    }
}
