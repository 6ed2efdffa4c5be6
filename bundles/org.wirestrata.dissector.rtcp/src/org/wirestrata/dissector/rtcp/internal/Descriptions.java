package org.wirestrata.dissector.rtcp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.ValueStrings;

/** Who the sources are, RFC 3550 section 6.5, and that they leave, section 6.6. */
final class Descriptions {
    private static final int END = 0;
    private static final int PRIVATE = 8;
    private static final Field.Uint TYPE = Rtcp.PROTOCOL.uint8("rtcp.sdes.type", "Type").named(ValueStrings.builder().of(END, "End")
            .of(1, "Canonical name").of(2, "Name").of(3, "E-mail address").of(4, "Phone number").of(5, "Location").of(6, "Tool").of(7,
            "Note")
            .of(PRIVATE, "Private extension").of(9, "H.323 callable address").of(10, "Application specific").build());
    private static final Field.Uint LENGTH = Rtcp.PROTOCOL.uint32("rtcp.sdes.length", "Length");
    private static final Field.Text TEXT = Rtcp.PROTOCOL.text("rtcp.sdes.text", "Text");
    private static final Field.Uint PREFIX_LENGTH = Rtcp.PROTOCOL.uint8("rtcp.sdes.prefix.length", "Length of the prefix");
    private static final Field.Text PREFIX = Rtcp.PROTOCOL.text("rtcp.sdes.prefix.string", "Prefix");

    private Descriptions() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    static void sources(Dissection d, int count, int end) {
        for (int i = 1; i <= count && d.position() < end; i++) {
            int at = d.position();
            int chunk = d.open(Field.TEXT);
            d.uint(Rtcp.SOURCE);
            int items = d.open(Field.TEXT);
            items(d, end);
            d.position(at + (d.position() - at + 3 & ~3));
            d.close(items);
            d.close(chunk);
        }
    }

    private static void items(Dissection d, int end) {
        while (d.position() < end) {
            int type = d.u(TYPE);
            if (type == END) {
                return;
            }
            int length = (int) d.uint(LENGTH, 1);
            if (length == 0) {
                continue;
            }
            if (type == PRIVATE) {
                int prefix = d.u(PREFIX_LENGTH);
                length--;
                prefix = Math.min(prefix, length);
                d.text(PREFIX, prefix, Encoding.ASCII);
                length -= prefix;
                if (length == 0) {
                    continue;
                }
            }
            d.text(TEXT, length, Encoding.UTF_8);
        }
    }

    static void bye(Dissection d, int count, int end) {
        for (int i = 0; i < count; i++) {
            d.uint(Rtcp.SOURCE);
        }
        if (d.position() < end) {
            int length = (int) d.uint(LENGTH, 1);
            d.text(TEXT, length, Encoding.ASCII);
            if (d.position() < end) {
                d.position(end);
            }
        }
    }
}
