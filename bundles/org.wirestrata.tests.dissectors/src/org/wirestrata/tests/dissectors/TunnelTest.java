package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.frames.Ethernet;
import org.wirestrata.testkit.frames.Frames;
import org.wirestrata.testkit.frames.Gre;
import org.wirestrata.testkit.frames.Icmp;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Ipv6;
import org.wirestrata.testkit.frames.Layer;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Udp;
import org.wirestrata.testkit.frames.Vxlan;

/** Packets in packets: what is told of one layer is not told of another of the same kind. */
class TunnelTest {
    private static final Ipv4 OUTER = Ipv4.between("192.0.2.1", "192.0.2.2");
    private static final Ipv4 INNER = Ipv4.between("10.1.0.1", "10.1.0.2");
    private static final Ipv6 INNER6 = Ipv6.between("2001:db8::1", "2001:db8::2");
    private static final Ethernet BRIDGED = Ethernet.between("02:00:00:00:01:01", "02:00:00:00:01:02");
    private static final byte[] DATAGRAM = Frames.of(INNER, Udp.ports(40001, 40002), Payload.of("0123456789abcdefghijklmnopqrstuvwxyz01234567"));
    private static final int HEADER = 20;

    private interface Tunnel {
        byte[] around(Layer... inner);
    }

    private static byte[] inGre(Layer... inner) {
        return Bench.frame(with(List.of(OUTER, Gre.plain()), inner));
    }

    private static byte[] inVxlan(Layer... inner) {
        return Bench.frame(with(List.of(OUTER, Udp.ports(50000, Vxlan.PORT), new Vxlan(5), BRIDGED), inner));
    }

    private static Layer[] with(List<Layer> outer, Layer[] inner) {
        List<Layer> all = new ArrayList<>(outer);
        Collections.addAll(all, inner);
        return all.toArray(Layer[]::new);
    }

    private static byte[] piece(Tunnel tunnel, int id, int from, int to) {
        int end = DATAGRAM.length - HEADER;
        return tunnel.around(INNER.identification(id).fragment(from, to < end).protocol(17),
                new Payload(Arrays.copyOfRange(DATAGRAM, HEADER + from, HEADER + Math.min(to, end))));
    }

    private static byte[] piece6(Tunnel tunnel, int id, int from, int to) {
        byte[] whole = Frames.of(INNER6, Udp.ports(40001, 40002), Payload.of("0123456789abcdefghijklmnopqrstuvwxyz01234567"));
        int end = whole.length - 40;
        int word = from | (to < end ? 1 : 0);
        byte[] header = {17, 0, (byte) (word >> 8), (byte) word, 0, 0, 0, (byte) id};
        return tunnel.around(INNER6.nextHeader(44), new Payload(header),
                new Payload(Arrays.copyOfRange(whole, 40 + from, 40 + Math.min(to, end))));
    }

    private static void sameInAnyOrder(Bench bench) {
        List<Dissected> once = bench.once();
        List<Dissected> backwards = bench.backwards();
        for (int i = 0; i < once.size(); i++) {
            assertEquals(once.get(i).items(), backwards.get(once.size() - 1 - i).items(), "frame " + (i + 1));
            assertEquals(once.get(i).row(), backwards.get(once.size() - 1 - i).row());
        }
    }

    @Test
    void chainsOfHeaders() {
        Udp udp = Udp.ports(40001, 40002);
        Payload data = Payload.of("abc");
        assertEquals("eth:ethertype:ip:gre:ip:udp:data", Bench.ethernet(inGre(INNER, udp, data)).chain());
        assertEquals("eth:ethertype:ip:gre:eth:ethertype:ip:udp:data", Bench.ethernet(inGre(BRIDGED, INNER, udp, data)).chain());
        assertEquals("eth:ethertype:ip:udp:vxlan:eth:ethertype:ipv6:udp:data", Bench.ethernet(inVxlan(INNER6, udp, data)).chain());
        assertEquals("eth:ethertype:ip:ip:udp:data", Bench.ethernet(Bench.frame(OUTER, INNER, udp, data)).chain());
        assertEquals("eth:ethertype:ip:ipv6:udp:data", Bench.ethernet(Bench.frame(OUTER, INNER6, udp, data)).chain());
        assertEquals("eth:ethertype:ip:ip:ipv6:udp:data", Bench.ethernet(Bench.frame(OUTER.protocol(4), INNER6, udp, data)).chain());
    }

