package org.wirestrata.dissection.internal;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FragmentFields;
import org.wirestrata.api.dissect.FrameInfo;
import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.SegmentFields;
import org.wirestrata.api.dissect.StateKey;
import org.wirestrata.api.dissect.StreamDissector;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.session.RowText;
import org.wirestrata.api.value.Ftype;

/** A frame being taken apart: layers, dispatch, and what links frames. One per thread, reused. */
final class DissectionImpl extends Recorder {
    private static final int MOST_LAYERS = 128;
    private static final int MOST_LAYERS_IN_FRAME = 4096;
    /** Items that stay of a layer that used up a budget. */
    private static final int KEPT_OF_RUNAWAY = 1024;
    private static final int PLAN = FactKey.of("stream plan").id;
    private static final int TALK = FactKey.of("conversation").id;
    private static final int WHOLE = FactKey.of("whole").id;

    private final Packet result = new Result();
    private final PassImpl pass;
    private final Tables tables;
    /** Reads frames again; null while learning. */
    private final Engine.FrameSource frames;
    final Facts facts;
    final Endpoints endpoints = new Endpoints();
    private final Row row;
    private final Layer[] stack = new Layer[MOST_LAYERS];
    private final Endpoints[] quotedEndpoints = new Endpoints[8];
    private final StringBuilder chain = new StringBuilder();
    private final StreamRun stream = new StreamRun(this);
    private ConversationRef[] refs = {new ConversationRef()};
    private int refsUsed;
    private int quotes;
    private int depth;
    private int layers;
    private FrameData frame;
    private boolean learning;
    int now;

    int ordinal;
    private int catchSource;
    private int catchStart;
    private boolean catchNext;
    private int passed;
    private boolean streaming;
    private boolean closing;
    private boolean keeping;
    private Protocol protocol;
    private Dissector dissector;
    private int payload;
    /** Whether the layer taken apart last ended in an error. */
    private boolean faulty;
    /** Where the piece added last is put together with others, as far as the view knows. */
    private int wholeIn;
    /** The layer's length before it went on in reassembled bytes, or -1. */
    private int before = -1;
    /** Bytes that the next dispatch hands on at most. */
    private int most = Integer.MAX_VALUE;
    /** Items that were open when the layer began. */
    private int floor;

    DissectionImpl(PassImpl pass, Facts facts, boolean[] wanted, boolean columns, Engine.FrameSource frames) {
        super(pass.snapshot.byId(), wanted);
        this.frames = frames;
        this.pass = pass;
        this.tables = new Tables(pass.snapshot, pass.configuration);
        this.facts = facts;
        this.row = new Row(columns, endpoints);
        for (int i = 0; i < stack.length; i++) {
            stack[i] = new Layer();
        }
        for (int i = 0; i < quotedEndpoints.length; i++) {
            quotedEndpoints[i] = new Endpoints();
        }
    }

    /** Takes a frame apart. */
    Packet run(FrameData f, boolean learn, int knownAt) {
        frame = f;
        learning = learn;
        now = knownAt;
        clearRecorder();
        endpoints.clear();
        row.clear();
        chain.setLength(0);
        refsUsed = 0;
        quotes = 0;
        depth = 0;
        layers = 0;
        ordinal = 0;
        writer.source(f.data, f.offset, f.capturedLength, "Frame");
        buf = f.data;
        base = f.offset;
        pos = 0;
        cap = f.capturedLength;
        rep = Math.max(f.originalLength, f.capturedLength);
        little = false;
        piece = false;
        source = 0;
        start = 0;
        catchSource = 0;
        catchStart = 0;
        catchNext = false;
        passed = -1;
        most = Integer.MAX_VALUE;
        floor = 0;
        streaming = false;
        closing = false;
        keeping = false;
        protocol = null;
        dissector = null;
        Target first = tables.frame();
        if (first != null) {
            call(first);
        } else {
            undissected();
        }
        int chainItem = pass.snapshot.chainField() == null ? -1 : tape.first(pass.snapshot.chainField());
        if (chainItem >= 0) {
            writer.text(chainItem, chain);
        }
        return result;
    }

    // ---- layers ----

