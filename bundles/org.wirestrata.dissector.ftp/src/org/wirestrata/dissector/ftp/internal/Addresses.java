package org.wirestrata.dissector.ftp.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.TextLines;
import org.wirestrata.api.value.Ftype;

/** The ends of data connections: PORT and PASV (RFC 959 section 4.1.2), EPRT and EPSV (RFC 2428). */
final class Addresses {
    static final int PASSIVE = 227;
    static final int EXTENDED_PASSIVE = 229;
    private static final int NUMBERS = 6;
    private static final int IPV4 = 1;
    private static final int IPV6 = 2;

    /** Six numbers with commas between them. */
    private static final class HostPort {
        final byte[] address = new byte[4];
        int port;
        int at;
        int portAt;
        int end;
    }

    private Addresses() {
    }

    /** Shows the argument of PORT; false where it has none that can be understood. */
    static boolean port(Dissection d, Control control, int at, int end) {
        HostPort h = find(d, at, end);
        if (h == null) {
            return false;
        }
        show(d, h, Ftp.ACTIVE_IP, Ftp.ACTIVE_PORT, Ftp.ACTIVE_NAT);
        if (control != null) {
            control.expect(d, "PORT", h.address, h.port, Ftp.DATA_PORT);
        }
        return true;
    }

    static void passive(Dissection d, Control control, int at, int end) {
        HostPort h = find(d, at, end);
        if (h == null) {
            return;
        }
        show(d, h, Ftp.PASSIVE_IP, Ftp.PASSIVE_PORT, Ftp.PASSIVE_NAT);
        if (control != null) {
            control.expect(d, "PASV", h.address, h.port, 0);
        }
    }

    private static void show(Dissection d, HostPort h, Field.Address ip, Field.Uint port, Field.Uint nat) {
        d.add(ip, h.at, h.portAt - 1 - h.at, ipv4(h.address));
        d.add(port, h.portAt, h.end - h.portAt, h.port);
        if (!Arrays.equals(h.address, d.sourceAddress())) {
            d.add(nat, 0, 0, 1);
        }
    }

    private static long ipv4(byte[] b) {
        return (b[0] & 0xffL) << 24 | (b[1] & 0xff) << 16 | (b[2] & 0xff) << 8 | b[3] & 0xff;
    }

    /** The first six numbers in a line, or null. */
    private static HostPort find(Dissection d, int from, int end) {
        HostPort h = new HostPort();
        int p = from;
        while (p < end) {
            while (p < end && !digit(d, p)) {
                p++;
            }
            if (numbers(d, h, p, end)) {
                return h;
            }
            while (p < end && digit(d, p)) {
                p++;
            }
        }
        return null;
    }

    private static boolean numbers(Dissection d, HostPort h, int from, int end) {
        int p = from;
        h.at = from;
        h.port = 0;
        for (int i = 0; i < NUMBERS; i++) {
            if (i > 0) {
                if (p >= end || d.byteAt(p) != ',') {
                    return false;
                }
                p++;
            }
            if (i == h.address.length) {
                h.portAt = p;
            }
            int n = 0;
            int first = p;
            while (p < end && digit(d, p)) {
                n = n * 10 + d.byteAt(p++) - '0';
            }
            if (p == first) {
                return false;
            }
            if (i < h.address.length) {
                h.address[i] = (byte) n;
            } else {
                h.port = (h.port << 8 | n) & 0xffff;
            }
        }
        h.end = p;
        return true;
    }

    private static boolean digit(Dissection d, int at) {
        int c = d.byteAt(at);
        return c >= '0' && c <= '9';
    }

