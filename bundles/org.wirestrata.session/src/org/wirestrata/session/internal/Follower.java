package org.wirestrata.session.internal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.session.Session.Conversation;
import org.wirestrata.api.session.Session.Piece;
import org.wirestrata.api.stream.ByteAssembler;
import org.wirestrata.api.stream.StreamReassembler;

/** Collects what both sides of a TCP stream said, in order. */
final class Follower {
    /** Bytes of a direction that may wait for missing ones. */
    private static final long MOST_WAITING = 16L << 20;
    /** Bytes that are kept in all. */
    private static final long MOST_KEPT = 256L << 20;

    /** One direction's bytes, in the order of both. */
    private final class Side implements ByteAssembler.Sink {
        final boolean client;
        final ByteAssembler assembler;

        Side(boolean client, StreamReassembler reassembler) {
            this.client = client;
            this.assembler = reassembler.assembler(this, MOST_WAITING);
        }

        @Override
        public void bytes(int frame, byte[] data, int offset, int length) {
            append(client, frame, data, offset, length, 0);
        }

        @Override
        public void gap(int frame, long length) {
            append(client, frame, new byte[0], 0, 0, length);
        }
    }

    private final int wantedStream;
    private final Field stream;
    private final Field sourcePort;
    private final Field destinationPort;
    private final Field sequence;
    private final Field acknowledgment;
    private final Field syn;
    private final Field ack;
    private final Field payload;
    private final Side[] sides;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private boolean pendingClient;
    private int pendingFrame;
    private long pendingGap;
    private long kept;
    private String client = "";
    private String server = "";
    private String clientSource;
    private int clientPort = -1;

    Follower(Catalog catalog, int wantedStream, StreamReassembler reassembler) {
        this.wantedStream = wantedStream;
        this.stream = field(catalog, "tcp.stream");
        this.sourcePort = field(catalog, "tcp.srcport");
        this.destinationPort = field(catalog, "tcp.dstport");
        this.sequence = field(catalog, "tcp.seq_raw");
        this.acknowledgment = field(catalog, "tcp.ack_raw");
        this.syn = field(catalog, "tcp.flags.syn");
        this.ack = field(catalog, "tcp.flags.ack");
        this.payload = field(catalog, "tcp.payload");
        this.sides = new Side[] {new Side(true, reassembler), new Side(false, reassembler)};
    }

    private static Field field(Catalog catalog, String name) {
        List<Field> l = catalog.fields(name);
        if (l.isEmpty()) {
            throw new IllegalStateException("the TCP dissector is not installed: there is no field " + name);
        }
        return l.get(0);
    }

    Set<Field> wanted() {
        return new HashSet<>(List.of(stream, sourcePort, destinationPort, sequence, acknowledgment, syn, ack, payload));
    }

    void take(Packet p) {
        Tape t = p.tape();
        int s = t.first(stream);
        if (s < 0 || t.number(s) != wantedStream) {
            return;
        }
        int port = (int) t.number(t.first(sourcePort));
        p.row().source(text);
        String source = take();
        boolean isSyn = t.number(t.first(syn)) != 0;
        boolean isAck = t.number(t.first(ack)) != 0;
        if (clientSource == null) {
            boolean fromServer = isSyn && isAck;
            p.row().destination(text);
            String destination = take();
            int otherPort = (int) t.number(t.first(destinationPort));
            clientSource = fromServer ? destination : source;
            clientPort = fromServer ? otherPort : port;
            client = clientSource + ":" + clientPort;
            server = (fromServer ? source : destination) + ":" + (fromServer ? port : otherPort);
        }
        boolean fromClient = port == clientPort && source.equals(clientSource);
        long seq = t.number(t.first(sequence));
        Side mine = sides[fromClient ? 0 : 1];
        if (isSyn) {
            mine.assembler.begin(seq + 1 & 0xffffffffL);
        }
        if (isAck) {
            sides[fromClient ? 1 : 0].assembler.acknowledged(p.frame().number, t.number(t.first(acknowledgment)));
        }
        int data = t.first(payload);
        if (data >= 0) {
            mine.assembler.add(p.frame().number, isSyn ? seq + 1 & 0xffffffffL : seq, t.valueArray(data), t.valueOffset(data), t.valueLength(data));
        }
    }

    private String take() {
        String s = text.toString();
        text.setLength(0);
        return s;
    }

    private void append(boolean fromClient, int frame, byte[] data, int offset, int length, long gap) {
        if (kept + length > MOST_KEPT) {
            return;
        }
        if (pending.size() > 0 && (fromClient != pendingClient || gap > 0)) {
            flush();
        }
        if (pending.size() == 0 && pendingGap == 0) {
            pendingClient = fromClient;
            pendingFrame = frame;
        } else if (pendingGap > 0 && fromClient != pendingClient) {
            flush();
            pendingClient = fromClient;
            pendingFrame = frame;
        }
        pendingGap += gap;
        pending.write(data, offset, length);
        kept += length;
    }

    private void flush() {
        if (pending.size() > 0 || pendingGap > 0) {
            pieces.add(new Piece(pendingClient, pendingFrame, pending.toByteArray(), pendingGap));
            pending.reset();
            pendingGap = 0;
        }
    }

    Conversation result(boolean complete) {
        sides[0].assembler.end();
        sides[1].assembler.end();
        flush();
        return new Conversation(client, server, List.copyOf(pieces), complete && kept <= MOST_KEPT);
    }
}
