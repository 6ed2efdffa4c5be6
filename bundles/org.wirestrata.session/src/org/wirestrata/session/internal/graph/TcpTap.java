package org.wirestrata.session.internal.graph;

import java.util.Set;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.graph.TcpStream;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.tap.Tap;

/** Collects the segments of one TCP stream, and how much all streams carry. */
public final class TcpTap implements Tap<CollectedStream, TcpStream> {
    private final Catalog catalog;
    private final int stream;

    /** @param stream the stream's number; -1 for none */
    public TcpTap(Catalog catalog, int stream) {
        this.catalog = catalog;
        this.stream = stream;
    }

    @Override
    public Set<Field> wanted(Catalog installed) {
        return new SegmentReader(installed).wanted();
    }

    @Override
    public CollectedStream begin() {
        return new CollectedStream(new SegmentReader(catalog), stream);
    }

    @Override
    public void count(CollectedStream collected, Packet packet) {
        collected.take(packet);
    }

    @Override
    public CollectedStream merge(CollectedStream earlier, CollectedStream later) {
        earlier.add(later);
        return earlier;
    }

    @Override
    public TcpStream result(CollectedStream collected) {
        return collected;
    }
}
