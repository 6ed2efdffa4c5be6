package org.wirestrata.cli.internal.handshake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.session.Packet;

/** Collects the connections of a capture in one pass. State grows with the number of connections, not with their length. */
final class Collector {
    private final TcpView view;
    private final int only;
    private int streams;
    private final TreeMap<Integer, Connection> connections = new TreeMap<>();

    /** @param only the number of the stream to look at, or -1 for all */
    Collector(Catalog catalog, int only) {
        this.view = new TcpView(catalog);
        this.only = only;
    }

    Set<Field> wanted() {
        return view.wanted();
    }

    /** Takes the capture's next packet. */
    void take(Packet p) {
        view.read(p.tape());
        while (view.next()) {
            streams = Math.max(streams, view.stream + 1);
            if (view.stream < 0 || only >= 0 && view.stream != only) {
                continue;
            }
            long time = p.frame().sinceFirst;
            Connection c = connections.get(view.stream);
            if (c == null) {
                c = new Connection(view.stream, view, time);
                connections.put(view.stream, c);
            }
            c.take(view, p.frame().number, time);
        }
    }

    /** How many streams the capture has, those not looked at included. */
    int streams() {
        return streams;
    }

    /** The connections by number. */
    List<Handshake> reports() {
        List<Handshake> reports = new ArrayList<>();
        connections.values().forEach(c -> reports.add(c.report()));
        return reports;
    }
}
