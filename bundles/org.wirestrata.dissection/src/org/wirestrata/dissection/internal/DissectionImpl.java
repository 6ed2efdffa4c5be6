package org.wirestrata.dissection.internal;

import java.util.Arrays;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FragmentFields;
import org.wirestrata.api.dissect.SegmentFields;
import org.wirestrata.api.dissect.StreamDissector;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.session.RowText;

/** A frame being taken apart, with what links it to others: messages of streams and pieces of wholes. One per thread, reused. */
final class DissectionImpl extends Layers {
    private static final int PLAN = FactKey.of("stream plan").id;
    private static final int WHOLE = FactKey.of("whole").id;

    private static final int[] NO_PIECES = {};

    private final Packet result = new Result();
    /** Reads frames again; null while learning. */
    private final Engine.FrameSource frames;
    private final StreamRun stream = new StreamRun(this);
    /** Null where headers alone can't tell what is looked at. */
    private final FastRun fast;
    /** Whether frames that take more than their headers are left alone. */
    private boolean headersOnly;
    /** Where the piece added last is put together with others, as far as the view knows. */
    private int wholeIn;
    private int stuckSeen;
    /** What the pass's lock gave for this frame. */
    long stamp;
    /** Who saw nothing but a beginning in the bytes that were handed on last, and shows that; or null. */
    private Target beginning;
    /** What was noted of the message at hand. */
    private long noted;
    /** Set where a thread that did not come back still has this: it is not used again. */
    boolean abandoned;

    DissectionImpl(PassImpl pass, Facts facts, Wants wants, Engine.FrameSource frames) {
        super(pass, facts, wants);
        this.frames = frames;
        this.fast = wants.headersDo() ? new FastRun(writer, tables, wants, pass.preferences) : null;
    }

    /** Takes a frame apart without what is remembered of others; null where that does not do. */
    Packet runAlone(FrameData f) {
        byItself = true;
        return runUnlessDeferred(f, true, f.number);
    }

    /** Takes a frame apart whose headers tell all that is looked at; null for every other one. */
    Packet glance(FrameData f) {
        if (fast == null) {
            return null;
        }
        headersOnly = true;
        try {
            return runUnlessDeferred(f, true, f.number);
        } finally {
            headersOnly = false;
        }
    }

    /** Takes a frame apart; null where that takes what was not remembered. */
    Packet runUnlessDeferred(FrameData f, boolean learn, int knownAt) {
        try {
            return run(f, learn, knownAt);
        } catch (Bounds b) {
            if (b != Bounds.DEFERRED) {
                throw b;
            }
            return null;
        }
    }

    /** Takes a frame apart. */
    Packet run(FrameData f, boolean learn, int knownAt) {
        Thread thread = Thread.currentThread();
        Worker worker = thread instanceof Worker w ? w : null;
        owner = thread;
        if (pass.plugins.stuck != stuckSeen) {
            stuckSeen = pass.plugins.stuck;
            tables.markStuck();
        }
        if (worker != null) {
            worker.begin(this);
        }
        try {
            frame(f, learn, knownAt);
            mine();
            return result;
        } finally {
            if (owner == thread) {
                owner = null;
                cap = -1;
            }
            if (worker != null) {
                worker.end();
            }
        }
    }

    private void frame(FrameData f, boolean learn, int knownAt) {
        clearPacket(f, learn, knownAt);
        clearLayers();
        writer.source(f.data, f.offset, f.capturedLength, "Frame");
        if (fast != null) {
            if (fast(f)) {
                return;
            }
            writer.truncate(0, 1);
            if (headersOnly) {
                throw Bounds.DEFERRED;
            }
        }
        buf = f.data;
        base = f.offset;
        pos = 0;
        cap = f.capturedLength;
        rep = Math.max(f.originalLength, f.capturedLength);
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
    }

    /** Whether the frame's headers told all that is looked at. */
    private boolean fast(FrameData f) {
        try {
            return fast.run(f);
        } catch (Throwable e) {
            blame(fast.dissector(), e);
            return false;
        }
    }

