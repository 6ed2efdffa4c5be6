package org.wirestrata.dissector.ipsec.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StateKey;
import org.wirestrata.api.value.Base;

/** The IP Encapsulating Security Payload (RFC 4303): what it carries is encrypted; its sequence numbers are followed. */
@Component(service = Dissector.class, property = {"protocol=esp", "table=ip.proto:50", "next=-", "hands=-"})
public final class EspDissector implements Dissector {
    private static final Protocol ESP = Protocol.of("Encapsulating Security Payload", "ESP", "esp");
    private static final Field.Uint SPI = ESP.uint32("esp.spi", "Security parameters index").in(Base.HEX_DEC);
    private static final Field.Uint SEQUENCE = ESP.uint32("esp.sequence", "Sequence number").in(Base.DEC);
    private static final Field.Uint EXPECTED = ESP.uint32("esp.sequence-analysis.expected-sn", "Sequence number expected").in(Base.DEC);
    private static final Field.Uint PREVIOUS = ESP.frameNumber("esp.sequence-analysis.previous-frame", "Frame before");
    private static final Expert WRONG = ESP.expert("esp.sequence-analysis.wrong-sequence-number", Expert.Severity.WARN,
            Expert.Area.SEQUENCE, "Not the sequence number that follows");
    private static final Preference FOLLOW = ESP.preference("do_esp_sequence_analysis", true, "Follow sequence numbers");
    private static final StateKey<Last> LAST = StateKey.of(StateKey.Scope.CAPTURE, Last::new);
    private static final FactKey WHAT = FactKey.of("ESP's sequence number expected");
    private static final FactKey BEFORE = FactKey.of("ESP's frame before");

    static {
        ESP.plain(SPI, SEQUENCE);
    }

    /** The latest packet of a security association. */
    private static final class Last {
        private int frame;
        private long sequence;
    }

    @Override
    public Protocol protocol() {
        return ESP;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("ESP");
        c.clearInfo();
        long index = d.uint(SPI);
        long sequence = d.uint(SEQUENCE);
        ShownIndex.append(c, "ESP", index);
        d.covers(d.length());
        if (d.quoted() || d.preference(FOLLOW) == 0) {
            return;
        }
        if (d.learns()) {
            learn(d, index, sequence);
        }
        long frame = d.fact(BEFORE, 0);
        if (frame != 0) {
            d.expert(d.generated(EXPECTED, d.fact(WHAT, 0)), WRONG);
            d.generated(PREVIOUS, frame);
        }
    }

    private static void learn(Dissection d, long index, long sequence) {
        Last last = d.state(LAST, index);
        long expected = last.sequence + 1 & 0xffffffffL;
        if (last.frame != 0 && sequence != expected) {
            d.tell(d.here(), WHAT, expected);
            d.tell(d.here(), BEFORE, last.frame);
        }
        last.frame = d.frame().number();
        last.sequence = sequence;
    }
}
