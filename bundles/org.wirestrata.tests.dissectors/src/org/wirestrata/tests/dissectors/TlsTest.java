package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class TlsTest {
    private static final HexFormat HEX = HexFormat.of();
    /** A client's hello for www.example.org. */
    static final byte[] CLIENT = HEX.parseHex(
            "160301009b010000970303ba1f4a04310215160d0d26d400bcbee18103fcdb1182c11f11293e4f2a6fc8e0000004cca800ff"
            + "0100006a00000014001200000f7777772e6578616d706c652e6f7267000b000403000102000a000c000a001d0017001e0019"
            + "0018002300000016000000170000000d002a0028040305030603080708080809080a080b0804080508060401050106010303"
            + "03010302040205020602");
    /** A server's hello, certificate, key exchange and the end of its part, TLS 1.2. */
    static final byte[] SERVER = HEX.parseHex(
            "16030300410200003d0303a65ab0231da3759fc3588e5217a7e38812e10956c5d235be444f574e4752440100cca8000015ff"
            + "01000100000b000403000102002300000017000016030303b70b0003b30003b00003ad308203a930820291a0030201020214"
            + "0872ad2ef5ad0d9e4a618dc63bb42be8aaef11df300d06092a864886f70d01010b0500303c310b3009060355040613024445"
            + "31133011060355040a0c0a576972657374726174613118301606035504030c0f7777772e6578616d706c652e6f7267301e17"
            + "0d3236313132373035323332345a170d3336313132343035323332345a303c310b3009060355040613024445311330110603"
            + "55040a0c0a576972657374726174613118301606035504030c0f7777772e6578616d706c652e6f726730820122300d06092a"
            + "864886f70d01010105000382010f003082010a0282010100c227414ef70d23357d32e8b8e48e7f1e56d2a778d6a1d164f75d"
            + "8f9451c923c895cb60bc3dc13c41392b6904ddc2118f556dc2f16a9f01fe8f2c236d20a3f3eb8251fbc5fc11b8944456153e"
            + "cc3bdf0b432852ebbb33684e6e24e347f909e44a37abab4c89a410cc2acc04cb09fa6860e9ee0e63c1b41a7f2e90928eb1bb"
            + "3e7b70adb0671f8c3bce7c3ff92646441d9d380ea50e4866960db16b4ae3f88788da170a5da1aaad16c1475fbd519f9d23d5"
            + "e9eb63bcbb1681a99442008bc7939cc20097a5a002f22eaac0d78a608185abc533a5e4c323749bf6ea2f9b2b2a076b42b89e"
            + "d635d43a6f4c8659671b761a615630921571c7c2851f68f93565998b253d0203010001a381a230819f301d0603551d0e0416"
            + "041421fde0217df1416d28ada8c53bc8c8a973319803301f0603551d2304183016801421fde0217df1416d28ada8c53bc8c8"
            + "a973319803300f0603551d130101ff040530030101ff30200603551d1104193017820f7777772e6578616d706c652e6f7267"
            + "8704c0000202300b0603551d0f0404030205a0301d0603551d250416301406082b0601050507030106082b06010505070302"
            + "300d06092a864886f70d01010b05000382010100bec2f27be2172345a86a50006cfbc2c2ddbf1e35ca48711e00e670a49fe2"
            + "7e95523742831624ac914ae9b7b82ee547f58447096f3bfbacae45b26d83238ca2b7f007bf706e6dbe177226251bfc91d9fe"
            + "12a8f456d753fd9839a9326d545d7623f3151cdcab0d9dd3fc63a9ed14079e59544959b89fea29e25409922934a6a5424361"
            + "a110cc473427e48d6e4bf838994a7f8a6a279ff0fdb770a0ee765f980d2337e32b29d52179ce3c2efdb5b71e8f64d73fd863"
            + "2d9e92c2d1974305f08cc782f957237e5d5556e08efff1aa7aedc6a2d8689de766dfdd7419615e94273d9191d1439e87527c"
            + "ad56a200f280af7becf1bfb33ffe434defe783a4caac5f9dbf5e160303012c0c00012803001d2007533d4fa6ed93a1961df9"
            + "7820a130e085ff9b7d692e6770f6958f784a8d0149080401003a1a41d4abfb2a0267772dd624122e4676916bff8212c746fe"
            + "b2ce6e1e4b1c40a4553d63e73b4b37a9767a0f95320ed039e6c32563ed5f141dca18d5acd69c58f787d2d296dd06fa0cd361"
            + "482b19d6d8c0bb76469cd56643e45b18bc7b6f56730e21caaf19667f08d3e2fa7ca16630b18dc2d929fe5a4cb7b84d95e997"
            + "94b4c0766aa281f39394d6d6f8d5396285be1e1e37772ecd73c76628ecd825ed9cbbaa7c9d2f4e9624aa66ab7427331cc5ad"
            + "3def9ed1489591076b435f2a2c2584b4795226a46178a25366dd6356913a22eba5f2a6a8fc9f4fa914ad0c46eaf65ecc51df"
            + "f1509a94fb2a5d3ce5ccedf2851b590262329c19466b077d29c3d1024ce4f816030300040e000000");

    private static Talk talk(int port) {
        return new Talk(port).handshake();
    }

    @Test
    void hellos() {
        List<Dissected> all = talk(443).ask(CLIENT).answer(SERVER).once();
        Dissected client = all.get(3);
        assertTrue(client.row().endsWith("TLSv1 Client Hello"), client.row());
        assertEquals("www.example.org", client.value("tls.handshake.extensions_server_name"));
        assertEquals("4b183d3cace15e361ee45cd3800d4e4f", client.value("tls.handshake.ja3"));
        Dissected server = all.get(4);
        assertTrue(server.row().endsWith("TLSv1.2 Server Hello, Certificate, Server Key Exchange, Server Hello Done"), server.row());
        assertEquals(List.of("2", "11", "12", "14"), server.values("tls.handshake.type"));
        assertEquals("www.example.org", server.values("x509sat.uTF8String").get(1));
        assertEquals("192.0.2.2", server.value("x509ce.IPAddress.ipv4"));
    }

    @Test
    void theVersionIsKnownInTheEnd() {
        Talk t = talk(443).ask(CLIENT).answer(SERVER);
        assertTrue(t.twice().get(3).row().endsWith("TLSv1.2 Client Hello"), t.twice().get(3).row());
    }

    @Test
    void anyPort() {
        List<Dissected> all = talk(40443).ask(CLIENT).answer(SERVER).once();
        assertEquals("1", all.get(3).value("tls.handshake.type"));
        assertEquals(List.of("2", "11", "12", "14"), all.get(4).values("tls.handshake.type"));
    }

    @Test
    void recordsCutAnywhere() {
        for (int cut = 0; cut < SERVER.length; cut += 7) {
            Talk t = talk(443).ask(CLIENT).answer(SERVER, cut);
            for (List<Dissected> all : List.of(t.once(), t.twice())) {
                List<String> types = all.stream().flatMap(d -> d.values("tls.handshake.type").stream()).toList();
                assertEquals(List.of("1", "2", "11", "12", "14"), types, "cut at " + cut);
                assertFalse(all.stream().anyMatch(d -> d.has("_ws.malformed")), "cut at " + cut);
            }
        }
    }

    @Test
    void aMessageInTwoRecords() {
        byte[] body = java.util.Arrays.copyOfRange(CLIENT, 5, CLIENT.length);
        byte[] two = new byte[CLIENT.length + 5];
        int first = 60;
        put(two, 0, body, 0, first);
        put(two, 5 + first, body, first, body.length - first);
        Talk t = talk(443).ask(two).answer(SERVER);
        Dissected d = t.once().get(3);
        assertTrue(d.row().endsWith("TLSv1 [Client Hello Fragment], Client Hello"), d.row());
        assertEquals(List.of("4", "4"), d.values("tls.handshake.fragment"));
        assertEquals("www.example.org", d.value("tls.handshake.extensions_server_name"));
        assertEquals("4", t.twice().get(3).value("tls.handshake.reassembled_in"));
    }

    private static void put(byte[] to, int at, byte[] from, int offset, int n) {
        to[at] = 22;
        to[at + 1] = 3;
        to[at + 2] = 1;
        to[at + 3] = (byte) (n >> 8);
        to[at + 4] = (byte) n;
        System.arraycopy(from, offset, to, at + 5, n);
    }

    @Test
    void alerts() {
        List<Dissected> all = talk(443).ask(CLIENT).answer(SERVER).answer(HEX.parseHex("15030300020228"))
                .ask(HEX.parseHex("1503030003010203")).once();
        assertTrue(all.get(5).row().endsWith("TLSv1.2 Alert (Level: Fatal, Description: Handshake Failure)"), all.get(5).row());
        assertEquals("40", all.get(5).value("tls.alert_message.desc"));
        assertTrue(all.get(6).row().endsWith("TLSv1.2 Encrypted Alert"), all.get(6).row());
    }

    @Test
    void whatIsNoRecord() {
        List<Dissected> all = talk(443).ask("no record at all").once();
        assertTrue(all.get(3).row().endsWith("SSL Continuation Data"), all.get(3).row());
    }

    /** RFC 6520 section 4 has such a message discarded; it is what Heartbleed sends. */
    @Test
    void aHeartbeatMaySayMoreThanItHolds() {
        List<Dissected> all = talk(443).ask(CLIENT).answer(SERVER).ask(HEX.parseHex("1803030003014000"))
                .answer(HEX.parseHex("180303001802" + "0005" + "6162636465" + "00".repeat(16))).ask(HEX.parseHex("18030300030101ff")).once();
        assertEquals(List.of("1"), all.get(5).values("tls.heartbeat_message.type"));
        assertTrue(all.get(5).has("tls.heartbeat_message.payload_length.invalid"));
        assertEquals("16384", all.get(5).value("tls.heartbeat_message.payload_length"));
        assertEquals("61:62:63:64:65", all.get(6).value("tls.heartbeat_message.payload"));
        assertEquals("00" + ":00".repeat(15), all.get(6).value("tls.heartbeat_message.padding"));
        assertFalse(all.get(6).has("_ws.expert"));
    }

    @Test
    void aFrameThatBringsABeginningHasTheLayer() {
        byte[] record = HEX.parseHex("1703030020" + "5a".repeat(32));
        Talk talk = talk(443).ask(CLIENT).answer(SERVER).ask(Arrays.copyOf(record, 2)).ask(Arrays.copyOfRange(record, 2, 4))
                .ask(Arrays.copyOfRange(record, 4, 9)).ask(Arrays.copyOfRange(record, 9, 20))
                .ask(Arrays.copyOfRange(record, 20, 37));
        List<String> layers = List.of("tls", "tls", "tls", "", "tls");
        List<Dissected> all = talk.once();
        for (int i = 0; i < layers.size(); i++) {
            assertEquals(!layers.get(i).isEmpty(), all.get(5 + i).has("tls"), "frame " + (6 + i));
            assertEquals("eth:ethertype:ip:tcp" + (layers.get(i).isEmpty() ? "" : ":tls"), all.get(5 + i).chain());
        }
        assertEquals("0+4", all.get(6).place("tls"));
        assertEquals("0+9", all.get(7).place("tls"));
        assertEquals("32", all.get(9).value("tls.record.length"));
    }

    @Test
    void tooFewBytesForARecordWaitWhateverTheyBeginWith() {
        List<Dissected> all = talk(443).ask(CLIENT).answer(SERVER).ask(HEX.parseHex("d5a5b5")).ask(HEX.parseHex("853900")).once();
        assertEquals(List.of("6", "7"), all.get(6).values("tcp.segment"));
        assertTrue(all.get(6).row().endsWith("Ignored Unknown Record"), all.get(6).row());
    }
}
