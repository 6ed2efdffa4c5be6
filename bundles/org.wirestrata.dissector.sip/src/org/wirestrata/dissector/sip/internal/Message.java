package org.wirestrata.dissector.sip.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;

/** One message: its first line, headers and body. */
final class Message {
    private static final int REGISTERED = 200;

    private final Dissection d;
    private final FirstLine first;
    /** Whether it came in a datagram, where messages are sent again and transactions are followed. */
    private final boolean datagram;
    String method = "";
    int code;
    String callId = "";
    long sequence;
    String sequenceMethod = "";
    /** -1 where no header tells it. */
    private long contentLength = -1;
    private String type;
    private String typeParameters = "";
    boolean everyContact;
    int contacts;
    /** Contacts that expire at once. */
    int contactsRemoved;
    /** Contacts that expire when the header of that name says. */
    int contactsByHeader;
    private boolean expiresAtOnce;
    private int headersItem;

    private Message(Dissection d, FirstLine first, boolean datagram) {
        this.d = d;
        this.first = first;
        this.datagram = datagram;
    }

    /** Dissects the message that begins at the layer's beginning. */
    static void dissect(Dissection d, FirstLine first, boolean datagram) {
        new Message(d, first, datagram).dissect();
    }

    boolean request() {
        return first.kind == FirstLine.Kind.REQUEST;
    }

    /** Whether it is a response, or a request of a method that is known. */
    boolean known() {
        return !request() || FirstLine.known(method);
    }

    private void dissect() {
        int line = firstLine();
        int there = d.remaining();
        int all = d.length() - first.next;
        headersItem = d.addText(Sip.HEADERS, first.next, all, first.next, all, Encoding.UTF_8);
        d.enter(headersItem);
        int end = headers(there);
        d.leave(headersItem);
        if (end < 0) {
            d.covers(d.length());
            d.position(d.length());
            return;
        }
        if (datagram) {
            Transactions.follow(d, this);
        }
        d.enter(line);
        Transactions.show(d);
        d.leave(line);
        info();
        int body = (int) Math.min(d.length() - end, contentLength < 0 ? Integer.MAX_VALUE : contentLength);
        d.covers(end + body);
        if (body > 0) {
            d.length(headersItem, end - first.next);
            Body.show(d, this, end, body, type, typeParameters);
        }
        d.position(d.length());
        d.columns().fence();
    }

    private int firstLine() {
        Columns c = d.columns();
        c.clearInfo();
        int item = Chars.add(d, request() ? Sip.REQUEST_LINE : Sip.STATUS_LINE, 0, first.end);
        d.enter(item);
        if (request()) {
            method = Chars.text(d, 0, first.wordEnd);
            c.append(known() ? "Request: " : "Unknown request: ").append(method).append(' ');
            Chars.add(d, Sip.METHOD, 0, first.wordEnd);
            Uris.show(d, Headers.REQUEST, first.secondAt, first.secondEnd, first.secondEnd, false);
            if (c.wanted()) {
                c.append(Chars.escaped(Chars.text(d, first.secondAt, first.secondEnd)));
            }
        } else {
            code = (int) Chars.number(d, first.secondAt, first.secondEnd);
            d.add(Sip.STATUS_CODE, first.secondAt, 3, code);
            if (c.wanted()) {
                c.append("Status: ").append(Chars.escaped(Chars.text(d, first.secondAt, first.end)));
            }
        }
        d.leave(item);
        return item;
    }

    /** Shows the headers and answers the position behind them, or -1 where one of them makes no sense of the message. */
    private int headers(int there) {
        int at = first.next;
        while (at < there) {
            int feed = d.find(at, (byte) '\n');
            int next = feed < 0 ? there : feed + 1;
            int end = end(at, feed, there);
            if (end == at) {
                return next;
            }
            while (feed >= 0 && next < there && (d.byteAt(next) == ' ' || d.byteAt(next) == '\t')) {
                int from = next;
                feed = d.find(from, (byte) '\n');
                next = feed < 0 ? there : feed + 1;
                end = end(from, feed, there);
            }
            if (!header(at, end, next)) {
                return -1;
            }
            at = next;
        }
        return there;
    }

    private int end(int at, int feed, int there) {
        return feed < 0 ? there : feed > at && d.byteAt(feed - 1) == '\r' ? feed - 1 : feed;
    }

    private boolean header(int at, int end, int next) {
        int colon = Chars.find(d, at, end, ':');
        if (colon < 0) {
            d.expert(headersItem, Sip.NO_COLON);
            return true;
        }
        Headers.Header h = Headers.find(d, at, colon);
        if (h == null) {
            int item = Chars.line(d, at, end, next);
            d.expert(item, Sip.UNKNOWN_HEADER, "Unknown header (" + Chars.escaped(Chars.text(d, at, colon)) + ")");
            return true;
        }
        int from = colon + 1;
        while (from < end && (d.byteAt(from) == ' ' || d.byteAt(from) == '\t')) {
            from++;
        }
        return header(h, at, from, end, next);
    }

