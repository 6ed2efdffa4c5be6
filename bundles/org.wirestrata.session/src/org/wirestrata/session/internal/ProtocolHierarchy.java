package org.wirestrata.session.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.tap.Report;
import org.wirestrata.api.tap.Statistic;
import org.wirestrata.api.tap.Tap;

/**
 * Which protocols lie inside which, with frames and bytes. A frame is a path through the tree: the items at the top of its protocol tree, each
 * inside the one before, the frame's own left out unless the filter asks for something of the frame.
 */
@Component(service = Statistic.class)
public final class ProtocolHierarchy implements Statistic {
    private static final String FRAME = "frame";

    @Override
    public String name() {
        return "io,phs";
    }

    @Override
    public String usage() {
        return "[,FILTER]";
    }

    @Override
    public String about() {
        return "protocols inside protocols, with frames and bytes";
    }

    @Override
    public Tap<?, Report> tap(Request request) throws FilterException {
        DisplayFilter filter = request.filter(0);
        boolean ofFrame = filter != null && filter.wanted().stream().anyMatch(f -> f.name().equals(FRAME) || f.name().startsWith(FRAME + "."));
        return new Counting(filter, request.text(0), ofFrame ? Set.of() : frameFields(request.catalog()));
    }

    /** The layers that every frame has: they are no branches of the tree. */
    private static Set<Integer> frameFields(Catalog catalog) {
        return Set.copyOf(catalog.fields(FRAME).stream().map(f -> f.id).toList());
    }

    /** A protocol at a place of the tree. */
    static final class Node {
        private final Field field;
        /** Where it was seen first: the frame, and the item in it. */
        private long seen;
        private long frames;
        private long bytes;
        private Node[] inside = {};

        Node(Field field, long seen) {
            this.field = field;
            this.seen = seen;
        }

        private Node inside(Field f, long at) {
            for (Node n : inside) {
                if (n.field == f) {
                    return n;
                }
            }
            Node n = new Node(f, at);
            inside = Arrays.copyOf(inside, inside.length + 1);
            inside[inside.length - 1] = n;
            return n;
        }

        private void add(Node other) {
            seen = Math.min(seen, other.seen);
            frames += other.frames;
            bytes += other.bytes;
            for (Node n : other.inside) {
                inside(n.field, n.seen).add(n);
            }
        }
    }

    private record Counting(DisplayFilter filter, String text, Set<Integer> frameFields) implements Tap<Node, Report> {
        @Override
        public Set<Field> wanted(Catalog catalog) {
            return filter == null ? Set.of() : filter.wanted();
        }

        @Override
        public boolean tops() {
            return true;
        }

        @Override
        public boolean anyOrder() {
            return true;
        }

        @Override
        public Node begin() {
            return new Node(null, Long.MAX_VALUE);
        }

        @Override
        public void count(Node root, Packet p) {
            Tape t = p.tape();
            if (filter != null && !filter.matches(t)) {
                return;
            }
            Node at = root;
            int pieces = -1;
            for (int i = 0; i < t.size(); i++) {
                if (t.parent(i) >= 0 || t.fieldId(i) == Field.TEXT.id) {
                    continue;
                }
                if (pieces >= 0 && t.source(i) < t.source(pieces)) {
                    at = pass(root, at, t, pieces, p);
                    pieces = -1;
                }
                if (!t.layer(i) && t.source(i) > 0) {
                    pieces = i;
                } else {
                    at = pass(root, at, t, i, p);
                }
            }
            if (pieces >= 0) {
                pass(root, at, t, pieces, p);
            }
        }

        /** Goes a step further inside. A list of pieces comes behind what was found in the whole. */
        private Node pass(Node root, Node from, Tape t, int item, Packet p) {
            Node at = step(from, t, item, p.frame().number);
            if (at != root) {
                at.frames++;
                at.bytes += p.frame().originalLength;
            }
            return at;
        }

        private Node step(Node at, Tape t, int item, int frame) {
            int id = t.fieldId(item);
            for (Node n : at.inside) {
                if (n.field.id == id) {
                    return n;
                }
            }
            return frameFields.contains(id) ? at : at.inside(t.field(item), (long) frame << 20 | item);
        }

        @Override
        public Node merge(Node earlier, Node later) {
            earlier.add(later);
            return earlier;
        }

        @Override
        public Report result(Node root) {
            return new Answer(to -> text(root, to), () -> Answer.map("filter", text, "protocols", data(root)));
        }

        private void text(Node root, StringBuilder to) {
            String line = "=".repeat(67) + "\n";
            to.append('\n').append(line).append("Protocol Hierarchy Statistics\nFilter: ").append(text).append("\n\n");
            lines(root, 0, to);
            to.append(line);
        }

        private static List<Node> inside(Node at) {
            List<Node> inside = new ArrayList<>(List.of(at.inside));
            inside.sort(Comparator.comparingLong(n -> n.seen));
            return inside;
        }

        private static List<Map<String, Object>> data(Node at) {
            return inside(at).stream().map(n -> Answer.map("protocol", n.field.name(), "frames", n.frames, "bytes", n.bytes,
                    "protocols", data(n))).toList();
        }

        private static void lines(Node at, int depth, StringBuilder to) {
            for (Node n : inside(at)) {
                to.append(String.format("%-40s frames:%d bytes:%d%n", "  ".repeat(depth) + n.field.name(), n.frames, n.bytes));
                lines(n, depth + 1, to);
            }
        }
    }
}
