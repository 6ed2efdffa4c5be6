package org.wirestrata.api.value;

/** Writes addresses as text. */
public final class AddressText {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private AddressText() {
    }

    /** Dotted decimal. */
    public static void ipv4(int address, StringBuilder to) {
        to.append(address >>> 24).append('.').append(address >>> 16 & 0xff).append('.').append(address >>> 8 & 0xff).append('.')
                .append(address & 0xff);
    }

    /** RFC 5952: the longest run of at least two zero groups is left out; mapped and compatible addresses end in dotted decimal. */
    public static void ipv6(long high, long low, StringBuilder to) {
        if (high == 0 && low >>> 32 == 0xffffL) {
            to.append("::ffff:");
            ipv4((int) low, to);
            return;
        }
        if (high == 0 && low >>> 32 == 0 && low >>> 16 != 0) {
            to.append("::");
            ipv4((int) low, to);
            return;
        }
        int best = -1;
        int most = 1;
        for (int i = 0; i < 8; i++) {
            int n = 0;
            while (i + n < 8 && group(high, low, i + n) == 0) {
                n++;
            }
            if (n > most) {
                most = n;
                best = i;
            }
            i += n;
        }
        for (int i = 0; i < 8; i++) {
            if (i == best) {
                to.append("::");
                i += most - 1;
                continue;
            }
            if (i > 0 && !(best >= 0 && i == best + most)) {
                to.append(':');
            }
            hex(group(high, low, i), to);
        }
    }

    /** Six octets in hexadecimal with colons. */
    public static void ether(long address, StringBuilder to) {
        for (int shift = 40; shift >= 0; shift -= 8) {
            int b = (int) (address >>> shift) & 0xff;
            to.append(HEX[b >>> 4]).append(HEX[b & 15]);
            if (shift > 0) {
                to.append(':');
            }
        }
    }

    private static int group(long high, long low, int i) {
        return (int) ((i < 4 ? high : low) >>> (3 - (i & 3)) * 16) & 0xffff;
    }

    private static void hex(int group, StringBuilder to) {
        boolean some = false;
        for (int shift = 12; shift >= 0; shift -= 4) {
            int d = group >>> shift & 15;
            if (d != 0 || some || shift == 0) {
                to.append(HEX[d]);
                some = true;
            }
        }
    }
}
