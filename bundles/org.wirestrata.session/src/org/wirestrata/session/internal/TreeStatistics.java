package org.wirestrata.session.internal;

import java.util.List;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.tap.Statistic;
import org.wirestrata.api.tap.Statistics;
import org.wirestrata.session.internal.AddressTree.What;
import org.wirestrata.session.internal.StatTree.Place;

/** The statistics that count at places of a tree. */
@Component(service = Statistics.class)
public final class TreeStatistics implements Statistics {
    private static final String FOUR = "IPv4 Statistics/";
    /** The width of the names of both ends, at least. */
    private static final int ENDS = 33;
    private static final String SIX = "IPv6 Statistics/";

    @Override
    public List<Statistic> all() {
        return List.of(new TreeStatistic("plen,tree", "Packet Lengths", "how many frames are how long", f -> new Lengths()),
                new TreeStatistic("ip_hosts,tree", FOUR + "All Addresses", "packets of each IPv4 address",
                        f -> new AddressTree(f, "ip", What.HOSTS)),
                new TreeStatistic("ip_srcdst,tree", FOUR + "Source and Destination Addresses", ENDS,
                        "packets from and to each IPv4 address", f -> new AddressTree(f, "ip", What.BOTH_ENDS)),
                new TreeStatistic("ptype,tree", FOUR + "IP Protocol Types", "packets of each transport over IPv4",
                        f -> new AddressTree(f, "ip", What.TRANSPORTS)),
                new TreeStatistic("dests,tree", FOUR + "Destinations and Ports", "packets to each IPv4 address and port",
                        f -> new AddressTree(f, "ip", What.DESTINATIONS)),
                new TreeStatistic("ipv6_hosts,tree", SIX + "All Addresses", "packets of each IPv6 address",
                        f -> new AddressTree(f, "ipv6", What.HOSTS)),
                new TreeStatistic("ipv6_srcdst,tree", SIX + "Source and Destination Addresses", ENDS,
                        "packets from and to each IPv6 address", f -> new AddressTree(f, "ipv6", What.BOTH_ENDS)),
                new TreeStatistic("ipv6_ptype,tree", SIX + "IP Protocol Types", "packets of each transport over IPv6",
                        f -> new AddressTree(f, "ipv6", What.TRANSPORTS)),
                new TreeStatistic("ipv6_dests,tree", SIX + "Destinations and Ports", "packets to each IPv6 address and port",
                        f -> new AddressTree(f, "ipv6", What.DESTINATIONS)),
                new TreeStatistic("http,tree", "HTTP/Packet Counter", "HTTP's requests by method and answers by status",
                        f -> new HttpTree(f, HttpTree.What.PACKETS)),
                new TreeStatistic("http_req,tree", "HTTP/Requests", "what is asked of each host by HTTP",
                        f -> new HttpTree(f, HttpTree.What.REQUESTS)),
                new TreeStatistic("http_srv,tree", "HTTP/Load Distribution", "HTTP's requests and answers by server",
                        f -> new HttpTree(f, HttpTree.What.SERVERS)),
                new TreeStatistic("http2,tree", "HTTP2", "frames of HTTP/2 by type", Http2Tree::new),
                new TreeStatistic("dns,tree", "DNS", "messages of DNS by type, code and size, and how fast answers come", DnsTree::new));
    }

    /** How long frames are, in doubling ranges. */
    private static final class Lengths implements TreeStatistic.Reader {
        private static final int[] FROM = {0, 20, 40, 80, 160, 320, 640, 1280, 2560, 5120};
        private static final String[] NAMES = IntStream.range(0, FROM.length).mapToObj(Lengths::name).toArray(String[]::new);

        @Override
        public void prepare(StatTree tree) {
            Place all = tree.root("Packet Lengths").ordered().measured(false);
            for (String name : NAMES) {
                all.inside(name).measured(false);
            }
        }

        private static String name(int range) {
            return range == FROM.length - 1 ? FROM[range] + " and greater" : FROM[range] + "-" + (FROM[range + 1] - 1);
        }

        @Override
        public void count(StatTree tree, Packet packet) {
            int length = packet.frame().originalLength;
            int range = FROM.length - 1;
            while (FROM[range] > length) {
                range--;
            }
            tree.at(packet.frame().sinceFirst);
            Place all = tree.root("Packet Lengths");
            all.value(length);
            all.inside(NAMES[range]).value(length);
        }
    }
}
