package org.wirestrata.dissector.websocket.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;

/** The payload of a frame: unmasked, put together from fragments, decompressed, shown by its opcode or handed on. */
final class Content {
    private final Dissection d;
    private final int opcode;
    private final boolean last;
    private final String subprotocol;
    private final boolean compressed;
    private final String extensions;

    Content(Dissection d, int opcode, boolean last, String subprotocol, boolean compressed, String extensions) {
        this.d = d;
        this.opcode = opcode;
        this.last = last;
        this.subprotocol = subprotocol;
        this.compressed = compressed;
        this.extensions = extensions;
    }

    /** Shows the payload, of which the key lies at a position, or at -1 where it is not masked. */
    void show(int at, int length, int key) {
        if (key < 0) {
            payload(at, length, false);
            return;
        }
        d.add(WebSocket.MASKED_PAYLOAD, at, length);
        byte[] plain = unmasked(at, length, key);
        d.beginDerived("Unmasked data", plain, plain.length);
        payload(0, plain.length, true);
        d.endDerived();
    }

    private byte[] unmasked(int at, int length, int key) {
        int there = Math.min(length, d.position() + d.remaining() - at);
        byte[] plain = new byte[there];
        byte[] bytes = d.array();
        int from = d.arrayOffset();
        for (int i = 0; i < there; i++) {
            plain[i] = (byte) (bytes[from + at + i] ^ bytes[from + key + (i & 3)]);
        }
        return plain;
    }

    private void payload(int at, int length, boolean client) {
        boolean control = opcode >= WebSocket.CLOSE;
        int item = d.add(WebSocket.PAYLOAD, at, length);
        if (!control && d.learns() && !d.quoted() && !d.fragment() && d.has(at, length)) {
            Half.learn(d, opcode, last, compressed, Inflation.alone(extensions, !client), d.array(), d.arrayOffset() + at, length);
        }
        Half.Message m = control ? null : Half.message(d);
        if (m != null && m.frames() != null) {
            whole(m, item);
        } else if (m != null && m.failed()) {
            d.enterTop();
            int failed = d.add(Field.TEXT, at, length, "Not decompressed");
            d.expert(failed, WebSocket.NOT_DECOMPRESSED);
            d.leaveTop();
        } else if (m != null && m.inflated() != null) {
            d.beginDerived("Decompressed payload", m.inflated(), m.inflated().length);
            byOpcode(m.opcode(), item, 0, m.inflated().length);
            d.endDerived();
        } else if (control || last) {
            byOpcode(m == null ? opcode : m.opcode(), item, at, length);
        } else if (opcode == WebSocket.CONTINUATION) {
            d.enterTop();
            d.add(WebSocket.PAYLOAD_CONTINUATION, at, length);
            d.leaveTop();
        }
    }

    private void whole(Half.Message m, int item) {
        int size = m.whole().length;
        d.beginDerived("Reassembled Message", m.whole(), size);
        d.enterTop();
        int list = d.add(WebSocket.FRAGMENTS, 0, size);
        d.markGenerated(list);
        d.enter(list);
        int at = 0;
        for (int i = 0; i < m.frames().length; i++) {
            d.markGenerated(d.add(WebSocket.FRAGMENT, at, m.lengths()[i], m.frames()[i]));
            at += m.lengths()[i];
        }
        d.markGenerated(d.add(WebSocket.FRAGMENT_COUNT, 0, 0, m.frames().length));
        d.markGenerated(d.add(WebSocket.REASSEMBLED_LENGTH, 0, 0, size));
        d.leave(list);
        d.leaveTop();
        byOpcode(m.opcode(), item, 0, size);
        d.endDerived();
    }

    private void byOpcode(int code, int item, int at, int length) {
        switch (code) {
        case WebSocket.TEXT, WebSocket.BINARY -> message(code == WebSocket.TEXT, item, at, length);
        case WebSocket.CLOSE -> close(item, at, length);
        case WebSocket.PING -> inside(item, WebSocket.PAYLOAD_PING, at, length);
        case WebSocket.PONG -> inside(item, WebSocket.PAYLOAD_PONG, at, length);
        default -> {
            d.enter(item);
            int unknown = d.add(WebSocket.PAYLOAD_UNKNOWN, at, length);
            d.expert(unknown, WebSocket.UNKNOWN);
            d.leave(item);
        }
        }
    }

    private void inside(int item, Field f, int at, int length) {
        d.enter(item);
        d.add(f, at, length);
        d.leave(item);
    }

    private void message(boolean text, int item, int at, int length) {
        d.position(at);
        if (dispatched(length)) {
            return;
        }
        if (text) {
            d.enter(item);
            d.addText(WebSocket.PAYLOAD_TEXT, at, length, at, length, Encoding.UTF_8);
            d.leave(item);
            d.within(length);
            d.dispatch("data-text-lines");
        } else {
            d.within(length);
            d.undissected();
        }
    }

    private boolean dispatched(int length) {
        d.within(length);
        if (!subprotocol.isEmpty() && d.dispatch(WebSocket.SUBPROTOCOLS, subprotocol)) {
            return true;
        }
        d.within(length);
        if (d.sourcePort() >= 0 && (d.dispatch(WebSocket.PORTS, Math.min(d.sourcePort(), d.destinationPort()))
                || d.dispatch(WebSocket.PORTS, Math.max(d.sourcePort(), d.destinationPort())))) {
            return true;
        }
        d.within(length);
        return d.dispatch(WebSocket.HEURISTICS);
    }

    private void close(int item, int at, int length) {
        d.enter(item);
        int close = d.add(WebSocket.PAYLOAD_CLOSE, at, length);
        d.enter(close);
        if (length >= 2) {
            d.uintAt(WebSocket.STATUS, at);
        }
        if (length > 2) {
            d.addText(WebSocket.REASON, at + 2, length - 2, at + 2, length - 2, Encoding.UTF_8);
        }
        d.leave(close);
        d.leave(item);
    }
}
