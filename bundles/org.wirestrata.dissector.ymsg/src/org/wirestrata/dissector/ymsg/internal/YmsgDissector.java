package org.wirestrata.dissector.ymsg.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StreamDissector;
import org.wirestrata.api.value.ValueStrings;

/** The protocol of Yahoo's messenger, recognised by its letters: a header and pairs of key and value, with two bytes behind each. */
@Component(service = Dissector.class, property = {"protocol=ymsg", "heuristic=tcp", "hands=ymsg", "next=-"})
public final class YmsgDissector implements StreamDissector {
    private static final int SESSION_AT = 16;
    private static final int HEADER = 20;
    private static final int MAGIC = 0x594d5347;
    private static final int SEPARATOR = 0xc080;
    private static final ValueStrings SERVICES = ValueStrings.builder().of(1, "Pager Logon").of(2, "Pager Logoff").of(3, "Is Away")
            .of(4, "Is Back").of(6, "Message").of(7, "Id Activate").of(8, "Id Deactivate").of(10, "User Stat").of(75, "Notify")
            .of(76, "Verify").of(84, "Authentication Response").of(85, "List").of(87, "Authentication").of(138, "Keep Alive").build();
    private static final ValueStrings STATUSES = ValueStrings.of(0, "Default", 1, "Server Ack", 2, "Game", 4, "Away", 5, "Continued",
            12, "Invisible", 22, "Notify");

    private static final Protocol YMSG = Protocol.of("Yahoo YMSG Messenger Protocol", "YMSG", "ymsg");
    private static final Field.Uint VERSION = YMSG.uint16("ymsg.version", "Version");
    private static final Field.Uint VENDOR = YMSG.uint16("ymsg.vendor", "Vendor");
    private static final Field.Uint LENGTH = YMSG.uint16("ymsg.len", "Length");
    private static final Field.Uint SERVICE = YMSG.uint16("ymsg.service", "Service").named(SERVICES);
    private static final Field.Uint STATUS = YMSG.uint32("ymsg.status", "Status").named(STATUSES);
    private static final Field.Uint SESSION = YMSG.uint32("ymsg.session_id", "Session").hex();
    private static final Field.Bytes CONTENT = YMSG.bytes("ymsg.content", "Content");
    private static final Field.Text LINE = YMSG.text("ymsg.content-line", "Pair");
    private static final Field.Text KEY = YMSG.text("ymsg.content-line.key", "Key");
    private static final Field.Text VALUE = YMSG.text("ymsg.content-line.value", "Value");

    @Override
    public Protocol protocol() {
        return YMSG;
    }

    @Override
    public boolean recognizes(Dissection d) {
        Conversation c = d.conversation();
        return c != null && c.dissector() == this || d.peek(0, 4) == MAGIC;
    }

    @Override
    public int frame(Dissection d) {
        return HEADER + (int) d.peek(8, 2);
    }

    @Override
    public boolean tellsLength() {
        return true;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("YMSG");
        c.clearInfo();
        Conversation conversation = d.conversation();
        if (d.learns() && !d.quoted() && conversation != null && conversation.dissector() == null) {
            conversation.handTo(this, d.frame().number());
        }
        // The text may end the layer; it does so whether or not anybody looks at it.
        if (c.wanted() || !d.has(0, SESSION_AT)) {
            c.append(SERVICES.text(d.peekAt(10, 2), "Unknown Service")).append(" (status=")
                    .append(STATUSES.text(d.peekAt(12, 4), "Unknown Status")).append(")   ");
        }
        d.position(4);
        d.uint(VERSION);
        d.uint(VENDOR);
        int length = d.u(LENGTH);
        d.uint(SERVICE);
        d.uint(STATUS);
        d.add(SESSION, SESSION_AT, 4, Integer.reverseBytes((int) d.peekAt(SESSION_AT, 4)) & 0xffffffffL);
        d.position(HEADER);
        d.covers(HEADER + length);
        if (length > 0) {
            int item = d.add(CONTENT, HEADER, length);
            d.enter(item);
            pairs(d, HEADER + length);
            d.leave(item);
        }
        d.position(HEADER + length);
    }

    private static void pairs(Dissection d, int end) {
        int at = HEADER;
        while (at < end) {
            int keyEnd = separator(d, at, end);
            if (keyEnd < 0) {
                return;
            }
            int value = keyEnd + 2;
            int valueEnd = separator(d, value, end);
            if (valueEnd < 0) {
                return;
            }
            int next = valueEnd + 2;
            int item = d.add(LINE, at, next - at, "");
            d.enter(item);
            d.addText(KEY, at, keyEnd - at, at, keyEnd - at, Encoding.ASCII);
            d.addText(VALUE, value, valueEnd - value, value, valueEnd - value, Encoding.ASCII);
            d.leave(item);
            at = next;
        }
    }

    private static int separator(Dissection d, int from, int end) {
        for (int p = from; p + 2 <= end; p++) {
            if (d.peekAt(p, 2) == SEPARATOR) {
                return p;
            }
        }
        return -1;
    }
}
