package org.wirestrata.api.dissect;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/**
 * A field that a dissector can record: its filter name, type, and how its values are shown.
 * <p>
 * Fields are created once, in static finals, by the methods of {@link Protocol}; the methods here that set a property are for that
 * moment only and answer the field itself. Afterwards a field is immutable. Its {@link #id} is unique while the program runs
 * and never reused, so a plug-in that is updated brings new ids under its old names.
 */
public abstract sealed class Field {
    private static final AtomicInteger IDS = new AtomicInteger();

    /** A line of text in the tree without a filter name. */
    public static final Text TEXT = new Text(null, Ftype.STRING, "", "");

    /** The number that stands for this field on a {@link Tape}. */
    public final int id = IDS.getAndIncrement();
    private final Protocol protocol;
    private final Ftype type;
    private final String name;
    private final String label;
    private Base base = Base.NONE;
    private ValueStrings values;
    private TrueFalse truth;
    private long mask;
    private int parentBits;
    private String description = "";
    private Label shown;
    private boolean plain;
    private boolean decidedInside;

    private Field(Protocol protocol, Ftype type, String name, String label) {
        this.protocol = protocol;
        this.type = type;
        this.name = name;
        this.label = label;
        if (protocol != null) {
            protocol.declare(this);
        }
    }

    /** The protocol that declared the field; null for {@link #TEXT} alone. */
    public final Protocol protocol() {
        return protocol;
    }

    /** The type of the values. */
    public final Ftype type() {
        return type;
    }

    /** The name in display filters, such as <code>tcp.srcport</code>; empty for lines of the tree that have none. */
    public final String name() {
        return name;
    }

    /** The name for people, such as <code>Source Port</code>. */
    public final String label() {
        return label;
    }

    /** How values are written. */
    public final Base base() {
        return base;
    }

    /** The names of integer values, or null. */
    public final ValueStrings values() {
        return values;
    }

    /** The names of a boolean's two values, or null. */
    public final TrueFalse truth() {
        return truth;
    }

    /** The bits of the word read that make up the value; 0 means all of them. */
    public final long mask() {
        return mask;
    }

    /** How many bits the word has in which a masked boolean lies, 0 where that has no meaning. */
    public final int parentBits() {
        return parentBits;
    }

    /** What the field means, in a sentence; may be empty. */
    public final String description() {
        return description;
    }

    /** What writes the tree's line for an item of this field, or null for the usual <code>label: value</code>. */
    public final Label shown() {
        return shown;
    }

    /** The value's distance from the right end of the word under the mask, in bits. */
    public final int shift() {
        return mask == 0 ? 0 : Long.numberOfTrailingZeros(mask);
    }

    /** Whether the value depends on the packet's own bytes alone; see {@link Protocol#plain}. */
    public final boolean plain() {
        return plain;
    }

    /** Whether the layers inside decide about the field; see {@link Protocol#decidedInside}. */
    public final boolean decidedInside() {
        return decidedInside;
    }

    final void markPlain() {
        plain = true;
    }

    final void markDecidedInside() {
        decidedInside = true;
    }

    final void base(Base b) {
        base = b;
    }

    final void values(ValueStrings v) {
        values = v;
    }

    final void truth(TrueFalse t) {
        truth = t;
    }

    final void mask(long m) {
        mask = m;
    }

    final void parentBits(int n) {
        parentBits = n;
    }

    final void description(String text) {
        description = text;
    }

    final void shown(Label l) {
        shown = l;
    }

    @Override
    public final String toString() {
        return name.isEmpty() ? label : name;
    }

    /** Integers of up to 64 bits: unsigned, signed, booleans, characters and frame numbers. */
    public static sealed class Uint extends Field permits Flags {
        Uint(Protocol protocol, Ftype type, String name, String label) {
            super(protocol, type, name, label);
            super.base(type == Ftype.BOOLEAN || type == Ftype.FRAMENUM ? Base.NONE : Base.DEC);
        }

        /** Writes values in this base. */
        public Uint in(Base b) {
            super.base(b);
            return this;
        }

        /** Writes values in hexadecimal. */
        public Uint hex() {
            return in(Base.HEX);
        }

        /** Names values. */
        public Uint named(ValueStrings v) {
            super.values(v);
            return this;
        }

        /** Names a boolean's two values. */
        public Uint named(TrueFalse t) {
            super.truth(t);
            return this;
        }

        /** Takes the value from these bits of the word read, shifted to the right end. */
        public Uint bits(long m) {
            super.mask(m);
            return this;
        }

        /** Says what the field means. */
        public Uint about(String text) {
            super.description(text);
            return this;
        }

