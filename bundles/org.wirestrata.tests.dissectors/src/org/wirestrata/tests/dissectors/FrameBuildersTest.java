package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.testkit.SampleCapture;
import org.wirestrata.testkit.SeenFrame;
import org.wirestrata.testkit.frames.Ethernet;
import org.wirestrata.testkit.frames.Frames;
import org.wirestrata.testkit.frames.Geneve;
import org.wirestrata.testkit.frames.Icmp;
import org.wirestrata.testkit.frames.Icmpv6;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Ipv6;
import org.wirestrata.testkit.frames.Ipv6Fragment;
import org.wirestrata.testkit.frames.Layer;
import org.wirestrata.testkit.frames.Llc;
import org.wirestrata.testkit.frames.Mpls;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.PcapFile;
import org.wirestrata.testkit.frames.Ppp;
import org.wirestrata.testkit.frames.Pppoe;
import org.wirestrata.testkit.frames.Sctp;
import org.wirestrata.testkit.frames.SctpChunk;
import org.wirestrata.testkit.frames.Sll;
import org.wirestrata.testkit.frames.Udp;

/** What the frame builders put in is what is seen, and checksums are right. */
class FrameBuildersTest {
    private static final Ethernet LINK = Ethernet.between(Bench.HERE, Bench.THERE);
    private static final Ipv4 IP = Ipv4.between("192.0.2.1", "192.0.2.2");
    private static final Ipv6 IP6 = Ipv6.between("2001:db8::1", "2001:db8::2");
    private static final Udp UDP = Udp.ports(40_001, 40_002);
    private static final Payload TEXT = Payload.of("text");

    private static SeenFrame seen(int linkType, Layer... layers) {
        SeenFrame f = SampleCapture.of(linkType, Frames.of(layers)).with(new Configuration(java.util.Map.of("ip.check_checksum", "TRUE",
                "udp.check_checksum", "TRUE"), List.of(), java.util.Set.of())).dissected().getFirst();
        assertFalse(f.has("_ws.malformed"), () -> f.items().toString());
        return f;
    }

    private static String chain(SeenFrame f) {
        return f.value("frame.protocols");
    }

    @Test
    void cookedCaptures() {
        SeenFrame f = seen(PcapFile.LINUX_SLL, Sll.of(4, Bench.HERE), IP, UDP, TEXT);
        assertEquals("sll:ethertype:ip:udp:data", chain(f));
        assertEquals("4", f.value("sll.pkttype"));
        assertEquals(Bench.HERE, f.value("sll.src.eth"));
        assertEquals("sll:ethertype:ip:udp:data", chain(seen(PcapFile.LINUX_SLL2, new Sll(0, Bench.HERE, 3), IP, UDP, TEXT)));
    }

    @Test
    void pppOnLinesAndOverEthernet() {
        assertEquals("ppp:ip:udp:data", chain(seen(PcapFile.PPP, Ppp.onSerialLine(), IP, UDP, TEXT)));
        SeenFrame f = seen(PcapFile.ETHERNET, LINK, Pppoe.session(7), Ppp.bare(), IP6, UDP, TEXT);
        assertEquals("eth:ethertype:pppoes:ppp:ipv6:udp:data", chain(f));
        assertEquals("0x0007", f.value("pppoe.session_id"));
        assertEquals("4", f.value("data.len"));
    }

    @Test
    void labels() {
        SeenFrame f = seen(PcapFile.ETHERNET, LINK, Mpls.label(16), new Mpls(17, 5, 1), IP, UDP, TEXT);
        assertEquals("eth:ethertype:mpls:ip:udp:data", chain(f));
        assertEquals(List.of("16", "17"), f.values("mpls.label"));
        assertEquals(List.of("0", "1"), f.values("mpls.bottom"));
    }

    @Test
    void icmpv6ChecksumsAreRight() {
        SeenFrame f = seen(PcapFile.ETHERNET, LINK, IP6, Icmpv6.echo(1, 2), TEXT);
        assertEquals("eth:ethertype:ipv6:icmpv6:data", chain(f));
        assertEquals("1", f.value("icmpv6.checksum.status"));
        assertEquals("2", f.value("icmpv6.echo.sequence_number"));
    }

    @Test
    void piecesOfIpv6() {
        byte[] whole = Frames.of(UDP, new Payload(new byte[20]));
        byte[] first = java.util.Arrays.copyOf(whole, 16);
        byte[] second = java.util.Arrays.copyOfRange(whole, 16, whole.length);
        SampleCapture both = SampleCapture.ethernet(Frames.of(LINK, IP6, new Ipv6Fragment(0, true, 9, 17), new Payload(first)),
                Frames.of(LINK, IP6, new Ipv6Fragment(16, false, 9, 17), new Payload(second)));
        assertEquals("20", both.dissected().get(1).value("data.len"));
    }

    @Test
    void chunks() {
        SeenFrame f = seen(PcapFile.ETHERNET, LINK, IP, Sctp.ports(5000, 5001).tag(0xdeadbeefL), SctpChunk.data(1, 2, 3, 0, "hello".getBytes()),
                new SctpChunk(4, 0, new byte[] {0, 1, 0, 4}));
        assertEquals("0xdeadbeef", f.value("sctp.verification_tag"));
        assertEquals(List.of("0", "4"), f.values("sctp.chunk_type"));
        assertEquals("68:65:6c:6c:6f", f.value("data.data"));
        assertEquals("0x33d90794", f.value("sctp.checksum"));
    }

    @Test
    void llcAndSnap() {
        SeenFrame f = seen(PcapFile.ETHERNET, LINK, Llc.snap(), IP, UDP, TEXT);
        assertEquals("eth:llc:ip:udp:data", chain(f));
        assertEquals("40", f.value("eth.len"));
        assertEquals("0x0800", f.value("llc.type"));
        assertEquals("0x0000", seen(PcapFile.ETHERNET, LINK, Llc.of(0x42), Payload.hex("00000080")).value("stp.protocol"));
        assertEquals("0x2000", seen(PcapFile.ETHERNET, LINK, Llc.snap(0x00000c, 0x2000), Payload.hex("02b40000")).value("llc.cisco_pid"));
    }

    @Test
    void geneve() {
        SeenFrame f = seen(PcapFile.ETHERNET, LINK, IP, Udp.ports(40_001, Geneve.PORT), new Geneve(5), LINK, IP, Icmp.echo(1, 1), TEXT);
        assertEquals("eth:ethertype:ip:udp:geneve:eth:ethertype:ip:icmp:data", chain(f));
        assertEquals("0x000005", f.value("geneve.vni"));
    }
}
