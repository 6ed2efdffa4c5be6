package org.wirestrata.dissector.rtp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** Keys pressed and other events of telephones in RTP: RFC 4733 section 2.3. */
@Component(service = Dissector.class, property = {"protocol=rtpevent", "table=rtp.pt:100", "table=rtp.pt:101",
    "table=rtp_dyn_payload_type:telephone-event", "table=rtp_dyn_payload_type:X-NSE",
    "next=rtcp", "next=rtp.pt", "next=rtp_dyn_payload_type", "next=data"})
public final class RtpEventDissector implements Dissector {
    private static final Protocol EVENT = Protocol.of("RFC 2833 RTP Event", "RTP Event", "rtpevent");
    private static final ValueStrings EVENTS = ValueStrings.builder().of(0, "DTMF Zero 0").of(1, "DTMF One 1").of(2, "DTMF Two 2").of(3,
            "DTMF Three 3")
            .of(4, "DTMF Four 4").of(5, "DTMF Five 5").of(6, "DTMF Six 6").of(7, "DTMF Seven 7").of(8, "DTMF Eight 8").of(9, "DTMF Nine 9")
            .of(10, "DTMF Star *").of(11, "DTMF Pound #").of(12, "DTMF A").of(13, "DTMF B").of(14, "DTMF C").of(15, "DTMF D").of(16,
            "Flash")
            .of(32, "Fax ANS").of(33, "Fax /ANS").of(34, "Fax ANSam").of(35, "Fax /ANSam").of(36, "Fax CNG").of(37, "V.21 channel 1, 0 bit")
            .of(38, "V.21 channel 1, 1 bit").of(39, "V.21 channel 2, 0 bit").of(40, "V.21 channel 2, 1 bit").of(49, "Fax CT").of(64,
            "Off Hook")
            .of(65, "On Hook").of(66, "Dial tone").of(70, "Ringing tone").of(72, "Busy tone").of(73, "Congestion tone").of(89, "Ring")
            .build();
    private static final Field.Uint ID = EVENT.uint8("rtpevent.event_id", "Event").named(EVENTS);
    private static final Field.Uint END = EVENT.flag("rtpevent.end_of_event", "End of the event", 0x80, 8);
    private static final Field.Uint RESERVED = EVENT.flag("rtpevent.reserved", "Reserved", 0x40, 8);
    private static final Field.Uint VOLUME = EVENT.uint8("rtpevent.volume", "Volume").bits(0x3f);
    private static final Field.Uint DURATION = EVENT.uint16("rtpevent.duration", "Duration");

    @Override
    public Protocol protocol() {
        return EVENT;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("RTP EVENT");
        int event = d.u(ID);
        boolean end = d.peek(0, 1) >> 7 != 0;
        if (c.wanted()) {
            c.clearInfo();
            c.append("Payload type=RTP Event, ").append(EVENTS.text(event, "Unknown (" + event + ")"));
            if (end) {
                c.append(" (end)");
            }
        }
        int at = d.position();
        d.uintAt(END, at);
        d.uintAt(RESERVED, at);
        d.u(VOLUME);
        d.u(DURATION);
        d.covers(d.length());
        d.position(d.length());
    }
}
