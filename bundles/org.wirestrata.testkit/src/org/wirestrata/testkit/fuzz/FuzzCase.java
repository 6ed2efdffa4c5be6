package org.wirestrata.testkit.fuzz;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.session.Configuration;

/**
 * A few frames to be dissected in a row, under a configuration.
 *
 * @param origin        where they come from: a capture's name and the number of its first frame that was taken
 * @param seed          what the changes were drawn from
 * @param frames        the frames, numbered from 1; not to be changed
 * @param configuration how they are dissected
 * @param changes       what was done to them, a line each
 */
public record FuzzCase(String origin, long seed, List<FrameData> frames, Configuration configuration, List<String> changes) {
    private static final long BILLION = 1_000_000_000L;

    /** The same with other frames, which are numbered. */
    FuzzCase with(List<FrameData> others) {
        return new FuzzCase(origin, seed, numbered(others), configuration, changes);
    }

    /** Copies of frames, numbered from 1, with the times between them. */
    static List<FrameData> numbered(List<FrameData> frames) {
        List<FrameData> all = new ArrayList<>(frames.size());
        for (FrameData each : frames) {
            FrameData f = new FrameData();
            f.set(each);
            f.number = all.size() + 1;
            f.position = 0;
            f.place = -1;
            if (all.isEmpty()) {
                f.sinceFirst = 0;
                f.sincePrevious = 0;
            } else {
                f.sinceFirst = between(all.getFirst(), f);
                f.sincePrevious = between(all.getLast(), f);
            }
            f.sinceDisplayed = f.sincePrevious;
            all.add(f);
        }
        return all;
    }

    private static long between(FrameData a, FrameData b) {
        return (b.seconds - a.seconds) * BILLION + b.nanos - a.nanos;
    }

    /** Another frame like one, with bytes of its own. */
    static FrameData changed(FrameData like, byte[] bytes, int originalLength) {
        FrameData f = new FrameData();
        f.set(like);
        f.data = bytes;
        f.offset = 0;
        f.capturedLength = bytes.length;
        f.originalLength = originalLength;
        return f;
    }

    /** A copy of a frame's bytes. */
    static byte[] bytes(FrameData f) {
        return java.util.Arrays.copyOfRange(f.data, f.offset, f.offset + f.capturedLength);
    }
}
