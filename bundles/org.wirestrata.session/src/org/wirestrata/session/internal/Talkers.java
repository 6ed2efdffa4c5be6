package org.wirestrata.session.internal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.tap.Report;
import org.wirestrata.api.tap.Statistic;
import org.wirestrata.api.tap.Tap;
import org.wirestrata.api.value.AddressText;
import org.wirestrata.api.value.Ftype;

/**
 * Who talks to whom by a protocol: frames and bytes in both directions of every pair of addresses, ports included where the protocol has
 * them. The result is what the subclass's report makes of it.
 */
abstract class Talkers implements Statistic {
    /** A protocol whose packets have two ends. */
    enum Kind {
        ETH("eth", "Ethernet", "eth.src", "eth.dst", null),
        IP("ip", "IPv4", "ip.src", "ip.dst", null),
        IPV6("ipv6", "IPv6", "ipv6.src", "ipv6.dst", null),
        TCP("tcp", "TCP", "tcp.srcport", "tcp.dstport", "tcp.stream"),
        UDP("udp", "UDP", "udp.srcport", "udp.dstport", "udp.stream"),
        SCTP("sctp", "SCTP", "sctp.srcport", "sctp.dstport", null);

        final String protocol;
        final String title;
        final String source;
        final String destination;
        final String stream;

        Kind(String protocol, String title, String source, String destination, String stream) {
            this.protocol = protocol;
            this.title = title;
            this.source = source;
            this.destination = destination;
            this.stream = stream;
        }

        static Kind of(String protocol) {
            for (Kind k : values()) {
                if (k.protocol.equals(protocol)) {
                    return k;
                }
            }
            throw new IllegalArgumentException("\"" + protocol + "\" is none of eth, ip, ipv6, tcp, udp, sctp");
        }

        /** Whether its ends are ports of the network layer's addresses. */
        boolean ports() {
            return ordinal() >= TCP.ordinal();
        }
    }

    /**
     * One end: an address as numbers, IPv6 in two, and a port or -1.
     *
     * @param type the address's; {@link Ftype#NONE} where a port has none
     */
    record End(Ftype type, long high, long low, int port) {
        /** The end that an item's address and a port are; the address is left out where the item is below 0. */
        static End of(Tape t, int item, long port) {
            if (item < 0) {
                return new End(Ftype.NONE, 0, 0, (int) port);
            }
            Ftype type = t.field(item).type();
            if (type != Ftype.IPv6) {
                return new End(type, 0, t.number(item), (int) port);
            }
            ByteBuffer b = ByteBuffer.wrap(t.valueArray(item));
            int at = t.valueOffset(item);
            return new End(type, b.getLong(at), b.getLong(at + Long.BYTES), (int) port);
        }

        /** As data; where there is no port, the address alone. */
        Map<String, Object> data() {
            return Answer.map("address", type == Ftype.NONE ? null : address(), "port", port < 0 ? null : port);
        }

        String address() {
            StringBuilder to = new StringBuilder();
            switch (type) {
                case IPv4 -> AddressText.ipv4((int) low, to);
                case IPv6 -> AddressText.ipv6(high, low, to);
                case ETHER -> AddressText.ether(low, to);
                default -> {
                    // a port alone
                }
            }
            return to.toString();
        }

        @Override
        public String toString() {
            return port < 0 ? address() : address() + ":" + port;
        }
    }

    private record Key(End one, End other, long stream) {
    }

    /** What passed between two ends; the first packet went from {@link #one}. */
    static final class Pair {
        private static final long BILLION = 1_000_000_000L;
        final End one;
        final End other;
        private long start;
        private long end;
        long framesThere;
        long bytesThere;
        long framesBack;
        long bytesBack;

        Pair(End one, End other, long start) {
            this.one = one;
            this.other = other;
            this.start = start;
            this.end = start;
        }

        long frames() {
            return framesThere + framesBack;
        }

        long bytes() {
            return bytesThere + bytesBack;
        }

        double start() {
            return seconds(start);
        }

        /** Whole seconds and the rest apart, as a time is made of them: which half a last digit is rounded to depends on it. */
        private static double seconds(long nanos) {
            return nanos / BILLION + nanos % BILLION / 1e9;
        }

        long startNanos() {
            return start;
        }

        long durationNanos() {
            return end - start;
        }

        double duration() {
            return seconds(end) - seconds(start);
        }

        private void add(boolean there, long frames, long bytes, long first, long last) {
            framesThere += there ? frames : 0;
            bytesThere += there ? bytes : 0;
            framesBack += there ? 0 : frames;
            bytesBack += there ? 0 : bytes;
            start = Math.min(start, first);
            end = Math.max(end, last);
        }
    }

    /** The pairs of a part of the capture, in the order in which they were seen first. */
    static final class Pairs {
        private final Map<Key, Pair> byEnds = new LinkedHashMap<>();

        private void add(End from, End to, long stream, long frames, long bytes, long first, long last) {
            Pair p = byEnds.get(new Key(from, to, stream));
            Pair back = p == null ? byEnds.get(new Key(to, from, stream)) : null;
            if (p == null && back == null) {
                p = new Pair(from, to, first);
                byEnds.put(new Key(from, to, stream), p);
            }
            (p == null ? back : p).add(p != null, frames, bytes, first, last);
        }

        List<Pair> all() {
            return new ArrayList<>(byEnds.values());
        }
    }

    @Override
    public String usage() {
        return ",PROTOCOL[,FILTER]";
    }

