package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.frames.Frames;
import org.wirestrata.testkit.frames.Icmp;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Udp;

class IcmpTest {
    private static final Ipv4 THERE = Ipv4.between("10.0.0.1", "10.0.0.2");
    private static final Ipv4 BACK = Ipv4.between("10.0.0.2", "10.0.0.1");
    private static final Payload DATA = Payload.of("0123456789abcdef");
    private static final byte[] ORIGINAL = Frames.of(Ipv4.between("10.0.0.9", "10.0.0.8"), Udp.ports(40001, 40002), Payload.of("abcdefgh"));

    private static byte[] echo(int sequence) {
        return Bench.frame(THERE, Icmp.echo(1, sequence), DATA);
    }

    private static byte[] reply(int sequence) {
        return Bench.frame(BACK, Icmp.echoReply(1, sequence), DATA);
    }

    @Test
    void requestsAndRepliesAreLinked() {
        Bench bench = new Bench(Bench.ETHERNET).add(echo(1)).add(echo(2)).add(reply(2)).add(reply(2));
        List<Dissected> once = bench.once();
        assertTrue(once.get(1).row().endsWith("ICMP Echo (ping) request  id=0x0001, seq=2/512, ttl=64"), once.get(1).row());
        assertTrue(once.get(2).row().endsWith("ICMP Echo (ping) reply    id=0x0001, seq=2/512, ttl=64 (request in 2)"), once.get(2).row());
        assertEquals("2", once.get(2).value("icmp.resp_to"));
        assertEquals("1000", once.get(2).value("icmp.resptime"));
        assertFalse(once.get(3).has("icmp.resp_to"));
        List<Dissected> twice = bench.twice();
        assertEquals("3", twice.get(1).value("icmp.resp_in"));
        assertTrue(twice.get(1).row().endsWith("ttl=64 (reply in 3)"), twice.get(1).row());
        assertTrue(twice.get(0).has("icmp.no_resp"));
        assertTrue(twice.get(0).row().endsWith("ttl=64 (no response found!)"), twice.get(0).row());
        assertFalse(once.get(0).has("icmp.no_resp"));
    }

    @Test
    void identifiersInBothByteOrders() {
        Dissected d = Bench.ethernet(echo(0x0102));
        assertEquals("258", d.value("icmp.seq"));
        assertEquals("513", d.value("icmp.seq_le"));
        assertEquals("1", d.value("icmp.checksum.status"));
        assertEquals("34+24", d.place("icmp"));
    }

    @Test
    void theTimeOfSendingInTheData() {
        byte[] data = Payload.hex("00f1536500000000" + "20a1070000000000").bytes();
        Dissected d = Bench.ethernet(Bench.frame(THERE, Icmp.echo(1, 1), new Payload(data)));
        assertEquals("42+8", d.place("icmp.data_time"));
        assertEquals("0.000000000", d.value("icmp.data_time_relative"));
        assertEquals("8", d.value("data.len"));
    }

    @Test
    void errorsQuoteThePacketTheyAreAbout() {
        Dissected d = Bench.ethernet(Bench.frame(BACK, new Icmp(3, 3, 0), new Payload(ORIGINAL)));
        assertEquals("eth:ethertype:ip:icmp:ip:udp:data", d.chain());
        assertTrue(d.row().equals("10.0.0.2 > 10.0.0.1 ICMP Destination unreachable (Port unreachable)"), d.row());
        assertEquals(List.of("10.0.0.2", "10.0.0.9"), d.values("ip.src"));
        assertEquals("42+20", placeOfSecond(d, "ip"));
        assertFalse(d.has("udp.time_delta"));
    }

    @Test
    void aQuotedFlowIsNotTraffic() {
        byte[] flow = Bench.frame(Ipv4.between("10.0.0.9", "10.0.0.8"), Udp.ports(40001, 40002), Payload.of("abcdefgh"));
        List<Dissected> all = new Bench(Bench.ETHERNET).add(flow).add(Bench.frame(BACK, new Icmp(11, 0, 0),
                new Payload(ORIGINAL))).add(flow).once();
        assertEquals("0", all.get(1).value("udp.stream"));
        assertEquals("2.000000000", all.get(2).value("udp.time_delta"));
    }

    @Test
    void aQuotationThatIsCutOffIsNotMalformed() {
        Dissected d = Bench.ethernet(Bench.frame(BACK, new Icmp(3, 1, 0), new Payload(Arrays.copyOf(ORIGINAL, 22))));
        assertFalse(d.has("_ws.malformed"));
        assertTrue(d.row().endsWith("(Host unreachable)"), d.row());
    }

    @Test
    void mtuGatewayAndPointer() {
        assertEquals("1400", Bench.ethernet(Bench.frame(BACK, new Icmp(3, 4, 1400), new Payload(ORIGINAL))).value("icmp.mtu"));
        assertEquals("10.0.0.5", Bench.ethernet(Bench.frame(BACK, new Icmp(5, 1, 0x0a000005),
                new Payload(ORIGINAL))).value("icmp.redir_gw"));
        assertEquals("20", Bench.ethernet(Bench.frame(BACK, new Icmp(12, 0, 20 << 24), new Payload(ORIGINAL))).value("icmp.pointer"));
    }

    @Test
    void labelsBehindTheOriginal() {
        byte[] quoted = Arrays.copyOf(ORIGINAL, 128);
        Dissected d = Bench.ethernet(Bench.frame(BACK, new Icmp(11, 0, 0x00200000), new Payload(quoted),
                Payload.hex("2000577800080101003e8740")));
        assertEquals("128", d.value("icmp.length.original_datagram"));
        assertEquals("1000", d.value("icmp.mpls.label"));
        assertEquals("3", d.value("icmp.mpls.exp"));
        assertEquals("1", d.value("icmp.ext.checksum.status"));
        assertEquals("170+12", d.place("icmp.ext"));
    }

    @Test
    void aWrongChecksum() {
        byte[] frame = echo(1);
        frame[36] ^= 1;
        Dissected d = Bench.ethernet(frame);
        assertEquals("0", d.value("icmp.checksum.status"));
        assertTrue(d.has("icmp.checksum_bad"));
    }

    private static String placeOfSecond(Dissected d, String field) {
        int seen = 0;
        for (int i = 0; i < d.tape.size(); i++) {
            if (d.tape.field(i).name().equals(field) && ++seen == 2) {
                return d.tape.start(i) + "+" + d.tape.length(i);
            }
        }
        throw new AssertionError(d.items());
    }

    @Test
    void allLayersOfTheQuotedPacketLieInTheQuotingOne() {
        byte[] quoted = Arrays.copyOfRange(Bench.frame(Ipv4.between("10.0.0.1", "10.0.0.2"), Udp.ports(40001, 40002),
                Payload.of("abcdefgh")), 14, 50);
        Dissected d = Bench.ethernet(Bench.frame(Ipv4.between("10.0.0.2", "10.0.0.1"), new Icmp(3, 3, 0), new Payload(quoted)));
        assertEquals("icmp", d.under("udp"));
    }
}
