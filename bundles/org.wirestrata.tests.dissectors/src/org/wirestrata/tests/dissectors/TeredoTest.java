package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Udp;

/** IPv6 inside UDP, with authentication and origin before it. */
class TeredoTest {
    private static final String PACKET = "6000000000003b40" + "00".repeat(32);

    private static Dissected dissect(String hex) {
        return Bench.ethernet(Bench.frame(Ipv4.between("10.0.0.1", "10.0.0.2"), Udp.ports(40000, 3544),
                new Payload(HexFormat.of().parseHex(hex))));
    }

    @Test
    void packetsMayStandAlone() {
        Dissected d = dissect(PACKET);
        assertEquals("eth:ethertype:ip:udp:teredo:ipv6", d.chain());
        assertEquals("42+40", d.place("teredo"));
        assertFalse(d.has("teredo.auth"));
    }

    @Test
    void authenticationAndOriginStandBefore() {
        Dissected d = dissect("00010304" + "616263" + "7778797a" + "0102030405060708" + "01" + "0000" + "f12a" + "b9c82815" + PACKET);
        assertEquals("eth:ethertype:ip:udp:teredo:ipv6", d.chain());
        assertEquals("61:62:63", d.value("teredo.auth.id"));
        assertEquals("77:78:79:7a", d.value("teredo.auth.value"));
        assertEquals("01:02:03:04:05:06:07:08", d.value("teredo.auth.nonce"));
        assertEquals("42+20", d.place("teredo.auth"));
        assertEquals("3797", d.value("teredo.orig.port"));
        assertEquals("70.55.215.234", d.value("teredo.orig.addr"));
        assertEquals("62+8", d.place("teredo.orig"));
        assertEquals("70+40", d.place("ipv6"));
    }

    @Test
    void shortOnesAreMalformed() {
        Dissected d = dissect("0000f12a");
        assertEquals("3797", d.value("teredo.orig.port"));
        assertTrue(d.has("_ws.malformed"));
        assertTrue(dissect("00").has("_ws.malformed"));
    }
}
