package org.wirestrata.dissector.tcp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.FastDissection;
import org.wirestrata.api.dissect.FastDissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldSet;
import org.wirestrata.api.dissect.Protocol;

/** The Transmission Control Protocol, RFC 9293. */
@Component(service = Dissector.class, property = {"protocol=tcp", "table=ip.proto:6",
    "next=tcp.port", "next=heuristic:tcp", "next=data", "next=*", "hands=-"})
public final class TcpDissector implements FastDissector {
    private static final int MIN_HEADER = 20;
    private static final long UNSIGNED = 0xffffffffL;
    private static final int NUMBER = 4;

    private static final FieldSet NUMBERS = FieldSet.of(Tcp.SEQ, Tcp.SEQ_RAW, Tcp.NEXT_SEQ, Tcp.ACK_NUMBER, Tcp.ACK_RAW);
    private static final FieldSet FLAGS = FieldSet.of(Tcp.FLAGS, Tcp.RESERVED, Tcp.AE, Tcp.CWR, Tcp.ECE, Tcp.URG_BIT, Tcp.ACK_BIT,
            Tcp.PSH_BIT, Tcp.RST_BIT, Tcp.SYN_BIT, Tcp.FIN_BIT, Tcp.FLAG_LETTERS);
    private static final FieldSet CHECKSUM = FieldSet.of(Tcp.CHECKSUM, Tcp.CHECKSUM_STATUS, Tcp.CHECKSUM_CALCULATED);

    private static final FieldSet FAST_FLAGS = FieldSet.of(Tcp.FLAGS, Tcp.RESERVED, Tcp.AE, Tcp.CWR, Tcp.ECE, Tcp.URG_BIT, Tcp.ACK_BIT,
            Tcp.PSH_BIT, Tcp.RST_BIT, Tcp.SYN_BIT, Tcp.FIN_BIT);
    private static final FieldSet FAST_PORTS = FieldSet.of(Tcp.SOURCE, Tcp.DESTINATION, Tcp.PORT);
    private static final FieldSet FAST_NUMBERS = FieldSet.of(Tcp.LENGTH, Tcp.SEQ_RAW, Tcp.ACK_RAW, Tcp.HEADER_LENGTH);
    private static final FieldSet FAST = FAST_FLAGS.with(Tcp.PROTOCOL.layer(), Tcp.SOURCE, Tcp.DESTINATION, Tcp.PORT, Tcp.LENGTH, Tcp.SEQ_RAW,
            Tcp.ACK_RAW, Tcp.HEADER_LENGTH, Tcp.WINDOW, Tcp.URGENT_POINTER);

    @Override
    public Protocol protocol() {
        return Tcp.PROTOCOL;
    }

    @Override
    public Protocol[] furtherProtocols() {
        return new Protocol[] {MultipathOption.PROTOCOL};
    }

    @Override
    public void dissect(Dissection d) {
        Columns columns = d.columns();
        columns.protocol("TCP");
        columns.clearInfo();
        // the layer of a segment whose header ends early
        d.covers(d.length());
        int source = (int) d.uintAt(Tcp.SOURCE, 0);
        int destination = (int) d.uintAt(Tcp.DESTINATION, 2);
        d.ports(source, destination);
        d.uintAt(Tcp.PORT, 0);
        d.hide(d.last());
        d.uintAt(Tcp.PORT, 2);
        d.hide(d.last());
        boolean quoted = d.quoted();
        if (quoted) {
            d.uintAt(Tcp.SEQ, 4);
        }
        int word = (int) d.peekAt(12, 2);
        int flags = word & 0xfff;
        int headerLength = (word >> 12) * 4;
        int length = d.length() - headerLength;
        // What is not learned of a segment that ends here must not be asked for later.
        d.peekAt(14, 2);
        if (!d.remembers()) {
            plain(d, flags, headerLength, length, quoted);
            return;
        }
        if (d.learns()) {
            Facts.learn(d, headerLength, flags, headerLength < MIN_HEADER ? -1 : length);
        }
        long status = Facts.status(d);
        Conversation conversation = d.conversation(Tcp.PROTOCOL);
        if (!d.shows() && headerLength >= MIN_HEADER && length >= 0 && d.has(0, headerLength)) {
            d.covers(headerLength);
            handOn(d, conversation, headerLength, length, flags, status);
            return;
        }
        Findings.columns(d, status);
        columns.append(source).append(" → ").append(destination);
        if (d.wants(Tcp.STREAM)) {
            d.generated(Tcp.STREAM, conversation.index());
        }
        long first = Facts.first(d);
        d.generated(Tcp.COMPLETENESS, Facts.seen(d, first, status));
        if (headerLength < MIN_HEADER) {
            bogus(d, headerLength);
            return;
        }
        long bases = quoted ? 0 : Facts.bases(d, first, conversation, status);
        boolean whole = length >= 0;
        if (!whole) {
            d.expert(d.generated(Field.TEXT, "The segment is shorter than its header"), Tcp.SHORT_SEGMENT);
        } else if (!quoted) {
            d.generated(Tcp.LENGTH, length);
        }
        columns.append(" [").append(FlagText.names(flags)).append(']');
        numbers(d, flags, bases, whole ? length : -1, quoted);
        d.add(Tcp.HEADER_LENGTH, 12, 1, headerLength);
        flags(d, flags, status);
        window(d, flags, Facts.shift(d, first, conversation, status));
        Checksum.show(d);
        int urgent = (int) d.uintAt(Tcp.URGENT_POINTER, 18);
        if ((flags & Tcp.URG) != 0) {
            columns.append(" Urg=").append(urgent);
        } else if (urgent != 0) {
            d.expert(d.last(), Tcp.URGENT_NOT_FLAGGED);
        }
        if (whole) {
            columns.append(" Len=").append(length);
        }
        boolean optionsThere = d.has(0, headerLength);
        if (!optionsThere) {
            times(d);
        }
        if (headerLength > MIN_HEADER) {
            Options.show(d, headerLength, flags, Facts.receiverBase(bases));
        }
        d.covers(headerLength);
        if (optionsThere) {
            times(d);
        }
        Findings.show(d, status);
        handOn(d, conversation, headerLength, length, flags, status);
    }

