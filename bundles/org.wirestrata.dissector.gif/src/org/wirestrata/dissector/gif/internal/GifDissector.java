package org.wirestrata.dissector.gif.internal;

import java.nio.ByteOrder;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Tape;

/** The Graphics Interchange Format, GIF89a specification: a screen and blocks. */
@Component(service = Dissector.class, property = {"protocol=image-gif", "table=media_type:image/gif", "heuristic=http",
    "next=-"})
public final class GifDissector implements Dissector {
    private static final long GIF87A = 0x474946383761L;
    private static final long GIF89A = 0x474946383961L;
    private static final int SIGNATURE_LENGTH = 6;
    private static final int SHORTEST = 20;
    private static final int COLOURS = 0x80;
    private static final int IMAGE = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3b;

    static {
        Gif.PROTOCOL.layer().line(GifDissector::line);
    }

    @Override
    public Protocol protocol() {
        return Gif.PROTOCOL;
    }

    @Override
    public boolean recognizes(Dissection d) {
        if (d.remaining() < SHORTEST) {
            return false;
        }
        long signature = d.peek(0, SIGNATURE_LENGTH);
        return signature == GIF87A || signature == GIF89A;
    }

    @Override
    public void dissect(Dissection d) {
        d.order(ByteOrder.LITTLE_ENDIAN);
        d.covers(d.length());
        boolean newer = d.byteAt(4) == '9';
        String version = newer ? "GIF89a" : "GIF87a";
        d.columns().separate(" ").append('(').append(version).append(')');
        d.title(version);
        d.text(Gif.VERSION, SIGNATURE_LENGTH, Encoding.ASCII);
        d.u(Gif.SCREEN_WIDTH);
        d.u(Gif.SCREEN_HEIGHT);
        int packed = d.byteAt(d.position());
        settings(d, packed, newer, "Global settings:", Gif.GLOBAL_PRESENT, Gif.GLOBAL_COLOUR_BITS, Gif.GLOBAL_ORDERED);
        d.u(Gif.BACKGROUND);
        if (d.peek(0, 1) != 0) {
            d.u(Gif.ASPECT);
        } else {
            d.skip(1);
        }
        colours(d, packed, Gif.GLOBAL_MAP);
        while (d.reportedRemaining() > 0) {
            int kind = (int) d.peek(0, 1);
            if (kind == IMAGE) {
                image(d, newer);
            } else if (kind == EXTENSION) {
                extension(d);
            } else {
                if (kind == TRAILER) {
                    d.add(Gif.END, d.position(), 1);
                } else {
                    d.expert(d.layer(), Gif.UNKNOWN_BLOCK);
                }
                break;
            }
        }
        d.position(d.length());
    }

    /** The packed byte of a screen or an image: sections 18 and 20. */
    private static void settings(Dissection d, int packed, boolean newer, String what, Field.Uint present, Field.Uint colourBits,
            Field.Uint ordered) {
        int colour = 1 + (packed >> 4 & 7);
        int pixel = 1 + (packed & 7);
        int item = d.add(Field.TEXT, d.position(), 1, what + ((packed & COLOURS) != 0 ? " colours, " : " ") + colour + " bits a colour, " + pixel
                + " bits a pixel");
        d.enter(item);
        d.uintAt(present, d.position());
        d.uintAt(colourBits, d.position());
        if (newer) {
            d.uintAt(ordered, d.position());
        }
        d.uintAt(Gif.GLOBAL_BITS, d.position());
        d.leave(item);
        d.skip(1);
    }

    private static void colours(Dissection d, int packed, Field.Bytes f) {
        if ((packed & COLOURS) != 0) {
            d.bytes(f, 3 * (2 << (packed & 7)));
        }
    }

    /** Sections 20 and 22. */
    private static void image(Dissection d, boolean newer) {
        int at = d.position();
        int item = d.add(Gif.IMAGE, at, 1);
        d.enter(item);
        d.skip(1);
        d.u(Gif.LEFT);
        d.u(Gif.TOP);
        d.u(Gif.WIDTH);
        d.u(Gif.HEIGHT);
        int packed = (int) d.peek(0, 1);
        settings(d, packed, newer, "Local settings:", Gif.LOCAL_PRESENT, Gif.LOCAL_COLOUR_BITS, Gif.LOCAL_ORDERED);
        colours(d, packed, Gif.LOCAL_MAP);
        d.u(Gif.CODE_SIZE);
        blocks(d);
        d.leave(item);
        d.length(item, d.position() - at);
    }

    /** Sections 23 to 26. */
    private static void extension(Dissection d) {
        int at = d.position();
        int item = d.add(Gif.EXTENSION, at, 1);
        d.enter(item);
        d.skip(1);
        d.u(Gif.EXTENSION_LABEL);
        blocks(d);
        d.leave(item);
        d.length(item, d.position() - at);
    }

    /** Blocks until the empty one: sections 15 and 16. */
    private static void blocks(Dissection d) {
        int size;
        do {
            size = (int) d.peek(0, 1);
            int at = d.position();
            d.peekAt(at + size, 1);
            d.skip(1 + size);
            d.add(Gif.BLOCK, at, 1 + size, d.array(), d.arrayOffset() + at + 1, size);
        } while (size > 0);
    }

    private static void line(Tape t, int item, StringBuilder to) {
        to.append("Compuserve GIF");
        if (t.kind(item) == Tape.MADE_TEXT) {
            to.append(", version: ").append(t.text(item));
        }
    }
}
