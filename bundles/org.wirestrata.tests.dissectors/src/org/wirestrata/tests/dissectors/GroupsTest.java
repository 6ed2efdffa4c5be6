package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.frames.Frames;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Ipv6;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Udp;

/** Groups and neighbours: IGMP and ICMPv6. */
class GroupsTest {
    private static final Ipv4 GROUP = Ipv4.between("10.0.0.1", "224.0.0.22").timeToLive(1).protocol(2);
    private static final Ipv6 THERE = Ipv6.between("2001:db8::1", "2001:db8::2").nextHeader(58);
    private static final Ipv6 BACK = Ipv6.between("2001:db8::2", "2001:db8::1").nextHeader(58);
    private static final String ADDRESS = "20010db8000000000000000000000001";

    private static Dissected igmp(String hex) {
        byte[] message = HexFormat.of().parseHex(hex);
        int sum = 0;
        for (int i = 0; i < message.length; i += 2) {
            sum += ByteBuffer.wrap(message).getShort(i) & 0xffff;
        }
        sum = (sum & 0xffff) + (sum >> 16);
        ByteBuffer.wrap(message).putShort(2, (short) ~sum);
        return Bench.ethernet(Bench.frame(GROUP, new Payload(message)));
    }

    private static byte[] six(Ipv6 header, String hex) {
        return Bench.frame(header, Payload.hex(hex));
    }

    @Test
    void queriesOfAllVersions() {
        assertEquals("IGMPv1 Membership Query", last(igmp("11000000e1010101")));
        assertEquals("IGMPv2 Membership Query, general", last(igmp("1164000000000000")));
        Dissected d = igmp("11900000e1010101" + "0a7d0001" + "0a000005");
        assertEquals("IGMPv3 Membership Query, specific for group 225.1.1.1, source {10.0.0.5}", last(d));
        assertEquals("256", d.value("igmp.max_resp"));
        assertEquals("1", d.value("igmp.checksum.status"));
        assertEquals("eth:ethertype:ip:igmp:igmp", d.chain());
    }

    @Test
    void reports() {
        assertEquals("IGMPv2 Membership Report group 225.1.1.1", last(igmp("16000000e1010101")));
        assertEquals("IGMPv2 Leave Group 225.1.1.1", last(igmp("17000000e1010101")));
        Dissected d = igmp("2200000000000002" + "04000000e1010101" + "03000001e10202020a000001");
        assertEquals("IGMPv3 Membership Report / Join group 225.1.1.1 for any sources / Join group 225.2.2.2 for source {10.0.0.1}", last(d));
        assertEquals(List.of("225.1.1.1", "225.2.2.2"), d.values("igmp.maddr"));
    }

    private static String last(Dissected d) {
        return d.row().substring(d.row().indexOf("IGMP"));
    }

    @Test
    void echoesAreLinked() {
        Bench bench = new Bench(Bench.ETHERNET).add(six(THERE, "8000000012340001" + "6162")).add(six(THERE, "8000000012340002"))
                .add(six(BACK, "8100000012340001" + "6162"));
        List<Dissected> once = bench.once();
        assertTrue(once.get(2).row().endsWith("Echo (ping) reply id=0x1234, seq=1, hop limit=64 (request in 1)"), once.get(2).row());
        assertEquals("2000", once.get(2).value("icmpv6.resptime"));
        List<Dissected> twice = bench.twice();
        assertEquals("3", twice.get(0).value("icmpv6.resp_in"));
        assertTrue(twice.get(1).has("icmpv6.no_resp"));
        assertEquals("icmpv6", once.get(0).under("data"));
    }

    @Test
    void neighbours() {
        Dissected d = Bench.ethernet(six(THERE, "8700000000000000" + ADDRESS + "0101020000000001"));
        assertTrue(d.row().endsWith("ICMPv6 Neighbor Solicitation for 2001:db8::1 from 02:00:00:00:00:01"), d.row());
        assertEquals("0", d.value("icmpv6.checksum.status"));
        d = Bench.ethernet(six(THERE, "88000000e0000000" + ADDRESS + "0201020000000002"));
        assertTrue(d.row().endsWith("Neighbor Advertisement 2001:db8::1 (rtr, sol, ovr) is at 02:00:00:00:00:02"), d.row());
        d = Bench.ethernet(six(THERE, "8600000040c00708" + "00007530000003e8" + "05010000000005dc" + "030440c000278d0000093a8000000000" + ADDRESS
                + "1903000000000e10" + ADDRESS + "1f03000000000e10" + "076578616d706c6503636f6d00000000"));
        assertEquals("1500", d.value("icmpv6.opt.mtu"));
        assertEquals("2001:db8::1", d.value("icmpv6.opt.rdnss"));
        assertEquals("example.com", d.value("icmpv6.opt.dnssl"));
        assertEquals(List.of("5", "3", "25", "31"), d.values("icmpv6.opt.type"));
    }

    @Test
    void optionsWithoutALengthEndTheList() {
        Dissected d = Bench.ethernet(six(THERE, "8700000000000000" + ADDRESS + "0100000000000000"));
        assertTrue(d.has("icmpv6.invalid_option_length"));
        assertFalse(d.row().contains("Malformed"), d.row());
    }

    @Test
    void listeners() {
        Dissected d = Bench.ethernet(six(THERE, "82000000" + "27100000" + ADDRESS + "0a900001" + ADDRESS));
        assertEquals("256", d.value("icmpv6.mld.qqi"));
        d = Bench.ethernet(six(THERE, "8f00000000000001" + "05010001" + ADDRESS + ADDRESS + "deadbeef"));
        assertEquals("62+40", d.place("icmpv6.mldr.mar"));
    }

    @Test
    void errorsQuoteOtherFlows() {
        byte[] flow = Bench.frame(Ipv6.between("2001:db8::1", "2001:db8::9"), Udp.ports(40001, 40002), Payload.of("abcdefgh"));
        byte[] error = Bench.frame(BACK, Payload.hex("0104000000000000"), new Payload(Arrays.copyOfRange(flow, 14, flow.length)));
        List<Dissected> once = new Bench(Bench.ETHERNET).add(flow).add(error).add(flow).once();
        assertEquals("eth:ethertype:ipv6:icmpv6:ipv6:udp:data", once.get(1).chain());
        assertTrue(once.get(1).row().endsWith("ICMPv6 Destination Unreachable (Port unreachable)"), once.get(1).row());
        assertEquals("2.000000000", once.get(2).value("udp.time_delta"));
        assertEquals("0", once.get(1).value("udp.stream"));
    }

    @Test
    void aQuotedHeaderOfAnotherVersionIsNoPacket() {
        Dissected d = Bench.ethernet(six(THERE, "0100000000000000" + HexFormat.of().formatHex(Frames.of(GROUP, Payload.of("ab")))));
        assertTrue(d.has("ipv6.bogus_ipv6_version"));
    }
}
