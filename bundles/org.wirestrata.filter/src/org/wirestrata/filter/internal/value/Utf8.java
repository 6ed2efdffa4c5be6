package org.wirestrata.filter.internal.value;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import org.wirestrata.filter.internal.syntax.Escapes;

/** Bytes of the texts that a filter quotes. */
public final class Utf8 {
    private Utf8() {
    }

    /** UTF-8, with bytes that were written as numbers as they are. */
    public static byte[] bytes(String s) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(s.length());
        for (int i = 0; i < s.length(); ) {
            int c = s.codePointAt(i);
            if (c >= Escapes.BYTE + 0x80 && c <= Escapes.BYTE + 0xff) {
                out.write(c - Escapes.BYTE);
            } else {
                out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
            i += Character.charCount(c);
        }
        return out.toByteArray();
    }

    /** The byte that a quoted character stands for. */
    public static int octet(char c) {
        return c >= Escapes.BYTE + 0x80 ? c - Escapes.BYTE & 0xff : c & 0xff;
    }
}
