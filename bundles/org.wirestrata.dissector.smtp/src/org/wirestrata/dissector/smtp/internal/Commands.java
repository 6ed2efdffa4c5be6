package org.wirestrata.dissector.smtp.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.TextLines;

/** Lines with commands (RFC 5321 section 4.1) and with credentials (RFC 4954, RFC 4616). */
final class Commands {
    private static final int WORD = 4;
    /** The length of "AUTH PLAIN " and "AUTH LOGIN ". */
    private static final int MECHANISM = 11;

    private Commands() {
    }

    static void show(Dissection d, long what) {
        Columns columns = d.columns();
        int all = TextLines.captured(d);
        int first = TextLines.end(d, 0);
        int at = 0;
        while (at < all) {
            int end = TextLines.end(d, at);
            int next = TextLines.next(d, end);
            columns.append(at == 0 ? "C: " : " | ");
            d.hide(d.add(Smtp.REQUEST, 0, 0, 1));
            if (Session.has(what, Session.USER)) {
                credentials(d, Smtp.USER, at, end - at, 0, first, "User: ");
            } else if (Session.has(what, Session.PASSWORD)) {
                credentials(d, Smtp.PASSWORD, at, end - at, 0, first, "Pass: ");
            } else if (Session.has(what, Session.BOTH)) {
                credentials(d, Smtp.USER_AND_PASSWORD, at, end - at, 0, first, "");
                d.expert(d.last(), Smtp.NOT_DECODED);
            } else {
                command(d, what, at, end, next);
            }
            at = next;
        }
        d.position(all);
    }

    /** Shows credentials at a line; what they are stands in the first one. */
    private static void credentials(Dissection d, Field.Text f, int at, int length, int from, int to, String name) {
        d.addText(f, at, length, from, to - from, Encoding.ASCII);
        text(d, d.columns().append(name), from, to);
    }

    private static void text(Dissection d, Columns columns, int from, int to) {
        if (columns.wanted()) {
            columns.append(TextLines.shown(d, from, to));
        }
    }

    private static void command(Dissection d, long what, int at, int end, int next) {
        int line = d.addText(Smtp.COMMAND_LINE, at, next - at, at, next - at, Encoding.ASCII);
        int word = Math.min(end - at, WORD);
        d.enter(line);
        d.addText(Smtp.COMMAND, at, word, at, word, Encoding.ASCII);
        int parameter = at + WORD + 1;
        if (parameter < end) {
            d.addText(Smtp.PARAMETER, parameter, end - parameter, parameter, end - parameter, Encoding.ASCII);
        }
        Columns columns = d.columns();
        int secret = at + MECHANISM;
        if (secret < end && Session.has(what, Session.USER_IN_COMMAND)) {
            text(d, columns, at, secret);
            credentials(d, Smtp.USER, secret, end - secret, secret, end, "User: ");
        } else if (secret < end && Session.has(what, Session.BOTH_IN_COMMAND)) {
            text(d, columns, at, secret);
            credentials(d, Smtp.USER_AND_PASSWORD, secret, end - secret, secret, end, "");
            d.expert(d.last(), Smtp.NOT_DECODED);
        } else {
            text(d, columns, at, end);
        }
        d.leave(line);
    }
}
