package org.wirestrata.capture.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.wirestrata.api.capture.CaptureException;

/** Walks over the options of a pcapng block. */
final class PcapngOptions {
    private final String file;
    private final byte[] bytes;
    private final int limit;
    private final boolean bigEndian;
    private final long block;
    private int next;
    private int code;
    private int value;
    private int length;

    /** Options from one place in an array to another; the block's position is for messages. */
    PcapngOptions(String file, long block, byte[] bytes, int from, int limit, boolean bigEndian) {
        this.file = file;
        this.block = block;
        this.bytes = bytes;
        this.next = from;
        this.limit = limit;
        this.bigEndian = bigEndian;
    }

    /** Goes to the next option; false at the end. */
    boolean next() throws CaptureException {
        if (limit - next < 4) {
            return false;
        }
        code = Octets.u16(bytes, next, bigEndian);
        length = Octets.u16(bytes, next + 2, bigEndian);
        value = next + 4;
        if (code == PcapngFormat.END_OF_OPTIONS) {
            return false;
        }
        if (length > limit - value) {
            throw Faults.damaged(file, block, "an option of " + length + " bytes does not fit into its block");
        }
        next = value + (length + 3 & ~3);
        return true;
    }

    int code() {
        return code;
    }

    int length() {
        return length;
    }

    int u8(int index) {
        return bytes[value + index] & 0xff;
    }

    int i32() {
        return Octets.i32(bytes, value, bigEndian);
    }

    long i64() {
        return i64(0);
    }

    /** A number of 8 bytes from a place in the value on. */
    long i64(int from) {
        return Octets.i64(bytes, value + from, bigEndian);
    }

    /** The value as bytes, from a place in it on. */
    byte[] bytes(int from) {
        return Arrays.copyOfRange(bytes, value + from, value + length);
    }

    /** The value as text, from a place in it on; zeros at the end are not part of it. */
    String text(int from) {
        int end = value + length;
        while (end > value + from && bytes[end - 1] == 0) {
            end--;
        }
        return new String(bytes, value + from, Math.max(0, end - value - from), StandardCharsets.UTF_8);
    }
}
