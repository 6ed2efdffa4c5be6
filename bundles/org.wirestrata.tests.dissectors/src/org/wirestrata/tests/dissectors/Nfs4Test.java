package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Version 4 of NFS: RFC 7530, RFC 8881, RFC 7862. */
class Nfs4Test {
    private static final String TAG = "00000003" + "61626300";
    private static final String NAME = "00000005" + "68656c6c6f000000";
    private static final String STATE = "00000007" + "0102030405060708090a0b0c";
    private static final String SESSION = "101112131415161718191a1b1c1d1e1f";
    private static final String OK = "00000000";
    private static final String MODE = "00000002" + "00000000" + "00000002" + "00000004" + "000001a4";
    private static final String TIME = "000000003b9aca00" + "00000005";
    private static final String CHANGE = "00000001" + "0000000000000064" + "00000000000000c8";

    private static String number(int n) {
        return String.format("%08x", n);
    }

    /** A call of one operation, of a minor version, and its reply. */
    private static List<Dissected> operation(int number, String arguments, String results) {
        String status = results.substring(0, 8);
        List<Dissected> seen = RpcTest.exchange(2049,
                RpcTest.call(100_003, 4, 1) + TAG + number(1) + number(1) + number(number) + arguments,
                RpcTest.ACCEPTED + status + TAG + number(1) + number(number) + results);
        seen.forEach(d -> assertFalse(d.has("_ws.malformed") || d.has("data.data"), d.items().toString()));
        assertEquals("abc", seen.get(0).value("nfs.tag"));
        assertEquals(Integer.toString(number), seen.get(1).value("nfs.main_opcode"));
        return seen;
    }

    private static List<Dissected> callback(int number, String arguments, String results) {
        return RpcTest.exchange(1000, RpcTest.call(0x4000_0000, 1, 1) + TAG + number(1) + number(9) + number(1) + number(number)
                + arguments,
                RpcTest.ACCEPTED + OK + TAG + number(1) + number(number) + results);
    }

    @Test
    void aFileIsOpened() {
        String call = number(1) + number(0x20101) + number(0) + "0000000000000063" + NAME + number(1) + number(0) + MODE + number(0) + NAME;
        List<Dissected> seen = operation(18, call, OK + STATE + CHANGE + number(6) + number(0) + number(1) + STATE + number(0)
                + number(0) + number(0x43) + number(3) + NAME);
        Dissected d = seen.get(0);
        assertEquals("1", d.value("nfs.open4.share_access"));
        assertEquals("1", d.value("nfs.want_push_deleg_when_uncontended"));
        assertEquals("hello", d.value("nfs.pathname.component"));
        assertEquals("420", d.value("nfs.mode"));
        d = seen.get(1);
        assertEquals(List.of("0xff91", "0xff91"), d.values("nfs.stateid.hash"));
        assertEquals("0x925fc655", d.values("nfs.stateid.other_hash").get(0));
        assertEquals(List.of("0x00000001", "0x00000002"), d.values("nfs.ace_perm4"));
        assertEquals("hello", d.value("nfs.who"));
    }

    @Test
    void anOpenWithoutADelegationSaysWhy() {
        List<Dissected> seen = operation(18, number(1) + number(3) + number(0) + "0000000000000063" + NAME + number(0) + number(5) + STATE,
                OK + STATE + CHANGE + number(0) + number(0) + number(3) + number(1) + number(1));
        assertEquals("7", seen.get(0).value("nfs.stateid.seqid"));
        assertEquals("1", seen.get(1).value("nfs.open.why_no_delegation"));
    }

    @Test
    void attributesThatAreAskedForAndTold() {
        List<Dissected> seen = operation(9, number(2) + number(0x12) + number(0x8002),
                OK + number(2) + number(0x12) + number(0x8002) + number(28) + number(2) + "0000000000001000" + number(0x1ed) + TIME);
        assertEquals(List.of("1", "4", "33", "47"), seen.get(0).values("nfs.attr"));
        assertEquals(List.of("1", "4", "33", "47"), seen.get(1).values("nfs.attr"));
        assertEquals("2", seen.get(1).value("nfs.nfs_ftype4"));
        assertEquals("4096", seen.get(1).value("nfs.fattr4.size"));
        assertEquals("1000000000", seen.get(1).value("nfs.nfstime4.seconds"));
        assertEquals(List.of("2", "2"), seen.get(1).values("nfs.attr_count"));
    }

