package org.wirestrata.dissector.sdp.internal;

import java.util.Map;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/**
 * The Session Description Protocol, RFC 8866. It announces the streams that it describes. What carries it may
 * {@link Dissection#handed tell} it in a map of texts to objects: under <code>frame</code> the frame that set the session up, 0 for none,
 * under <code>trace</code> a field and a text by which the session is known.
 */
@Component(service = Dissector.class, property = {"protocol=sdp", "table=media_type:application/sdp", "table=bctp.tpi:32",
    "next=data", "hands=rtp", "hands=rtcp"})
public final class SdpDissector implements Dissector {
    @Override
    public Protocol protocol() {
        return Sdp.PROTOCOL;
    }

    @Override
    public void dissect(Dissection d) {
        d.columns().appendProtocol("/SDP");
        Map<?, ?> told = d.handed(Map.class);
        Description all = new Description();
        int there = d.remaining();
        int at = 0;
        while (at < there) {
            int feed = d.find(at, (byte) '\n');
            int end = feed < 0 ? there : feed > at && d.byteAt(feed - 1) == '\r' ? feed - 1 : feed;
            if (end - at < 2) {
                break;
            }
            line(d, all, at, end);
            at = feed < 0 ? there : feed + 1;
        }
        Map.Entry<?, ?> trace = told != null && told.get("trace") instanceof Map.Entry<?, ?> e ? e : null;
        if (trace != null && trace.getKey() instanceof Field.Text f && trace.getValue() instanceof String text) {
            if (d.learns() && !d.quoted()) {
                Calls.learn(d, all, text);
            }
            Calls.show(d, f);
        }
        if (at < there) {
            d.position(at);
            d.bytes(Sdp.DATA, there - at);
        }
        d.position(d.length());
        int frame = told != null && told.get("frame") instanceof Integer n ? n : d.frame().number();
        if (d.learns() && !d.quoted() && frame != 0) {
            all.announce(d, frame, trace);
        }
    }

    private static void line(Dissection d, Description all, int at, int end) {
        if (d.byteAt(at + 1) != '=') {
            int item = Line.add(d, Sdp.INVALID, at, end);
            d.expert(item, Sdp.NO_EQUALS);
            return;
        }
        int type = d.byteAt(at);
        Field.Text f = Lines.field(type, all.inMedia());
        if (f == null) {
            Line.add(d, Sdp.UNKNOWN, at, end);
            return;
        }
        int item = d.addText(f, at, end - at, at + 2, end - at - 2, Encoding.UTF_8);
        d.enter(item);
        Lines.show(d, all, type, new Line(d, at + 2, end));
        d.leave(item);
    }
}