    private void push() {
        if (depth == MOST_LAYERS || ++layers > MOST_LAYERS_IN_FRAME) {
            throw Bounds.BUDGET;
        }
        Layer l = stack[depth++];
        l.buf = buf;
        l.base = base;
        l.pos = pos;
        l.cap = cap;
        l.rep = rep;
        l.little = little;
        l.piece = piece;
        l.source = source;
        l.start = start;
        l.parent = parent;
        l.layerItem = layerItem;
        l.covered = covered;
        l.nesting = nesting;
        l.floor = floor;
        l.before = before;
        l.ordinal = ordinal;
        l.catchSource = catchSource;
        l.catchStart = catchStart;
        l.passed = passed;
        l.streaming = streaming;
        l.closing = closing;
        l.keeping = keeping;
        l.protocol = protocol;
        l.dissector = dissector;
    }

    private void pop() {
        Layer l = stack[--depth];
        buf = l.buf;
        base = l.base;
        pos = l.pos;
        cap = l.cap;
        rep = l.rep;
        little = l.little;
        piece = l.piece;
        source = l.source;
        start = l.start;
        parent = l.parent;
        layerItem = l.layerItem;
        covered = l.covered;
        nesting = l.nesting;
        floor = l.floor;
        before = l.before;
        ordinal = l.ordinal;
        catchSource = l.catchSource;
        catchStart = l.catchStart;
        passed = l.passed;
        streaming = l.streaming;
        closing = l.closing;
        keeping = l.keeping;
        protocol = l.protocol;
        dissector = l.dissector;
    }

    /** Makes the layer's view begin at the cursor and hold at most so many bytes. */
    private void narrow(int captured, int reported) {
        base += pos;
        start += pos;
        cap = Math.max(0, Math.min(cap - pos, captured));
        rep = Math.max(0, Math.min(rep - pos, reported));
        pos = 0;
        little = false;
    }

    /** Whether a dissector wants the bytes from the cursor on. */
    private boolean accepts(Dissector x) {
        push();
        narrow(most, most);
        boolean before = mute;
        mute = true;
        try {
            return x.recognizes(this);
        } catch (Bounds b) {
            return false;
        } catch (Throwable e) {
            pass.plugins.failed(x, e);
            return false;
        } finally {
            mute = before;
            pop();
        }
    }

    private boolean hand(Target x) {
        return hand(x, true);
    }

    private boolean hand(Target x, boolean ask) {
        if (x == null || !x.enabled || mute) {
            return false;
        }
        if (ask && x.asks && !accepts(x.dissector)) {
            return false;
        }
        if (streaming && x.stream != null) {
            messages(x);
            return true;
        }
        noteHandOver();
        int behind = behindPayload();
        push();
        try {
            narrow(most, most);
            most = Integer.MAX_VALUE;
            call(x);
        } finally {
            payload = before >= 0 ? before : rep;
            pop();
        }
        pos = behind;
        return true;
    }

    private int behindPayload() {
        return most < rep - pos ? pos + most : Math.max(pos, rep);
    }

    private void noteHandOver() {
        if (passed < 0) {
            passed = pos;
        }
    }

    /** Calls a dissector for the view that is set up. */
    private void call(Target x) {
        Protocol p = x.protocol;
        protocol = p;
        dissector = x.dissector;
        ordinal = layers;
        passed = -1;
        covered = -1;
        streaming = false;
        before = -1;
        int under = nesting > floor ? parent : -1;
        floor = nesting;
        if (catchNext) {
            catchNext = false;
            catchSource = source;
            catchStart = start;
        }
        layerItem = writer.add(p.layer().id, under, source, start, 0);
        writer.layer(layerItem);
        parent = layerItem;
        int deep = nesting;
        int deepest = depth;
        if (x != tables.frame()) {
            step(p.filterName());
        }
        try {
            x.dissector.dissect(this);
            faulty = false;
        } catch (Bounds b) {
            if (b == Bounds.BUDGET) {
                pass.plugins.failed(x.dissector, b);
                writer.truncate(Math.min(tape.size(), layerItem + KEPT_OF_RUNAWAY), tape.sources());
            }
            failed(p, b);
            faulty = true;
        } catch (Throwable e) {
            pass.plugins.failed(x.dissector, e);
            failed(p, null);
            faulty = true;
        } finally {
            nesting = deep;
            depth = deepest;
            int end = covered >= 0 ? covered : passed >= 0 ? passed : Math.min(pos, rep);
            writer.range(layerItem, tape.start(layerItem), Math.max(0, Math.min(end, Math.max(before >= 0 ? before : cap, passed))));
        }
    }

