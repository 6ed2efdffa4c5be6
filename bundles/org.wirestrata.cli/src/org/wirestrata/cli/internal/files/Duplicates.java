package org.wirestrata.cli.internal.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;

import org.wirestrata.api.capture.FrameData;

/** Knows frames that came before, within so many frames or so much time, by length and MD5. */
final class Duplicates {
    private static final int RADIOTAP = 127;
    private static final int MOST = 1_000_000;

    /** What a frame is known by. */
    private record Print(int length, long high, long low) {
    }

    private record Seen(Print print, Span time) {
    }

    private final int window;
    private final Span time;
    private final int ignored;
    private final boolean skipRadiotap;
    private final boolean skipVlan;
    private final MessageDigest digest;
    private final ArrayDeque<Seen> recent = new ArrayDeque<>();
    private final Map<Print, Integer> counts = new HashMap<>();
    private byte[] last;

    /**
     * @param window  frames, this one included; not looked at where there is a time
     * @param time    the span of time, or null
     * @param ignored bytes at the begin that are not compared
     */
    Duplicates(int window, Span time, int ignored, boolean skipRadiotap, boolean skipVlan) {
        this.window = window;
        this.time = time;
        this.ignored = ignored;
        this.skipRadiotap = skipRadiotap;
        this.skipVlan = skipVlan;
        try {
            digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a frame came before; it is remembered in any case. */
    boolean seen(FrameData f) {
        Print print = print(f);
        boolean found = time == null ? counts.containsKey(print) : within(print, Span.of(f));
        remember(new Seen(print, Span.of(f)));
        return found;
    }

    private boolean within(Print print, Span now) {
        if (!counts.containsKey(print)) {
            return false;
        }
        Iterator<Seen> backwards = recent.descendingIterator();
        while (backwards.hasNext()) {
            Seen s = backwards.next();
            Span delta = now.minus(s.time);
            if (delta.negative()) {
                continue;
            }
            if (delta.compareTo(time) > 0) {
                return false;
            }
            if (s.print.equals(print)) {
                return true;
            }
        }
        return false;
    }

    private void remember(Seen s) {
        int kept = time == null ? window - 1 : MOST;
        if (kept <= 0) {
            return;
        }
        if (recent.size() == kept) {
            counts.merge(recent.removeFirst().print, -1, (a, b) -> a + b == 0 ? null : a + b);
        }
        recent.addLast(s);
        counts.merge(s.print, 1, Integer::sum);
    }

    private Print print(FrameData f) {
        int skip = ignored >= f.capturedLength ? 0 : ignored;
        if (skipRadiotap && f.linkType == RADIOTAP && f.capturedLength >= 4) {
            int header = f.data[f.offset + 2] & 0xff | (f.data[f.offset + 3] & 0xff) << 8;
            skip = header < f.capturedLength ? Math.max(skip, header) : skip;
        }
        int tags = skipVlan ? VlanTags.at(f) : -1;
        int gap = tags < skip ? 0 : VlanTags.length(f, tags);
        if (gap == 0) {
            digest.update(f.data, f.offset + skip, f.capturedLength - skip);
        } else {
            digest.update(f.data, f.offset + skip, tags - skip);
            digest.update(f.data, f.offset + tags + gap, f.capturedLength - tags - gap);
        }
        last = digest.digest();
        return new Print(f.capturedLength - gap, word(0), word(8));
    }

    private long word(int at) {
        long w = 0;
        for (int i = 0; i < 8; i++) {
            w = w << 8 | last[at + i] & 0xff;
        }
        return w;
    }

    /** The MD5 of the frame that was asked for last, as text. */
    String print() {
        return HexFormat.of().formatHex(last);
    }
}
