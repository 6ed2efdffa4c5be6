package org.wirestrata.session.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often something was seen, at places of a tree, and when. Parts of a capture can be put together in order. */
final class StatTree {
    private static final Comparator<Place> OFTENEST = Comparator.comparingLong((Place p) -> p.count).thenComparing(p -> p.name).reversed();

    /** A place of the tree. */
    final class Place {
        final String name;
        private final Map<String, Place> inside = new LinkedHashMap<>();
        private final Bursts bursts = new Bursts();
        /** Whether what lies inside keeps its order. */
        private boolean ordered;
        private boolean measured;
        private boolean reals;
        private long count;
        private double sum;
        private double least = Double.POSITIVE_INFINITY;
        private double most = Double.NEGATIVE_INFINITY;

        private Place(String name) {
            this.name = name;
        }

        /** The place with a name inside this one, which is there from now on. */
        Place inside(String called) {
            return inside.computeIfAbsent(called, Place::new);
        }

        /** Has places inside be told in the order in which they were made. */
        Place ordered() {
            ordered = true;
            return this;
        }

        /** Has the average, the least and the greatest value be told. */
        Place measured(boolean asReals) {
            measured = true;
            reals = asReals;
            return this;
        }

        /** Counts once. */
        void tick() {
            count++;
            bursts.add(now, 1);
        }

        /** Counts a value. */
        void value(double value) {
            tick();
            sum += value;
            least = Math.min(least, value);
            most = Math.max(most, value);
        }

        long count() {
            return count;
        }

        /** Whether average, least and greatest are told, of reals or of whole numbers. */
        boolean measured() {
            return measured;
        }

        boolean reals() {
            return reals;
        }

        double average() {
            return sum / count;
        }

        double least() {
            return least;
        }

        double most() {
            return most;
        }

        /** When it was seen most often. */
        Bursts.Burst burst() {
            return bursts.greatest();
        }

        /** What lies inside, what was seen oftenest first. */
        List<Place> inside() {
            List<Place> all = new ArrayList<>(inside.values());
            if (!ordered) {
                all.sort(OFTENEST);
            }
            return all;
        }

        private void add(Place later) {
            ordered |= later.ordered;
            measured |= later.measured;
            reals |= later.reals;
            count += later.count;
            sum += later.sum;
            least = Math.min(least, later.least);
            most = Math.max(most, later.most);
            bursts.add(later.bursts);
            later.inside.forEach((n, p) -> inside(n).add(p));
        }
    }

    private final Place top = new Place("").ordered();
    private boolean begun;
    private long first;
    private long now;

    /** Tells when what is counted next happened, in nanoseconds since the first frame. */
    void at(long time) {
        if (!begun) {
            begun = true;
            first = time;
        }
        now = time;
    }

    /** A root, which is there from now on. */
    Place root(String name) {
        return top.inside(name);
    }

    List<Place> roots() {
        return top.inside();
    }

    /** Nanoseconds from what was counted first to what was counted last. */
    long span() {
        return now - first;
    }

    void add(StatTree later) {
        if (later.begun) {
            first = begun ? first : later.first;
            now = later.now;
            begun = true;
        }
        top.add(later.top);
    }
}