    private void failed(Protocol p, Bounds b) {
        boolean cut = b == Bounds.SHORT;
        if (quotes > 0 && !cut && b != null) {
            return;
        }
        Protocol how = b == null ? WsFields.BUG : cut ? WsFields.SHORT : b == Bounds.UNREASSEMBLED ? WsFields.UNREASSEMBLED : WsFields.MALFORMED;
        Expert e = b == null ? WsFields.BUG_EXPERT : cut ? null
                : b == Bounds.UNREASSEMBLED ? WsFields.UNREASSEMBLED_EXPERT
                : b == Bounds.REASSEMBLED ? WsFields.REASSEMBLED_EXPERT : WsFields.MALFORMED_EXPERT;
        String label = b == null ? "[Dissector bug, protocol " + p.shortName() + "]" : cut
                ? "[Packet size limited during capture: " + p.shortName() + " truncated]"
                : b == Bounds.UNREASSEMBLED ? "[BoundError Unreassembled Packet: " + p.shortName() + "]"
                : b == Bounds.REASSEMBLED ? "[Reassembly error, protocol " + p.shortName() + ": " + b.getMessage() + "]"
                : "[Malformed Packet: " + p.shortName() + "]";
        int at = cut ? 0 : catchStart;
        int i = writer.add(how.layer().id, -1, catchSource, at, 0);
        writer.layer(i);
        writer.text(i, label);
        if (e != null) {
            int before = parent;
            int source0 = source;
            int start0 = start;
            parent = i;
            source = catchSource;
            start = 0;
            remark(e, null, at);
            start = start0;
            source = source0;
            parent = before;
        }
        if (how == WsFields.MALFORMED) {
            int hidden = writer.add(WsFields.MALFORMED.layer().id, i, catchSource, at, 0);
            writer.hidden(hidden);
        }
        boolean frozen = row.frozen;
        row.frozen = false;
        row.append(b == null ? "[Dissector bug]" : cut ? "[Packet size limited during capture]"
                : b == Bounds.UNREASSEMBLED ? "[Unreassembled Packet]" : b == Bounds.REASSEMBLED ? label : "[Malformed Packet]");
        row.frozen = frozen;
    }

    @Override
    public void step(String name) {
        if (mute) {
            return;
        }
        if (chain.length() > 0) {
            chain.append(':');
        }
        chain.append(name);
        if (protocol != null && !name.equals(protocol.filterName())) {
            catchNext = true;
        }
    }

    @Override
    public boolean dispatch(Table.Uint table, long key) {
        return hand(tables.find(table, key));
    }

    @Override
    public boolean dispatch(Table.Text table, CharSequence key) {
        return hand(tables.find(table, key));
    }

    @Override
    public boolean dispatch(Table.Heuristic list) {
        for (Target x : tables.find(list)) {
            if (x.enabled && accepts(x.dissector)) {
                return hand(x, false);
            }
        }
        return false;
    }

    @Override
    public boolean dispatch(Dissector d) {
        return hand(tables.target(d));
    }

    @Override
    public boolean dispatch(String name) {
        return hand(tables.protocol(name));
    }

    @Override
    public void within(int bytes) {
        most = Math.max(0, bytes);
    }

    @Override
    public boolean dispatchFailed() {
        return faulty;
    }

    @Override
    public int payloadLength() {
        return payload;
    }

    @Override
    public void undissected() {
        int behind = behindPayload();
        int bytes = behind - pos;
        if (remaining() > 0 && !hand(tables.protocol("data"))) {
            noteHandOver();
        }
        payload = bytes;
        most = Integer.MAX_VALUE;
        pos = behind;
    }

    // ---- messages of a stream ----

    /** Has the whole messages from the cursor on dissected; where one is not whole, the run is told what is needed. */
    private void messages(Target x) {
        int end = rep;
        noteHandOver();
        while (pos < end) {
            int n = frameLength(x.stream);
            int there = cap - pos;
            if (n == StreamDissector.UNTIL_CLOSE && closing || n == 0) {
                n = end - pos;
            }
            if (n < 0 || n > end - pos) {
                if (keeping && !(n == StreamDissector.ONE_MORE && closing)) {
                    announce(x.stream);
                    stream.needs(pos, n < 0 ? n : n - there);
                    return;
                }
                message(x, there, n < 0 ? end - pos : n, n > end - pos);
                pos = end;
            } else {
                if (x.stream.tellsLength() && stream.sizeField() != null) {
                    markGenerated(add(stream.sizeField(), pos, n, n));
                }
                message(x, n, n, false);
                pos += n;
            }
        }
    }

