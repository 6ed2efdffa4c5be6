package org.wirestrata.export.graph;

import java.util.Locale;
import java.util.function.IntConsumer;

import org.wirestrata.api.graph.Graph;
import org.wirestrata.api.graph.Graph.Axis;
import org.wirestrata.api.graph.Graph.Unit;
import org.wirestrata.api.graph.Series;
import org.wirestrata.export.ByteOut;

/** Writes every point of graphs as JSON (RFC 8259), each row as arrays of the same length. */
public final class GraphJson {
    private final ByteOut out;

    public GraphJson(ByteOut out) {
        this.out = out;
    }

    /** Writes the members of an object: <code>x</code>, <code>y</code> and <code>series</code>. */
    public void members(Graph g) {
        axis("x", g.x());
        axis("y", g.y());
        out.put("\"series\": [");
        for (int i = 0; i < g.series().size(); i++) {
            out.put(i == 0 ? "\n" : ",\n");
            series(g, g.series().get(i));
        }
        out.put("\n]");
    }

    private void axis(String name, Axis a) {
        out.json(name).put(": {\"name\": ").json(a.key()).put(", \"label\": ").json(a.label()).put(", \"unit\": ").json(a.unit().symbol())
                .put("},\n");
    }

    private void series(Graph g, Series s) {
        Unit unit = g.y().unit();
        out.put("{\"name\": ").json(s.name()).put(", \"kind\": ").json(s.kind().name().toLowerCase(Locale.ROOT)).put(", \"shape\": ")
                .json(s.shape().name().toLowerCase(Locale.ROOT));
        if (s.kind() != Series.Kind.CHOSEN) {
            column("frame", s, i -> out.put(s.frame(i)));
        }
        column(g.x().key(), s, i -> GraphNumbers.put(out, g.x().unit(), s.x(i)));
        column(g.y().key(), s, i -> GraphNumbers.put(out, unit, s.low(i), "null"));
        if (s.shape() == Series.Shape.SPANS) {
            column("end", s, i -> GraphNumbers.put(out, unit, s.y(i), "null"));
        }
        out.put('}');
    }

    private void column(String name, Series s, IntConsumer value) {
        out.put(",\n ").json(name).put(": [");
        for (int i = 0; i < s.size(); i++) {
            out.put(i == 0 ? "" : ",");
            value.accept(i);
        }
        out.put(']');
    }
}
