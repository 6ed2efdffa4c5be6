package org.wirestrata.dissector.png.internal;

import java.nio.charset.StandardCharsets;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** Portable Network Graphics, RFC 2083: a signature and chunks. */
@Component(service = Dissector.class, property = {"protocol=png", "table=media_type:image/png", "heuristic=http",
    "next=-"})
public final class PngDissector implements Dissector {
    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final int SIGNATURE_LENGTH = 8;
    /** A signature and the smallest chunk. */
    private static final int SHORTEST = 20;
    private static final int CHUNK = 12;
    private static final double UNIT = 100000;

    @Override
    public Protocol protocol() {
        return Png.PROTOCOL;
    }

    @Override
    public boolean recognizes(Dissection d) {
        return d.remaining() >= SHORTEST && d.peek(0, SIGNATURE_LENGTH) == SIGNATURE;
    }

    @Override
    public void dissect(Dissection d) {
        d.columns().separate(" ").append("(PNG)");
        d.covers(d.length());
        d.bytes(Png.SIGNATURE, SIGNATURE_LENGTH);
        while (d.reportedRemaining() > 0) {
            chunk(d);
        }
    }

    /** Section 3.2. */
    private static void chunk(Dissection d) {
        int at = d.position();
        long length = d.peek(0, 4);
        d.peek(4, 4);
        if (length > Integer.MAX_VALUE - CHUNK - at || !d.has(at, (int) length + CHUNK)) {
            beyond(d, length);
        }
        int size = (int) length;
        String type = new String(d.array(), d.arrayOffset() + at + 4, 4, StandardCharsets.ISO_8859_1);
        int item = d.add(Field.TEXT, at, size + CHUNK, Png.meaning(type) + " (" + type + ")");
        d.enter(item);
        d.uint(Png.LENGTH);
        d.addText(Png.TYPE, at + 4, 4, at + 4, 4, Encoding.ASCII);
        d.uintAt(Png.ANCILLARY, at + 4);
        d.uintAt(Png.PRIVATE, at + 4);
        d.uintAt(Png.SAFE_TO_COPY, at + 4);
        d.position(at + 8);
        data(d, type, at + 8 + size);
        d.position(at + 8 + size);
        d.uint(Png.CRC);
        d.leave(item);
    }

    /** Section 4. */
    private static void data(Dissection d, String type, int end) {
        switch (type) {
            case "IHDR" -> numbers(d, end, Png.WIDTH, Png.HEIGHT, Png.BIT_DEPTH, Png.COLOUR_TYPE, Png.COMPRESSION, Png.FILTER,
                    Png.INTERLACE);
            case "sRGB" -> numbers(d, end, Png.INTENT);
            case "tIME" -> numbers(d, end, Png.YEAR, Png.MONTH, Png.DAY, Png.HOUR, Png.MINUTE, Png.SECOND);
            case "pHYs" -> numbers(d, end, Png.HORIZONTAL, Png.VERTICAL, Png.UNIT);
            case "cHRM" -> reals(d, end, Png.CHROMATICITIES);
            case "gAMA" -> reals(d, end, Png.GAMMA);
            case "bKGD" -> background(d, end);
            case "tEXt" -> text(d, end);
            default -> {
                if (end > d.position()) {
                    d.add(Png.DATA, d.position(), end - d.position());
                }
            }
        }
    }

    /** Makes the layer malformed where a chunk is shorter than what must lie in it. */
    private static void need(Dissection d, int bytes, int end) {
        if (d.position() + bytes > end) {
            d.peekAt(d.length(), 1);
        }
    }

    private static void numbers(Dissection d, int end, Field.Uint... fields) {
        for (Field.Uint f : fields) {
            need(d, f.type().width(), end);
            d.uint(f);
        }
    }

    private static void reals(Dissection d, int end, Field.Real... fields) {
        for (Field.Real f : fields) {
            need(d, 4, end);
            d.addReal(f, d.position(), 4, (float) (d.peek(0, 4) / UNIT));
            d.skip(4);
        }
    }

    private static void background(Dissection d, int end) {
        switch (end - d.position()) {
            case 1 -> d.uint(Png.PALETTE_INDEX);
            case 2 -> d.uint(Png.GREYSCALE);
            case 6 -> numbers(d, end, Png.RED, Png.GREEN, Png.BLUE);
            default -> {
                // no colour that the specification knows
            }
        }
    }

    private static void text(Dissection d, int end) {
        int from = d.position();
        int zero = d.find(from, (byte) 0);
        if (zero >= 0 && zero < end) {
            d.addText(Png.KEYWORD, from, zero - from, from, zero - from, Encoding.LATIN_1);
            d.addText(Png.STRING, zero + 1, end - zero - 1, zero + 1, end - zero - 1, Encoding.LATIN_1);
        }
    }

    private static void beyond(Dissection d, long length) {
        d.peekAt((int) Math.min(Integer.MAX_VALUE - 8, d.position() + length + 8), 4);
    }
}
