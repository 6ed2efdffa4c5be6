package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The port mapper and RPCBIND, RFC 1833. */
class PortmapTest {
    private static final String MAPPING = "000186a3" + "00000003" + "00000006" + "00000801";
    private static final String ENTRY = "000186a3" + "00000003" + "00000003" + "74637000" + "0000000b" + "302e302e302e302e382e3100"
            + "00000001"
            + "78000000";
    private static final String ADDRESS = "0000000b" + "302e302e302e302e382e3100";

    private static List<Dissected> exchange(int version, int procedure, String arguments, String results) {
        List<Dissected> seen = RpcTest.exchange(111, RpcTest.call(100_000, version, procedure) + arguments, RpcTest.ACCEPTED + results);
        seen.forEach(d -> assertFalse(d.has("_ws.malformed"), d.items().toString()));
        return seen;
    }

    @Test
    void portsAreSetAndListed() {
        List<Dissected> seen = exchange(2, 1, MAPPING, "00000001");
        assertEquals("2049", seen.get(0).value("portmap.port"));
        assertEquals("1", seen.get(1).value("portmap.answer"));
        Dissected d = exchange(2, 4, "", "00000001" + MAPPING + "00000001" + MAPPING + "00000000").get(1);
        assertEquals(List.of("6", "6"), d.values("portmap.proto"));
        assertEquals(List.of("1", "1", "0"), d.values("rpc.value_follows"));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void addresses(int version) {
        List<Dissected> seen = exchange(version, 3, ENTRY, ADDRESS);
        assertEquals("tcp", seen.get(0).value("portmap.rpcb.netid"));
        assertEquals("0.0.0.0.8.1", seen.get(1).value("portmap.uaddr"));
        Dissected d = exchange(version, 4, "", "00000001" + ENTRY + "00000000").get(1);
        assertEquals("x", d.value("portmap.rpcb.owner"));
        assertTrue(exchange(version, 1, ENTRY, "00000001").get(0).has("rpc.unknown_body"));
    }

    @Test
    void callsArePassedOn() {
        String call = "000186a5" + "00000003" + "00000001" + "00000008" + "00000004" + "2f737276";
        List<Dissected> seen = exchange(2, 5, call, "00000801" + "00000004" + "01020304");
        assertEquals("/srv", seen.get(0).value("mount.path"));
        assertEquals("01:02:03:04", seen.get(1).value("portmap.result"));
        seen = exchange(4, 10, call, ADDRESS + "00000004" + "01020304");
        assertEquals("/srv", seen.get(0).value("mount.path"));
        assertEquals("0.0.0.0.8.1", seen.get(1).value("portmap.rpcb.addr"));
    }

    @Test
    void callsThatPassOnCallsEnd() {
        String inner = "000186a0" + "00000002" + "00000005" + "00000400";
        Dissected d = RpcTest.exchange(111, RpcTest.call(100_000, 2, 5) + inner.repeat(40), RpcTest.ACCEPTED).get(0);
        assertTrue(d.has("portmap.proc") && !d.has("_ws.dissector_bug"), d.items().toString());
    }
}
