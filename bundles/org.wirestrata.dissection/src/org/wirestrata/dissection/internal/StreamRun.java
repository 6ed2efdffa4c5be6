package org.wirestrata.dissection.internal;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.dissect.Dissection.Chooser;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.SegmentFields;

/**
 * Takes a segment of a byte stream apart: the rest of messages that began earlier, whole messages, and the beginning of one that
 * goes on later. What was decided while learning is kept as a plan, by which the frame is taken apart again.
 */
final class StreamRun {
    private final DissectionImpl d;
    private int neededFrom;
    private int needed;
    /** What the dissector noted of the message that is not whole. */
    private long noted;
    /** Where the array's index 0 lies from the layer in which the bytes were chosen; a layer between may begin later. */
    private int chosenBase;
    private Field.Uint sizeField;
    private int sizeUnder;
    /** Who showed that a message begins in bytes that were looked at in vain; or null. */
    private Target beginner;

    StreamRun(DissectionImpl d) {
        this.d = d;
    }

    /** Says that the message at a position of the chosen bytes needs so many more bytes, or one more segment, or all until the end. */
    void needs(int position, int more, long note) {
        noted = note;
        neededFrom = position + d.base - chosenBase;
        needed = more;
    }

    /** What was noted of the message that the chosen bytes begin with. */
    long noted() {
        return noted;
    }

    /** The item below which lengths of messages hang: that of the layer whose field they are. */
    int sizeUnder() {
        return sizeUnder;
    }

    /** The field for the length of a message, or null. */
    Field.Uint sizeField() {
        return sizeField;
    }

    void run(Conversations.Talk talk, long stream, int direction, int sequence, boolean more, SegmentFields fields, Chooser chooser) {
        Field.Uint outer = sizeField;
        int outerBase = chosenBase;
        int outerNeeded = needed;
        long outerNoted = noted;
        int outerNeededFrom = neededFrom;
        int outerSizeUnder = sizeUnder;
        if (fields == null) {
            sizeField = null;
        } else if (fields.size() != null) {
            sizeField = fields.size();
            sizeUnder = d.layerItem;
        }
        boolean kept = d.row.keepsProtocol;
        try {
            segment(talk, stream, direction, sequence, more, fields, chooser);
        } finally {
            d.row.keepsProtocol = kept;
            sizeField = outer;
            chosenBase = outerBase;
            sizeUnder = outerSizeUnder;
            needed = outerNeeded;
            noted = outerNoted;
            neededFrom = outerNeededFrom;
        }
    }

    private void segment(Conversations.Talk talk, long stream, int direction, int sequence, boolean more, SegmentFields fields,
            Chooser chooser) {
        int length = d.rep - d.pos;
        boolean whole = d.cap == d.rep && fields != null && !d.quoted();
        if (!whole) {
            if (length > 0) {
                d.choose(chooser, length, false, !more);
            }
            return;
        }
        Segments.Flow flow = null;
        List<Segments.Step> plan;
        if (d.learns()) {
            flow = talk.flow(d.protocol, stream, direction);
            plan = null;
        } else {
            @SuppressWarnings("unchecked")
            List<Segments.Step> kept = (List<Segments.Step>) d.plan(d.runs);
            plan = kept == null ? List.of(new Segments.Step(Segments.Step.FRESH, null, length)) : kept;
        }
        List<Segments.Step> made = null;
        int done = 0;
        int first = d.pos;
        int number = 0;
        int run = d.runs++;
        do {
            int at = sequence + done;
            Segments.Step step;
            if (flow != null) {
                step = decide(flow, at, length - done, more);
                if (step == null) {
                    return;
                }
            } else {
                if (number == plan.size() || length == 0 && plan.get(number).kind == Segments.Step.FRESH) {
                    return;
                }
                step = plan.get(number);
            }
            number++;
            d.pos = first + done;
            int taken;
            try {
                taken = step(step, flow, at, done, length - done, more, fields, chooser);
            } catch (Bounds b) {
                if (flow != null) {
                    d.keepPlan(run, with(made, step));
                }
                throw b;
            }
            if (flow != null && (step.kind != Segments.Step.FRESH || step.begun != null || made != null)) {
                made = with(made, step);
            }
            done += taken;
            if (done < length) {
                d.columns().fence();
                d.row.keepsProtocol = true;
            }
        } while (done < length);
        if (made != null) {
            d.keepPlan(run, made);
        }
    }

