package org.wirestrata.session.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.wirestrata.session.internal.StatTree.Place;

/**
 * Tells a tree of counts as a table, or as data.
 *
 * @param least the least width of the column of names
 */
record StatTreeTable(String title, int least, StatTree tree) {
    private static final String NAMES = "Topic / Item";
    private static final String HEADS = "Count         Average       Min Val       Max Val       Rate (ms)     Percent       Burst Rate    "
            + "Burst Start  ";
    private static final double MILLISECOND = 1e6;
    /** The milliseconds of the window of {@link Bursts}. */
    private static final double WINDOW = 100;

    void text(StringBuilder to) {
        int width = least;
        for (Place p : tree.roots()) {
            width = Math.max(width, width(p, 0));
        }
        int line = width + HEADS.length();
        to.append('\n').append("=".repeat(line)).append('\n').append(title).append(":\n");
        to.append(pad(NAMES, width - 1)).append(' ').append(HEADS).append('\n').append("-".repeat(line)).append('\n');
        for (Place p : tree.roots()) {
            line(p, null, 0, width, to);
        }
        to.append('\n').append("-".repeat(line)).append('\n');
    }

    private static int width(Place p, int depth) {
        int width = depth + p.name.length() + 2;
        for (Place i : p.inside()) {
            width = Math.max(width, width(i, depth + 1));
        }
        return width;
    }

    private void line(Place p, Place around, int depth, int width, StringBuilder to) {
        Bursts.Burst burst = p.burst();
        to.append(pad(" ".repeat(depth) + p.name, width));
        cell(Long.toString(p.count()), to);
        boolean none = p.count() == 0;
        cell(p.measured() ? none ? "-" : decimals(2, p.average()) : "", to);
        cell(p.measured() ? none ? "-" : value(p, p.least()) : "", to);
        cell(p.measured() ? none ? "-" : value(p, p.most()) : "", to);
        cell(tree.span() > 0 ? decimals(4, p.count() / (tree.span() / MILLISECOND)) : "", to);
        cell(around == null ? "100%" : around.count() == 0 ? "" : decimals(2, p.count() * 100.0 / around.count()) + "%", to);
        cell(burst.count() == 0 ? "-" : decimals(4, burst.count() / WINDOW), to);
        to.append(pad(burst.count() == 0 ? "-" : decimals(3, burst.start() / MILLISECOND / 1000), 13)).append('\n');
        for (Place i : p.inside()) {
            line(i, p, depth + 1, width, to);
        }
    }

    private static void cell(String text, StringBuilder to) {
        to.append(pad(text, 14));
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String value(Place p, double value) {
        return p.reals() ? decimals(6, value) : Long.toString((long) value);
    }

    private static String decimals(int digits, double value) {
        return Seconds.fixed(value, digits);
    }

    Map<String, Object> data() {
        return Answer.map("title", title, "spanNanos", tree.span(), "places", data(tree.roots()));
    }

    private static List<Map<String, Object>> data(List<Place> places) {
        return places.stream().map(p -> {
            Map<String, Object> d = new LinkedHashMap<>(Answer.map("name", p.name, "count", p.count()));
            if (p.measured() && p.count() > 0) {
                d.putAll(Answer.map("average", p.average(), "least", p.least(), "most", p.most()));
            }
            Bursts.Burst b = p.burst();
            if (b.count() > 0) {
                d.putAll(Answer.map("burst", b.count(), "burstStartNanos", b.start()));
            }
            d.put("places", data(p.inside()));
            return d;
        }).toList();
    }
}
