package org.wirestrata.dissector.frame.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.FastDissection;
import org.wirestrata.api.dissect.FastDissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldSet;
import org.wirestrata.api.dissect.FrameInfo;
import org.wirestrata.api.dissect.PacketOptions;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.LinkTypes;

/** What the capture file says of a frame, and the way to its link layer. All items stand for no bytes. */
@Component(service = Dissector.class, property = {"protocol=frame", "next=wtap_encap", "next=data", "hands=-"})
public final class FrameDissector implements FastDissector {
    static final Protocol FRAME = Protocol.of("Frame", "Frame", "frame");
    private static final Protocol COMMENTS = Protocol.of("Packet comments", "Pkt_Comment", "pkt_comment");
    private static final Protocol[] FURTHER = {COMMENTS};
    private static final Field.Time TIME = FRAME.time("frame.time", "Arrival time", Base.LOCAL);
    private static final Field.Time SHIFT = FRAME.span("frame.offset_shift", "Time shift");
    private static final Field.Time EPOCH = FRAME.span("frame.time_epoch", "Arrival time since 1970");
    private static final Field.Time DELTA = FRAME.span("frame.time_delta", "Time since the frame before");
    private static final Field.Time DELTA_SHOWN = FRAME.span("frame.time_delta_displayed", "Time since the frame shown before");
    private static final Field.Time RELATIVE = FRAME.span("frame.time_relative", "Time since the first frame");
    private static final Field.Uint NUMBER = FRAME.uint32("frame.number", "Number");
    private static final Field.Uint LENGTH = FRAME.uint32("frame.len", "Length on the wire");
    private static final Field.Uint CAPTURED = FRAME.uint32("frame.cap_len", "Captured length");
    private static final Field.Uint MARKED = FRAME.flag("frame.marked", "Marked");
    private static final Field.Uint IGNORED = FRAME.flag("frame.ignored", "Ignored");
    private static final Field.Text PROTOCOLS = FRAME.text("frame.protocols", "Protocols");
    private static final Field.Uint SECTION = FRAME.uint32("frame.section_number", "Section");
    private static final Field.Uint INTERFACE = FRAME.uint32("frame.interface_id", "Interface number");
    private static final Field.Text INTERFACE_NAME = FRAME.text("frame.interface_name", "Interface name");
    private static final Field.Text INTERFACE_DESCRIPTION = FRAME.text("frame.interface_description", "Interface description");
    private static final Field.Text COMMENT = FRAME.text("frame.comment", "Comment");
    private static final Field.Uint ENCAPSULATION = FRAME.integer(Ftype.INT16, "frame.encap_type", "Encapsulation")
            .named(Encapsulations.NAMES);
    private static final Expert COMMENTED = FRAME.expert("frame.comment.expert", Expert.Severity.COMMENT, Expert.Area.COMMENTS,
            "The frame has a comment");
    private static final Expert LENGTHS = FRAME.expert("frame.len_lt_caplen", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "More was captured than was on the wire");
    private static final Expert IMPOSSIBLE = FRAME.expert("frame.time_invalid", Expert.Severity.NOTE, Expert.Area.SEQUENCE,
            "The fraction of the second is not between 0 and 1");
    /** What {@link FrameInfo#linkType} says of blocks that are no packets. */
    private static final int CUSTOM_BLOCK = -1;
    private static final int BILLION = 1_000_000_000;
    private static final Table.Uint ENCAPSULATIONS = Table.uint("wtap_encap", "Link layer of the capture", Ftype.UINT32, Base.DEC);

    private static final FieldSet TIMES = FieldSet.of(TIME, SHIFT, EPOCH, DELTA, DELTA_SHOWN, RELATIVE);
    private static final FieldSet FAST = FieldSet.of(FRAME.layer(), ENCAPSULATION, TIME, EPOCH, DELTA, RELATIVE, NUMBER, LENGTH, CAPTURED);

    static {
        FRAME.layer().line(FrameDissector::line);
        FRAME.plain(TIME, SHIFT, EPOCH, DELTA, RELATIVE, NUMBER, LENGTH, CAPTURED, MARKED, IGNORED, SECTION, INTERFACE, INTERFACE_NAME,
                INTERFACE_DESCRIPTION, COMMENT, ENCAPSULATION);
        OptionFields.declare();
        FRAME.decidedInside(PROTOCOLS);
    }

    @Override
    public Protocol protocol() {
        return FRAME;
    }

    @Override
    public Protocol[] furtherProtocols() {
        return FURTHER.clone();
    }