    private static List<Segments.Step> with(List<Segments.Step> made, Segments.Step step) {
        List<Segments.Step> all = made == null ? new ArrayList<>(1) : made;
        all.add(step);
        return all;
    }

    private Segments.Step decide(Segments.Flow flow, int at, int length, boolean more) {
        Segments.Message m = flow.startingAt(at);
        int next = at + length;
        if (m != null && length > 0 && next - m.next <= 0) {
            return new Segments.Step(Segments.Step.AGAIN, m, length);
        }
        m = flow.goingOnAt(at);
        if (m != null && m.whole.assembledIn == 0 && (length > 0 || !more && m.untilClose)) {
            int taken = m.wholeSegments || m.next - next >= 0 ? length : m.next - at;
            return new Segments.Step(Segments.Step.GOES_ON, m, taken);
        }
        if (m != null && m.whole.assembledIn != 0 && length > 0) {
            int taken = m.next - next >= 0 ? length : m.next - at;
            return new Segments.Step(Segments.Step.GOES_ON, m, taken);
        }
        return length == 0 ? null : new Segments.Step(Segments.Step.FRESH, null, length);
    }

    /** Takes a run of bytes apart and answers how many are done with. */
    private int step(Segments.Step step, Segments.Flow flow, int at, int done, int length, boolean more,
            SegmentFields fields, Chooser chooser) {
        switch (step.kind) {
            case Segments.Step.AGAIN:
                segment(fields, d.pos, length);
                return length;
            case Segments.Step.GOES_ON:
                return goesOn(step, flow, at, length, more, fields, chooser);
            default:
                fresh(step, flow, at, done, length, more, fields, chooser);
                return length;
        }
    }

    /** Shows a beginning of which it is known that the message goes on: nobody needs to look at it. */
    private void again(Segments.Message m, SegmentFields fields, int done, int length) {
        reassembledIn(m, fields);
        segment(fields, d.pos, length);
        waits(fields, done, m.whole.pieces == 1 && m.whole.assembledIn == 0);
    }

    private void fresh(Segments.Step step, Segments.Flow flow, int at, int done, int length, boolean more, SegmentFields fields,
            Chooser chooser) {
        int from = d.pos;
        Segments.Message known = step.begun;
        if (flow == null && d.hindsight() && known != null && known.first == at && at + length - known.next <= 0) {
            again(known, fields, done, length);
            return;
        }
        needed = 0;
        noted = 0;
        chosenBase = d.base;
        d.choose(chooser, length, more, !more);
        if (needed == 0) {
            return;
        }
        int offset = neededFrom - from;
        if (flow != null) {
            step.begun = begin(flow, at + offset, at + length, neededFrom, length - offset);
        }
        if (step.begun != null) {
            reassembledIn(step.begun, fields);
        }
        waits(fields, done + offset, false);
        segment(fields, neededFrom, length - offset);
    }

    private Segments.Message begin(Segments.Flow flow, int first, int next, int position, int bytes) {
        Segments.Message m = flow.begin(first, d.frameNumber(), next, needed);
        m.noted = noted;
        add(m, position, 0, bytes, true);
        if (d.waiting(0) > Segments.MOST_WAITING) {
            d.waiting(-m.whole.kept());
            flow.forget(m);
            return null;
        }
        return m;
    }

    private void add(Segments.Message m, int position, int at, int bytes, boolean more) {
        long before = m.whole.kept();
        m.whole.add(d.frameNumber(), d.placeInFrame(position), at, d.buf, d.base + position, bytes, more, m.expected(),
                d.placeInCapture(position), d.pass.earlier);
        d.waiting(m.whole.kept() - before);
    }