    /** Has the whole messages from the cursor on dissected; where one is not whole, the run is told what is needed. */
    @Override
    void messages(Target x) {
        int end = rep;
        int first = pos;
        noteHandOver();
        if (x.stream.takesRuns()) {
            messagesAtOnce(x);
            return;
        }
        beginning = null;
        Object told = handing;
        while (pos < end) {
            boolean further = pos > first;
            if (tooManyLayers()) {
                pass.plugins.failed(x.dissector, Bounds.BUDGET);
                pos = end;
                return;
            }
            handing = told;
            Target instead = further && x.passes && x.stuck == null ? passes(x.dissector) : null;
            if (instead != null && pass(x, instead, false)) {
                return;
            }
            noted = further ? 0 : stream.noted();
            int n = x.stuck != null ? 0 : frameLength(x.stream);
            int there = cap - pos;
            if (n == StreamDissector.UNTIL_CLOSE && closing || n == 0) {
                n = end - pos;
            }
            if (n < 0 || n > end - pos) {
                if (keeping && !(n == StreamDissector.ONE_MORE && closing)) {
                    announce(x.stream);
                    stream.needs(pos, n < 0 ? n : n - there, noted);
                    if (!further && x.stream.showsBeginning()) {
                        step(x.protocol.filterName());
                        emptyLayer(x, source, start + pos, end - pos);
                        beginning = x;
                    }
                    return;
                }
                if (further) {
                    sameStep();
                }
                if (n > 0 && x.stream.tellsLength() && stream.sizeField() != null) {
                    markGenerated(add(stream.sizeField(), pos, n, n));
                }
                message(x, there, n < 0 ? end - pos : n, n > end - pos);
                pos = end;
            } else {
                if (x.stream.tellsLength() && stream.sizeField() != null) {
                    enter(stream.sizeUnder());
                    markGenerated(add(stream.sizeField(), pos, n, n));
                    leave(stream.sizeUnder());
                }
                if (further) {
                    sameStep();
                }
                message(x, n, n, false);
                pos += n;
            }
        }
    }

    /** Has all whole messages and the beginning of the next one dissected as one layer. */
    private void messagesAtOnce(Target x) {
        int first = pos;
        int end = rep;
        boolean cutOff = false;
        noted = 0;
        while (pos < end) {
            int n = frameLength(x.stream);
            if (n == StreamDissector.UNTIL_CLOSE && closing || n == 0) {
                n = end - pos;
            }
            if (n < 0 || n > end - pos) {
                if (keeping && !(n == StreamDissector.ONE_MORE && closing)) {
                    stream.needs(pos, n < 0 ? n : n - (cap - pos), 0);
                } else {
                    cutOff = true;
                }
                break;
            }
            pos += n;
        }
        boolean only = pos == first && !cutOff;
        pos = first;
        message(x, cap - first, end - first, cutOff);
        beginning = only && x.stream.showsBeginning() ? x : null;
        pos = end;
    }

    /** Shows again that a dissector saw nothing but a beginning in the bytes that were handed on last, since that was taken back. */
    void showBeginning(Target x, int in, int length) {
        emptyLayer(x, in, 0, length);
    }

    /** Who saw nothing but a beginning in the bytes that were handed on last, and shows that; or null. */
    Target beginning() {
        Target x = beginning;
        beginning = null;
        return x;
    }

    /** The dissector of a class, or the one that is being called. */
    Target plugin(String type) {
        Target found = null;
        for (Target t : tables.targets()) {
            for (Class<?> c = t.dissector.getClass(); c != null; c = c.getSuperclass()) {
                if (c.getName().equals(type) && (found == null || t.protocol == protocol)) {
                    found = t;
                }
            }
        }
        return found != null || protocol == null ? found : tables.protocol(protocol.filterName());
    }

    /** Has the dissector say in the columns what it sees of a message that is not whole. */
    private void announce(StreamDissector x) {
        mine();
        push();
        narrow(Integer.MAX_VALUE, Integer.MAX_VALUE);
        boolean muted = mute;
        mute = true;
        try {
            x.waiting(this);
        } catch (Bounds b) {
            b.passOn();
            overran(x, b);
        } catch (Throwable e) {
            blame(x, e);
        } finally {
            mute = muted;
            pop();
            layers--;
        }
    }