    @Override
    public Tap<?, Report> tap(Request request) throws FilterException {
        List<String> arguments = request.arguments();
        Kind kind = Kind.of(arguments.isEmpty() ? "" : arguments.getFirst());
        String text = request.text(1);
        return new Counting(kind, request.filter(1), text.isBlank() ? "<No Filter>" : text, new Roles(request.catalog(), kind));
    }

    /** Frames and bytes of one direction as data. */
    static Map<String, Object> sums(long frames, long bytes) {
        return Answer.map("frames", frames, "bytes", bytes);
    }

    /** What the pairs are told as, under the statistic's own name. */
    abstract Map<String, Object> data(List<Pair> pairs);

    /** Writes the pairs. */
    abstract void text(Kind kind, List<Pair> pairs, String filter, StringBuilder to);

    /** What items of a field say. */
    private enum Role {
        /** That packets follow that are quoted, which pass nowhere here. */
        QUOTES,
        SOURCE_ADDRESS, DESTINATION_ADDRESS, SOURCE, DESTINATION, STREAM,
        /** That the packet is a fragment, if the value is not 0. */
        FRAGMENT,
        /** That it is whole with this fragment. */
        WHOLE
    }

    /** What the items of which field say. */
    private static final class Roles {
        private final Set<Field> wanted = new HashSet<>();
        private final Role[] byId;

        Roles(Catalog catalog, Kind kind) {
            byId = new Role[catalog.fieldLimit()];
            give(Role.SOURCE, catalog, kind.source);
            give(Role.DESTINATION, catalog, kind.destination);
            if (kind.ports()) {
                give(Role.SOURCE_ADDRESS, catalog, "ip.src", "ipv6.src");
                give(Role.DESTINATION_ADDRESS, catalog, "ip.dst", "ipv6.dst");
            }
            if (kind == Kind.IPV6) {
                give(Role.FRAGMENT, catalog, "ipv6.fraghdr.offset", "ipv6.fraghdr.more");
                give(Role.WHOLE, catalog, "ipv6.fragments");
            }
            if (kind.stream != null) {
                give(Role.STREAM, catalog, kind.stream);
            }
            give(Role.QUOTES, catalog, "icmp", "icmpv6");
        }

        private void give(Role role, Catalog catalog, String... names) {
            for (String name : names) {
                for (Field f : catalog.fields(name)) {
                    byId[f.id] = role;
                    if (role != Role.QUOTES) {
                        wanted.add(f);
                    }
                }
            }
        }

        Role of(int id) {
            return id < byId.length ? byId[id] : null;
        }
    }

    private final class Counting implements Tap<Pairs, Report> {
        private final Kind kind;
        private final DisplayFilter filter;
        private final String text;
        private final Roles roles;

        Counting(Kind kind, DisplayFilter filter, String text, Roles roles) {
            this.kind = kind;
            this.filter = filter;
            this.text = text;
            this.roles = roles;
        }

        @Override
        public Set<Field> wanted(Catalog catalog) {
            Set<Field> wanted = new HashSet<>(roles.wanted);
            if (filter != null) {
                wanted.addAll(filter.wanted());
            }
            return wanted;
        }

        @Override
        public Pairs begin() {
            return new Pairs();
        }

        @Override
        public void count(Pairs pairs, Packet packet) {
            Tape t = packet.tape();
            if (filter != null && !filter.matches(t)) {
                return;
            }
            int addressFrom = -1;
            int addressTo = -1;
            End from = null;
            End to = null;
            long stream = -1;
            boolean counts = true;
            for (int i = 0; i < t.size(); i++) {
                Role role = roles.of(t.fieldId(i));
                if (role == Role.SOURCE && from != null || role == Role.DESTINATION && to != null) {
                    add(pairs, packet, from, to, stream, counts);
                    from = null;
                    to = null;
                    stream = -1;
                    counts = true;
                }
                switch (role) {
                    case QUOTES -> {
                        add(pairs, packet, from, to, stream, counts);
                        return;
                    }
                    case SOURCE_ADDRESS -> addressFrom = i;
                    case DESTINATION_ADDRESS -> addressTo = i;
                    case SOURCE -> from = end(t, i, addressFrom);
                    case DESTINATION -> to = end(t, i, addressTo);
                    case STREAM -> stream = t.number(i);
                    case FRAGMENT -> counts &= t.number(i) == 0;
                    case WHOLE -> counts = true;
                    case null -> {
                        // says nothing
                    }
                }
            }
            add(pairs, packet, from, to, stream, counts);
        }

        /** Counts a packet, if both its ends are known. */
        private void add(Pairs pairs, Packet packet, End from, End to, long stream, boolean counts) {
            if (counts && from != null && to != null && (stream >= 0 || kind.stream == null)) {
                long at = packet.frame().sinceFirst;
                pairs.add(from, to, stream, 1, packet.frame().originalLength, at, at);
            }
        }

        /** The end that an item tells: a port of an address, if there is one, or an address itself. */
        private End end(Tape t, int item, int address) {
            return kind.ports() ? End.of(t, address, t.number(item)) : End.of(t, item, -1L);
        }

        @Override
        public Pairs merge(Pairs earlier, Pairs later) {
            later.byEnds.forEach((k, p) -> {
                earlier.add(k.one, k.other, k.stream, p.framesThere, p.bytesThere, p.start, p.end);
                earlier.add(k.other, k.one, k.stream, p.framesBack, p.bytesBack, p.start, p.end);
            });
            return earlier;
        }

        @Override
        public Report result(Pairs pairs) {
            return new Answer(to -> Talkers.this.text(kind, pairs.all(), text, to), () -> {
                Map<String, Object> data = Answer.map("protocol", kind.protocol, "filter", filter == null ? "" : text);
                data.putAll(data(pairs.all()));
                return data;
            });
        }
    }
}
