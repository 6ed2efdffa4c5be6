package org.wirestrata.export;

import java.util.List;
import java.util.Set;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.session.Packet;

/** Writes the packet list as PSML. */
public final class PsmlWriter implements PacketWriter {
    private final ByteOut out;
    private final List<Column> columns;
    private final TimeColumn time;
    private final String creator;
    private final StringBuilder text = new StringBuilder(256);

    /** @param creator program and version */
    public PsmlWriter(ByteOut out, List<Column> columns, TimeColumn time, String creator) {
        this.out = out;
        this.columns = List.copyOf(columns);
        this.time = time;
        this.creator = creator;
    }

    @Override
    public void begin() {
        out.put("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<psml version=\"0\" creator=\"").xml(creator).put("\">\n<structure>\n");
        for (Column c : columns) {
            out.put("<section>").xml(c.title()).put("</section>\n");
        }
        out.put("</structure>\n\n");
    }

    @Override
    public void write(Packet p) {
        out.put("<packet>\n");
        for (Column c : columns) {
            text.setLength(0);
            c.write(p, time, text);
            out.put("<section>").xml(text).put("</section>\n");
        }
        out.put("</packet>\n\n");
    }

    @Override
    public void end() {
        out.put("</psml>\n");
    }

    @Override
    public Set<Field> wanted() {
        return Set.of();
    }

    @Override
    public boolean columns() {
        return true;
    }
}
