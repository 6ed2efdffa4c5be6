package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;

/** IPsec: what is authenticated is shown, what is encrypted is followed by its numbers. */
class IpsecTest {
    private static final String AUTHENTICATED = "11040000" + "00000100" + "00000013" + "21d3a95c5ffd4d184622b9f8" + "0001000200080000";

    private static byte[] frame(int protocol, String payload) {
        return HexFormat.of().parseHex("020000000001020000000002" + "0800" + String.format("4500%04x00010000" + "40%02x0000",
                20 + payload.length() / 2, protocol) + "0a0000010a000002" + payload);
    }

    private static Dissected udp(String payload) {
        return Bench.ethernet(frame(17, String.format("11941194%04x0000", 8 + payload.length() / 2) + payload));
    }

    private static String esp(int sequence) {
        return "00000005" + String.format("%08x", sequence) + "ab".repeat(24);
    }

    @Test
    void whatIsAuthenticatedGoesOn() {
        Dissected d = Bench.ethernet(frame(51, AUTHENTICATED));
        assertEquals("eth:ethertype:ip:ah:udp", d.chain());
        assertEquals("0x00000100", d.value("ah.spi"));
        assertEquals("19", d.value("ah.sequence"));
        assertEquals("46+12", d.place("ah.icv"));
        assertEquals("34+24", d.place("ah"));
        assertTrue(Bench.ethernet(frame(51, "11c80000" + "00000100" + "00000013")).has("_ws.malformed"));
    }

    @Test
    void insideIpv6ItIsAnExtensionHeader() {
        Dissected d = Bench.ethernet(HexFormat.of().parseHex("020000000001020000000002" + "86dd" + "60000000" + "0020" + "33" + "40"
                + "fe800000000000000000000000000001" + "fe800000000000000000000000000002" + AUTHENTICATED));
        assertEquals("eth:ethertype:ipv6:ah:udp", d.chain());
        assertEquals("54+24", d.place("ah"));
        assertEquals("14+64", d.place("ipv6"));
        assertEquals("78+8", d.place("udp"));
    }

    @Test
    void sequenceNumbersAreFollowed() {
        List<Dissected> all = new Bench(Bench.ETHERNET).add(frame(50, esp(1))).add(frame(50, esp(2))).add(frame(50, esp(9))).once();
        assertEquals("eth:ethertype:ip:esp", all.get(0).chain());
        assertEquals("0x00000005", all.get(0).value("esp.spi"));
        assertEquals("34+32", all.get(0).place("esp"));
        assertFalse(all.get(1).has("esp.sequence-analysis.expected-sn"));
        assertEquals("3", all.get(2).value("esp.sequence-analysis.expected-sn"));
        assertEquals("2", all.get(2).value("esp.sequence-analysis.previous-frame"));
    }

    @Test
    void insideUdpThereAreThreeKinds() {
        assertTrue(udp("ff").has("udpencap.nat_keepalive"));
        assertEquals("eth:ethertype:ip:udp:udpencap:esp", udp(esp(1)).chain());
        assertEquals("42+4", udp("00000000" + "1122334455667788").place("udpencap.non_esp_marker"));
        assertTrue(udp("aabb").has("_ws.malformed"));
    }
}
