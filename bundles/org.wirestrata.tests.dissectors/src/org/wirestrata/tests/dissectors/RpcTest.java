package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Tcp;
import org.wirestrata.testkit.frames.Udp;

/** ONC RPC (RFC 5531) with NFS (RFC 1813), mount and the port mapper (RFC 1833). */
class RpcTest {
    private static final int CLIENT = 40_001;
    static final String ID = "00001234";
    static final String NOBODY = "00000000" + "00000000";
    static final String ACCEPTED = ID + "00000001" + "00000000" + NOBODY + "00000000";
    static final String HANDLE = "00000008" + "0102030405060708";

    static String call(int program, int version, int procedure) {
        return ID + "00000000" + "00000002" + String.format("%08x%08x%08x", program, version, procedure) + NOBODY + NOBODY;
    }

    static List<Dissected> exchange(int port, String call, String reply) {
        return new Bench(Bench.ETHERNET)
                .add(Bench.frame(Ipv4.between("10.0.0.1", "10.0.0.2"), Udp.ports(CLIENT, port), Payload.hex(call)))
                .add(Bench.frame(Ipv4.between("10.0.0.2", "10.0.0.1"), Udp.ports(port, CLIENT), Payload.hex(reply))).once();
    }

    @Test
    void aReplyIsTakenApartByItsCall() {
        List<Dissected> seen = exchange(2049, call(100_003, 3, 1) + HANDLE, ACCEPTED + "00000046");
        assertEquals("eth:ethertype:ip:udp:rpc:nfs", seen.get(0).chain());
        assertEquals("1", seen.get(0).value("nfs.procedure_v3"));
        assertEquals("eth:ethertype:ip:udp:rpc:nfs", seen.get(1).chain());
        assertEquals("70", seen.get(1).value("nfs.status3"));
        assertEquals("1", seen.get(1).value("rpc.repframe"));
        assertTrue(seen.get(1).has("rpc.time"));
        assertFalse(seen.get(1).has("_ws.malformed"));
    }

    @Test
    void aDatagramThatAnswersNothingIsData() {
        Dissected d = Bench.ethernet(Bench.frame(Ipv4.between("10.0.0.2", "10.0.0.1"), Udp.ports(2049, CLIENT),
                Payload.hex(ACCEPTED + "00000046")));
        assertEquals("eth:ethertype:ip:udp:data", d.chain());
    }

    @Test
    void callsCanBeDenied() {
        List<Dissected> seen = exchange(2049, call(100_003, 3, 0), ID + "00000001" + "00000001" + "00000001" + "00000005");
        assertEquals("1", seen.get(1).value("rpc.replystat"));
        assertEquals("1", seen.get(1).value("rpc.state_reject"));
        assertEquals("5", seen.get(1).value("rpc.state_auth"));
    }

    @Test
    void thePortMapperTellsAPort() {
        List<Dissected> seen = exchange(111, call(100_000, 2, 3) + "000186a3" + "00000003" + "00000006" + "00000000",
                ACCEPTED + "00000801");
        assertEquals("eth:ethertype:ip:udp:rpc:portmap", seen.get(0).chain());
        assertEquals("100003", seen.get(0).value("portmap.prog"));
        assertEquals("2049", seen.get(1).value("portmap.port"));
    }

    @Test
    void aPathIsMounted() {
        List<Dissected> seen = exchange(20_048, call(100_005, 3, 1) + "00000004" + "2f737276",
                ACCEPTED + "00000000" + HANDLE + "00000001" + "00000001");
        assertEquals("/srv", seen.get(0).value("mount.path"));
        assertEquals("eth:ethertype:ip:udp:rpc:mount", seen.get(1).chain());
        assertFalse(seen.get(1).has("_ws.malformed"));
    }

    @Test
    void recordsGoOverSegments() {
        String call = call(100_003, 3, 1) + HANDLE;
        String record = String.format("%08x", 0x8000_0000 | call.length() / 2) + call;
        byte[] first = Bench.frame(Ipv4.between("10.0.0.1", "10.0.0.2"), Tcp.ports(CLIENT, 2049).flags(Tcp.ACK).sequence(1),
                Payload.hex(record.substring(0, 40)));
        byte[] second = Bench.frame(Ipv4.between("10.0.0.1", "10.0.0.2"), Tcp.ports(CLIENT, 2049).flags(Tcp.ACK).sequence(21),
                Payload.hex(record.substring(40)));
        List<Dissected> seen = new Bench(Bench.ETHERNET).add(first).add(second).once();
        assertTrue(seen.get(1).chain().endsWith("tcp:rpc:nfs"), seen.get(1).chain());
        assertEquals("1", seen.get(1).value("rpc.lastfrag"));
        assertEquals("1", seen.get(1).value("nfs.procedure_v3"));
    }

