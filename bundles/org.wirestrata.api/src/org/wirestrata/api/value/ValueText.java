package org.wirestrata.api.value;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Date;
import java.util.TimeZone;

/**
 * Writes values of packet fields: the texts that filters compare, exports print and views show. Addresses are {@link AddressText}'s.
 * <p>
 * Everything appends to a {@link StringBuilder} that the caller owns and allocates nothing, local time in zones with changing offsets
 * excepted. Safe for any thread.
 */
public final class ValueText {
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final String[] MONTHS = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    private static final long NANOS = 1_000_000_000L;
    private static final long NTP_EPOCH = -2_208_988_800L;

    private ValueText() {
    }

    /** Appends the lowest digits of a number in hexadecimal, lower case, without a prefix. */
    public static void hex(long value, int digits, StringBuilder to) {
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
            to.append(HEX[(int) (value >>> shift) & 15]);
        }
    }

    /** Appends bytes in hexadecimal, two digits each, with a separator between them; 0 means none. */
    public static void hex(byte[] bytes, int offset, int length, char separator, StringBuilder to) {
        for (int i = 0; i < length; i++) {
            if (i > 0 && separator != 0) {
                to.append(separator);
            }
            byte b = bytes[offset + i];
            to.append(HEX[b >> 4 & 15]).append(HEX[b & 15]);
        }
    }

    /** Appends a GUID of 16 bytes whose first three parts lie in network byte order. */
    public static void guid(byte[] bytes, int offset, StringBuilder to) {
        for (int i = 0; i < 16; i++) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                to.append('-');
            }
            hex(bytes[offset + i], 2, to);
        }
    }

    /** Appends an object identifier in dots from its encoding by ITU-T X.690 section 8.19; a relative one has no first pair. */
    public static void oid(byte[] bytes, int offset, int length, boolean relative, StringBuilder to) {
        long arc = 0;
        boolean first = !relative;
        int from = to.length();
        for (int i = 0; i < length; i++) {
            arc = arc << 7 | bytes[offset + i] & 0x7f;
            if (bytes[offset + i] < 0) {
                continue;
            }
            if (first) {
                long top = Math.min(arc / 40, 2);
                to.append(top);
                arc -= top * 40;
                first = false;
            }
            if (to.length() > from) {
                to.append('.');
            }
            to.append(arc);
            arc = 0;
        }
    }

    /** Appends a span in seconds with so many decimals, cut off rather than rounded. */
    public static void seconds(long nanos, int decimals, StringBuilder to) {
        if (nanos < 0) {
            to.append('-');
            nanos = -nanos;
        }
        to.append(nanos / NANOS);
        fraction(nanos % NANOS, decimals, to);
    }

    /** Appends a point in time as seconds since 1970 with so many decimals. */
    public static void epoch(long seconds, int nanos, int decimals, StringBuilder to) {
        if (seconds < 0 && nanos > 0) {
            to.append('-').append(-(seconds + 1));
            fraction(NANOS - nanos, decimals, to);
        } else {
            to.append(seconds);
            fraction(nanos, decimals, to);
        }
    }

    /** Appends a point and the first digits of a number of nanoseconds; nothing for no decimals. */
    public static void fraction(long nanos, int decimals, StringBuilder to) {
        if (decimals > 0) {
            to.append('.');
            padded(nanos, 9, to);
            to.setLength(to.length() - 9 + decimals);
        }
    }

    /** Appends a number that is not negative with leading zeros. */
    public static void padded(long number, int digits, StringBuilder to) {
        int from = to.length();
        to.append(number);
        for (int missing = digits - (to.length() - from); missing > 0; missing--) {
            to.insert(from, '0');
        }
    }

    /**
     * Appends a point in time with nanoseconds and zone: <code>Oct  2, 2019 07:06:40.000000000 UTC</code>, or for {@link Base#DOY_UTC}
     * <code>2019/275:07:06:40.000000000 UTC</code>.
     */
    public static void time(long seconds, int nanos, Base base, StringBuilder to) {
        if (base == Base.NTP_UTC && seconds == NTP_EPOCH && nanos == 0) {
            to.append("NULL");
            return;
        }
        boolean local = base == Base.LOCAL;
        long at = seconds + (local ? offset(seconds) : 0);
        long day = Math.floorDiv(at, 86400);
        if (base == Base.DOY_UTC) {
            dayOfYear(day, '/', to);
            to.append(':');
        } else {
            long civil = civil(day);
            to.append(MONTHS[month(civil) - 1]).append(' ');
            if (day(civil) < 10) {
                to.append(' ');
            }
            to.append(day(civil)).append(", ").append(year(civil)).append(' ');
        }
        clock(Math.floorMod(at, 86400), to);
        fraction(nanos, 9, to);
        to.append(' ');
        if (local) {
            TimeZone zone = TimeZone.getDefault();
            to.append(zone.getDisplayName(zone.useDaylightTime() && zone.inDaylightTime(new Date(seconds * 1000)), TimeZone.SHORT));
        } else {
            to.append("UTC");
        }
    }

    /** Appends a date: <code>2019-10-02</code>. */
    public static void date(long seconds, boolean local, StringBuilder to) {
        long civil = civil(Math.floorDiv(seconds + (local ? offset(seconds) : 0), 86400));
        padded(year(civil), 4, to);
        to.append('-');
        padded(month(civil), 2, to);
        to.append('-');
        padded(day(civil), 2, to);
    }

    /** Appends a date as year and day of the year: <code>2019/275</code>. */
    public static void dayOfYear(long seconds, boolean local, StringBuilder to) {
        dayOfYear(Math.floorDiv(seconds + (local ? offset(seconds) : 0), 86400), '/', to);
    }

    /** Appends the time of day: <code>07:06:40</code>. */
    public static void timeOfDay(long seconds, boolean local, StringBuilder to) {
        clock(Math.floorMod(seconds + (local ? offset(seconds) : 0), 86400), to);
    }

    private static void dayOfYear(long day, char separator, StringBuilder to) {
        int year = year(civil(day));
        to.append(year).append(separator);
        padded(day - firstDay(year) + 1, 3, to);
    }

    private static void clock(int second, StringBuilder to) {
        padded(second / 3600, 2, to);
        to.append(':');
        padded(second / 60 % 60, 2, to);
        to.append(':');
        padded(second % 60, 2, to);
    }

    private static int offset(long seconds) {
        ZoneRules rules = ZoneId.systemDefault().getRules();
        return rules.getOffset(rules.isFixedOffset() ? Instant.EPOCH : Instant.ofEpochSecond(seconds)).getTotalSeconds();
    }

    /** The proleptic Gregorian date of a day counted from 1970-01-01, packed: year, month, day. */
    private static long civil(long day) {
        long z = day + 719_468;
        long era = Math.floorDiv(z, 146_097);
        int inEra = (int) (z - era * 146_097);
        int yearOfEra = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365;
        int inYear = inEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int m = (5 * inYear + 2) / 153;
        int d = inYear - (153 * m + 2) / 5 + 1;
        int month = m < 10 ? m + 3 : m - 9;
        long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return year << 16 | month << 8 | d;
    }

    private static long firstDay(int year) {
        long y = year - 1L;
        return 365 * y + Math.floorDiv(y, 4) - Math.floorDiv(y, 100) + Math.floorDiv(y, 400) - 719_162;
    }

    private static int year(long civil) {
        return (int) (civil >> 16);
    }

    private static int month(long civil) {
        return (int) (civil >> 8) & 255;
    }

    private static int day(long civil) {
        return (int) civil & 255;
    }
}
