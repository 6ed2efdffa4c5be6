package org.wirestrata.dissector.smtp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StreamDissector;
import org.wirestrata.api.dissect.TextLines;

/** SMTP: RFC 5321, with BDAT (RFC 3030), AUTH (RFC 4954) and STARTTLS (RFC 3207). What a segment brings is taken apart together. */
@Component(service = Dissector.class, property = {"protocol=smtp", "table=tcp.port:25", "table=tcp.port:587",
    "table=tls.port:465", "next=data-text-lines", "next=imf", "next=data", "hands=tls", "hands=smtp"})
public final class SmtpDissector implements StreamDissector {
    private static final int[] PORTS = {25, 587, 465};

    @Override
    public Protocol protocol() {
        return Smtp.PROTOCOL;
    }

    /** A segment is complete where its first line is. */
    @Override
    public int frame(Dissection d) {
        return TextLines.complete(d, TextLines.end(d, 0)) ? d.reportedRemaining() : ONE_MORE;
    }

    @Override
    public void dissect(Dissection d) {
        d.columns().protocol("SMTP");
        d.columns().info("");
        d.covers(d.length());
        if (!toServer(d)) {
            Replies.show(d, this);
            return;
        }
        if (d.learns()) {
            d.state(Session.KEY).learn(d);
        }
        long what = Session.known(d);
        switch (Session.kind(what)) {
            case Session.MESSAGE:
                Message.piece(d, what);
                break;
            case Session.END:
                Message.end(d, what);
                break;
            default:
                Commands.show(d, what);
                if (Session.finishes(what)) {
                    Message.finish(d);
                }
                break;
        }
    }

    private static boolean toServer(Dissection d) {
        int to = d.destinationPort();
        int from = d.sourcePort();
        for (int port : PORTS) {
            if (to == port) {
                return true;
            }
            if (from == port) {
                return false;
            }
        }
        return to < from;
    }
}
