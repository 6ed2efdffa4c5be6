package org.wirestrata.session.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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

    /** What items of a field say. */
    private enum Role {
        /** That packets follow that are quoted, which pass nowhere here. */
        QUOTES,
        SOURCE_ADDRESS, DESTINATION_ADDRESS, SOURCE_PORT, DESTINATION_PORT,
        SEQUENCE, ACKNOWLEDGE, FLAGS, LENGTH, LAST, PAYLOAD, MESSAGE, BODY
    }

    private final Kind kind;
    private final Map<Integer, Role> roles = new HashMap<>();
    private final Set<Field> wanted = new HashSet<>();

    DialogueReader(Kind kind, Catalog catalog) {
        this.kind = kind;
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
        }
    }

    private void give(Role role, Catalog catalog, String... names) {
        for (String name : names) {
            for (Field f : catalog.fields(name)) {
                roles.put(f.id, role);
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
            switch (roles.get(t.fieldId(i))) {
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
                case null -> {
                    // says nothing
                }
            }
        }
        r.segment();
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
            if (from != null && to != null && data.length > 0) {
                dialogue.segments().add(new Segment(from, to, frame.number, frame.seconds, frame.nanos, 0, 0, data.length, data));
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

    /** All bytes of a body: its value is text, which ends early where there is a zero. */
    private static byte[] body(Tape t, int item) {
        int source = t.source(item);
        int from = Math.min(t.start(item), t.sourceLength(source));
        int to = Math.min(from + t.length(item), t.sourceLength(source));
        return Arrays.copyOfRange(t.sourceArray(source), t.sourceOffset(source) + from, t.sourceOffset(source) + to);
    }
}