    /** Has the dissector say in the columns what it sees of a message that is not whole. */
    private void announce(StreamDissector x) {
        push();
        narrow(Integer.MAX_VALUE, Integer.MAX_VALUE);
        boolean muted = mute;
        mute = true;
        try {
            x.waiting(this);
        } catch (Bounds b) {
            return;
        } catch (Throwable e) {
            pass.plugins.failed(x, e);
        } finally {
            mute = muted;
            pop();
            layers--;
        }
    }

    private int frameLength(StreamDissector x) {
        push();
        narrow(Integer.MAX_VALUE, Integer.MAX_VALUE);
        ordinal = layers + 1;
        boolean before = mute;
        mute = true;
        try {
            return x.frame(this);
        } catch (Bounds b) {
            return StreamDissector.ONE_MORE;
        } catch (Throwable e) {
            pass.plugins.failed(x, e);
            return 0;
        } finally {
            mute = before;
            pop();
            layers--;
        }
    }

    private void message(Target x, int captured, int reported, boolean cutOff) {
        push();
        try {
            base += pos;
            start += pos;
            cap = Math.max(0, Math.min(cap - pos, captured));
            rep = reported;
            pos = 0;
            little = false;
            piece |= cutOff;
            call(x);
        } finally {
            pop();
        }
    }

    @Override
    public void stream(Conversation c, long sequence, boolean more, SegmentFields fields, Chooser chooser) {
        noteHandOver();
        stream.run(((ConversationRef) c).talk, c.direction().ordinal(), (int) sequence, more, fields, chooser);
        pos = rep;
    }

    /** Has the chooser hand on the bytes from the cursor on, of which so many are to be seen. */
    void choose(Chooser chooser, int bytes, boolean keep, boolean close) {
        push();
        layers--;
        try {
            cap = Math.min(cap, pos + bytes);
            rep = Math.min(rep, pos + bytes);
            runChooser(chooser, keep, close);
        } finally {
            pop();
        }
    }

    /** Has the chooser hand on reassembled bytes. */
    void chooseIn(Chooser chooser, byte[] data, int number, boolean keep, boolean close) {
        push();
        layers--;
        try {
            buf = data;
            base = 0;
            start = 0;
            pos = 0;
            cap = rep = data.length;
            source = number;
            piece = false;
            runChooser(chooser, keep, close);
        } finally {
            pop();
        }
    }

    private void runChooser(Chooser chooser, boolean keep, boolean close) {
        streaming = true;
        keeping = keep;
        closing = close;
        catchNext = true;
        chooser.choose(this);
        catchNext = false;
    }

    /** The plan by which this layer's segment was taken apart when it was learned, or null. */
    Object plan() {
        long v = facts.get(here(), PLAN, Integer.MAX_VALUE, -1);
        return v < 0 ? null : facts.object(v);
    }

    void keepPlan(Object plan) {
        facts.tell(here(), PLAN, facts.keep(plan), now);
    }

    int frameNumber() {
        return frame.number;
    }

    int layersSoFar() {
        return layers;
    }

    /** Takes back what was recorded since a number of items and sources; nothing of it was a layer. */
    void takeBack(int items, int sources) {
        writer.truncate(items, sources);
    }

    /** Where a position of the layer lies in the frame's bytes; -1 where the layer's bytes are not the frame's. */
    int placeInFrame(int position) {
        return source == 0 ? start + position : -1;
    }

    /** The bytes of a complete whole. */
    byte[] bytes(Whole w) {
        return w.data(frames);
    }

    /** Lets go of the bytes of a complete whole. */
    void settle(Whole w) {
        w.settle(pass.keepsAll());
    }

    /** Counts bytes that wait for others, and answers how many there are. */
    long waiting(long bytes) {
        return pass.waiting += bytes;
    }

    // ---- pieces of a whole ----

    @Override
    public void onlyFragment() {
        piece = true;
    }

    @Override
    public int reassembledIn() {
        return wholeIn;
    }