    private int goesOn(Segments.Step step, Segments.Flow flow, int at, int length, boolean more, SegmentFields fields, Chooser chooser) {
        Segments.Message m = step.message;
        int taken = step.taken;
        int from = d.pos;
        int next = at + length;
        boolean closes = !more && m.untilClose;
        if (flow != null && m.whole.assembledIn == 0) {
            boolean enough = closes || m.whole.taken + taken > Segments.MOST_IN_MESSAGE
                    || d.waiting(0) > Segments.MOST_WAITING;
            if (enough || m.wholeSegments) {
                m.next = next;
            }
            add(m, from, at - m.first, taken, next - m.next < 0);
            if (m.whole.complete()) {
                m.whole.assemble(d.frameNumber());
            }
        }
        beginner = null;
        if (m.whole.assembledIn == d.frameNumber() && complete(step, flow, at, length, taken, closes || !more, fields, chooser)) {
            return taken;
        }
        if (flow == null && step.tried > 0 && !d.hindsight()) {
            tryAgain(m, step.tried, fields, chooser);
        }
        int in = m.whole.assembledIn;
        if (in != 0 && in < d.frameNumber()) {
            throw Bounds.REASSEMBLED;
        }
        reassembledIn(m, fields);
        waits(fields, 0, false);
        segment(fields, from, taken);
        if (beginner != null) {
            d.showBeginning(beginner, d.tape.sources() - 1, d.tape.sourceLength(d.tape.sources() - 1));
        }
        return taken;
    }

    /** Shows a message that is complete here; false where it turns out that it is not. */
    private boolean complete(Segments.Step step, Segments.Flow flow, int at, int length, int taken, boolean close, SegmentFields fields,
            Chooser chooser) {
        Segments.Message m = step.message;
        byte[] data = d.bytes(m.whole);
        int items = d.tape.size();
        int sources = d.tape.sources();
        int from = d.pos;
        segment(fields, from, taken);
        int size = m.whole.size();
        int number = d.writer.source(data, 0, size, fields.pieces().name());
        d.pieces(fields.pieces(), m.whole, number, -1, true);
        needed = 0;
        noted = flow == null ? 0 : m.noted;
        chosenBase = 0;
        d.beginning();
        d.chooseIn(chooser, data, size, number, !close, close);
        if (needed == 0) {
            if (flow != null) {
                settle(m);
            }
            return true;
        }
        if (neededFrom <= size - taken) {
            takeBack(items, sources);
            if (flow != null) {
                step.tried = size;
                m.noted = noted;
                m.whole.reopen();
                m.ask(at + length, needed);
            }
            return false;
        }
        int offset = taken - (size - neededFrom);
        if (flow != null) {
            settle(m);
            step.begun = begin(flow, at + offset, at + taken, from + offset, taken - offset);
        }
        if (step.begun != null) {
            reassembledIn(step.begun, fields);
        }
        segment(fields, from + offset, taken - offset);
        return true;
    }

    /** Looks again at what was looked at in vain in the pass, for what the columns said of it. */
    private void tryAgain(Segments.Message m, int bytes, SegmentFields fields, Chooser chooser) {
        byte[] data = d.firstBytes(m.whole, bytes);
        int items = d.tape.size();
        int sources = d.tape.sources();
        chosenBase = 0;
        noted = 0;
        d.beginning();
        d.chooseIn(chooser, data, bytes, d.writer.source(data, 0, bytes, fields.pieces().name()), true, false);
        takeBack(items, sources);
    }

    /** Takes back what was recorded of a message that is not whole; who shows that it begins does so in the bytes that are there. */
    private void takeBack(int items, int sources) {
        beginner = d.beginning();
        d.takeBack(items, beginner == null ? sources : sources + 1);
    }

    private void settle(Segments.Message m) {
        d.waiting(-m.whole.kept());
        d.settle(m.whole);
    }

    private void segment(SegmentFields fields, int position, int bytes) {
        if (fields.segment() != null && bytes > 0) {
            d.add(fields.segment(), position, bytes);
        }
    }

    private void reassembledIn(Segments.Message m, SegmentFields fields) {
        int in = m.whole.assembledIn;
        if (in != 0 && in <= d.now && in != d.frameNumber() && fields.pieces().reassembledIn() != null) {
            d.generated(fields.pieces().reassembledIn(), in);
        }
    }

    private void waits(SegmentFields fields, int offset, boolean inVain) {
        if (offset == 0 && fields.waits() != null) {
            fields.waits().say(d.columns(), inVain);
        }
    }
}
