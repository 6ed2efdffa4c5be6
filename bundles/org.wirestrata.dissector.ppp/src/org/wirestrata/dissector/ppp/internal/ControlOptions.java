package org.wirestrata.dissector.ppp.internal;

import java.util.function.IntFunction;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** The options that a configuration packet lists, each a type, a length that counts both octets, and a value (RFC 1661, 6). */
final class ControlOptions {
    private static final int HEADER = 2;
    private static final int TYPES = 256;

    /** Shows an option's value. */
    @FunctionalInterface
    interface Value {
        void show(Dissection d, int at, int length);
    }

    private record Option(IntFunction<Field.Bytes> item, Field.Uint type, Field.Uint length, int least, boolean exact, Value value) {
        boolean fits(int bytes) {
            return exact ? bytes == least : bytes >= least;
        }
    }

    private final Field.Uint typeField;
    private final Field.Uint lengthField;
    private final Option[] options = new Option[TYPES];

    ControlOptions(Field.Uint type, Field.Uint length) {
        typeField = type;
        lengthField = length;
    }

    /** Adds an option that always has the same length, the two octets before the value included. */
    ControlOptions fixed(int type, int length, Field.Bytes item, Value value) {
        options[type] = new Option(n -> item, typeField, lengthField, length, true, value);
        return this;
    }

    /** Adds an option of a least length, the two octets before the value included. */
    ControlOptions least(int type, int length, Field.Bytes item, Value value) {
        return choice(type, length, n -> item, value);
    }

    /** Adds an option of a least length whose item depends on the length of its value. */
    ControlOptions choice(int type, int length, IntFunction<Field.Bytes> item, Value value) {
        options[type] = new Option(item, typeField, lengthField, length, false, value);
        return this;
    }

    /** Adds an option of another protocol. */
    ControlOptions like(ControlOptions other, int type) {
        options[type] = other.options[type];
        return this;
    }

    /** A value that consists of fields one behind the other; bytes and text at the end take what is left. */
    static Value fields(Field... fields) {
        return (d, at, length) -> {
            int p = at;
            for (Field f : fields) {
                p += one(d, f, p, at + length - p);
            }
        };
    }

    /** Shows a field and answers its width. */
    private static int one(Dissection d, Field f, int at, int left) {
        switch (f) {
            case Field.Flags flags -> d.flagsAt(flags, at);
            case Field.Uint number -> d.uintAt(number, at);
            case Field.Address address -> d.addressAt(address, at);
            default -> {
                if (left > 0) {
                    d.add(f, at, left);
                }
                return left;
            }
        }
        return f.type().width();
    }

    /** Shows the options in a range. */
    void show(Dissection d, int from, int length) {
        d.byteAt(from + length - 1);
        int list = d.add(Field.TEXT, from, length, "Options");
        d.enter(list);
        int at = from;
        while (at < from + length) {
            int bytes = one(d, at, from + length - at);
            if (bytes == 0) {
                break;
            }
            at += bytes;
        }
        d.leave(list);
    }

    /** Shows an option and answers its length, or 0 where there is no telling where the next one begins. */
    private int one(Dissection d, int at, int left) {
        int type = d.byteAt(at);
        int bytes = left < HEADER ? 0 : d.byteAt(at + 1);
        if (bytes < HEADER || bytes > left) {
            wrong(d, at, Math.max(left - HEADER, 0), type);
            return 0;
        }
        Option o = options[type];
        if (o == null) {
            d.add(Field.TEXT, at, bytes, "Unknown option " + type);
        } else if (!o.fits(bytes)) {
            wrong(d, at, bytes, type);
        } else {
            int item = d.add(o.item.apply(bytes - HEADER), at, bytes);
            d.enter(item);
            d.uintAt(o.type, at);
            d.uintAt(o.length, at + 1);
            o.value.show(d, at + HEADER, bytes - HEADER);
            d.leave(item);
        }
        return bytes;
    }

    private static void wrong(Dissection d, int at, int bytes, int type) {
        d.expert(d.add(Field.TEXT, at, bytes, "Option " + type + " of a wrong length"), Ppp.WRONG_LENGTH);
    }
}