        /** Writes the tree's line. */
        public Uint line(Label l) {
            super.shown(l);
            return this;
        }
    }

    /** A word whose bits are fields of their own, recorded below it in the order in which they were declared. */
    public static final class Flags extends Uint {
        private final List<Uint> parts = new ArrayList<>();
        private Uint[] array = new Uint[0];

        Flags(Protocol protocol, Ftype type, String name, String label) {
            super(protocol, type, name, label);
            in(Base.HEX);
        }

        /** Adds a part; its {@link Uint#bits mask} says where it lies. A boolean's word width is set to this word's. */
        public Flags with(Uint part) {
            if (part.type() == Ftype.BOOLEAN && part.parentBits() == 0) {
                part.parentBits(type().width() * 8);
            }
            parts.add(part);
            array = parts.toArray(Uint[]::new);
            return this;
        }

        @Override
        public Flags in(Base b) {
            super.in(b);
            return this;
        }

        @Override
        public Flags bits(long m) {
            super.bits(m);
            return this;
        }

        @Override
        public Flags line(Label l) {
            super.line(l);
            return this;
        }

        @Override
        public Flags about(String text) {
            super.about(text);
            return this;
        }

        /** The number of parts. */
        public int count() {
            return array.length;
        }

        /** A part, counted from 0. */
        public Uint part(int i) {
            return array[i];
        }
    }

    /** Addresses and identifiers of a fixed width: Ethernet, IPv4, IPv6, EUI-64, GUID and the like. */
    public static final class Address extends Field {
        Address(Protocol protocol, Ftype type, String name, String label) {
            super(protocol, type, name, label);
        }

        /** Says what the field means. */
        public Address about(String text) {
            super.description(text);
            return this;
        }

        /** Writes the tree's line. */
        public Address line(Label l) {
            super.shown(l);
            return this;
        }
    }

    /** Byte strings. */
    public static final class Bytes extends Field {
        Bytes(Protocol protocol, Ftype type, String name, String label) {
            super(protocol, type, name, label);
        }

        /** Writes values with this separator. */
        public Bytes in(Base b) {
            super.base(b);
            return this;
        }

        /** Says what the field means. */
        public Bytes about(String text) {
            super.description(text);
            return this;
        }

        /** Writes the tree's line. */
        public Bytes line(Label l) {
            super.shown(l);
            return this;
        }
    }

    /** Text. */
    public static final class Text extends Field {
        Text(Protocol protocol, Ftype type, String name, String label) {
            super(protocol, type, name, label);
        }

        /** Says what the field means. */
        public Text about(String text) {
            super.description(text);
            return this;
        }

        /** Writes the tree's line. */
        public Text line(Label l) {
            super.shown(l);
            return this;
        }
    }

    /** Floating-point numbers. */
    public static final class Real extends Field {
        Real(Protocol protocol, Ftype type, String name, String label) {
            super(protocol, type, name, label);
        }

        /** Says what the field means. */
        public Real about(String text) {
            super.description(text);
            return this;
        }

        /** Writes the tree's line. */
        public Real line(Label l) {
            super.shown(l);
            return this;
        }
    }

    /** Points in time (nanoseconds since 1970-01-01 UTC) and spans of it (nanoseconds). */
    public static final class Time extends Field {
        Time(Protocol protocol, Ftype type, String name, String label) {
            super(protocol, type, name, label);
            super.base(type == Ftype.ABSOLUTE_TIME ? Base.LOCAL : Base.NONE);
        }

        /** Writes points in time in this zone. */
        public Time in(Base b) {
            super.base(b);
            return this;
        }

        /** Says what the field means. */
        public Time about(String text) {
            super.description(text);
            return this;
        }

        /** Writes the tree's line. */
        public Time line(Label l) {
            super.shown(l);
            return this;
        }
    }

    /** An item without a value that holds others; also the item of a layer. */
    public static final class Group extends Field {
        private int valued;

        Group(Protocol protocol, Ftype type, String name, String label) {
            super(protocol, type, name, label);
        }

        /** Says what the field means. */
        public Group about(String text) {
            super.description(text);
            return this;
        }

        /** Writes the tree's line. */
        public Group line(Label l) {
            super.shown(l);
            return this;
        }

        void valued(int bytes) {
            valued = bytes;
        }

        /**
         * How many bytes the value of a layer has.
         *
         * @param covered how many its item covers
         * @param handed  how many its dissector was handed, or 0 where that is not known
         */
        public int extent(int covered, int handed) {
            return valued == 0 || handed == 0 ? covered : Math.min(valued, handed);
        }
    }
}
