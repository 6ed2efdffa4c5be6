package org.wirestrata.filter.internal.literal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.wirestrata.filter.internal.value.Value;

/** IPv4 and IPv6 addresses, with the length of a prefix or without. Host names are not looked up. */
final class Addresses {
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

    private Addresses() {
    }

    static Value ip4(String text) throws Refusal {
        int slash = text.indexOf('/');
        int prefix = slash < 0 ? 32 : prefix(text, slash, 32);
        Integer address = dotted(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            throw new Refusal("\"" + text + "\" is no IPv4 address, such as 192.0.2.1 or 192.0.2.0/24.");
        }
        return new Value.Ip4(address, prefix == 0 ? 0 : -1 << 32 - prefix);
    }

    static Value ip6(String text) throws Refusal {
        int slash = text.indexOf('/');
        int prefix = slash < 0 ? 128 : prefix(text, slash, 128);
        byte[] b = groups(slash < 0 ? text : text.substring(0, slash));
        if (b == null) {
            throw new Refusal("\"" + text + "\" is no IPv6 address, such as 2001:db8::1 or 2001:db8::/32.");
        }
        return new Value.Ip6(b, 0, prefix);
    }

    private static int prefix(String text, int slash, int most) throws Refusal {
        String s = text.substring(slash + 1);
        int n = s.length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(s);
        if (n > most) {
            throw new Refusal("A prefix has at most " + most + " bits here, not " + s + ".");
        }
        return n;
    }

    private static Integer dotted(String s) {
        Matcher m = IPV4.matcher(s);
        if (!m.matches()) {
            return null;
        }
        int address = 0;
        for (int i = 1; i <= 4; i++) {
            int octet = Integer.parseInt(m.group(i));
            if (octet > 255) {
                return null;
            }
            address = address << 8 | octet;
        }
        return address;
    }

    private static byte[] groups(String s) {
        int gap = s.indexOf("::");
        if (gap < 0) {
            byte[] all = part(s);
            return all == null || all.length != 16 ? null : all;
        }
        byte[] head = gap == 0 ? new byte[0] : part(s.substring(0, gap));
        byte[] tail = gap + 2 == s.length() ? new byte[0] : part(s.substring(gap + 2));
        if (head == null || tail == null || head.length + tail.length > 14) {
            return null;
        }
        byte[] b = new byte[16];
        System.arraycopy(head, 0, b, 0, head.length);
        System.arraycopy(tail, 0, b, 16 - tail.length, tail.length);
        return b;
    }

    private static byte[] part(String s) {
        String[] groups = s.split(":", -1);
        Integer last = dotted(groups[groups.length - 1]);
        byte[] b = new byte[groups.length * 2 + (last == null ? 0 : 2)];
        for (int i = 0; i < groups.length - (last == null ? 0 : 1); i++) {
            if (!groups[i].matches("[0-9A-Fa-f]{1,4}")) {
                return null;
            }
            int v = Integer.parseInt(groups[i], 16);
            b[2 * i] = (byte) (v >> 8);
            b[2 * i + 1] = (byte) v;
        }
        for (int i = 0; last != null && i < 4; i++) {
            b[b.length - 4 + i] = (byte) (last >> 24 - 8 * i);
        }
        return b;
    }
}
