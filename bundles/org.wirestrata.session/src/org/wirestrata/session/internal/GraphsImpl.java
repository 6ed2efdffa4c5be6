package org.wirestrata.session.internal;

import java.util.List;

import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.graph.Graph;
import org.wirestrata.api.graph.Graphs;
import org.wirestrata.api.graph.IoSeries;
import org.wirestrata.api.graph.TcpStream;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.tap.Tap;
import org.wirestrata.session.internal.graph.TcpTap;

/** Begins to collect what graphs are made of. */
final class GraphsImpl implements Graphs {
    @Override
    public Tap<?, TcpStream> tcp(Catalog catalog, int stream) {
        return new TcpTap(catalog, stream);
    }

    @Override
    public Tap<?, Graph> io(Catalog catalog, DisplayFilters filters, long interval, List<IoSeries> series) throws FilterException {
        return IntervalGraph.of(catalog, filters, interval, series);
    }
}
