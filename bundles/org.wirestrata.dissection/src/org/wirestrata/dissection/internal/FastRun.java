package org.wirestrata.dissection.internal;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.FastDissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldSet;
import org.wirestrata.api.dissect.FrameInfo;
import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.dissect.Tape;

/** Takes ordinary frames apart whose headers alone are looked at. */
final class FastRun implements FastDissection {
    private static final int MOST_LAYERS = 16;
    private static final int MOST_NESTING = 8;
    /** Frames after which it is judged whether trying pays: it does where one of so many is ordinary. */
    private static final int TRIED = 256;
    private static final int WORTH = 16;
    private final Tape.Writer writer;
    private final Tables tables;
    private final Wants wants;
    private final Preferences preferences;
    private final boolean[] wanted;
    /** Whether nobody who may be named for a conversation is needed; null where that was not found out yet. */
    private Boolean skipsNamed;
    private FrameData frame;
    private byte[] data;
    private int base;
    private int captured;
    private int reported;
    private int start;
    private int header;
    private int layers;
    private Target target;
    private int parent;
    private int last;
    private final int[] outer = new int[MOST_NESTING];
    /** How many of the first frames were tried, and how many were ordinary. */
    private int tried;
    private int done;
    private int nesting;

    FastRun(Tape.Writer writer, Tables tables, Wants wants, Preferences preferences) {
        this.writer = writer;
        this.tables = tables;
        this.wants = wants;
        this.preferences = preferences;
        this.wanted = wants.fields;
    }

    /** Takes a frame apart whose bytes are the writer's only source; false where it has to be done in full. */
    boolean run(FrameData f) {
        Target first = tables.frame();
        if (first == null || first.fast == null || f.secrets != null || tried == TRIED && done * WORTH < TRIED) {
            return false;
        }
        frame = f;
        data = f.data;
        base = f.offset;
        captured = f.capturedLength;
        reported = Math.max(f.originalLength, captured);
        start = 0;
        layers = 0;
        nesting = 0;
        parent = -1;
        boolean ordinary = call(first);
        if (tried < TRIED) {
            tried++;
            done += ordinary ? 1 : 0;
        }
        return ordinary;
    }

    /** The dissector that was called last. */
    Dissector dissector() {
        return target.dissector;
    }

    private boolean call(Target x) {
        if (x.stuck != null || !x.enabled || x.asks || x.passes || ++layers > MOST_LAYERS) {
            return false;
        }
        target = x;
        int item = writer.add(x.protocol.layer().id, -1, 0, start, 0);
        writer.layer(item);
        parent = item;
        last = -1;
        header = 0;
        int at = start;
        try {
            if (!x.fast.dissectFast(this)) {
                return false;
            }
        } catch (Bounds b) {
            return false;
        }
        writer.range(item, at, header);
        writer.handed(item, captured);
        return true;
    }

    @Override
    public boolean dispatch(Table.Uint table, long key, int position, int end) {
        header = position;
        if (position > captured) {
            return false;
        }
        if (!target.leads) {
            return true;
        }
        Target x = tables.find(table, key);
        if (x == null || !x.enabled || x.asks) {
            return false;
        }
        if (!x.needed) {
            return true;
        }
        if (x.fast == null) {
            return false;
        }
        int base0 = base;
        int captured0 = captured;
        int reported0 = reported;
        int start0 = start;
        Target target0 = target;
        int parent0 = parent;
        base += position;
        start += position;
        captured = Math.max(0, Math.min(captured, end) - position);
        reported = end - position;
        boolean done = call(x);
        base = base0;
        captured = captured0;
        reported = reported0;
        start = start0;
        target = target0;
        parent = parent0;
        last = -1;
        header = position;
        return done;
    }

    @Override
    public FrameInfo frame() {
        return frame;
    }

    @Override
    public int length() {
        return reported;
    }

    @Override
    public boolean has(int position, int bytes) {
        return bytes <= captured - position;
    }

    private int at(int position, int bytes) {
        if (bytes > captured - position || position < 0) {
            throw Bounds.DEFERRED;
        }
        return base + position;
    }

    @Override
    public int byteAt(int position) {
        return data[at(position, 1)] & 0xff;
    }

    @Override
    public int shortAt(int position) {
        int i = at(position, 2);
        return (data[i] & 0xff) << 8 | data[i + 1] & 0xff;
    }

    private long load(int position, int bytes) {
        int i = at(position, bytes);
        long v = 0;
        for (int k = 0; k < bytes; k++) {
            v = v << 8 | data[i + k] & 0xff;
        }
        return v;
    }

    @Override
    public boolean wants(FieldSet set) {
        return wants.any(set);
    }

    @Override
    public long preference(Preference p) {
        return preferences.number(p);
    }

    @Override
    public boolean leads() {
        return target.leads;
    }

    @Override
    public boolean skips(Table.Uint table, long key) {
        Target x = tables.find(table, key);
        return x == null || !x.needed;
    }

    @Override
    public boolean skips(Table.Heuristic list) {
        for (Target x : tables.find(list)) {
            if (x.needed) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean skipsNamed() {
        if (skipsNamed == null) {
            skipsNamed = wants.named().stream().map(tables::protocol).noneMatch(x -> x != null && x.needed);
        }
        return skipsNamed;
    }

    private boolean records(Field f) {
        return f.id < wanted.length && wanted[f.id];
    }

    @Override
    public void add(Field f, int position) {
        if (!records(f)) {
            last = -1;
            return;
        }
        int n = f instanceof Field.Uint u ? Recorder.width(u) : f.type().width();
        if (n <= Long.BYTES) {
            last = writer.add(f.id, parent, 0, start + position, n, Recorder.value(f, load(position, n), n));
        } else {
            at(position, n);
            last = writer.add(f.id, parent, 0, start + position, n);
            writer.bytes(last, start + position, n);
        }
    }

    @Override
    public void add(Field f, int position, int length, long value) {
        last = records(f) ? writer.add(f.id, parent, 0, start + position, length, value) : -1;
    }

    @Override
    public void flags(Field.Flags f, int position) {
        int n = f.type().width();
        add(f, position);
        enter();
        for (int k = 0; k < f.count(); k++) {
            Field.Uint part = f.part(k);
            if (records(part)) {
                writer.add(part.id, parent, 0, start + position, n, Recorder.value(part, load(position, n), n));
            }
        }
        leave();
    }

    @Override
    public void hide() {
        if (last >= 0) {
            writer.hidden(last);
        }
    }

    @Override
    public void markGenerated() {
        if (last >= 0) {
            writer.generated(last);
        }
    }

    @Override
    public void enter() {
        outer[nesting++] = parent;
        if (last >= 0) {
            parent = last;
        }
    }

    @Override
    public void leave() {
        parent = outer[--nesting];
    }

    @Override
    public void covers(int bytes) {
        header = bytes;
    }
}