    @Override
    public boolean reassemble(FragmentFields fields, long id, int offset, boolean more) {
        wholeIn = 0;
        Whole w;
        if (learning) {
            if (cap < rep) {
                return false;
            }
            var key = new Fragments.Key(protocol, endpoints.type, endpoints.source1, endpoints.source2, endpoints.destination1,
                    endpoints.destination2, id);
            w = pass.fragments.add(key, frame.number, placeInFrame(pos), offset, buf, base + pos, rep - pos, more);
            facts.tell(here(), WHOLE, facts.keep(w), now);
        } else {
            long v = facts.get(here(), WHOLE, Integer.MAX_VALUE, -1);
            if (v < 0) {
                return false;
            }
            w = (Whole) facts.object(v);
        }
        if (w.assembledIn == frame.number) {
            noteHandOver();
            byte[] data = bytes(w);
            if (learning) {
                settle(w);
            }
            int n = writer.source(data, 0, data.length, fields.name());
            pieces(fields, w, n, parent);
            before = rep;
            buf = data;
            base = 0;
            start = 0;
            pos = 0;
            cap = rep = data.length;
            source = n;
            piece = false;
            if (covered < 0) {
                covered = passed;
            }
            return true;
        }
        if (w.assembledIn != 0 && w.assembledIn <= now) {
            wholeIn = w.assembledIn;
            if (fields.reassembledIn() != null) {
                generated(fields.reassembledIn(), wholeIn);
            }
        }
        return false;
    }

    /** Records the list of pieces of a whole under an item. */
    void pieces(FragmentFields f, Whole w, int inSource, int under) {
        int parent0 = parent;
        int source0 = source;
        int start0 = start;
        parent = under;
        source = inSource;
        start = 0;
        int n = w.size();
        int list = f.all() == null || !wants(f.all()) ? -1 : writer.add(f.all().id, under, inSource, 0, n);
        if (list >= 0) {
            writer.bytes(list, 0, n);
            writer.generated(list);
            parent = list;
        }
        for (int k : w.ordered()) {
            int length = Math.min(w.length[k], n - w.offset[k]);
            boolean wrong = w.conflict[k] || w.otherEnd[k] || w.tooLong[k];
            Field.Uint field = wrong && f.error() instanceof Field.Uint e ? e : f.piece();
            if (field != null && length >= 0) {
                int i = add(field, w.offset[k], length, w.frame[k]);
                markGenerated(i);
                if (w.overlap[k] || wrong) {
                    int before = parent;
                    parent = i >= 0 ? i : parent;
                    mark(f.overlap(), w.overlap[k]);
                    mark(f.conflict(), w.conflict[k]);
                    mark(f.multipleTails(), w.otherEnd[k]);
                    mark(f.tooLong(), w.tooLong[k]);
                    parent = before;
                }
            }
        }
        if (f.count() != null) {
            markGenerated(add(f.count(), 0, 0, w.pieces));
        }
        if (f.length() != null) {
            markGenerated(add(f.length(), 0, 0, n));
        }
        if (f.data() != null && wants(f.data())) {
            int i = writer.add(f.data().id, parent, inSource, 0, n);
            writer.bytes(i, 0, n);
            writer.generated(i);
        }
        parent = parent0;
        source = source0;
        start = start0;
    }

    private void mark(Field.Uint field, boolean holds) {
        if (holds && field != null) {
            markGenerated(add(field, 0, 0, 1));
        }
    }

    // ---- the packet ----

    @Override
    public FrameInfo frame() {
        return frame;
    }

    @Override
    public Columns columns() {
        return row;
    }

    @Override
    public void addresses(Ftype type, int from, int to) {
        if (mute) {
            return;
        }
        int width = type.width();
        if (width == 16) {
            endpoints.source1 = load(from, 8);
            endpoints.source2 = load(from + 8, 8);
            endpoints.destination1 = load(to, 8);
            endpoints.destination2 = load(to + 8, 8);
        } else {
            endpoints.source1 = 0;
            endpoints.source2 = load(from, width);
            endpoints.destination1 = 0;
            endpoints.destination2 = load(to, width);
        }
        row.addressed();
        endpoints.type = type.ordinal();
        endpoints.hops = -1;
        endpoints.sourcePort = -1;
        endpoints.destinationPort = -1;
    }

    @Override
    public Ftype addressType() {
        return endpoints.type();
    }

    @Override
    public void ports(int from, int to) {
        if (!mute) {
            endpoints.sourcePort = from;
            endpoints.destinationPort = to;
        }
    }

    @Override
    public int sourcePort() {
        return endpoints.sourcePort;
    }

    @Override
    public int destinationPort() {
        return endpoints.destinationPort;
    }

    @Override
    public void hops(int left) {
        if (!mute) {
            endpoints.hops = left;
        }
    }

    @Override
    public int hops() {
        return endpoints.hops;
    }

    @Override
    public int addressSum() {
        return endpoints.sum();
    }

    @Override
    public boolean quoted() {
        return quotes > 0;
    }

