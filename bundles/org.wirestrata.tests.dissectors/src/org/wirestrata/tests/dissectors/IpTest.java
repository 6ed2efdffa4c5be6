package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirestrata.testkit.frames.Frames;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Ipv6;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Udp;

class IpTest {
    private static final Ipv4 IP = Ipv4.between("10.0.0.1", "10.0.0.2");
    /** A datagram of 48 bytes to take apart. */
    private static final byte[] DATAGRAM = Arrays.copyOfRange(
            Bench.frame(IP, Udp.ports(40001, 40002), new Payload(new byte[40])), 34, 82);

    private static byte[] piece(int from, int to, int id) {
        return Bench.frame(IP.identification(id).fragment(from, to < DATAGRAM.length).protocol(17),
                new Payload(Arrays.copyOfRange(DATAGRAM, from, to)));
    }

    @Test
    void theHeader() {
        Dissected d = Bench.ethernet(Bench.frame(IP.service(0xb9).identification(0x1234), Payload.of("abcd")));
        assertEquals("20", d.value("ip.hdr_len"));
        assertEquals("0xb9", d.value("ip.dsfield"));
        assertEquals("46", d.value("ip.dsfield.dscp"));
        assertEquals("1", d.value("ip.dsfield.ecn"));
        assertEquals("24", d.value("ip.len"));
        assertEquals("0x1234", d.value("ip.id"));
        assertEquals("0x02", d.value("ip.flags"));
        assertEquals("1", d.value("ip.flags.df"));
        assertEquals("2", d.value("ip.checksum.status"));
        assertEquals(List.of("10.0.0.1", "10.0.0.2"), d.values("ip.addr"));
        assertEquals(List.of("10.0.0.1", "10.0.0.2"), d.values("ip.host"));
        assertTrue(d.hidden("ip.addr"));
        assertEquals("14+20", d.place("ip"));
        assertEquals("26+4", d.place("ip.src"));
    }

    private static byte[] withOptions(String hex) {
        int bytes = hex.length() / 2 + 3 & ~3;
        return HexFormat.of().parseHex("020000000002" + "020000000001" + "0800" + "4" + Integer.toHexString(5 + bytes / 4) + "00" + "00"
                + Integer.toHexString(0x100 | 20 + bytes).substring(1) + "00010000" + "40fd0000" + "0a000001" + "0a000002" + hex
                + "00".repeat(bytes - hex.length() / 2));
    }

    @Test
    void securityAsItWasFirst() {
        Dissected d = Bench.ethernet(withOptions("820bd788" + "0102" + "4142" + "78797a"));
        assertEquals("0xd788", d.value("ip.opt.sec_rfc791_sec"));
        assertEquals("258", d.value("ip.opt.sec_rfc791_comp"));
        assertEquals("AB", d.value("ip.opt.sec_rfc791_hr"));
        assertEquals("xyz", d.value("ip.opt.sec_rfc791_tcc"));
        assertEquals("0xab", Bench.ethernet(withOptions("820bab80" + "00".repeat(7))).value("ip.opt.sec_cl"));
        assertTrue(Bench.ethernet(withOptions("8204abff")).has("ip.opt.len.invalid"));
        assertEquals(List.of("0x03", "0x7f"), Bench.ethernet(withOptions("8205abfffe")).values("ip.opt.sec_prot_auth_unassigned"));
    }

    @Test
    void entriesThatAreCutOff() {
        assertTrue(Bench.ethernet(withOptions("0705040000")).has("ip.subopt_too_long"));
        assertTrue(Bench.ethernet(withOptions("830904" + "00".repeat(6))).has("ip.subopt_too_long"));
        assertTrue(Bench.ethernet(withOptions("440705" + "00".repeat(4))).has("ip.subopt_too_long"));
        assertFalse(Bench.ethernet(withOptions("070704" + "00".repeat(4))).has("ip.subopt_too_long"));
        assertEquals("01", Bench.ethernet(withOptions("9507" + "0a000003" + "01")).value("ip.opt.padding"));
        assertFalse(Bench.ethernet(withOptions("1908154000000000")).has("ip.opt.qs_rate"));
    }

