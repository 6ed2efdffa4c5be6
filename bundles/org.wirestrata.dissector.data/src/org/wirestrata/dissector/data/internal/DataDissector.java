package org.wirestrata.dissector.data.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.Ftype;

/** Bytes that no other dissector takes apart. */
@Component(service = Dissector.class, property = {"protocol=data", "table=media_type:application/octet-stream",
    "next=-"})
public final class DataDissector implements Dissector {
    private static final Protocol DATA = Protocol.of("Data", "Data", "data");
    private static final Field.Bytes BYTES = DATA.bytes("data.data", "Data");
    private static final Field.Text TEXT = DATA.text("data.text", "Text");
    private static final Field.Uint LENGTH = DATA.integer(Ftype.INT32, "data.len", "Length");
    private static final Preference AS_TEXT = DATA.preference("show_as_text", false, "Show data as text too");

    static {
        DATA.layer().line(DataDissector::line);
    }

    @Override
    public Protocol protocol() {
        return DATA;
    }

    @Override
    public void dissect(Dissection d) {
        int there = d.remaining();
        if (there == 0) {
            return;
        }
        d.covers(there);
        d.add(BYTES, 0, there);
        if (d.preference(AS_TEXT) != 0) {
            d.addText(TEXT, 0, there, 0, there, Encoding.UTF_8);
        }
        d.generated(LENGTH, there);
        d.position(there);
    }

    private static void line(Tape t, int item, StringBuilder to) {
        to.append("Data (").append(t.length(item)).append(t.length(item) == 1 ? " byte)" : " bytes)");
    }
}