    @Override
    public FieldSet fastFields() {
        return FAST;
    }

    @Override
    public boolean dissectFast(FastDissection d) {
        int word = d.shortAt(12);
        int header = (word >> 12) * 4;
        if (d.leads() || header < MIN_HEADER || header > d.length() || !d.has(0, header)) {
            return false;
        }
        if (d.wants(FAST_PORTS)) {
            d.add(Tcp.SOURCE, 0);
            d.add(Tcp.DESTINATION, 2);
            d.add(Tcp.PORT, 0);
            d.hide();
            d.add(Tcp.PORT, 2);
            d.hide();
        }
        if (d.wants(FAST_NUMBERS)) {
            d.add(Tcp.LENGTH, 0, 0, d.length() - header);
            d.markGenerated();
            d.add(Tcp.SEQ_RAW, 4);
            d.add(Tcp.ACK_RAW, 8);
            d.add(Tcp.HEADER_LENGTH, 12, 1, header);
        }
        if (d.wants(FAST_FLAGS)) {
            d.add(Tcp.FLAGS, 12);
            d.enter();
            for (int i = 1; i < FAST_FLAGS.size(); i++) {
                Field.Uint bit = (Field.Uint) FAST_FLAGS.field(i);
                d.add(bit, i < 3 ? 12 : 13, 1, (word & bit.mask()) != 0 ? 1 : 0);
            }
            d.leave();
        }
        d.add(Tcp.WINDOW, 14);
        d.add(Tcp.URGENT_POINTER, 18);
        d.covers(header);
        return true;
    }

    private static void handOn(Dissection d, Conversation conversation, int headerLength, int length, int flags, long status) {
        Multipath.show(d);
        d.covers(headerLength);
        d.position(headerLength);
        if (d.remaining() > 0) {
            d.add(Tcp.PAYLOAD, headerLength, d.remaining());
            Payload.handOn(d, conversation, flags, Facts.findings(status));
        } else if ((flags & Tcp.FIN) != 0 && length == 0 && !d.quoted()) {
            Payload.close(d, conversation, flags, Facts.findings(status));
        }
    }

    /** Records what the segment's bytes alone tell. */
    private static void plain(Dissection d, int flags, int headerLength, int length, boolean quoted) {
        if (headerLength < MIN_HEADER) {
            bogus(d, headerLength);
            return;
        }
        if (length >= 0 && !quoted) {
            d.generated(Tcp.LENGTH, length);
        }
        if (d.wants(NUMBERS)) {
            numbers(d, flags, 0, length, quoted);
        }
        d.add(Tcp.HEADER_LENGTH, 12, 1, headerLength);
        if (d.wants(FLAGS)) {
            flags(d, flags, 0);
        }
        d.uintAt(Tcp.WINDOW, 14);
        if (d.wants(CHECKSUM)) {
            Checksum.show(d);
        }
        d.uintAt(Tcp.URGENT_POINTER, 18);
        d.position(headerLength);
        if (d.remaining() > 0) {
            d.add(Tcp.PAYLOAD, headerLength, d.remaining());
        }
    }