    @Test
    void keyAndSequenceNumber() {
        Dissected d = Bench.ethernet(Bench.frame(OUTER, new Gre(7, 9), INNER, Udp.ports(40001, 40002), Payload.of("abc")));
        assertEquals("0x00000007", d.value("gre.key"));
        assertEquals("9", d.value("gre.sequence_number"));
        assertEquals("34+12", d.place("gre"));
        assertEquals(List.of("192.0.2.1", "10.1.0.1"), d.values("ip.src"));
    }

    private static Dissected inGre(String hex) {
        return Bench.ethernet(Bench.frame(OUTER.protocol(47), Payload.hex(hex)));
    }

    @Test
    void attributesBeforePacketsOfMobileNetworks() {
        Dissected d = inGre("200088d2" + "00070011" + "01028000" + "0202c000" + "0303010203" + "84028000" + "6162");
        assertEquals("7", d.value("gre.key.payload_length"));
        assertEquals("17", d.value("gre.key.call_id"));
        assertEquals("1", d.value("gre.3gpp2_sdi"));
        assertEquals("1", d.value("gre.3gpp2_fci"));
        assertEquals("1", d.value("gre.3gpp2_di"));
        assertEquals("01:02:03", d.value("gre.ggp2_flow_disc"));
        assertEquals("0x0002", d.value("gre.ggp2_3gpp2_seg"));
        assertEquals("42+17", d.place("gre.3gpp2_attrib"));
        assertEquals("61:62", d.value("data.data"));
        assertTrue(inGre("200088d2" + "00070011" + "8100" + "6162").has("_ws.malformed"));
        d = inGre("200088d2" + "00070011" + "0102");
        assertTrue(d.has("_ws.malformed"));
        assertFalse(d.has("gre.3gpp2_attrib_id"));
    }

    @Test
    void whatNobodyKnowsHangsBelowTheTunnel() {
        assertEquals("gre", inGre("00003000" + "6162").under("data"));
    }

    @Test
    void tunnelledFramesAreNotPadded() {
        Dissected d = Bench.ethernet(inVxlan(INNER, Udp.ports(40001, 40002), Payload.of("abc"), new Payload(new byte[0])));
        assertFalse(d.has("eth.padding"));
        byte[] padded = Frames.of(BRIDGED, INNER, Udp.ports(40001, 40002), Payload.of("abc"));
        d = Bench.ethernet(Bench.frame(OUTER, Udp.ports(50000, Vxlan.PORT), new Vxlan(5), new Payload(Arrays.copyOf(padded, 64))));
        assertFalse(d.has("eth.padding"));
        assertFalse(d.has("eth.fcs"));
        assertEquals("95+19", d.place("eth.trailer"));
    }

    @Test
    void fragmentsInTunnelsInAnyOrder() {
        for (Tunnel tunnel : List.<Tunnel>of(TunnelTest::inGre, TunnelTest::inVxlan)) {
            Bench bench = new Bench(Bench.ETHERNET).add(piece(tunnel, 1, 32, 99)).add(piece(tunnel, 1, 16, 32)).add(piece(tunnel, 1, 0, 16));
            Dissected whole = bench.once().get(2);
            assertEquals(List.of("3", "2", "1"), whole.values("ip.fragment"));
            assertEquals("52", whole.value("ip.reassembled.length"));
            assertEquals("40001", whole.values("udp.srcport").getLast());
            assertEquals("44", whole.value("data.len"));
            assertFalse(bench.once().get(0).has("ip.reassembled_in"));
            assertEquals("3", bench.twice().get(0).value("ip.reassembled_in"));
            sameInAnyOrder(bench);
        }
    }

    @Test
    void fragmentsOfIpv6InTunnels() {
        for (Tunnel tunnel : List.<Tunnel>of(TunnelTest::inGre, TunnelTest::inVxlan)) {
            Bench bench = new Bench(Bench.ETHERNET).add(piece6(tunnel, 1, 24, 99)).add(piece6(tunnel, 2, 0, 24)).add(piece6(tunnel, 1, 0, 24));
            List<Dissected> once = bench.once();
            assertFalse(once.get(1).has("ipv6.fragments"));
            assertEquals(List.of("3", "1"), once.get(2).values("ipv6.fragment"));
            assertEquals("40001", once.get(2).values("udp.srcport").getLast());
            assertEquals("3", bench.twice().get(0).value("ipv6.reassembled.in"));
            sameInAnyOrder(bench);
        }
    }

