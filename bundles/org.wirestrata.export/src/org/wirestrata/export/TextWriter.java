package org.wirestrata.export;

import java.util.Set;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.session.Packet;

/** Writes packets as text for people: the summary line, the protocol tree and the bytes, each where asked for. */
public final class TextWriter implements PacketWriter {
    private final ByteOut out;
    private final SummaryLine summary;
    private final DetailText details;
    private final boolean bytes;

    /**
     * @param summary writes the line, or null for none
     * @param details writes the tree, or null for none
     * @param bytes   whether the bytes are written
     */
    public TextWriter(ByteOut out, SummaryLine summary, DetailText details, boolean bytes) {
        this.out = out;
        this.summary = summary;
        this.details = details;
        this.bytes = bytes;
    }

    @Override
    public void write(Packet p) {
        if (summary != null) {
            summary.write(p, out);
        }
        if (details != null) {
            details.write(p.tape(), out);
            out.put('\n');
        }
        if (bytes) {
            if (details == null && summary != null) {
                out.put('\n');
            }
            HexDump.write(p.tape(), out);
        }
    }

    @Override
    public Set<Field> wanted() {
        return details == null ? Set.of() : null;
    }

    @Override
    public boolean columns() {
        return summary != null;
    }
}
