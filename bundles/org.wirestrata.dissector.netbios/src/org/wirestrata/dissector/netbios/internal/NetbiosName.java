package org.wirestrata.dissector.netbios.internal;

import org.wirestrata.api.dissect.Dissection;

/** Reads names of NetBIOS (RFC 1001 section 14, RFC 1002 section 4.1): 16 characters in 32 half-byte letters, and a scope behind them. */
final class NetbiosName {
    private static final int LETTERS = 32;
    private static final int SIGNIFICANT = 15;
    private static final int POINTER = 0xc0;
    private static final int LONGEST = 255;

    private NetbiosName() {
    }

    /** Appends the name at a position as people write it, with its suffix; answers where it ends. Pointers count from a base. */
    static int read(Dissection d, int at, int base, StringBuilder to) {
        int end = -1;
        int p = at;
        boolean first = true;
        int start = to.length();
        for (int taken = 0; taken <= LONGEST;) {
            int n = d.byteAt(p);
            if (n >= POINTER) {
                int target = base + (int) (d.peekAt(p, 2) & 0x3fff);
                end = end < 0 ? p + 2 : end;
                if (target >= p) {
                    return illegal(to, start, end);
                }
                p = target;
                continue;
            }
            if (n == 0) {
                return end < 0 ? p + 1 : end;
            }
            if (n > 0x3f) {
                return illegal(to, start, end < 0 ? p + 1 : end);
            }
            d.peekAt(p + n, 1);
            if (first && !letters(d, p + 1, n, to)) {
                to.setLength(start);
                to.append("Illegal NetBIOS name");
            }
            if (!first) {
                to.append('.');
                for (int i = 1; i <= n; i++) {
                    to.append((char) d.byteAt(p + i));
                }
            }
            first = false;
            taken += n + 1;
            p += n + 1;
        }
        return illegal(to, start, end < 0 ? p : end);
    }

    private static int illegal(StringBuilder to, int start, int end) {
        to.setLength(start);
        to.append("Illegal NetBIOS name");
        return end;
    }

    /** Decodes letters of half a byte each, which must be 32. */
    private static boolean letters(Dissection d, int at, int length, StringBuilder to) {
        if (length != LETTERS) {
            return false;
        }
        byte[] name = new byte[LETTERS / 2];
        for (int i = 0; i < name.length; i++) {
            int high = d.byteAt(at + 2 * i) - 'A';
            int low = d.byteAt(at + 2 * i + 1) - 'A';
            if ((high & ~0xf) != 0 || (low & ~0xf) != 0) {
                return false;
            }
            name[i] = (byte) (high << 4 | low);
        }
        plain(name, to);
        return true;
    }

    /** Writes 16 bytes: the name without the blanks that fill it, and the last byte, which tells what it is the name of. */
    static void plain(byte[] name, StringBuilder to) {
        int end = SIGNIFICANT;
        while (end > 0 && name[end - 1] == ' ') {
            end--;
        }
        for (int i = 0; i < end; i++) {
            int c = name[i] & 0xff;
            if (c >= ' ' && c < 0x7f) {
                to.append((char) c);
            } else {
                hex(c, to, "0123456789ABCDEF");
            }
        }
        hex(name[SIGNIFICANT] & 0xff, to, "0123456789abcdef");
    }

    private static void hex(int value, StringBuilder to, String digits) {
        to.append('<').append(digits.charAt(value >> 4)).append(digits.charAt(value & 0xf)).append('>');
    }
}
