package org.wirestrata.testkit.fuzz;

import java.time.Duration;

/**
 * What a frame may cost.
 *
 * @param slow  of a processor's time, before it is called slow
 * @param hang  of a processor's time, before the thread in it is given up
 * @param bytes that may be allocated while it is dissected
 * @param kept  bytes that may be kept of a case, of whichever frames
 */
public record Limits(Duration slow, Duration hang, long bytes, long kept) {
    /** A second, ten seconds, 64 MB, 32 MB. */
    public static final Limits STANDARD = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(10), 64 << 20, 32 << 20);
}
