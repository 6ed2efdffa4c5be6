package org.wirestrata.export.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.wirestrata.api.graph.Graph.Axis;
import org.wirestrata.api.graph.Graph.Unit;

/** A linear axis: where values lie on it, where its ticks are, and how values are written in a unit that suits its length. Immutable. */
public final class Scale {
    private static final String[] PREFIXES = {"", "k", "M", "G", "T", "P"};
    private static final double THOUSAND = 1000;
    /** The first number that is written in thousands. */
    private static final double WRITTEN_OUT = 5000;
    /** The shortest time in nanoseconds that is told in a unit; the last unit has what is shorter. */
    private static final double[] LEAST = {6 * 3600e9, 1200e9, 1e9, 1e6, 1e3, 0};
    private static final double[] LENGTH = {3600e9, 60e9, 1e9, 1e6, 1e3, 1};
    private static final String[] TIMES = {"h", "min", "s", "ms", "µs", "ns"};
    private static final int MOST_DECIMALS = 9;

    private final Axis axis;
    private final double from;
    private final double to;
    private final double start;
    private final double end;
    private final double step;
    private final double unit;
    private final String symbol;

    /**
     * @param from  the least value
     * @param to    the greatest
     * @param start where the least value lies on the picture
     * @param end   where the greatest value lies
     * @param apart how far ticks are apart at least
     */
    public Scale(Axis axis, double from, double to, double start, double end, double apart) {
        this.axis = axis;
        this.from = from;
        this.to = to > from ? to : from + (axis.unit() == Unit.TIME ? LENGTH[3] : 1);
        this.start = start;
        this.end = end;
        double most = Math.max(Math.abs(this.from), Math.abs(this.to));
        if (axis.unit() == Unit.TIME) {
            int n = 0;
            while (most < LEAST[n]) {
                n++;
            }
            unit = LENGTH[n];
            symbol = TIMES[n];
        } else {
            int n = 0;
            double u = 1;
            while (most >= WRITTEN_OUT * u && n < PREFIXES.length - 1) {
                u *= THOUSAND;
                n++;
            }
            unit = u;
            symbol = PREFIXES[n] + axis.unit().symbol();
        }
        double ticks = Math.max(1, Math.floor(Math.abs(end - start) / apart));
        double divided = round((this.to - this.from) / unit / ticks) * unit;
        // bytes can't be divided further
        step = axis.unit() == Unit.BYTES ? Math.max(1, divided) : divided;
    }

    /** The next of 1, 2, 5, 10, 20, … that is not less. */
    private static double round(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** Where a value lies on the picture. */
    public double place(double value) {
        return start + (value - from) / (to - from) * (end - start);
    }

    /** The values at which there are ticks. */
    public List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (double n = Math.ceil(from / step - 1e-9); n * step <= to + step * 1e-9; n++) {
            // never a zero below zero
            ticks.add(n * step + 0.0);
        }
        return ticks;
    }

    /** What stands at a tick: the number in the axis's unit; plain numbers have their prefix beside them. */
    public String tick(double value) {
        double inUnit = value / unit;
        int decimals = (int) Math.max(0, Math.min(MOST_DECIMALS, -Math.floor(Math.log10(step / unit) + 1e-9)));
        String text = String.format(Locale.ROOT, "%." + decimals + "f", inUnit);
        return axis.unit() == Unit.NUMBER && !symbol.isEmpty() && inUnit != 0 ? text + "\u202f" + symbol : text;
    }

    /** What the axis shows, with its unit. */
    public String title() {
        return axis.unit() == Unit.NUMBER || symbol.isEmpty() ? axis.label() : axis.label() + " (" + symbol + ")";
    }

    /** A value as exact as it is known. */
    public String exact(double value) {
        if (axis.unit() == Unit.TIME) {
            double most = Math.abs(value);
            if (most < LENGTH[2]) {
                double u = most < LENGTH[3] ? LENGTH[4] : LENGTH[3];
                return plain(value / u) + (u == LENGTH[3] ? " ms" : " µs");
            }
            return plain(value / LENGTH[2]) + " s";
        }
        String text = plain(value);
        return axis.unit().symbol().isEmpty() ? text : text + " " + axis.unit().symbol();
    }

    /** A number without zeros behind its decimals. */
    private static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        String text = String.format(Locale.ROOT, "%.9f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}
