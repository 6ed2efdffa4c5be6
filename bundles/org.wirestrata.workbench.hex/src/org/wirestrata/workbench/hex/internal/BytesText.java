package org.wirestrata.workbench.hex.internal;

import java.util.HexFormat;

/** Writes bytes for the clipboard. */
final class BytesText {
    private static final int PER_LINE = 16;
    private static final HexFormat HEX = HexFormat.of();

    private BytesText() {
    }

    /** Two digits a byte, without blanks. */
    static String stream(byte[] data, int from, int length) {
        return HEX.formatHex(data, from, from + length);
    }

    /** Characters; what can't be printed is a dot. */
    static String characters(byte[] data, int from, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = from; i < from + length; i++) {
            text.append(character(data[i]));
        }
        return text.toString();
    }

    /** Lines of offsets, digits and characters. */
    static String dump(byte[] data, int from, int length) {
        StringBuilder text = new StringBuilder(length * 5);
        for (int line = 0; line < length; line += PER_LINE) {
            int n = Math.min(PER_LINE, length - line);
            text.append(HEX.toHexDigits(line, length > 0x10000 ? 6 : 4)).append("  ");
            for (int i = 0; i < PER_LINE; i++) {
                text.append(i < n ? HEX.toHexDigits(data[from + line + i]) : "  ").append(' ');
            }
            text.append("  ").append(characters(data, from + line, n)).append('\n');
        }
        return text.toString();
    }

    static char character(byte b) {
        return b >= 0x20 && b < 0x7f ? (char) b : '·';
    }
}
