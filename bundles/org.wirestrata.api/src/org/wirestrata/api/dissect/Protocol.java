package org.wirestrata.api.dissect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;

/**
 * A protocol: its names, and the fields, experts and preferences that it declares.
 * <p>
 * A protocol and all that belongs to it are created in the static initialiser of one class, by one thread, before any
 * dissection; afterwards they do not change.
 */
public final class Protocol {
    private final String longName;
    private final String shortName;
    private final String filterName;
    private final List<Field> fields = new ArrayList<>();
    private final List<Expert> experts = new ArrayList<>();
    private final List<Preference> preferences = new ArrayList<>();
    private final Field.Group layer;
    private volatile boolean complete;

    private Protocol(String longName, String shortName, String filterName) {
        this.longName = longName;
        this.shortName = shortName;
        this.filterName = filterName;
        this.layer = new Field.Group(this, Ftype.PROTOCOL, filterName, longName);
    }

    /**
     * Declares a protocol.
     *
     * @param longName   such as <code>Transmission Control Protocol</code>
     * @param shortName  what the Protocol column shows by default, such as <code>TCP</code>
     * @param filterName such as <code>tcp</code>: letters, digits, <code>_ . -</code>
     */
    public static Protocol of(String longName, String shortName, String filterName) {
        return new Protocol(longName, shortName, filterName);
    }

    public String longName() {
        return longName;
    }

    public String shortName() {
        return shortName;
    }

    /** The name in display filters and in <code>frame.protocols</code>. */
    public String filterName() {
        return filterName;
    }

    /** The field whose items are the protocol's layers; its {@link Field.Group#line line} can be set. */
    public Field.Group layer() {
        return layer;
    }

    /**
     * All fields in the order of their declaration, the layer first. Once somebody has asked, no more can be declared: a class whose
     * fields belong to the protocol must be initialised together with it.
     */
    public List<Field> fields() {
        complete = true;
        return Collections.unmodifiableList(fields);
    }

    /** All experts in the order of their declaration. */
    public List<Expert> experts() {
        return Collections.unmodifiableList(experts);
    }

    /** All preferences in the order of their declaration. */
    public List<Preference> preferences() {
        return Collections.unmodifiableList(preferences);
    }

    /** Says that in filters a layer is all that its dissector was handed, the payload too, whatever its item covers. */
    public Protocol withPayload() {
        return valued(Integer.MAX_VALUE);
    }

    /** Says that in filters a layer is its first bytes, whatever its item covers. */
    public Protocol valued(int bytes) {
        layer.valued(bytes);
        return this;
    }

    void declare(Field f) {
        if (complete) {
            throw new IllegalStateException("the field " + f.name() + " is declared when the protocol " + filterName
                    + " is in use already; its class must be initialised together with the protocol's");
        }
        fields.add(f);
    }

    void declare(Expert e) {
        experts.add(e);
    }

    void declare(Preference p) {
        preferences.add(p);
    }

    /** An integer of any width, unsigned or signed as the type says, also characters. */
    public Field.Uint integer(Ftype type, String name, String label) {
        if (!type.integer()) {
            throw new IllegalArgumentException(name + ": not an integer type: " + type);
        }
        return new Field.Uint(this, type, name, label);
    }

    public Field.Uint uint8(String name, String label) {
        return integer(Ftype.UINT8, name, label);
    }

    public Field.Uint uint16(String name, String label) {
        return integer(Ftype.UINT16, name, label);
    }

    public Field.Uint uint24(String name, String label) {
        return integer(Ftype.UINT24, name, label);
    }

    public Field.Uint uint32(String name, String label) {
        return integer(Ftype.UINT32, name, label);
    }

    public Field.Uint uint64(String name, String label) {
        return integer(Ftype.UINT64, name, label);
    }

    /** The number of another frame, to which the reader can jump. */
    public Field.Uint frameNumber(String name, String label) {
        return integer(Ftype.FRAMENUM, name, label);
    }

    /** A boolean that is not a bit of a larger word. */
    public Field.Uint flag(String name, String label) {
        return new Field.Uint(this, Ftype.BOOLEAN, name, label);
    }

    /**
     * A boolean that is a bit of a word.
     *
     * @param mask     the bit
     * @param wordBits how many bits the word is shown with
     */
    public Field.Uint flag(String name, String label, long mask, int wordBits) {
        Field.Uint f = flag(name, label).bits(mask);
        f.parentBits(wordBits);
        return f;
    }

