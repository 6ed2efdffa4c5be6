package org.wirestrata.dissector.fc.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FragmentFields;
import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Protocol;

/** Puts the frames of a sequence together (T11 FC-FS, 9.9), by their count. */
final class Sequence {
    private static final Protocol FC = FcDissector.FC;
    private static final Field.Uint REASSEMBLED = FC.flag("fc.reassembled", "Put together");
    private static final Preference REASSEMBLE = FC.preference("reassemble", true, "Put the frames of sequences together");
    private static final Preference FRAME_SIZE = FC.preference("max_frame_size", 1024, "Bytes in all frames of a sequence but the last");
    private static final FragmentFields PIECES = new FragmentFields(null, null, null, null, null, null, null, null, null, null, null,
            "Reassembled FC");

    private Sequence() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /**
     * Whether the sequence of a frame, whose payload begins at the cursor, is complete here; then the cursor stands at the beginning of
     * what it carries.
     */
    static boolean whole(Dissection d, Header h) {
        boolean link = FrameType.link(h.type());
        if (!link && h.lastOfSequence() && h.count() == 0) {
            return true;
        }
        long offset = h.count() * d.preference(FRAME_SIZE);
        boolean whole = !link && d.preference(REASSEMBLE) != 0 && d.remaining() == d.reportedRemaining() && d.remaining() > 0
                && offset <= Integer.MAX_VALUE && d.reassemble(PIECES, id(h), (int) offset, !h.lastOfSequence());
        d.add(REASSEMBLED, h.at() + Header.CONTROL_AT, 1, whole ? 1 : 0);
        d.hide(d.last());
        return whole || link;
    }

    /** Tells sequences apart: of all that can be under way, hardly two have the same number. */
    private static long id(Header h) {
        return ((long) h.source() << 40 | (long) h.destination() << 16 | h.originator()) ^ (long) h.sequence() << 56;
    }
}
