package org.wirestrata.dissector.ipx.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** What a NetWare server asks or tells a station whose connection is idle: the watchdog protocol and waiting broadcast messages. */
@Component(service = Dissector.class, property = {"protocol=ipxmsg", "table=ipx.socket:0x4001", "table=ipx.socket:0x4003", "next=-"})
public final class MessageDissector implements Dissector {
    private static final ValueStrings SIGNATURES = ValueStrings.of((int) '!', "A message waits", (int) '?', "Is the station alive?", (int) 'Y',
            "The station is alive");

    private static final Protocol MESSAGE = Protocol.of("IPX Message", "IPX MSG", "ipxmsg");
    private static final Field.Uint CONNECTION = MESSAGE.uint8("ipxmsg.conn", "Connection");
    private static final Field.Uint SIGNATURE = MESSAGE.integer(Ftype.CHAR, "ipxmsg.sigchar", "Signature").hex().named(SIGNATURES);

    @Override
    public Protocol protocol() {
        return MESSAGE;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("IPX MSG");
        c.clearInfo();
        if (!d.has(0, 2)) {
            d.dissolve();
        }
        int connection = d.byteAt(0);
        c.append(SIGNATURES.text(d.byteAt(1), "Unknown Signature Character")).append(", Connection ").append(connection);
        d.covers(d.length());
        d.uint(CONNECTION);
        d.uint(SIGNATURE);
    }
}
