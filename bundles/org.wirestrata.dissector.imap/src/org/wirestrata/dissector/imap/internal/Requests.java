package org.wirestrata.dissector.imap.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;

/** Lines with commands: RFC 9051 section 6. */
final class Requests {
    /** Commands whose first argument is a mailbox, or is shown as one. */
    private static final String[] OF_FOLDERS = {"SELECT", "EXAMINE", "CREATE", "DELETE", "RENAME", "SUBSCRIBE", "UNSUBSCRIBE", "STATUS", "APPEND",
        "SEARCH"};

    private Requests() {
    }

    static void show(Dissection d, Exchanges exchanges, int number, int at, int end) {
        Words w = new Words(d, at, end);
        if (at < end) {
            d.addText(Imap.REQUEST, at, end - at, at, end - at, Encoding.ASCII);
        }
        if (!w.there()) {
            return;
        }
        w.add(Imap.REQUEST_TAG);
        w.addHidden(Imap.TAG);
        String tag = exchanges == null ? null : w.text();
        if (w.next()) {
            command(d, exchanges, w);
        }
        if (exchanges != null) {
            exchanges.asked(d, number, tag);
        }
        Exchanges.showRequest(d, number, at);
    }

    private static void command(Dissection d, Exchanges exchanges, Words w) {
        int first = w.at;
        int firstEnd = w.end;
        if (w.is("UID")) {
            d.add(Imap.REQUEST_UID, w.at, w.end - w.at, 1);
            if (!w.next()) {
                return;
            }
        }
        w.add(Imap.REQUEST_COMMAND);
        d.addText(Imap.COMMAND, first, firstEnd - first, first, firstEnd - first, Encoding.ASCII);
        d.hide(d.last());
        if (exchanges != null && w.is("STARTTLS")) {
            exchanges.asksForTls();
        }
        if (w.is("LOGIN")) {
            login(d, w);
        } else if (w.is("COPY")) {
            if (w.next() && w.next()) {
                w.add(Imap.FOLDER);
            }
        } else if (ofFolder(w) && w.next()) {
            w.add(Imap.FOLDER);
        }
    }

    private static boolean ofFolder(Words w) {
        for (String command : OF_FOLDERS) {
            if (w.is(command)) {
                return true;
            }
        }
        return false;
    }

    /** The password is taken for a quoted string: what has no room for quotes is an error. */
    private static void login(Dissection d, Words w) {
        if (w.next()) {
            w.add(Imap.USER);
            w.next();
            if (w.end - w.at < 2) {
                d.byteAt(d.length());
            }
            d.addText(Imap.PASSWORD, w.at, w.end - w.at, w.at + 1, w.end - w.at - 2, Encoding.ASCII);
        }
    }
}
