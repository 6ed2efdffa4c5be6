package org.wirestrata.dissector.quic.internal;

import java.security.GeneralSecurityException;
import java.util.Arrays;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** QUIC, RFC 9000: the packets of a datagram; Initial packets are opened as RFC 9001 section 5 says. */
@Component(service = Dissector.class, property = {"protocol=quic", "heuristic=udp", "hands=quic", "next=quic.crypto"})
public final class QuicDissector implements Dissector {
    private static final int INITIAL = 0;
    private static final int RETRY = 3;
    private static final int LONGEST_ID = 20;

    @Override
    public Protocol protocol() {
        return Quic.PROTOCOL;
    }

    /** Whether the version is one of RFC 9000, also those that no server knows (section 15), or of its last drafts. */
    private static boolean known(long version) {
        return version == 1 || Link.isUnknowable(version) || version >= 0xff00001dL && version <= 0xff000022L;
    }

    @Override
    public boolean recognizes(Dissection d) {
        Conversation c = d.conversation();
        if (c != null && c.dissector() == this) {
            return true;
        }
        if ((d.peek(0, 1) & 0xc0) != 0xc0 || !known(d.peek(1, 4))) {
            return false;
        }
        int to = (int) d.peek(5, 1);
        return to <= LONGEST_ID && d.reportedRemaining() > 7 + to && d.peek(6 + to, 1) <= LONGEST_ID;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("QUIC");
        c.clearInfo();
        Conversation conversation = d.conversation();
        if (d.learns() && !d.quoted() && conversation != null && conversation.dissector() == null) {
            conversation.handTo(this, d.frame().number());
        }
        Link link = Link.of(d);
        if (link != null) {
            int item = d.open(Field.TEXT, 0, 0);
            d.markGenerated(item);
            d.markGenerated(d.add(Quic.NUMBER, 0, 0, link.identity().number));
            d.leave(item);
        }
        int end = d.length();
        int first = packet(d, link, d.layer(), 0, end);
        d.covers(first);
        int at = first;
        while (at < end) {
            at = further(d, link, at, end);
        }
        d.position(end);
    }

    /** A packet behind the first one, which has a layer's item of its own; what is none fills the datagram up. */
    private int further(Dissection d, Link link, int at, int end) {
        int form = d.byteAt(at);
        d.enterTop();
        int layer = d.add(Quic.PROTOCOL.layer(), at, end - at);
        d.enter(layer);
        int next = end;
        if (!begins(d, link, form, at)) {
            d.expert(layer, Quic.PADDED);
        } else {
            d.columns().clearInfo();
            d.position(at);
            next = packet(d, link, layer, at, end);
            d.length(layer, next - at);
        }
        d.leave(layer);
        d.leaveTop();
        return next;
    }

    /** Whether a packet begins: by its version, or by its fixed bit or, where that was made random (RFC 9287), by its destination. */
    private static boolean begins(Dissection d, Link link, int form, int at) {
        if ((form & 0x80) != 0) {
            return d.has(at + 1, 4) && known(d.peekAt(at + 1, 4));
        }
        return (form & 0x40) != 0 || link != null && link.hasId(d, at + 1);
    }

    /** Shows the packet at a position; answers where the next one begins. */
    private int packet(Dissection d, Link link, int layer, int at, int end) {
        d.position(at);
        int form = d.byteAt(at);
        if ((form & 0x80) == 0) {
            d.add(Quic.PACKET_LENGTH, at, 0, end - at);
            d.markGenerated(d.last());
            shortHeader(d, link, layer, at, end);
            return end;
        }
        long version = d.peekAt(at + 1, 4);
        if (version == 0) {
            negotiation(d, at, end);
            return end;
        }
        return longHeader(d, link, layer, at, end);
    }

    private static void shortHeader(Dissection d, Link link, int layer, int at, int end) {
        StringBuilder text = new StringBuilder("Protected Payload (KP0)");
        int item = d.open(Quic.SHORT, at, end - at);
        d.uintAt(Quic.FORM, at);
        d.uintAt(Quic.FIXED, at);
        d.uintAt(Quic.SPIN, at);
        d.position(at + 1);
        int n = link == null ? 0 : Math.min(link.idLength(d), end - at - 1);
        if (n > 0) {
            id(d, ", DCID=", at + 1, n, text);
            d.bytes(Quic.DESTINATION, n);
        }
        d.columns().info(text);
        d.leave(item);
        if (link == null || !link.tried() && (at > 0 || !d.hindsight())) {
            d.expert(layer, Quic.NO_KEYS);
        }
        if (link != null) {
            link.tries(d);
        }
        remaining(d, end);
    }

    private static void remaining(Dissection d, int end) {
        if (end > d.position()) {
            d.bytes(Quic.REMAINING, end - d.position());
        }
    }

    private static void id(Dissection d, String name, int at, int n, StringBuilder c) {
        if (!d.columns().wanted() || n == 0) {
            return;
        }
        c.append(name);
        for (int i = 0; i < n; i++) {
            int b = d.byteAt(at + i);
            c.append(Character.forDigit(b >> 4, 16)).append(Character.forDigit(b & 0xf, 16));
        }
    }

