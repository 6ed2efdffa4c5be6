package org.wirestrata.dissection.internal;

import java.util.Arrays;

import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;

/** The layers of a frame, each inside another, and how bytes are handed from one to the next. */
abstract class Layers extends PacketContext {
    private static final int MOST_LAYERS = 128;
    private static final int USUAL_LAYERS = 32;
    private static final int MOST_LAYERS_IN_FRAME = 4096;
    /** Layers that one which used up a budget counts as: a frame can have few of those. */
    private static final int LAYERS_OF_RUNAWAY = 512;
    private static final int MOST_SOURCES = Short.MAX_VALUE;
    /** Items that stay of a layer that used up a budget. */
    private static final int KEPT_OF_RUNAWAY = 1024;

    final Tables tables;
    /** What is taken apart; null before the first layer. */
    Target target;
    private Layer[] stack = new Layer[USUAL_LAYERS];
    final StringBuilder chain = new StringBuilder();
    /** Whether somebody looks at the names of the layers in a row. */
    private final boolean chained;
    private int depth;
    int layers;
    private int catchSource;
    private int catchStart;
    boolean catchNext;
    int passed;
    boolean streaming;
    boolean closing;
    boolean keeping;
    /** Whether the layer was itself handed on from a stream. */
    private boolean streamed;
    private boolean alone;
    /** Whether the next layer is not named as a step of its own. */
    private boolean sameStep;
    private int payload;
    /** Whether the layer taken apart last ended in an error. */
    private boolean faulty;
    /** The layer's length before it went on in reassembled bytes, or -1. */
    int before = -1;
    /** Calls of stream and of reassemble in the layer so far. */
    int runs;
    int wholes;
    /** Bytes that the next dispatch hands on at most. */
    private int most = Integer.MAX_VALUE;
    /** By what the layer was found in a table of text, and what was said along. */
    private String key = "";
    private String parameters = "";
    /** Items that were open when the layer began. */
    private int floor;
    /** What the layer's item hangs under: an inner layer stands beside it where no item is open. */
    private int beside;
    /** What the next dissector is told. */
    Object handing;
    /** What this layer was told. */
    private Object handed;

    Layers(PassImpl pass, Facts facts, Wants wants) {
        super(pass, facts, wants);
        Field names = pass.snapshot.chainField();
        this.chained = names != null && names.id < wants.fields.length && wants.fields[names.id];
        this.tables = new Tables(pass.snapshot, pass.configuration, wants, pass.plugins);
        addLayers(0);
    }

    /** Has the messages of a stream from the cursor on dissected. */
    abstract void messages(Target x);

    final void clearLayers() {
        chain.setLength(0);
        depth = 0;
        layers = 0;
        little = false;
        piece = false;
        cutOff = false;
        source = 0;
        start = 0;
        catchSource = 0;
        catchStart = 0;
        catchNext = false;
        passed = -1;
        before = -1;
        runs = 0;
        wholes = 0;
        most = Integer.MAX_VALUE;
        key = "";
        parameters = "";
        floor = 0;
        beside = -1;
        sameStep = false;
        handing = null;
        handed = null;
        streaming = false;
        closing = false;
        keeping = false;
    }

    final void push() {
        mine();
        if (depth == stack.length) {
            deeper();
        }
        layers++;
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
        l.beside = beside;
        l.before = before;
        l.runs = runs;
        l.wholes = wholes;
        l.ordinal = ordinal;
        l.catchSource = catchSource;
        l.catchStart = catchStart;
        l.passed = passed;
        l.streaming = streaming;
        l.closing = closing;
        l.keeping = keeping;
        l.protocol = protocol;
        l.target = target;
        l.handed = handed;
        l.key = key;
        l.parameters = parameters;
    }

    private void addLayers(int from) {
        for (int i = from; i < stack.length; i++) {
            stack[i] = new Layer();
        }
    }

    /** Makes room for more layers inside each other. Where each lies behind the one before, it is the packet that has too many. */
    private void deeper() {
        if (depth == MOST_LAYERS) {
            Layer half = stack[depth / 2];
            throw half.source == source && start + pos - half.start - half.pos >= depth / 2 ? Bounds.MALFORMED : Bounds.BUDGET;
        }
        int there = stack.length;
        stack = Arrays.copyOf(stack, there * 2);
        addLayers(there);
    }

