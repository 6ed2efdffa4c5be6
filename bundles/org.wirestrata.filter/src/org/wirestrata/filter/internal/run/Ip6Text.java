package org.wirestrata.filter.internal.run;

/** IPv6 addresses as text: RFC 5952. */
final class Ip6Text {
    private Ip6Text() {
    }

    static String of(byte[] b, int offset) {
        int[] group = new int[8];
        for (int i = 0; i < 8; i++) {
            group[i] = (b[offset + 2 * i] & 0xff) << 8 | b[offset + 2 * i + 1] & 0xff;
        }
        int gap = -1;
        int gapLength = 1;
        for (int i = 0; i < 8; i++) {
            int n = 0;
            while (i + n < 8 && group[i + n] == 0) {
                n++;
            }
            if (n > gapLength) {
                gap = i;
                gapLength = n;
            }
        }
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == gap) {
                s.append("::");
                i += gapLength - 1;
            } else {
                s.append(s.isEmpty() || s.charAt(s.length() - 1) == ':' ? "" : ":").append(Integer.toHexString(group[i]));
            }
        }
        return s.toString();
    }
}