    @Test
    void attributesThatAreNotKnown() {
        String mask = number(3) + number(0) + number(0) + number(0x20000020);
        Dissected d = operation(9, mask, OK + mask + number(8) + "0102030405060708").get(1);
        assertTrue(d.has("nfs.bitmap_no_dissector") && d.has("nfs.bitmap_skip_value"), d.items().toString());
        assertEquals("01:02:03:04:05:06:07:08", d.value("nfs.bitmap_data"));
    }

    @Test
    void entriesOfADirectory() {
        Dissected d = operation(26, "0000000000000000" + "0000000000000000" + number(100) + number(200) + number(0), OK + "0102030405060708"
                + number(1) + "0000000000000009" + NAME + MODE + number(0) + number(1)).get(1);
        assertEquals("hello", d.value("nfs.entry_name"));
        assertEquals(List.of("1", "0"), d.values("nfs.value_follows"));
        assertEquals("1", d.value("nfs.dirlist4.eof"));
    }

    @Test
    void aLockIsDenied() {
        Dissected d = operation(13, number(1) + "0000000000000000" + "0000000000000064" + "0000000000000063" + NAME,
                number(10_010) + "0000000000000005" + "0000000000000006" + number(2) + "0000000000000063" + NAME).get(1);
        assertEquals(List.of("10010", "10010"), d.values("nfs.nfsstat4"));
        assertEquals("2", d.value("nfs.locktype4"));
        assertEquals("68:65:6c:6c:6f", d.value("nfs.lock_owner4"));
    }

    @Test
    void clientsSayWhereTheyAreCalled() {
        Dissected d = operation(35, "0102030405060708" + NAME + number(0x40000000) + "00000003" + "74637000" + "0000000d"
                + "3139322e302e322e312e382e31000000" + number(1), OK + "0000000000000063" + "0102030405060708").get(0);
        assertEquals("192.0.2.1", d.value("nfs.universal_address.ipv4"));
        d = operation(35, "0102030405060708" + NAME + number(0x40000000) + "00000004" + "74637036" + "0000002b"
                + "323030313a306462383a303030303a303030303a303030303a303030303a303030303a303030312e382e3100" + number(1),
                OK + "0000000000000063" + "0102030405060708").get(0);
        assertEquals("2001:db8::1", d.value("nfs.universal_address.ipv6"));
    }

    @Test
    void sessions() {
        List<Dissected> seen = operation(53, SESSION + number(5) + number(1) + number(2) + number(1),
                OK + SESSION + number(5) + number(1) + number(2) + number(3) + number(0x201));
        assertEquals("5", String.valueOf(Integer.decode(seen.get(0).value("nfs.seqid"))));
        assertEquals("1", seen.get(1).value("nfs.sequence.flags.cb_path_down_session"));
        String channel = number(0) + number(1) + number(2) + number(3) + number(4) + number(5);
        seen = operation(43, "0000000000000063" + number(1) + number(3) + channel + number(0) + channel + number(1) + number(7)
                + number(0x40000000) + number(2) + number(0) + number(1) + number(5) + NAME + number(1000) + number(100) + number(1)
                + number(7), OK + SESSION + number(1) + number(3) + channel + number(0) + channel + number(0));
        assertEquals(List.of("100", "7"), seen.get(0).values("nfs.gid4"));
        assertEquals("7", seen.get(0).value("nfs.rdmachanattrs4"));
        assertEquals(List.of("4", "4"), seen.get(1).values("nfs.maxops4"));
        seen = operation(42, "0102030405060708" + NAME + number(0x103) + number(1) + number(1) + number(8) + number(0) + number(1) + NAME
                + NAME + TIME, OK + "0000000000000063" + number(1) + number(0x10003) + number(0) + "0000000000000001" + NAME + NAME
                + number(0));
        assertEquals("0x00000008", seen.get(0).value("nfs.op_mask"));
        assertEquals("hello", seen.get(0).value("nfs.nii_name4"));
        assertEquals("1", seen.get(1).value("nfs.exchange_id.flags.non_pnfs"));
    }

    @Test
    void layouts() {
        Dissected d = operation(50, number(0) + number(1) + number(2) + "00".repeat(24) + STATE + number(4096), OK + number(1) + STATE
                + number(1) + "00".repeat(16) + number(2) + number(1) + number(76) + SESSION + number(0x1003) + number(0) + "00".repeat(8)
                + number(1) + RpcTest.HANDLE).get(1);
        assertEquals("4096", d.value("nfs.nfl_util.stripe_size"));
        assertEquals("01:02:03:04:05:06:07:08", d.value("nfs.fhandle"));
    }

