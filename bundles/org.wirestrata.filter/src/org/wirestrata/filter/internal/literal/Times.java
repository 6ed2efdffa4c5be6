package org.wirestrata.filter.internal.literal;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.wirestrata.filter.internal.value.Value;

/**
 * Points in time: as ISO 8601 writes them, a blank in place of the T allowed, or as <code>Sep 26, 2004 23:18:04.954975</code>;
 * without a zone they are local. Spans of time: seconds with a fraction of up to ten digits; what follows the fraction does not count.
 */
final class Times {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
                    + "(?:[T ](\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,](\\d*))?)?(Z|[+-]\\d{2}(?::?\\d{2})?| UTC)?| (\\d{1,2}))?");
    private static final Pattern NAMED = Pattern.compile(
            "([A-Za-z]{3})\\s+(\\d{1,2}),\\s*(\\d{4})\\s+(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\.(\\d*))?( UTC)?");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,18})(?:\\.(\\d{0,10})(?!\\d).*)?");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final long SECOND = 1_000_000_000L;

    private Times() {
    }

    static Value span(String text) throws Refusal {
        Matcher m = SPAN.matcher(text);
        if (!m.matches()) {
            throw new Refusal("\"" + text + "\" is no span of time: seconds are expected, such as 1.5.");
        }
        return nanos(Long.parseLong(m.group(1)), fraction(m.group(2)));
    }

    static Value point(String text) throws Refusal {
        Matcher iso = ISO.matcher(text);
        Matcher named = NAMED.matcher(text);
        try {
            if (iso.matches()) {
                String hour = iso.group(9) != null ? iso.group(9) : iso.group(4);
                return at(new int[] {number(iso.group(1)), number(iso.group(2)), number(iso.group(3)), number(hour), number(iso.group(5)),
                    number(iso.group(6))}, iso.group(7), iso.group(8));
            }
            int month = named.matches() ? MONTHS.indexOf(named.group(1).toLowerCase(Locale.ROOT)) + 1 : 0;
            if (month > 0) {
                return at(new int[] {number(named.group(3)), month, number(named.group(2)), number(named.group(4)), number(named.group(5)),
                    number(named.group(6))}, named.group(7), named.group(8));
            }
        } catch (DateTimeException e) {
            throw new Refusal("\"" + text + "\" is on no calendar or clock.");
        }
        throw new Refusal("\"" + text + "\" is no point in time, such as \"2004-09-26 23:18:04.95\" or \"Sep 26, 2004 23:18:04.95\".");
    }

    private static Value at(int[] part, String fraction, String zone) {
        if (part[5] > 60) {
            throw new DateTimeException("second");
        }
        LocalDateTime local = LocalDateTime.of(part[0], part[1], 1, part[3], part[4]).plusDays(day(part[2]) - 1).plusSeconds(part[5]);
        ZoneId z = zone == null ? ZoneId.systemDefault() : ZoneId.of(zone.strip());
        return nanos(local.atZone(z).toEpochSecond(), fraction(fraction));
    }

    /** Days that a month lacks run on into the next one. */
    private static int day(int d) {
        if (d < 1 || d > 31) {
            throw new DateTimeException("day");
        }
        return d;
    }

    /** Times reach about 292 years around 1970; what lies beyond stands at the end. */
    private static Value nanos(long seconds, long nanos) {
        long most = Long.MAX_VALUE / SECOND - 1;
        return new Value.Time(Math.clamp(seconds, -most, most) * SECOND + nanos);
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static long fraction(String digits) {
        return digits == null || digits.isEmpty() ? 0 : Long.parseLong((digits + "00000000").substring(0, 9));
    }
}