    @Override
    public void dissect(Dissection d) {
        FrameInfo f = d.frame();
        d.covers(f.capturedLength());
        comments(d, f);
        if (f.hasInterface()) {
            onInterface(d, f);
        } else if (f.section() >= 0) {
            d.add(SECTION, 0, 0, f.section() + 1L);
        }
        PacketOptions options = f.packetOptions();
        if (options != null) {
            OptionFields.before(d, options);
        }
        int encapsulation = LinkTypes.encapsulation(f.linkType());
        if (f.linkType() != CUSTOM_BLOCK) {
            d.add(ENCAPSULATION, 0, 0, encapsulation);
        }
        if (f.timed() && d.wants(TIMES)) {
            times(d, f);
        }
        d.add(NUMBER, 0, 0, f.number());
        int length = d.add(LENGTH, 0, 0, f.originalLength());
        if (f.originalLength() < f.capturedLength()) {
            d.expert(length, LENGTHS);
        }
        d.add(CAPTURED, 0, 0, f.capturedLength());
        if (options != null) {
            OptionFields.after(d, options);
        }
        d.markGenerated(d.add(MARKED, 0, 0, 0));
        d.markGenerated(d.add(IGNORED, 0, 0, 0));
        if (options != null) {
            OptionFields.direction(d, options);
        }
        d.markGenerated(d.add(PROTOCOLS, 0, 0, ""));
        d.payload(ENCAPSULATIONS, encapsulation);
    }

    @Override
    public FieldSet fastFields() {
        return FAST;
    }

    @Override
    public boolean dissectFast(FastDissection d) {
        FrameInfo f = d.frame();
        int encapsulation = LinkTypes.encapsulation(f.linkType());
        if (f.linkType() == CUSTOM_BLOCK) {
            return false;
        }
        if (d.wants(FAST)) {
            d.add(ENCAPSULATION, 0, 0, encapsulation);
            if (f.timed()) {
                long time = f.seconds() * BILLION + f.nanos();
                d.add(TIME, 0, 0, time);
                d.add(EPOCH, 0, 0, time);
                d.add(DELTA, 0, 0, f.sincePrevious());
                d.markGenerated();
                d.add(RELATIVE, 0, 0, f.sinceFirst());
                d.markGenerated();
            }
            d.add(NUMBER, 0, 0, f.number());
            d.add(LENGTH, 0, 0, f.originalLength());
            d.add(CAPTURED, 0, 0, f.capturedLength());
        }
        boolean done = d.dispatch(ENCAPSULATIONS, encapsulation, 0, d.length());
        d.covers(f.capturedLength());
        return done;
    }

    private static void comments(Dissection d, FrameInfo f) {
        if (f.comment(0) == null) {
            return;
        }
        int list = d.open(COMMENTS.layer(), 0, 0);
        for (int n = 0; f.comment(n) != null; n++) {
            d.expert(d.add(COMMENT, 0, 0, f.comment(n)), COMMENTED, f.comment(n));
        }
        d.close(list);
    }

    private static void onInterface(Dissection d, FrameInfo f) {
        d.add(SECTION, 0, 0, f.section() + 1L);
        int item = d.add(INTERFACE, 0, 0, f.interfaceId());
        d.enter(item);
        d.add(INTERFACE_NAME, 0, 0, f.interfaceName() == null ? "unknown" : f.interfaceName());
        if (f.interfaceDescription() != null) {
            d.add(INTERFACE_DESCRIPTION, 0, 0, f.interfaceDescription());
        }
        d.leave(item);
    }

    private static void times(Dissection d, FrameInfo f) {
        long time = f.seconds() * BILLION + f.nanos();
        d.add(TIME, 0, 0, time);
        if (f.nanos() < 0 || f.nanos() >= BILLION) {
            d.expert(d.layer(), IMPOSSIBLE);
        }
        d.markGenerated(d.add(SHIFT, 0, 0, 0));
        d.add(EPOCH, 0, 0, time);
        d.markGenerated(d.add(DELTA, 0, 0, f.sincePrevious()));
        d.markGenerated(d.add(DELTA_SHOWN, 0, 0, f.sinceDisplayed()));
        d.markGenerated(d.add(RELATIVE, 0, 0, f.sinceFirst()));
    }

    private static void line(Tape t, int item, StringBuilder to) {
        int number = t.child(item, NUMBER);
        int length = t.child(item, LENGTH);
        int captured = t.child(item, CAPTURED);
        to.append("Frame");
        if (number >= 0) {
            to.append(' ').append(t.number(number));
        }
        if (length >= 0 && captured >= 0) {
            to.append(": ").append(t.number(length)).append(" bytes on the wire, ").append(t.number(captured)).append(" captured");
        }
    }
}
