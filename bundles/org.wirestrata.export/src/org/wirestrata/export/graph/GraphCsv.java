package org.wirestrata.export.graph;

import java.util.List;

import org.wirestrata.api.graph.Graph;
import org.wirestrata.api.graph.Series;
import org.wirestrata.export.ByteOut;

/** Writes every point of graphs as comma-separated values (RFC 4180, with plain line ends). */
public final class GraphCsv {
    private static final String END = "end";
    private final ByteOut out;

    public GraphCsv(ByteOut out) {
        this.out = out;
    }

    /**
     * Writes graphs of the same kind as one table with a line for each point.
     *
     * @param column what tells graphs apart
     * @param names  its value for each graph
     */
    public void points(String column, List<String> names, List<Graph> graphs) {
        Graph first = graphs.getFirst();
        boolean spans = first.series().stream().anyMatch(s -> s.shape() == Series.Shape.SPANS);
        text(column).put(",series,frame,").put(first.x().key()).put(',').put(first.y().key()).put(spans ? "," + END : "").put('\n');
        for (int i = 0; i < graphs.size(); i++) {
            for (Series s : graphs.get(i).series()) {
                points(names.get(i), graphs.get(i), s, spans);
            }
        }
    }

    private void points(String name, Graph g, Series s, boolean spans) {
        for (int i = 0; i < s.size(); i++) {
            text(name).put(',');
            text(s.name()).put(',');
            if (s.frame(i) > 0) {
                out.put(s.frame(i));
            }
            GraphNumbers.put(out.put(','), g.x().unit(), s.x(i));
            GraphNumbers.put(out.put(','), g.y().unit(), s.low(i), "");
            if (spans) {
                out.put(',');
                if (s.shape() == Series.Shape.SPANS) {
                    GraphNumbers.put(out, g.y().unit(), s.y(i), "");
                }
            }
            out.put('\n');
        }
    }

    /** Writes a graph whose rows have the same places to the right as one table with a column for each row. */
    public void table(Graph g) {
        out.put(g.x().key());
        g.series().forEach(s -> {
            out.put(',');
            text(s.name());
        });
        out.put('\n');
        int lines = g.series().isEmpty() ? 0 : g.series().getFirst().size();
        for (int i = 0; i < lines; i++) {
            GraphNumbers.put(out, g.x().unit(), g.series().getFirst().x(i));
            for (Series s : g.series()) {
                GraphNumbers.put(out.put(','), g.y().unit(), s.y(i), "");
            }
            out.put('\n');
        }
    }

    private ByteOut text(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return out.put(plain ? text : "\"" + text.replace("\"", "\"\"") + "\"");
    }
}
