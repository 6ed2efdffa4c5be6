package org.wirestrata.session.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.session.Packet;
import org.wirestrata.session.internal.Dialogue.Segment;
import org.wirestrata.session.internal.FollowStatistic.Kind;
import org.wirestrata.session.internal.Talkers.End;

/** Reads from frames what the ends of a connection said. */
final class DialogueReader {
    private static final byte[] NOTHING = {};
    private static final int SYN = 2;
    /** The source that holds what a record of TLS says. */
    private static final String OPENED = "Decrypted TLS";
    /** HEADERS, PUSH_PROMISE and CONTINUATION (RFC 9113, section 6). */
    private static final Set<Integer> HEADER_FRAMES = Set.of(1, 5, 9);

    /** What items of a field say. */
    private enum Role {
        /** That packets follow that are quoted, which pass nowhere here. */
        QUOTES,
        SOURCE_ADDRESS, DESTINATION_ADDRESS, SOURCE_PORT, DESTINATION_PORT,
        SEQUENCE, ACKNOWLEDGE, FLAGS, LENGTH, LAST, PAYLOAD, MESSAGE, BODY, RECORD, CONTENT, PART, PART_TYPE, PART_STREAM, HEADERS
    }

    private final Kind kind;
    private final long substream;
    private final Role[] roles;
    private final Set<Field> wanted = new HashSet<>();

    /**
     * Reads what a protocol says.
     *
     * @param substream the stream of HTTP/2 inside the connection
     */
    DialogueReader(Kind kind, long substream, Catalog catalog) {
        this.kind = kind;
        this.substream = substream;
        roles = new Role[catalog.fieldLimit()];
        give(Role.SOURCE_ADDRESS, catalog, "ip.src", "ipv6.src");
        give(Role.DESTINATION_ADDRESS, catalog, "ip.dst", "ipv6.dst");
        give(Role.SOURCE_PORT, catalog, kind.transport + ".srcport");
        give(Role.DESTINATION_PORT, catalog, kind.transport + ".dstport");
        give(Role.QUOTES, catalog, "icmp", "icmpv6");
        switch (kind) {
            case TCP -> {
                give(Role.SEQUENCE, catalog, "tcp.seq_raw");
                give(Role.ACKNOWLEDGE, catalog, "tcp.ack_raw");
                give(Role.FLAGS, catalog, "tcp.flags");
                give(Role.LENGTH, catalog, "tcp.len");
                give(Role.LAST, catalog, "tcp.time_relative");
                give(Role.PAYLOAD, catalog, "tcp.payload");
            }
            case UDP -> give(Role.PAYLOAD, catalog, "udp.payload");
            case HTTP -> {
                give(Role.MESSAGE, catalog, "http");
                give(Role.BODY, catalog, "http.file_data");
            }
            case TLS -> {
                give(Role.RECORD, catalog, "tls.record");
                give(Role.CONTENT, catalog, "tls.app_data");
            }
            case HTTP2 -> {
                give(Role.PART, catalog, "http2.stream");
                give(Role.PART_TYPE, catalog, "http2.type");
                give(Role.PART_STREAM, catalog, "http2.streamid");
                give(Role.HEADERS, catalog, "http2.header.length");
            }
        }
    }

    private void give(Role role, Catalog catalog, String... names) {
        for (String name : names) {
            for (Field f : catalog.fields(name)) {
                roles[f.id] = role;
                if (role != Role.QUOTES) {
                    wanted.add(f);
                }
            }
        }
    }

    Set<Field> wanted() {
        return wanted;
    }

    void read(Packet packet, Dialogue to) {
        Tape t = packet.tape();
        Reading r = new Reading(packet.frame(), to);
        for (int i = 0; i < t.size(); i++) {
            switch (role(t, i)) {
                case QUOTES -> {
                    return;
                }
                case SOURCE_ADDRESS -> r.fromAddress = i;
                case DESTINATION_ADDRESS -> r.toAddress = i;
                case SOURCE_PORT -> {
                    r.segment();
                    r.from = End.of(t, r.fromAddress, t.number(i));
                }
                case DESTINATION_PORT -> r.to = End.of(t, r.toAddress, t.number(i));
                case SEQUENCE -> r.sequence = (int) t.number(i);
                case ACKNOWLEDGE -> r.acknowledge = (int) t.number(i);
                case FLAGS -> r.flags = (int) t.number(i);
                case LENGTH -> r.length = (int) t.number(i);
                case LAST -> r.complete = true;
                case PAYLOAD -> r.payload(t.bytes(i));
                case MESSAGE -> r.data(head(t, i));
                case BODY -> r.data(body(t, i));
                case PART -> {
                    r.part(t);
                    r.part = i;
                }
                case PART_TYPE -> r.partType = (int) t.number(i);
                case PART_STREAM -> r.partStream = t.number(i);
                case HEADERS -> r.headers = t.source(i);
                case RECORD, CONTENT -> {
                    // tell what the sources hold that stand behind them
                }
                case null -> {
                    // says nothing
                }
            }
        }
        r.segment();
        r.part(t);
        if (kind == Kind.TLS) {
            r.opened(t);
        }
    }

