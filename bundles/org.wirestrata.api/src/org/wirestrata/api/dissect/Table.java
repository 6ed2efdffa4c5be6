package org.wirestrata.api.dissect;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;

/**
 * A table in which dissectors register under keys, such as <code>tcp.port</code>. A table is its name: whoever asks for the same
 * name gets the same table, so a dissector needs nothing from the one that looks it up.
 */
public abstract sealed class Table {
    private static final ConcurrentHashMap<String, Table> ALL = new ConcurrentHashMap<>();
    private static final AtomicInteger IDS = new AtomicInteger();

    /** A small number, dense, unique while the program runs. */
    public final int id = IDS.getAndIncrement();
    private final String name;
    private final String label;
    private final Ftype type;
    private final Base base;

    private Table(String name, String label, Ftype type, Base base) {
        this.name = name;
        this.label = label;
        this.type = type;
        this.base = base;
    }

    /** A table with integer keys, created on first use; the first caller's label and type stay. */
    public static Uint uint(String name, String label, Ftype type, Base base) {
        return (Uint) ALL.computeIfAbsent(name, n -> new Uint(n, label, type, base));
    }

    /** A table with text keys, compared without regard to case of ASCII letters; created on first use. */
    public static Text text(String name, String label) {
        return (Text) ALL.computeIfAbsent(name, n -> new Text(n, label));
    }

    /** A list of dissectors that recognise their own payload, tried in order of registration; created on first use. */
    public static Heuristic heuristic(String name) {
        return (Heuristic) ALL.computeIfAbsent("heuristic " + name, n -> new Heuristic(name));
    }

    /** The name, such as <code>tcp.port</code>. */
    public final String name() {
        return name;
    }

    public final String label() {
        return label;
    }

    /** The type of the keys. */
    public final Ftype type() {
        return type;
    }

    /** How keys are shown. */
    public final Base base() {
        return base;
    }

    /** A table with integer keys. */
    public static final class Uint extends Table {
        private Uint(String name, String label, Ftype type, Base base) {
            super(name, label, type, base);
        }
    }

    /** A table with text keys. */
    public static final class Text extends Table {
        private Text(String name, String label) {
            super(name, label, Ftype.STRING, Base.NONE);
        }
    }

    /** A list of dissectors that recognise their payload. */
    public static final class Heuristic extends Table {
        private Heuristic(String name) {
            super(name, name, Ftype.NONE, Base.NONE);
        }
    }
}
