package org.wirestrata.dissector.ipsec.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.value.ValueText;

/** What the packet list shows of a security association. */
final class ShownIndex {
    private static final int DIGITS = 8;

    private ShownIndex() {
    }

    static void append(Columns c, String protocol, long index) {
        if (c.wanted()) {
            StringBuilder b = new StringBuilder(protocol).append(" (SPI=0x");
            ValueText.hex(index, DIGITS, b);
            c.append(b.append(')'));
        }
    }
}
