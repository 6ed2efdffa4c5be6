package org.wirestrata.export.graph;

import java.util.List;
import java.util.Locale;

import org.wirestrata.api.graph.Graph;
import org.wirestrata.export.ByteOut;

/** Draws graphs as an SVG picture, one below the other, on light or dark ground as the reader has it. */
public final class GraphPicture {
    static final double MARGIN = 24;
    private static final double HEADING = 40;
    private static final double LINE = 20;
    private final ByteOut out;
    private final double width;
    private final double plotHeight;

    /**
     * @param width      of the picture, in pixels
     * @param plotHeight of the area between the axes of each graph
     */
    public GraphPicture(ByteOut out, double width, double plotHeight) {
        this.out = out;
        this.width = width;
        this.plotHeight = plotHeight;
    }

    /**
     * Draws.
     *
     * @param heading stands above all
     * @param notes   stand below it, a line each
     */
    public void draw(String heading, List<String> notes, List<Graph> graphs) {
        double y = HEADING + LINE * notes.size();
        List<GraphPanel> panels = graphs.stream().map(g -> new GraphPanel(g, width, plotHeight)).toList();
        double height = y + panels.stream().mapToDouble(GraphPanel::height).sum() + MARGIN / 2;
        String size = String.format(Locale.ROOT, "width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\"", width, height, width,
                height);
        out.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" ").put(size)
                .put(" role=\"img\">\n<title>").xml(heading).put("</title>\n<style>\n").put(Palette.STYLE)
                .put("</style>\n<rect width=\"100%\" height=\"100%\" class=\"ground\"/>\n");
        Ink ink = new Ink(out);
        ink.text(MARGIN, 30, "start", "heading", Ink.fitted(heading, 18, width - 2 * MARGIN));
        for (int i = 0; i < notes.size(); i++) {
            ink.text(MARGIN, HEADING + LINE * i + 10, "start", "faint", Ink.fitted(notes.get(i), 12, width - 2 * MARGIN));
        }
        for (int i = 0; i < panels.size(); i++) {
            panels.get(i).draw(ink, y, i);
            y += panels.get(i).height();
        }
        out.put("</svg>\n");
    }
}
