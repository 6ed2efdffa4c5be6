package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.frames.Ethernet;
import org.wirestrata.testkit.frames.Frames;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Ipv6;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Udp;

/** Links other than Ethernet, and what Ethernet frames with a length carry. */
class LinksTest {
    private static final int NULL = 0;
    private static final int LOOP = 108;
    private static final int RAW = 101;
    private static final int RAW_IPV4 = 228;
    private static final int PPP = 9;
    private static final String IPV4 = hex(Frames.of(Ipv4.between("10.0.0.1", "10.0.0.2"), Udp.ports(40001, 40002), Payload.of("abc")));
    private static final String IPV6 = hex(Frames.of(Ipv6.between("2001:db8::1", "2001:db8::2"), Udp.ports(40001, 40002), Payload.of("abc")));
    private static final String BPDU = "8000020000000001" + "00000004" + "8001020000000002" + "8002" + "0100" + "1400" + "0200" + "0f00";

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static Dissected link(int type, String hex) {
        return new Bench(type).add(HexFormat.of().parseHex(hex)).once().get(0);
    }

    private static Dissected framed(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        byte[] frame = Frames.of(Ethernet.between(Bench.HERE, Bench.THERE), new Payload(bytes));
        frame[12] = 0;
        frame[13] = (byte) bytes.length;
        return Bench.ethernet(frame);
    }

    @Test
    void loopbackInBothByteOrders() {
        assertEquals("null:ip:udp:data", link(NULL, "02000000" + IPV4).chain());
        assertEquals("null:ip:udp:data", link(NULL, "00000002" + IPV4).chain());
        assertEquals("null:ipv6:udp:data", link(NULL, "1e000000" + IPV6).chain());
        assertEquals("null:ip:udp:data", link(NULL, "00000800" + IPV4).chain());
        assertEquals("0x0800", link(NULL, "00000800" + IPV4).value("null.type"));
        assertEquals("null:ip:udp:data", link(LOOP, "00000002" + IPV4).chain());
        assertEquals("33554432", link(LOOP, "02000000" + IPV4).value("null.family"));
        assertEquals("0+4", link(NULL, "02000000" + IPV4).place("null"));
    }

    @Test
    void pppInLoopback() {
        Dissected d = link(NULL, "ff030021" + IPV4);
        assertEquals("null:ppp:ip:udp:data", d.chain());
        assertFalse(d.has("null"));
        assertEquals("0+4", d.place("ppp"));
    }

    @Test
    void rawPackets() {
        assertEquals("raw:ip:udp:data", link(RAW, IPV4).chain());
        assertEquals("raw:ipv6:udp:data", link(RAW, IPV6).chain());
        assertEquals("raw:ppp:ip:udp:data", link(RAW, "ff030021" + IPV4).chain());
        assertEquals("raw:data", link(RAW, "f0".repeat(20)).chain());
        assertEquals("ip:udp:data", link(RAW_IPV4, IPV4).chain());
        Dissected d = link(RAW_IPV4, IPV6);
        assertEquals("ip:ipv6:udp:data", d.chain());
        assertFalse(d.has("ip"));
        assertTrue(link(RAW_IPV4, "f0".repeat(20)).row().endsWith("IP Bogus IP version (15)"));
    }

    @Test
    void linkControl() {
        Dissected d = framed("424203" + "0000000000" + BPDU);
        assertEquals("eth:llc:stp", d.chain());
        assertEquals("0x42", d.value("llc.dsap"));
        assertEquals("0x0003", d.value("llc.control"));
        d = framed("0404" + "0901" + "abcd");
        assertTrue(d.row().endsWith("LLC S P, func=REJ, N(R)=0; DSAP SNA Path Control Individual, SSAP SNA Path Control Command"), d.row());
        assertEquals("1", d.value("llc.control.p"));
        d = framed("4243" + "73" + "00");
        assertEquals("1", d.value("llc.control.f"));
        assertTrue(d.row().contains("U F, func=UA; "), d.row());
    }

    @Test
    void subnetworkAccess() {
        assertEquals("eth:llc:ip:udp:data", framed("aaaa03" + "000000" + "0800" + IPV4).chain());
        Dissected d = framed("aaaa03" + "00000c" + "9999" + "0102");
        assertEquals("0x9999", d.value("llc.cisco_pid"));
        assertTrue(d.row().endsWith("LLC U, func=UI; SNAP, OUI 0x00000C (Cisco Systems, Inc), PID 0x9999"), d.row());
        d = framed("aaaa03" + "00000c" + "010b" + "0000000000" + BPDU + "00" + "000000020007");
        assertEquals("eth:llc:stp", d.chain());
        assertEquals("7", d.value("stp.pvst.origvlan"));
    }

