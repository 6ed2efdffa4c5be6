package org.wirestrata.dissection.internal;

import java.util.Arrays;

import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldSet;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.Ftype;

/**
 * Puts what is read on the tape. An item that nobody wants is not put there; its number is negative, which every method takes, and tells
 * where it would stand, since a remark on it may be wanted.
 */
abstract class Recorder extends Cursor {
    /** Items that a frame may have; what goes beyond it is a loop. */
    private static final int MOST_ITEMS = 1 << 20;
    private static final int MOST_NESTING = 256;
    /** Items that a frame may have however few bytes it has, and those more for each byte. */
    private static final int ITEMS_OF_FRAME = 1 << 16;
    private static final int ITEMS_OF_BYTE = 64;
    /** Bytes of values that are not in the packet. */
    private static final int MOST_MADE = 1 << 24;

    final Tape.Writer writer;
    final Tape tape;
    final Wants wants;
    /** Items that dissectors had to record, looked at or not. */
    int offers;
    /** By field id; what is not installed is not wanted. */
    private final boolean[] wanted;
    /** Set while a dissector only looks. */
    boolean mute;
    int parent = -1;
    int layerItem = -1;
    int covered = -1;
    int nesting;
    private final int[] outer = new int[MOST_NESTING];
    private final int[] begun = new int[MOST_NESTING];
    private int last = -1;
    /** Where the items that were left out would stand, and below which item. */
    private int[] leftOutStart = new int[256];
    private int[] leftOutParent = new int[256];
    private int leftOut;
    private int mostItems;
    private int made;

    Recorder(Field[] byId, Wants wants) {
        this.writer = new Tape.Writer(byId);
        this.tape = writer.tape();
        this.wants = wants;
        this.wanted = wants.fields;
    }

    final void clearRecorder() {
        writer.clear();
        parent = -1;
        layerItem = -1;
        covered = -1;
        nesting = 0;
        last = -1;
        leftOut = 0;
        mute = false;
        mostItems = ITEMS_OF_FRAME;
        made = 0;
        clearCursor();
    }

    /** Whether an item of a field goes on the tape at this place. */
    final boolean records(Field f) {
        int id = f.id;
        return !mute && (id < wanted.length && wanted[id] || parent < 0 && wants.tops);
    }

    private int item(Field f, int at, int n) {
        mine();
        offers++;
        if (!records(f)) {
            return last = mute ? unseen() : !wants.remarks ? -1 : leaveOut(start + at);
        }
        if (tape.size() >= mostItems) {
            moreItems();
        }
        return last = writer.add(f.id, parent, source, start + at, n);
    }

    private int unseen() {
        idle();
        return -1;
    }

    /** Grants a frame with many bytes many items. */
    private void moreItems() {
        long bytes = 0;
        for (int i = 0; i < tape.sources(); i++) {
            bytes += tape.sourceLength(i);
        }
        mostItems = (int) Math.min(MOST_ITEMS, ITEMS_OF_FRAME + bytes * ITEMS_OF_BYTE);
        if (tape.size() >= mostItems) {
            throw Bounds.BUDGET;
        }
    }

    private void make(int bytes) {
        made += Math.min(Math.max(0, bytes), MOST_MADE);
        if (made > MOST_MADE) {
            made = MOST_MADE;
            throw Bounds.BUDGET;
        }
    }

    private int leaveOut(int at) {
        int n = leftOut++;
        if (n == leftOutStart.length) {
            if (n >= MOST_ITEMS) {
                leftOut = n / 2;
                throw Bounds.BUDGET;
            }
            leftOutStart = Arrays.copyOf(leftOutStart, n * 2);
            leftOutParent = Arrays.copyOf(leftOutParent, n * 2);
        }
        leftOutStart[n] = at;
        leftOutParent[n] = parent;
        return -2 - n;
    }

    /** What a field makes of the number that its bytes are. */
    static long value(Field f, long word, int bytes) {
        long v = word;
        if (f.mask() != 0) {
            v = (word & f.mask()) >>> f.shift();
        }
        if (f.type() == Ftype.BOOLEAN) {
            return v != 0 ? 1 : 0;
        }
        if (f.type().signed()) {
            int width = f.mask() != 0 ? Long.bitCount(f.mask()) : bytes * 8;
            if (width < 64 && width > 0) {
                v = v << 64 - width >> 64 - width;
            }
        }
        return v;
    }

    private long record(Field f, int at, int n) {
        long v = value(f, load(at, n), n);
        int i = item(f, at, n);
        if (i >= 0) {
            writer.number(i, v);
        }
        return v;
    }