    @Test
    void countsThatCannotBeEnd() {
        String entries = "00000000" + "00000000" + "0000000000000000" + "ffffffff";
        List<Dissected> seen = exchange(2049, call(100_003, 3, 16) + HANDLE + "0000000000000000" + "0000000000000000" + "ffffffff",
                ACCEPTED + entries);
        assertTrue(seen.get(1).chain().contains(":rpc:nfs"), seen.get(1).chain());
        List<Dissected> list = exchange(20_048, call(100_005, 3, 5), ACCEPTED + "00000001" + "ffffffff" + "41424344");
        assertTrue(list.get(1).has("_ws.malformed"));
    }

    @Test
    void credentialsOfAUser() {
        String call = ID + "00000000" + "00000002" + "000186a3" + "00000003" + "00000000" + "00000001" + "0000001c" + "00000063"
                + "00000003" + "616263ff" + "000003e8" + "00000064" + "00000001" + "00000007" + "00000002" + "00000006"
                + "0102030405060000";
        Dissected d = exchange(2049, call, ACCEPTED).get(0);
        assertEquals("abc", d.value("rpc.auth.machinename"));
        assertEquals("1000", d.value("rpc.auth.uid"));
        assertEquals(List.of("100", "7"), d.values("rpc.auth.gid"));
        assertEquals(List.of("28", "8"), d.values("rpc.auth.length"));
        assertEquals("01:02:03:04:05:06:00:00", d.value("rpc.opaque_data"));
        assertFalse(d.has("_ws.malformed"), d.items().toString());
    }

    private static String secured(int procedure, int gss, int service, String arguments) {
        return callBy(procedure, "00000006" + "00000018" + "00000001" + String.format("%08x", gss) + "00000005"
                + String.format("%08x", service) + "00000004" + "63747821" + "00000006" + "00000003" + "6d696300") + arguments;
    }

    private static String callBy(int procedure, String credentialsAndVerifier) {
        String nobodys = call(100_003, 3, procedure);
        return nobodys.substring(0, nobodys.length() - 2 * NOBODY.length()) + credentialsAndVerifier;
    }

    private static String replyBy(String verifier) {
        return ID + "00000001" + "00000000" + verifier + "00000000";
    }

    private static String answered(String results) {
        return replyBy("00000006" + "00000003" + "6d696300") + results;
    }

    @Test
    void securityContextsAreCreatedAndDestroyed() {
        String created = "00000004" + "63747821" + "00000000" + "00000000" + "00000080" + "00000003" + "61626300";
        List<Dissected> seen = new Bench(Bench.ETHERNET)
                .add(Bench.frame(Ipv4.between("10.0.0.1", "10.0.0.2"), Udp.ports(CLIENT, 2049),
                        Payload.hex(secured(0, 1, 1, "00000003" + "61626300"))))
                .add(Bench.frame(Ipv4.between("10.0.0.2", "10.0.0.1"), Udp.ports(2049, CLIENT), Payload.hex(answered(created))))
                .add(Bench.frame(Ipv4.between("10.0.0.1", "10.0.0.2"), Udp.ports(CLIENT, 2049), Payload.hex(secured(0, 3, 1, "")))).once();
        assertEquals("3", seen.get(0).values("rpc.authgss.token_length").get(0));
        assertEquals("128", seen.get(1).value("rpc.authgss.window"));
        assertEquals("2", seen.get(1).value("rpc.authgss.context.created_frame"));
        assertEquals("2", seen.get(2).value("rpc.authgss.context.created_frame"));
        assertEquals("3", seen.get(2).value("rpc.authgss.context.destroyed_frame"));
        seen.forEach(d -> assertFalse(d.has("_ws.malformed") || d.has("data.data"), d.items().toString()));
    }

