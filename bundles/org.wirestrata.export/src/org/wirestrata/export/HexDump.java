package org.wirestrata.export;

import org.wirestrata.api.dissect.Tape;

/** Writes bytes in lines of sixteen: offset, hexadecimal, ASCII. */
public final class HexDump {
    private static final int WIDTH = 16;

    private HexDump() {
    }

    /** Writes all sources of a tape, each with its name where there are several, and an empty line after each. */
    public static void write(Tape t, ByteOut out) {
        boolean named = t.sources() > 1;
        for (int i = 0; i < t.sources(); i++) {
            if (named) {
                out.put(t.sourceName(i)).put(" (").put(t.sourceLength(i)).put(t.sourceLength(i) == 1 ? " byte):\n" : " bytes):\n");
            }
            write(t.sourceArray(i), t.sourceOffset(i), t.sourceLength(i), out);
            out.put('\n');
        }
    }

    /** Writes a range of bytes, with offsets from 0. */
    public static void write(byte[] bytes, int offset, int length, ByteOut out) {
        int digits = length > 0x10000 ? Integer.toHexString(length - 1).length() : 4;
        for (int line = 0; line < length; line += WIDTH) {
            out.hex(line, digits).put("  ");
            for (int i = line; i < line + WIDTH; i++) {
                if (i < length) {
                    out.hex(bytes[offset + i], 2).put(' ');
                } else {
                    out.put("   ");
                }
            }
            out.put("  ");
            for (int i = line; i < length && i < line + WIDTH; i++) {
                byte b = bytes[offset + i];
                out.put(b >= ' ' && b < 127 ? (char) b : '.');
            }
            out.put('\n');
        }
    }
}