    /** The bytes that a number takes. */
    static int width(Field.Uint f) {
        int w = f.type().width();
        if (w == 0) {
            w = f.parentBits() > 0 ? f.parentBits() + 7 >> 3 : 1;
        }
        return w;
    }

    @Override
    public final int u(Field.Uint f) {
        return (int) uint(f);
    }

    @Override
    public final long uint(Field.Uint f) {
        return uint(f, width(f));
    }

    @Override
    public final long uint(Field.Uint f, int bytes) {
        long v = record(f, pos, bytes);
        pos += bytes;
        return v;
    }

    @Override
    public final long uintAt(Field.Uint f, int position) {
        return record(f, position, width(f));
    }

    @Override
    public final long uintAt(Field.Uint f, int position, int bytes) {
        return record(f, position, bytes);
    }

    @Override
    public final long flags(Field.Flags f) {
        long v = flagsAt(f, pos);
        pos += f.type().width();
        return v;
    }

    @Override
    public final long flagsAt(Field.Flags f, int position) {
        int n = f.type().width();
        long word = load(position, n);
        long v = value(f, word, n);
        int i = item(f, position, n);
        if (i >= 0) {
            writer.number(i, v);
        }
        if (!mute && (wants.tops || recordsPart(f))) {
            int before = parent;
            if (i >= 0) {
                parent = i;
            }
            for (int k = 0; k < f.count(); k++) {
                Field.Uint part = f.part(k);
                int p = item(part, position, n);
                if (p >= 0) {
                    writer.number(p, value(part, word, n));
                }
            }
            parent = before;
        }
        last = i;
        return v;
    }

    private boolean recordsPart(Field.Flags f) {
        for (int k = 0; k < f.count(); k++) {
            int id = f.part(k).id;
            if (id < wanted.length && wanted[id]) {
                return true;
            }
        }
        return false;
    }

    @Override
    public final void address(Field.Address f) {
        addressAt(f, pos);
        pos += f.type().width();
    }

    @Override
    public final void addressAt(Field.Address f, int position) {
        add(f, position, f.type().width());
    }

    @Override
    public final void bytes(Field.Bytes f, int length) {
        add(f, pos, length);
        pos += length;
    }

    @Override
    public final void text(Field.Text f, int length, Encoding encoding) {
        addText(f, pos, length, pos, length, encoding);
        pos += length;
    }

    @Override
    public final int textz(Field.Text f, Encoding encoding) {
        int end = find(pos, (byte) 0);
        if (end < 0) {
            throw beyond(cap, 1);
        }
        int n = end - pos;
        addText(f, pos, n + 1, pos, n, encoding);
        pos = end + 1;
        return n;
    }

    @Override
    public final int add(Field f, int position, int length) {
        Ftype t = f.type();
        boolean number = t == Ftype.ETHER || t == Ftype.IPv4 || t.integer() || t == Ftype.BOOLEAN;
        boolean range = t.text() || t.bytes() || t.width() > 0 || t == Ftype.OID || t == Ftype.REL_OID || t == Ftype.SYSTEM_ID;
        if (number || range) {
            need(position, length);
        }
        int i = item(f, position, length);
        if (i < 0) {
            return i;
        }
        if (number && length <= 8) {
            writer.number(i, value(f, load(position, length), length));
        } else if (t.text()) {
            writer.text(i, start + position, length, Encoding.UTF_8);
        } else if (range) {
            writer.bytes(i, start + position, length);
        }
        return i;
    }

    @Override
    public final int add(Field f, int position, int length, long value) {
        int i = item(f, position, length);
        if (i >= 0) {
            writer.number(i, value);
        }
        return i;
    }

    @Override
    public final int addReal(Field f, int position, int length, double value) {
        int i = item(f, position, length);
        if (i >= 0) {
            writer.real(i, value);
        }
        return i;
    }

    @Override
    public final int add(Field f, int position, int length, CharSequence value) {
        int i = item(f, position, length);
        if (i >= 0) {
            make(value.length());
            writer.text(i, value);
            if (f == Field.TEXT) {
                writer.range(i, start + position, inside(i, length));
            }
        }
        return i;
    }

    /** A length, or what there is of it from an item's beginning on. */
    private int inside(int item, int length) {
        return Math.min(length, Math.max(0, tape.sourceLength(tape.source(item)) - tape.start(item)));
    }

    @Override
    public final int addText(Field f, int position, int length, int textPosition, int textLength, Encoding encoding) {
        need(textPosition, textLength);
        int i = item(f, position, length);
        if (i >= 0) {
            writer.text(i, start + textPosition, textLength, encoding);
        }
        return i;
    }