    @Test
    void argumentsThatSecurityProtects() {
        List<Dissected> seen = exchange(2049, secured(1, 0, 2, "00000010" + "00000005" + HANDLE + "00000002" + "68690000"),
                answered("00000008" + "00000005" + "00000046" + "00000002" + "68690000"));
        assertEquals("01:02:03:04:05:06:07:08", seen.get(0).value("nfs.fhandle"));
        assertEquals("16", seen.get(0).value("rpc.authgss.data.length"));
        assertEquals("70", seen.get(1).value("nfs.status3"));
        assertEquals("00:00:00:02:68:69:00:00", seen.get(1).value("rpc.authgss.checksum"));
        seen.forEach(d -> assertFalse(d.has("_ws.malformed") || d.has("data.data"), d.items().toString()));
        seen = exchange(2049, secured(1, 0, 3, "00000004" + "01020304"), answered("00000004" + "05060708"));
        assertEquals("01:02:03:04", seen.get(0).value("rpc.authgss.data"));
        assertEquals("05:06:07:08", seen.get(1).value("rpc.authgss.data"));
        assertFalse(seen.get(1).has("nfs.status3"));
        seen = exchange(2049, secured(1, 0, 2, "ffffffff" + "00000005" + HANDLE), answered("ffffffff" + "00000005" + "00000046"));
        assertTrue(seen.get(0).has("_ws.malformed") && seen.get(1).has("_ws.malformed"), seen.get(1).items().toString());
    }

    @Test
    void credentialsOfAKeyExchange() {
        String call = callBy(0, "00000003" + "00000018" + "00000000" + "00000004" + "756e6978"
                + "1122334455667788" + "0000012c" + "00000003" + "0000000c" + "0102030405060708" + "0000012b");
        List<Dissected> seen = exchange(2049, call, replyBy("00000003" + "0000000c" + "0102030405060708" + "00000005"));
        assertEquals("unix", seen.get(0).value("rpc.authdes.netname"));
        assertEquals("0x1122334455667788", seen.get(0).value("rpc.authdes.convkey"));
        assertEquals("0x0102030405060708", seen.get(0).value("rpc.authdes.timestamp"));
        assertEquals("0x00000005", seen.get(1).value("rpc.authdes.nickname"));
        seen.forEach(d -> assertFalse(d.has("_ws.malformed"), d.items().toString()));
    }

    @Test
    void callsAreLinkedWithTheirReplies() {
        Bench bench = new Bench(Bench.ETHERNET)
                .add(Bench.frame(Ipv4.between("10.0.0.1", "10.0.0.2"), Udp.ports(CLIENT, 2049), Payload.hex(call(100_003, 3, 0))))
                .add(Bench.frame(Ipv4.between("10.0.0.2", "10.0.0.1"), Udp.ports(2049, CLIENT), Payload.hex(ACCEPTED)));
        List<Dissected> seen = bench.add(Bench.frame(Ipv4.between("10.0.0.1", "10.0.0.2"), Udp.ports(CLIENT, 2049),
                Payload.hex(call(100_003, 3, 0)))).twice();
        assertEquals("2", seen.get(0).value("rpc.reqframe"));
        assertEquals("1.000000000", seen.get(1).value("rpc.time"));
        assertEquals("1", seen.get(2).value("rpc.call.dup"));
    }

    @Test
    void versionsCanBeWrong() {
        List<Dissected> seen = exchange(2049, call(100_003, 3, 0), ID + "00000001" + "00000000" + NOBODY + "00000002" + "00000002"
                + "00000004");
        assertEquals("2", seen.get(1).value("rpc.programversion.min"));
        assertEquals("4", seen.get(1).value("rpc.programversion.max"));
        seen = exchange(2049, call(100_003, 3, 0), ID + "00000001" + "00000001" + "00000000" + "00000002" + "00000003");
        assertEquals("2", seen.get(1).value("rpc.version.min"));
        assertEquals("3", seen.get(1).value("rpc.version.max"));
    }