    private static void bogus(Dissection d, int headerLength) {
        d.columns().append(", bogus TCP header length (").append(headerLength).append(", must be at least ").append(MIN_HEADER).append(")");
        d.add(Tcp.HEADER_LENGTH, 12, 1, headerLength);
        d.expert(d.last(), Tcp.BOGUS_HEADER);
    }

    /** Sequence and acknowledgment numbers, relative to the connection's beginning. */
    private static void numbers(Dissection d, int flags, long bases, int length, boolean quoted) {
        int rawSeq = (int) d.peekAt(4, NUMBER);
        int rawAck = (int) d.peekAt(8, NUMBER);
        boolean acknowledges = (flags & Tcp.ACK) != 0;
        long seq = rawSeq - Facts.senderBase(bases) & UNSIGNED;
        long ack = acknowledges ? rawAck - Facts.receiverBase(bases) & UNSIGNED : rawAck & UNSIGNED;
        Columns columns = d.columns();
        columns.append(" Seq=").append(seq);
        if (acknowledges) {
            columns.append(" Ack=").append(ack);
        }
        if (!quoted) {
            d.add(Tcp.SEQ, 4, NUMBER, seq);
            d.uintAt(Tcp.SEQ_RAW, 4);
            if (length >= 0) {
                d.generated(Tcp.NEXT_SEQ, seq + length + ((flags & (Tcp.SYN | Tcp.FIN)) != 0 ? 1 : 0) & UNSIGNED);
            }
        }
        d.add(Tcp.ACK_NUMBER, 8, NUMBER, ack);
        if (!acknowledges && rawAck != 0) {
            d.expert(d.last(), Tcp.ACK_NOT_FLAGGED);
        } else if ((flags & Tcp.SYN) != 0 && acknowledges && ack > 1 && !quoted) {
            d.expert(d.last(), Finding.TFO_ACK.expert);
        }
        d.uintAt(Tcp.ACK_RAW, 8);
    }

    private static void flags(Dissection d, int flags, long status) {
        d.uintAt(Tcp.FLAGS, 12);
        int item = d.last();
        d.enter(item);
        bit(d, Tcp.RESERVED, 12, flags);
        bit(d, Tcp.AE, 12, flags);
        bit(d, Tcp.CWR, 13, flags);
        bit(d, Tcp.ECE, 13, flags);
        bit(d, Tcp.URG_BIT, 13, flags);
        bit(d, Tcp.ACK_BIT, 13, flags);
        bit(d, Tcp.PSH_BIT, 13, flags);
        if (bit(d, Tcp.RST_BIT, 13, flags)) {
            d.expert(d.last(), Tcp.RST_SEEN);
        }
        if (bit(d, Tcp.SYN_BIT, 13, flags)) {
            d.expert(d.last(), (flags & Tcp.ACK) != 0 ? Tcp.SYN_ACK_SEEN : Tcp.SYN_SEEN);
        }
        if (bit(d, Tcp.FIN_BIT, 13, flags)) {
            d.expert(d.last(), Tcp.FIN_SEEN);
        }
        d.add(Tcp.FLAG_LETTERS, 12, 2, FlagText.letters(flags));
        d.markGenerated(d.last());
        if (Facts.closesFirst(status)) {
            d.expert(d.last(), Tcp.FIN_ACTIVE);
        } else if (Facts.closesLater(status)) {
            d.expert(d.last(), Tcp.FIN_PASSIVE);
        }
        d.leave(item);
    }

    private static boolean bit(Dissection d, Field.Uint f, int position, int flags) {
        boolean set = (flags & f.mask()) != 0;
        d.add(f, position, 1, set ? 1 : 0);
        return set;
    }

    private static void window(Dissection d, int flags, int shift) {
        long raw = d.uintAt(Tcp.WINDOW, 14);
        boolean syn = (flags & Tcp.SYN) != 0;
        long window = syn ? raw : raw << Math.max(0, shift);
        d.add(Tcp.WINDOW_SIZE, 14, 2, window);
        d.markGenerated(d.last());
        if (!syn) {
            d.add(Tcp.SCALE_FACTOR, 14, 2, shift < 0 ? shift : 1L << shift);
            d.markGenerated(d.last());
        }
        d.columns().append(" Win=").append(window);
    }

    /** Shows how long ago the connection's frames before were. */
    static void times(Dissection d) {
        if (d.preference(Tcp.TIMESTAMPS) != 0) {
            int item = d.generated(Field.TEXT, "Timestamps");
            d.enter(item);
            d.generated(Tcp.TIME_RELATIVE, Facts.sinceFirst(d));
            d.generated(Tcp.TIME_DELTA, Facts.sincePrevious(d));
            d.leave(item);
        }
    }
}
