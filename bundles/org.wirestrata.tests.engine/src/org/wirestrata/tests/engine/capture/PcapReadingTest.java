package org.wirestrata.tests.engine.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirestrata.api.capture.CaptureException.Problem;

/** The classic format: every variant, and everything that can be wrong with it. */
class PcapReadingTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({ "a1b2c3d4,16,1500.000007000", "a1b23c4d,16,1500.000000007", "a1b2cd34,24,1500.000007000", "a1b2cd34,28,1500.000007000",
            "a1b2c3d4,24,1500.000007000", "a1b2c3d4,20,1500.000007000" })
    void readsEveryVariantInBothByteOrders(String magic, int headerLength, String time) throws IOException {
        for (ByteOrder order : new ByteOrder[] { ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN }) {
            byte[] file = new Pcap(order, Long.parseLong(magic, 16), headerLength).record(1500, 7, 60, Bytes.frame(1, 60))
                    .record(1500, 8, 1514, Bytes.frame(2, 96)).record(1501, 0, 61, Bytes.frame(3, 61)).array();
            if (headerLength != 16 && !magic.equals("a1b2cd34") || headerLength == 28) {
                java.nio.file.Files.write(folder.resolve("strange"), file);
                Reading reading = Reading.random(folder.resolve("strange"));
                check(reading, time);
            } else {
                check(Reading.all(folder, file), time);
            }
        }
    }

    /** Magic number, minor version, network, and what they mean: IXIA's programs tell the length of all records, AIX' other types. */
    @ParameterizedTest
    @CsvSource({ "1c0001ac,4,1,1,1500.000007000", "1c0001ab,4,1,1,1500.000007000", "a1b2c3d4,2,6,1,1500.000000007",
            "a1b2c3d4,2,9,6,1500.000000007", "a1b2c3d4,2,1,1,1500.000007000" })
    void readsWhatOtherSystemsWrite(String magic, int minor, int network, int linkType, String time) throws IOException {
        for (ByteOrder order : new ByteOrder[] { ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN }) {
            Bytes b = new Bytes(order).u32(Long.parseLong(magic, 16)).u16(2).u16(minor).u32(0).u32(0).u32(65535).u32(network);
            if (magic.startsWith("1c")) {
                b.u32(2 * 76);
            }
            for (int i = 0; i < 2; i++) {
                b.u32(1500 + i).u32(7).u32(60).u32(60).raw(Bytes.frame(i, 60));
            }
            Reading reading = Reading.all(folder, b.array());
            assertNull(reading.fault());
            assertEquals(2, reading.frames().size());
            assertEquals(time, reading.frames().getFirst().time());
            assertEquals(linkType, reading.frames().getFirst().linkType());
            assertArrayEquals(Bytes.frame(1, 60), reading.frames().get(1).bytes());
        }
    }

    private static void check(Reading reading, String time) {
        assertNull(reading.fault());
        assertEquals(3, reading.frames().size());
        assertEquals(time, reading.frames().getFirst().time());
        assertEquals(1514, reading.frames().get(1).original());
        assertArrayEquals(Bytes.frame(2, 96), reading.frames().get(1).bytes());
        assertEquals(-1, reading.frames().getFirst().section());
    }

    @Test
    void aCutAtAnyByteKeepsTheFramesBefore() throws IOException {
        byte[] whole = Pcap.standard().record(1, 0, 20, Bytes.frame(1, 20)).record(2, 0, 30, Bytes.frame(2, 30)).array();
        for (int length = 0; length < whole.length; length++) {
            Reading reading = Reading.all(folder, Arrays.copyOf(whole, length));
            int frames = length < 60 ? 0 : 1;
            Problem problem = length == 0 || length == 24 || length == 60 ? null : length < 4 ? Problem.NOT_A_CAPTURE : Problem.TRUNCATED;
            assertEquals(frames, reading.frames().size(), "of " + length + " bytes");
            assertEquals(problem, reading.problem(), "of " + length + " bytes");
        }
    }

    @ParameterizedTest
    @CsvSource({ "4294967295", "2147483647", "262145" })
    void aRecordThatIsTooLongIsDamageWithItsPlace(long claimed) throws IOException {
        Reading reading = Reading.all(folder,
                Pcap.standard().record(1, 0, 20, Bytes.frame(1, 20)).claiming(2, 0, claimed, claimed, Bytes.frame(2, 30)).array());
        assertEquals(1, reading.frames().size());
        assertEquals(Problem.DAMAGED, reading.problem());
        assertEquals(60, reading.fault().offset());
        assertTrue(reading.fault().getMessage().contains(Long.toString(claimed)), reading.fault().getMessage());
        assertTrue(reading.fault().getMessage().contains("capture\""), reading.fault().getMessage());
    }

    @Test
    void lengthsThatDisagreeAreTakenAsTheyAre() throws IOException {
        Reading reading = Reading.all(folder,
                Pcap.standard().record(1, 0, 5, Bytes.frame(1, 20)).record(1, 0, 0xffffffffL, Bytes.frame(2, 9)).array());
        assertNull(reading.fault());
        assertEquals(5, reading.frames().getFirst().original());
        assertEquals(20, reading.frames().getFirst().bytes().length);
        assertEquals(Integer.MAX_VALUE, reading.frames().get(1).original());
    }

    @Test
    void timesAreCountedWithoutSignAndKeptEvenIfImpossible() throws IOException {
        Reading reading = Reading.all(folder, Pcap.standard().record(0xffffffffL, 2_000_000, 5, Bytes.frame(1, 5)).array());
        assertEquals(4294967295L, reading.frames().getFirst().seconds());
        assertEquals(2_000_000_000, reading.frames().getFirst().nanos());
    }

    @Test
    void unknownLinkTypesAndVersionsAreRefusedByName() throws IOException {
        byte[] file = Pcap.standard().record(1, 0, 5, Bytes.frame(1, 5)).array();
        file[20] = 0x0f;
        file[21] = 0x27;
        Reading reading = Reading.all(folder, file);
        assertEquals(Problem.UNSUPPORTED, reading.problem());
        assertTrue(reading.fault().getMessage().contains("9999"));
        file[21] = 0;
        file[20] = 1;
        file[4] = 1;
        assertEquals(Problem.UNSUPPORTED, Reading.all(folder, file).problem());
    }
}