    /** A word whose bits are fields of their own. */
    public Field.Flags flags(Ftype type, String name, String label) {
        return new Field.Flags(this, type, name, label);
    }

    public Field.Address ether(String name, String label) {
        return new Field.Address(this, Ftype.ETHER, name, label);
    }

    public Field.Address ipv4(String name, String label) {
        return new Field.Address(this, Ftype.IPv4, name, label);
    }

    public Field.Address ipv6(String name, String label) {
        return new Field.Address(this, Ftype.IPv6, name, label);
    }

    /** An address or identifier of another fixed width. */
    public Field.Address address(Ftype type, String name, String label) {
        return new Field.Address(this, type, name, label);
    }

    public Field.Bytes bytes(String name, String label) {
        return new Field.Bytes(this, Ftype.BYTES, name, label);
    }

    /** Bytes behind a number that tells how many they are. */
    public Field.Bytes countedBytes(String name, String label) {
        return new Field.Bytes(this, Ftype.UINT_BYTES, name, label);
    }

    public Field.Text text(String name, String label) {
        return new Field.Text(this, Ftype.STRING, name, label);
    }

    /** Text of another type, such as text in a space of fixed size. */
    public Field.Text text(Ftype type, String name, String label) {
        if (!type.text()) {
            throw new IllegalArgumentException(name + ": not a text type: " + type);
        }
        return new Field.Text(this, type, name, label);
    }

    /** Text that a zero byte ends in the packet. */
    public Field.Text textz(String name, String label) {
        return new Field.Text(this, Ftype.STRINGZ, name, label);
    }

    public Field.Real real(String name, String label) {
        return new Field.Real(this, Ftype.DOUBLE, name, label);
    }

    /** A floating-point number of single precision. */
    public Field.Real real32(String name, String label) {
        return new Field.Real(this, Ftype.FLOAT, name, label);
    }

    /** A floating-point number that is shown with the precision of 32 bits. */
    public Field.Real shortReal(String name, String label) {
        return new Field.Real(this, Ftype.FLOAT, name, label);
    }

    /** A point in time, shown in the zone that the base says. */
    public Field.Time time(String name, String label, Base zone) {
        return new Field.Time(this, Ftype.ABSOLUTE_TIME, name, label).in(zone);
    }

    /** A span of time. */
    public Field.Time span(String name, String label) {
        return new Field.Time(this, Ftype.RELATIVE_TIME, name, label);
    }

    /** An item without a value, to hold others or just to be there. */
    public Field.Group group(String name, String label) {
        return new Field.Group(this, Ftype.NONE, name, label);
    }

    /** An item of type <code>FT_PROTOCOL</code> below the layer, as IPv6 shows its extension headers. */
    public Field.Group sublayer(String name, String label) {
        return new Field.Group(this, Ftype.PROTOCOL, name, label);
    }

    /** Something that experts should look at. */
    public Expert expert(String name, Expert.Severity severity, Expert.Area area, String text) {
        return new Expert(this, new Field.Group(this, Ftype.NONE, name, text), severity, area, text);
    }

    /** A preference with the key <code>filterName.key</code>. */
    public Preference preference(String key, boolean standard, String label) {
        return new Preference(this, filterName + "." + key, label, true, standard ? 1 : 0, null);
    }

    /** A preference that holds a whole number. */
    public Preference preference(String key, long standard, String label) {
        return new Preference(this, filterName + "." + key, label, false, standard, null);
    }

    /** A preference that holds a text. */
    public Preference preference(String key, String standard, String label) {
        return new Preference(this, filterName + "." + key, label, false, 0, standard);
    }

    /**
     * Says that fields depend on the packet's own bytes alone, up to their layer: not on other frames, nor on layers inside. A job that wants
     * no other ones of the protocol does not have it {@link Dissection#remembers remember}. Nothing is promised where nothing is said.
     */
    public void plain(Field... fields) {
        for (Field f : fields) {
            f.markPlain();
            if (f instanceof Field.Flags word) {
                for (int i = 0; i < word.count(); i++) {
                    word.part(i).markPlain();
                }
            }
        }
    }

    /**
     * Says that the layers inside decide about fields, as a packet's length does about a trailer behind it, messages about what of a
     * stream is put together, and announcements about connections. Where such a field is wanted, everything inside is taken apart.
     */
    public void decidedInside(Field... fields) {
        for (Field f : fields) {
            f.markDecidedInside();
        }
    }

    @Override
    public String toString() {
        return filterName;
    }
}
