package org.wirestrata.dissector.nfs.internal;

import java.util.Map;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** A program whose calls and replies RPC hands on, with versions that follow one another. */
abstract class Program implements Dissector {
    private final Protocol protocol;
    private final int first;
    private final Field.Uint[] procedures;

    /** A program with a field of each version's procedures, from the first version on. */
    Program(Protocol protocol, int first, Field.Uint... procedures) {
        this.protocol = protocol;
        this.first = first;
        this.procedures = procedures;
    }

    @Override
    public final Protocol protocol() {
        return protocol;
    }

    @Override
    public final boolean recognizes(Dissection d) {
        return d.handed(Map.class) != null;
    }

    @Override
    public final void dissect(Dissection d) {
        Map<?, ?> told = d.handed(Map.class);
        if (told == null) {
            return;
        }
        Call c = new Call(d, told);
        if (c.version < first || c.version >= first + procedures.length) {
            c.unknownVersion(protocol);
            return;
        }
        Field.Uint names = procedures[c.version - first];
        c.title(protocol, name(c, names.values().text(c.procedure & 0xffffffffL, "proc-" + (c.procedure & 0xffffffffL))));
        if (c.empty(protocol, names)) {
            return;
        }
        if (c.opened()) {
            body(c);
        }
        c.rest();
    }

    /** What the packet list calls a procedure. */
    CharSequence name(Call c, CharSequence procedure) {
        return procedure;
    }

    /** Takes arguments or results apart. */
    abstract void body(Call c);
}
