package org.wirestrata.session.internal;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.tap.Report;
import org.wirestrata.api.tap.Statistic;
import org.wirestrata.api.tap.Tap;
import org.wirestrata.api.value.ValueStrings;

/**
 * A statistic that counts at places of a tree.
 *
 * @param least  the least width of the column of names
 * @param reader makes what reads frames, for what is installed
 */
record TreeStatistic(String name, String title, int least, String about, Function<Fields, Reader> reader) implements Statistic {
    /** A statistic whose names take the room that they need. */
    TreeStatistic(String name, String title, String about, Function<Fields, Reader> reader) {
        this(name, title, 0, about, reader);
    }


    /** Counts what frames say. */
    interface Reader {
        /** Makes the places that are told even if nothing is counted there. */
        void prepare(StatTree tree);

        /** Counts a frame. */
        void count(StatTree tree, Packet packet);
    }

    /** The fields that a reader looks at. */
    static final class Fields {
        private final Catalog catalog;
        private final Set<Field> wanted = new HashSet<>();

        Fields(Catalog catalog) {
            this.catalog = catalog;
        }

        /** Asks for fields, and answers a list by their ids. */
        <R> void give(R[] roles, R role, String... names) {
            for (String name : names) {
                for (Field f : catalog.fields(name)) {
                    roles[f.id] = role;
                    wanted.add(f);
                }
            }
        }

        /** The names of a field's values; none where it is not installed. */
        ValueStrings values(String name) {
            return catalog.fields(name).stream().map(Field::values).filter(Objects::nonNull).findFirst().orElse(ValueStrings.of());
        }

        int limit() {
            return catalog.fieldLimit();
        }

        /** The role of a field, or null. */
        static <R> R role(R[] roles, int id) {
            return id < roles.length ? roles[id] : null;
        }
    }

    @Override
    public String usage() {
        return "[,FILTER]";
    }

    @Override
    public Tap<?, Report> tap(Request request) throws FilterException {
        Fields fields = new Fields(request.catalog());
        return new Counting(title, least, reader.apply(fields), fields.wanted, request.filter(0));
    }

    private record Counting(String title, int least, Reader reader, Set<Field> fields, DisplayFilter filter)
            implements Tap<StatTree, Report> {
        @Override
        public Set<Field> wanted(Catalog catalog) {
            Set<Field> wanted = new HashSet<>(fields);
            if (filter != null) {
                wanted.addAll(filter.wanted());
            }
            return wanted;
        }

        @Override
        public StatTree begin() {
            StatTree tree = new StatTree();
            reader.prepare(tree);
            return tree;
        }

        @Override
        public void count(StatTree tree, Packet packet) {
            if (filter == null || filter.matches(packet.tape())) {
                reader.count(tree, packet);
            }
        }

        @Override
        public StatTree merge(StatTree earlier, StatTree later) {
            earlier.add(later);
            return earlier;
        }

        @Override
        public Report result(StatTree tree) {
            StatTreeTable table = new StatTreeTable(title, least, tree);
            return new Answer(table::text, table::data);
        }
    }
}