    @Override
    public final int add(Field f, int position, int length, byte[] value, int offset, int count) {
        int i = item(f, position, length);
        if (i >= 0) {
            make(count);
            writer.bytes(i, value, offset, count);
        }
        return i;
    }

    @Override
    public final int generated(Field f, long value) {
        int i = add(f, 0, 0, value);
        markGenerated(i);
        return i;
    }

    @Override
    public final int generated(Field f, CharSequence value) {
        int i = add(f, 0, 0, value);
        markGenerated(i);
        return i;
    }

    @Override
    public final int generatedReal(Field f, double value) {
        int i = addReal(f, 0, 0, value);
        markGenerated(i);
        return i;
    }

    @Override
    public final int last() {
        return last;
    }

    @Override
    public final void markGenerated(int item) {
        if (item >= 0) {
            mine();
            writer.generated(item);
        }
    }

    @Override
    public final void hide(int item) {
        if (item >= 0) {
            mine();
            writer.hidden(item);
        }
    }

    private void push(int item, int from) {
        mine();
        if (nesting == MOST_NESTING) {
            throw Bounds.BUDGET;
        }
        outer[nesting] = parent;
        begun[nesting++] = from;
        if (item >= 0) {
            parent = item;
        }
    }

    @Override
    public final int open(Field f) {
        int i = item(f, pos, 0);
        push(i, pos);
        return i;
    }

    @Override
    public final int open(Field f, int position, int length) {
        int i = add(f, position, length);
        push(i, -1);
        return i;
    }

    @Override
    public final void enter(int item) {
        idle();
        push(item, -1);
    }

    @Override
    public final void enterTop() {
        push(-1, -1);
        parent = -1;
    }

    @Override
    public final void leaveTop() {
        leave(-1);
    }

    @Override
    public final void close(int item) {
        mine();
        if (nesting == 0) {
            throw new IllegalStateException("closed more items than were opened");
        }
        int from = begun[--nesting];
        parent = outer[nesting];
        if (item >= 0 && from >= 0) {
            writer.range(item, start + from, Math.max(0, pos - from));
        }
    }

    @Override
    public final void leave(int item) {
        mine();
        if (nesting == 0) {
            throw new IllegalStateException("left more items than were entered");
        }
        parent = outer[--nesting];
    }

    @Override
    public final void length(int item, int length) {
        mine();
        if (item >= 0) {
            writer.range(item, tape.start(item), tape.field(item) == Field.TEXT ? inside(item, length) : length);
        }
    }

    @Override
    public final int layer() {
        return layerItem;
    }

    @Override
    public final void title(CharSequence text) {
        if (!mute && layerItem >= 0) {
            writer.text(layerItem, text);
        }
    }

    @Override
    public final void covers(int bytes) {
        mine();
        covered = bytes;
    }

    @Override
    public final void expert(int item, Expert e) {
        expert(item, e, null);
    }

    @Override
    public final void expert(int item, Expert e, CharSequence text) {
        mine();
        if (mute) {
            return;
        }
        int before = parent;
        int lastBefore = last;
        int at = 0;
        if (item >= 0) {
            at = tape.start(item) - start;
            parent = item;
        } else if (item < -1) {
            at = leftOutStart[-2 - item] - start;
            parent = leftOutParent[-2 - item];
        } else {
            parent = layerItem;
        }
        remark(e, text, at);
        if (e.area() == Expert.Area.MALFORMED) {
            hide(item(WsFields.MALFORMED.layer(), at, 0));
        }
        parent = before;
        last = lastBefore;
    }

    /** Records a remark under the current parent. */
    final void remark(Expert e, CharSequence text, int at) {
        int before = parent;
        int group = item(WsFields.EXPERT, at, 0);
        if (group >= 0) {
            parent = group;
        }
        int start0 = start;
        start = 0;
        int named = item(e.field(), 0, 0);
        if (named >= 0 && text != null) {
            // the line of the remark's own field is its text
            writer.text(named, text);
        }
        int message = item(WsFields.MESSAGE, 0, 0);
        if (message >= 0) {
            writer.text(message, text == null ? e.text() : text);
            writer.hidden(message);
            writer.generated(message);
        }
        markGenerated(group);
        markGenerated(add(WsFields.SEVERITY, 0, 0, e.severity().number()));
        markGenerated(add(WsFields.GROUP, 0, 0, e.area().number()));
        start = start0;
        parent = before;
    }

    @Override
    public final Tape tape() {
        return tape;
    }

    @Override
    public final boolean wants(Field f) {
        return !mute && f.id < wanted.length && wanted[f.id];
    }

    @Override
    public final boolean wants(FieldSet set) {
        return !mute && wants.any(set);
    }
}
