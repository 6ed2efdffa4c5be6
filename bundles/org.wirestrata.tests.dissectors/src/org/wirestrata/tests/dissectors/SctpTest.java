package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Payload;

class SctpTest {
    private static final Ipv4 THERE = Ipv4.between("10.0.0.1", "10.0.0.2").protocol(132);
    private static final Ipv4 BACK = Ipv4.between("10.0.0.2", "10.0.0.1").protocol(132);
    private static final String CHECKSUM = "00000000";
    private static final String FORTH = "13881389ddccbbaa" + CHECKSUM;
    private static final String INIT = "1388138900000000" + CHECKSUM + "01000014aabbccdd0000ffff000a000a00001000";
    private static final String INIT_ACK = "13891388aabbccdd" + CHECKSUM + "02000018ddccbbaa0000ffff000a000a00002000c0000004";

    private static byte[] forth(String chunks) {
        return Bench.frame(THERE, Payload.hex(FORTH + chunks));
    }

    private static String data(int flags, int tsn, String hex) {
        int length = 16 + hex.length() / 2;
        return String.format("00%02x%04x%08x0001000000000000%s%s", flags, length, tsn, hex, "00".repeat((4 - length % 4) % 4));
    }

    private static Bench association() {
        return new Bench(Bench.ETHERNET).add(Bench.frame(THERE, Payload.hex(INIT))).add(Bench.frame(BACK, Payload.hex(INIT_ACK)));
    }

    @Test
    void numbersCountFromTheFirst() {
        Dissected d = association().add(forth(data(3, 0x1002, "6162636465"))).once().get(2);
        assertEquals("2", d.value("sctp.data_tsn"));
        assertEquals("4098", d.value("sctp.data_tsn_raw"));
        assertTrue(d.row().endsWith("SCTP DATA (TSN=2) "), d.row());
        assertEquals("00:00:00", d.value("sctp.chunk_padding"));
        assertEquals("5", d.value("data.len"));
        assertEquals("eth:ethertype:ip:sctp:data", d.chain());
    }

    @Test
    void chunksBehindDataAreAnItemOfTheirOwn() {
        Dissected d = association().add(forth(data(3, 0x1000, "61626364") + data(3, 0x1001, "65666768"))).once().get(2);
        assertEquals(2, d.values("sctp").size());
        assertEquals(List.of("0", "1"), d.values("sctp.data_tsn"));
        assertEquals("34+32", d.place("sctp"));
        assertEquals("eth:ethertype:ip:sctp:data:data", d.chain());
    }

    @Test
    void messagesInPiecesInAnyOrder() {
        Bench bench = association().add(forth(data(1, 0x1002, "6768"))).add(forth(data(2, 0x1000, "616263"))).add(forth(data(0, 0x1001, "646566")));
        List<Dissected> once = bench.once();
        assertFalse(once.get(2).has("sctp.fragments"));
        assertEquals(List.of("4", "5", "3"), once.get(4).values("sctp.fragment"));
        assertEquals("61:62:63:64:65:66:67:68", once.get(4).value("data.data"));
        assertEquals("5", bench.twice().get(2).value("sctp.reassembled_in"));
        List<Dissected> backwards = bench.backwards().reversed();
        for (int i = 0; i < once.size(); i++) {
            assertEquals(once.get(i).items(), backwards.get(i).items());
        }
    }

    @Test
    void whatIsSentAgainIsKnownInHindsight() {
        Bench bench = association().add(forth(data(3, 0x1000, "61626364"))).add(forth(data(3, 0x1000, "61626364")));
        assertEquals("3", bench.once().get(3).value("sctp.retransmission"));
        assertEquals("1.000000000", bench.once().get(3).value("sctp.retransmission_time"));
        assertFalse(bench.once().get(2).has("sctp.retransmitted"));
        assertEquals("4", bench.twice().get(2).value("sctp.retransmitted"));
        assertFalse(bench.once().get(3).has("data"));
    }

    @Test
    void acknowledgements() {
        byte[] sack = Bench.frame(BACK, Payload.hex("13891388aabbccdd" + CHECKSUM + "0300001800001001" + "0000ffff" + "00010001" + "00020003"
                + "00001000"));
        Dissected d = association().add(forth(data(3, 0x1000, "61626364"))).add(sack).once().get(3);
        assertEquals("1", d.value("sctp.sack_cumulative_tsn_ack"));
        assertEquals("3", d.value("sctp.sack_gap_block_start_tsn"));
        assertTrue(d.row().endsWith("SACK (Ack=1+3, Arwnd=65535) "), d.row());
    }

    @Test
    void parametersAndCauses() {
        Dissected d = association().once().get(1);
        assertEquals("0xc000", d.value("sctp.parameter_type"));
        assertEquals("0xddccbbaa", d.value("sctp.initack_initiate_tag"));
        d = Bench.ethernet(forth("0600000c" + "0001000800050000"));
        assertEquals("5", d.value("sctp.cause_stream_identifier"));
        assertTrue(d.row().endsWith("SCTP ABORT "), d.row());
    }

    @Test
    void acknowledgementsOfWhatWillNotBeDropped() {
        Dissected d = Bench.ethernet(forth("1001001c" + "00001001" + "0000ffff" + "0001000100000000" + "00020003" + "00050006"));
        assertEquals("1", d.value("sctp.nr_sack_nounce_sum"));
        assertEquals("2", d.value("sctp.nr_sack_gap_block_start"));
        assertEquals("2", d.value("sctp.nr_sack_number_of_tsns_gap_acked"));
        assertEquals("4103", d.value("sctp.nr_sack_nr_gap_block_end_tsn"));
    }

    @Test
    void messagesThatAreGivenUp() {
        Dissected d = Bench.ethernet(forth("c2000010" + "00000020" + "0001000100000005"));
        assertEquals("32", d.value("sctp.i_forward_tsn_tsn"));
        assertEquals("1", d.value("sctp.i_forward_tsn_u_bit"));
        assertEquals("5", d.value("sctp.forward_tsn_mid"));
    }

    @Test
    void paddingOfTheLastParameterBelongsToTheChunk() {
        String init = "00000001" + "00010000" + "00010001" + "00000001";
        assertTrue(Bench.ethernet(forth("0100001c" + init + "000c000600050000")).has("sctp.parameter_padding.expert"));
        assertFalse(Bench.ethernet(forth("0100001a" + init + "000c000600050000")).has("sctp.parameter_padding.expert"));
    }
}