    private Role role(Tape t, int item) {
        int id = t.fieldId(item);
        return id < roles.length ? roles[id] : null;
    }

    /** What a frame says so far. */
    private final class Reading {
        private final FrameData frame;
        private final Dialogue dialogue;
        private int fromAddress = -1;
        private int toAddress = -1;
        private End from;
        private End to;
        private int sequence;
        private int acknowledge;
        private int flags;
        private int length;
        /** Whether the header was read to its end, behind which times are told. */
        private boolean complete;
        private byte[] payload = NOTHING;
        /** The frame of HTTP/2 that is being read, or -1. */
        private int part = -1;
        private int partType;
        private long partStream;
        /** The source of its headers, or -1. */
        private int headers = -1;

        Reading(FrameData frame, Dialogue dialogue) {
            this.frame = frame;
            this.dialogue = dialogue;
        }

        private void payload(byte[] data) {
            if (kind == Kind.TCP) {
                payload = data;
            } else {
                data(data);
            }
        }

        private void data(byte[] data) {
            if (data.length > 0) {
                add(data);
            }
        }

        private void add(byte[] data) {
            if (from != null && to != null) {
                dialogue.segments().add(new Segment(from, to, frame.number, frame.seconds, frame.nanos, 0, 0, data.length, data));
            }
        }

        /** Ends a frame of HTTP/2: its headers, unpacked, or all its bytes. */
        private void part(Tape t) {
            if (part >= 0 && partStream == substream) {
                if (headers >= 0) {
                    data(source(t, headers));
                } else if (!HEADER_FRAMES.contains(partType)) {
                    data(body(t, part));
                }
            }
            part = -1;
            partType = -1;
            partStream = -1;
            headers = -1;
        }

        /** Takes the content of records of TLS; the others, once they are decrypted, tell who spoke first. */
        private void opened(Tape t) {
            for (int n = 1; n < t.sources(); n++) {
                if (OPENED.equals(t.sourceName(n))) {
                    int item = t.sourceMark(n) - 1;
                    while (item >= 0 && role(t, item) != Role.CONTENT && role(t, item) != Role.RECORD) {
                        item--;
                    }
                    boolean content = item >= 0 && role(t, item) == Role.CONTENT;
                    add(content ? source(t, n) : NOTHING);
                }
            }
        }

        /** Ends a segment of TCP; those without data count too: they begin a sequence, or acknowledge. */
        private void segment() {
            if (kind == Kind.TCP && from != null && to != null && complete) {
                int first = (flags & SYN) != 0 ? sequence + 1 : sequence;
                dialogue.segments().add(new Segment(from, to, frame.number, frame.seconds, frame.nanos, first, acknowledge, length,
                        payload));
                length = 0;
                complete = false;
                payload = NOTHING;
            }
        }
    }

    /** A message of HTTP up to the empty line that ends its head. */
    private static byte[] head(Tape t, int item) {
        byte[] b = t.sourceArray(t.source(item));
        int from = t.sourceOffset(t.source(item)) + t.start(item);
        int end = Math.min(from + t.length(item), t.sourceOffset(t.source(item)) + t.sourceLength(t.source(item)));
        int line = from;
        for (int i = from; i < end; i++) {
            if (b[i] == '\n') {
                if (i == line || i == line + 1 && b[line] == '\r') {
                    return Arrays.copyOfRange(b, from, i + 1);
                }
                line = i + 1;
            }
        }
        return Arrays.copyOfRange(b, from, end);
    }

    private static byte[] source(Tape t, int n) {
        return Arrays.copyOfRange(t.sourceArray(n), t.sourceOffset(n), t.sourceOffset(n) + t.sourceLength(n));
    }

    /** All bytes of a body: its value is text, which ends early where there is a zero. */
    private static byte[] body(Tape t, int item) {
        int source = t.source(item);
        int from = Math.min(t.start(item), t.sourceLength(source));
        int to = Math.min(from + t.length(item), t.sourceLength(source));
        return Arrays.copyOfRange(t.sourceArray(source), t.sourceOffset(source) + from, t.sourceOffset(source) + to);
    }
}
