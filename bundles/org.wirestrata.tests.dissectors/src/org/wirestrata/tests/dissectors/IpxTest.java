package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IPX: its framings, routing, services and messages. */
class IpxTest {
    private static final int ROUTING = 0x453;
    private static final int SERVICES = 0x452;
    private static final String NAME = "46494c4553525631" + "00".repeat(40);
    private static final String ROUTES = "0002" + "0000000100020003" + "0000000400050006";
    private static final String SERVER = "0002" + "0004" + NAME + "00000001" + "000000000001" + "0451" + "0002";

    /** An Ethernet frame with a packet; before it, what tells that it is one. */
    private static byte[] frame(String before, String packet) {
        return HexFormat.of().parseHex("ffffffffffff" + "00aa00a3e3a4" + before + packet);
    }

    private static String packet(int to, int from, String payload) {
        HexFormat hex = HexFormat.of();
        return "ffff" + hex.toHexDigits((short) (30 + payload.length() / 2)) + "0001" + "00000028" + "ffffffffffff"
                + hex.toHexDigits((short) to) + "00000029" + "00aa00a3e3a4" + hex.toHexDigits((short) from) + payload;
    }

    private static Dissected typed(String packet) {
        return Bench.ethernet(frame("8137", packet));
    }

    static byte[] routes() {
        return frame("8137", packet(ROUTING, ROUTING, ROUTES));
    }

    static byte[] services() {
        return frame("8137", packet(SERVICES, SERVICES, SERVER));
    }

    @Test
    void header() {
        Dissected d = typed(packet(0x4010, 0x4011, "0102"));
        assertTrue(d.row().contains("00000029.00aa00a3e3a4 > 00000028.ffffffffffff IPX Unknown (0x4010)"), d.row());
        assertEquals(List.of("00000029.00aa00a3e3a4", "00000028.ffffffffffff"), d.values("ipx.addr"));
        assertTrue(d.hidden("ipx.src") && d.hidden("ipx.dst"));
        assertEquals(List.of("0x00000028", "0x00000029"), d.values("ipx.net"));
        assertEquals("01:02", d.value("data.data"));
    }

    @ParameterizedTest
    @CsvSource({"8137,0", "0030,0", "0033,e0e003", "0038,aaaa030000008137"})
    void framings(String type, String before) {
        Dissected d = Bench.ethernet(frame(type + (before.length() > 1 ? before : ""), packet(ROUTING, 0x4003, ROUTES)));
        assertEquals(List.of("2", "5"), d.values("ipxrip.hops"), d.items().toString());
        assertEquals(List.of("0x00000001", "0x00000004"), d.values("ipxrip.route_vector"));
        assertTrue(d.has("ipxrip.response") && !d.has("ipxrip.request"));
        assertTrue(d.row().endsWith("IPX RIP Response"), d.row());
    }

    @Test
    void servers() {
        Dissected d = Bench.ethernet(services());
        assertEquals("FILESRV1", d.value("ipxsap.server.name"));
        assertEquals("0x0451", d.value("ipxsap.server.socket"));
        assertTrue(d.row().endsWith("IPX SAP General Response"), d.row());
        Dissected query = typed(packet(SERVICES, 0x4004, "0003" + "0004"));
        assertEquals("0x0004", query.value("ipxsap.server.type"));
        assertFalse(query.has("ipxsap.server"));
        assertTrue(query.row().endsWith("IPX SAP Nearest Query"), query.row());
    }

    @Test
    void messages() {
        Dissected d = typed(packet(0x4001, 0x4003, "053f"));
        assertEquals("5", d.value("ipxmsg.conn"));
        assertEquals("'?'", d.value("ipxmsg.sigchar"));
    }

    @Test
    void theLengthEndsThePacket() {
        Dissected d = typed(packet(ROUTING, ROUTING, "0001" + "0000000100020003") + "00".repeat(20));
        assertEquals("2", d.value("ipxrip.hops"));
        assertFalse(d.has("_ws.malformed"), d.items().toString());
    }

    /** A length that leaves out some of the last socket hides nothing of the header. */
    @Test
    void lengthsShorterThanTheHeader() {
        String whole = packet(ROUTING, ROUTING, "");
        for (int length = 27; length < 30; length++) {
            Dissected d = typed("ffff00" + HexFormat.of().toHexDigits((byte) length) + whole.substring(8) + "00".repeat(20));
            assertEquals(length >= 28, d.has("ipx.src.socket"), "length " + length);
            assertTrue(d.has("_ws.malformed"));
        }
    }

    @Test
    void malformed() {
        assertFalse(typed("ffff0014" + "00".repeat(40)).has("ipx"));
        assertTrue(typed("ffff0014" + "00".repeat(40)).has("_ws.malformed"));
        assertTrue(typed(packet(ROUTING, ROUTING, "00020000")).has("_ws.malformed"));
        assertFalse(typed(packet(SERVICES, SERVICES, "0001")).has("ipxsap"));
    }
}