    @Test
    void fragmentsThatComeTogether() {
        String both = HexFormat.of().formatHex(fragment(false, ACCEPTED.substring(0, 16)))
                + HexFormat.of().formatHex(fragment(true, ACCEPTED.substring(16) + "00000046"));
        Talk talk = new Talk(2049).handshake().ask(fragment(true, call(100_003, 3, 1) + HANDLE)).answer(HexFormat.of().parseHex(both));
        for (List<Dissected> seen : List.of(talk.once(), talk.twice())) {
            assertEquals(List.of("0", "1"), seen.get(4).values("rpc.lastfrag"));
            assertEquals("70", seen.get(4).value("nfs.status3"));
            assertEquals(List.of("5", "5"), seen.get(4).values("rpc.fragment"));
            assertEquals(1, seen.get(4).values("rpc.xid").size());
        }
    }

    private static byte[] fragment(boolean last, String hex) {
        return HexFormat.of().parseHex(String.format("%08x", (last ? 0x8000_0000 : 0) | hex.length() / 2) + hex);
    }

    @Test
    void recordsInFragments() {
        String call = call(100_003, 3, 1) + HANDLE;
        Talk talk = new Talk(2049).handshake().ask(fragment(false, call.substring(0, 40))).ask(fragment(false, call.substring(40, 48)))
                .ask(fragment(true, call.substring(48))).answer(fragment(false, ACCEPTED.substring(0, 16)))
                .answer(fragment(true, ACCEPTED.substring(16) + "00000046"));
        for (List<Dissected> seen : List.of(talk.once(), talk.twice())) {
            assertTrue(seen.get(4).has("rpc.fragment_data"), seen.get(4).items().toString());
            assertFalse(seen.get(4).has("rpc.xid"), seen.get(4).items().toString());
            assertEquals(List.of("4", "5", "6"), seen.get(5).values("rpc.fragment"));
            assertEquals("52", seen.get(5).value("rpc.reassembled.length"));
            assertEquals("0+4", seen.get(5).place("rpc.xid"));
            assertEquals("1", seen.get(5).value("nfs.procedure_v3"));
            assertEquals("70", seen.get(7).value("nfs.status3"));
            assertEquals("6", seen.get(7).value("rpc.repframe"));
            seen.forEach(d -> assertFalse(d.has("_ws.malformed"), d.items().toString()));
        }
    }

    @Test
    void whatBeginsNoMessageGoesOn() {
        Talk talk = new Talk(2049).handshake().ask(fragment(true, call(100_003, 3, 0))).answer(fragment(true, "00000999" + "00000001"
                + "00000000" + NOBODY + "00000000")).ask(HexFormat.of().parseHex("1603010010" + "00".repeat(30)))
                .ask(fragment(true, "")).ask(fragment(true, call(100_003, 3, 0)));
        for (List<Dissected> seen : List.of(talk.once(), talk.twice())) {
            for (int i = 4; i < 7; i++) {
                assertTrue(seen.get(i).has("rpc.continuation_data"), seen.get(i).items().toString());
                assertFalse(seen.get(i).has("rpc.xid") || seen.get(i).has("_ws.malformed"), seen.get(i).items().toString());
            }
            assertEquals("0", seen.get(7).value("nfs.procedure_v3"));
        }
    }

    @Test
    void programsThatAreNotKnownAtThePortMappersPort() {
        List<Dissected> seen = exchange(111, call(200_001, 1, 0), ACCEPTED);
        seen.forEach(d -> assertTrue(d.has("rpc.continuation_data"), d.items().toString()));
        seen = exchange(112, call(200_001, 1, 0), ACCEPTED);
        seen.forEach(d -> assertEquals("eth:ethertype:ip:udp:data", d.chain()));
    }

    @Test
    void credentialsThatAreCutOff() {
        Dissected d = exchange(2049, call(100_003, 3, 0).substring(0, 56), ACCEPTED).get(0);
        assertEquals("100003", d.value("rpc.program"));
        assertTrue(d.has("_ws.malformed") && !d.has("rpc.auth.flavor"), d.items().toString());
    }

    @Test
    void fragmentsOfNothing() {
        Talk talk = new Talk(2049).handshake().ask(fragment(true, call(100_003, 3, 0)));
        for (int i = 0; i < 50; i++) {
            talk.ask(fragment(false, "")).ask(fragment(i % 7 == 0, "00000000"));
        }
        for (List<Dissected> seen : List.of(talk.once(), talk.twice())) {
            seen.forEach(d -> assertFalse(d.has("_ws.dissector_bug"), d.items().toString()));
            assertEquals("0", seen.get(3).value("nfs.procedure_v3"));
        }
    }
}
