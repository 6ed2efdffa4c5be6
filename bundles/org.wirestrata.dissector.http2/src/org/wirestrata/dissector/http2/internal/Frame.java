package org.wirestrata.dissector.http2.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;

/** One frame: RFC 9113 sections 4 and 6. */
final class Frame {
    private static final FactKey BLOCK = FactKey.of("http2 headers");
    private static final int HEADER_TABLE_SIZE = 1;
    private static final int HEADER_AND_PADDING = 10;

    private static final Field.Uint[] DATA_FLAGS = {Http2.UNUSED_DATA, Http2.FLAG_PADDED, Http2.FLAG_END_STREAM};
    private static final Field.Uint[] HEADERS_FLAGS = {Http2.UNUSED_HEADERS, Http2.FLAG_PRIORITY, Http2.FLAG_PADDED, Http2.FLAG_END_HEADERS,
        Http2.FLAG_END_STREAM};
    private static final Field.Uint[] SETTINGS_FLAGS = {Http2.UNUSED_SETTINGS, Http2.FLAG_ACK_SETTINGS};
    private static final Field.Uint[] PROMISE_FLAGS = {Http2.UNUSED_PUSH_PROMISE, Http2.FLAG_PADDED, Http2.FLAG_END_HEADERS};
    private static final Field.Uint[] PING_FLAGS = {Http2.UNUSED_PING, Http2.FLAG_ACK_PING};
    private static final Field.Uint[] CONTINUATION_FLAGS = {Http2.UNUSED_CONTINUATION, Http2.FLAG_PADDED, Http2.FLAG_END_HEADERS};
    private static final Field.Uint[] NO_FLAGS = {Http2.UNUSED};

    private final Dissection d;
    private final int length;
    private int type;
    private int flags;
    private long stream;
    private int padding;

    Frame(Dissection d) {
        this.d = d;
        this.length = d.length();
    }

    void dissect() {
        int item = d.open(Http2.STREAM, 0, length);
        d.uint(Http2.LENGTH);
        type = d.u(Http2.TYPE);
        flags();
        d.uintAt(Http2.RESERVED, d.position());
        stream = d.uint(Http2.STREAM_ID);
        Columns columns = d.columns();
        if (columns.wanted()) {
            columns.append(Lines.name(type)).append('[').append(stream).append(']');
        }
        content();
        d.leave(item);
        if (type == Http2.DATA) {
            Messages.handOn(d, bodyAt());
        }
        d.position(length);
    }

    private void flags() {
        int at = d.position();
        flags = d.byteAt(at);
        int item = d.add(Http2.FLAGS, at, 1, flags);
        d.enter(item);
        for (Field.Uint f : switch (type) {
        case Http2.DATA -> DATA_FLAGS;
        case Http2.HEADERS -> HEADERS_FLAGS;
        case Http2.SETTINGS -> SETTINGS_FLAGS;
        case Http2.PUSH_PROMISE -> PROMISE_FLAGS;
        case Http2.PING -> PING_FLAGS;
        case Http2.CONTINUATION -> CONTINUATION_FLAGS;
        default -> NO_FLAGS;
        }) {
            d.uintAt(f, at);
        }
        d.leave(item);
        d.skip(1);
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }

    private boolean learns() {
        return d.learns() && !d.quoted() && !d.fragment() && d.has(0, length);
    }

    private void content() {
        switch (type) {
        case Http2.DATA -> data();
        case Http2.HEADERS -> headers();
        case Http2.PRIORITY -> priority();
        case Http2.RST_STREAM -> d.uint(Http2.RST_ERROR);
        case Http2.SETTINGS -> settings();
        case Http2.PUSH_PROMISE -> pushPromise();
        case Http2.PING -> d.bytes(has(Http2.ACK) ? Http2.PONG_DATA : Http2.PING_DATA, 8);
        case Http2.GOAWAY -> goAway();
        case Http2.WINDOW_UPDATE -> {
            d.uintAt(Http2.WINDOW_RESERVED, d.position());
            d.uint(Http2.WINDOW_INCREMENT);
        }
        case Http2.CONTINUATION -> continuation();
        case Http2.ALTSVC -> {
            int origin = d.u(Http2.ALTSVC_LENGTH);
            d.text(Http2.ALTSVC_ORIGIN, origin, Encoding.ASCII);
            if (d.reportedRemaining() > 0) {
                d.text(Http2.ALTSVC_VALUE, d.reportedRemaining(), Encoding.ASCII);
            }
        }
        case Http2.BLOCKED -> {
            // it has no content
        }
        case Http2.ORIGIN -> origins();
        case Http2.PRIORITY_UPDATE -> {
            d.uint(Http2.UPDATED_STREAM, 4);
            d.text(Http2.UPDATED_PRIORITY, d.reportedRemaining(), Encoding.ASCII);
        }
        default -> {
            d.peek(0, 1);
            d.bytes(Http2.UNKNOWN, d.reportedRemaining());
        }
        }
    }

