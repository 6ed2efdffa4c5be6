package org.wirestrata.dissector.ntp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/**
 * The Network Time Protocol: its messages that carry time (RFC 5905, 1305, 4330), control messages (RFC 9327) and those of the reference
 * implementation's private mode.
 */
@Component(service = Dissector.class, property = {"protocol=ntp", "table=udp.port:123", "next=-"})
public final class NtpDissector implements Dissector {
    @Override
    public Protocol protocol() {
        return Ntp.NTP;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("NTP");
        c.clearInfo();
        int first = d.byteAt(0);
        int mode = first & 7;
        if (c.wanted()) {
            c.append("NTP Version ").append(first >> 3 & 7).append(", ").append(Ntp.MODES.text(mode));
        }
        d.covers(d.length());
        switch (mode) {
        case Ntp.CONTROL -> ControlMessage.dissect(d);
        case Ntp.PRIVATE -> PrivateMessage.dissect(d);
        default -> TimeMessage.dissect(d, mode);
        }
        d.position(d.length());
    }
}
