package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.DissectorContract;
import org.wirestrata.testkit.SampleCapture;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Udp;

/** DHCP for both versions of IP, RIP, SSDP, YMSG, SSH and QUIC. */
class SmallProtocolsTest {
    static final String DHCP = "01010600" + "00003d1d" + "0000" + "8000" + "00".repeat(16) + "000b8201fc42" + "00".repeat(10)
            + "00".repeat(192) + "63825363" + "350101" + "3d0701000b8201fc42" + "37020103" + "3204c0a80002" + "ff" + "0000";
    static final String DHCPV6 = "01" + "9a0006" + "0001000e" + "000100012154eee7000c29703dd8" + "00060002" + "0017" + "00080002" + "000a"
            + "0003000c" + "1d00fcea" + "00000e10" + "00001518";
    static final String RIP = "0202" + "0000" + "0002" + "0001" + "0a000000" + "ff000000" + "00000000" + "00000001";
    static final String VERSION = "SSH-2.0-x\r\n";
    /** RFC 9001 appendix A.2's connection id, with a payload that is not sealed with its keys. */
    static final String QUIC = "c3" + "00000001" + "08" + "8394c8f03e515708" + "00" + "00" + "4020" + "00".repeat(32);
    /** The response of RFC 9001 appendix A.3 as it is sent. */
    private static final String ANSWER = "cf000000010008f067a5502a4262b5004075c0d95a482cd0991cd25b0aac406a"
            + "5816b6394100f37a1c69797554780bb38cc5a99f5ede4cf73c3ec2493a1839b3dbcba3f6ea46c5b7684df3548e7ddeb9"
            + "c3bf9c73cc3f3bded74b562bfb19fb84022f8ef4cdd93795d77d06edbb7aaf2f58891850abbdca3d20398c276456cbc4"
            + "2158407dd074ee";

    static byte[] udp(int from, int to, String hex) {
        return Bench.frame(Ipv4.between("10.0.0.1", "10.0.0.2"), Udp.ports(from, to), Payload.hex(hex));
    }

    private static byte[] back(int from, int to, String hex) {
        return Bench.frame(Ipv4.between("10.0.0.2", "10.0.0.1"), Udp.ports(from, to), Payload.hex(hex));
    }

    @Test
    void dhcp() {
        Dissected d = Bench.ethernet(udp(68, 67, DHCP));
        assertTrue(d.row().endsWith("DHCP DHCP Discover - Transaction ID 0x3d1d"), d.row());
        assertEquals("192.168.0.2", d.value("dhcp.option.requested_ip_address"));
        assertEquals(List.of("1", "3"), d.values("dhcp.option.request_list_item"));
        assertEquals("1", d.value("dhcp.flags.bc"));
        assertFalse(d.has("_ws.malformed"), d.items().toString());
    }

    @Test
    void dhcpForVersion6() {
        Dissected d = Bench.ethernet(udp(546, 547, DHCPV6));
        assertTrue(d.row().endsWith("Solicit XID: 0x9a0006 CID: 000100012154eee7000c29703dd8 "), d.row());
        assertEquals("100", d.value("dhcpv6.elapsed_time"));
        assertEquals("1d00fcea", d.value("dhcpv6.iaid"));
    }

    @Test
    void routes() {
        Dissected d = Bench.ethernet(udp(520, 520, RIP));
        assertTrue(d.row().endsWith("RIPv2 Response"), d.row());
        assertEquals("255.0.0.0", d.value("rip.netmask"));
    }

    @Test
    void routesWithADigest() {
        String digest = "ffff" + "0003" + "002c" + "01" + "14" + "00000063" + "0000000000000000";
        Dissected d = Bench.ethernet(udp(520, 520, "02020000" + digest + RIP.substring(8) + "ffff0001" + "00112233445566778899aabbccddeeff"));
        assertEquals("44", d.value("rip.digest_offset"));
        assertEquals("99", d.value("rip.seq_num"));
        assertEquals("00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff", d.value("rip.authentication_data"));
        assertEquals(List.of("10.0.0.0"), d.values("rip.ip"));
        assertEquals(1, d.values("rip.auth.type").size());
        assertFalse(d.has("rip.routing_domain"));
    }

    @Test
    void routesWithALongerDigest() {
        String digest = "ffff" + "0003" + "002c" + "01" + "10" + "00000063" + "0000000000000000";
        String trailer = "ffff0001" + "00112233445566778899aabbccddeeff" + "00112233";
        Dissected d = Bench.ethernet(udp(520, 520, "02020000" + digest + RIP.substring(8) + trailer));
        assertTrue(d.has("rip.unknown_address_family"));
        assertEquals(1, d.values("rip.authentication_data").size());
        assertTrue(Bench.ethernet(udp(520, 520, "0202000000")).has("_ws.malformed"));
    }

