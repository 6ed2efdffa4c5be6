package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.frames.Arp;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Vlan;

/** Frame, Ethernet, VLAN tags and Linux cooked captures. */
class LinkLayerTest {
    private static final Ipv4 IP = Ipv4.between("10.0.0.1", "10.0.0.2");

    private static byte[] padded(byte[] frame, int length, int fill) {
        byte[] longer = Arrays.copyOf(frame, length);
        Arrays.fill(longer, frame.length, length, (byte) fill);
        return longer;
    }

    @Test
    void aFrameTellsItsTimesAndLengths() {
        List<Dissected> all = new Bench(Bench.ETHERNET).add(Bench.frame(IP)).add(Arrays.copyOf(Bench.frame(IP), 20), 34).once();
        Dissected d = all.get(1);
        assertEquals("2", d.value("frame.number"));
        assertEquals("34", d.value("frame.len"));
        assertEquals("20", d.value("frame.cap_len"));
        assertEquals("1.000000000", d.value("frame.time_delta"));
        assertEquals("1700000001.000000000", d.value("frame.time_epoch"));
        assertEquals("1", d.value("frame.encap_type"));
        assertTrue(d.has("_ws.short"));
    }

    @Test
    void ethernetShowsBothAddressesAndTheirBits() {
        Dissected d = Bench.ethernet(Bench.frame(IP));
        assertEquals("eth:ethertype:ip", d.chain());
        assertEquals(Bench.THERE, d.value("eth.dst"));
        assertEquals(Bench.HERE, d.value("eth.src"));
        assertEquals(List.of(Bench.THERE, Bench.HERE), d.values("eth.addr"));
        assertEquals("eth.dst", d.under("eth.addr"));
        assertEquals("1", d.value("eth.dst.lg"));
        assertEquals("0", d.value("eth.dst.ig"));
        assertTrue(d.hidden("eth.lg"));
        assertEquals("0x0800", d.value("eth.type"));
        assertEquals("12+2", d.place("eth.type"));
        assertEquals("0+14", d.place("eth"));
    }

    @Test
    void fddiShowsItsAddressesAsOthersDo() {
        byte[] frame = HexFormat.of().parseHex("51" + "1000d4cd596f" + "00074a016e00" + "aaaa03000000" + "0800");
        Dissected d = new Bench(10).add(frame).once().get(0);
        assertEquals("fddi:llc", d.chain().substring(0, 8));
        assertEquals(List.of("08:00:2b:b3:9a:f6", "08:00:2b:b3:9a:f6"), d.values("fddi.dst"));
        assertEquals("00:e0:52:80:76:00", d.values("fddi.src").getFirst());
        assertEquals(4, d.values("fddi.addr").size());
        assertEquals("0x05", d.value("fddi.fc.clf"));
        assertEquals("1", d.value("fddi.fc.prio"));
        assertEquals("0+13", d.place("fddi"));
    }

    @Test
    void fddiFramesOfTheRingItselfCarryNoPackets() {
        byte[] beacon = HexFormat.of().parseHex("c2" + "1000d4cd596f" + "00074a016e00" + "00000000");
        Dissected d = new Bench(10).add(beacon).once().get(0);
        assertEquals("fddi:data", d.chain());
        assertEquals("2", d.value("fddi.fc.mac_subtype"));
        assertFalse(d.has("fddi.fc.prio"));
        assertEquals("00:e0:52:80:76:00 > 08:00:2b:b3:9a:f6 FDDI MAC beacon", d.row());
    }

    @Test
    void zerosUpToTheLeastLengthArePadding() {
        Dissected d = Bench.ethernet(padded(Bench.frame(IP), 60, 0));
        assertEquals("34+26", d.place("eth.padding"));
        assertEquals("eth", d.under("eth.padding"));
        assertFalse(d.has("eth.trailer"));
    }

    @Test
    void otherBytesAreATrailerAndRemarkedOn() {
        Dissected d = Bench.ethernet(padded(Bench.frame(IP), 60, 0xab));
        assertEquals("34+26", d.place("eth.trailer"));
        assertTrue(d.has("eth.padding_bad"));
        assertFalse(d.has("eth.padding"));
    }

    @Test
    void ofATrailerWhatWasCapturedIsShown() {
        byte[] frame = padded(Bench.frame(IP), 40, 0xff);
        Dissected d = new Bench(Bench.ETHERNET).add(frame, 100).once().get(0);
        assertEquals("34+6", d.place("eth.trailer"));
        assertTrue(d.has("eth.padding_bad"));
        d = new Bench(Bench.ETHERNET).add(padded(Bench.frame(IP), 40, 0), 100).once().get(0);
        assertFalse(d.has("eth.trailer"));
        assertTrue(d.has("_ws.short"));
    }

    @Test
    void fourBytesMoreAreACheckSequence() {
        Dissected d = Bench.ethernet(padded(Bench.frame(IP), 64, 0));
        assertEquals("34+26", d.place("eth.padding"));
        assertEquals("60+4", d.place("eth.fcs"));
        assertEquals("2", d.value("eth.fcs.status"));
        assertFalse(Bench.ethernet(padded(Bench.frame(IP), 63, 0)).has("eth.fcs"));
    }

