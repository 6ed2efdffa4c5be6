package org.wirestrata.dissector.x509.internal;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.wirestrata.api.dissect.Dissection;

/** Times of ASN.1: X.680 clauses 46 and 47. */
final class Times {
    private Times() {
    }

    private static String digits(Dissection d, Der t) {
        StringBuilder s = new StringBuilder();
        for (int i = t.content(); i < t.end(); i++) {
            s.append((char) d.byteAt(i));
        }
        return s.toString();
    }

    /** A UTC time, whose year has two digits, for people. */
    static String utc(Dissection d, Der t) {
        String s = digits(d, t);
        if (s.length() < 10) {
            return s;
        }
        String seconds = s.length() >= 12 && Character.isDigit(s.charAt(10)) ? ":" + s.substring(10, 12) : "";
        String year = (s.charAt(0) < '5' ? "20" : "19") + s.substring(0, 2);
        return year + "-" + s.substring(2, 4) + "-" + s.substring(4, 6) + " " + s.substring(6, 8) + ":" + s.substring(8, 10) + seconds
                + (s.endsWith("Z") ? " (UTC)" : "");
    }

    /** A generalized time in nanoseconds since 1970; 0 where it is none. */
    static long nanos(Dissection d, Der t) {
        String s = digits(d, t);
        try {
            LocalDateTime at = LocalDateTime.of(number(s, 0, 4), number(s, 4, 6), number(s, 6, 8), number(s, 8, 10), number(s, 10, 12),
                    number(s, 12, 14));
            return at.toEpochSecond(ZoneOffset.UTC) * 1_000_000_000L;
        } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException e) {
            return 0;
        }
    }

    private static int number(String s, int from, int to) {
        return Integer.parseInt(s.substring(from, to));
    }
}
