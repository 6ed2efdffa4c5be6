package org.wirestrata.dissector.pop.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.TextLines;

/**
 * POP3: RFC 1939, with STLS (RFC 2595). What a segment brings is a command or a response with its further lines, or else a piece of a
 * message.
 */
@Component(service = Dissector.class, property = {"protocol=pop", "table=tcp.port:110", "table=tls.port:995",
    "next=imf", "next=data", "hands=tls", "hands=pop"})
public final class PopDissector implements Dissector {
    private static final int PORT = 110;
    private static final int TLS_PORT = 995;

    @Override
    public Protocol protocol() {
        return Pop.PROTOCOL;
    }

    @Override
    public void dissect(Dissection d) {
        d.columns().protocol("POP");
        d.covers(d.length());
        Session session = d.learns() && !d.quoted() ? d.state(Session.KEY) : null;
        boolean request = toServer(d);
        int all = TextLines.captured(d);
        if (!request && !TextLines.starts(d, 0, all, "+OK") && !TextLines.starts(d, 0, all, "-ERR")) {
            message(d, session);
            return;
        }
        int end = TextLines.end(d, 0);
        int next = TextLines.next(d, end);
        Columns columns = d.columns();
        columns.info(request ? "C: " : "S: ");
        if (columns.wanted()) {
            columns.append(TextLines.shown(d, 0, end));
        }
        int line = d.add(request ? Pop.REQUEST : Pop.RESPONSE, 0, next, "");
        d.enter(line);
        parts(d, session, request, line, end);
        d.leave(line);
        while (next < all) {
            int at = next;
            next = TextLines.next(d, TextLines.end(d, at));
            d.add(request ? Pop.REQUEST_DATA : Pop.RESPONSE_DATA, at, next - at, "");
        }
        d.position(all);
    }

    private static boolean toServer(Dissection d) {
        int to = d.destinationPort();
        int from = d.sourcePort();
        return to == PORT || to == TLS_PORT || from != PORT && from != TLS_PORT && to < from;
    }

    private void parts(Dissection d, Session session, boolean request, int line, int end) {
        int word = TextLines.word(d, 0, end);
        int rest = word == 0 ? 0 : TextLines.skipBlanks(d, word, end);
        if (word > 0) {
            add(d, request ? Pop.COMMAND : Pop.INDICATOR, 0, word);
            if (session != null && request) {
                session.command(d, end);
            } else if (session != null) {
                session.response(d, end, this);
            }
        }
        if (word > 0 && !request && Session.lacksLength(d)) {
            d.expert(line, Pop.NO_LENGTH);
        }
        if (rest < end) {
            add(d, request ? Pop.PARAMETER : Pop.DESCRIPTION, rest, end);
        }
    }

    private static int add(Dissection d, Field.Text f, int from, int to) {
        return d.addText(f, from, to - from, from, to - from, Encoding.ASCII);
    }

    private static void message(Dissection d, Session session) {
        int length = d.length();
        Columns columns = d.columns();
        columns.info("S: DATA fragment, ");
        columns.append(length).append(length == 1 ? " byte" : " bytes");
        if (session != null) {
            session.read(d);
        }
        if (!Session.inPieces(d)) {
            content(d);
        } else if (d.reassemble(Pop.MESSAGE, session == null ? 0 : session.message(d), session == null ? 0 : session.pieceAt(),
                session != null && session.goesOn())) {
            content(d);
        } else {
            d.position(length);
        }
        if (session != null) {
            session.pieceTaken();
        }
    }

    private static void content(Dissection d) {
        if (!d.dispatch("imf")) {
            d.undissected();
        }
    }
}
