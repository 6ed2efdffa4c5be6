package org.wirestrata.session.internal;

import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Packet;
import org.wirestrata.session.internal.StatTree.Place;

/** Counts frames of HTTP/2 by their types. */
final class Http2Tree implements TreeStatistic.Reader {
    private final Boolean[] types;

    Http2Tree(TreeStatistic.Fields fields) {
        types = new Boolean[fields.limit()];
        fields.give(types, true, "http2.type");
    }

    @Override
    public void prepare(StatTree tree) {
        tree.root("HTTP2").inside("Type");
    }

    @Override
    public void count(StatTree tree, Packet packet) {
        Tape t = packet.tape();
        for (int i = 0; i < t.size(); i++) {
            if (TreeStatistic.Fields.role(types, t.fieldId(i)) != null) {
                tree.at(packet.frame().sinceFirst);
                Place all = tree.root("HTTP2");
                all.tick();
                Place type = all.inside("Type");
                type.tick();
                type.inside(t.field(i).values().text(t.number(i), "Unknown type (" + t.number(i) + ")")).tick();
            }
        }
    }
}