    @Test
    void fragmentsThatComeTwiceOverlapOrAreMissing() {
        Bench bench = new Bench(Bench.ETHERNET).add(piece(TunnelTest::inGre, 1, 0, 16)).add(piece(TunnelTest::inGre, 1, 0, 16))
                .add(piece(TunnelTest::inGre, 1, 8, 32)).add(piece(TunnelTest::inGre, 1, 32, 99)).add(piece(TunnelTest::inGre, 2, 0, 16));
        List<Dissected> once = bench.once();
        assertEquals(List.of("1", "2", "3", "4"), once.get(3).values("ip.fragment"));
        assertEquals(List.of("1", "1"), once.get(3).values("ip.fragment.overlap"));
        assertFalse(once.get(4).has("ip.fragments"));
        assertFalse(bench.twice().get(4).has("ip.reassembled_in"));
        sameInAnyOrder(bench);
    }

    @Test
    void fragmentsOfBothPackets() {
        byte[] inner = piece(l -> Frames.of(l), 9, 0, 32);
        byte[] tunnelled = Frames.of(OUTER, Gre.plain(), new Payload(inner));
        int cut = 24;
        Ipv4 pieces = OUTER.identification(9).protocol(47);
        byte[] gre = Arrays.copyOfRange(tunnelled, HEADER, tunnelled.length);
        gre[2] = 8;
        gre[3] = 0;
        Bench bench = new Bench(Bench.ETHERNET).add(piece(TunnelTest::inGre, 9, 32, 99))
                .add(Bench.frame(pieces.fragment(cut, false), new Payload(Arrays.copyOfRange(gre, cut, gre.length))))
                .add(Bench.frame(pieces.fragment(0, true), new Payload(Arrays.copyOf(gre, cut))));
        Dissected last = bench.once().get(2);
        assertEquals(List.of("3", "2", "3", "1"), last.values("ip.fragment"));
        assertEquals("40001", last.values("udp.srcport").getLast());
        assertEquals(List.of("56", "52"), last.values("ip.reassembled.length"));
        List<Dissected> twice = bench.twice();
        assertEquals(last.items(), twice.get(2).items());
        assertEquals("3", twice.get(0).value("ip.reassembled_in"));
        assertEquals("3", twice.get(1).value("ip.reassembled_in"));
        sameInAnyOrder(bench);
    }

    @Test
    void errorsQuoteTunnelledFlows() {
        Udp udp = Udp.ports(40001, 40002);
        byte[] flow = inGre(INNER, udp, Payload.of("abcdefgh"));
        byte[] quoted = Arrays.copyOfRange(flow, 14, flow.length);
        byte[] error = Bench.frame(Ipv4.between("192.0.2.9", "192.0.2.1"), new Icmp(11, 0, 0), new Payload(quoted));
        Bench bench = new Bench(Bench.ETHERNET).add(flow).add(error).add(flow);
        List<Dissected> once = bench.once();
        assertEquals("eth:ethertype:ip:icmp:ip:gre:ip:udp:data", once.get(1).chain());
        assertEquals("0", once.get(1).value("udp.stream"));
        assertFalse(once.get(1).has("udp.time_delta"));
        assertTrue(once.get(1).row().startsWith("192.0.2.9 > 192.0.2.1 ICMP "), once.get(1).row());
        assertEquals("2.000000000", once.get(2).value("udp.time_delta"));
        sameInAnyOrder(bench);
    }

    @Test
    void errorsInsideTunnelsQuoteFlowsOutside() {
        Udp udp = Udp.ports(40001, 40002);
        byte[] flow = Bench.frame(INNER, udp, Payload.of("abcdefgh"));
        byte[] error = inVxlan(Ipv4.between("10.1.0.9", "10.1.0.1"), new Icmp(3, 3, 0), new Payload(Arrays.copyOfRange(flow, 14, flow.length)));
        Bench bench = new Bench(Bench.ETHERNET).add(flow).add(error).add(flow);
        List<Dissected> once = bench.once();
        assertEquals(List.of("1", "0"), once.get(1).values("udp.stream"));
        assertEquals(List.of("0.000000000"), once.get(1).values("udp.time_delta"));
        assertEquals("2.000000000", once.get(2).value("udp.time_delta"));
        sameInAnyOrder(bench);
    }

