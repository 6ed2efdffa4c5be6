package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.frames.Frames;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Ipv6;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Udp;

class UdpTest {
    private static final Ipv4 THERE = Ipv4.between("10.0.0.1", "10.0.0.2");
    private static final Ipv4 BACK = Ipv4.between("10.0.0.2", "10.0.0.1");

    private static byte[] datagram(Ipv4 ip, int from, int to, String data) {
        return Bench.frame(ip, Udp.ports(from, to), Payload.of(data));
    }

    @Test
    void theHeader() {
        Dissected d = Bench.ethernet(datagram(THERE, 40001, 40002, "abc"));
        assertEquals(List.of("40001", "40002"), d.values("udp.port"));
        assertTrue(d.hidden("udp.port"));
        assertEquals("11", d.value("udp.length"));
        assertEquals("2", d.value("udp.checksum.status"));
        assertEquals("61:62:63", d.value("udp.payload"));
        assertEquals("42+3", d.place("udp.payload"));
        assertEquals("34+8", d.place("udp"));
        assertEquals("10.0.0.1 > 10.0.0.2 UDP 40001 → 40002 Len=3", d.row());
    }

    @Test
    void bothWaysAreOneStream() {
        List<Dissected> all = new Bench(Bench.ETHERNET).add(datagram(THERE, 40001, 40002, "a")).add(datagram(THERE, 40001, 40003, "b"))
                .add(datagram(BACK, 40002, 40001, "c")).once();
        assertEquals(List.of("0", "1", "0"), all.stream().map(d -> d.value("udp.stream")).toList());
        assertEquals("2.000000000", all.get(2).value("udp.time_relative"));
        assertEquals("2.000000000", all.get(2).value("udp.time_delta"));
    }

    @Test
    void anEmptyDatagramHasNoPayloadAndNoTime() {
        Dissected d = Bench.ethernet(Bench.frame(THERE, Udp.ports(40001, 40002)));
        assertFalse(d.has("udp.payload"));
        assertFalse(d.has("udp.time_delta"));
        assertTrue(d.row().endsWith("Len=0"), d.row());
    }

    @Test
    void anEmptyDatagramCountsForTheTimeOfTheNext() {
        List<Dissected> all = new Bench(Bench.ETHERNET).add(Bench.frame(THERE, Udp.ports(40001, 40002))).add(datagram(THERE, 40001, 40002, "a"))
                .once();
        assertEquals("1.000000000", all.get(1).value("udp.time_delta"));
    }

    @Test
    void lengthsThatDoNotFit() {
        byte[] frame = datagram(THERE, 40001, 40002, "abc");
        frame[39] = 100;
        Dissected d = Bench.ethernet(frame);
        assertTrue(d.has("udp.length.bad"));
        assertTrue(d.row().endsWith("[BAD UDP LENGTH 100 > IP PAYLOAD LENGTH] Len=92"), d.row());
        frame[39] = 4;
        assertTrue(Bench.ethernet(frame).row().endsWith("[BAD UDP LENGTH 4 < 8]"));
        frame[39] = 10;
        assertEquals("2", Bench.ethernet(frame).value("data.len"));
    }

    @Test
    void checksumsAreVerifiedWhenAsked() {
        byte[] good = datagram(THERE, 40001, 40002, "abc");
        byte[] bad = good.clone();
        bad[43] ^= 1;
        byte[] none = good.clone();
        none[40] = none[41] = 0;
        byte[] six = Bench.frame(Ipv6.between("2001:db8::1", "2001:db8::2"), Udp.ports(40001, 40002), Payload.of("abc"));
        List<Dissected> all = new Bench(Bench.ETHERNET).with("udp.check_checksum", "TRUE").add(good).add(bad).add(none).add(six).once();
        assertEquals(List.of("1", "0", "3", "1"), all.stream().map(d -> d.value("udp.checksum.status")).toList());
        assertTrue(all.get(1).has("udp.checksum.bad"));
    }

    @Test
    void overIpv6AChecksumIsNeededAndALengthIsNot() {
        byte[] frame = Bench.frame(Ipv6.between("2001:db8::1", "2001:db8::2"), Udp.ports(40001, 40002), Payload.of("abc"));
        byte[] none = frame.clone();
        none[60] = none[61] = 0;
        Dissected d = Bench.ethernet(none);
        assertEquals("4", d.value("udp.checksum.status"));
        assertTrue(d.row().endsWith("Len=3 [ILLEGAL CHECKSUM (0)]"), d.row());
        frame[58] = frame[59] = 0;
        assertTrue(Bench.ethernet(frame).has("udp.length.bad_zero"));
        assertEquals("3", Bench.ethernet(frame).value("data.len"));
    }

    @Test
    void probesOfTraceroute() {
        assertTrue(Bench.ethernet(datagram(THERE, 40001, 33435, "a")).has("udp.possible_traceroute"));
        assertFalse(Bench.ethernet(datagram(THERE, 40001, 33434, "a")).has("udp.possible_traceroute"));
    }

    private static byte[] lightweight(int coverage, String data) {
        byte[] datagram = Frames.of(Udp.ports(40001, 40002), Payload.of(data));
        datagram[5] = (byte) coverage;
        return Bench.frame(THERE.protocol(136), new Payload(datagram));
    }

    /** RFC 3828: the length is the packet's, the word in its place says what the checksum covers. */
    @Test
    void lightweightDatagrams() {
        Dissected d = Bench.ethernet(lightweight(8, "abc"));
        assertEquals("eth:ethertype:ip:udplite:data", d.chain());
        assertEquals("8", d.value("udp.checksum_coverage"));
        assertEquals("11", d.value("udp.length"));
        assertEquals("38+0", d.place("udp.length"));
        assertEquals("34+8", d.place("udplite"));
        assertEquals("udplite", d.under("udp.srcport"));
        assertFalse(d.has("udplite.checksum_coverage.bad"));
        List<Integer> wrong = IntStream.of(0, 7, 8, 11, 12)
                .filter(n -> Bench.ethernet(lightweight(n, "abc")).has("udplite.checksum_coverage.bad")).boxed().toList();
        assertEquals(List.of(7, 12), wrong);
    }

    @Test
    void lightweightDatagramsNeedAChecksum() {
        byte[] frame = lightweight(0, "abc");
        frame[40] = frame[41] = 0;
        assertEquals("4", Bench.ethernet(frame).value("udp.checksum.status"));
    }

    @Test
    void checksumsOverAPart() {
        byte[] frame = lightweight(8, "abc");
        int[] words = {0x0a00, 1, 0x0a00, 2, 136, 11, 40001, 40002, 8};
        int sum = IntStream.of(words).sum();
        int checksum = ~((sum & 0xffff) + (sum >> 16)) & 0xffff;
        frame[40] = (byte) (checksum >> 8);
        frame[41] = (byte) checksum;
        byte[] otherData = frame.clone();
        otherData[43] ^= 1;
        byte[] otherPort = frame.clone();
        otherPort[35] ^= 1;
        List<Dissected> all = new Bench(Bench.ETHERNET).with("udplite.check_checksum", "TRUE").add(frame).add(otherData).add(otherPort).once();
        assertEquals(List.of("1", "1", "0"), all.stream().map(d -> d.value("udp.checksum.status")).toList());
    }

    @Test
    void bothKindsBetweenTheSamePortsAreOneStream() {
        List<Dissected> all = new Bench(Bench.ETHERNET).add(datagram(THERE, 40001, 40002, "a")).add(lightweight(8, "a")).once();
        assertEquals(List.of("0", "0"), all.stream().map(d -> d.value("udp.stream")).toList());
    }
}
