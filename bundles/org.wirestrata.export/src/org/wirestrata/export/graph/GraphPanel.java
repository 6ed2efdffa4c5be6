package org.wirestrata.export.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.wirestrata.api.graph.Graph;
import org.wirestrata.api.graph.Series;
import org.wirestrata.api.graph.Series.Kind;
import org.wirestrata.api.graph.Series.Shape;

/** One graph of a picture: its name, its legend, its axes, and its rows of points. */
final class GraphPanel {
    private static final double TEXT = 12;
    private static final double NAME = 26;
    private static final double LEGEND = 20;
    private static final double SYMBOL = 24;
    private static final double LEGEND_GAP = 18;
    private static final double BELOW = 54;
    private static final double RIGHT = 28;
    /** What lies between the frame and the first and last points. */
    private static final double INSET = 7;
    private static final double TICK_X = 90;
    private static final double TICK_Y = 44;
    /** Points nearer than this are drawn as one. */
    private static final double POINT = 2.5;
    private static final double COARSER = 1.5;
    private static final int MOST_MARKS = 6000;
    private static final double HIT = 6;
    private static final double LEAST_SPAN = 2;
    /** A window that reaches further beyond all else than this is cut at the top. */
    private static final double BEYOND = 1.6;

    private final Graph graph;
    private final double width;
    private final double plotHeight;
    private final List<Integer> shown = new ArrayList<>();
    private final List<List<Integer>> legend = new ArrayList<>();
    private double least;
    private double most;
    private boolean cut;

    GraphPanel(Graph graph, double width, double plotHeight) {
        this.graph = graph;
        this.width = width;
        this.plotHeight = plotHeight;
        for (int i = 0; i < graph.series().size(); i++) {
            if (graph.series().get(i).size() > 0) {
                shown.add(i);
            }
        }
        range();
        legend();
    }

    private boolean has(Kind... kinds) {
        return shown.stream().anyMatch(i -> List.of(kinds).contains(graph.series().get(i).kind()));
    }

    private void range() {
        double[] all = range(null);
        boolean data = graph.y().key().equals("sequence") && has(Kind.SEGMENTS, Kind.RETRANSMISSIONS, Kind.OUT_OF_ORDER);
        double[] without = data && has(Kind.WINDOW) ? range(Kind.WINDOW) : all;
        cut = all[1] - without[0] > BEYOND * (without[1] - without[0]);
        // sequence numbers begin where they begin, unless that is near to nothing
        boolean far = without[0] > (without[1] - without[0]) / 10;
        least = without[0] < 0 || far && graph.y().key().equals("sequence") ? without[0] : 0;
        most = cut ? without[1] + (without[1] - without[0]) / 10 : all[1];
    }

    /** The least and the greatest value of all rows but one kind. */
    private double[] range(Kind without) {
        double from = Double.MAX_VALUE;
        double to = -Double.MAX_VALUE;
        for (int n : shown) {
            Series s = graph.series().get(n);
            for (int i = 0; i < s.size() && s.kind() != without; i++) {
                if (!Double.isNaN(s.y(i))) {
                    from = Math.min(from, s.low(i));
                    to = Math.max(to, s.y(i));
                }
            }
        }
        return from <= to ? new double[] {from, to} : new double[] {0, 0};
    }

    private String name(int series) {
        Series s = graph.series().get(series);
        return cut && s.kind() == Kind.WINDOW ? s.name() + " (reaches beyond the top)" : s.name();
    }

    private double legendWidth(int series) {
        return SYMBOL + Ink.width(fitted(series), TEXT) + LEGEND_GAP;
    }

    private String fitted(int series) {
        return Ink.fitted(name(series), TEXT, width - 2 * GraphPicture.MARGIN - SYMBOL);
    }

    private void legend() {
        double x = width;
        for (int i : shown) {
            if (x + legendWidth(i) > width - GraphPicture.MARGIN) {
                legend.add(new ArrayList<>());
                x = GraphPicture.MARGIN;
            }
            legend.getLast().add(i);
            x += legendWidth(i);
        }
    }

    private double above() {
        return (graph.title().isEmpty() ? 4 : NAME) + LEGEND * legend.size() + 8;
    }

    double height() {
        return above() + plotHeight + BELOW;
    }

    void draw(Ink ink, double from, int number) {
        double y = from;
        if (!graph.title().isEmpty()) {
            ink.text(GraphPicture.MARGIN, y + 16, "start", "name", graph.title());
            y += NAME;
        } else {
            y += 4;
        }
        for (List<Integer> row : legend) {
            legend(ink, row, y);
            y += LEGEND;
        }
        plot(ink, from + above(), number);
    }

