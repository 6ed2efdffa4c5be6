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

    /** One end. */
    record End(String address, int port) {
        @Override
        public String toString() {
            return port < 0 ? address : address + ":" + port;
        }
    }

    private record Key(End one, End other, long stream) {
    }

    /** What passed between two ends; the first packet went from {@link #one}. */
    static final class Pair {
        final End one;
        final End other;
        private final long start;
        private long end;
        long framesThere;
        long bytesThere;
        long framesBack;
        long bytesBack;

        Pair(End one, End other, long start) {
            this.one = one;
            this.other = other;
            this.start = start;
        }

        long frames() {
            return framesThere + framesBack;
        }

        long bytes() {
            return bytesThere + bytesBack;
        }

        double start() {
            return start / 1e9;
        }

        double duration() {
            return (end - start) / 1e9;
        }

        private void add(boolean there, long frames, long bytes, long at) {
            framesThere += there ? frames : 0;
            bytesThere += there ? bytes : 0;
            framesBack += there ? 0 : frames;
            bytesBack += there ? 0 : bytes;
            end = Math.max(end, at);
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
            (p == null ? back : p).add(p != null, frames, bytes, last);
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
        String text = String.join(",", arguments.subList(1, arguments.size()));
        DisplayFilter filter = text.isBlank() ? null : request.filters().compile(text, request.catalog());
        return new Counting(kind, filter, text.isBlank() ? "<No Filter>" : text, new Names(request.catalog(), kind));
    }

    private static String address(Tape t, int item) {
        StringBuilder to = new StringBuilder();
        Ftype type = t.field(item).type();
        if (type == Ftype.IPv4) {
            AddressText.ipv4((int) t.number(item), to);
        } else if (type == Ftype.ETHER) {
            AddressText.ether(t.number(item), to);
        } else {
            ByteBuffer b = ByteBuffer.wrap(t.valueArray(item));
            AddressText.ipv6(b.getLong(t.valueOffset(item)), b.getLong(t.valueOffset(item) + Long.BYTES), to);
        }
        return to.toString();
    }

    /** Writes the pairs. */
    abstract void text(Kind kind, List<Pair> pairs, String filter, StringBuilder to);

    /** The fields that tell the ends. */
    private static final class Names {
        private final Set<Field> all = new HashSet<>();
        private final Set<Integer> sources;
        private final Set<Integer> destinations;
        private final Set<Integer> addressSources;
        private final Set<Integer> addressDestinations;
        private final Set<Integer> streams;
        /** The protocols whose messages quote packets, which pass nowhere here. */
        private final Set<Integer> quoting = new HashSet<>();

        Names(Catalog catalog, Kind kind) {
            sources = ids(catalog, kind.source);
            destinations = ids(catalog, kind.destination);
            streams = kind.stream == null ? Set.of() : ids(catalog, kind.stream);
            for (String name : new String[] {"icmp", "icmpv6"}) {
                catalog.fields(name).forEach(f -> quoting.add(f.id));
            }
            addressSources = kind.ports() ? ids(catalog, "ip.src", "ipv6.src") : Set.of();
            addressDestinations = kind.ports() ? ids(catalog, "ip.dst", "ipv6.dst") : Set.of();
        }

        private Set<Integer> ids(Catalog catalog, String... names) {
            Set<Integer> ids = new HashSet<>();
            for (String name : names) {
                for (Field f : catalog.fields(name)) {
                    all.add(f);
                    ids.add(f.id);
                }
            }
            return ids;
        }
    }

    private final class Counting implements Tap<Pairs, Report> {
        private final Kind kind;
        private final DisplayFilter filter;
        private final String text;
        private final Names names;

        Counting(Kind kind, DisplayFilter filter, String text, Names names) {
            this.kind = kind;
            this.filter = filter;
            this.text = text;
            this.names = names;
        }

        @Override
        public Set<Field> wanted(Catalog catalog) {
            Set<Field> wanted = new HashSet<>(names.all);
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
            String addressFrom = null;
            String addressTo = null;
            End from = null;
            End to = null;
            long stream = -1;
            for (int i = 0; i < t.size(); i++) {
                int id = t.fieldId(i);
                if (names.quoting.contains(id)) {
                    return;
                }
                if (names.addressSources.contains(id)) {
                    addressFrom = address(t, i);
                } else if (names.addressDestinations.contains(id)) {
                    addressTo = address(t, i);
                } else if (names.sources.contains(id)) {
                    from = end(t, i, addressFrom);
                } else if (names.destinations.contains(id)) {
                    to = end(t, i, addressTo);
                } else if (names.streams.contains(id)) {
                    stream = t.number(i);
                }
                boolean complete = from != null && to != null && (stream >= 0 || names.streams.isEmpty());
                if (complete) {
                    long at = packet.frame().sinceFirst;
                    pairs.add(from, to, stream, 1, packet.frame().originalLength, at, at);
                    from = null;
                    to = null;
                    stream = -1;
                }
            }
        }

        private End end(Tape t, int item, String address) {
            return kind.ports() ? new End(address == null ? "" : address, (int) t.number(item)) : new End(address(t, item), -1);
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
            return to -> Talkers.this.text(kind, pairs.all(), text, to);
        }
    }
}
