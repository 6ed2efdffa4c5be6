package org.wirestrata.export;

import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.value.ValueText;

/**
 * Writes the time column.
 *
 * @param kind      what it shows
 * @param hms       whether spans are written in hours, minutes and seconds
 * @param precision decimals of frames that come without an interface
 * @param fixed     decimals of all frames, or -1 for as many as the capture has
 */
public record TimeColumn(Kind kind, boolean hms, int precision, int fixed) {
    /** What the time column shows, named as after <code>-t</code>. */
    public enum Kind {
        A("absolute"), AD("absolute with YYYY-MM-DD date"), ADOY("absolute with YYYY/DOY date"),
        D("delta"), DD("delta displayed"), E("epoch"),
        R("relative"), U("absolute UTC"), UD("absolute UTC with YYYY-MM-DD date"), UDOY("absolute UTC with YYYY/DOY date");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }

        /** The kind with a name as after <code>-t</code>, or null. */
        public static Kind named(String option) {
            for (Kind k : values()) {
                if (k.option().equals(option)) {
                    return k;
                }
            }
            return null;
        }

        /** The name as after <code>-t</code>. */
        public String option() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Seconds since the first frame, to the microsecond. */
    public static final TimeColumn STANDARD = new TimeColumn(Kind.R, false, 6, -1);

    /** Appends a frame's time. */
    public void write(FrameData f, StringBuilder to) {
        if (!f.timed) {
            return;
        }
        int decimals = decimals(f);
        switch (kind) {
        case R -> span(f.sinceFirst, decimals, to);
        case D -> span(f.sincePrevious, decimals, to);
        case DD -> span(f.sinceDisplayed, decimals, to);
        case E -> ValueText.epoch(f.seconds, f.nanos, decimals, to);
        default -> {
            boolean local = kind == Kind.A || kind == Kind.AD || kind == Kind.ADOY;
            if (kind == Kind.AD || kind == Kind.UD) {
                ValueText.date(f.seconds, local, to);
                to.append(' ');
            } else if (kind == Kind.ADOY || kind == Kind.UDOY) {
                ValueText.dayOfYear(f.seconds, local, to);
                to.append(' ');
            }
            ValueText.timeOfDay(f.seconds, local, to);
            ValueText.fraction(f.nanos, decimals, to);
        }
        }
    }

    private int decimals(FrameData f) {
        if (fixed >= 0) {
            return fixed;
        }
        CaptureInterface i = f.captureInterface;
        if (i == null) {
            return precision;
        }
        int decimals = 0;
        for (long units = 1; units < i.unitsPerSecond() && decimals < 9; units *= 10) {
            decimals++;
        }
        return decimals;
    }

    private void span(long nanos, int decimals, StringBuilder to) {
        if (!hms) {
            ValueText.seconds(nanos, decimals, to);
            return;
        }
        if (nanos < 0) {
            to.append('-');
            nanos = -nanos;
        }
        long seconds = nanos / 1_000_000_000L;
        if (seconds >= 3600) {
            to.append(seconds / 3600).append("h ");
            two(seconds / 60 % 60, to);
            to.append("m ");
            two(seconds % 60, to);
        } else if (seconds >= 60) {
            to.append(seconds / 60).append("m ");
            two(seconds % 60, to);
        } else {
            two(seconds, to);
        }
        ValueText.fraction(nanos % 1_000_000_000L, decimals, to);
        to.append('s');
    }

    private static void two(long number, StringBuilder to) {
        to.append(number < 10 ? " " : "").append(number);
    }
}
