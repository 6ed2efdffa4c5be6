package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs beside NFS: locks, the status of hosts, access control lists. */
class NfsCompanionsTest {
    private static final String COOKIE = "00000004" + "01020304";
    private static final String NAME = "00000005" + "68656c6c6f000000";
    private static final String LOCK = NAME + RpcTest.HANDLE + COOKIE + "0000004d";
    private static final String WIDE = LOCK + "000000000000000a" + "0000000000000064";

    private static List<Dissected> ask(int program, int version, int procedure, String arguments, String results) {
        List<Dissected> seen = RpcTest.exchange(4045, RpcTest.call(program, version, procedure) + arguments, RpcTest.ACCEPTED + results);
        seen.forEach(d -> assertFalse(d.has("_ws.malformed") || d.has("data.data"), d.items().toString()));
        return seen;
    }

    private static List<Dissected> lock(int version, int procedure, String arguments, String results) {
        return ask(100_021, version, procedure, COOKIE + arguments, results);
    }

    @Test
    void aLockIsAskedFor() {
        List<Dissected> seen = lock(4, 2, "00000001" + "00000001" + WIDE + "00000000" + "00000003", COOKIE + "00000003");
        assertEquals("eth:ethertype:ip:udp:rpc:nlm", seen.get(0).chain());
        assertEquals("2", seen.get(0).value("nlm.procedure_v4"));
        assertEquals("hello", seen.get(0).value("nlm.lock.caller_name"));
        assertEquals("100", seen.get(0).value("nlm.lock.l_len64"));
        assertEquals("3", seen.get(0).value("nlm.state"));
        assertEquals("3", seen.get(1).value("nlm.stat"));
        seen = lock(1, 3, "00000001" + "00000001" + LOCK + "0000000a" + "00000064", COOKIE + "00000000");
        assertEquals("10", seen.get(0).value("nlm.lock.l_offset"));
        seen = lock(3, 4, LOCK + "0000000a" + "00000064", COOKIE + "00000000");
        assertEquals("4", seen.get(1).value("nlm.procedure_v3"));
    }

    @Test
    void whoHoldsALock() {
        Dissected d = lock(4, 1, "00000001" + WIDE, COOKIE + "00000001" + "00000001" + "00000007" + COOKIE + "0000000000000005"
                + "0000000000000006").get(1);
        assertEquals("1", d.value("nlm.test_stat.stat"));
        assertEquals("7", d.value("nlm.lock.svid"));
        assertEquals("6", d.value("nlm.lock.l_len64"));
        assertFalse(lock(4, 1, "00000001" + WIDE, COOKIE + "00000000").get(1).has("nlm.holder"));
    }

    @Test
    void sharesAndTheirEnd() {
        List<Dissected> seen = lock(4, 20, NAME + RpcTest.HANDLE + COOKIE + "00000001" + "00000002" + "00000000",
                COOKIE + "00000000" + "00000007");
        assertEquals("2", seen.get(0).value("nlm.share.access"));
        assertEquals("7", seen.get(1).value("nlm.sequence"));
        assertEquals("hello", ask(100_021, 4, 23, NAME + "00000009", "").get(0).value("nlm.share.name"));
    }

    @Test
    void hostsAreMonitored() {
        String who = NAME + "000186b5" + "00000004" + "00000010";
        List<Dissected> seen = ask(100_024, 1, 2, NAME + who + "000102030405060708090a0b0c0d0e0f", "00000000" + "00000005");
        assertEquals("eth:ethertype:ip:udp:rpc:stat", seen.get(0).chain());
        assertEquals("100021", seen.get(0).value("stat.my_id.prog"));
        assertEquals("00:01:02:03:04:05:06:07:08:09:0a:0b:0c:0d:0e:0f", seen.get(0).value("stat.priv"));
        assertEquals("5", seen.get(1).value("stat.stat_res.state"));
        assertFalse(ask(100_024, 1, 1, NAME, "00000001" + "00000005").get(1).has("stat.stat_res.state"));
        assertEquals("8", ask(100_024, 1, 4, who, "00000008").get(1).value("stat.state"));
        assertEquals("9", ask(100_024, 1, 6, NAME + "00000009", "").get(0).value("stat.state"));
    }

    @Test
    void accessControlLists() {
        String list = "00000003" + "00000002" + "00000002" + "00000001" + "00000000" + "00000006" + "00000002" + "00000005" + "00000004"
                + "00000000" + "00000000";
        List<Dissected> seen = ask(100_227, 3, 1, RpcTest.HANDLE + "00000003", "00000000" + "00000000" + list);
        assertEquals("1", seen.get(0).value("nfsacl.mask.acl_count"));
        assertEquals(List.of("1", "2"), seen.get(1).values("nfsacl.aclent.type"));
        assertEquals(List.of("1", "0"), seen.get(1).values("nfsacl.aclent.perm.write"));
        assertEquals("2", ask(100_227, 3, 2, RpcTest.HANDLE + list, "0000000d" + "00000000").get(0).value("nfsacl.aclcnt"));
        assertEquals("2", ask(100_227, 3, 3, RpcTest.HANDLE + "00000001", "00000002").get(1).value("nfs.status"));
        assertEquals("1", ask(100_227, 2, 4, "ab".repeat(32) + "00000001", "00000001").get(0).value("nfs.access_read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffffffff", "7fffffff", "fffffffc"})
    void lengthsThatCannotBe(String length) {
        for (int program : new int[] {100_021, 100_024, 100_227}) {
            for (int procedure : new int[] {1, 2, 3, 4, 20}) {
                Dissected d = RpcTest.exchange(4045, RpcTest.call(program, program == 100_024 ? 1 : 3, procedure) + length.repeat(2),
                        RpcTest.ACCEPTED).get(0);
                assertTrue(d.has("_ws.malformed") || d.has("data.data"), d.items().toString());
            }
        }
    }
}