    private static void ids(Dissection d, int at, StringBuilder text) {
        d.position(at);
        int to = d.u(Quic.DESTINATION_LENGTH);
        if (to > 0) {
            id(d, ", DCID=", d.position(), to, text);
            d.bytes(Quic.DESTINATION, to);
        }
        int from = d.u(Quic.SOURCE_LENGTH);
        if (from > 0) {
            id(d, ", SCID=", d.position(), from, text);
            d.bytes(Quic.SOURCE, from);
        }
    }

    private static void negotiation(Dissection d, int at, int end) {
        StringBuilder text = new StringBuilder("Version Negotiation");
        d.add(Quic.PACKET_LENGTH, at, 0, end - at);
        d.markGenerated(d.last());
        d.uintAt(Quic.FORM, at);
        d.uintAt(Quic.UNUSED, at);
        d.uintAt(Quic.VERSION, at + 1);
        ids(d, at + 5, text);
        d.columns().info(text);
        while (end - d.position() >= 4) {
            d.uint(Quic.SUPPORTED);
        }
    }

    private static int longHeader(Dissection d, Link link, int layer, int at, int end) {
        int type = d.byteAt(at) >> 4 & 3;
        StringBuilder text = new StringBuilder(Quic.TYPES.text(type));
        int[] places = places(d, at, type, end);
        int next = places[0];
        int numberAt = places[1];
        d.markGenerated(d.add(Quic.PACKET_LENGTH, at, 0, next - at));
        d.uintAt(Quic.FORM, at);
        if (type != RETRY) {
            d.uintAt(Quic.FIXED, at);
        }
        d.uintAt(Quic.TYPE, at);
        Opened opened = type == INITIAL && link != null ? open(d, link, at, numberAt, next) : null;
        if (opened != null) {
            d.add(Quic.RESERVED, at, 1, opened.form >> 2 & 3);
            d.add(Quic.NUMBER_LENGTH, at, 1, opened.form & 3);
        }
        d.uintAt(Quic.VERSION, at + 1);
        ids(d, at + 5, text);
        if (opened == null) {
            d.columns().info(text);
        }
        if (type == RETRY) {
            d.bytes(Quic.RETRY_TOKEN, Math.max(0, end - 16 - d.position()));
            d.bytes(Quic.RETRY_TAG, 16);
            return end;
        }
        if (type == INITIAL) {
            int n = (int) Math.min(Integer.MAX_VALUE, Frames.variable(d, Quic.TOKEN_LENGTH));
            if (n > 0) {
                d.bytes(Quic.TOKEN, n);
            }
        }
        Frames.variable(d, Quic.LENGTH);
        if (opened == null) {
            d.expert(layer, Quic.NO_KEYS);
            remaining(d, next);
            return next;
        }
        int bytes = (opened.form & 3) + 1;
        d.add(Quic.PACKET_NUMBER, numberAt, bytes, opened.number);
        text.append(", PKN: ").append(opened.number);
        d.position(numberAt + bytes);
        d.bytes(Quic.PAYLOAD, next - d.position());
        d.beginDerived("Decrypted QUIC", opened.bytes, opened.bytes.length);
        Frames.show(d, opened.bytes.length, link, text);
        d.endDerived();
        d.columns().protocol("QUIC");
        d.columns().info(text);
        return next;
    }

    /** Where the packet ends and where its number begins. */
    private static int[] places(Dissection d, int at, int type, int end) {
        int p = at + 5;
        p += 1 + d.byteAt(p);
        p += 1 + d.byteAt(p);
        if (type == RETRY) {
            return new int[] {end, end};
        }
        if (type == INITIAL) {
            long token = variable(d, p);
            p += (1 << (d.byteAt(p) >> 6)) + (int) Math.min(end, token);
        }
        long length = variable(d, p);
        p += 1 << (d.byteAt(p) >> 6);
        return new int[] {(int) Math.min(end, p + length), p};
    }

    private static long variable(Dissection d, int at) {
        int n = 1 << (d.byteAt(at) >> 6);
        return d.peekAt(at, n) & (1L << 8 * n - 2) - 1;
    }

    /** An opened packet: its first byte without its mask, its number and its payload. */
    private record Opened(int form, long number, byte[] bytes) {
    }

    private static Opened open(Dissection d, Link link, int at, int numberAt, int next) {
        if (next - numberAt < 4 + InitialKeys.TAG || !d.has(at, next - at)) {
            return null;
        }
        int base = d.arrayOffset();
        try {
            InitialKeys keys = InitialKeys.of(link.first(), link.fromServer(d), link.draft());
            byte[] mask = keys.mask(d.array(), base + numberAt);
            int form = d.byteAt(at) ^ mask[0] & 0xf;
            int bytes = (form & 3) + 1;
            byte[] header = Arrays.copyOfRange(d.array(), base + at, base + numberAt + bytes);
            header[0] = (byte) form;
            long number = 0;
            for (int i = 0; i < bytes; i++) {
                int b = (d.byteAt(numberAt + i) ^ mask[1 + i]) & 0xff;
                header[numberAt - at + i] = (byte) b;
                number = number << 8 | b;
            }
            int payload = numberAt + bytes;
            return new Opened(form, number, keys.open(header, number, d.array(), base + payload, next - payload));
        } catch (GeneralSecurityException e) {
            return null;
        }
    }
}
