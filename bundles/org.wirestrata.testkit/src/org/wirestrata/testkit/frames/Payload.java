package org.wirestrata.testkit.frames;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Bytes as they are.
 *
 * @param bytes the bytes; not to be changed
 */
public record Payload(byte[] bytes) implements Layer {

    /**
     * Text in UTF-8.
     *
     * @param text any text
     * @return its bytes
     */
    public static Payload of(String text) {
        return new Payload(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Bytes from their hexadecimal form.
     *
     * @param text pairs of digits; white space is ignored
     * @return the bytes
     */
    public static Payload hex(String text) {
        return new Payload(HexFormat.of().parseHex(text.replaceAll("\\s+", "")));
    }

    @Override
    public byte[] encode(byte[] payload, Layer outer, Layer inner) {
        byte[] both = Arrays.copyOf(bytes, bytes.length + payload.length);
        System.arraycopy(payload, 0, both, bytes.length, payload.length);
        return both;
    }
}
