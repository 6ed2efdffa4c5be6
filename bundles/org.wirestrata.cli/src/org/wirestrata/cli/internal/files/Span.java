package org.wirestrata.cli.internal.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.cli.internal.Refusal;

/**
 * A span of time, or a time since 1970, to the nanosecond.
 *
 * @param nanos from 0 to 999999999, which are added to the seconds
 */
record Span(long seconds, int nanos) implements Comparable<Span> {
    private static final int BILLION = 1_000_000_000;
    private static final int DIGITS = 9;
    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]{1,18}(\\.[0-9]*)?|\\.[0-9]+)");
    private static final Pattern ZONED = Pattern.compile(".*(Z|[-+][0-9]{2}:?[0-9]{2})");

    static Span of(FrameData f) {
        return new Span(f.seconds, f.nanos);
    }

    /** A span in seconds after an option, such as <code>-0.5</code>. */
    static Span parse(String option, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw Refusal.usage(option + " needs a number of seconds, such as 0.5, not \"" + text + "\"");
        }
        BigDecimal value = new BigDecimal(text.endsWith(".") ? text + "0" : text);
        long whole = value.setScale(0, RoundingMode.FLOOR).longValue();
        return new Span(whole, value.subtract(BigDecimal.valueOf(whole)).movePointRight(DIGITS).intValue());
    }

    /** A time after an option: seconds since 1970, or date and time, with a zone or here. */
    static Span time(String option, String text) {
        if (NUMBER.matcher(text).matches()) {
            return parse(option, text);
        }
        try {
            String iso = text.trim().replace(' ', 'T');
            Instant i = ZONED.matcher(iso.substring(Math.min(iso.length(), 10))).matches()
                    ? OffsetDateTime.parse(iso.replaceFirst("([-+][0-9]{2})([0-9]{2})$", "$1:$2")).toInstant()
                    : LocalDateTime.parse(iso).atZone(ZoneId.systemDefault()).toInstant();
            return new Span(i.getEpochSecond(), i.getNano());
        } catch (DateTimeException e) {
            throw Refusal.usage(option + " needs a time, YYYY-MM-DDThh:mm:ss[.fraction][Z|+hh:mm] or seconds since 1970, not \"" + text
                    + "\"");
        }
    }

    Span plus(Span other) {
        int sum = nanos + other.nanos;
        return sum >= BILLION ? new Span(seconds + other.seconds + 1, sum - BILLION) : new Span(seconds + other.seconds, sum);
    }

    Span minus(Span other) {
        int rest = nanos - other.nanos;
        return rest < 0 ? new Span(seconds - other.seconds - 1, rest + BILLION) : new Span(seconds - other.seconds, rest);
    }

    boolean negative() {
        return seconds < 0;
    }

    Span absolute() {
        return negative() ? new Span(0, 0).minus(this) : this;
    }

    void set(FrameData f) {
        f.seconds = seconds;
        f.nanos = nanos;
    }

    @Override
    public int compareTo(Span o) {
        int c = Long.compare(seconds, o.seconds);
        return c != 0 ? c : Integer.compare(nanos, o.nanos);
    }
}
