package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Tcp;

class TcpTest {
    private static final int PORT = 40002;

    @Test
    void handshake() {
        List<Dissected> all = new Talk(PORT).handshake().once();
        assertTrue(all.get(0).row().endsWith("TCP 40001 → 40002 [SYN] Seq=0 Win=65535 Len=0 MSS=1460 SACK_PERM TSval=1 TSecr=0 WS=128"),
                all.get(0).row());
        assertTrue(all.get(1).row().contains("[SYN, ACK] Seq=0 Ack=1 Win=65535 Len=0"), all.get(1).row());
        assertTrue(all.get(2).row().endsWith("[ACK] Seq=1 Ack=1 Win=12800 Len=0"), all.get(2).row());
        assertEquals("34+40", all.get(0).place("tcp"));
        assertEquals("··········S·", all.get(0).value("tcp.flags.str"));
        assertEquals("1000", all.get(0).value("tcp.seq_raw"));
        assertEquals("128", all.get(2).value("tcp.window_size_scalefactor"));
        assertEquals("100", all.get(2).value("tcp.window_size_value"));
        assertEquals("2", all.get(2).value("tcp.analysis.acks_frame"));
        assertEquals("2.000000000", all.get(2).value("tcp.analysis.initial_rtt"));
        assertEquals("tcp.options.mss", all.get(0).under("tcp.options.mss_val"));
    }

    @Test
    void nothingBehindTheEndOfOptionsIsAnOption() {
        byte[] options = {0, 0, 3, 3, 7, 0, 0, 0};
        List<Dissected> all = new Talk(PORT).sent(options).once();
        assertTrue(all.get(0).has("tcp.options.eol"));
        assertTrue(all.get(0).has("tcp.non_zero_bytes_after_eol"));
        assertFalse(all.get(0).has("tcp.options.wscale"));
        assertFalse(new Talk(PORT).sent(new byte[4]).once().get(0).has("tcp.non_zero_bytes_after_eol"));
    }

    @Test
    void accurateEcnCountsInTwoOrders() {
        byte[] options = {(byte) 172, 8, 0, 0, 1, 0, 0, 2, (byte) 254, 13, (byte) 0xac, (byte) 0xc1, 0, 0, 3, 0, 0, 4, 0, 0, 5, 0, 0, 0};
        Dissected d = new Talk(PORT).sent(options).once().get(0);
        assertEquals(List.of("1", "5"), d.values("tcp.options.acc_ecn.ee0b"));
        assertEquals(List.of("2", "4"), d.values("tcp.options.acc_ecn.eceb"));
        assertEquals(List.of("3"), d.values("tcp.options.acc_ecn.ee1b"));
        assertFalse(d.has("tcp.option.len.invalid"));
        assertTrue(new Talk(PORT).sent(new byte[] {(byte) 174, 4, 0, 0}).once().get(0).has("tcp.option.len.invalid"));
    }

    @Test
    void rateOfAcknowledgments() {
        Dissected d = new Talk(PORT).sent(new byte[] {(byte) 253, 5, 0, (byte) 0xac, (byte) 0x81, 1, 1, 1}).once().get(0);
        assertEquals("64", d.value("tcp.options.tarr.rate"));
        assertEquals("1", d.value("tcp.options.tar.reserved"));
        Dissected old = new Talk(PORT).sent(new byte[] {(byte) 253, 6, 0, (byte) 0xac, (byte) 0x9a, 0x40, 1, 1}).once().get(0);
        assertTrue(old.has("tcp.option.len.invalid"));
        assertFalse(old.has("tcp.options.experimental.data"));
    }

    @Test
    void nopsAreCountedWithinAWord() {
        assertTrue(new Talk(PORT).sent(new byte[] {1, 1, 1, 1}).once().get(0).has("tcp.nop"));
        assertFalse(new Talk(PORT).sent(new byte[] {1, 1, 4, 2, 1, 1, 1, 1}).once().get(0).has("tcp.nop"));
    }

    @Test
    void spaceAndAcceleratorOptions() {
        Dissected space = new Talk(PORT).sent(new byte[] {20, 4, (byte) 0x80, 7, 20, 6, 9, 0x10, 1, 2, 1, 1}).once().get(0);
        assertEquals("1", space.value("tcp.options.scpsflags.bets"));
        assertEquals("7", space.value("tcp.options.scps.binding"));
        assertEquals("9", space.value("tcp.options.scps.binding.id"));
        assertEquals("2", space.value("tcp.options.scps.binding.len"));
        Dissected probe = new Talk(PORT).sent(new byte[] {76, 10, 1, 0, 10, 0, 0, 1, 0, 3, 1, 1}).once().get(0);
        assertEquals("10.0.0.1", probe.value("tcp.options.rvbd.probe.prober"));
        assertEquals("3", probe.value("tcp.options.rvbd.probe.appli_ver"));
        Dissected clear = new Talk(PORT).sent(new byte[] {78, 16, 0, 1, 10, 0, 0, 1, 10, 0, 0, 2, 1, 0, 2, 0}).once().get(0);
        assertEquals("10.0.0.2", clear.value("tcp.options.rvbd.trpy.dst.ip"));
        assertEquals("512", clear.value("tcp.options.rvbd.trpy.dst.port"));
    }

