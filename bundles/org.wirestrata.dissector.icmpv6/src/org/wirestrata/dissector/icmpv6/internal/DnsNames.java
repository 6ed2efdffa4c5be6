package org.wirestrata.dissector.icmpv6.internal;

import java.nio.charset.StandardCharsets;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** Names in the form of the DNS (RFC 1035, 3.1) without compression. */
final class DnsNames {
    private DnsNames() {
    }

    /** Records the name at the cursor and advances over it. */
    static void take(Dissection d, Field.Text field) {
        int from = d.position();
        int at = from;
        StringBuilder name = new StringBuilder(32);
        int n = d.byteAt(at++);
        while (n != 0) {
            d.byteAt(at + n - 1);
            name.append(name.isEmpty() ? "" : ".").append(new String(d.array(), d.arrayOffset() + at, n, StandardCharsets.UTF_8));
            at += n;
            n = d.byteAt(at++);
        }
        d.add(field, from, at - from, name.isEmpty() ? "<Root>" : name);
        d.position(at);
    }
}
