package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.frames.Ipv6;
import org.wirestrata.testkit.frames.Payload;

/** RPL's control messages (RFC 6550), their metrics (RFC 6551) and the discovery of routes (RFC 6997). */
class Icmpv6RoutingTest {
    private static final Ipv6 IP = Ipv6.between("fe80::1", "ff02::1a").nextHeader(58);
    private static final String GRAPH = "20010db8000000000000000000000001";
    private static final String INFORMATION = "1e0701008a050309" + GRAPH;
    private static final String SECURITY = "8500" + "3a11" + "0000004d" + "0102030405060708" + "09";

    private static Dissected message(int code, String hex) {
        return Bench.ethernet(Bench.frame(IP, Payload.hex("9b" + Integer.toHexString(0x100 | code).substring(1) + "0000" + hex)));
    }

    private static Dissected metric(String hex) {
        return message(1, INFORMATION + "02" + Integer.toHexString(0x100 | hex.length() / 2).substring(1) + hex);
    }

    @Test
    void solicitations() {
        Dissected d = message(0, "0500" + "00" + "0103000000" + "07131ee5" + GRAPH + "09");
        assertEquals("5", d.value("icmpv6.rpl.dis.flags"));
        assertEquals(List.of("0", "1", "7"), d.values("icmpv6.rpl.opt.type"));
        assertEquals("63+3", d.place("icmpv6.rpl.opt.padn"));
        assertEquals("30", d.value("icmpv6.rpl.opt.solicited.instance"));
        assertEquals("2001:db8::1", d.value("icmpv6.rpl.opt.solicited.dodagid"));
        assertEquals("9", d.value("icmpv6.rpl.opt.solicited.version"));
        assertTrue(d.row().endsWith("RPL Control (DODAG Information Solicitation)"), d.row());
    }

    @Test
    void information() {
        Dissected d = message(1, INFORMATION + "040e" + "9d080c0a07000100000103ff003c" + "030e40ff00000e1020010db800000000"
                + "081e40ff000151800000" + "0e1000000000" + GRAPH);
        assertEquals("256", d.value("icmpv6.rpl.dio.rank"));
        assertEquals("0x01", d.value("icmpv6.rpl.dio.flag.mop"));
        assertEquals(List.of("0x8a", "0x03"), d.values("icmpv6.rpl.dio.flag"));
        assertEquals("2001:db8::1", d.value("icmpv6.rpl.dio.dagid"));
        assertEquals("12", d.value("icmpv6.rpl.opt.config.interval_min"));
        assertEquals("1792", d.value("icmpv6.rpl.opt.config.max_rank_inc"));
        assertEquals("60", d.value("icmpv6.rpl.opt.config.lifetime_unit"));
        assertEquals("2001:db8::", d.value("icmpv6.rpl.opt.route.prefix"));
        assertEquals("3600", d.value("icmpv6.rpl.opt.prefix.preferred_lifetime"));
        assertEquals("2001:db8::1", d.value("icmpv6.rpl.opt.prefix"));
        assertFalse(d.has("_ws.malformed"));
    }

    @Test
    void advertisements() {
        Dissected d = message(2, "1ecf0109" + GRAPH + "05120180" + GRAPH + "06148502" + "0304" + GRAPH + "090401020304" + "050400402001");
        assertEquals("2001:db8::1", d.value("icmpv6.rpl.dao.dodagid"));
        assertEquals("2001:db8::1", d.value("icmpv6.rpl.opt.target.prefix"));
        assertEquals("2001:db8::1", d.value("icmpv6.rpl.opt.transit.parent"));
        assertEquals("0x01020304", d.value("icmpv6.rpl.opt.targetdesc.descriptor"));
        assertTrue(d.has("icmpv6.invalid_option_length"));
        assertEquals("20:01", d.value("icmpv6.unknown_data"));
        Dissected answer = message(3, "1e150982");
        assertEquals("130", answer.value("icmpv6.rpl.daoack.status"));
        assertFalse(answer.has("icmpv6.rpl.daoack.dodagid"));
        assertEquals("2001:db8::1", message(3, "1e950900" + GRAPH).value("icmpv6.rpl.daoack.dodagid"));
    }