    @Override
    public long noted() {
        return noted;
    }

    @Override
    public void note(long what) {
        mine();
        noted = what;
    }

    private int frameLength(StreamDissector x) {
        push();
        narrow(Integer.MAX_VALUE, Integer.MAX_VALUE);
        ordinal = layers;
        boolean before = mute;
        mute = true;
        try {
            return x.frame(this);
        } catch (Bounds b) {
            b.passOn();
            overran(x, b);
            return StreamDissector.ONE_MORE;
        } catch (Throwable e) {
            blame(x, e);
            return 0;
        } finally {
            mute = before;
            pop();
            layers--;
        }
    }

    private void message(Target x, int captured, int reported, boolean incomplete) {
        boolean outer = cutOff;
        cutOff = incomplete && cap == rep;
        push();
        try {
            base += pos;
            start += pos;
            cap = Math.max(0, Math.min(cap - pos, captured));
            rep = reported;
            pos = 0;
            little = false;
            piece |= incomplete;
            call(x);
        } finally {
            pop();
            cutOff = outer;
        }
    }

    @Override
    public void stream(Conversation c, long number, long sequence, boolean more, SegmentFields fields, Chooser chooser) {
        idle();
        noteHandOver();
        if (!target.leads) {
            pos = rep;
            return;
        }
        if (!target.followed) {
            throw Bounds.DEFERRED;
        }
        stream.run(((ConversationRef) c).talk, number, c.direction().ordinal(), (int) sequence, more, fields, chooser);
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
    void chooseIn(Chooser chooser, byte[] data, int bytes, int number, boolean keep, boolean close) {
        push();
        layers--;
        try {
            buf = data;
            base = 0;
            start = 0;
            pos = 0;
            cap = rep = bytes;
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

    /** The plan by which this layer's segment, its n-th, was taken apart when it was learned, or null. */
    Object plan(int n) {
        return nth(PLAN, n);
    }

    void keepPlan(int n, Object plan) {
        keepNth(PLAN, n, plan);
    }

    /** The n-th thing of a kind that was kept of this layer, or null. The first stands for itself, more of them in an array. */
    private Object nth(int key, int n) {
        long v = facts.get(here(), key, Integer.MAX_VALUE, -1);
        Object o = v < 0 ? null : facts.object(v);
        if (o instanceof Object[] all) {
            return n < all.length ? all[n] : null;
        }
        return n == 0 ? o : null;
    }

    private void keepNth(int key, int n, Object o) {
        if (n == 0) {
            facts.tell(here(), key, facts.keep(o), now);
            return;
        }
        long v = facts.get(here(), key, Integer.MAX_VALUE, -1);
        Object there = v < 0 ? null : facts.object(v);
        Object[] all = there instanceof Object[] a ? a : new Object[] {there};
        if (n >= all.length) {
            all = Arrays.copyOf(all, Math.max(n + 1, all.length * 2));
        }
        all[n] = o;
        if (there != all) {
            facts.tell(here(), key, facts.keep(all), now);
        }
    }

    int frameNumber() {
        return frame.number;
    }

    /** Takes back what was recorded since a number of items and sources; nothing of it was a layer. */
    void takeBack(int items, int sources) {
        writer.truncate(items, sources);
    }

    /** Where a position of the layer lies in the frame's bytes; -1 where the layer's bytes are not the frame's. */
    int placeInFrame(int position) {
        return source == 0 ? start + position : -1;
    }

    /** Where a position of the layer lies in the capture; -1 where its bytes can't be read there again. */
    long placeInCapture(int position) {
        return source == 0 && frame.place >= 0 ? frame.place + start + position : -1;
    }

    /** The bytes of a complete whole. */
    byte[] bytes(Whole w) {
        return w.data(frames);
    }

    /** The first bytes of a whole, complete or not. */
    byte[] firstBytes(Whole w, int bytes) {
        return w.first(bytes, frames);
    }

    /** Lets go of the bytes of a complete whole. */
    void settle(Whole w) {
        pass.settle(w);
    }

    /** Counts bytes that wait for others, and answers how many there are. */
    long waiting(long bytes) {
        return pass.waiting += bytes;
    }

    @Override
    public void onlyFragment() {
        mine();
        piece = true;
    }

    @Override
    public int reassembledIn() {
        return wholeIn;
    }

    @Override
    public boolean reassemble(FragmentFields fields, long id, int offset, boolean more) {
        idle();
        wholeIn = 0;
        int behind = takeWithin();
        if (!target.remembers) {
            return false;
        }
        Whole w;
        if (learning) {
            needMemory();
            if (cap < behind) {
                return false;
            }
            if (pass.watch != null) {
                pass.watch.metPieces(frame, endpoints);
            }
            var key = new Fragments.Key(protocol, endpoints.type, endpoints.source1, endpoints.source2, endpoints.destination1,
                    endpoints.destination2, id);
            w = pass.fragments.add(key, frame.number, placeInFrame(pos), offset, buf, base + pos, behind - pos, more);
            keepNth(WHOLE, wholes++, w);
            if (w.assembledIn == frame.number) {
                w.completedBy(here(), wholes);
            }
        } else {
            w = (Whole) nth(WHOLE, wholes++);
            if (w == null) {
                return false;
            }
        }
        if (w.assembledIn == frame.number && !w.isCompletedBy(here(), wholes)) {
            return false;
        }
        if (w.assembledIn == frame.number) {
            noteHandOver();
            byte[] data = bytes(w);
            int n = writer.source(data, 0, w.size(), fields.name());
            pieces(fields, w, n, parent, false);
            if (learning) {
                settle(w);
            }
            before = rep;
            buf = data;
            base = 0;
            start = 0;
            pos = 0;
            cap = rep = w.size();
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

    /** Records the list of pieces of a whole under an item; one without bytes, which only says where the whole ends, is left out. */
    void pieces(FragmentFields f, Whole w, int inSource, int under, boolean emptyToo) {
        int parent0 = parent;
        int source0 = source;
        int start0 = start;
        parent = under;
        source = inSource;
        start = 0;
        int n = w.size();
        int list = f.all() == null || !records(f.all()) ? -1 : writer.add(f.all().id, under, inSource, 0, n);
        if (list >= 0) {
            writer.bytes(list, 0, n);
            writer.generated(list);
            parent = list;
        }
        int shown = w.pieces;
        for (int k : recordsPieces(f) ? w.ordered() : NO_PIECES) {
            if (w.length(k) == 0 && w.pieces > 1 && !emptyToo) {
                shown--;
                continue;
            }
            int length = Math.min(w.length(k), n - w.offset(k));
            boolean wrong = w.conflict(k) || w.otherEnd(k) || w.tooLong(k);
            Field.Uint field = wrong && f.error() instanceof Field.Uint e ? e : f.piece();
            if (field != null && length >= 0) {
                int i = add(field, w.offset(k), length, w.frame(k));
                markGenerated(i);
                if (w.overlap(k) || wrong) {
                    int before = parent;
                    parent = i >= 0 ? i : parent;
                    mark(f.overlap(), w.overlap(k));
                    mark(f.conflict(), w.conflict(k));
                    mark(f.multipleTails(), w.otherEnd(k));
                    mark(f.tooLong(), w.tooLong(k));
                    parent = before;
                }
            }
        }
        if (f.count() != null) {
            markGenerated(add(f.count(), 0, 0, shown));
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

    private boolean recordsPieces(FragmentFields f) {
        return recorded(f.piece()) || recorded(f.error()) || recorded(f.count()) || recorded(f.overlap()) || recorded(f.conflict())
                || recorded(f.multipleTails()) || recorded(f.tooLong());
    }

    private boolean recorded(Field f) {
        return f != null && records(f);
    }

    private void mark(Field.Uint field, boolean holds) {
        if (holds && field != null) {
            markGenerated(add(field, 0, 0, 1));
        }
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
