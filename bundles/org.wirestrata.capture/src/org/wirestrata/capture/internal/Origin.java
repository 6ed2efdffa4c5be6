package org.wirestrata.capture.internal;

import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.FrameData;

/** What many frames of a file have in common, kept once. */
record Origin(CaptureInterface captureInterface, int interfaceId, int section, int linkType, boolean timed, int checkSequenceLength,
        long enterprise, boolean copyable, int headerLength) {
    static Origin of(FrameData f, int headerLength) {
        return new Origin(f.captureInterface, f.interfaceId, f.section, f.linkType, f.timed, f.checkSequenceLength, f.enterprise,
                f.copyable, headerLength);
    }

    /** Whether a frame has the same; asked for each frame, so that records are made only where one differs. */
    boolean isOf(FrameData f, int header) {
        return f.captureInterface == captureInterface && f.interfaceId == interfaceId && f.section == section && f.linkType == linkType
                && f.timed == timed && f.checkSequenceLength == checkSequenceLength && f.enterprise == enterprise && f.copyable == copyable
                && header == headerLength;
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
        into.plain();
    }
}
