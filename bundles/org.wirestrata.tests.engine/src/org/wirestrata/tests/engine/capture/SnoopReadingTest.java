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
import org.wirestrata.api.capture.CaptureException.Problem;

/** The snoop format. */
class SnoopReadingTest {
    @TempDir
    Path folder;

    private static Bytes header(int version, int dataLink) {
        return new Bytes(ByteOrder.BIG_ENDIAN).raw("snoop\0\0\0".getBytes()).u32(version).u32(dataLink);
    }

    private static Bytes record(Bytes to, long record, long captured, byte[] data) {
        return to.u32(data.length + 9).u32(captured).u32(record).u32(0).u32(900_000_000).u32(123_456).raw(data).zeros(3);
    }

    @Test
    void readsPaddedRecords() throws IOException {
        byte[] data = Bytes.frame(1, 61);
        byte[] file = record(record(header(2, 4), 88, 61, data), 88, 61, data).array();
        Reading reading = Reading.all(folder, file);
        assertNull(reading.fault());
        assertEquals(2, reading.frames().size());
        assertEquals("900000000.123456000", reading.frames().get(1).time());
        assertEquals(70, reading.frames().get(1).original());
        assertEquals(1, reading.frames().get(1).linkType());
        assertArrayEquals(data, reading.frames().get(1).bytes());
        Reading cut = Reading.all(folder, Arrays.copyOf(file, file.length - 1));
        assertEquals(Problem.TRUNCATED, cut.problem());
        assertEquals(1, cut.frames().size());
    }

    @Test
    void contradictionsAreDamageAndUnknownTypesAreRefused() throws IOException {
        byte[] data = Bytes.frame(1, 61);
        assertEquals(Problem.DAMAGED, Reading.all(folder, record(header(2, 4), 80, 61, data).array()).problem());
        assertEquals(Problem.DAMAGED, Reading.all(folder, record(header(2, 4), 0xffffffffL, 0xffffffffL, data).array()).problem());
        Reading unknown = Reading.all(folder, header(2, 5).array());
        assertEquals(Problem.UNSUPPORTED, unknown.problem());
        assertTrue(unknown.fault().getMessage().contains("5"));
        assertEquals(Problem.UNSUPPORTED, Reading.all(folder, header(3, 4).array()).problem());
    }
}
