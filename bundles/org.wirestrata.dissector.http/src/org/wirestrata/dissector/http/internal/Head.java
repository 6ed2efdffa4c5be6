package org.wirestrata.dissector.http.internal;

import java.util.concurrent.atomic.AtomicReference;

import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;

/**
 * The head of a message: where its lines lie, and what of it decides about the rest. Objects are used again; {@link #take} and {@link
 * #giveBack} embrace the use. Positions count from the layer's beginning.
 */
final class Head {
    private static final AtomicReference<Head> SPARE = new AtomicReference<>();
    private static final int LONGEST_METHOD = 32;
    private static final String RESPONSE = "HTTP/";

    /** What a message is. */
    enum Kind {
        REQUEST, NOTIFICATION, RESPONSE, NONE
    }

    private Dissection d;
    Kind kind;
    /** Where the message begins, behind empty lines. */
    int start;
    /** Where the first line ends, without and with its line end. */
    int lineEnd;
    int lineNext;
    /** Where the head ends, behind the empty line, or -1 where that is not there. */
    int end;
    /** Where the line begins that does not end, in a head that is not whole. */
    int lastLine;
    /** Where what can be shown of the head ends: at the first line that is no header, or at the end. */
    int shownEnd;
    /** Whether the first line is there to its end. */
    boolean complete;
    /** Whether messages were seen in the conversation. */
    boolean known;
    int code;
    /** -1 where the head has none. */
    long contentLength;
    boolean chunked;
    boolean encoded;
    int typeAt;
    int typeEnd;
    int codingAt;
    int codingEnd;
    int hostAt;
    int hostEnd;
    int upgradeAt;
    int upgradeEnd;
    int extensionsAt;
    int extensionsEnd;
    int subprotocolAt;
    int subprotocolEnd;
    int methodEnd;
    int uriAt;
    int uriEnd;
    /** The end of the line that {@link #line} found, without its line end. */
    private int foundEnd;
    final StringBuilder text = new StringBuilder();
    /** The media type without parameters, in lower case. */
    final StringBuilder type = new StringBuilder();
    /** What stands behind the media type, such as its character set. */
    final StringBuilder parameters = new StringBuilder();
    /** The content coding in lower case. */
    final StringBuilder coding = new StringBuilder();

    private Head() {
    }

    static Head take(Dissection d) {
        Head h = SPARE.getAndSet(null);
        if (h == null) {
            h = new Head();
        }
        h.d = d;
        return h;
    }

    void giveBack() {
        d = null;
        text.setLength(0);
        SPARE.set(this);
    }

    /** Reads the head at the beginning of the layer. */
    void scan() {
        scanFirstLine();
        if (!complete || kind == Kind.NONE) {
            return;
        }
        int at = lineNext;
        while (true) {
            int next = line(at);
            if (next < 0) {
                lastLine = at;
                return;
            }
            if (foundEnd == at) {
                end = next;
                shownEnd = shownEnd < 0 ? end : shownEnd;
                return;
            }
            if (header(at, foundEnd)) {
                note(at, foundEnd);
            } else if (shownEnd < 0) {
                shownEnd = at;
            }
            at = next;
        }
    }

    /** Reads the first line. */
    void scanFirstLine() {
        kind = Kind.NONE;
        end = -1;
        code = 0;
        contentLength = -1;
        chunked = false;
        encoded = false;
        shownEnd = -1;
        typeAt = typeEnd = codingAt = codingEnd = hostAt = hostEnd = upgradeAt = upgradeEnd = 0;
        extensionsAt = extensionsEnd = subprotocolAt = subprotocolEnd = 0;
        Conversation c = d.conversation();
        known = c != null && c.dissector() != null;
        start = known && d.has(0, 3) && d.byteAt(0) == '\r' && d.byteAt(1) == '\n' ? 2 : 0;
        int next = line(start);
        if (next < 0 && d.length() == 1 && d.has(0, 1) && d.byteAt(0) == '\r') {
            foundEnd = 0;
            next = 1;
        }
        complete = next >= 0;
        lineEnd = complete ? foundEnd : captured();
        lineNext = complete ? next : captured();
        firstLine();
    }

    /** Whether a line can be a header: it has a colon, be the name before it allowed or not. */
    boolean header(int at, int lineEnd) {
        return colon(at, lineEnd) >= 0;
    }

    /** Whether the bytes begin as text does. */
    boolean text() {
        return d.has(0, 1) && d.byteAt(0) >= ' ' && d.byteAt(0) < 0x7f;
    }

    /** Keeps what the content is told by, as text: positions mean other bytes in derived ones. */
    void keepTypes() {
        type.setLength(0);
        parameters.setLength(0);
        int p = typeAt;
        while (p < typeEnd && d.byteAt(p) != ';' && !blank(d.byteAt(p))) {
            type.append((char) lower(d.byteAt(p++)));
        }
        p++;
        while (p < typeEnd && (d.byteAt(p) == ';' || blank(d.byteAt(p)))) {
            p++;
        }
        while (p < typeEnd) {
            parameters.append((char) d.byteAt(p++));
        }
        coding.setLength(0);
        for (int i = codingAt; i < codingEnd; i++) {
            coding.append((char) lower(d.byteAt(i)));
        }
    }

    /** Whether the head has a media type, be it an empty one. */
    boolean typed() {
        return typeAt > 0;
    }

