package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.frames.Icmpv6;
import org.wirestrata.testkit.frames.Ipv6;
import org.wirestrata.testkit.frames.Payload;

/** RPL's control messages in ICMPv6. */
class RoutingMessagesTest {
    private static final int RPL = 155;
    private static final String GRAPH = "20010db8000000000000000000000009";

    private static Dissected message(int code, String first, String rest) {
        return Bench.ethernet(Bench.frame(Ipv6.between("fe80::1", "ff02::1a"), new Icmpv6(RPL, code, (int) Long.parseLong(first, 16)),
                Payload.hex(rest)));
    }

    @Test
    void anInformationObjectTellsOfTheGraph() {
        Dissected d = message(1, "1ef00100", "8d070000" + GRAPH + "00" + "0103000000" + "040e" + "0814030a0400010000010001003c");
        assertEquals("240", d.value("icmpv6.rpl.dio.version"));
        assertEquals("256", d.value("icmpv6.rpl.dio.rank"));
        assertEquals("1", d.value("icmpv6.rpl.dio.flag.g"));
        assertEquals("0x01", d.value("icmpv6.rpl.dio.flag.mop"));
        assertEquals("5", d.value("icmpv6.rpl.dio.flag.preference"));
        assertEquals("2001:db8::9", d.value("icmpv6.rpl.dio.dagid"));
        assertEquals(List.of("0", "1", "4"), d.values("icmpv6.rpl.opt.type"));
        assertEquals("1", d.value("icmpv6.rpl.opt.config.auth"));
        assertEquals("1024", d.value("icmpv6.rpl.opt.config.max_rank_inc"));
        assertEquals("60", d.value("icmpv6.rpl.opt.config.lifetime_unit"));
        assertFalse(d.has("_ws.malformed"));
    }

    @Test
    void anAdvertisementNamesTargetsAndParents() {
        Dissected d = message(2, "1ec00004", GRAPH + "050a" + "0040" + "20010db800000000" + "0614" + "80020330" + GRAPH + "0604" + "00020330"
                + "0904" + "12345678" + "0b01aa");
        assertEquals("4", d.value("icmpv6.rpl.dao.sequence"));
        assertEquals("2001:db8::9", d.value("icmpv6.rpl.dao.dodagid"));
        assertEquals("2001:db8::", d.value("icmpv6.rpl.opt.target.prefix"));
        assertEquals(List.of("2001:db8::9"), d.values("icmpv6.rpl.opt.transit.parent"));
        assertEquals(List.of("1", "0"), d.values("icmpv6.rpl.opt.transit.flag.e"));
        assertEquals("0x12345678", d.value("icmpv6.rpl.opt.targetdesc.descriptor"));
        assertTrue(d.has("icmpv6.undecoded.rpl_option"));
        assertFalse(d.has("_ws.malformed"));
    }

    @Test
    void anAcknowledgementHasAStatus() {
        Dissected d = message(3, "1e000402", "");
        assertEquals("2", d.value("icmpv6.rpl.daoack.status"));
        assertFalse(d.has("icmpv6.rpl.daoack.dodagid"));
    }

    @Test
    void whatHasNoRoomIsMalformed() {
        Dissected tooLong = message(0, "00000517", "0080" + GRAPH + "0000000000");
        assertTrue(tooLong.has("icmpv6.invalid_option_length"));
        assertTrue(tooLong.has("icmpv6.unknown_data"));
        assertFalse(tooLong.has("icmpv6.rpl.opt.target.prefix"));
        Dissected cut = message(0, "00000550", "0001");
        assertTrue(cut.has("icmpv6.invalid_option_length"));
        assertTrue(cut.has("_ws.malformed"));
    }
}