    private boolean header(Headers.Header h, int at, int from, int end, int next) {
        Headers.Kind kind = h.kind();
        int item = switch (kind) {
            case NUMBER, EXPIRES, LENGTH, RETRY -> number(h, at, from, end, next);
            default -> d.addText(h.field(), at, next - at, from, end - from, Encoding.UTF_8);
        };
        if (kind == Headers.Kind.CREDENTIALS || kind == Headers.Kind.AUTHENTICATION_INFO) {
            Credentials.show(d, item, at, from, end, next, kind == Headers.Kind.CREDENTIALS);
            return true;
        }
        d.enter(item);
        boolean whole = inside(h, from, end);
        d.leave(item);
        if (kind == Headers.Kind.CALL) {
            callId = Chars.text(d, from, end);
            d.markGenerated(d.addText(Sip.CALL, at, next - at, from, end - from, Encoding.UTF_8));
        }
        return whole;
    }

    private boolean inside(Headers.Header h, int from, int end) {
        switch (h.kind()) {
            case TYPE -> type(from, end);
            case SEQUENCE -> {
                return Values.sequence(d, this, from, end);
            }
            case ACKNOWLEDGEMENT -> Values.acknowledgement(d, from, end);
            case FROM, TO -> Values.party(d, h, from, end);
            case CONTACT -> Values.contacts(d, this, from, end);
            case ROUTE -> Values.route(d, h, from, end);
            case IDENTITY -> Uris.address(d, h.address(), from, end);
            case TRIGGER -> Values.trigger(d, h, from, end);
            case VIA -> Via.show(d, from, end);
            case REASON -> Parameters.reason(d, from, end);
            case SECURITY -> Parameters.security(d, from, end);
            case SESSION -> Parameters.session(d, from, end);
            case ACCESS_NETWORK -> Parameters.accessNetwork(d, from, end);
            case CHARGING -> Parameters.charging(d, from, end);
            case FEATURES -> Parameters.features(d, from, end);
            case PARAMETERS -> Parameters.lines(d, from, end);
            default -> {
                return true;
            }
        }
        return true;
    }

    private int number(Headers.Header h, int at, int from, int end, int next) {
        boolean exact = h.kind() == Headers.Kind.LENGTH || h.kind() == Headers.Kind.RETRY;
        long number = exact ? Chars.wholeNumber(d, from, end) : Chars.number(d, from, end) & 0xffffffffL;
        int item = d.add(h.field(), at, next - at, Math.max(0, number) & 0xffffffffL);
        if (number < 0) {
            d.expert(item, h.kind() == Headers.Kind.LENGTH ? Sip.BAD_LENGTH : Sip.BAD_RETRY);
        }
        if (h.kind() == Headers.Kind.LENGTH) {
            contentLength = Math.max(0, number);
        } else if (h.kind() == Headers.Kind.EXPIRES) {
            expiresAtOnce = number == 0;
        }
        return item;
    }

    private void type(int from, int end) {
        int typeEnd = Chars.findAny(d, from, end, "; \t");
        type = Chars.text(d, from, typeEnd);
        int semicolon = Chars.find(d, typeEnd, end, ';');
        typeParameters = semicolon < 0 ? "" : Chars.text(d, Chars.skipBlanks(d, semicolon + 1, end), end);
    }

    private void info() {
        Columns c = d.columns();
        if (!c.wanted()) {
            return;
        }
        if (code == REGISTERED) {
            c.append(" (").append(sequenceMethod).append(')');
        }
        if (request() && method.equals("REGISTER")) {
            c.append(' ');
            bindings(c);
        } else if (code / 100 == 2 && sequenceMethod.equals("REGISTER")) {
            c.append(' ');
            bindings(c, "", contacts);
        }
        c.append(" | ");
    }

    private void bindings(Columns c) {
        if (everyContact && expiresAtOnce) {
            c.append(" (remove all bindings)");
            return;
        }
        if (contacts == 0) {
            c.append(" (fetch bindings)");
            return;
        }
        int removed = contactsRemoved + (expiresAtOnce ? contactsByHeader : 0);
        if (removed > 0) {
            bindings(c, "remove ", removed);
        }
        if (contacts > removed) {
            bindings(c, removed > 0 ? "add " : "", contacts - removed);
        }
    }

    private static void bindings(Columns c, String what, int n) {
        c.append(" (").append(what).append(n).append(n == 1 ? " binding)" : " bindings)");
    }
}
