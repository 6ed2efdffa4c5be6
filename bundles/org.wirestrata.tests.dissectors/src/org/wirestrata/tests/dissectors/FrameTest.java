package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.PacketOptions;
import org.wirestrata.api.dissect.PacketOptions.Verdict;
import org.wirestrata.testkit.SampleCapture;
import org.wirestrata.testkit.SeenFrame;

class FrameTest {
    private static SeenFrame seen(FrameData f) {
        f.data = new byte[20];
        f.capturedLength = 20;
        f.originalLength = 20;
        f.linkType = 1;
        f.number = 1;
        f.timed = true;
        return SampleCapture.of(List.of(f)).dissected().getFirst();
    }

    private static SeenFrame seen(PacketOptions options) {
        FrameData f = new FrameData();
        f.packetOptions = options;
        return seen(f);
    }

    @Test
    void showsTheOptionsOfThePacket() {
        SeenFrame f = seen(new PacketOptions(0x81000025, -1L, 3L, -1, List.of(new Verdict(0, new byte[] {1, 2}, 0),
                new Verdict(1, new byte[8], -1), new Verdict(2, new byte[8], 4), new Verdict(2, new byte[4], 4), new Verdict(9, new byte[8], 4))));
        assertEquals("0x81000025", f.value("frame.packet_flags"));
        assertEquals("0x00000001", f.value("frame.packet_flags_direction"));
        assertEquals("1", f.value("frame.packet_flags_reception_type"));
        assertEquals("1", f.value("frame.packet_flags_fcs_length"));
        assertEquals("1", f.value("frame.packet_flags_crc_error"));
        assertEquals("0", f.value("frame.packet_flags_preamble_error"));
        assertEquals("1", f.value("frame.packet_flags_symbol_error"));
        assertEquals("18446744073709551615", f.value("frame.drop_count"));
        assertEquals("3", f.value("frame.packet_id"));
        assertEquals("4294967295", f.value("frame.interface_queue"));
        assertEquals("01:02", f.value("frame.verdict.hw"));
        assertEquals(List.of("-1"), f.values("frame.verdict.ebpf_tc"));
        assertEquals(List.of("4"), f.values("frame.verdict.ebpf_xdp"));
    }

    @ParameterizedTest
    @CsvSource({"0,", "1,1", "2,0", "3,"})
    void theDirectionIsThatOfTheFlags(int flags, String direction) {
        SeenFrame f = seen(new PacketOptions(flags, null, null, null, List.of()));
        assertEquals(direction, f.has("frame.p2p_dir") ? f.value("frame.p2p_dir") : null);
        assertFalse(f.has("frame.drop_count"));
        assertFalse(f.has("frame.verdict"));
    }

    @ParameterizedTest
    @CsvSource({"0,false", "999999999,false", "1000000000,true", "-1,true"})
    void anImpossibleFractionIsRemarked(int nanos, boolean impossible) {
        FrameData f = new FrameData();
        f.seconds = 1_700_000_000;
        f.nanos = nanos;
        assertEquals(impossible, seen(f).has("frame.time_invalid"));
        assertTrue(seen(f).has("frame.time_epoch"));
    }
}