    @Test
    void keyOfAMultipathConnectionIsSentBack() {
        byte[] both = new byte[20];
        both[0] = 30;
        both[1] = 20;
        both[3] = 1;
        both[19] = 5;
        Dissected d = new Talk(PORT).sent(both).once().get(0);
        assertTrue(d.has("mptcp.connection.echoed_key_mismatch"));
        assertFalse(d.has("mptcp.connection.unsupported_algorithm"));
        assertEquals("5", d.value("tcp.options.mptcp.recvkey"));
    }

    @Test
    void whatIsSeenOfAConnectionGrows() {
        Talk talk = new Talk(PORT).handshake().ask("hello").clientCloses().serverCloses();
        List<Dissected> once = talk.once();
        assertEquals(List.of("0", "1", "3", "7", "15", "31"), once.stream().map(d -> d.value("tcp.completeness")).toList());
        for (Dissected d : talk.twice()) {
            assertEquals("31", d.value("tcp.completeness"));
        }
        assertTrue(once.get(4).has("tcp.connection.fin_active"));
        assertTrue(once.get(5).has("tcp.connection.fin_passive"));
        assertFalse(once.get(1).has("tcp.analysis.initial_rtt"));
        assertTrue(talk.twice().get(1).has("tcp.analysis.initial_rtt"));
    }

    @Test
    void whatIsSentAgainIsNotTakenApartAgain() {
        Dissected d = new Talk(PORT).handshake().ask("hello").again("hello").once().get(4);
        assertTrue(d.row().contains("TCP [TCP Retransmission] 40001 → 40002"), d.row());
        assertTrue(d.has("tcp.analysis.retransmission"));
        assertEquals("4", d.value("tcp.analysis.rto_frame"));
        assertTrue(d.has("tcp.segment_data"));
        assertEquals("eth:ethertype:ip:tcp", d.chain());
    }

    @Test
    void portsUsedAgainBeginAnotherConnection() {
        List<Dissected> all = new Talk(PORT).handshake().anew().once();
        assertEquals("0", all.get(2).value("tcp.stream"));
        assertEquals("1", all.get(3).value("tcp.stream"));
        assertTrue(all.get(3).has("tcp.analysis.reused_ports"));
        assertEquals("0", all.get(3).value("tcp.seq"));
        assertFalse(all.get(4).has("tcp.analysis.reused_ports"));
    }

    @Test
    void joinedInTheMiddle() {
        Dissected d = new Talk(PORT).ask("hello").once().get(0);
        assertEquals("1", d.value("tcp.seq"));
        assertEquals("6", d.value("tcp.nxtseq"));
        assertEquals("-1", d.value("tcp.window_size_scalefactor"));
    }

    @Test
    void whatWasNeverSeenIsAcknowledged() {
        Bench bench = new Bench(Bench.ETHERNET).add(segment(true, 1, 1, 10)).add(segment(false, 1, 16, 0)).add(segment(false, 1, 18, 0))
                .add(segment(true, 21, 1, 10)).add(segment(false, 1, 31, 0)).add(segment(false, 1, 32, 0));
        List<Boolean> unseen = bench.once().stream().map(d -> d.has("tcp.analysis.ack_lost_segment")).toList();
        assertEquals(List.of(false, true, false, false, true, false), unseen);
    }

    private static byte[] segment(boolean asked, long seq, long ack, int length) {
        Tcp tcp = asked ? Tcp.ports(40001, PORT) : Tcp.ports(PORT, 40001);
        return Bench.frame(asked ? Ipv4.between("10.0.0.1", "10.0.0.2") : Ipv4.between("10.0.0.2", "10.0.0.1"),
                tcp.flags(Tcp.ACK).sequence(seq).acknowledgment(ack), Payload.of("x".repeat(length)));
    }

    @Test
    void checksums() {
        byte[] frame = Bench.frame(Ipv4.between("10.0.0.1", "10.0.0.2"), Tcp.ports(40001, PORT).flags(Tcp.ACK), Payload.of("odd"));
        assertEquals("2", Bench.ethernet(frame).value("tcp.checksum.status"));
        assertEquals("1", checked(frame).value("tcp.checksum.status"));
        frame[frame.length - 1]++;
        assertEquals("0", checked(frame).value("tcp.checksum.status"));
    }

    private static Dissected checked(byte[] frame) {
        return new Bench(Bench.ETHERNET).with("tcp.check_checksum", "TRUE").add(frame).once().get(0);
    }
}
