package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.frames.Ipv6;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Udp;

class Ipv6Test {
    private static final Ipv6 IP = Ipv6.between("2001:db8::1", "2001:db8::2");
    private static final byte[] DATAGRAM = Arrays.copyOfRange(
            Bench.frame(IP, Udp.ports(40001, 40002), new Payload(new byte[24])), 54, 86);

    private static byte[] headers(int next, String hex) {
        return Bench.frame(IP.nextHeader(next), Payload.hex(hex));
    }

    private static byte[] piece(int from, int to) {
        String header = "1100" + Integer.toHexString(0x10000 | from | (to < DATAGRAM.length ? 1 : 0)).substring(1) + "00000055";
        return Bench.frame(IP.nextHeader(44), Payload.hex(header), new Payload(Arrays.copyOfRange(DATAGRAM, from, to)));
    }

    @Test
    void theHeader() {
        Dissected d = Bench.ethernet(Bench.frame(new Ipv6("2001:db8::1", "2001:db8::2", 0xb9, 0xabcde, 7, 253), Payload.of("abc")));
        assertEquals("0x000000b9", d.value("ipv6.tclass"));
        assertEquals("46", d.value("ipv6.tclass.dscp"));
        assertEquals("0x0abcde", d.value("ipv6.flow"));
        assertEquals("3", d.value("ipv6.plen"));
        assertEquals("7", d.value("ipv6.hlim"));
        assertEquals("6", d.value("ip.version"));
        assertTrue(d.hidden("ip.version"));
        assertEquals(List.of("2001:db8::1", "2001:db8::2"), d.values("ipv6.addr"));
        assertEquals("14+40", d.place("ipv6"));
        assertTrue(d.row().endsWith("IPv6 Unknown IP Protocol: Unknown (253)"), d.row());
    }

    @Test
    void extensionHeadersHangBelowThePacket() {
        Dissected d = Bench.ethernet(headers(0, "2b00" + "05020000" + "0100" + "fd020001" + "00000000"
                + "20010db800000000000000000000000a" + "6162"));
        assertEquals("eth:ethertype:ipv6:ipv6.hopopts:ipv6.routing:data", d.chain());
        assertEquals("ipv6", d.under("ipv6.hopopts"));
        assertEquals("ipv6", d.under("ipv6.routing"));
        assertEquals("0", d.value("ipv6.opt.router_alert"));
        assertEquals("2001:db8::a", d.value("ipv6.routing.src.addr"));
        assertEquals("14+72", d.place("ipv6"));
        assertTrue(d.row().startsWith("2001:db8::1 > 2001:db8::a"), d.row());
    }

    @Test
    void aHomeAddressIsTheSource() {
        Dissected d = Bench.ethernet(headers(60, "fd02" + "c91020010db8000000000000000000000099" + "01020000" + "6162"));
        assertEquals("2001:db8::99", d.value("ipv6.opt.mipv6.home_address"));
        assertTrue(d.row().startsWith("2001:db8::99 > 2001:db8::2"), d.row());
    }

    @Test
    void fragments() {
        Bench bench = new Bench(Bench.ETHERNET).add(piece(0, 16)).add(piece(16, 32));
        assertTrue(bench.once().get(0).row().endsWith("IPv6 fragment (off=0 more=y ident=0x00000055 nxt=17)"), bench.once().get(0).row());
        assertTrue(bench.twice().get(0).row().endsWith("nxt=17)"));
        Dissected d = bench.once().get(1);
        assertEquals("eth:ethertype:ipv6:ipv6.fraghdr:udp:data", d.chain());
        assertEquals(List.of("1", "2"), d.values("ipv6.fragment"));
        assertEquals("14+48", d.place("ipv6"));
        assertTrue(d.row().endsWith("UDP 40001 → 40002 Len=24"), d.row());
    }

