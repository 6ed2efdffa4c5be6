package org.wirestrata.filter.internal.explain;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.DisplayFilter.Joint;
import org.wirestrata.api.filter.DisplayFilters.Part;
import org.wirestrata.api.filter.DisplayFilters.Tally;

/** Counts what a filter's parts let through, and finds out of it why nothing is left. */
public final class PartTally implements Tally {
    /** A part with its parts below it. */
    private static final class Node {
        private final DisplayFilter filter;
        private final int depth;
        private final Joint within;
        private final List<Node> parts = new ArrayList<>();
        private long matches;
        private long reached;
        private long passed;

        Node(DisplayFilter filter, int depth, Joint within) {
            this.filter = filter;
            this.depth = depth;
            this.within = within;
            filter.parts().forEach(p -> parts.add(new Node(p, depth + 1, filter.joint())));
        }

        /** Counts a frame; with reach, those that the parts before let through are counted apart. */
        boolean take(Tape t, boolean reach) {
            boolean holds = filter.matches(t);
            matches += holds ? 1 : 0;
            reached += reach ? 1 : 0;
            passed += reach && holds ? 1 : 0;
            boolean on = reach;
            for (Node p : parts) {
                boolean kept = p.take(t, on);
                on &= kept || filter.joint() != Joint.ALL;
            }
            return holds;
        }

        void list(List<Part> to) {
            to.add(new Part(filter, depth, matches, within == Joint.NONE || within == Joint.ALL ? reached - passed : -1));
            parts.forEach(p -> p.list(to));
        }
    }

    private final Node root;

    public PartTally(DisplayFilter filter) {
        root = new Node(filter, 0, Joint.NONE);
    }

    @Override
    public void take(Tape tape) {
        root.take(tape, true);
    }

    @Override
    public long frames() {
        return root.reached;
    }

    @Override
    public List<Part> parts() {
        List<Part> all = new ArrayList<>();
        root.list(all);
        return List.copyOf(all);
    }

    @Override
    public String verdict() {
        return root.matches > 0 || root.reached == 0 ? "" : verdict(root);
    }

    private static String verdict(Node n) {
        if (n.filter.joint() == Joint.ALL) {
            for (Node p : n.parts) {
                if (p.matches == 0) {
                    return verdict(p);
                }
            }
            for (Node p : n.parts) {
                if (p.passed == 0) {
                    return "Nothing is left because of " + written(p) + ": it holds in " + frames(p.matches)
                            + ", but in none of those that the parts before it leave ("
                            + p.reached + ").";
                }
            }
        }
        return switch (n.filter.joint()) {
            case ANY -> "Nothing is left because none of the parts of " + written(n) + " holds in any frame.";
            case NOT -> "Nothing is left because " + written(n.parts.getFirst()) + " holds in every frame.";
            default -> "Nothing is left because " + written(n) + " holds in no frame.";
        };
    }

    private static String written(Node n) {
        return '"' + n.filter.text().replaceAll("\\s+", " ").strip() + '"';
    }

    private static String frames(long n) {
        return n == 1 ? "1 frame" : n + " frames";
    }
}
