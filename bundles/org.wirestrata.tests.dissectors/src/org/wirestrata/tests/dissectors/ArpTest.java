package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        }
    }

    @Test
    void otherRequestsAreNamedByTheirProtocol() {
        Dissected reverse = Bench.ethernet(Bench.frame(new Arp(3, Bench.HERE, "0.0.0.0", Bench.HERE, "0.0.0.0")));
        assertTrue(reverse.row().endsWith("RARP Who is " + Bench.HERE + "? Tell " + Bench.HERE), reverse.row());
        Dissected unknown = Bench.ethernet(Bench.frame(new Arp(77, Bench.HERE, "10.0.0.1", Bench.THERE, "10.0.0.2")));
        assertTrue(unknown.row().endsWith("Unknown ARP opcode 0x004d"), unknown.row());
    }
}