    /** Shows how much padding there is; what comes before it is what remains without it. */
    private void padding() {
        int at = d.position();
        if (has(Http2.PADDED)) {
            padding = d.u(Http2.PADDING);
            d.add(Http2.PAD_LENGTH, at, 1, padding);
        } else {
            d.add(Http2.PAD_LENGTH, at, 0, 0);
        }
        if (padding > d.reportedRemaining()) {
            d.skip(padding);
            d.peek(0, 1);
        }
    }

    private void showPadding(Field.Bytes f) {
        if (padding > 0) {
            d.add(f, length - padding, padding);
        }
    }

    private int bodyAt() {
        return has(Http2.PADDED) ? HEADER_AND_PADDING : HEADER_AND_PADDING - 1;
    }

    private void data() {
        padding();
        int at = d.position();
        int octets = d.reportedRemaining() - padding;
        boolean ends = has(Http2.END_STREAM);
        if (learns()) {
            Body.learn(d, stream, ends, at, octets);
        }
        Body.show(d, ends, at, octets, length);
        showPadding(Http2.DATA_PADDING);
    }

    private void headers() {
        boolean ends = has(Http2.END_STREAM);
        if (ends) {
            if (learns()) {
                Body.learnEnd(d, stream);
            }
            int at = d.position();
            Body.showEnd(d);
            d.position(at);
        }
        padding();
        if (has(Http2.PRIORITIZED)) {
            priority();
        }
        int at = d.position();
        int octets = d.reportedRemaining() - padding;
        d.add(Http2.FRAGMENT_BLOCK, at, octets);
        block(at, octets, stream);
        showPadding(Http2.HEADERS_PADDING);
    }

    /** Decodes and shows the frame's part of a block of headers. */
    private void block(int at, int octets, long of) {
        if (learns()) {
            Connection c = Connection.of(d);
            HeaderBlock b = c.decoder(d).decode(d.array(), d.arrayOffset() + at, octets, has(Http2.END_HEADERS));
            if (b != null) {
                d.tell(d.here(), BLOCK, b);
                c.half(d, of).learn(b);
            }
        }
        HeaderBlock b = d.fact(BLOCK, HeaderBlock.class);
        if (b == null) {
            return;
        }
        HeaderItems.show(d, b, at);
        if (d.columns().wanted()) {
            summary(b);
        }
    }

    private void summary(HeaderBlock b) {
        Columns columns = d.columns();
        String status = b.value(":status");
        String method = b.value(":method");
        String path = b.value(":path");
        if (status != null) {
            columns.append(": ").append(status).append(' ').append(Statuses.phrase(status));
        }
        if (method != null && path != null) {
            columns.append(": ").append(method).append(' ').append(path);
        }
    }

    private void priority() {
        d.uintAt(Http2.EXCLUSIVE, d.position());
        d.uint(Http2.DEPENDENCY);
        int at = d.position();
        int weight = d.u(Http2.WEIGHT);
        d.markGenerated(d.add(Http2.WEIGHT_REAL, at, 1, weight + 1));
    }

    private void settings() {
        while (d.reportedRemaining() > 0) {
            int item = d.open(Http2.SETTING, d.position(), Math.min(6, d.reportedRemaining()));
            int id = d.u(Http2.SETTING_ID);
            long value = d.uint(Http2.settingValue(id));
            d.leave(item);
            if (id == HEADER_TABLE_SIZE && learns()) {
                Connection.of(d).otherDecoder(d).allow(value);
            }
        }
    }

    private void pushPromise() {
        padding();
        d.uintAt(Http2.PROMISE_RESERVED, d.position());
        long promised = d.uint(Http2.PROMISED);
        int at = d.position();
        int octets = d.reportedRemaining() - padding;
        d.add(Http2.PROMISE_BLOCK, at, octets);
        if (octets > 0) {
            block(at, octets, promised);
        }
        showPadding(Http2.PROMISE_PADDING);
    }

    private void goAway() {
        d.uintAt(Http2.GOAWAY_RESERVED, d.position());
        d.uint(Http2.GOAWAY_LAST);
        d.uint(Http2.GOAWAY_ERROR);
        if (d.reportedRemaining() > 0) {
            d.bytes(Http2.GOAWAY_DATA, d.reportedRemaining());
        }
    }

    private void continuation() {
        padding();
        int at = d.position();
        int octets = d.reportedRemaining() - padding;
        d.addText(Http2.CONTINUATION_BLOCK, at, octets, at, octets, Encoding.ASCII);
        block(at, octets, stream);
        showPadding(Http2.CONTINUATION_PADDING);
    }

    private void origins() {
        while (d.reportedRemaining() > 0) {
            int item = d.open(Http2.ORIGIN_ENTRY, d.position(), 6);
            int octets = d.u(Http2.ORIGIN_LENGTH);
            d.text(Http2.ORIGIN_TEXT, octets, Encoding.ASCII);
            d.leave(item);
        }
    }
}
