package org.wirestrata.export.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.wirestrata.api.graph.Series;

/** Joins points that lie in the same place of a picture, so that there are not more than can be seen. */
public final class Thinning {
    /**
     * Points that are drawn as one. Places are those of the picture; the low end of a span is below, so that its place is the greater.
     */
    public static final class Group {
        private final double x;
        private double top;
        private double bottom;
        private int first;
        private int last;
        private int count;
        private double least;
        private double most;

        private Group(double x, double top, double bottom, int point, Series s) {
            this.x = x;
            this.top = top;
            this.bottom = bottom;
            first = point;
            last = point;
            count = 1;
            least = s.low(point);
            most = s.y(point);
        }

        private void add(double itsTop, double itsBottom, int point, Series s) {
            top = Math.min(top, itsTop);
            bottom = Math.max(bottom, itsBottom);
            first = Math.min(first, point);
            last = Math.max(last, point);
            count++;
            least = Math.min(least, s.low(point));
            most = Math.max(most, s.y(point));
        }

        /** Where it lies to the right. */
        public double x() {
            return x;
        }

        /** The place of its upper end. */
        public double top() {
            return top;
        }

        /** The place of its lower end. */
        public double bottom() {
            return bottom;
        }

        /** The first point of the row that is in it. */
        public int first() {
            return first;
        }

        /** The last point of the row that is in it. */
        public int last() {
            return last;
        }

        /** How many points are in it. */
        public int count() {
            return count;
        }

        /** The least value. */
        public double least() {
            return least;
        }

        /** The greatest value. */
        public double most() {
            return most;
        }

        private void add(Group other) {
            top = Math.min(top, other.top);
            bottom = Math.max(bottom, other.bottom);
            first = Math.min(first, other.first);
            last = Math.max(last, other.last);
            count += other.count;
            least = Math.min(least, other.least);
            most = Math.max(most, other.most);
        }
    }

    private final Scale x;
    private final Scale y;

    public Thinning(Scale x, Scale y) {
        this.x = x;
        this.y = y;
    }

    /** Points, of which those in the same square are joined. */
    public Collection<Group> points(Series s, double side) {
        Map<Long, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < s.size(); i++) {
            if (Double.isNaN(s.y(i))) {
                continue;
            }
            double px = x.place(s.x(i));
            double py = y.place(s.y(i));
            long key = (long) Math.floor(px / side) << 32 | (long) Math.floor(py / side) & 0xffff_ffffL;
            Group g = groups.get(key);
            if (g == null) {
                groups.put(key, new Group(px, py, py, i, s));
            } else {
                // it stays where the first one lies
                g.add(g.top, g.bottom, i, s);
            }
        }
        return groups.values();
    }

    /** Spans, of which those in the same column that touch are joined. */
    public Collection<Group> spans(Series s, double width) {
        Map<Long, List<Group>> columns = new LinkedHashMap<>();
        for (int i = 0; i < s.size(); i++) {
            double px = x.place(s.x(i));
            double top = y.place(s.y(i));
            double bottom = y.place(s.low(i));
            List<Group> column = columns.computeIfAbsent((long) Math.floor(px / width), k -> new ArrayList<>());
            join(column, new Group(px, top, bottom, i, s));
        }
        List<Group> all = new ArrayList<>();
        columns.values().forEach(all::addAll);
        return all;
    }

    private static void join(List<Group> column, Group g) {
        Group home = null;
        for (int i = column.size() - 1; i >= 0; i--) {
            Group other = column.get(i);
            boolean touch = other.top - 0.5 <= g.bottom && other.bottom + 0.5 >= g.top;
            if (touch && home == null) {
                other.add(g);
                home = other;
            } else if (touch || home != null && other.top - 0.5 <= home.bottom && other.bottom + 0.5 >= home.top) {
                home.add(other);
                column.remove(i);
            }
        }
        if (home == null) {
            column.add(g);
        }
    }

    /**
     * The way of steps, of which in each column the first, the highest, the lowest and the last place are kept.
     *
     * @param end  where the last step ends
     * @param take takes a place; <code>begins</code> where the line begins anew
     */
    public void steps(Series s, double end, double width, Way take) {
        boolean drawing = false;
        long column = Long.MIN_VALUE;
        double high = 0;
        double low = 0;
        double last = 0;
        double at = 0;
        for (int i = 0; i < s.size(); i++) {
            double px = x.place(s.x(i));
            if (Double.isNaN(s.y(i))) {
                if (drawing) {
                    flush(at, high, low, last, take);
                    take.to(px, last, false);
                }
                drawing = false;
                continue;
            }
            double py = y.place(s.y(i));
            long its = (long) Math.floor(px / width);
            if (!drawing) {
                take.to(px, py, true);
            } else if (its != column) {
                flush(at, high, low, last, take);
                take.to(px, last, false);
                take.to(px, py, false);
            }
            boolean fresh = !drawing || its != column;
            high = fresh ? py : Math.min(high, py);
            low = fresh ? py : Math.max(low, py);
            at = fresh ? px : at;
            last = py;
            column = its;
            drawing = true;
        }
        if (drawing) {
            flush(at, high, low, last, take);
            take.to(Math.max(end, at), last, false);
        }
    }

    private static void flush(double at, double high, double low, double last, Way take) {
        if (high != low) {
            take.to(at, high, false);
            take.to(at, low, false);
            take.to(at, last, false);
        }
    }

    /** Takes places on a line. */
    @FunctionalInterface
    public interface Way {
        void to(double x, double y, boolean begins);
    }
}