    @Test
    void evilIntent() {
        byte[] evil = Bench.frame(IP);
        evil[20] |= (byte) 0x80;
        Dissected d = new Bench(Bench.ETHERNET).with("ip.security_flag", "TRUE").add(evil).once().get(0);
        assertEquals("1", d.value("ip.flags.sf"));
        assertTrue(d.has("ip.evil_packet"));
        assertFalse(d.has("ip.flags.rb"));
        assertFalse(Bench.ethernet(evil).has("ip.evil_packet"));
    }

    @Test
    void theChecksumIsVerifiedWhenAsked() {
        byte[] good = Bench.frame(IP);
        byte[] bad = good.clone();
        bad[24] ^= 1;
        List<Dissected> all = new Bench(Bench.ETHERNET).with("ip.check_checksum", "TRUE").add(good).add(bad).once();
        assertEquals("1", all.get(0).value("ip.checksum.status"));
        assertEquals("0", all.get(1).value("ip.checksum.status"));
        assertEquals(all.get(0).value("ip.checksum"), all.get(1).value("ip.checksum_calculated"));
        assertTrue(all.get(1).has("ip.checksum_bad.expert"));
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.2,4,ip.ttl.too_small", "10.0.0.2,5,", "224.0.0.5,1,", "224.0.0.5,64,ip.ttl.lncb", "224.0.0.18,255,",
            "224.0.0.251,1,ip.ttl.lncb",
        "224.0.0.252,77,", "239.1.1.1,1,"})
    void unusualTimesToLiveAreRemarkedOn(String destination, int ttl, String remark) {
        Dissected d = Bench.ethernet(Bench.frame(Ipv4.between("10.0.0.1", destination).timeToLive(ttl)));
        assertEquals("ip.ttl.too_small".equals(remark), d.has("ip.ttl.too_small"));
        assertEquals("ip.ttl.lncb".equals(remark), d.has("ip.ttl.lncb"));
    }

    @Test
    void lengthsThatCannotBeRight() {
        byte[] frame = Bench.frame(IP, Payload.of("abcd"));
        frame[17] = 10;
        assertTrue(Bench.ethernet(frame).row().endsWith("Bogus IP length (10, less than header length 20)"));
        frame[17] = 100;
        assertTrue(Bench.ethernet(frame).has("ip.bogus_ip_length"));
        frame[17] = 0;
        assertEquals("24", Bench.ethernet(frame).value("ip.len"));
        frame[14] = 0x44;
        assertTrue(Bench.ethernet(frame).row().endsWith("Bogus IP header length (16, must be at least 20)"));
        frame[14] = 0x55;
        assertTrue(Bench.ethernet(frame).row().endsWith("Bogus IPv4 version (5, must be 4)"));
    }

    @Test
    void options() {
        byte[] options = HexFormat.of().parseHex("94040000" + "01" + "070b08010203040000000000".substring(0, 22) + "00");
        Dissected d = Bench.ethernet(Bench.frame(IP.options(options)));
        assertEquals("0", d.value("ip.opt.ra"));
        assertEquals(List.of("148", "1", "7", "0"), d.values("ip.opt.type"));
        assertEquals("1.2.3.4", d.value("ip.rec_rt"));
        assertEquals("0.0.0.0", d.value("ip.empty_rt"));
        assertEquals("ip.options.routeralert", d.under("ip.opt.ra"));
        assertEquals("14+40", d.place("ip"));
    }

    @Test
    void aSourceRouteLeadsToItsLastAddress() {
        Dissected d = Bench.ethernet(Bench.frame(IP.options(HexFormat.of().parseHex("830b04" + "01020304" + "05060708"))));
        assertEquals("5.6.7.8", d.value("ip.dst"));
        assertEquals("10.0.0.2", d.value("ip.cur_rt"));
        assertEquals("1.2.3.4", d.value("ip.src_rt"));
        assertTrue(d.row().startsWith("10.0.0.1 > 5.6.7.8"), d.row());
    }

    @Test
    void fragmentsInReverseOrder() {
        Bench bench = new Bench(Bench.ETHERNET).add(piece(32, 48, 1)).add(piece(16, 32, 1)).add(piece(0, 16, 1));
        Dissected whole = bench.once().get(2);
        assertEquals("eth:ethertype:ip:udp:data", whole.chain());
        assertEquals(List.of("3", "2", "1"), whole.values("ip.fragment"));
        assertEquals("48", whole.value("ip.reassembled.length"));
        assertTrue(whole.row().endsWith("UDP 40001 → 40002 Len=40"), whole.row());
        assertTrue(bench.once().get(0).row().endsWith("Fragmented IP protocol (proto=UDP 17, off=32, ID=0001)"));
        assertTrue(bench.twice().get(0).row().endsWith("Fragmented IP protocol (proto=UDP 17, off=32, ID=0001) [Reassembled in #3]"));
        assertEquals("3", bench.twice().get(0).value("ip.reassembled_in"));
    }

    @Test
    void fragmentsThatDisagree() {
        byte[] other = DATAGRAM.clone();
        Arrays.fill(other, 16, 48, (byte) 0xff);
        byte[] second = Bench.frame(IP.identification(4).fragment(16, false).protocol(17), new Payload(Arrays.copyOfRange(other, 16, 48)));
        Dissected d = new Bench(Bench.ETHERNET).add(piece(0, 24, 4)).add(second).once().get(1);
        assertEquals("1", d.value("ip.fragment"));
        assertEquals("2", d.value("ip.fragment.error"));
        assertEquals("ip.fragment.error", d.under("ip.fragment.overlap.conflict"));
        assertFalse(d.has("ip.fragment.toolongfragment"));
    }

    @Test
    void aDuplicateOverlapsAndAgrees() {
        Dissected d = new Bench(Bench.ETHERNET).add(piece(0, 24, 2)).add(piece(0, 24, 2)).add(piece(24, 48, 2)).once().get(2);
        assertEquals(List.of("1", "2", "3"), d.values("ip.fragment"));
        assertEquals("1", d.value("ip.fragment.overlap"));
        assertFalse(d.has("ip.fragment.overlap.conflict"));
    }

    @Test
    void aFragmentOfAnotherPacketDoesNotMix() {
        Bench bench = new Bench(Bench.ETHERNET).add(piece(0, 16, 7)).add(piece(16, 48, 8)).add(piece(16, 48, 7));
        assertFalse(bench.once().get(1).has("ip.fragments"));
        assertTrue(bench.once().get(2).has("ip.fragments"));
    }

    @Test
    void whatFollowsThePacketIsNotItsPayload() {
        byte[] packet = Frames.of(IP, Payload.of("abcd"));
        byte[] raw = Arrays.copyOf(packet, packet.length + 3);
        assertEquals("ip:data", new Bench(228).add(raw).once().get(0).chain());
        assertEquals("4", new Bench(228).add(raw).once().get(0).value("data.len"));
    }

    /** It can't be put together with others; its beginning is shown as what it is. */
    @Test
    void aFragmentThatIsShorterThanItSays() {
        byte[] frame = Bench.frame(Ipv4.between("10.0.0.1", "10.0.0.2").fragment(0, true), Udp.ports(40001, 40002), Payload.of("abcdefgh"));
        frame[16] = 2;
        Dissected d = Bench.ethernet(frame);
        assertTrue(d.has("ip.bogus_ip_length"));
        assertEquals("40001", d.value("udp.srcport"));
    }

    @ParameterizedTest
    @CsvSource({"224.0.0.251,1,", "224.0.0.251,255,ip.ttl.lncb", "224.0.0.252,2,ip.ttl.lncb", "224.0.1.1,2,"})
    void groupManagementStaysOnTheLink(String destination, int ttl, String remark) {
        Dissected d = Bench.ethernet(Bench.frame(Ipv4.between("10.0.0.1", destination).timeToLive(ttl).protocol(2)));
        assertEquals(remark != null, d.has("ip.ttl.lncb"));
    }

    @Test
    void versionSixUnderTheTypeOfVersionFour() {
        byte[] frame = Bench.frame(Ipv6.between("2001:db8::1", "2001:db8::2"), Udp.ports(40001, 40002), Payload.of("abc"));
        frame[12] = 8;
        frame[13] = 0;
        Dissected d = Bench.ethernet(frame);
        assertEquals("eth:ethertype:ip:ipv6:udp:data", d.chain());
        assertTrue(d.has("ip.bogus_ip_version"));
        assertEquals("14+1", d.place("ip"));
        assertEquals("2001:db8::1", d.value("ipv6.src"));
    }
}