    @Test
    void routesOfOtherFamilies() {
        Dissected d = Bench.ethernet(udp(520, 520, RIP + "0005" + "00".repeat(18) + RIP.substring(8)));
        assertTrue(d.has("rip.unknown_address_family"));
        assertEquals(2, d.values("rip.metric").size());
        assertFalse(d.has("_ws.malformed"));
        Dissected cut = Bench.ethernet(udp(520, 520, RIP + "0025" + "00".repeat(12)));
        assertTrue(cut.has("rip.unknown_address_family"));
        assertTrue(cut.has("_ws.malformed"));
    }

    @Test
    void discovery() {
        Dissected d = Bench.ethernet(Bench.frame(Ipv4.between("10.0.0.1", "239.255.255.250"), Udp.ports(5000, 1900),
                Payload.of("M-SEARCH * HTTP/1.1\r\nHost: 239.255.255.250:1900\r\nMX: 3\r\n\r\n")));
        assertTrue(d.row().contains("SSDP M-SEARCH * HTTP/1.1"), d.row());
        assertEquals("M-SEARCH", d.value("http.request.method"));
        assertTrue(d.value("frame.protocols").endsWith(":ssdp"), d.value("frame.protocols"));
    }

    @Test
    void messenger() {
        byte[] pair = HexFormat.of().parseHex("594d534700100000" + "0006" + "008a" + "00000000" + "00000000" + "30c08061c080");
        Talk talk = new Talk(5050).handshake().ask(pair);
        assertEquals("a", talk.once().get(3).value("ymsg.content-line.value"));
        DissectorContract.truncation(SampleCapture.decodedAs("ymsg", pair));
    }

    @Test
    void secureShellCutAnywhere() {
        byte[] keys = HexFormat.of().parseHex("0000000c" + "0a" + "15" + "00".repeat(10) + "aabbccddeeff");
        for (int cut = 0; cut <= 16; cut++) {
            Talk talk = new Talk(22).handshake().ask(VERSION).answer(VERSION).answer(keys, cut);
            for (List<Dissected> all : List.of(talk.once(), talk.twice())) {
                assertEquals(List.of("21"), all.stream().flatMap(d -> d.values("ssh.message_code").stream()).toList(), "cut at " + cut);
                assertEquals(List.of("ee:ff"), all.stream().flatMap(d -> d.values("ssh.encrypted_packet").stream()).toList());
                assertEquals("SSH-2.0-x", all.get(3).value("ssh.protocol"));
            }
        }
    }

    @Test
    void initialPacketsAreOpened() {
        Bench bench = new Bench(Bench.ETHERNET).add(udp(40001, 443, QUIC)).add(back(443, 40001, ANSWER));
        for (List<Dissected> all : List.of(bench.once(), bench.twice())) {
            assertTrue(all.get(0).has("quic.decryption_failed"), all.get(0).items().toString());
            assertEquals("1", all.get(1).value("quic.packet_number"));
            assertEquals(List.of("2", "6"), all.get(1).values("quic.frame_type"));
            assertEquals("2", all.get(1).value("tls.handshake.type"));
        }
    }

    /** RFC 9000 section 17.2.5, RFC 9287: a retry has no fixed bit, and packets of a known connection may have it cleared. */
    @Test
    void packetsWithoutTheFixedBit() {
        String server = "f067a5502a4262b5";
        String retry = "f0" + "00000001" + "00" + "08" + server + "01020304" + "00".repeat(16);
        String two = "e3" + "00000001" + "08" + server + "00" + "4020" + "00".repeat(32) + "1f" + server + "00".repeat(20);
        Bench bench = new Bench(Bench.ETHERNET).add(udp(40001, 443, QUIC)).add(back(443, 40001, retry)).add(back(443, 40001, ANSWER))
                .add(udp(40001, 443, two));
        for (List<Dissected> all : List.of(bench.once(), bench.twice())) {
            assertFalse(all.get(1).has("quic.fixed_bit"), all.get(1).items().toString());
            assertEquals("01:02:03:04", all.get(1).value("quic.retry_token"));
            assertEquals(List.of("1", "0"), all.get(3).values("quic.fixed_bit"));
            assertTrue(all.get(3).has("quic.short"), all.get(3).items().toString());
            assertFalse(all.get(3).has("quic.coalesced_padding_data"), all.get(3).items().toString());
        }
    }

    /** Versions that no server knows are there to have others offered: RFC 9000 section 15. */
    @Test
    void versionsToHaveOthersOffered() {
        Dissected d = Bench.ethernet(udp(40001, 443, QUIC.replace("00000001", "1a2a3a4a")));
        assertEquals("0x1a2a3a4a", d.value("quic.version"));
    }
}
