package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Udp;

/** NetBIOS, and Server Message Block in its sessions and datagrams. */
class NetbiosTest {
    /** "AB", a workstation. */
    private static final String NAME = "20" + "45424543" + "4341".repeat(13) + "4141" + "00";
    static final String QUERY = "1234" + "0110" + "0001000000000000" + NAME + "00200001";
    static final String ANSWER = "1234" + "8500" + "0000000100000000" + NAME + "00200001" + "00000e10" + "0006" + "6000" + "0a000002";
    private static final String MAIL_SMB = "ff534d42" + "25" + "00000000" + "00" + "0000" + "00".repeat(20)
            + "11" + "0000" + "2200" + "0000" + "0000" + "00" + "00" + "0000" + "e8030000" + "0000" + "0000" + "0000" + "2200" + "5600"
            + "03" + "00" + "0100" + "0000" + "0200" + "3300" + "5c4d41494c534c4f545c42524f57534500"
            + "01" + "00" + "80fc0a00" + "484f5354" + "00".repeat(12) + "0501" + "03100300" + "0f01" + "55aa" + "4100";
    static final String DATAGRAM = "1102" + "80de" + "0a000001" + "008a" + "00bc" + "0000" + NAME + NAME + MAIL_SMB;
    static final String NEGOTIATE = smb2(0, false, 7, "2400010001000000" + "00".repeat(28) + "0202");

    static String smb2(int command, boolean response, int message, String body) {
        return "fe534d42" + "4000" + "0100" + "00000000" + HexFormat.of().toHexDigits((byte) command) + "00" + "0100"
                + (response ? "01000000" : "00000000") + "00000000" + HexFormat.of().toHexDigits((byte) message) + "00".repeat(7)
                + "fffe0000" + "01000000" + "0500000000000000" + "00".repeat(16) + body;
    }

    static byte[] session(String hex) {
        return HexFormat.of().parseHex("00" + HexFormat.of().toHexDigits(hex.length() / 2).substring(2) + hex);
    }

    static byte[] udp(int port, String hex) {
        return Bench.frame(Ipv4.between("10.0.0.1", "10.0.0.2"), Udp.ports(port, port), Payload.hex(hex));
    }

    @Test
    void names() {
        Dissected d = Bench.ethernet(udp(137, QUERY));
        assertTrue(d.row().endsWith("NBNS Name query NB AB<00>"), d.row());
        assertEquals("AB<00>", d.value("nbns.name"));
        d = Bench.ethernet(udp(137, ANSWER));
        assertTrue(d.row().endsWith("NBNS Name query response NB 10.0.0.2"), d.row());
        assertEquals("10.0.0.2", d.value("nbns.addr"));
        assertEquals("3", d.value("nbns.nb_flags.ont"));
    }

    /** RFC 1002 section 4.2.18, with statistics that end early. */
    @Test
    void status() {
        String name = "20434b" + "41".repeat(30) + "00";
        String data = "01" + "534552564552" + "20".repeat(9) + "00" + "6400" + "020000000002" + "00" + "01" + "0002";
        Dissected d = Bench.ethernet(udp(137, "0001" + "8400" + "0000" + "0001" + "0000" + "0000" + name + "00210001" + "00000000"
                + String.format("%04x", data.length() / 2) + data));
        assertEquals("SERVER", d.value("nbns.netbios_name"));
        assertEquals("1", d.value("nbns.name_flags.act"));
        assertEquals("02:00:00:00:00:02", d.value("nbns.unit_id"));
        assertEquals("0x01", d.value("nbns.test_result"));
        assertEquals("0x0002", d.value("nbns.version_number"));
        assertFalse(d.has("nbns.period_of_statistics"), d.items().toString());
    }

    @Test
    void announcementsInMailslots() {
        Dissected d = Bench.ethernet(udp(138, DATAGRAM));
        assertEquals("AB<00>", d.value("nbdgm.source_name"));
        assertEquals("\\MAILSLOT\\BROWSE", d.value("mailslot.name"));
        assertEquals("HOST", d.value("browser.server"));
        assertEquals("1", d.value("browser.server_type.ntw"));
        assertFalse(d.has("_ws.malformed"), d.items().toString());
    }

    @Test
    void sessionsCutAnywhere() {
        byte[] two = new byte[2 * session(NEGOTIATE).length];
        byte[] one = session(NEGOTIATE);
        System.arraycopy(one, 0, two, 0, one.length);
        System.arraycopy(one, 0, two, one.length, one.length);
        for (int cut = 0; cut < two.length; cut++) {
            Talk talk = new Talk(445).handshake().answer(two, cut);
            for (List<Dissected> all : List.of(talk.once(), talk.twice())) {
                assertEquals(List.of("7", "7"), all.stream().flatMap(d -> d.values("smb2.msg_id").stream()).toList(), "cut at " + cut);
                assertFalse(all.stream().anyMatch(d -> d.has("tcp.pdu.size")), "sizes, cut at " + cut);
            }
        }
    }

    @Test
    void pipesCarryCalls() {
        String call = "05000b0310000000" + "1c000000" + "01000000" + "b810b810" + "00000000" + "00000000";
        Talk talk = new Talk(445).handshake().ask(session(smb2(3, false, 1, "0900000048000000")))
                .answer(session(smb2(3, true, 1, "1000" + "02" + "00" + "00".repeat(12))))
                .ask(session(smb2(9, false, 2, "3100" + "7000" + "1c000000" + "00".repeat(40) + call)));
        for (List<Dissected> all : List.of(talk.once(), talk.twice())) {
            assertEquals("4280", all.get(5).value("dcerpc.cn_max_xmit"));
            assertEquals("4", all.get(4).value("smb2.response_to"));
        }
        assertEquals("5", talk.twice().get(3).value("smb2.response_in"));
    }
}
