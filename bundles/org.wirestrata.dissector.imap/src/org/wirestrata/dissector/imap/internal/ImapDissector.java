package org.wirestrata.dissector.imap.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StreamDissector;
import org.wirestrata.api.dissect.TextLines;

/** IMAP: RFC 9051. The lines of a segment are taken apart together; messages that a response brings go to the Internet message format. */
@Component(service = Dissector.class, property = {"protocol=imap", "table=tcp.port:143", "table=tls.port:993",
    "next=imf", "next=data", "hands=tls", "hands=imap"})
public final class ImapDissector implements StreamDissector {
    private static final int PORT = 143;
    private static final int TLS_PORT = 993;

    @Override
    public Protocol protocol() {
        return Imap.PROTOCOL;
    }

    @Override
    public int frame(Dissection d) {
        boolean request = toServer(d);
        int all = TextLines.captured(d);
        int at = 0;
        while (at < all) {
            int end = TextLines.end(d, at);
            if (!TextLines.complete(d, end)) {
                return at == 0 ? ONE_MORE : at;
            }
            int next = TextLines.next(d, end);
            int message = request ? -1 : Literals.length(d, at, end);
            if (message >= 0) {
                if (all - next <= message) {
                    return at == 0 ? ONE_MORE : at;
                }
                next += message;
            }
            at = next;
        }
        return d.reportedRemaining();
    }

    private static boolean toServer(Dissection d) {
        int to = d.destinationPort();
        int from = d.sourcePort();
        return to == PORT || to == TLS_PORT || from != PORT && from != TLS_PORT && to < from;
    }

    @Override
    public void dissect(Dissection d) {
        boolean request = toServer(d);
        d.columns().protocol("IMAP");
        d.covers(d.length());
        d.hide(d.add(Imap.IS_REQUEST, 0, 0, request ? 1 : 0));
        int all = TextLines.captured(d);
        information(d, request, all);
        int number = 0;
        int at = 0;
        while (at < all) {
            int end = TextLines.end(d, at);
            int next = TextLines.next(d, end);
            int line = d.addText(Imap.LINE, at, next - at, at, next - at, Encoding.ASCII);
            d.enter(line);
            Exchanges exchanges = d.learns() && !d.quoted() ? d.state(Exchanges.KEY) : null;
            if (request) {
                Requests.show(d, exchanges, number++, at, end);
            } else {
                Responses.show(d, this, exchanges, number++, at, end);
            }
            d.leave(line);
            int message = request ? -1 : Literals.length(d, at, end);
            if (message >= 0) {
                d.position(next);
                d.within(message);
                d.dispatch("imf");
                next += Math.min(message, all - next);
            }
            at = next;
        }
        d.position(d.length());
    }

    /** Says in the packet list the first line that has a tag, or the first where none has. */
    private static void information(Dissection d, boolean request, int all) {
        Columns columns = d.columns();
        columns.info(request ? "Request: " : "Response: ");
        if (!columns.wanted()) {
            return;
        }
        int first = 0;
        int at = 0;
        while (!request && at < all) {
            if (d.byteAt(at) != '*') {
                first = at;
                break;
            }
            int end = TextLines.end(d, at);
            int message = Literals.length(d, at, end);
            at = Math.min(all, TextLines.next(d, end) + Math.max(0, message));
        }
        columns.append(TextLines.shown(d, first, TextLines.end(d, first)));
    }
}