    @Test
    void bridgePdus() {
        Dissected d = framed("424203" + "0000020201" + BPDU + "00");
        assertTrue(d.row().endsWith("STP RST. TC + Root = 32768/0/02:00:00:00:00:01  Cost = 4  Port = 0x8002"), d.row());
        assertEquals("1", d.value("stp.msg_age"));
        assertEquals("1", d.value("stp.bridge.ext"));
        assertTrue(framed("42420300000080").row().endsWith("Topology Change Notification"));
        d = framed("424203" + "000003027c" + BPDU + "00" + "0050" + "00" + "6d7374" + "00".repeat(29) + "0001" + "11".repeat(16) + "00000064"
                + "8000020000000003" + "14" + "7e8001020000000001" + "00000064" + "808013");
        assertEquals("mst", d.value("mstp.config_name"));
        assertEquals("1", d.value("mstp.msti.msti_id"));
        assertEquals("19", d.value("mstp.msti.remaining_hops"));
    }

    @Test
    void pointToPoint() {
        for (String head : List.of("ff030021", "0021", "21", "ff0321")) {
            assertEquals("ppp:ip:udp:data", link(PPP, head + IPV4).chain());
        }
        assertTrue(link(PPP, "ff03123400").row().endsWith("0x1234 PPP Unknown (0x1234)"));
    }

    @Test
    void pointToPointOverEthernet() {
        byte[] packet = HexFormat.of().parseHex("11001234" + "0021".repeat(1) + "0021" + IPV4);
        packet[4] = 0;
        packet[5] = (byte) (IPV4.length() / 2 + 2);
        Dissected d = typed(0x8864, packet);
        assertEquals("eth:ethertype:pppoes:ppp:ip:udp:data", d.chain());
        assertEquals("0x1234", d.value("pppoe.session_id"));
        d = typed(0x8863, HexFormat.of().parseHex("1107000000140101000369737001020004" + "61636d65" + "0104000105"));
        assertTrue(d.row().endsWith("PPPoED Active Discovery Offer (PADO) AC-Name='acme'"), d.row());
        assertEquals("isp", d.value("pppoed.tags.service_name"));
    }

    private static Dissected discovery(String tags) {
        HexFormat hex = HexFormat.of();
        return typed(0x8863, hex.parseHex("11090000" + hex.toHexDigits((short) (tags.length() / 2)) + tags));
    }

    @Test
    void creditsAndMetricsOfRadioLinks() {
        Dissected d = discovery("0106000400050006" + "0107000a" + "00156432001000200030" + "010800020007" + "010900020040" + "01080001ff");
        assertEquals("5", d.value("pppoed.tags.credits.fcn"));
        assertEquals("6", d.value("pppoed.tags.credits.bcn"));
        assertEquals("1", d.value("pppoed.tags.metrics.r"));
        assertEquals("0x0002", d.value("pppoed.tags.metrics.mdr_units"));
        assertEquals("48", d.value("pppoed.tags.metrics.max_drate"));
        assertEquals("0x0007", d.value("pppoed.tags.seq_num"));
        assertEquals("64", d.value("pppoed.tags.credit_scale"));
        assertTrue(d.has("pppoed.tag_length.invalid"));
        assertEquals("00:01:02", discovery("01060003000102").value("pppoed.tags.credits"));
        byte[] session = HexFormat.of().parseHex("11001234" + "0000" + "0106000400050006" + "0021" + IPV4);
        session[5] = (byte) (IPV4.length() / 2 + 10);
        d = typed(0x8864, session);
        assertEquals("5", d.value("pppoes.tags.credits.fcn"));
        assertEquals("eth:ethertype:pppoes:ppp:ip:udp:data", d.chain());
    }

    @Test
    void whatTheAccessLineSaysOfItself() {
        Dissected d = discovery("01050014" + "00000de9" + "9003010203" + "810400000100" + "0a03aabbcc");
        assertEquals("0x03", d.value("pppoed.tags.access_loop_encap.encap_2"));
        assertEquals("256", d.value("pppoed.tags.act_data_rate_up"));
        assertEquals("0x000a", d.value("pppoed.tag"));
        assertEquals("aa:bb:cc", d.value("pppoed.tag.unknown_data"));
        assertTrue(discovery("01020000").has("pppoed.tags.ac_name"));
        assertFalse(discovery("01010000").has("pppoed.tags.service_name"));
    }

    private static Dissected typed(int type, byte[] payload) {
        byte[] frame = Frames.of(Ethernet.between(Bench.HERE, Bench.THERE), new Payload(payload));
        frame[12] = (byte) (type >> 8);
        frame[13] = (byte) type;
        return Bench.ethernet(Arrays.copyOf(frame, Math.max(60, frame.length)));
    }
}
