package org.wirestrata.testkit.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Says where two dissections of a frame differ. Both are looked at up to the reference's first layer of a protocol that is not known:
 * that layer, what is inside it, and the chain of protocols cannot be compared. The order of cells is not compared, only their number.
 */
public final class CellComparison {

    private static final String CHAIN = "frame.protocols";

    /** What can differ. */
    public enum Kind {
        /** The reference has a cell of this name and value that we have not. */
        MISSING,
        /** We have a cell of this name and value that the reference has not. */
        EXTRA,
        /** Position or size. */
        BYTES,
        /** The item that it hangs under. */
        PARENT,
        /** Whether it is hidden. */
        HIDDEN
    }

    /**
     * One difference.
     *
     * @param frame the frame's number, from 1
     * @param kind what differs
     * @param field the field's name
     * @param theirs the reference's side, as text
     * @param ours our side, as text
     */
    public record Difference(int frame, Kind kind, String field, String theirs, String ours) {

        @Override
        public String toString() {
            return "frame " + frame + " " + field + " " + kind + ": theirs " + theirs + ", ours " + ours;
        }
    }

    private record Key(String name, String show) {
    }

    private final Set<String> known;

    /**
     * A comparison.
     *
     * @param known names of the protocols that are compared; layers whose name begins with {@code _ws} always are
     */
    public CellComparison(Set<String> known) {
        this.known = Set.copyOf(known);
    }

    /**
     * The first layer whose protocol is not known.
     *
     * @param frame a frame
     * @return its name; null if all are known
     */
    public String firstUnknown(FrameCells frame) {
        int depth = knownLayers(frame);
        return depth < frame.layers().size() ? frame.layers().get(depth).name() : null;
    }

    /**
     * Compares a frame.
     *
     * @param number the frame's number, from 1
     * @param reference the reference's cells
     * @param ours our cells
     * @return the differences, none if they are alike
     */
    public List<Difference> compare(int number, FrameCells reference, FrameCells ours) {
        int depth = knownLayers(reference);
        boolean cut = depth < reference.layers().size();
        Map<Key, List<Cell>> expected = judged(reference, depth, cut);
        Map<Key, List<Cell>> actual = judged(ours, cut ? depth : ours.layers().size(), cut);
        List<Difference> differences = new ArrayList<>();
        expected.forEach((key, theirs) -> {
            List<Cell> mine = actual.getOrDefault(key, List.of());
            if (mine.size() < theirs.size()) {
                differences.add(new Difference(number, Kind.MISSING, key.name, times(theirs.size(), key), shown(actual, key.name)));
            }
            if (mine.size() == theirs.size()) {
                add(differences, number, Kind.BYTES, theirs, mine, cell -> cell.position() + "+" + cell.size());
                add(differences, number, Kind.PARENT, theirs, mine, Cell::parent);
                add(differences, number, Kind.HIDDEN, theirs, mine, cell -> cell.hidden() ? "hidden" : "shown");
            }
        });
        actual.forEach((key, mine) -> {
            if (mine.size() > expected.getOrDefault(key, List.of()).size()) {
                differences.add(new Difference(number, Kind.EXTRA, key.name, shown(expected, key.name), times(mine.size(), key)));
            }
        });
        return differences;
    }

    private boolean isKnown(String layer) {
        return layer.isEmpty() || layer.startsWith("_ws") || known.contains(layer);
    }

    private int knownLayers(FrameCells frame) {
        int depth = 0;
        while (depth < frame.layers().size() && isKnown(frame.layers().get(depth).name())) {
            depth++;
        }
        return depth;
    }

    private static Map<Key, List<Cell>> judged(FrameCells frame, int depth, boolean cut) {
        Map<Key, List<Cell>> cells = new LinkedHashMap<>();
        for (FrameCells.Layer layer : frame.layers().subList(0, Math.min(depth, frame.layers().size()))) {
            for (Cell cell : layer.cells()) {
                if (!cut || !cell.name().equals(CHAIN)) {
                    cells.computeIfAbsent(new Key(cell.name(), cell.show()), key -> new ArrayList<>()).add(cell);
                }
            }
        }
        return cells;
    }

    private static void add(List<Difference> differences, int number, Kind kind, List<Cell> theirs, List<Cell> mine,
            Function<Cell, String> aspect) {
        String expected = counted(theirs, aspect);
        String actual = counted(mine, aspect);
        if (!expected.equals(actual)) {
            differences.add(new Difference(number, kind, theirs.getFirst().name(), expected, actual));
        }
    }

    private static String counted(List<Cell> cells, Function<Cell, String> aspect) {
        return cells.size() == 1 ? aspect.apply(cells.getFirst()) : cells.stream().map(aspect).sorted().toList().toString();
    }

    private static String times(int count, Key key) {
        return (count == 1 ? "" : count + " times ") + '\'' + key.show + '\'';
    }

    private static String shown(Map<Key, List<Cell>> cells, String name) {
        Set<String> values = new TreeSet<>();
        cells.keySet().stream().filter(key -> key.name.equals(name)).forEach(key -> values.add('\'' + key.show + '\''));
        return values.isEmpty() ? "none" : String.join(" ", values);
    }
}