    @Test
    void theCheckSequenceIsVerifiedWhenAsked() {
        byte[] frame = padded(Bench.frame(IP), 60, 0);
        CRC32 crc = new CRC32();
        crc.update(frame);
        byte[] good = Arrays.copyOf(frame, 64);
        for (int i = 0; i < 4; i++) {
            good[60 + i] = (byte) (crc.getValue() >>> 8 * i);
        }
        byte[] bad = good.clone();
        bad[63] ^= 1;
        List<Dissected> all = new Bench(Bench.ETHERNET).with("eth.check_fcs", "TRUE").add(good).add(bad).once();
        assertEquals("1", all.get(0).value("eth.fcs.status"));
        assertEquals("0", all.get(1).value("eth.fcs.status"));
        assertTrue(all.get(1).has("eth.fcs_bad"));
    }

    @Test
    void aLengthLimitsThePayload() {
        byte[] frame = padded(HexFormat.of().parseHex("0180c2000000020000000001" + "0003" + "424203"), 60, 0);
        Dissected d = Bench.ethernet(frame);
        assertEquals("3", d.value("eth.len"));
        assertEquals("17+43", d.place("eth.padding"));
    }

    @Test
    void unknownTypesAreNamedInTheList() {
        byte[] frame = HexFormat.of().parseHex("020000000002020000000001" + "88b5" + "0102");
        Dissected d = Bench.ethernet(frame);
        assertEquals("eth:ethertype:data", d.chain());
        assertEquals("01:02", d.value("data.data"));
        assertTrue(d.row().contains(" 0x88b5 "), d.row());
    }

    @Test
    void tagsNestAndTakeThePadding() {
        byte[] frame = Bench.frame(new Vlan(0x8100, 3, true, 100), Vlan.of(5), IP);
        Dissected d = Bench.ethernet(padded(frame, 60, 0));
        assertEquals("eth:ethertype:vlan:ethertype:vlan:ethertype:ip", d.chain());
        assertEquals(List.of("100", "5"), d.values("vlan.id"));
        assertEquals(List.of("3", "0"), d.values("vlan.priority"));
        assertEquals(List.of("1", "0"), d.values("vlan.dei"));
        assertEquals("42+18", d.place("eth.padding"));
        assertEquals("vlan", d.under("eth.padding"));
    }

    @Test
    void serviceTagsAreAProtocolOfTheirOwn() {
        Dissected d = Bench.ethernet(padded(Bench.frame(new Vlan(0x88a8, 0, false, 100), Vlan.of(5), IP), 60, 0));
        assertEquals("eth:ethertype:ieee8021ad:ethertype:vlan:ethertype:ip", d.chain());
        assertEquals("100", d.value("ieee8021ad.id"));
        assertEquals("42+18", d.place("eth.padding"));
    }

    @Test
    void serviceTagsTakeThePaddingToo() {
        Dissected d = Bench.ethernet(padded(Bench.frame(new Vlan(0x88a8, 0, false, 100), IP), 64, 0));
        assertEquals("38+22", d.place("eth.padding"));
        assertEquals("ieee8021ad", d.under("eth.padding"));
        assertEquals("60+4", d.place("ieee8021ah.trailer"));
        Dissected both = Bench.ethernet(padded(Bench.frame(new Vlan(0x88a8, 0, false, 100), new Vlan(0x88a8, 0, false, 5), IP), 60, 0));
        assertEquals("5", both.value("ieee8021ad.cvid"));
        assertEquals("42+18", both.place("eth.padding"));
        assertFalse(both.has("ieee8021ah.trailer"));
    }

    @Test
    void cookedCapturesOfBothVersions() {
        byte[] arp = Arrays.copyOfRange(Bench.frame(Arp.request(Bench.HERE, "10.0.0.1", "10.0.0.2")), 14, 42);
        Dissected first = new Bench(113).add(cat("0004000100060200000000010000" + "0806", arp)).once().get(0);
        assertEquals("sll:ethertype:arp", first.chain());
        assertEquals("4", first.value("sll.pkttype"));
        assertEquals(Bench.HERE, first.value("sll.src.eth"));
        assertEquals("12+2", first.place("sll.unused"));
        Dissected second = new Bench(276).add(cat("0806" + "0000" + "00000003" + "0001" + "04" + "06" + "0200000000010000",
                arp)).once().get(0);
        assertEquals("sll:ethertype:arp", second.chain());
        assertEquals("3", second.value("sll.ifindex"));
        assertEquals("0+20", second.place("sll"));
        assertEquals(first.row(), second.row());
    }

    @Test
    void dataIsWhatNobodyKnows() {
        Dissected d = Bench.ethernet(Bench.frame(IP, Payload.of("what is it")));
        assertEquals("eth:ethertype:ip:data", d.chain());
        assertEquals("10", d.value("data.len"));
        assertEquals("34+10", d.place("data.data"));
    }

    private static byte[] cat(String hex, byte[] rest) {
        byte[] head = HexFormat.of().parseHex(hex);
        byte[] all = Arrays.copyOf(head, head.length + rest.length);
        System.arraycopy(rest, 0, all, head.length, rest.length);
        return all;
    }
}
