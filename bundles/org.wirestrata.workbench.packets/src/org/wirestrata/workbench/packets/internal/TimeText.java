package org.wirestrata.workbench.packets.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.wirestrata.workbench.CaptureSettings;

/** Writes the times of packets as the user wants them. */
final class TimeText {
    private static final long SECOND = 1_000_000_000L;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.").withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.").withZone(ZoneId.systemDefault());

    private TimeText() {
    }

    /**
     * Writes a time.
     *
     * @param time  nanoseconds since 1970
     * @param first the time of the first packet
     * @param style a value of {@link CaptureSettings#TIME}
     */
    static String write(long time, long first, String style) {
        StringBuilder to = new StringBuilder(32);
        switch (style) {
            case CaptureSettings.TIME_OF_DAY -> absolute(to, CLOCK, time);
            case CaptureSettings.TIME_DATE -> absolute(to, DATE, time);
            default -> relative(to, time - first);
        }
        return to.toString();
    }

    private static void relative(StringBuilder to, long nanos) {
        long n = Math.abs(nanos);
        if (nanos < 0) {
            to.append('-');
        }
        to.append(n / SECOND).append('.');
        fraction(to, n % SECOND);
    }

    private static void absolute(StringBuilder to, DateTimeFormatter format, long time) {
        format.formatTo(Instant.ofEpochSecond(Math.floorDiv(time, SECOND)), to);
        fraction(to, Math.floorMod(time, SECOND));
    }

    /** Six digits, or nine where the time has them. */
    private static void fraction(StringBuilder to, long nanos) {
        boolean micros = nanos % 1000 == 0;
        String digits = Long.toString(micros ? nanos / 1000 : nanos);
        to.repeat('0', (micros ? 6 : 9) - digits.length()).append(digits);
    }
}