    @Test
    void securedMessages() {
        Dissected d = message(0x8a, SECURITY + "1e851234" + GRAPH + "00000063");
        assertEquals(List.of("0x85", "0x3a", "0x11"), d.values("icmpv6.rpl.secure.flag"));
        assertEquals("2", d.value("icmpv6.rpl.secure.lvl"));
        assertEquals("77", d.value("icmpv6.rpl.secure.counter"));
        assertEquals("01:02:03:04:05:06:07:08", d.value("icmpv6.rpl.secure.key.source"));
        assertEquals("9", d.value("icmpv6.rpl.secure.key.index"));
        assertEquals("0x1234", d.value("icmpv6.rpl.cc.nonce"));
        assertEquals("99", d.value("icmpv6.rpl.cc.destination_counter"));
        assertEquals("256", message(0x81, SECURITY + INFORMATION).value("icmpv6.rpl.dio.rank"));
        assertFalse(message(0xc4, SECURITY).has("icmpv6.rpl.secure.flag"));
    }

    @Test
    void metrics() {
        Dissected state = metric("0107f506" + "1237" + "0102aabb");
        assertEquals("0x1237", state.value("icmpv6.rpl.opt.metric.nsa.object"));
        assertEquals("aa:bb", state.value("icmpv6.rpl.opt.metric.nsa.object.opttlv.object.data"));
        assertEquals(List.of("0x0123", "0xffab"), metric("02040004" + "0123ffab").values("icmpv6.rpl.opt.metric.ne.object"));
        assertEquals("7", metric("03000002" + "a507").value("icmpv6.rpl.opt.metric.hp.object.hp"));
        assertEquals("4096", metric("04000004" + "00001000").value("icmpv6.rpl.opt.metric.lt.object.lt"));
        assertEquals("256", metric("05000004" + "00000100").value("icmpv6.rpl.opt.metric.ll.object.ll"));
        assertEquals(List.of("5", "3"), metric("06000003" + "1165e3").values("icmpv6.rpl.opt.metric.lql.object.counter"));
        assertEquals(List.of("256", "512"), metric("07000004" + "01000200").values("icmpv6.rpl.opt.metric.etx.object.etx"));
        assertEquals("1", metric("08020003" + "33abcd").value("icmpv6.rpl.opt.metric.lc.object.flag.i"));
        assertEquals("13", metric("08008003" + "33abcd").value("icmpv6.rpl.opt.metric.lc.object.counter"));
        assertTrue(metric("09000000").has("icmpv6.rpl.unknown.metric"));
    }

    @Test
    void discoveryOfRoutes() {
        Dissected asked = message(1, INFORMATION + "0a1de5c3" + GRAPH + "01".repeat(11));
        assertEquals("3", asked.value("icmpv6.rpl.opt.routediscovery.maxrank"));
        assertEquals("::1:101:101:101:101:101", asked.value("icmpv6.rpl.opt.routediscovery.addrvec.addr"));
        assertTrue(asked.has("icmpv6.rpl.p2p.num_of_routes"));
        assertTrue(message(1, INFORMATION + "0a124003" + GRAPH).has("icmpv6.rpl.p2p.hop_by_hop"));
        Dissected found = message(4, "1f06f123" + GRAPH + "0a1280c3" + GRAPH);
        assertTrue(found.has("icmpv6.rpl.p2p.dro.zero"));
        assertTrue(found.has("icmpv6.rpl.p2p.dro.rdo.zero"));
        assertEquals("3", found.value("icmpv6.rpl.opt.routediscovery.nh"));
        assertEquals("3", message(5, "1f00f123" + GRAPH).value("icmpv6.rpl.p2p.droack.flag.seq"));
    }

    @Test
    void damage() {
        assertTrue(message(0, "").has("_ws.malformed"));
        assertTrue(message(1, INFORMATION + "0328").has("_ws.malformed"));
        assertTrue(message(1, INFORMATION + "0a0200" + "00").has("_ws.malformed"));
        assertTrue(message(1, INFORMATION + "7703616263").has("icmpv6.undecoded.rpl_option"));
    }
}
