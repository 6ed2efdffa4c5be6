package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.frames.Arp;

class ArpTest {
    private static final Arp ASK = Arp.request(Bench.HERE, "10.0.0.1", "10.0.0.2");

    @Test
    void requestAndReply() {
        List<Dissected> all = new Bench(Bench.ETHERNET).add(Bench.frame(ASK)).add(Bench.frame(ASK.reply(Bench.THERE))).once();
        assertTrue(all.get(0).row().endsWith("ARP Who has 10.0.0.2? Tell 10.0.0.1"), all.get(0).row());
        assertTrue(all.get(1).row().endsWith("ARP 10.0.0.2 is at " + Bench.THERE), all.get(1).row());
        assertEquals("14+28", all.get(0).place("arp"));
        assertEquals("22+6", all.get(0).place("arp.src.hw_mac"));
        assertEquals("10.0.0.2", all.get(0).value("arp.dst.proto_ipv4"));
        assertFalse(all.get(0).has("arp.isgratuitous"));
    }

    @Test
    void probesAndAnnouncements() {
        Dissected probe = Bench.ethernet(Bench.frame(Arp.request(Bench.HERE, "0.0.0.0", "10.0.0.7")));
        assertTrue(probe.has("arp.isprobe"));
        assertTrue(probe.row().endsWith("Who has 10.0.0.7? (ARP Probe)"), probe.row());
        Dissected announcement = Bench.ethernet(Bench.frame(Arp.request(Bench.HERE, "10.0.0.7", "10.0.0.7")));
        assertTrue(announcement.has("arp.isgratuitous"));
        assertTrue(announcement.has("arp.isannouncement"));
        assertTrue(announcement.row().endsWith("ARP Announcement for 10.0.0.7"), announcement.row());
    }

    @Test
    void twoClaimsOnOneAddressConflict() {
        Bench bench = new Bench(Bench.ETHERNET).add(Bench.frame(ASK)).add(Bench.frame(Arp.request(Bench.THERE, "10.0.0.1", "10.0.0.9")));
        for (List<Dissected> all : List.of(bench.once(), bench.twice())) {
            assertFalse(all.get(0).has("arp.duplicate-address-frame"));
            assertEquals("1", all.get(1).value("arp.duplicate-address-frame"));
            assertEquals("1", all.get(1).value("arp.seconds-since-duplicate-address-frame"));
            assertTrue(all.get(1).row().endsWith("(duplicate use of 10.0.0.1 detected!)"), all.get(1).row());
            assertEquals("", all.get(1).under("arp.duplicate-address-frame"));
        }
    }

    /** A reply claims for both ends, but an announcement is one claim. */
    @Test
    void anAnnouncementConflictsOnce() {
        byte[] reply = Bench.frame(Arp.request(Bench.THERE, "10.0.0.1", "10.0.0.1").reply(Bench.THERE));
        List<Dissected> all = new Bench(Bench.ETHERNET).add(Bench.frame(ASK)).add(reply).once();
        assertEquals(List.of("1"), all.get(1).values("arp.duplicate-address-frame"));
    }

    @Test
    void otherRequestsAreNamedByTheirProtocol() {
        Dissected reverse = Bench.ethernet(Bench.frame(new Arp(3, Bench.HERE, "0.0.0.0", Bench.HERE, "0.0.0.0")));
        assertTrue(reverse.row().endsWith("RARP Who is " + Bench.HERE + "? Tell " + Bench.HERE), reverse.row());
        Dissected unknown = Bench.ethernet(Bench.frame(new Arp(77, Bench.HERE, "10.0.0.1", Bench.THERE, "10.0.0.2")));
        assertTrue(unknown.row().endsWith("Unknown ARP opcode 0x004d"), unknown.row());
    }

    private static Dissected packet(String hex) {
        return Bench.ethernet(HexFormat.of().parseHex("020000000002" + "020000000001" + "0806" + hex));
    }

    @Test
    void overAtm() {
        String nsap = "1234567890abcdef0011aabb02000000000107";
        Dissected d = packet("0013" + "0800" + "1400" + "0001" + "04" + "4c03" + "04" + "47" + nsap + "0a000001" + "313233343536373839303132"
                + "010203" + "0a000002");
        assertTrue(d.row().endsWith("ATMARP Who has 10.0.0.2? Tell 10.0.0.1"), d.row());
        assertEquals("20", d.value("arp.src.hlen"));
        assertEquals("12", d.value("arp.dst.hlen"));
        assertEquals("3", d.value("arp.dst.slen"));
        assertEquals("0x1234", d.value("arp.src.atm_international_code_designator"));
        assertEquals("02:00:00:00:00:01", d.value("arp.src.atm_end_system_identifier"));
        assertEquals("123456789012", d.value("arp.dst.atm_num_e164"));
        assertEquals("01:02:03", d.value("arp.dst.atm_subaddr"));
        assertEquals("10.0.0.2", d.value("arp.dst.proto_ipv4"));
        String[] formats = {"39", "arp.src.atm_data_country_code", "bd", "arp.src.atm_data_country_code_group", "c5",
            "arp.src.atm_international_code_designator_group", "45", "arp.src.atm_e.164_isdn", "c3", "arp.src.atm_e.164_isdn_group", "01",
            "arp.src.atm_afi.unknown"};
        for (int i = 0; i < formats.length; i += 2) {
            Dissected one = packet("0013" + "0800" + "1400" + "0009" + "04" + "0000" + "00" + formats[i] + nsap + "0a000001");
            assertTrue(one.has(formats[i + 1]), formats[i + 1]);
            assertTrue(one.row().endsWith("Inverse ATMARP " + formats[i] + nsap + " is at 10.0.0.1"), one.row());
        }
        assertTrue(packet("0013" + "0800" + "1400" + "0001" + "04" + "0000" + "04" + "47").has("_ws.malformed"));
    }

    @Test
    void addressesThatAreNotThere() {
        Dissected d = packet("0001" + "0800" + "0604" + "0001" + "020000000001" + "0a000001");
        assertEquals("6", d.value("arp.hw.size"));
        assertFalse(d.has("arp.src.hw_mac"));
        assertTrue(d.has("_ws.malformed"));
    }

    @Test
    void multicastServers() {
        assertTrue(Bench.ethernet(Bench.frame(new Arp(14, Bench.HERE, "10.0.0.1", Bench.THERE, "10.0.0.2"))).row()
                .endsWith("MARS JOIN request from " + Bench.HERE + " at 10.0.0.1"));
    }
}