    static void extendedPort(Dissection d, Control control, int at, int end) {
        int[] bars = new int[4];
        int found = 0;
        if (at < end) {
            int bar = d.byteAt(at);
            for (int p = at; p < end && found < bars.length; p++) {
                if (d.byteAt(p) == bar) {
                    bars[found++] = p;
                }
            }
        }
        int family = found == bars.length ? number(d, bars[0] + 1, bars[1]) : -1;
        int port = found == bars.length ? number(d, bars[2] + 1, bars[3]) : -1;
        byte[] address = family == IPV4 || family == IPV6 ? address(d, family, bars[1] + 1, bars[2]) : null;
        if (address == null || port < 0 || port > 0xffff) {
            invalid(d, at, end, Ftp.BAD_EPRT);
            return;
        }
        d.add(Ftp.EPRT_FAMILY, bars[0] + 1, bars[1] - bars[0] - 1, family);
        int addressLength = bars[2] - bars[1] - 1;
        if (family == IPV4) {
            d.add(Ftp.EPRT_IP, bars[1] + 1, addressLength, ipv4(address));
        } else {
            d.add(Ftp.EPRT_IPV6, bars[1] + 1, addressLength, address, 0, address.length);
        }
        d.add(Ftp.EPRT_PORT, bars[2] + 1, bars[3] - bars[2] - 1, port);
        if (control != null) {
            control.expectUnseen(d, "EPRT", Ftp.DATA_PORT);
        }
    }

    private static byte[] address(Dissection d, int family, int from, int to) {
        String text = TextLines.text(d, from, to);
        boolean v6 = text.indexOf(':') >= 0;
        if (v6 != (family == IPV6) || !text.matches(v6 ? "[0-9a-fA-F:.]{2,45}" : "[0-9]{1,3}(\\.[0-9]{1,3}){3}")) {
            return null;
        }
        try {
            byte[] b = InetAddress.getByName(text).getAddress();
            return b.length == (v6 ? 16 : 4) ? b : null;
        } catch (UnknownHostException e) {
            return null;
        }
    }

    /** The decimal number that a range is, or -1. */
    private static int number(Dissection d, int from, int to) {
        if (from >= to || to - from > 9) {
            return -1;
        }
        int n = 0;
        for (int p = from; p < to; p++) {
            if (!digit(d, p)) {
                return -1;
            }
            n = n * 10 + d.byteAt(p) - '0';
        }
        return n;
    }

    static void extendedPassive(Dissection d, Control control, int at, int end) {
        int open = find(d, at, end, '(');
        int close = open < 0 ? -1 : find(d, open, end, ')');
        int last = close - 1;
        int p = open + 1;
        if (close < 0 || last <= p) {
            invalid(d, at, end, Ftp.BAD_EPSV);
            return;
        }
        int bar = d.byteAt(p);
        while (p < last && d.byteAt(p) == bar) {
            p++;
        }
        if (p < last && !digit(d, p)) {
            invalid(d, at, end, Ftp.BAD_EPSV);
            return;
        }
        int port = 0;
        for (int q = p; q < last && digit(d, q); q++) {
            port = port * 10 + d.byteAt(q) - '0' & 0xffff;
        }
        byte[] server = d.sourceAddress();
        if (d.addressType() == Ftype.IPv4) {
            d.add(Ftp.EPSV_IP, 0, 0, ipv4(server));
        } else if (d.addressType() == Ftype.IPv6) {
            d.add(Ftp.EPSV_IPV6, 0, 0, server, 0, server.length);
        }
        d.add(Ftp.EPSV_PORT, p, last - p, port);
        if (control != null && server.length > 0) {
            control.expect(d, "EPASV", server, port, 0);
        }
    }

    private static int find(Dissection d, int from, int to, char c) {
        int p = d.find(from, (byte) c);
        return p < to ? p : -1;
    }

    /** Remarks on an argument, which may be right where the line was not captured to its end. */
    private static void invalid(Dissection d, int at, int end, Expert how) {
        int all = TextLines.captured(d);
        if (end < all || all == d.length()) {
            int from = Math.min(at + 1, all);
            d.expert(d.add(Field.TEXT, from, Math.min(end - at, all - from), how.text()), how);
        }
    }
}
