package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NFS and mount: arguments and results of RFC 1094 and RFC 1813. */
class NfsTest {
    private static final String HANDLE = RpcTest.HANDLE;
    private static final String HANDLE_2 = "ab".repeat(32);
    private static final String NO_CHANGE = "00000000" + "00000000";
    private static final String VERIFIER = "0102030405060708";
    private static final String NAME = "00000005" + "68656c6c6f000000";
    private static final String TIME = "00000005" + "00000007";
    private static final String ATTRIBUTES = "00000001" + "000001a4" + "00000001" + "000003e8" + "00000064" + "0000000000001000"
            + "0000000000002000" + "00000008" + "00000011" + "0000000000001234" + "000000000000004d" + TIME.repeat(3);
    private static final String UNSET = "ffffffff";

    private static List<Dissected> nfs(int version, int procedure, String arguments, String results) {
        return sound(RpcTest.exchange(2049, RpcTest.call(100_003, version, procedure) + arguments, RpcTest.ACCEPTED + results));
    }

    private static List<Dissected> mount(int version, int procedure, String arguments, String results) {
        return sound(RpcTest.exchange(20_048, RpcTest.call(100_005, version, procedure) + arguments, RpcTest.ACCEPTED + results));
    }

    private static List<Dissected> sound(List<Dissected> seen) {
        seen.forEach(d -> assertFalse(d.has("_ws.malformed") || d.has("data.data"), d.items().toString()));
        return seen;
    }

    @Test
    void attributesOfAFile() {
        Dissected d = nfs(3, 1, HANDLE, "00000000" + ATTRIBUTES).get(1);
        assertEquals("4096", d.value("nfs.fattr3.size"));
        assertEquals("420", d.value("nfs.mode3"));
        assertEquals("77", d.value("nfs.fattr3.fileid"));
    }

    @Test
    void aNameIsLookedUp() {
        List<Dissected> seen = nfs(3, 3, HANDLE + NAME, "00000000" + HANDLE + NO_CHANGE);
        assertEquals("hello", seen.get(0).value("nfs.name"));
        assertEquals("01:02:03:04:05:06:07:08", seen.get(1).value("nfs.fhandle"));
    }

    @Test
    void dataIsReadAndWritten() {
        List<Dissected> seen = nfs(3, 6, HANDLE + "0000000200000000" + "00000003", "00000000" + "00000000" + "00000003" + "00000001"
                + "00000003" + "61626300");
        assertEquals("8589934592", seen.get(0).value("nfs.offset3"));
        assertEquals("61:62:63", seen.get(1).value("nfs.data"));
        assertEquals("1", seen.get(1).value("nfs.read.eof"));
        seen = nfs(3, 7, HANDLE + "0000000000000000" + "00000004" + "00000002" + "00000004" + "61626364", "00000000" + NO_CHANGE
                + "00000004" + "00000002" + VERIFIER);
        assertEquals("2", seen.get(0).value("nfs.write.stable"));
        assertEquals("2", seen.get(1).value("nfs.write.committed"));
        seen = nfs(3, 21, HANDLE + "0000000000000000" + "00000004", "00000000" + NO_CHANGE + VERIFIER);
        assertEquals("01:02:03:04:05:06:07:08", seen.get(1).value("nfs.verifier"));
    }

    @Test
    void entriesOfADirectory() {
        Dissected d = nfs(3, 16, HANDLE + "0000000000000000" + VERIFIER + "00001000", "00000000" + "00000000" + VERIFIER + "00000001"
                + "0000000000000009" + NAME + "0000000000000001" + "00000000" + "00000001").get(1);
        assertEquals("hello", d.value("nfs.readdir.entry3.name"));
        assertEquals("1", d.value("nfs.readdir.eof"));
    }

    @Test
    void spaceOfAFileSystem() {
        Dissected d = nfs(3, 18, HANDLE, "00000000" + "00000000" + "0000000000000001" + "0000000000000002" + "0000000000000003"
                + "0000000000000004" + "0000000000000005" + "0000000000000006" + "0000001e").get(1);
        assertEquals("3", d.value("nfs.fsstat3_resok.abytes"));
        assertEquals("30", d.value("nfs.fsstat.invarsec"));
    }