    final void pop() {
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
        beside = l.beside;
        before = l.before;
        runs = l.runs;
        wholes = l.wholes;
        ordinal = l.ordinal;
        catchSource = l.catchSource;
        catchStart = l.catchStart;
        passed = l.passed;
        streaming = l.streaming;
        closing = l.closing;
        keeping = l.keeping;
        protocol = l.protocol;
        target = l.target;
        handed = l.handed;
        key = l.key;
        parameters = l.parameters;
    }

    /** Makes the layer's view begin at the cursor and hold at most so many bytes. */
    final void narrow(int captured, int reported) {
        base += pos;
        start += pos;
        cap = Math.max(0, Math.min(cap - pos, captured));
        rep = Math.max(0, Math.min(rep - pos, reported));
        pos = 0;
        little = false;
    }

    /** Whether a dissector wants the bytes from the cursor on. */
    private boolean accepts(Target x) {
        if (x.stuck != null) {
            return x.stuck != Plugins.Where.RECOGNISING;
        }
        idle();
        push();
        narrow(most, most);
        // what is told here is found again by the layer that comes of it
        ordinal = layers;
        handed = handing;
        boolean before = mute;
        mute = true;
        try {
            return x.dissector.recognizes(this);
        } catch (Bounds b) {
            b.passOn();
            overran(x.dissector, b);
            return false;
        } catch (Throwable e) {
            blame(x.dissector, e);
            return false;
        } finally {
            mute = before;
            pop();
            layers--;
        }
    }

    private boolean hand(Target x) {
        return hand(x, true);
    }

    /** The dissector that takes the bytes from the cursor on in place of another one, or null. */
    final Target passes(Dissector x) {
        push();
        narrow(most, most);
        boolean before = mute;
        mute = true;
        alone = false;
        try {
            String name = x.passesTo(this);
            return name == null ? null : tables.protocol(name);
        } catch (Bounds b) {
            b.passOn();
            return null;
        } catch (Throwable e) {
            pass.plugins.failed(x, e);
            return null;
        } finally {
            mute = before;
            pop();
            layers--;
        }
    }

    final boolean pass(Target x, Target instead, boolean anew) {
        boolean keep = keeping;
        keeping &= !alone;
        int named = chain.length();
        if (anew) {
            step(x.protocol.filterName());
        }
        int items = tape.size();
        boolean taken = hand(instead);
        keeping = keep;
        if (!taken || tape.size() == items) {
            chain.setLength(named);
        }
        return taken;
    }

    @Override
    public void sameStep() {
        sameStep = true;
    }

    @Override
    public void alone() {
        alone = true;
    }

