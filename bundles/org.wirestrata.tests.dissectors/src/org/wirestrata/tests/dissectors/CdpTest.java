package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;

/** What devices of Cisco's tell their neighbours. */
class CdpTest {
    private static Dissected cdp(String message) {
        String length = String.format("%04x", 8 + message.length() / 2);
        return Bench.ethernet(HexFormat.of().parseHex("01000ccccccc" + "020202020202" + length + "aaaa0300000c2000" + message));
    }

    @Test
    void checksumsTakeALastOddOctetAsASignedLowOne() {
        for (String message : new String[] {"02b49b62000100076162" + "7f", "02b49c51000100076162" + "90"}) {
            Dissected d = cdp(message);
            assertEquals("1", d.value("cdp.checksum.status"));
            assertFalse(d.has("cdp.bad_checksum"));
        }
        Dissected wrong = cdp("02b49b63000100076162" + "7f");
        assertEquals("0", wrong.value("cdp.checksum.status"));
        assertTrue(wrong.has("cdp.bad_checksum"));
    }

    @Test
    void addressesAreOfTheProtocolThatIsNamed() {
        Dissected d = cdp("02b4" + "0000" + "0002002d" + "00000002" + "0101cc00040a000001"
                + "0208aaaa0300000086dd0010000102030405060708090a0b0c0d0e0f");
        assertEquals("10.0.0.1", d.value("cdp.nrgyz.ip_address"));
        assertEquals("1:203:405:607:809:a0b:c0d:e0f", d.value("cdp.nrgyz.ipv6_address"));
        assertEquals("68:65:6c:6c:6f", cdp("02b4" + "0000" + "00020012" + "00000001" + "0101810005" + "68656c6c6f").value("cdp.address"));
    }

    @Test
    void addressesThatEndEarlyAreShownAsFarAsTheyGo() {
        Dissected d = cdp("02b4" + "0000" + "00020011" + "00000001" + "0101cc0009" + "01020304");
        assertEquals("01:02:03:04", d.value("cdp.address"));
        assertFalse(d.has("_ws.malformed"));
        Dissected none = cdp("02b4" + "0000" + "0002000a" + "00000005" + "0101");
        assertEquals("1", none.value("cdp.protocol_length"));
        assertFalse(none.has("_ws.malformed"));
        assertEquals("07", cdp("02b4" + "0000" + "0002000d" + "00000001" + "0100000107").value("cdp.address"));
    }
}