    @Test
    void extendedAttributesAndCopies() {
        Dissected d = operation(74, "0000000000000000" + number(100), OK + "0000000000000002" + number(1) + NAME + number(1)).get(1);
        assertEquals("hello", d.value("nfs.xattr.key"));
        d = operation(60, STATE + STATE + "00".repeat(24) + number(1) + number(1) + number(0), OK + number(1) + STATE + "0000000000000003"
                + number(2) + "0102030405060708" + number(1) + number(1)).get(1);
        assertEquals("3", d.value("nfs.length4"));
    }

    @Test
    void whatACompoundIsFor() {
        Dissected d = RpcTest.exchange(2049, RpcTest.call(100_003, 4, 1) + number(0) + number(0) + number(4) + number(24)
                + number(15) + NAME + number(10) + number(36) + "00".repeat(16), RpcTest.ACCEPTED).get(0);
        assertEquals(List.of("24", "15", "10", "36"), d.values("nfs.opcode"));
        assertEquals(List.of("15", "36"), d.values("nfs.main_opcode"));
    }

    @Test
    void operationsThatAreNotKnown() {
        Dissected d = RpcTest.exchange(2049, RpcTest.call(100_003, 4, 1) + number(0) + number(0) + number(2) + number(24) + number(99)
                + "01020304", RpcTest.ACCEPTED).get(0);
        assertEquals(List.of("24", "99"), d.values("nfs.opcode"));
        assertEquals("00:00:00:63:01:02:03:04", d.value("data.data"));
        assertFalse(d.has("_ws.malformed"));
        d = RpcTest.exchange(2049, RpcTest.call(100_003, 4, 1) + number(0) + number(0) + number(200) + number(24), RpcTest.ACCEPTED).get(0);
        assertTrue(d.has("nfs.too_many_ops") && d.has("_ws.malformed"), d.items().toString());
    }

    @Test
    void clientsAreCalled() {
        List<Dissected> seen = callback(4, STATE + number(1) + RpcTest.HANDLE, OK);
        assertEquals("eth:ethertype:ip:udp:rpc:nfs.cb", seen.get(0).chain());
        assertEquals("4", seen.get(0).value("nfs.cb.operation"));
        assertEquals("1", seen.get(0).value("nfs.truncate"));
        seen = callback(11, SESSION + number(5) + number(1) + number(2) + number(1) + number(1) + SESSION + number(1) + number(3)
                + number(4),
                OK + SESSION + number(5) + number(1) + number(2) + number(3));
        assertEquals(List.of("1", "4"), seen.get(0).values("nfs.slotid"));
        assertEquals("3", seen.get(1).value("nfs.target_high_slotid"));
        seen = callback(3, RpcTest.HANDLE + number(1) + number(0x18), OK + number(1) + number(0x18) + number(16) + "0000000000000005"
                + "0000000000000006");
        assertEquals("5", seen.get(1).value("nfs.changeid4"));
        seen = callback(6, "01020304", OK);
        assertEquals("01:02:03:04", seen.get(0).value("data.data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffffffff", "7fffffff", "80000000", "fffffffc", "3fffffff"})
    void countsThatCannotBe(String count) {
        for (int number : new int[] {4, 6, 9, 15, 17, 18, 22, 26, 34, 35, 40, 42, 43, 47, 55, 60, 64, 70, 72}) {
            Dissected d = RpcTest.exchange(2049, RpcTest.call(100_003, 4, 1) + number(0) + number(1) + number(1) + number(number)
                    + count.repeat(9),
                    RpcTest.ACCEPTED).get(0);
            assertFalse(d.has("_ws.dissector_bug"), d.items().toString());
        }
        for (int number : new int[] {9, 18, 24, 26, 33, 42, 43, 47, 48, 50, 55, 60, 67, 68, 74}) {
            Dissected d = RpcTest.exchange(2049, RpcTest.call(100_003, 4, 1) + number(0) + number(1) + number(0), RpcTest.ACCEPTED + OK
                    + number(0)
                    + number(1) + number(number) + OK + count.repeat(12)).get(1);
            assertFalse(d.has("_ws.dissector_bug"), d.items().toString());
        }
    }
}
