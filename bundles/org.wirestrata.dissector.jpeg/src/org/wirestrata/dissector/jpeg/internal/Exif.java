package org.wirestrata.dissector.jpeg.internal;

import java.nio.ByteOrder;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;

/** What a camera says of an image: CIPA DC-008 section 4.5, in the form of TIFF 6.0. */
final class Exif {
    private static final int LITTLE = 0x4949;
    private static final int BIG = 0x4d4d;
    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final int MOST_DIRECTORIES = 16;
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 0, 1, 0, 4, 8};

    private final Dissection d;
    /** Where the TIFF header begins, from which offsets count, and how much there is from it on. */
    private final int base;
    private final long size;
    private int directories;

    private Exif(Dissection d, int base, int end) {
        this.d = d;
        this.base = base;
        this.size = end - base;
    }

    /** Shows what lies behind the identifier of a segment. */
    static void show(Dissection d, int base, int end) {
        new Exif(d, base, end).show();
        d.order(ByteOrder.BIG_ENDIAN);
    }

    private void show() {
        d.position(base);
        int order = d.u(Jpeg.ENDIANNESS);
        if (order != LITTLE && order != BIG) {
            return;
        }
        d.order(order == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        d.skip(2);
        long first = d.uint(Jpeg.FIRST_IFD);
        if (first < HEADER || first >= size) {
            d.expert(d.last(), Jpeg.BAD_FIRST_IFD);
            return;
        }
        int number = 0;
        long next = first;
        while (next != 0 && directories < MOST_DIRECTORIES) {
            next = directory((int) next, "Image File Directory", number++, Jpeg.TAG);
        }
    }

    /** Shows a directory, the values that lie outside it, and those to which it points; answers where the next is, or 0. */
    private long directory(int at, String name, int number, Field.Uint tags) {
        directories++;
        int start = base + at;
        int count = (int) d.peekAt(start, 2);
        int item = d.add(Field.TEXT, start, 2 + count * ENTRY + 4, name + " #" + number);
        d.enter(item);
        d.position(start);
        d.u(Jpeg.FIELDS);
        for (int i = 0; i < count; i++) {
            entry(tags);
        }
        long next = d.uint(Jpeg.NEXT_IFD);
        if (next != 0 && next < at + 2 + count * ENTRY + 4) {
            d.expert(d.last(), Jpeg.BAD_NEXT_IFD);
            next = 0;
        }
        d.leave(item);
        for (int i = 0; i < count; i++) {
            outside(start + 2 + i * ENTRY, tags);
        }
        return next;
    }

    private void entry(Field.Uint tags) {
        int start = d.position();
        int tag = d.u(tags);
        int type = d.u(Jpeg.TYPE);
        long count = d.uint(Jpeg.COUNT);
        if (inside(type, count)) {
            values(type, (int) count);
            if (pointer(tags, tag) != null && type == 4 && !good(d.peekAt(start + 8, 4))) {
                d.expert(d.last(), Jpeg.BAD_FIRST_IFD);
            }
        } else if (!good(d.uint(Jpeg.OFFSET))) {
            d.expert(d.last(), Jpeg.BAD_OFFSET);
        }
        d.position(start + ENTRY);
    }

    private boolean good(long offset) {
        return offset >= HEADER && offset < size;
    }

    private static boolean inside(int type, long count) {
        return type > 0 && type < SIZES.length && SIZES[type] > 0 && SIZES[type] * count <= 4;
    }

    /** Shows what an entry stands for where that lies elsewhere. */
    private void outside(int entry, Field.Uint tags) {
        int tag = (int) d.peekAt(entry, 2);
        int type = (int) d.peekAt(entry + 2, 2);
        long count = d.peekAt(entry + 4, 4);
        long value = d.peekAt(entry + 8, 4);
        if (inside(type, count)) {
            Field.Uint inner = pointer(tags, tag);
            if (inner != null && type == 4 && good(value) && directories < MOST_DIRECTORIES) {
                directory((int) value, inner == Jpeg.TAG_EXIF ? "Exif IFD" : inner == Jpeg.TAG_GPS ? "GPS IFD" : "Interoperability IFD", 0,
                        inner);
            }
        } else if (type > 0 && type < SIZES.length && SIZES[type] > 0 && good(value)) {
            d.position(base + (int) value);
            values(type, (int) Math.min(count, Integer.MAX_VALUE / 16));
        }
    }

    /** The tags of the directory to which an entry points, or null. */
    private static Field.Uint pointer(Field.Uint tags, int tag) {
        return tags != Jpeg.TAG ? null : tag == Tags.EXIF_POINTER ? Jpeg.TAG_EXIF : tag == Tags.GPS_POINTER ? Jpeg.TAG_GPS
                : tag == Tags.INTEROPERABILITY_POINTER ? Jpeg.TAG_INTEROP : null;
    }

    /** Table 3. */
    private void values(int type, int count) {
        switch (type) {
            case 2 -> d.text(Jpeg.VALUE_ASCII, count, Encoding.ASCII);
            case 7 -> d.bytes(Jpeg.VALUE_UNDEFINED, count);
            case 5 -> rationals(count, Jpeg.VALUE_RATIONAL, Jpeg.NUMERATOR, Jpeg.DENOMINATOR);
            case 10 -> rationals(count, Jpeg.VALUE_SRATIONAL, Jpeg.SIGNED_NUMERATOR, Jpeg.SIGNED_DENOMINATOR);
            default -> {
                Field.Uint f = type == 1 ? Jpeg.VALUE_BYTE : type == 3 ? Jpeg.VALUE_SHORT : type == 4 ? Jpeg.VALUE_LONG : Jpeg.VALUE_SLONG;
                for (int i = 0; i < count; i++) {
                    d.uint(f);
                }
            }
        }
    }

    private void rationals(int count, Field.Group f, Field.Uint numerator, Field.Uint denominator) {
        for (int i = 0; i < count; i++) {
            int item = d.add(f, d.position(), 8);
            d.enter(item);
            d.uint(numerator);
            d.uint(denominator);
            d.leave(item);
        }
    }
}
