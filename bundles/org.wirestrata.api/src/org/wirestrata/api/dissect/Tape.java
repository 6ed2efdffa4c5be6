package org.wirestrata.api.dissect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The result of a dissection: a list of items in the order in which they were recorded, each with its field, its parent, the bytes
 * it stands for and its value. Item numbers count from 0; an item's children may come at any place after it.
 * <p>
 * A tape is reused: it is valid until its owner dissects the next frame. It may be read by any one thread at a time.
 * Values lie in one of three ways, which {@link #kind} tells: as a number, as a range of a source's bytes, or as bytes in an
 * arena of the tape. Sources are numbered from 0, which is the frame; others hold reassembled, decrypted or decompressed data.
 */
public final class Tape {
    /** The item has no value. */
    public static final int NO_VALUE = 0;
    /** The value is {@link #number}. */
    public static final int NUMBER = 1;
    /** The value is {@link #real}. */
    public static final int REAL = 2;
    /** The value is a range of the source's bytes. */
    public static final int BYTES = 3;
    /** The value is text, encoded in a range of the source's bytes. */
    public static final int TEXT = 4;
    /** The value is bytes that are not in the packet. */
    public static final int MADE_BYTES = 5;
    /** The value is text that is not in the packet. */
    public static final int MADE_TEXT = 6;

    private static final int KIND = 7;
    private static final int GENERATED = 8;
    private static final int HIDDEN = 16;
    private static final int LAYER = 32;
    private static final int ENCODING_SHIFT = 8;

    /** The texts of the packet list that belong to a tape. */
    @FunctionalInterface
    public interface Line {
        /** Appends the text of a column. */
        void text(Columns.Kind column, StringBuilder to);
    }

    private Field[] byId;
    private Line line;
    private int size;
    private int[] field = new int[256];
    private int[] parent = new int[256];
    private int[] start = new int[256];
    private int[] length = new int[256];
    private long[] value = new long[256];
    private int[] flags = new int[256];
    private short[] source = new short[256];
    private byte[] arena = new byte[1024];
    private int arenaSize;
    private byte[][] sourceBytes = new byte[4][];
    private int[] sourceOffset = new int[4];
    private int[] sourceLength = new int[4];
    private String[] sourceName = new String[4];
    private int[] sourceMark = new int[4];
    private int sources;

    private Tape() {
    }

    /** The texts of the packet list, or null where nobody asked for them; copies have none. */
    public Line line() {
        return line;
    }

    /** The number of items. */
    public int size() {
        return size;
    }

    /** The field of an item. */
    public Field field(int item) {
        int id = field[item];
        return id == Field.TEXT.id ? Field.TEXT : byId[id];
    }

    /** The {@link Field#id} of an item's field. */
    public int fieldId(int item) {
        return field[item];
    }

    /** The item that an item hangs under, or -1 at the top. */
    public int parent(int item) {
        return parent[item];
    }

    /** The first byte that the item stands for, counted from the beginning of its source. */
    public int start(int item) {
        return start[item];
    }

    /** How many bytes the item stands for. */
    public int length(int item) {
        return length[item];
    }

    /** The source in which the item's bytes lie. */
    public int source(int item) {
        return source[item];
    }

    /** Whether the item's value was computed rather than read. */
    public boolean generated(int item) {
        return (flags[item] & GENERATED) != 0;
    }

    /** Whether the tree leaves the item out; filters see it. */
    public boolean hidden(int item) {
        return (flags[item] & HIDDEN) != 0;
    }

    /** Whether the item is a layer: what a dissector was called for. */
    public boolean layer(int item) {
        return (flags[item] & LAYER) != 0;
    }

    /**
     * How many captured bytes lie from a layer's first one to the end of what its dissector was handed, in the layer's source: its own and its
     * payload. 0 where the item is no such layer.
     */
    public int handed(int item) {
        return layer(item) && kind(item) == NO_VALUE ? (int) value[item] : 0;
    }

    /** How the value lies: {@link #NO_VALUE}, {@link #NUMBER}, {@link #REAL}, {@link #BYTES}, {@link #TEXT}, … */
    public int kind(int item) {
        return flags[item] & KIND;
    }

    /**
     * The value of an item of kind {@link #NUMBER}: integers, booleans (0 or 1), Ethernet and IPv4 addresses in network order at
     * the right end, times in nanoseconds.
     */
    public long number(int item) {
        return value[item];
    }

    /** The value of an item of kind {@link #REAL}. */
    public double real(int item) {
        return Double.longBitsToDouble(value[item]);
    }

    /** The length of the value in bytes, for kinds {@link #BYTES}, {@link #TEXT}, {@link #MADE_BYTES}, {@link #MADE_TEXT}. */
    public int valueLength(int item) {
        return (int) value[item];
    }

    /** The array that holds the value's bytes, from {@link #valueOffset} on, for the kinds of {@link #valueLength}. Not to be changed. */
    public byte[] valueArray(int item) {
        return kind(item) >= MADE_BYTES ? arena : sourceBytes[source[item]];
    }

    /** Where in {@link #valueArray} the value begins. */
    public int valueOffset(int item) {
        int offset = (int) (value[item] >>> 32);
        return kind(item) >= MADE_BYTES ? offset : sourceOffset[source[item]] + offset;
    }

    /** A copy of the value's bytes, for the kinds of {@link #valueLength}. */
    public byte[] bytes(int item) {
        int from = valueOffset(item);
        return Arrays.copyOfRange(valueArray(item), from, from + valueLength(item));
    }

    /** The value as text, for kinds {@link #TEXT} and {@link #MADE_TEXT}. */
    public String text(int item) {
        return new String(valueArray(item), valueOffset(item), valueLength(item),
                kind(item) == MADE_TEXT ? StandardCharsets.UTF_8 : encoding(item).charset());
    }

    /** The encoding of the value of an item of kind {@link #TEXT}. */
    public Encoding encoding(int item) {
        return Encoding.at(flags[item] >>> ENCODING_SHIFT);
    }

    /** The first item of a field, or -1. */
    public int first(Field f) {
        return next(f, 0);
    }

    /** The first item of a field at or after an item, or -1. */
    public int next(Field f, int from) {
        for (int i = from; i < size; i++) {
            if (field[i] == f.id) {
                return i;
            }
        }
        return -1;
    }

    /** The first item of a field directly below an item, or -1: for labels that tell about children. */
    public int child(int item, Field f) {
        for (int i = item + 1; i < size; i++) {
            if (field[i] == f.id && parent[i] == item) {
                return i;
            }
        }
        return -1;
    }

    /** How many sources there are, the frame included. */
    public int sources() {
        return sources;
    }

    /** The array that holds a source's bytes, from {@link #sourceOffset} on. Not to be changed. */
    public byte[] sourceArray(int n) {
        return sourceBytes[n];
    }

    /** Where in {@link #sourceArray} a source begins. */
    public int sourceOffset(int n) {
        return sourceOffset[n];
    }

    /** A source's length in bytes. */
    public int sourceLength(int n) {
        return sourceLength[n];
    }

    /** A source's name for people, such as <code>Frame</code> or <code>Reassembled TCP</code>. */
    public String sourceName(int n) {
        return sourceName[n];
    }

    /** How many items were recorded before a source was added: what it was made of stands before them. */
    public int sourceMark(int n) {
        return sourceMark[n];
    }

    /** A copy that stays as it is. */
    public Tape copy() {
        Tape t = new Tape();
        t.byId = byId;
        t.size = size;
        t.field = Arrays.copyOf(field, size);
        t.parent = Arrays.copyOf(parent, size);
        t.start = Arrays.copyOf(start, size);
        t.length = Arrays.copyOf(length, size);
        t.value = Arrays.copyOf(value, size);
        t.flags = Arrays.copyOf(flags, size);
        t.source = Arrays.copyOf(source, size);
        t.arena = Arrays.copyOf(arena, arenaSize);
        t.arenaSize = arenaSize;
        t.sources = sources;
        t.sourceBytes = new byte[sources][];
        t.sourceOffset = new int[sources];
        t.sourceLength = Arrays.copyOf(sourceLength, sources);
        t.sourceName = Arrays.copyOf(sourceName, sources);
        t.sourceMark = Arrays.copyOf(sourceMark, sources);
        for (int i = 0; i < sources; i++) {
            t.sourceBytes[i] = Arrays.copyOfRange(sourceBytes[i], sourceOffset[i], sourceOffset[i] + sourceLength[i]);
        }
        return t;
    }

    /** Records on a tape. For engines; dissectors record through {@link Dissection}. */
    public static final class Writer {
        private final Tape tape = new Tape();

        /** @param byId the fields that may be recorded, each at the index of its id */
        public Writer(Field[] byId) {
            tape.byId = byId;
        }

        /** The tape that is written. */
        public Tape tape() {
            return tape;
        }

        /** Says where the tape's readers find the texts of the packet list. */
        public void line(Line line) {
            tape.line = line;
        }

        /** Makes the tape empty. */
        public void clear() {
            tape.size = 0;
            tape.arenaSize = 0;
            tape.sources = 0;
        }

        /** Forgets all items and sources from these numbers on. */
        public void truncate(int items, int sources) {
            tape.size = items;
            tape.sources = sources;
        }

        /** Adds a source and answers its number. */
        public int source(byte[] bytes, int offset, int length, String name) {
            Tape t = tape;
            int n = t.sources;
            if (n == t.sourceBytes.length) {
                t.sourceBytes = Arrays.copyOf(t.sourceBytes, n * 2);
                t.sourceOffset = Arrays.copyOf(t.sourceOffset, n * 2);
                t.sourceLength = Arrays.copyOf(t.sourceLength, n * 2);
                t.sourceName = Arrays.copyOf(t.sourceName, n * 2);
                t.sourceMark = Arrays.copyOf(t.sourceMark, n * 2);
            }
            t.sourceBytes[n] = bytes;
            t.sourceOffset[n] = offset;
            t.sourceLength[n] = length;
            t.sourceName[n] = name;
            t.sourceMark[n] = t.size;
            t.sources = n + 1;
            return n;
        }

        /** Adds an item without a value and answers its number. */
        public int add(int fieldId, int parent, int source, int start, int length) {
            Tape t = tape;
            int n = t.size;
            if (n == t.field.length) {
                grow();
            }
            t.field[n] = fieldId;
            t.parent[n] = parent;
            t.source[n] = (short) source;
            t.start[n] = start;
            t.length[n] = length;
            t.flags[n] = NO_VALUE;
            t.value[n] = 0;
            t.size = n + 1;
            return n;
        }

        /** Adds an item with a number and answers its number. */
        public int add(int fieldId, int parent, int source, int start, int length, long value) {
            int n = add(fieldId, parent, source, start, length);
            tape.flags[n] = NUMBER;
            tape.value[n] = value;
            return n;
        }

        /** Gives an item a number. */
        public void number(int item, long value) {
            tape.flags[item] = tape.flags[item] & ~KIND | NUMBER;
            tape.value[item] = value;
        }

        /** Gives an item a floating-point number. */
        public void real(int item, double value) {
            tape.flags[item] = tape.flags[item] & ~KIND | REAL;
            tape.value[item] = Double.doubleToRawLongBits(value);
        }

        /** Gives an item a range of its source as value; the offset counts from the source's beginning. */
        public void bytes(int item, int offset, int length) {
            tape.flags[item] = tape.flags[item] & ~KIND | BYTES;
            tape.value[item] = (long) offset << 32 | length;
        }

        /** Gives an item text in a range of its source as value. */
        public void text(int item, int offset, int length, Encoding encoding) {
            tape.flags[item] = tape.flags[item] & 0xff & ~KIND | TEXT | encoding.ordinal() << ENCODING_SHIFT;
            tape.value[item] = (long) offset << 32 | length;
        }

        /** Gives an item text that is not in the packet as value. */
        public void text(int item, CharSequence text) {
            Tape t = tape;
            int from = t.arenaSize;
            int n = text.length();
            room(n * 3);
            int at = from;
            for (int i = 0; i < n; i++) {
                int c = text.charAt(i);
                if (c < 0x80) {
                    t.arena[at++] = (byte) c;
                } else if (c < 0x800) {
                    t.arena[at++] = (byte) (0xc0 | c >> 6);
                    t.arena[at++] = (byte) (0x80 | c & 0x3f);
                } else if (Character.isHighSurrogate((char) c) && i + 1 < n && Character.isLowSurrogate(text.charAt(i + 1))) {
                    int p = Character.toCodePoint((char) c, text.charAt(++i));
                    t.arena[at++] = (byte) (0xf0 | p >> 18);
                    t.arena[at++] = (byte) (0x80 | p >> 12 & 0x3f);
                    t.arena[at++] = (byte) (0x80 | p >> 6 & 0x3f);
                    t.arena[at++] = (byte) (0x80 | p & 0x3f);
                } else {
                    int p = Character.isSurrogate((char) c) ? 0xfffd : c;
                    t.arena[at++] = (byte) (0xe0 | p >> 12);
                    t.arena[at++] = (byte) (0x80 | p >> 6 & 0x3f);
                    t.arena[at++] = (byte) (0x80 | p & 0x3f);
                }
            }
            t.arenaSize = at;
            t.flags[item] = t.flags[item] & ~KIND | MADE_TEXT;
            t.value[item] = (long) from << 32 | at - from;
        }

        /** Gives an item bytes that are not in the packet as value; they are copied. */
        public void bytes(int item, byte[] from, int offset, int length) {
            Tape t = tape;
            room(length);
            System.arraycopy(from, offset, t.arena, t.arenaSize, length);
            t.flags[item] = t.flags[item] & ~KIND | MADE_BYTES;
            t.value[item] = (long) t.arenaSize << 32 | length;
            t.arenaSize += length;
        }

        /** Sets the range that an item stands for. */
        public void range(int item, int start, int length) {
            tape.start[item] = start;
            tape.length[item] = length;
        }

        /** Hangs an item under another. */
        public void parent(int item, int parent) {
            tape.parent[item] = parent;
        }

        /** Marks an item as computed. */
        public void generated(int item) {
            tape.flags[item] |= GENERATED;
        }

        /** Marks an item as left out of the tree. */
        public void hidden(int item) {
            tape.flags[item] |= HIDDEN;
        }

        /** Marks an item as a layer. */
        public void layer(int item) {
            tape.flags[item] |= LAYER;
        }

        /** Says how many captured bytes a layer's dissector was handed; of a layer that has a value this can't be said. */
        public void handed(int layer, int bytes) {
            if ((tape.flags[layer] & KIND) == NO_VALUE) {
                tape.value[layer] = bytes;
            }
        }

        private void room(int n) {
            if (tape.arenaSize + n > tape.arena.length) {
                tape.arena = Arrays.copyOf(tape.arena, Math.max(tape.arena.length * 2, tape.arenaSize + n));
            }
        }

        private void grow() {
            Tape t = tape;
            int n = t.field.length * 2;
            t.field = Arrays.copyOf(t.field, n);
            t.parent = Arrays.copyOf(t.parent, n);
            t.start = Arrays.copyOf(t.start, n);
            t.length = Arrays.copyOf(t.length, n);
            t.value = Arrays.copyOf(t.value, n);
            t.flags = Arrays.copyOf(t.flags, n);
            t.source = Arrays.copyOf(t.source, n);
        }
    }
}