    @Override
    public boolean quote() {
        if (quotes == quotedEndpoints.length) {
            throw Bounds.BUDGET;
        }
        quotedEndpoints[quotes++].set(endpoints);
        boolean before = row.frozen;
        row.frozen = true;
        return before;
    }

    @Override
    public void endQuote(boolean before) {
        endpoints.set(quotedEndpoints[--quotes]);
        row.frozen = before;
    }

    @Override
    public int occurrence(Protocol p) {
        int n = 0;
        for (int i = 0; i < depth; i++) {
            if (stack[i].protocol == p && stack[i].layerItem != layerItem) {
                n++;
            }
        }
        return n;
    }

    @Override
    public long preference(Preference p) {
        return pass.preferences.number(p);
    }

    @Override
    public String preferenceText(Preference p) {
        return pass.preferences.text(p);
    }

    // ---- more than one frame ----

    @Override
    public boolean learns() {
        return learning;
    }

    @Override
    public <S> S state(StateKey<S> key) {
        if (!learning) {
            throw new IllegalStateException("state is there only while learning: " + protocol);
        }
        return switch (key.scope()) {
            case CAPTURE -> pass.states.get(key);
            case CONVERSATION -> lastRef().talk.states.get(key);
            case DIRECTION -> {
                ConversationRef r = lastRef();
                yield (r.forward ? r.talk.forward : r.talk.backward).get(key);
            }
        };
    }

    private ConversationRef lastRef() {
        if (refsUsed == 0) {
            throw new IllegalStateException("no conversation was asked for: " + protocol);
        }
        return refs[refsUsed - 1];
    }

    @Override
    public long here() {
        return Facts.place(frame.number, ordinal);
    }

    @Override
    public void tell(long where, FactKey key, long value) {
        if (learning && (pass.keepsAll() || Facts.frame(where) == frame.number)) {
            facts.tell(where, key.id, value, now);
        }
    }

    @Override
    public long fact(long where, FactKey key, long absent) {
        return facts.get(where, key.id, now, absent);
    }

    @Override
    public long fact(FactKey key, long absent) {
        return facts.get(here(), key.id, now, absent);
    }

    @Override
    public void tell(long where, FactKey key, String value) {
        if (learning && (pass.keepsAll() || Facts.frame(where) == frame.number)) {
            facts.tell(where, key.id, facts.keep(value), now);
        }
    }

    @Override
    public String factText(FactKey key) {
        long v = facts.get(here(), key.id, now, -1);
        return v < 0 ? null : (String) facts.object(v);
    }

    @Override
    public Conversation conversation(Protocol transport) {
        return talk(transport, false);
    }

    @Override
    public Conversation conversation() {
        return refsUsed == 0 ? null : refs[refsUsed - 1];
    }

    @Override
    public void beginDerived(String name, byte[] bytes, int length) {
        noteHandOver();
        push();
        layers--;
        buf = bytes;
        base = 0;
        start = 0;
        pos = 0;
        cap = length;
        rep = length;
        source = mute ? source : writer.source(bytes, 0, length, name);
        piece = false;
    }

    @Override
    public void endDerived() {
        int end = passed;
        pop();
        passed = end;
    }

    @Override
    public Conversation newConversation(Protocol transport) {
        return talk(transport, true);
    }

    private Conversation talk(Protocol transport, boolean anew) {
        Conversations.Talk t;
        if (learning) {
            t = pass.conversations.of(transport, endpoints, frame.number, anew);
            facts.tell(here(), TALK, t.id, now);
        } else {
            long id = facts.get(here(), TALK, Integer.MAX_VALUE, -1);
            if (id < 0) {
                throw new IllegalStateException("a conversation that was not learned: " + transport);
            }
            t = pass.conversations.get((int) id);
        }
        if (refsUsed == refs.length) {
            ConversationRef[] more = new ConversationRef[refs.length * 2];
            System.arraycopy(refs, 0, more, 0, refs.length);
            for (int i = refs.length; i < more.length; i++) {
                more[i] = new ConversationRef();
            }
            refs = more;
        }
        ConversationRef r = refs[refsUsed++];
        r.set(t, t.lowFirst == endpoints.sourceLow(), frame.number, now);
        return r;
    }

    @Override
    public boolean hindsight() {
        return now == Integer.MAX_VALUE;
    }

    /** What readers see of the frame. */
    private final class Result implements Packet {
        @Override
        public FrameData frame() {
            return frame;
        }

        @Override
        public Tape tape() {
            return tape;
        }

        @Override
        public RowText row() {
            return row;
        }
    }
}
