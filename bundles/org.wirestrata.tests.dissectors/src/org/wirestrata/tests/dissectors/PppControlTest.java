package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.frames.Frames;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Udp;

/** Control protocols of PPP, and what bundles of links and bridges put into its frames. */
class PppControlTest {
    private static final int PPP = 9;
    private static final String IPV4 = HexFormat.of()
            .formatHex(Frames.of(Ipv4.between("10.0.0.1", "10.0.0.2"), Udp.ports(40001, 40002), Payload.of("abc")));

    private static Dissected ppp(String protocolAndMore) {
        return new Bench(PPP).add(HexFormat.of().parseHex("ff03" + protocolAndMore)).once().get(0);
    }

    private static Dissected control(String protocol, int code, String data) {
        return ppp(protocol + String.format("%02x07%04x", code, 4 + data.length() / 2) + data);
    }

    @Test
    void linkOptions() {
        Dissected d = control("c021", 1,
                "010405dc" + "0206000a0000" + "0305c22305" + "0408c02500002710" + "0506deadbeef" + "0702" + "0802");
        assertEquals("ppp:lcp", d.chain());
        assertEquals("1500", d.value("lcp.opt.mru"));
        assertEquals("01:04:05:dc", d.value("lcp.opt.mtu_bytes"));
        assertEquals("1", d.value("lcp.opt.asyncmap.dc1"));
        assertEquals("0", d.value("lcp.opt.asyncmap.dc2"));
        assertEquals("0xc223", d.value("lcp.opt.auth_protocol"));
        assertEquals("5", d.value("lcp.opt.algorithm"));
        assertEquals("10000", d.value("lcp.opt.reporting_period"));
        assertEquals("0xdeadbeef", d.value("lcp.opt.magic_number"));
        assertEquals(List.of("1", "2", "3", "4", "5", "7", "8"), d.values("lcp.opt.type"));
        assertEquals("4+37", d.place("lcp"));
        assertTrue(d.row().endsWith("PPP LCP Configuration Request"), d.row());
    }

    @Test
    void bundleOptions() {
        Dissected d = control("c021", 1,
                "110405f4" + "1202" + "130903001122334455" + "17040007" + "1b040204" + "1a070103aabbcc");
        assertEquals("1524", d.value("lcp.opt.mrru"));
        assertEquals("00:11:22:33:44:55", d.value("lcp.opt.802_1_address"));
        assertEquals("7", d.value("lcp.opt.link_discrim"));
        assertEquals("4", d.value("lcp.opt.max_susp_classes"));
        assertEquals("aa:bb:cc", d.value("lcp.opt.prefix"));
    }

    @Test
    void optionsOfWrongLength() {
        assertTrue(control("c021", 1, "0103ff" + "0702").has("ppp.opt.len.invalid"));
        assertEquals("7", control("c021", 1, "0103ff" + "0702").value("lcp.opt.type"));
        assertFalse(control("c021", 1, "0100" + "0702").has("lcp.opt.type"));
        assertFalse(control("c021", 1, "0109" + "0702").has("lcp.opt.type"));
        assertTrue(control("c021", 1, "01").has("ppp.opt.len.invalid"));
        assertFalse(control("c021", 1, "2803ff").has("ppp.opt.len.invalid"));
    }

    @Test
    void otherLinkPackets() {
        assertEquals("62:79:65", control("c021", 5, "627965").value("ppp.data"));
        assertEquals("01:02", control("c021", 10, "deadbeef0102").value("lcp.data"));
        assertEquals("60", control("c021", 13, "deadbeef0000003c").value("lcp.secs_remaining"));
        assertEquals("12", control("c021", 0, "deadbeef00000c01aa").value("ppp.oui"));
        Dissected rejected = control("c021", 8, "0021" + IPV4);
        assertEquals("ppp:lcp:ip:udp:data", rejected.chain());
        assertEquals("0x0021", rejected.value("lcp.rej_proto"));
        assertEquals("ppp:lcp", ppp("c0210107").chain());
        assertFalse(ppp("c0210107").has("ppp.code"));
        assertTrue(ppp("c02101070014010405dc").has("_ws.malformed"));
    }

