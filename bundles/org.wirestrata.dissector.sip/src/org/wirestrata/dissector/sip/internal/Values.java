package org.wirestrata.dissector.sip.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** What is inside the headers of RFC 3261 and RFC 3262 that name addresses or count. */
final class Values {
    private static final Field.Text FROM_TAG = Sip.PROTOCOL.text("sip.from.tag", "Tag of the sender");
    private static final Field.Text TO_TAG = Sip.PROTOCOL.text("sip.to.tag", "Tag of the receiver");
    private static final Field.Text CONTACT_PARAMETER = Sip.PROTOCOL.text("sip.contact.parameter", "Parameter of the contact");
    private static final Field.Text TARGET = Sip.PROTOCOL.text("sip.tc.target-uri", "Target");
    private static final Field.Uint SEQUENCE = Sip.PROTOCOL.uint32("sip.CSeq.seq", "Sequence number");
    private static final Field.Text SEQUENCE_METHOD = Sip.PROTOCOL.text("sip.CSeq.method", "Method");
    private static final Field.Uint RELIABLE = Sip.PROTOCOL.uint32("sip.RAck.RSeq.seq", "Number of the provisional response");
    private static final Field.Text ACKNOWLEDGED_METHOD = Sip.PROTOCOL.text("sip.RAck.CSeq.method", "Method");
    private static final Field.Uint ACKNOWLEDGED = Sip.PROTOCOL.uint32("sip.RAck.CSeq.seq", "Sequence number");

    private Values() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    /** Shows the sender's or receiver's address and tag. */
    static void party(Dissection d, Headers.Header h, int from, int to) {
        int end = Uris.address(d, h.address(), from, to);
        int p = end < 0 ? from : end;
        while ((p = Chars.find(d, p, to, ';')) >= 0) {
            p++;
            if (Chars.startsExactly(d, p, to, "tag=")) {
                int tagEnd = Chars.findOrEnd(d, p, to, ';');
                Chars.add(d, h.kind() == Headers.Kind.FROM ? FROM_TAG : TO_TAG, p + 4, tagEnd);
                d.hide(Chars.add(d, Sip.TAG, p + 4, tagEnd));
                return;
            }
        }
    }

    /** Shows contacts and counts them. */
    static void contacts(Dissection d, Message m, int from, int to) {
        int p = Chars.skipBlanks(d, from, to);
        if (p + 1 == to && d.byteAt(p) == '*') {
            m.everyContact = true;
            return;
        }
        while (p < to) {
            p = Uris.address(d, Headers.CONTACT, p, to);
            if (p < 0) {
                return;
            }
            m.contacts++;
            boolean expires = false;
            p = Chars.findAny(d, p, to, ";,");
            while (p < to && d.byteAt(p) == ';') {
                int start = p + 1;
                p = Chars.findUnquoted(d, start, to, ';', ',');
                Chars.add(d, CONTACT_PARAMETER, start, p);
                if (Chars.starts(d, start, p, "expires=")) {
                    if (Chars.number(d, start + 8, p) == 0) {
                        m.contactsRemoved++;
                    } else {
                        expires = true;
                    }
                }
            }
            if (!expires) {
                m.contactsByHeader++;
            }
            p++;
        }
    }

    /** Shows the addresses of a route. */
    static void route(Dissection d, Headers.Header h, int from, int to) {
        int p = from;
        while (p < to) {
            p = Uris.address(d, h.address(), p, to);
            if (p < 0 || p < to && Chars.blank(d.byteAt(p))) {
                return;
            }
            p = Chars.findOrEnd(d, p, to, ',') + 1;
        }
    }

    /** Shows whom to ask for consent (RFC 5360 section 5.11.2). */
    static void trigger(Dissection d, Headers.Header h, int from, int to) {
        int p = from < to && d.byteAt(from) == '<' ? -1 : Uris.address(d, h.address(), from, to);
        while (p >= 0 && p < to) {
            p = Chars.skipBlanks(d, p + 1, to);
            if (Chars.starts(d, p, to, "target-uri=\"")) {
                int end = Chars.find(d, p + 12, to, '"');
                if (end >= 0) {
                    Chars.add(d, TARGET, p + 12, end);
                }
                return;
            }
            p = Chars.findOrEnd(d, p, to, ';');
        }
    }

    /** Shows and keeps the number and method of a transaction; false where the method is missing. */
    static boolean sequence(Dissection d, Message m, int from, int to) {
        int p = from;
        while (p < to && Chars.digit(d.byteAt(p))) {
            p++;
        }
        if (p >= to) {
            return false;
        }
        m.sequence = Chars.number(d, from, p) & 0xffffffffL;
        d.add(SEQUENCE, from, p - from, m.sequence);
        int method = p;
        while (method < to && !Character.isLetter(d.byteAt(method))) {
            method++;
        }
        if (method >= to) {
            return false;
        }
        Chars.add(d, SEQUENCE_METHOD, method, to);
        m.sequenceMethod = Chars.text(d, method, to);
        return true;
    }

    static void acknowledgement(Dissection d, int from, int to) {
        int end = digits(d, from, to);
        if (end >= to) {
            return;
        }
        d.add(RELIABLE, from, end - from, Chars.number(d, from, end) & 0xffffffffL);
        int p = Chars.skipBlanks(d, end, to);
        end = digits(d, p, to);
        if (end >= to) {
            return;
        }
        d.add(ACKNOWLEDGED, p, end - p, Chars.number(d, p, end) & 0xffffffffL);
        p = Chars.skipBlanks(d, end, to);
        if (p < to) {
            Chars.add(d, ACKNOWLEDGED_METHOD, p, to);
        }
    }

    private static int digits(Dissection d, int from, int to) {
        int p = from;
        while (p < to && Chars.digit(d.byteAt(p))) {
            p++;
        }
        return p;
    }
}
