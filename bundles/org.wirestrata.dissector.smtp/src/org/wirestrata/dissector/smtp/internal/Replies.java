package org.wirestrata.dissector.smtp.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.TextLines;

/** Replies, each of one or more lines: RFC 5321 section 4.2.1. */
final class Replies {
    private static final int CODE = 3;
    private static final int TEXT = 4;

    private Replies() {
    }

    static void show(Dissection d, Dissector by) {
        Columns columns = d.columns();
        Session session = d.learns() ? d.state(Session.KEY) : null;
        d.hide(d.add(Smtp.RESPONSE, 0, 0, 1));
        int all = TextLines.captured(d);
        int at = 0;
        int reply = -1;
        int codeItem = -1;
        int goesOn = 0;
        while (at < all) {
            int end = TextLines.end(d, at);
            int next = TextLines.next(d, end);
            columns.append(at == 0 ? "S: " : " | ");
            int code = code(d, at, end);
            if (code >= 0) {
                if (session != null) {
                    session.reply(d, code, by);
                }
                boolean further = goesOn != 0;
                if (!further) {
                    reply = d.addText(Smtp.REPLY, at, next - at, at, next - at, Encoding.ASCII);
                    d.enter(reply);
                    codeItem = d.add(Smtp.CODE, at, CODE, code);
                } else {
                    d.enter(reply);
                    if (code != goesOn) {
                        d.expert(codeItem, Smtp.OTHER_CODE, "The line has the code " + code + ", the first one " + goesOn);
                    }
                }
                int text = at + TEXT;
                if (text <= end) {
                    d.addText(Smtp.TEXT, text, end - text, text, end - text, Encoding.ASCII);
                    goesOn = d.byteAt(at + CODE) == '-' ? further ? goesOn : code : 0;
                } else {
                    goesOn = 0;
                }
                d.leave(reply);
                int shown = further ? Math.min(text, end) : at;
                if (columns.wanted()) {
                    columns.append(TextLines.shown(d, shown, end));
                }
            }
            at = next;
        }
        d.position(all);
    }

    /** The code at the beginning of a line, or -1. */
    private static int code(Dissection d, int at, int end) {
        if (end - at < CODE) {
            return -1;
        }
        int code = 0;
        for (int p = at; p < at + CODE; p++) {
            int digit = d.byteAt(p) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            code = code * 10 + digit;
        }
        return code;
    }
}
