package org.wirestrata.dissector.tcp.internal;

import org.wirestrata.api.dissect.Dissection;

/** The checksum over pseudo header, header and payload (RFC 9293 section 3.1, RFC 1071). */
final class Checksum {
    private static final int POSITION = 16;
    private static final int PROTOCOL_NUMBER = 6;
    private static final int BAD = 0;
    private static final int GOOD = 1;
    private static final int UNVERIFIED = 2;

    private Checksum() {
    }

    static void show(Dissection d) {
        int sent = (int) d.uintAt(Tcp.CHECKSUM, POSITION);
        int item = d.last();
        int status = UNVERIFIED;
        if (d.preference(Tcp.CHECK_CHECKSUM) != 0 && !d.quoted() && !d.fragment() && d.has(0, d.length())) {
            int right = calculate(d, sent);
            status = right == sent ? GOOD : BAD;
            d.add(Tcp.CHECKSUM_CALCULATED, POSITION, 2, right);
            d.markGenerated(d.last());
            if (status == BAD) {
                d.expert(item, Tcp.CHECKSUM_BAD);
            }
        }
        d.add(Tcp.CHECKSUM_STATUS, POSITION, 0, status);
        d.markGenerated(d.last());
    }

    private static int calculate(Dissection d, int sent) {
        byte[] bytes = d.array();
        int from = d.arrayOffset();
        int n = d.length();
        long sum = d.addressSum() + PROTOCOL_NUMBER + n - sent;
        for (int i = 0; i + 1 < n; i += 2) {
            sum += (bytes[from + i] & 0xff) << 8 | bytes[from + i + 1] & 0xff;
        }
        if (n % 2 != 0) {
            sum += (bytes[from + n - 1] & 0xff) << 8;
        }
        while (sum >>> 16 != 0) {
            sum = (sum & 0xffff) + (sum >>> 16);
        }
        return (int) ~sum & 0xffff;
    }
}
