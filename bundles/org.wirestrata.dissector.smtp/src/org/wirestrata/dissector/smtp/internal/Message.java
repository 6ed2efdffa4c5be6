package org.wirestrata.dissector.smtp.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;

/** The message that follows DATA (RFC 5321 section 4.1.1.4) or comes in chunks (RFC 3030): pieces of it, and where it ends. */
final class Message {
    private Message() {
    }

    /** Shows a segment with a piece of a message. */
    static void piece(Dissection d, long what) {
        int length = d.length();
        Columns columns = d.columns();
        columns.append("C: DATA fragment, ").append(length).append(length == 1 ? " byte" : " bytes");
        d.enter(d.layer());
        d.dispatch("data-text-lines");
        d.leave(d.layer());
        d.position(0);
        if (d.learns()) {
            d.state(Session.KEY).remember(d, Session.finishes(what));
        }
        add(d, length, true);
        int frame = Session.finishedIn(d);
        if (frame != 0) {
            d.generated(Smtp.REASSEMBLED_IN, frame);
        }
        if (d.learns() && Session.finishes(what)) {
            d.state(Session.KEY).messageEnded();
        }
        d.position(length);
    }

    /** Shows a segment in which the message ends; what comes behind the end is not looked at. */
    static void end(Dissection d, long what) {
        int at = Session.endAt(what);
        d.add(Smtp.END_OF_MESSAGE, 0, Session.endLength(d, what));
        d.columns().append("C: .");
        if (Session.hasPieces(what)) {
            d.position(0);
            complete(d, at);
        }
    }

    /** Shows the message that a command without bytes of it ends. */
    static void finish(Dissection d) {
        d.position(d.length());
        complete(d, 0);
    }

    private static void complete(Dissection d, int bytes) {
        if (add(d, bytes, false) && !d.dispatch("imf")) {
            d.undissected();
        }
    }

    private static boolean add(Dissection d, int bytes, boolean more) {
        long id = 0;
        int offset = 0;
        if (d.learns()) {
            Session s = d.state(Session.KEY);
            id = s.message(d);
            offset = s.offset();
            s.took(bytes);
            if (!more) {
                s.messageEnded();
            }
        }
        d.within(bytes);
        return d.reassemble(Smtp.MESSAGE, id, offset, more);
    }
}
