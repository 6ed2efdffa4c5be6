package org.wirestrata.dissector.ppp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** The Password Authentication Protocol (RFC 1334, 2). */
@Component(service = Dissector.class, property = {"protocol=pap", "table=ppp.protocol:0xc023", "next=-", "hands=-"})
public final class PapDissector implements Dissector {
    private static final int REQUEST = 1;
    private static final int NAK = 3;
    private static final ValueStrings CODES = ValueStrings.of(REQUEST, "Authenticate-Request", 2, "Authenticate-Ack", NAK,
            "Authenticate-Nak");
    private static final Protocol PAP = Protocol.of("PPP Password Authentication Protocol", "PPP PAP", "pap");
    private static final Field.Uint CODE = PAP.uint8("pap.code", "Code").named(CODES);
    private static final Field.Uint IDENTIFIER = PAP.uint8("pap.identifier", "Identifier");
    private static final Field.Uint LENGTH = PAP.uint16("pap.length", "Length");
    private static final Field.Group DATA = PAP.group("pap.data", "Data");
    private static final Field.Uint PEER_LENGTH = PAP.uint8("pap.peer_id.length", "Length of the peer's name");
    private static final Field.Text PEER = PAP.text("pap.peer_id", "Peer's name");
    private static final Field.Uint PASSWORD_LENGTH = PAP.uint8("pap.password.length", "Length of the password");
    private static final Field.Text PASSWORD = PAP.text("pap.password", "Password");
    private static final Field.Uint MESSAGE_LENGTH = PAP.uint8("pap.message.length", "Length of the message");
    private static final Field.Text MESSAGE = PAP.text("pap.message", "Message");
    private static final Field.Bytes STUFF = PAP.bytes("pap.stuff", "Data");

    @Override
    public Protocol protocol() {
        return PAP;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("PPP PAP");
        c.clearInfo();
        int code = d.u(CODE);
        c.info(CODES.text(code, "Unknown"));
        d.u(IDENTIFIER);
        d.u(LENGTH);
        d.covers(d.length());
        boolean known = code >= REQUEST && code <= NAK;
        if (known) {
            d.byteAt(d.position());
        }
        int data = d.add(DATA, d.position(), d.reportedRemaining());
        d.enter(data);
        if (code == REQUEST) {
            counted(d, PEER_LENGTH, PEER, " (Peer-ID='");
            counted(d, PASSWORD_LENGTH, PASSWORD, ", Password='");
            c.append(")");
        } else if (known) {
            counted(d, MESSAGE_LENGTH, MESSAGE, " (Message='");
            c.append(")");
        } else if (d.reportedRemaining() > 0) {
            d.bytes(STUFF, d.reportedRemaining());
        }
        d.leave(data);
        d.position(d.length());
    }

    private static void counted(Dissection d, Field.Uint length, Field.Text text, String before) {
        int bytes = d.u(length);
        int at = d.position();
        d.text(text, bytes, Encoding.ASCII);
        d.columns().append(before).append(Ppp.text(d, at, bytes)).append("'");
    }
}
