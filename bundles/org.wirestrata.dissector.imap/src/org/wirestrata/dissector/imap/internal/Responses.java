package org.wirestrata.dissector.imap.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;

/** Lines with responses: RFC 9051 section 7. Those without a tag are shown as they are. */
final class Responses {
    private Responses() {
    }

    static void show(Dissection d, Dissector by, Exchanges exchanges, int number, int at, int end) {
        Words w = new Words(d, at, end);
        if (at == end || d.byteAt(at) == '*') {
            return;
        }
        d.addText(Imap.RESPONSE, at, end - at, at, end - at, Encoding.ASCII);
        if (!w.there()) {
            return;
        }
        w.add(Imap.RESPONSE_TAG);
        w.addHidden(Imap.TAG);
        String tag = exchanges == null ? null : w.text();
        boolean done = false;
        if (w.next()) {
            w.add(Imap.STATUS);
            done = w.is("OK");
            if (w.next()) {
                w.add(Imap.RESPONSE_COMMAND);
                w.addHidden(Imap.COMMAND);
            }
        }
        if (exchanges != null) {
            exchanges.answered(d, number, tag, done, by);
        }
        Exchanges.showResponse(d, number, at);
    }
}