    private static boolean blank(int c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static int lower(int c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    /** Where what was captured ends. */
    int captured() {
        return d.position() + d.remaining();
    }

    /**
     * The position behind the line at a position, or -1 where it does not end; {@link #foundEnd} tells its end. A CR alone ends a line, too; as
     * the last byte that is there it may go with an LF.
     */
    int line(int at) {
        return line(at, at);
    }

    /** @param from where its end is looked for, the bytes before being looked at already */
    int line(int at, int from) {
        byte[] bytes = d.array();
        int offset = d.arrayOffset();
        int end = captured();
        for (int i = Math.max(at, from); i < end; i++) {
            byte b = bytes[offset + i];
            if (b == '\n') {
                foundEnd = i;
                return i + 1;
            }
            if (b == '\r') {
                foundEnd = i;
                return i + 1 == end ? -1 : bytes[offset + i + 1] == '\n' ? i + 2 : i + 1;
            }
        }
        foundEnd = -1;
        return -1;
    }

    int foundEnd() {
        return foundEnd;
    }

    private void firstLine() {
        if (begins(RESPONSE) || begins("ICY")) {
            kind = Kind.RESPONSE;
            int at = start;
            while (at < lineEnd && d.byteAt(at) != ' ') {
                at++;
            }
            while (at < lineEnd && d.byteAt(at) == ' ') {
                at++;
            }
            for (int i = 0; i < 3 && at < lineEnd && d.byteAt(at) >= '0' && d.byteAt(at) <= '9'; i++) {
                code = code * 10 + d.byteAt(at++) - '0';
            }
            return;
        }
        int at = start;
        while (at < lineEnd && at - start < LONGEST_METHOD && d.byteAt(at) != ' ') {
            at++;
        }
        methodEnd = at;
        if (at == start || at < lineEnd && d.byteAt(at) != ' ' || at == lineEnd && !complete) {
            return;
        }
        int method = Methods.find(d, start, at);
        if (method == Methods.NONE) {
            return;
        }
        kind = method == Methods.NOTIFIES ? Kind.NOTIFICATION : Kind.REQUEST;
        at = Math.min(lineEnd, at + 1);
        uriAt = at;
        while (at < lineEnd && d.byteAt(at) != ' ') {
            at++;
        }
        uriEnd = at;
    }

    private boolean begins(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (start + i >= lineEnd || d.byteAt(start + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a range begins with a word in lower case, regardless of case. */
    boolean starts(int from, int to, String word) {
        if (to - from < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (lower(d.byteAt(from + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a range is a word in lower case, regardless of case. */
    boolean is(int from, int to, String word) {
        return to - from == word.length() && starts(from, to, word);
    }

    /** The position of the colon of a header, or -1. */
    int colon(int at, int lineEnd) {
        for (int i = at; i < lineEnd; i++) {
            if (d.byteAt(i) == ':') {
                return i;
            }
        }
        return -1;
    }

    /** Where the value behind a colon begins, without blanks. */
    int valueStart(int colon, int lineEnd) {
        int p = colon + 1;
        while (p < lineEnd && (d.byteAt(p) == ' ' || d.byteAt(p) == '\t')) {
            p++;
        }
        return p;
    }

    /** Where a value ends, without blanks. */
    int valueEnd(int from, int lineEnd) {
        int p = lineEnd;
        while (p > from && (d.byteAt(p - 1) == ' ' || d.byteAt(p - 1) == '\t')) {
            p--;
        }
        return p;
    }

    private void note(int at, int lineEnd) {
        int colon = colon(at, lineEnd);
        if (colon < 0) {
            return;
        }
        int from = valueStart(colon, lineEnd);
        int to = valueEnd(from, lineEnd);
        if (is(at, colon, "content-length")) {
            long length = number(from, to);
            contentLength = length >= 0 && length <= Integer.MAX_VALUE ? length : contentLength;
        } else if (is(at, colon, "transfer-encoding")) {
            encoded = true;
            chunked |= starts(from, to, "chunked");
        } else if (is(at, colon, "content-type")) {
            typeAt = from;
            typeEnd = to;
        } else if (is(at, colon, "content-encoding")) {
            codingAt = from;
            codingEnd = to;
        } else if (is(at, colon, "host")) {
            hostAt = from;
            hostEnd = to;
        } else if (is(at, colon, "upgrade")) {
            upgradeAt = from;
            upgradeEnd = to;
        } else if (is(at, colon, "sec-websocket-extensions")) {
            extensionsAt = from;
            extensionsEnd = to;
        } else if (is(at, colon, "sec-websocket-protocol")) {
            subprotocolAt = from;
            subprotocolEnd = to;
        }
    }

    /** The number that a range is, or -1. */
    long number(int from, int to) {
        long n = 0;
        if (to == from || to - from > 18) {
            return -1;
        }
        for (int p = from; p < to; p++) {
            int c = d.byteAt(p);
            if (c < '0' || c > '9') {
                return -1;
            }
            n = n * 10 + c - '0';
        }
        return n;
    }

    /** Whether such a message has no content, whatever its head says (RFC 9112 section 6.3). */
    boolean bare() {
        return kind == Kind.RESPONSE && (code / 100 == 1 || code == 204 || code == 304);
    }

    /** The text of a range; the builder is reused. */
    StringBuilder text(int from, int to) {
        text.setLength(0);
        return append(from, to);
    }

    /** The bytes of a range. */
    byte[] bytes(int from, int to) {
        byte[] bytes = new byte[to - from];
        System.arraycopy(d.array(), d.arrayOffset() + from, bytes, 0, bytes.length);
        return bytes;
    }

    /** Appends the text of a range. */
    StringBuilder append(int from, int to) {
        for (int p = from; p < to; p++) {
            text.append((char) d.byteAt(p));
        }
        return text;
    }
}