    @Test
    void nodesAndExclusiveFiles() {
        String set = "00000001" + "000001ff" + "00000000".repeat(3) + "00000002" + TIME + "00000002" + TIME;
        Dissected d = nfs(3, 11, HANDLE + NAME + "00000003" + set + "00000008" + "00000001", "00000011" + NO_CHANGE).get(0);
        assertEquals("3", d.value("nfs.type"));
        assertEquals("8", d.value("nfs.specdata1"));
        assertEquals(2, d.values("nfs.atime").size());
        d = nfs(3, 8, HANDLE + NAME + "00000002" + VERIFIER, "00000011" + NO_CHANGE).get(0);
        assertEquals("01:02:03:04:05:06:07:08", d.value("nfs.verifier"));
    }

    @Test
    void rightsThatWereAskedFor() {
        List<Dissected> seen = nfs(3, 4, HANDLE + "000000c1", "00000000" + "00000000" + "00000041");
        assertEquals("1", seen.get(1).value("nfs.access_xattr_read"));
        assertEquals("0", seen.get(1).value("nfs.access_xattr_write"));
        assertFalse(seen.get(1).has("nfs.access_lookup"));
    }

    @Test
    void versionTwo() {
        String attributes = "00000001" + "000081a4" + "00000001" + "00000000".repeat(8) + TIME.repeat(3);
        Dissected d = nfs(2, 1, HANDLE_2, "00000000" + attributes).get(1);
        assertEquals("1", d.value("nfs.ftype"));
        assertEquals("33188", d.value("nfs.mode"));
        d = nfs(2, 2, HANDLE_2 + UNSET + "00000005" + UNSET.repeat(2) + UNSET.repeat(2) + TIME, "00000001").get(0);
        assertEquals("4294967295", d.value("nfs.mode"));
        assertFalse(d.has("nfs.mode.read_owner") || d.has("nfs.atime.sec"), d.items().toString());
        assertEquals("5", d.value("nfs.mtime.sec"));
    }

    @Test
    void whatIsMountedAndExported() {
        Dissected d = mount(3, 1, NAME, "00000000" + HANDLE + "00000002" + "00000001" + "00000006").get(1);
        assertEquals(List.of("1", "6"), d.values("mount.flavor"));
        d = mount(1, 2, "", "00000001" + NAME + NAME + "00000000").get(1);
        assertEquals("hello", d.value("mount.dump.directory"));
        d = mount(2, 5, "", "00000001" + NAME + "00000001" + NAME + "00000000" + "00000000").get(1);
        assertEquals("hello", d.value("mount.export.group"));
    }

    @Test
    void limitsOfPaths() {
        String values = "000003e8" + "000000ff" + "000000fe" + "00000064" + "00001000" + "00000200" + "00000000" + "00000007";
        Dissected d = mount(2, 7, NAME, values + "00000184" + "00000000").get(1);
        assertEquals("1000", d.value("mount.pathconf.link_max"));
        assertEquals("4096", d.value("mount.pathconf.path_max"));
        assertFalse(d.has("mount.pathconf.max_canon"));
        assertEquals("1", d.value("mount.pathconf.mask.no_trunc"));
        d = mount(2, 7, NAME, values + "00000001" + "00000000").get(1);
        assertFalse(d.has("mount.pathconf.link_max"));
    }

    @Test
    void aServerOfVersionFourIsThere() {
        List<Dissected> seen = nfs(4, 0, "", "");
        assertEquals("0", seen.get(0).value("nfs.procedure_v4"));
        assertEquals("eth:ethertype:ip:udp:rpc", seen.get(1).chain());
    }

    @Test
    void aVersionThatIsNotKnown() {
        Dissected d = RpcTest.exchange(2049, RpcTest.call(100_003, 9, 1) + "00000001", RpcTest.ACCEPTED + "00000000").get(1);
        assertEquals("00:00:00:00", d.value("data.data"));
        assertEquals(List.of("1", "1"), d.values("rpc.procedure"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffffffff", "7fffffff", "80000000", "fffffffc"})
    void lengthsThatCannotBe(String length) {
        for (int procedure : new int[] {1, 3, 7, 8, 14, 17}) {
            Dissected d = RpcTest.exchange(2049, RpcTest.call(100_003, 3, procedure) + length + "00000001", RpcTest.ACCEPTED).get(0);
            assertTrue(d.has("_ws.malformed"), d.items().toString());
        }
        Dissected d = RpcTest.exchange(20_048, RpcTest.call(100_005, 3, 1), RpcTest.ACCEPTED + "00000000" + HANDLE + length).get(1);
        assertTrue(d.has("_ws.malformed"), d.items().toString());
    }
}