    private void legend(Ink ink, List<Integer> row, double y) {
        double x = GraphPicture.MARGIN;
        for (int i : row) {
            Series s = graph.series().get(i);
            String colour = Palette.style(s, i);
            double middle = y + 10;
            switch (s.shape()) {
                case STEPS -> ink.path("M" + Ink.number(x) + "," + Ink.number(middle + 3) + "h8v-6h8", "steps " + colour, null);
                case SPANS -> ink.path("M" + Ink.number(x + 8) + "," + Ink.number(middle - 6) + "v12", "span " + colour, null);
                default -> ink.path("M" + Ink.number(x + 8) + "," + Ink.number(middle) + Palette.outline(s.kind()),
                        Palette.mark(s.kind()) + " " + colour, null);
            }
            ink.text(x + SYMBOL, y + 14, "start", "legend", fitted(i));
            x += legendWidth(i);
        }
    }

    private void plot(Ink ink, double top, int number) {
        double bottom = top + plotHeight;
        Scale y = new Scale(graph.y(), least, most, bottom - INSET, top + INSET, TICK_Y);
        double widest = y.ticks().stream().mapToDouble(t -> Ink.width(y.tick(t), TEXT)).max().orElse(0);
        double left = GraphPicture.MARGIN + 20 + widest;
        double right = width - RIGHT;
        double[] ends = ends();
        Scale x = new Scale(graph.x(), ends[0], ends[1], left + INSET, right - INSET, TICK_X);
        for (double t : y.ticks()) {
            double at = y.place(t);
            ink.line(left, at, right, at, "grid");
            ink.text(left - 6, at + 4, "end", "tick", y.tick(t));
        }
        for (double t : x.ticks()) {
            double at = x.place(t);
            ink.line(at, top, at, bottom, "grid");
            ink.text(at, bottom + 17, "middle", "tick", x.tick(t));
        }
        ink.text((left + right) / 2, bottom + 38, "middle", "faint", x.title());
        ink.upwards(GraphPicture.MARGIN + 4, (top + bottom) / 2, "faint", Ink.fitted(y.title(), TEXT, plotHeight));
        ink.rectangle(left, top, right - left, plotHeight, "plot");
        if (shown.isEmpty()) {
            ink.text((left + right) / 2, (top + bottom) / 2, "middle", "faint", "nothing to show");
            return;
        }
        ink.clip("plot" + number, left, top, right - left, plotHeight);
        for (int i : shown) {
            rows(ink, graph.series().get(i), Palette.style(graph.series().get(i), i), x, y);
        }
        ink.end();
    }

    private double[] ends() {
        double from = graph.begin();
        double to = graph.end();
        for (int n : shown) {
            Series s = graph.series().get(n);
            for (int i = 0; i < s.size(); i++) {
                from = Math.min(from, s.x(i));
                to = Math.max(to, s.x(i));
            }
        }
        return new double[] {from, to};
    }

    private void rows(Ink ink, Series s, String colour, Scale x, Scale y) {
        Thinning thinning = new Thinning(x, y);
        if (s.shape() == Shape.SPANS) {
            for (Thinning.Group g : thinning.spans(s, 1)) {
                double lack = Math.max(0, LEAST_SPAN - (g.bottom() - g.top())) / 2;
                ink.path("M" + Ink.number(g.x()) + "," + Ink.number(g.bottom() + lack) + "V" + Ink.number(g.top() - lack), "span " + colour,
                        tip(s, g, x, y));
            }
            return;
        }
        boolean steps = s.shape() == Shape.STEPS;
        if (steps) {
            StringBuilder d = new StringBuilder();
            thinning.steps(s, x.place(graph.end()), 1, (px, py, begins) -> d.append(begins ? 'M' : 'L').append(Ink.number(px)).append(',')
                    .append(Ink.number(py)));
            ink.path(d, "steps " + colour, s.name());
        }
        String style = steps ? "hit" : Palette.mark(s.kind()) + " " + colour;
        String outline = steps ? "m-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0z" : Palette.outline(s.kind());
        for (Thinning.Group g : marks(thinning, s, steps ? HIT : POINT)) {
            ink.path("M" + Ink.number(g.x()) + "," + Ink.number(g.top()) + outline, style, tip(s, g, x, y));
        }
    }

    /** The marks of points; where they would be too many, those farther apart are joined too. */
    private static Collection<Thinning.Group> marks(Thinning thinning, Series s, double side) {
        double its = side;
        Collection<Thinning.Group> marks = thinning.points(s, its);
        while (marks.size() > MOST_MARKS) {
            its *= COARSER;
            marks = thinning.points(s, its);
        }
        return marks;
    }

    private static String tip(Series s, Thinning.Group g, Scale x, Scale y) {
        StringBuilder tip = new StringBuilder(s.name());
        int first = s.frame(g.first());
        int last = s.frame(g.last());
        if (g.count() > 1) {
            tip.append(first > 0 && last > 0 ? ", frames " + first + " to " + last + " (" + g.count() + ")" : " (" + g.count() + ")");
        } else if (first > 0) {
            tip.append(", frame ").append(first);
        }
        tip.append(": ").append(x.exact(s.x(g.first())));
        if (g.count() > 1) {
            tip.append(" to ").append(x.exact(s.x(g.last())));
        }
        tip.append("; ").append(y.exact(g.least()));
        return (g.most() > g.least() ? tip.append(" to ").append(y.exact(g.most())) : tip).toString();
    }
}