    @Test
    void networkOptions() {
        Dissected d = control("8021", 2, "03060a000001" + "810608080808" + "0206002d0f01");
        assertEquals("ppp:ipcp", d.chain());
        assertEquals("10.0.0.1", d.value("ipcp.opt.ip_address"));
        assertEquals("8.8.8.8", d.value("ipcp.opt.pri_dns_address"));
        assertEquals("15", d.value("ipcp.opt.max_slot_id"));
        assertEquals(List.of("0x0000", "0x0001"),
                control("8021", 1, "02100003000f064000a8010600000001").values("ipcp.opt.rohc.profile"));
        assertEquals("1", control("8021", 1, "02110061001000110012001300a8030301").value("ipcp.opt.iphc.param"));
        Dissected six = control("8057", 1, "010a0211223344556677");
        assertEquals("ppp:ipv6cp", six.chain());
        assertEquals("02:11:22:33:44:55:66:77", six.value("ipv6cp.interface_identifier"));
    }

    @Test
    void compressionOptions() {
        Dissected d = control("80fd", 1, "1206010000e1" + "1105000103" + "110600010304" + "1a047800" + "15032f");
        assertEquals("ppp:ccp", d.chain());
        assertEquals("0x010000e1", d.value("ccp.opt.supported_bits"));
        assertEquals("3", d.value("ccp.opt.cm.check_mode"));
        assertEquals("11:06:00:01:03:04", d.value("ccp.opt.stac_ascend"));
        assertEquals("7", d.value("ccp.opt.window"));
        assertEquals("15", d.value("ccp.opt.vd.dict"));
        assertEquals("ppp:comp_data", ppp("00fd9001").chain());
    }

    @Test
    void passwords() {
        Dissected d = ppp("c023" + "01070010" + "0475736572" + "06736563726574");
        assertEquals("user", d.value("pap.peer_id"));
        assertEquals("secret", d.value("pap.password"));
        assertTrue(d.row().endsWith("PPP PAP Authenticate-Request (Peer-ID='user', Password='secret')"), d.row());
        assertEquals("no", ppp("c023" + "03070007" + "026e6f").value("pap.message"));
        Dissected challenge = ppp("c223" + "01070009" + "0201026161");
        assertEquals("01:02", challenge.value("chap.value"));
        assertEquals("aa", challenge.value("chap.name"));
        assertTrue(challenge.row().endsWith("PPP CHAP Challenge (NAME='aa', VALUE=0x0102)"), challenge.row());
        assertEquals("OK", ppp("c223" + "03070006" + "4f4b").value("chap.message"));
    }

    @Test
    void bridging() {
        Dissected d = control("8031", 1, "01040123" + "030301" + "0608021122334455");
        assertEquals("18", d.value("bcp_ncp.lcp.lan_seg_no"));
        assertEquals("02:11:22:33:44:55", d.value("bcp_ncp.lcp.mac_addres"));
        Dissected frame = ppp("0031" + "0001" + "0011223344550011223344660800" + IPV4);
        assertEquals("ppp:bcp_bpdu:eth:ethertype:ip:udp:data", frame.chain());
        assertEquals("1", frame.value("bcp_bpdu.mac_type"));
    }

    @Test
    void bundles() {
        Dissected whole = ppp("003d" + "c0000001" + "0021" + IPV4);
        assertEquals("ppp:mp:ip:udp:data", whole.chain());
        List<Dissected> parts = new Bench(PPP).add(HexFormat.of().parseHex("ff03003d" + "80000002" + "0021" + IPV4.substring(0, 16)))
                .add(HexFormat.of().parseHex("ff03003d" + "40000003" + IPV4.substring(16)))
                .add(HexFormat.of().parseHex("ff03003d" + "40000009" + IPV4.substring(16))).once();
        assertEquals("ppp:mp", parts.get(0).chain());
        assertEquals("ppp:mp:ip:udp:data", parts.get(1).chain());
        assertEquals(List.of("1", "2"), parts.get(1).values("mp.fragment"));
        assertEquals("ppp:mp", parts.get(2).chain());
        assertTrue(parts.get(2).has("mp.payload"));
    }
}
