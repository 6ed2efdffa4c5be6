package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;

/** Cisco HDLC and the protocol that keeps its lines. */
class CiscoHdlcTest {
    private static final int LINK_TYPE = 104;
    private static final String IP = "450000140001000040fd0000" + "0a0000010a000002";

    private static Dissected dissect(String hex) {
        return new Bench(LINK_TYPE).add(HexFormat.of().parseHex(hex)).once().get(0);
    }

    @Test
    void theProtocolSaysWhatFollows() {
        Dissected d = dissect("0f000800" + IP);
        assertEquals("chdlc:ip", d.chain());
        assertEquals("0x0f", d.value("chdlc.address"));
        assertEquals("0x0800", d.value("chdlc.protocol"));
        assertEquals("0+4", d.place("chdlc"));
        assertEquals("4+20", d.place("ip"));
    }

    @Test
    void osiMayBeginWithPadding() {
        assertEquals("4+1", dissect("8f00fefe" + "00" + "831b").place("chdlc.clns_padding"));
        assertFalse(dissect("8f00fefe" + "831b").has("chdlc.clns_padding"));
    }

    @Test
    void whatIsUnknownIsData() {
        Dissected d = dissect("0f001234" + "010203");
        assertEquals("chdlc:data", d.chain());
        assertEquals("N/A > N/A 0x1234 ", d.row());
    }

    @Test
    void keepalivesCountBothWays() {
        Dissected d = dissect("8f008035" + "00000002" + "00000005" + "00000003" + "ffff" + "00000000");
        assertEquals("chdlc:slarp", d.chain());
        assertEquals("5", d.value("slarp.mysequence"));
        assertEquals("3", d.value("slarp.yoursequence"));
        assertEquals("4+14", d.place("slarp"));
        assertFalse(d.has("slarp.reliability.invalid"));
        assertEquals("N/A > N/A SLARP Line keepalive, outgoing sequence 5, returned sequence 3", d.row());
        assertTrue(dissect("8f008035" + "00000002" + "00000005" + "00000003" + "fffe").has("slarp.reliability.invalid"));
    }

    @Test
    void repliesTellTheLinesAddress() {
        Dissected d = dissect("8f008035" + "00000001" + "0a000001" + "ffffff00" + "ffff");
        assertEquals("10.0.0.1", d.value("slarp.address"));
        assertEquals("255.255.255.0", d.value("slarp.netmask"));
        assertEquals("N/A > N/A SLARP Reply, from 10.0.0.1, mask 255.255.255.0", d.row());
    }

    @Test
    void shortOnesAreMalformed() {
        assertTrue(dissect("0f0008").has("_ws.malformed"));
        Dissected d = dissect("8f008035" + "00000002" + "0000");
        assertTrue(d.has("_ws.malformed"));
        assertFalse(d.has("slarp.mysequence"));
    }
}
