package org.wirestrata.capture.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.wirestrata.api.capture.CaptureException;

/** Builds a block of the pcapng format, little-endian unless it is told otherwise, without the data of a packet, and writes it. One is used again and again. */
final class PcapngBlock {
    private static final byte[] PADDING = new byte[4];
    private static final int LONGEST_OPTION = 0xffff;

    private byte[] bytes = new byte[256];
    private int used;
    private int dataAt;
    private byte[] data;
    private int dataOffset;
    private int dataLength;

    private boolean bigEndian;

    /** Sets the byte order of the blocks that are begun from now on. */
    void order(boolean big) {
        bigEndian = big;
    }

    PcapngBlock begin(int type) {
        used = 0;
        data = null;
        dataLength = 0;
        return u32(type).u32(0);
    }

    PcapngBlock u16(int value) {
        room(2);
        Octets.put16(bytes, used, bigEndian ? Short.reverseBytes((short) value) : value);
        used += 2;
        return this;
    }

    PcapngBlock u32(int value) {
        room(4);
        Octets.put32(bytes, used, bigEndian ? Integer.reverseBytes(value) : value);
        used += 4;
        return this;
    }

    PcapngBlock u64(long value) {
        room(8);
        Octets.put64(bytes, used, bigEndian ? Long.reverseBytes(value) : value);
        used += 8;
        return this;
    }

    /** Says that data come here; they are not copied. */
    PcapngBlock data(byte[] from, int offset, int length) {
        data = from;
        dataOffset = offset;
        dataLength = length;
        dataAt = used;
        return this;
    }

    /** Adds an option with text, unless it is null; what is too long for an option is cut off. */
    PcapngBlock text(int code, String text) {
        return text == null ? this : option(code, text.getBytes(StandardCharsets.UTF_8));
    }

    PcapngBlock option(int code, byte... value) {
        int length = Math.min(value.length, LONGEST_OPTION);
        u16(code).u16(length);
        room(length + 3);
        System.arraycopy(value, 0, bytes, used, length);
        Arrays.fill(bytes, used + length, used + length + 3, (byte) 0);
        used += length + 3 & ~3;
        return this;
    }

    /** Adds bytes as they are. */
    PcapngBlock raw(byte[] from, int offset, int length) {
        room(length);
        System.arraycopy(from, offset, bytes, used, length);
        used += length;
        return this;
    }

    PcapngBlock endOfOptions() {
        return u16(PcapngFormat.END_OF_OPTIONS).u16(0);
    }

    void write(Output out) throws CaptureException {
        int padding = -dataLength & 3;
        int length = used + dataLength + padding + 4;
        u32(length);
        Octets.put32(bytes, 4, bigEndian ? Integer.reverseBytes(length) : length);
        if (data == null) {
            out.write(bytes, 0, used);
        } else {
            out.write(bytes, 0, dataAt);
            out.write(data, dataOffset, dataLength);
            out.write(PADDING, 0, padding);
            out.write(bytes, dataAt, used - dataAt);
        }
    }

    private void room(int count) {
        if (used + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, used + count));
        }
    }
}
