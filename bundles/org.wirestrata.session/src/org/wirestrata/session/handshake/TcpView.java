package org.wirestrata.session.handshake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldText;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Catalog;

/** Reads the TCP layers of a tape, one after the other, without allocating; those that ICMP messages quote are marked. */
final class TcpView {
    private final Set<Field> wanted = new HashSet<>();
    private final int tcp;
    private final int icmp;
    private final int icmp6;
    private final int source4;
    private final int destination4;
    private final int source6;
    private final int destination6;
    private final int streamField;
    private final int sourcePort;
    private final int destinationPort;
    private final int sequenceField;
    private final int ackField;
    private final int flagsField;
    private final int windowField;
    private final int lengthField;
    private final int sizeOption;
    private final int scaleOption;
    private final int selectiveOption;
    private final int stampOption;
    private final int echoOption;
    private final int fastOpenOption;
    private final int fastOpenRequest;
    private final int timeToLive;
    private final int hopLimit;
    private final int icmpType;
    private final int icmpCode;
    private final int icmp6Type;
    private final int icmp6Code;

    private final StringBuilder scratch = new StringBuilder();
    private Tape tape;
    private int at;
    private boolean errors;
    private int hopsOfLayer;
    private int sourceItem;
    private int destinationItem;
    /** The fields of the layer that {@link #next} found. */
    int stream;
    int from;
    int to;
    long sequence;
    long ack;
    int flags;
    int window;
    int length;
    /** The time to live of the IPv4 header, or the hop limit of IPv6. */
    int hops;
    /** Whether an ICMP message quotes the layer; then only addresses and ports are sure. */
    boolean quoted;
    /** Type and code of the ICMP message. */
    int errorType;
    int errorCode;
    /** Whether the ICMP message is of version 6. */
    boolean error6;
    private int size;
    private int scale;
    private boolean selective;
    private long stamp;
    private long echo;
    private boolean fastOpen;
    private boolean cookieAsked;

    TcpView(Catalog catalog) {
        tcp = id(catalog, "tcp");
        icmp = id(catalog, "icmp");
        icmp6 = id(catalog, "icmpv6");
        source4 = id(catalog, "ip.src");
        destination4 = id(catalog, "ip.dst");
        source6 = id(catalog, "ipv6.src");
        destination6 = id(catalog, "ipv6.dst");
        streamField = id(catalog, "tcp.stream");
        sourcePort = id(catalog, "tcp.srcport");
        destinationPort = id(catalog, "tcp.dstport");
        sequenceField = id(catalog, "tcp.seq_raw");
        ackField = id(catalog, "tcp.ack_raw");
        flagsField = id(catalog, "tcp.flags");
        windowField = id(catalog, "tcp.window_size_value");
        lengthField = id(catalog, "tcp.len");
        sizeOption = id(catalog, "tcp.options.mss_val");
        scaleOption = id(catalog, "tcp.options.wscale.shift");
        selectiveOption = id(catalog, "tcp.options.sack_perm");
        stampOption = id(catalog, "tcp.options.timestamp.tsval");
        echoOption = id(catalog, "tcp.options.timestamp.tsecr");
        fastOpenOption = id(catalog, "tcp.options.tfo");
        fastOpenRequest = id(catalog, "tcp.options.tfo.request");
        timeToLive = id(catalog, "ip.ttl");
        hopLimit = id(catalog, "ipv6.hlim");
        icmpType = id(catalog, "icmp.type");
        icmpCode = id(catalog, "icmp.code");
        icmp6Type = id(catalog, "icmpv6.type");
        icmp6Code = id(catalog, "icmpv6.code");
    }

    /** The id of a field, or -2 where it is not installed. */
    private int id(Catalog catalog, String name) {
        List<Field> fields = catalog.fields(name);
        wanted.addAll(fields);
        return fields.isEmpty() ? -2 : fields.getFirst().id;
    }

    /** The fields that are looked at. */
    Set<Field> wanted() {
        return wanted;
    }

    /** Begins with a tape. */
    void read(Tape t) {
        tape = t;
        at = 0;
        errors = false;
        hopsOfLayer = -1;
        sourceItem = -1;
        destinationItem = -1;
    }

    /** Reads the next TCP layer; false where there is none. */
    boolean next() {
        boolean found = false;
        for (; at < tape.size(); at++) {
            int id = tape.fieldId(at);
            if (found && (id == tcp || id == source4 || id == source6 || id == icmp || id == icmp6)) {
                return true;
            }
            if (id == tcp) {
                found = sourceItem >= 0;
                clear();
                quoted = errors;
                hops = hopsOfLayer;
            } else if (id == icmp || id == icmp6) {
                errors = true;
                error6 = id == icmp6;
            } else if (id == icmpType || id == icmp6Type) {
                errorType = (int) tape.number(at);
            } else if (id == icmpCode || id == icmp6Code) {
                errorCode = (int) tape.number(at);
            } else if (id == timeToLive || id == hopLimit) {
                hopsOfLayer = (int) tape.number(at);
            } else if (id == source4 || id == source6) {
                sourceItem = at;
            } else if (id == destination4 || id == destination6) {
                destinationItem = at;
            } else if (found) {
                take(id);
            }
        }
        return found;
    }

    private void clear() {
        stream = -1;
        flags = 0;
        size = -1;
        scale = -1;
        selective = false;
        stamp = -1;
        echo = -1;
        fastOpen = false;
        cookieAsked = false;
        length = 0;
    }

    private void take(int id) {
        long value = tape.kind(at) == Tape.NUMBER ? tape.number(at) : 0;
        if (id == streamField) {
            stream = (int) value;
        } else if (id == sourcePort) {
            from = (int) value;
        } else if (id == destinationPort) {
            to = (int) value;
        } else if (id == sequenceField) {
            sequence = value;
        } else if (id == ackField) {
            ack = value;
        } else if (id == flagsField) {
            flags = (int) value;
        } else if (id == windowField) {
            window = (int) value;
        } else if (id == lengthField) {
            length = (int) value;
        } else if (id == sizeOption) {
            size = (int) value;
        } else if (id == scaleOption) {
            scale = (int) value;
        } else if (id == selectiveOption) {
            selective = true;
        } else if (id == stampOption) {
            stamp = value;
        } else if (id == echoOption) {
            echo = value;
        } else if (id == fastOpenOption) {
            fastOpen = true;
        } else if (id == fastOpenRequest) {
            fastOpen = true;
            cookieAsked = true;
        }
    }

    /** The sender of the layer. */
    Endpoint source() {
        return new Endpoint(address(sourceItem), from);
    }

    /** The receiver of the layer. */
    Endpoint destination() {
        return new Endpoint(address(destinationItem), to);
    }

    private String address(int item) {
        StringBuilder text = new StringBuilder();
        if (item >= 0) {
            FieldText.show(tape, item, text);
        }
        return text.toString();
    }

    /** Whether the sender is the first of two endpoints, of which it is one. */
    boolean sentBy(Endpoint one, Endpoint other) {
        if (one.port() != other.port()) {
            return from == one.port();
        }
        scratch.setLength(0);
        FieldText.show(tape, sourceItem, scratch);
        return one.address().contentEquals(scratch);
    }

    /** The layer as a segment to keep. */
    Segment segment(int frame, long time, boolean fromClient) {
        return new Segment(frame, time, fromClient, flags, sequence, ack, length, window, hops,
                new TcpOptions(size, scale, selective, stamp, echo, fastOpen, cookieAsked));
    }
}
