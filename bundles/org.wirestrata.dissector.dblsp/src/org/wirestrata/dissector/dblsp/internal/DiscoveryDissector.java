package org.wirestrata.dissector.dblsp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;

/** Announcements of Dropbox's LAN sync: objects in the JavaScript Object Notation that say who serves which folders at which port. */
@Component(service = Dissector.class, property = {"protocol=db-lsp-disc", "table=udp.port:17500", "next=heuristic:db-lsp-disc"})
public final class DiscoveryDissector implements Dissector {
    private static final Protocol DISCOVERY = Protocol.of("Dropbox LAN sync Discovery Protocol", "DB-LSP-DISC", "db-lsp-disc");
    private static final Protocol SYNC = Protocol.of("Dropbox LAN sync Protocol", "DB-LSP", "db-lsp");
    private static final Protocol[] FURTHER = {SYNC};
    private static final Field.Text TEXT = SYNC.text("db-lsp.text", "Text");
    private static final Table.Heuristic OBJECTS = Table.heuristic("db-lsp-disc");

    @Override
    public Protocol protocol() {
        return DISCOVERY;
    }

    @Override
    public Protocol[] furtherProtocols() {
        return FURTHER.clone();
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("DB-LSP-DISC");
        c.info("Dropbox LAN sync Discovery Protocol");
        d.covers(d.length());
        d.enter(d.layer());
        if (!d.dispatch(OBJECTS)) {
            d.text(TEXT, d.reportedRemaining(), Encoding.UTF_8);
        }
        d.leave(d.layer());
    }
}
