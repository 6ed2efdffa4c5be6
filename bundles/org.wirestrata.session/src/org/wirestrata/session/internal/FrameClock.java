package org.wirestrata.session.internal;

import org.wirestrata.api.capture.FrameData;

/** Tells each frame how much later it came than the first, the one before, and the one shown before. */
final class FrameClock {
    private static final long BILLION = 1_000_000_000L;
    private boolean begun;
    private long firstSeconds;
    private int firstNanos;
    private long previousSeconds;
    private int previousNanos;
    private boolean shown;
    private long shownSeconds;
    private int shownNanos;

    /** Fills in a frame's spans. */
    void stamp(FrameData f) {
        if (!begun) {
            begun = true;
            firstSeconds = previousSeconds = f.seconds;
            firstNanos = previousNanos = f.nanos;
        }
        f.sinceFirst = span(f, firstSeconds, firstNanos);
        f.sincePrevious = span(f, previousSeconds, previousNanos);
        f.sinceDisplayed = shown ? span(f, shownSeconds, shownNanos) : 0;
        previousSeconds = f.seconds;
        previousNanos = f.nanos;
    }

    /** Notes that a frame is shown. */
    void show(FrameData f) {
        shown = true;
        shownSeconds = f.seconds;
        shownNanos = f.nanos;
    }

    private static long span(FrameData f, long seconds, int nanos) {
        return (f.seconds - seconds) * BILLION + f.nanos - nanos;
    }
}