    private boolean hand(Target x, boolean ask) {
        if (x == null || !x.enabled || mute || layers >= MOST_LAYERS_IN_FRAME) {
            idle();
            return false;
        }
        if (ask && x.asks && x.stuck == null && !accepts(x)) {
            return false;
        }
        if (!x.needed) {
            leaveOut();
            return true;
        }
        if (!x.learned) {
            throw Bounds.DEFERRED;
        }
        Target instead = x.passes ? passes(x.dissector) : null;
        if (instead != null) {
            return pass(x, instead, true);
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

    /** Passes over what would be handed on: nobody looks at it, nor at what lies inside. */
    private void leaveOut() {
        noteHandOver();
        int behind = behindPayload();
        payload = behind - pos;
        faulty = false;
        most = Integer.MAX_VALUE;
        pos = behind;
    }

    @Override
    public boolean shows() {
        return target.shows;
    }

    @Override
    public boolean tells() {
        return target.shows || pass.keepsAny();
    }

    @Override
    public boolean remembers() {
        return target.remembers;
    }

    private int behindPayload() {
        return most < rep - pos ? pos + most : Math.max(pos, rep);
    }

    /** The position behind the bytes that are handed on next; what {@link #within} said is used up. */
    final int takeWithin() {
        int behind = behindPayload();
        most = Integer.MAX_VALUE;
        return behind;
    }

    final void noteHandOver() {
        if (passed < 0) {
            passed = pos;
        }
    }

    /** Calls a dissector for the view that is set up. */
    final void call(Target x) {
        Protocol p = x.protocol;
        protocol = p;
        target = x;
        ordinal = layers;
        passed = -1;
        covered = -1;
        streamed = streaming;
        streaming = false;
        before = -1;
        runs = 0;
        wholes = 0;
        handed = handing;
        handing = null;
        int under = nesting > floor ? parent : beside;
        beside = under;
        floor = nesting;
        if (catchNext) {
            catchNext = false;
            catchSource = source;
            catchStart = start;
        }
        int first = tape.size();
        int offered = offers;
        int chained = chain.length();
        layerItem = writer.add(p.layer().id, under, source, start, 0);
        writer.layer(layerItem);
        parent = layerItem;
        int deep = nesting;
        int deepest = depth;
        int quoting = quotes;
        boolean quiet = row.frozen;
        if (x != tables.frame() && rep > 0 && !sameStep) {
            step(p.filterName());
        }
        sameStep = false;
        try {
            x.dissector().dissect(this);
            faulty = false;
        } catch (Bounds b) {
            b.passOn();
            endQuotes(quoting, quiet);
            if (overran(x.dissector, b)) {
                layers = Math.max(layers, Math.min(layers + LAYERS_OF_RUNAWAY, MOST_LAYERS_IN_FRAME));
                writer.truncate(Math.min(tape.size(), first + KEPT_OF_RUNAWAY), tape.sources());
            }
            failed(p, b);
            faulty = true;
        } catch (Throwable e) {
            endQuotes(quoting, quiet);
            blame(x.dissector, e);
            failed(p, null);
            faulty = true;
        } finally {
            int there = depth == deepest ? cap : 0;
            nesting = deep;
            depth = deepest;
            handing = null;
            int end = covered >= 0 ? covered : passed >= 0 ? passed : Math.min(pos, rep);
            if (layerItem >= 0) {
                writer.handed(layerItem, there);
                writer.range(layerItem, tape.start(layerItem), Math.max(0, Math.min(end, Math.max(before >= 0 ? before : cap, passed))));
            } else if (tape.size() == first && offers == offered) {
                chain.setLength(chained);
            }
        }
    }

    /** Records a layer with nothing in it. */
    final void emptyLayer(Target x, int in, int at, int length) {
        writer.layer(writer.add(x.protocol.layer().id, nesting > floor ? parent : beside, in, at, length));
    }

    @Override
    public void inStream() {
        streaming = streamed;
    }

    /** Names a plug-in that used up a budget, and answers whether it did. */
    final boolean overran(Dissector x, Bounds b) {
        if (b != Bounds.BUDGET) {
            return false;
        }
        pass.plugins.failed(x, b);
        usedUp();
        return true;
    }

    final boolean tooManyLayers() {
        return layers >= MOST_LAYERS_IN_FRAME;
    }

    /** Names a plug-in that failed, unless it did so because it was stopped. */
    final void blame(Dissector x, Throwable problem) {
        if (stopped) {
            throw new Stopped();
        }
        pass.plugins.failed(x, problem);
    }

    private void failed(Protocol p, Bounds b) {
        boolean cut = b == Bounds.SHORT;
        if (quotes > 0 && !cut && b != null) {
            return;
        }
        boolean unreassembled = b == Bounds.UNREASSEMBLED || b == Bounds.CUT_OFF;
        Protocol how = b == null ? WsFields.BUG : cut ? WsFields.SHORT : unreassembled ? WsFields.UNREASSEMBLED : WsFields.MALFORMED;
        Expert e = b == null ? WsFields.BUG_EXPERT : cut ? null
                : unreassembled ? WsFields.UNREASSEMBLED_EXPERT
                : b == Bounds.REASSEMBLED ? WsFields.REASSEMBLED_EXPERT : WsFields.MALFORMED_EXPERT;
        String label = b == null ? "[Dissector bug, protocol " + p.shortName() + "]" : cut
                ? "[Packet size limited during capture: " + p.shortName() + " truncated]"
                : unreassembled ? "[BoundError Unreassembled Packet: " + p.shortName() + "]"
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
                : b == Bounds.CUT_OFF ? "[BoundErrorUnreassembled Packet]" : b == Bounds.UNREASSEMBLED ? "[Unreassembled Packet]"
                : b == Bounds.REASSEMBLED ? label : "[Malformed Packet]");
        row.frozen = frozen;
    }

    @Override
    public void step(String name) {
        mine();
        if (mute) {
            return;
        }
        if (chained) {
            if (chain.length() > 0) {
                chain.append(':');
            }
            chain.append(name);
        }
        if (protocol != null && !name.equals(protocol.filterName())) {
            catchNext = true;
        }
    }

    /** Passes over what would be handed on where nothing that could take it is looked at. */
    private boolean passes() {
        if (mute) {
            return false;
        }
        if (!target.leads) {
            leaveOut();
            return true;
        }
        if (!target.followed) {
            throw Bounds.DEFERRED;
        }
        return false;
    }

    @Override
    public boolean dispatch(Table.Uint table, long key) {
        return passes() || hand(tables.find(table, key));
    }

    @Override
    public boolean dispatch(Table.Text table, CharSequence text) {
        return dispatch(table, text, "");
    }

    @Override
    public boolean dispatch(Table.Text table, CharSequence text, CharSequence with) {
        if (passes()) {
            return true;
        }
        Target x = tables.find(table, text);
        if (x == null) {
            return false;
        }
        String key0 = key;
        String parameters0 = parameters;
        named(text, with);
        try {
            return hand(x);
        } finally {
            key = key0;
            parameters = parameters0;
        }
    }

    @Override
    public void named(CharSequence text, CharSequence with) {
        key = text.toString();
        parameters = with.toString();
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String parameters() {
        return parameters;
    }

    @Override
    public boolean dispatch(Table.Heuristic list) {
        if (passes()) {
            return true;
        }
        for (Target x : tables.find(list)) {
            if (x.enabled && layers < MOST_LAYERS_IN_FRAME && accepts(x)) {
                return hand(x, false);
            }
        }
        return false;
    }

    @Override
    public boolean dispatch(Dissector d) {
        return passes() || hand(tables.target(d));
    }

    @Override
    public boolean dispatch(String name) {
        return passes() || hand(tables.protocol(name));
    }

    @Override
    public Dissector registered(Table.Uint table, long key) {
        return enabled(tables.find(table, key));
    }

    @Override
    public Dissector registered(Table.Text table, CharSequence key) {
        return enabled(tables.find(table, key));
    }

    private static Dissector enabled(Target x) {
        return x == null || !x.enabled ? null : x.dissector;
    }

    @Override
    public boolean include(String name) {
        return include(tables.protocol(name));
    }

    @Override
    public boolean include(Dissector d) {
        return include(tables.target(d));
    }

    private boolean include(Target x) {
        if (x == null || !x.enabled || mute) {
            return false;
        }
        int behind = behindPayload();
        int item = layerItem;
        int coveredSoFar = covered;
        int passedSoFar = passed;
        push();
        layers--;
        narrow(most, most);
        most = Integer.MAX_VALUE;
        if (handing != null) {
            handed = handing;
            handing = null;
        }
        x.dissector.dissect(this);
        pop();
        layerItem = item;
        covered = coveredSoFar;
        passed = passedSoFar;
        pos = behind;
        return true;
    }

    @Override
    public void within(int bytes) {
        mine();
        most = Math.max(0, bytes);
    }

    @Override
    public void dissolve() {
        if (mute || layerItem < 0 || tape.size() != layerItem + 1) {
            return;
        }
        parent = tape.parent(layerItem);
        floor = depth == 0 ? 0 : stack[depth - 1].floor;
        writer.truncate(layerItem, tape.sources());
        layerItem = -1;
    }

    @Override
    public void hand(Object details) {
        handing = details;
    }

    @Override
    public <T> T handed(Class<T> type) {
        return type.isInstance(handed) ? type.cast(handed) : null;
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
        mine();
        int behind = behindPayload();
        int bytes = behind - pos;
        if (Math.min(remaining(), most) > 0 && !hand(tables.protocol("data"))) {
            noteHandOver();
        }
        payload = bytes;
        most = Integer.MAX_VALUE;
        pos = behind;
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
    public void beginDerived(String name, byte[] bytes, int length) {
        if (tape.sources() >= MOST_SOURCES) {
            throw Bounds.BUDGET;
        }
        idle();
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
    public void switchDerived() {
        Layer l = stack[depth - 1];
        byte[] b = l.buf;
        l.buf = buf;
        buf = b;
        int n = l.base;
        l.base = base;
        base = n;
        n = l.pos;
        l.pos = pos;
        pos = n;
        n = l.cap;
        l.cap = cap;
        cap = n;
        n = l.rep;
        l.rep = rep;
        rep = n;
        n = l.start;
        l.start = start;
        start = n;
        n = l.source;
        l.source = source;
        source = n;
        boolean p = l.piece;
        l.piece = piece;
        piece = p;
    }

    @Override
    public void endDerived() {
        mine();
        int end = passed;
        pop();
        passed = end;
    }
}
