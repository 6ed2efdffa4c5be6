package org.wirestrata.tests.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.wirestrata.api.graph.Graph;
import org.wirestrata.api.graph.Graph.Axis;
import org.wirestrata.api.graph.Graph.Unit;
import org.wirestrata.api.graph.Series;
import org.wirestrata.api.graph.Series.Kind;
import org.wirestrata.api.graph.Series.Shape;
import org.wirestrata.export.ByteOut;
import org.wirestrata.export.graph.GraphPicture;
import org.wirestrata.export.graph.Scale;

/** The drawing of graphs: nothing lies outside or upon another, and large ones are thinned. */
class GraphPictureTest {
    private static final Axis TIME = new Axis("time", "Time", Unit.TIME);
    private static final Axis SEQUENCE = new Axis("sequence", "Sequence number", Unit.BYTES);
    private static final int MANY = 1_000_000;

    private static byte[] drawn(Graph... graphs) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ByteOut out = new ByteOut(bytes);
        new GraphPicture(out, 960, 420).draw("A <heading> & more", List.of("a note"), List.of(graphs));
        out.flush();
        return bytes.toByteArray();
    }

    private static Element picture(Graph... graphs) throws Exception {
        return check(drawn(graphs));
    }

    /** Reads a picture; texts lie in it and not upon another. */
    static Element check(byte[] svg) throws Exception {
        Element picture = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg)).getDocumentElement();
        double width = Double.parseDouble(picture.getAttribute("width"));
        double height = Double.parseDouble(picture.getAttribute("height"));
        NodeList texts = picture.getElementsByTagName("text");
        List<double[]> boxes = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            Element t = (Element) texts.item(i);
            double length = t.getTextContent().length() * (t.getAttribute("class").equals("heading") ? 10 : 6.5);
            double x = Double.parseDouble(t.getAttribute("x"));
            double y = Double.parseDouble(t.getAttribute("y"));
            double left = switch (t.getAttribute("text-anchor")) {
                case "start" -> x;
                case "end" -> x - length;
                default -> x - length / 2;
            };
            double[] box = t.getAttribute("transform").isEmpty() ? new double[] {left, y - 10, left + length, y + 2}
                    : new double[] {x - 10, y - length / 2, x + 2, y + length / 2};
            assertTrue(box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height, t::getTextContent);
            for (double[] other : boxes) {
                assertFalse(box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3], t::getTextContent);
            }
            boxes.add(box);
        }
        return picture;
    }

    private static List<String> tips(Element svg) {
        NodeList titles = svg.getElementsByTagName("title");
        List<String> all = new ArrayList<>();
        for (int i = 0; i < titles.getLength(); i++) {
            all.add(titles.item(i).getTextContent());
        }
        return all;
    }

    @Test
    void everyMarkTellsItsFrame() throws Exception {
        Series.Builder spans = new Series.Builder("segments", Kind.SEGMENTS, Shape.SPANS);
        spans.add(7, 1_000_000, 1, 1449);
        spans.add(8, 500_000_000, 1449, 2897);
        spans.add(9, 500_000_100, 2897, 4345);
        Series.Builder steps = new Series.Builder("acknowledged", Kind.ACKNOWLEDGEMENT, Shape.STEPS);
        steps.add(10, 600_000_000, 4345);
        Element svg = picture(new Graph("a → b", TIME, SEQUENCE, 0, 1_000_000_000, List.of(spans.build(), steps.build())));
        List<String> tips = tips(svg);
        assertTrue(tips.contains("segments, frame 7: 1 ms; 1 B to 1449 B"), tips::toString);
        assertTrue(tips.contains("segments, frames 8 to 9 (2): 500 ms to 500.0001 ms; 1449 B to 4345 B"), tips::toString);
        assertTrue(tips.contains("acknowledged, frame 10: 600 ms; 4345 B"), tips::toString);
        assertEquals("A <heading> & more", tips.getFirst());
        assertTrue(svg.getElementsByTagName("style").item(0).getTextContent().contains("prefers-color-scheme: dark"));
    }

    @Test
    void aMillionPointsAreThinned() throws Exception {
        Random random = new Random(1);
        Series.Builder spans = new Series.Builder("segments", Kind.SEGMENTS, Shape.SPANS);
        Series.Builder points = new Series.Builder("round-trip time", Kind.ROUND_TRIPS, Shape.POINTS);
        Series.Builder steps = new Series.Builder("receive window", Kind.WINDOW, Shape.STEPS);
        for (int i = 0; i < MANY; i++) {
            spans.add(i + 1, i * 1000L, i * 1448.0, (i + 1) * 1448.0);
            points.add(i + 1, i * 1000L, MANY * 1448.0 * random.nextDouble() * random.nextDouble());
            steps.add(i + 1, i * 1000L, MANY * 700.0 + random.nextInt(MANY));
        }
        byte[] svg = drawn(new Graph("", TIME, SEQUENCE, 0, MANY * 1000L, List.of(steps.build(), spans.build(), points.build())));
        assertTrue(svg.length < 2_000_000, () -> svg.length + " bytes");
        List<String> tips = tips(check(svg));
        assertTrue(tips.stream().filter(t -> t.startsWith("segments")).count() <= 1000, "segments");
        assertTrue(tips.stream().anyMatch(t -> t.matches("segments, frames 1 to \\d+ \\(\\d+\\).*")), "the first");
        assertTrue(tips.stream().anyMatch(t -> t.matches("segments, frames \\d+ to 1000000 .*")), "the last");
    }

    @Test
    void whatHasNothingIsDrawnAsNothing() throws Exception {
        Graph empty = new Graph("", TIME, new Axis("value", "Packets", Unit.NUMBER), 0, 0, List.of());
        assertTrue(picture(empty).getTextContent().contains("nothing to show"));
        Series.Builder one = new Series.Builder("one", Kind.CHOSEN, Shape.STEPS);
        one.add(0, 0, Double.NaN);
        picture(new Graph("", TIME, new Axis("value", "AVG", Unit.NUMBER), 0, 0, List.of(one.build())));
    }

    @Test
    void manyLongNamesFit() throws Exception {
        List<Series> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Series.Builder b = new Series.Builder("a name that is rather long, of the row number " + "long ".repeat(i * 4) + i, Kind.CHOSEN,
                    Shape.STEPS);
            b.add(0, 0, i);
            many.add(b.build());
        }
        Graph g = new Graph("a → b", TIME, new Axis("value", "Packets", Unit.NUMBER), 0, 3_600_000_000_000L, many);
        picture(g, g);
    }

    @Test
    void ticksAreRoundAndUnitsSuit() {
        Scale seconds = new Scale(TIME, 0, 7.3e9, 0, 800, 90);
        assertEquals(List.of("0", "1", "2", "3", "4", "5", "6", "7"), seconds.ticks().stream().map(seconds::tick).toList());
        assertEquals("Time (s)", seconds.title());
        assertEquals("Time (µs)", new Scale(TIME, 0, 900_000, 0, 800, 90).title());
        assertEquals("Time (h)", new Scale(TIME, 0, 24 * 3600e9, 0, 800, 90).title());
        Scale bytes = new Scale(SEQUENCE, 0, 5_250_000, 420, 0, 44);
        assertEquals("Sequence number (MB)", bytes.title());
        assertEquals(List.of("0", "1", "2", "3", "4", "5"), bytes.ticks().stream().map(bytes::tick).toList());
        Scale numbers = new Scale(new Axis("value", "Packets", Unit.NUMBER), 0, 250_000, 420, 0, 44);
        assertEquals("50\u202fk", numbers.tick(numbers.ticks().get(1)));
        assertEquals(List.of(0.0, 1.0), new Scale(SEQUENCE, 0, 1, 420, 0, 44).ticks());
        assertEquals(1, new Scale(SEQUENCE, 5, 5, 0, 100, 44).ticks().getFirst() > 0 ? 1 : 0);
    }
}