    @Test
    void aPacketThatIsItsOnlyFragment() {
        assertEquals("eth:ethertype:ipv6:ipv6.fraghdr:data", Bench.ethernet(headers(44, "fd00000000000099" + "6162")).chain());
    }

    @Test
    void nothingFollows() {
        assertTrue(Bench.ethernet(headers(59, "")).row().endsWith("IPv6 no next header"));
    }

    @Test
    void whatAddressesHold() {
        Dissected teredo = Bench.ethernet(Bench.frame(Ipv6.between("2001:0:4137:9e50:8000:f12a:b9c8:2815", "2002:102:304:5::1")));
        assertEquals("65.55.158.80", teredo.value("ipv6.src_ts_ipv4"));
        assertEquals("3797", teredo.value("ipv6.src_tc_port"));
        assertEquals("70.55.215.234", teredo.value("ipv6.src_tc_ipv4"));
        assertEquals("1.2.3.4", teredo.value("ipv6.dst_6to4_gw_ipv4"));
        Dissected local = Bench.ethernet(Bench.frame(Ipv6.between("fe80::aabb:ccff:fedd:eeff", "fe80::5efe:102:304")));
        assertEquals("a8:bb:cc:dd:ee:ff", local.value("ipv6.src_slaac_mac"));
        assertEquals("1.2.3.4", local.value("ipv6.dst_isatap_ipv4"));
    }

    private static Dissected trace(String hex) {
        int bytes = hex.length() / 2 + 4;
        String padding = bytes % 8 == 0 ? "" : "01" + byteOf(6 - bytes % 8) + "00".repeat(6 - bytes % 8);
        return Bench.ethernet(headers(0, "3b" + byteOf((bytes + 7) / 8 - 1) + "31" + byteOf(hex.length() / 2) + hex + padding));
    }

    private static String byteOf(int value) {
        return Integer.toHexString(0x100 | value).substring(1);
    }

    @Test
    void telemetryOfNodes() {
        Dissected d = trace("0000" + "00091501c0000000" + "00000000" + "4000000100020003" + "3f00000200040005");
        assertEquals("9", d.value("ipv6.opt.ioam.trace.ns"));
        assertEquals("2", d.value("ipv6.opt.ioam.trace.nodelen"));
        assertEquals("0x000a", d.value("ipv6.opt.ioam.trace.flags"));
        assertEquals("00:00:00:00", d.value("ipv6.opt.ioam.trace.free_space"));
        assertEquals(List.of("64", "63"), d.values("ipv6.opt.ioam.trace.node.hlim"));
        assertEquals(List.of("0x000001", "0x000002"), d.values("ipv6.opt.ioam.trace.node.id"));
        assertEquals(List.of("0x0003", "0x0005"), d.values("ipv6.opt.ioam.trace.node.eif"));
        assertFalse(d.has("ipv6.opt.invalid_len"));
    }

    @Test
    void telemetryOfEveryKind() {
        Dissected d = trace("0001" + "00097800fffffe00" + "00".repeat(100) + "01000007" + "61626364");
        assertEquals("15", d.value("ipv6.opt.ioam.trace.nodelen"));
        assertTrue(d.has("ipv6.opt.ioam.trace.invalid_type"));
        Dissected all = trace("0001" + "0009c800fffffe00" + "00000000".repeat(25) + "01000007" + "61626364");
        assertEquals(2, all.values("ipv6.opt.ioam.trace.node.hlim").size());
        assertEquals(10, all.values("ipv6.opt.ioam.trace.node.undefined").size());
        assertEquals("61:62:63:64", all.value("ipv6.opt.ioam.trace.node.oss.data"));
        assertEquals("2", trace("0002" + "00090001").value("ipv6.opt.ioam.opt_type"));
    }

    @Test
    void telemetryThatContradictsItself() {
        assertTrue(trace("0000" + "00090000c0000000" + "00000000").has("ipv6.opt.ioam.trace.invalid_nodelen"));
        assertTrue(trace("0000" + "00090803c0000000" + "00000000").has("ipv6.opt.ioam.trace.invalid_remlen"));
        assertTrue(trace("0000" + "00091000c0000000" + "00000000").has("ipv6.opt.invalid_len"));
        assertTrue(trace("0000" + "0009080080000200" + "00000000" + "09000007").has("_ws.malformed"));
    }

