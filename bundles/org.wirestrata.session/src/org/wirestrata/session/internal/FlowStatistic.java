package org.wirestrata.session.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.tap.Report;
import org.wirestrata.api.tap.Statistic;
import org.wirestrata.api.tap.Tap;
import org.wirestrata.session.internal.Talkers.End;

/** Who sends what to whom, one after the other, as a drawing of arrows between addresses. */
@Component(service = Statistic.class)
public final class FlowStatistic implements Statistic {
    /** What is drawn. */
    private enum Kind {
        ANY, ICMP, ICMPV6, TCP;

        static Kind of(String name) {
            for (Kind k : values()) {
                if (k.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return k;
                }
            }
            throw new IllegalArgumentException("\"" + name + "\" is none of any, icmp, icmpv6, tcp");
        }
    }

    /** Flags of TCP from the lowest bit on. */
    private static final String[] FLAGS = {"FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR", "NS"};
    private static final int ACK = 16;
    /** The types of ICMP's and ICMPv6's requests for an echo, and of the answers. */
    private static final Set<Long> ECHO = Set.of(0L, 8L, 128L, 129L);

    @Override
    public String name() {
        return "flow";
    }

    @Override
    public String usage() {
        return ",NAME,standard|network[,FILTER]";
    }

    @Override
    public String about() {
        return "arrows between addresses: any, icmp, icmpv6 or tcp";
    }

    @Override
    public Tap<?, Report> tap(Request request) throws FilterException {
        List<String> arguments = request.arguments();
        Kind kind = Kind.of(arguments.isEmpty() ? "" : arguments.getFirst());
        if (arguments.size() < 2 || !Set.of("standard", "network").contains(arguments.get(1))) {
            throw new IllegalArgumentException("addresses are standard or network");
        }
        return new Counting(kind, request.filter(2), request.catalog());
    }

    private static final class Counting implements Tap<List<FlowDrawing.Arrow>, Report> {
        private final Kind kind;
        private final DisplayFilter filter;
        private final Set<Field> wanted = new HashSet<>();
        private final Set<Integer> sources = new HashSet<>();
        private final Set<Integer> destinations = new HashSet<>();
        private final Set<Integer> quoting = new HashSet<>();
        private final Set<Integer> sourcePorts = new HashSet<>();
        private final Set<Integer> destinationPorts = new HashSet<>();
        private final List<Field> numbers = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Counting(Kind kind, DisplayFilter filter, Catalog catalog) {
            this.kind = kind;
            this.filter = filter;
            ask(catalog, sources, "ip.src", "ipv6.src");
            ask(catalog, destinations, "ip.dst", "ipv6.dst");
            ask(catalog, quoting, "icmp", "icmpv6");
            ask(catalog, sourcePorts, "tcp.srcport", "udp.srcport", "sctp.srcport");
            ask(catalog, destinationPorts, "tcp.dstport", "udp.dstport", "sctp.dstport");
            for (String name : switch (kind) {
                case ANY -> new String[0];
                case ICMP -> new String[] {"icmp.type", "icmp.code"};
                case ICMPV6 -> new String[] {"icmpv6.type", "icmpv6.code"};
                case TCP -> new String[] {"tcp.flags", "tcp.len", "tcp.seq", "tcp.ack"};
            }) {
                numbers.addAll(catalog.fields(name).subList(0, 1));
            }
            wanted.addAll(numbers);
            if (filter != null) {
                wanted.addAll(filter.wanted());
            }
        }

        private void ask(Catalog catalog, Set<Integer> ids, String... names) {
            for (String name : names) {
                for (Field f : catalog.fields(name)) {
                    ids.add(f.id);
                    wanted.add(f);
                }
            }
        }

        @Override
        public Set<Field> wanted(Catalog catalog) {
            return wanted;
        }

        @Override
        public boolean columns() {
            return true;
        }

        @Override
        public List<FlowDrawing.Arrow> begin() {
            return new ArrayList<>();
        }

        @Override
        public void count(List<FlowDrawing.Arrow> arrows, Packet packet) {
            Tape t = packet.tape();
            if (filter != null && !filter.matches(t) || !numbers.isEmpty() && t.first(numbers.getFirst()) < 0) {
                return;
            }
            int from = -1;
            int to = -1;
            long fromPort = 0;
            long toPort = 0;
            boolean quoted = false;
            for (int i = 0; i < t.size(); i++) {
                int id = t.fieldId(i);
                if (sources.contains(id)) {
                    from = quoted ? from : i;
                } else if (destinations.contains(id)) {
                    to = quoted ? to : i;
                } else if (sourcePorts.contains(id)) {
                    fromPort = t.number(i);
                } else if (destinationPorts.contains(id)) {
                    toPort = t.number(i);
                } else if (quoting.contains(id)) {
                    quoted = true;
                }
            }
            if (from < 0 || to < 0) {
                return;
            }
            if (kind == Kind.ICMP || kind == Kind.ICMPV6) {
                if (!ECHO.contains(number(t, 0))) {
                    return;
                }
                fromPort = 0;
                toPort = number(t, 0) << 8 | number(t, 1);
            }
            String label = kind == Kind.TCP ? label(t) : info(packet);
            String comment = kind == Kind.TCP ? comment(t) : protocol(packet) + ": " + label;
            String left = End.of(t, from, -1).address();
            arrows.add(new FlowDrawing.Arrow(packet.frame().sinceFirst, left, fromPort, End.of(t, to, -1).address(), toPort, label, comment));
        }

        private long number(Tape t, int n) {
            int item = t.first(numbers.get(n));
            return item < 0 ? 0 : t.number(item);
        }

        private String label(Tape t) {
            StringBuilder s = new StringBuilder();
            long flags = number(t, 0);
            for (int i = 0; i < FLAGS.length; i++) {
                if ((flags >> i & 1) != 0) {
                    s.append(s.isEmpty() ? "" : ", ").append(FLAGS[i]);
                }
            }
            s.append(s.isEmpty() ? "<None>" : "");
            return number(t, 1) > 0 ? s.append(" - Len: ").append(number(t, 1)).toString() : s.toString();
        }

        private String comment(Tape t) {
            return "Seq = " + number(t, 2) + ((number(t, 0) & ACK) == 0 ? "" : " Ack = " + number(t, 3));
        }

        private String info(Packet packet) {
            text.setLength(0);
            packet.row().info(text);
            return text.toString();
        }

        private String protocol(Packet packet) {
            text.setLength(0);
            packet.row().protocol(text);
            return text.toString();
        }

        @Override
        public List<FlowDrawing.Arrow> merge(List<FlowDrawing.Arrow> earlier, List<FlowDrawing.Arrow> later) {
            earlier.addAll(later);
            return earlier;
        }

        @Override
        public Report result(List<FlowDrawing.Arrow> arrows) {
            return new Answer(to -> FlowDrawing.write(arrows, to), () -> Map.of("arrows", arrows.stream().map(FlowDrawing.Arrow::data)
                    .toList()));
        }
    }
}
