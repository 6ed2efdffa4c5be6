package org.wirestrata.kernel.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.wirestrata.kernel.Flow;

/** Internet addresses as traces print them, in the one form that a capture's fields have (RFC 5952). */
final class Addresses {
    private static final String MAPPED = "::ffff:";
    private static final int GROUPS = 8;

    private Addresses() {
    }

    /** An address in its usual form; IPv4 addresses that a socket of IPv6 uses are IPv4 addresses. */
    static String plain(String text) {
        String t = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (t.regionMatches(true, 0, MAPPED, 0, MAPPED.length()) && t.indexOf('.') > 0) {
            return t.substring(MAPPED.length());
        }
        return t.indexOf(':') < 0 || !t.matches("[0-9a-fA-F:.]+") ? t : six(t);
    }

    private static String six(String text) {
        byte[] b;
        try {
            // a literal address: nobody is asked for it
            b = InetAddress.getByName("[" + text + "]").getAddress();
        } catch (UnknownHostException e) {
            return text;
        }
        if (b.length != 2 * GROUPS) {
            return text;
        }
        int[] group = new int[GROUPS];
        int best = -1;
        int longest = 1;
        for (int i = 0; i < GROUPS; i++) {
            group[i] = (b[2 * i] & 0xff) << 8 | b[2 * i + 1] & 0xff;
        }
        for (int i = 0; i < GROUPS; i++) {
            int end = i;
            while (end < GROUPS && group[end] == 0) {
                end++;
            }
            if (end - i > longest) {
                best = i;
                longest = end - i;
            }
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == best) {
                out.append("::");
                i += longest - 1;
            } else {
                out.append(out.isEmpty() || out.charAt(out.length() - 1) == ':' ? "" : ":").append(Integer.toHexString(group[i]));
            }
        }
        return out.toString();
    }

    /** Two ends as <code>192.0.2.1:80</code> and <code>[2001:db8::1]:80</code>; null where they are none. */
    static Flow flow(String source, String destination) {
        int s = source.lastIndexOf(':');
        int d = destination.lastIndexOf(':');
        int from = s < 0 ? -1 : Numbers.decimal(source.substring(s + 1), -1);
        int to = d < 0 ? -1 : Numbers.decimal(destination.substring(d + 1), -1);
        return from < 0 || to < 0 ? null : new Flow(plain(source.substring(0, s)), from, plain(destination.substring(0, d)), to);
    }
}
