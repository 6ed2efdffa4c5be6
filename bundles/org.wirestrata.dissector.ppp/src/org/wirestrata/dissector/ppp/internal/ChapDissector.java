package org.wirestrata.dissector.ppp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;
import org.wirestrata.api.value.ValueText;

/** The Challenge Handshake Authentication Protocol (RFC 1994, 4). */
@Component(service = Dissector.class, property = {"protocol=chap", "table=ppp.protocol:0xc223", "next=-", "hands=-"})
public final class ChapDissector implements Dissector {
    private static final int HEADER = 4;
    private static final int CHALLENGE = 1;
    private static final int RESPONSE = 2;
    private static final int SUCCESS = 3;
    private static final int FAILURE = 4;
    private static final ValueStrings CODES = ValueStrings.of(CHALLENGE, "Challenge", RESPONSE, "Response", SUCCESS, "Success", FAILURE,
            "Failure");
    private static final Protocol CHAP = Protocol.of("PPP Challenge Handshake Authentication Protocol", "PPP CHAP", "chap");
    private static final Field.Uint CODE = CHAP.uint8("chap.code", "Code").named(CODES);
    private static final Field.Uint IDENTIFIER = CHAP.uint8("chap.identifier", "Identifier");
    private static final Field.Uint LENGTH = CHAP.uint16("chap.length", "Length");
    private static final Field.Group DATA = CHAP.group("chap.data", "Data");
    private static final Field.Uint VALUE_SIZE = CHAP.uint8("chap.value_size", "Value's length");
    private static final Field.Bytes VALUE = CHAP.bytes("chap.value", "Value");
    private static final Field.Text NAME = CHAP.text("chap.name", "Name");
    private static final Field.Text MESSAGE = CHAP.text("chap.message", "Message");
    private static final Field.Bytes STUFF = CHAP.bytes("chap.stuff", "Data");

    @Override
    public Protocol protocol() {
        return CHAP;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("PPP CHAP");
        c.clearInfo();
        int code = d.u(CODE);
        c.info(CODES.text(code, "Unknown"));
        d.u(IDENTIFIER);
        int length = d.u(LENGTH);
        int left = length - HEADER;
        if (left >= 0) {
            d.limit(left);
        }
        d.covers(d.length());
        if (code == CHALLENGE || code == RESPONSE) {
            if (left > 0) {
                int data = d.add(DATA, HEADER, d.length() - HEADER);
                d.enter(data);
                value(d, left);
                d.leave(data);
            }
        } else if (code == SUCCESS || code == FAILURE) {
            if (left > 0) {
                d.text(MESSAGE, left, Encoding.ASCII);
            }
            c.append(" (MESSAGE='").append(Ppp.text(d, HEADER, Math.max(left, 0))).append("')");
        } else if (left > 0) {
            d.bytes(STUFF, left);
        }
        d.position(d.length());
    }

    private static void value(Dissection d, int bytes) {
        int size = d.u(VALUE_SIZE);
        int name = bytes - 1 - size;
        if (name < 0) {
            return;
        }
        d.bytes(VALUE, size);
        int at = d.position();
        if (name > 0) {
            d.text(NAME, name, Encoding.ASCII);
        }
        Columns c = d.columns();
        if (c.wanted()) {
            StringBuilder text = new StringBuilder(" (NAME='").append(Ppp.text(d, at, name)).append("', VALUE=0x");
            ValueText.hex(d.array(), d.arrayOffset() + at - size, size, (char) 0, text);
            c.append(text.append(')'));
        }
    }
}