    @Test
    void echoesInTwoTunnelsAreTwoEchoes() {
        byte[] request = inGre(INNER, Icmp.echo(1, 1), Payload.of("abcdefgh"));
        byte[] plain = Bench.frame(Ipv4.between("10.2.0.1", "10.2.0.2"), Icmp.echo(1, 1), Payload.of("abcdefgh"));
        byte[] reply = inGre(Ipv4.between("10.1.0.2", "10.1.0.1"), Icmp.echoReply(1, 1), Payload.of("abcdefgh"));
        List<Dissected> twice = new Bench(Bench.ETHERNET).add(request).add(plain).add(reply).twice();
        assertEquals("3", twice.get(0).value("icmp.resp_in"));
        assertTrue(twice.get(1).has("icmp.no_resp"));
        assertEquals("1", twice.get(2).value("icmp.resp_to"));
    }

    @Test
    void geneveAndItsOptions() {
        byte[] header = Payload.hex("024065580000050001028001deadbeef").bytes();
        Dissected d = Bench.ethernet(Bench.frame(OUTER, Udp.ports(50000, 6081), new Payload(header), BRIDGED, INNER, Udp.ports(40001, 40002),
                Payload.of("abc")));
        assertEquals("eth:ethertype:ip:udp:geneve:eth:ethertype:ip:udp:data", d.chain());
        assertEquals("0x0102", d.value("geneve.option.class"));
        assertEquals("de:ad:be:ef", d.value("geneve.option.unknown.data"));
        assertEquals("42+16", d.place("geneve"));
        assertEquals(List.of("8", "8"), d.values("geneve.option.length"));
    }

    @Test
    void labels() {
        byte[] packet = Frames.of(INNER, Udp.ports(40001, 40002), Payload.of("abc"));
        byte[] frame = Frames.of(Ethernet.between(Bench.HERE, Bench.THERE), Payload.hex("0001004000020130"),
                new Payload(packet));
        frame[12] = (byte) 0x88;
        frame[13] = 0x47;
        Dissected d = Bench.ethernet(frame);
        assertEquals("eth:ethertype:mpls:ip:udp:data", d.chain());
        assertEquals(List.of("16", "32"), d.values("mpls.label"));
        assertEquals(List.of("0", "1"), d.values("mpls.bottom"));
        assertEquals(2, d.values("mpls").size());
        assertEquals("", d.under("ip"));
    }

    private static Dissected behindLabel(String hex) {
        byte[] frame = Frames.of(Ethernet.between(Bench.HERE, Bench.THERE), Payload.hex("00010130" + hex));
        frame[12] = (byte) 0x88;
        frame[13] = 0x47;
        return Bench.ethernet(frame);
    }

    /** Frames begin with zeros as control words do; what doesn't look like a frame is behind one. */
    @Test
    void pseudowires() {
        String frame = "000c29000001000c290000020800" + "45".repeat(20);
        assertTrue(behindLabel(frame).chain().startsWith("eth:ethertype:mpls:pwethheuristic:pwethnocw:eth"));
        Dissected d = behindLabel("00000007" + "010c29000001020c290000020800" + "45".repeat(20));
        assertTrue(d.chain().startsWith("eth:ethertype:mpls:pwethheuristic:pwethcw:eth"), d.chain());
        assertEquals("7", d.value("pweth.cw.sequence_number"));
        assertTrue(behindLabel("00420001" + "42".repeat(30)).has("pweth.cw"));
        assertEquals("6291456", behindLabel("10ff0001" + "00".repeat(10)).value("_ws.expert.severity"));
    }

    private static List<Dissected> nested(int times) {
        Layer[] all = new Layer[times + 1];
        Arrays.fill(all, OUTER);
        all[times] = Payload.of("01234567");
        for (int i = 0; i < times - 1; i++) {
            all[i] = OUTER.protocol(4);
        }
        return new Bench(Bench.ETHERNET).add(Bench.frame(all)).once();
    }

    /** The packet has too many, not the dissector: nobody is named for it. */
    @Test
    void tooManyPacketsInsideEachOther() {
        Logger log = Logger.getLogger("org.wirestrata.dissection");
        List<String> said = new ArrayList<>();
        log.setFilter(r -> {
            said.add(r.getMessage());
            return true;
        });
        Dissected d = nested(1000).get(0);
        log.setFilter(null);
        assertTrue(d.has("_ws.malformed"));
        assertEquals(127, d.values("ip.version").size());
        assertEquals(List.of(), said);
    }
}
