package org.wirestrata.cli.internal.dissect;

import java.nio.charset.StandardCharsets;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Packet;

/** Mails, each with its subject as name. */
final class MailObjects implements ObjectExport.Reader {
    private final Field mail;
    private final Field subject;

    MailObjects(ObjectExport.Names names) {
        mail = names.field("imf");
        subject = names.field("imf.subject");
    }

    @Override
    public void read(Packet packet, ObjectFiles to) {
        Tape t = packet.tape();
        for (int i = t.first(mail); i >= 0; i = t.next(mail, i + 1)) {
            int s = t.child(i, subject);
            String name = s < 0 ? "" : new String(t.bytes(s), StandardCharsets.UTF_8);
            to.add(name + ".eml", ObjectExport.bytes(t, i));
        }
    }
}