    @Test
    void whatContradictsARoutingHeader() {
        String address = "20010db8000000000000000000000002";
        assertTrue(Bench.ethernet(headers(43, "3b010001" + "0000000000000000" + "00000000")).has("ipv6.routing.invalid_length"));
        assertTrue(Bench.ethernet(headers(43, "3b020202" + "00000000" + address)).has("ipv6.routing.invalid_segleft"));
        assertTrue(Bench.ethernet(headers(43, "3b020402" + "00000000" + address)).has("ipv6.routing.invalid_segleft"));
        Dissected d = Bench.ethernet(headers(43, "3b020302" + "88000001" + "0000000000000001" + "0000000000000002"));
        assertEquals(List.of("2001:db8::1", "2001:db8::2"), d.values("ipv6.routing.rpl.full_address"));
        assertTrue(d.has("ipv6.routing.rpl.reserved_not0"));
        assertTrue(d.has("ipv6.src_route_list.src_addr"));
        assertTrue(d.has("ipv6.src_route_list.dst_addr"));
        assertTrue(Bench.ethernet(headers(43, "3b020301" + "00100000" + address)).has("ipv6.routing.rpl.cmprI_cmprE_pad"));
        assertTrue(Bench.ethernet(headers(43, "3b020301" + "00000000" + "ff02" + address.substring(4)))
                .has("ipv6.src_route_list.multicast_addr"));
        assertEquals(List.of("1", "2"),
                Bench.ethernet(headers(43, "3b010501" + "000100020000000300000000")).values("ipv6.routing.crh16.sid"));
    }

    @Test
    void jumboPayloads() {
        assertTrue(Bench.ethernet(headers(0, "3b00" + "c20400011170")).has("ipv6.opt.jumbo.prohibited"));
        assertTrue(Bench.ethernet(headers(0, "3b00" + "c20400000008")).has("ipv6.opt.jumbo.truncated"));
        byte[] small = headers(0, "3b00" + "c20400000008");
        small[19] = 0;
        assertTrue(Bench.ethernet(small).has("ipv6.opt.jumbo.missing"));
        byte[] piece = headers(0, "2c00" + "c20400011170" + "3b00000100000009");
        piece[19] = 0;
        assertTrue(Bench.ethernet(piece).has("ipv6.opt.jumbo.fragment"));
    }

    @Test
    void optionsOfAnotherLength() {
        Dissected d = Bench.ethernet(headers(0, "3b00" + "050100" + "000000"));
        assertTrue(d.has("ipv6.opt.invalid_len"));
        assertEquals("58+2", d.place("ipv6.opt.router_alert"));
        assertTrue(Bench.ethernet(headers(0, "3b01" + "2606100212345678" + "010400000000")).has("ipv6.opt_unknown_data"));
        assertFalse(Bench.ethernet(headers(60, "3b")).has("ipv6.dstopts"));
    }

    @Test
    void ethernetInside() {
        byte[] inner = Bench.frame(IP, Payload.of("abc"));
        assertEquals("eth:ethertype:ipv6:eth:ethertype:ipv6:data",
                Bench.ethernet(Bench.frame(IP.nextHeader(143), new Payload(inner))).chain());
    }

    @Test
    void damage() {
        assertTrue(Bench.ethernet(headers(0, "fd00" + "1e63010203" + "00")).has("_ws.malformed"));
        byte[] frame = headers(253, "6162");
        frame[19] = 100;
        assertTrue(Bench.ethernet(frame).has("ipv6.plen_exceeds_framing"));
        frame[14] = 0x40;
        assertFalse(Bench.ethernet(frame).has("ipv6.src"));
    }
}
