package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.testkit.frames.Arp;
import org.wirestrata.testkit.frames.Ethernet;
import org.wirestrata.testkit.frames.Gre;
import org.wirestrata.testkit.frames.Icmp;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Ipv6;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Tcp;
import org.wirestrata.testkit.frames.Udp;
import org.wirestrata.testkit.frames.Vlan;
import org.wirestrata.testkit.frames.Vxlan;

/** Frames that end at each of their bytes: nothing escapes, and what is left shows what it showed of the whole. */
class TruncationTest {
    private static final Ipv4 IP = Ipv4.between("10.0.0.1", "10.0.0.2");
    private static final Ipv6 IP6 = Ipv6.between("2001:db8::1", "2001:db8::2");

    static Stream<Arguments> frames() {
        byte[] options = HexFormat.of().parseHex("94040000" + "830b04" + "0102030405060708" + "01" + "440c0d21" + "0102030400000009");
        byte[] original = Arrays.copyOf(Bench.frame(IP, Udp.ports(1, 2), Payload.of("abcdefgh")), 142);
        byte[] tunnelled = Bench.frame(IP, new Gre(7, 9), Ethernet.between(Bench.HERE, Bench.THERE), IP6, Udp.ports(1, 2), Payload.of("abc"));
        return Stream.of(Arguments.of("gre", tunnelled), Arguments.of("vxlan", Bench.frame(IP, Udp.ports(40001, 4789), new Vxlan(5),
                Ethernet.between(Bench.HERE, Bench.THERE), IP, Udp.ports(1, 2), Payload.of("abc"))),
                Arguments.of("geneve", Bench.frame(IP, Udp.ports(40001, 6081), Payload.hex("02c06558000005000132010100000010ffff0200"),
                        Ethernet.between(Bench.HERE, Bench.THERE), IP, Payload.of("abc"))),
                Arguments.of("igmp", Bench.frame(IP.protocol(2), Payload.hex("220000000000000203000001e10202020a000001"
                        + "06010001e10202020a000001deadbeef"))),
                Arguments.of("icmpv6", Bench.frame(IP6.nextHeader(58), Payload.hex("8600000040c0070800007530000003e8" + "0101020000000001"
                        + "05010000000005dc" + "030440c000278d0000093a800000000020010db8000000000000000000000001"
                        + "1903000000000e1020010db8000000000000000000000001" + "1f03000000000e10076578616d706c6503636f6d00000000"
                        + "2602e10020010db80000000000000000"))),
                Arguments.of("listeners", Bench.frame(IP6.nextHeader(58), Payload.hex("8f00000000000001" + "05010001"
                        + "20010db800000000000000000000000120010db8000000000000000000000001deadbeef"))),
                Arguments.of("sctp", Bench.frame(IP.protocol(132), Payload.hex("13881389ddccbbaa00000000" + "00030014000010000001000000000000"
                        + "61626364" + "0300001800001001" + "0000ffff" + "00010001" + "00020003" + "00001000" + "0600000c0001000800050000"
                        + "02000024ddccbbaa0000ffff000a000a00002000" + "800800050100000000050008" + "0a000001"))),
                Arguments.of("arp", Bench.frame(Arp.request(Bench.HERE, "10.0.0.1", "10.0.0.2"))),
                Arguments.of("vlan", Bench.frame(Vlan.of(5), new Vlan(0x88a8, 1, false, 6), IP, Udp.ports(40001, 40002), Payload
                .of("abc"))),
                Arguments.of("ip options", Bench.frame(IP.options(options), Udp.ports(40001, 40002), Payload.of("abc"))),
                Arguments.of("icmp echo", Bench.frame(IP, Icmp.echo(1, 2), Payload.of("0123456789abcdef"))),
                Arguments.of("icmp error", Bench.frame(IP, new Icmp(11, 0, 0x00200000), new Payload(Arrays.copyOfRange(original, 14, 142)),
                        Payload.hex("2000577800080101003e8740"))),
                Arguments.of("router advertisement", Bench.frame(IP, new Icmp(9, 0, 0x02020708),
                        Payload.hex("0a00000100000005" + "0a000002fffffffb" + "100a000500c8ff8001020304" + "00" + "130118"))),
                Arguments.of("tcp", Bench.frame(IP, Tcp.ports(40001, 40002).flags(Tcp.SYN).options(
                        HexFormat.of().parseHex("020405b4" + "0402" + "080a0000000100000000" + "030307" + "050a0000000100000002"
                        + "fe04f989")),
                        Payload.of("abc"))),
                Arguments.of("nfs", Bench.frame(IP, Udp.ports(40001, 2049), Payload.hex("00001234" + "00000000" + "00000002" + "000186a3"
                        + "00000003" + "00000007" + "00000001" + "00000018" + "00000001" + "00000002" + "78790000" + "00000000" + "00000000"
                        + "00000000" + "00000000" + "00000000" + "00000008" + "0102030405060708" + "0000000000000010" + "00000002"
                        + "00000002" + "00000002" + "61620000"))),
                Arguments.of("mount", Bench.frame(IP, Udp.ports(40001, 20048), Payload.hex("00001234" + "00000000" + "00000002" + "000186a5"
                        + "00000003" + "00000001" + "00000000" + "00000000" + "00000000" + "00000000" + "00000004" + "2f737276"))),
                Arguments.of("portmap", Bench.frame(IP, Udp.ports(40001, 111), Payload.hex("00001234" + "00000000" + "00000002" + "000186a0"
                        + "00000004" + "00000003" + "00000000" + "00000000" + "00000000" + "00000000" + "000186a3" + "00000003"
                        + "00000003" + "75647000" + "00000000" + "00000000"))),
                Arguments.of("dns", Bench.frame(IP, Udp.ports(40001, 53), new Payload(DnsTest.RESPONSE))),
                Arguments.of("sip", SipTest.there(SipTest.request("INVITE", 1, "Contact: \"x\" <sip:a@b:5060;lr>;q=1",
                "Reason: SIP;cause=200;text=\"x\"",
                        "Content-Type: application/sdp")
                        + "v=0\r\no=- 1 1 IN IP4 10.0.0.1\r\nc=IN IP4 10.0.0.1\r\nm=audio 6000 RTP/SAVP 0 96\r\n"
                        + "a=rtpmap:96 x/8000\r\na=candidate:1 1 UDP 2 10.0.0.1 1 typ host\r\n"
                        + "a=crypto:1 F8_128_HMAC_SHA1_80 inline:YWJj|2^20|1:4\r\n")),
                Arguments.of("rtcp", Bench.frame(IP, Udp.ports(9000, 9001), Payload.hex("81c8000c" + "00000001" + "e000000080000000"
                        + "000000a00000000100000014" + "00000002" + "01000005" + "00010005" + "00000001" + "0000000100000002"
                        + "82cb0003000000010000000203627965" + "80cf0004" + "00000001" + "04000002" + "e000000080000000"))),
                Arguments.of("tls client hello", Bench.frame(IP, Tcp.ports(40001, 443), new Payload(TlsTest.CLIENT))),
                Arguments.of("tls server hello", Bench.frame(IP, Tcp.ports(443, 40001), new Payload(TlsTest.SERVER))),
                Arguments.of("http", Bench.frame(IP, Tcp.ports(40001, 80),
                        Payload.of("POST /a?b HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc"))),
                Arguments.of("ftp", Bench.frame(IP, Tcp.ports(21, 40001), Payload.of("229 Go (|||5|)\r\n more\r\n"))),
                Arguments.of("ftp port", Bench.frame(IP, Tcp.ports(40001, 21), Payload.of("PORT 10,0,0,1,200,1\r\n"))),
                Arguments.of("smtp", Bench.frame(IP, Tcp.ports(25, 40001), Payload.of("250-a\r\n250 b\r\n"))),
                Arguments.of("imap", Bench.frame(IP, Tcp.ports(143, 40001),
                        Payload.of("* 1 FETCH (BODY[] {12}\r\nFrom: <a>\r\n\r\n)\r\n"))),
                Arguments.of("pop", Bench.frame(IP, Tcp.ports(110, 40001), Payload.of("From: a <b>, c\r\nSIO-Label: x=1; y\r\n\r\nd"))),
                Arguments.of("http2", Bench.frame(IP, Tcp.ports(40001, 80), new Payload(new Http2Frames().preface()
                        .frame(Http2Frames.SETTINGS, 0, 0, "000300000064")
                        .frame(Http2Frames.HEADERS, Http2Frames.END_HEADERS, 1, "828684418cf1e3c2e5f23a6ba0ab90f4ff")
                        .data(Http2Frames.PADDED, 1, "\u0002abc\0\0").frame(Http2Frames.HEADERS, 5, 3, Http2Frames.block(":path", "/p",
                        "content-type", "application/grpc")).frame(Http2Frames.DATA, 1, 3, "0000000003" + "089601").bytes()))),
                Arguments.of("nbns", NetbiosTest.udp(137, NetbiosTest.ANSWER)),
                Arguments.of("nbdgm", NetbiosTest.udp(138, NetbiosTest.DATAGRAM)),
                Arguments.of("smb2", Bench.frame(IP, Tcp.ports(40001, 445), new Payload(NetbiosTest.session(NetbiosTest.NEGOTIATE)))),
                Arguments.of("dhcp", SmallProtocolsTest.udp(68, 67, SmallProtocolsTest.DHCP)),
                Arguments.of("dhcp options", SmallProtocolsTest.udp(68, 67, DhcpTest.MANY)),
                Arguments.of("dhcpv6", SmallProtocolsTest.udp(546, 547, SmallProtocolsTest.DHCPV6)),
                Arguments.of("dhcpv6 relayed", SmallProtocolsTest.udp(547, 547, Dhcpv6Test.RELAYED)),
                Arguments.of("rip", SmallProtocolsTest.udp(520, 520, SmallProtocolsTest.RIP)),
                Arguments.of("ntp", SmallProtocolsTest.udp(40001, 123, NtpTest.EXTENDED)),
                Arguments.of("ntp control", SmallProtocolsTest.udp(40001, 123, NtpTest.ASSOCIATIONS)),
                Arguments.of("ntp private", SmallProtocolsTest.udp(123, 40001, NtpTest.MONITOR)),
                Arguments.of("tftp", Bench.frame(IP, Udp.ports(2000, 69), Payload.of(TftpTest.READ))),
                Arguments.of("ipxrip", IpxTest.routes()), Arguments.of("ipxsap", IpxTest.services()),
                Arguments.of("quic", SmallProtocolsTest.udp(40001, 443, SmallProtocolsTest.QUIC)),
                Arguments.of("ssh", Bench.frame(IP, Tcp.ports(40001, 22), Payload.of(SmallProtocolsTest.VERSION))),
                Arguments.of("ipv6", Bench.frame(IP6.nextHeader(0), Payload.hex("2b00" + "05020000" + "0100"
                        + "3c02040100080007" + "20010db800000000000000000000000a" + "1100" + "6d04700701020000".substring(0, 12)),
                        Payload.hex("9c419c42000b0000616263"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("frames")
    void cutByTheSnapshotLength(String name, byte[] frame) {
        Dissected whole = Bench.ethernet(frame);
        for (int n = 0; n < frame.length; n++) {
            Dissected d = new Bench(Bench.ETHERNET).add(Arrays.copyOf(frame, n), frame.length).once().get(0);
            sound(d, n);
            assertFalse(d.has("_ws.malformed") && !whole.has("_ws.malformed"), name + " cut after " + n + " bytes is not malformed: "
            + d.items());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("frames")
    void tooShort(String name, byte[] frame) {
        for (int n = 0; n < frame.length; n++) {
            Dissected d = Bench.ethernet(Arrays.copyOf(frame, n));
            sound(d, n);
            assertFalse(d.has("_ws.short"), name + " of " + n + " bytes was not cut");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("frames")
    void anyByteMayBeWrong(String name, byte[] frame) {
        for (int at = 0; at < frame.length; at++) {
            for (int value : new int[] {0, 1, 0x7f, 0xff}) {
                byte[] wrong = frame.clone();
                wrong[at] = (byte) value;
                sound(Bench.ethernet(wrong), wrong.length);
            }
        }
    }

    private static void sound(Dissected d, int bytes) {
        assertFalse(d.has("_ws.dissector_bug"), () -> "a dissector failed: " + d.items());
        assertEquals(String.valueOf(bytes), d.value("frame.cap_len"));
        Tape t = d.tape;
        for (int i = 0; i < t.size(); i++) {
            assertTrue(t.parent(i) < i, "an item hangs under a later one");
            boolean inside = t.start(i) >= 0 && t.length(i) >= 0 && t.start(i) + t.length(i) <= Math.max(t.sourceLength(t.source(i)),
            bytes);
            assertTrue(inside || t.length(i) == 0 || t.kind(i) < Tape.BYTES, t.field(i) + " lies outside its bytes");
        }
    }
}
