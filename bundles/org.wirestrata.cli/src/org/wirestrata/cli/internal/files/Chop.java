package org.wirestrata.cli.internal.files;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.cli.internal.Refusal;

/** Takes pieces out of frames: <code>[OFFSET:]LENGTH</code>, where negative numbers count from the end. */
final class Chop {
    private static final Pattern PIECE = Pattern.compile("((-?[0-9]{1,9}):)?(-?[0-9]{1,9})");
    private static final int MOST = 2;
    private final int[] offsets;
    private final int[] lengths;
    private byte[] buffer = new byte[1 << 11];

    Chop(List<String> pieces) {
        if (pieces.size() > MOST) {
            throw Refusal.usage("-C can be given twice at most");
        }
        offsets = new int[pieces.size()];
        lengths = new int[pieces.size()];
        for (int i = 0; i < offsets.length; i++) {
            Matcher m = PIECE.matcher(pieces.get(i));
            if (!m.matches() || Integer.parseInt(m.group(3)) == 0) {
                throw Refusal.usage("-C needs [OFFSET:]LENGTH, such as 14 or -4 or 12:4, not \"" + pieces.get(i) + "\"");
            }
            offsets[i] = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
            lengths[i] = Integer.parseInt(m.group(3));
        }
        if (offsets.length == MOST && lengths[0] > 0 == lengths[1] > 0) {
            throw Refusal.usage("of two -C one must have a positive length and one a negative");
        }
    }

    boolean none() {
        return offsets.length == 0;
    }

    /** @param adjust whether the length on the wire becomes smaller too */
    void apply(FrameData f, boolean adjust) {
        int whole = f.capturedLength;
        int[] from = new int[MOST];
        int[] to = new int[MOST];
        for (int i = 0; i < offsets.length; i++) {
            int anchor = offsets[i] < 0 || offsets[i] == 0 && lengths[i] < 0 ? whole + offsets[i] : offsets[i];
            from[i] = within(lengths[i] > 0 ? anchor : anchor + lengths[i], whole);
            to[i] = within(lengths[i] > 0 ? (long) anchor + lengths[i] : anchor, whole);
        }
        if (buffer.length < whole) {
            buffer = new byte[2 * whole];
        }
        int kept = 0;
        int at = 0;
        while (at < whole) {
            int next = whole;
            int skip = at;
            for (int i = 0; i < offsets.length; i++) {
                if (from[i] <= at && at < to[i]) {
                    skip = Math.max(skip, to[i]);
                } else if (from[i] > at) {
                    next = Math.min(next, from[i]);
                }
            }
            if (skip > at) {
                at = skip;
                continue;
            }
            System.arraycopy(f.data, f.offset + at, buffer, kept, next - at);
            kept += next - at;
            at = next;
        }
        f.data = buffer;
        f.offset = 0;
        f.capturedLength = kept;
        if (adjust) {
            f.originalLength = Math.max(kept, f.originalLength - (whole - kept));
        }
    }

    private static int within(long place, int whole) {
        return (int) Math.max(0, Math.min(whole, place));
    }
}
