package org.wirestrata.session.internal;

import org.wirestrata.api.session.Packet;
import org.wirestrata.api.session.Sessions.Collector;
import org.wirestrata.api.session.Sessions.Sink;

/** Has a collector take frames in parts, one after the other, by one thread. */
final class InTurn<P> implements Sink {
    private static final int FRAMES = 1024;
    private final Collector<P> collector;
    private P part;
    private int taken;

    InTurn(Collector<P> collector) {
        this.collector = collector;
    }

    @Override
    public boolean accept(Packet packet) {
        if (part == null) {
            part = collector.begin();
        }
        collector.take(part, packet);
        return ++taken < FRAMES || end();
    }

    /** Ends the part that is open; false where the run shall end. */
    boolean end() {
        P complete = part;
        part = null;
        taken = 0;
        return complete == null || collector.end(complete);
    }
}
