package org.wirestrata.dissector.jpeg.internal;

import java.nio.charset.StandardCharsets;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** Images of ITU-T T.81 in a file: T.871 (JFIF) or CIPA DC-008 (Exif). */
@Component(service = Dissector.class, property = {"protocol=image-jfif", "table=media_type:image/jpeg", "table=media_type:image/jpg",
    "table=media_type:image/jfif", "heuristic=http",
    "next=-"})
public final class JpegDissector implements Dissector {
    private static final int SHORTEST = 20;
    private static final int START = 0xffd8;
    private static final int APP0 = 0xffe0;
    private static final int APP1 = 0xffe1;
    private static final int APP2 = 0xffe2;
    private static final int COMMENT = 0xfffe;
    private static final int SCAN = 0xffda;
    private static final long JFIF = 0x4a46494600L;
    private static final long EXIF = 0x4578696600L;

    @Override
    public Protocol protocol() {
        return Jpeg.PROTOCOL;
    }

    @Override
    public boolean recognizes(Dissection d) {
        if (d.remaining() < SHORTEST || d.peek(0, 2) != START) {
            return false;
        }
        long marker = d.peek(2, 2);
        long identifier = d.peek(6, 5);
        return (marker == APP0 || marker == APP1) && (identifier == JFIF || identifier == EXIF);
    }

    @Override
    public void dissect(Dissection d) {
        d.columns().separate(" ").append("(JPEG JFIF image)");
        int end = d.length();
        d.covers(end);
        d.u(Jpeg.MARKER);
        boolean first = true;
        while (d.position() < end) {
            coded(d, end);
            if (d.position() >= end) {
                break;
            }
            fill(d);
            int marker = (int) d.peek(0, 2);
            if (alone(marker)) {
                d.u(Jpeg.MARKER);
            } else {
                segment(d, marker, first);
                first = false;
            }
        }
    }

    /** Markers that no length follows: table B.1. */
    private static boolean alone(int marker) {
        return marker == 0xff01 || marker >= 0xffd0 && marker <= 0xffd9;
    }

    /** Bytes up to the next marker: section B.1.1.5. */
    private static void coded(Dissection d, int end) {
        int from = d.position();
        int p = from;
        while (true) {
            p = d.find(p, (byte) 0xff);
            if (p < 0 || p + 1 >= end) {
                p = end;
                break;
            }
            if (d.byteAt(p + 1) != 0) {
                break;
            }
            p += 2;
        }
        if (p > from) {
            d.add(Jpeg.ENTROPY_CODED, from, p - from);
        }
        d.position(p);
    }

    /** Section B.1.1.2. */
    private static void fill(Dissection d) {
        int from = d.position();
        int p = from;
        while (d.peekAt(p + 1, 1) == 0xff) {
            p++;
        }
        if (p > from) {
            d.add(Jpeg.FILL, from, p - from);
        }
        d.position(p);
    }

    private static void segment(Dissection d, int marker, boolean first) {
        int at = d.position();
        int length = (int) d.peek(2, 2);
        int end = at + 2 + length;
        boolean frame = marker >= 0xffc0 && marker <= 0xffcf && marker != 0xffc4 && marker != 0xffc8 && marker != 0xffcc;
        Field.Group f = frame ? Jpeg.FRAME : marker == SCAN ? Jpeg.SCAN : marker == COMMENT ? Jpeg.COMMENT_SEGMENT : Jpeg.SEGMENT;
        int item = d.add(f, at, Math.min(2 + length, d.length() - at));
        d.enter(item);
        d.u(Jpeg.MARKER);
        if (length < 2) {
            // no segment is shorter than its own length
            d.peekAt(d.length(), 1);
        }
        d.u(Jpeg.LENGTH);
        boolean flashpix = false;
        if (frame) {
            frame(d);
        } else if (marker == SCAN) {
            scan(d);
        } else if (marker == COMMENT) {
            d.text(Jpeg.COMMENT, end - d.position(), Encoding.ASCII);
        } else if (marker >= APP0 && marker <= APP2) {
            flashpix = application(d, marker, end, first);
        } else {
            rest(d, end);
        }
        d.leave(item);
        if (flashpix) {
            d.add(Jpeg.FLASHPIX, at, 2 + length);
        }
        d.position(end);
    }

    private static void rest(Dissection d, int end) {
        int from = d.position();
        if (end > from) {
            int there = Math.min(end, d.length()) - from;
            d.add(Jpeg.REST, from, there);
            if (there < end - from) {
                d.peekAt(d.length(), 1);
            }
        }
    }

    /** Sections B.2.2. */
    private static void frame(Dissection d) {
        d.u(Jpeg.PRECISION);
        d.u(Jpeg.LINES);
        d.u(Jpeg.SAMPLES);
        int components = d.u(Jpeg.COMPONENTS);
        for (int i = 0; i < components; i++) {
            d.u(Jpeg.COMPONENT);
            d.uintAt(Jpeg.HORIZONTAL, d.position());
            d.u(Jpeg.VERTICAL);
            d.u(Jpeg.QUANTIZATION);
        }
    }

    /** Section B.2.3. */
    private static void scan(Dissection d) {
        int components = d.u(Jpeg.SCAN_COMPONENTS);
        for (int i = 0; i < components; i++) {
            d.u(Jpeg.SCAN_COMPONENT);
            d.uintAt(Jpeg.DC_TABLE, d.position());
            d.u(Jpeg.AC_TABLE);
        }
        d.u(Jpeg.SPECTRAL_START);
        d.u(Jpeg.SPECTRAL_END);
        d.uintAt(Jpeg.APPROXIMATION_HIGH, d.position());
        d.u(Jpeg.APPROXIMATION_LOW);
    }

    /** Segments that an identifier begins; answers whether it is FlashPix's. */
    private static boolean application(Dissection d, int marker, int end, boolean first) {
        int from = d.position();
        int length = d.textz(Jpeg.IDENTIFIER, Encoding.ASCII);
        String identifier = new String(d.array(), d.arrayOffset() + from, length, StandardCharsets.ISO_8859_1);
        boolean jfif = marker == APP0 && identifier.equals("JFIF");
        if (first && !jfif) {
            d.expert(d.last(), Jpeg.NOT_JFIF);
        }
        if (jfif) {
            jfif(d);
        } else if (marker == APP0 && identifier.equals("JFXX")) {
            d.u(Jpeg.EXTENSION);
        } else if (marker == APP1 && identifier.equals("Exif")) {
            Exif.show(d, d.position() + 1, end);
        } else if (marker == APP2 && identifier.equals("FPXR")) {
            return true;
        } else {
            rest(d, end);
        }
        return false;
    }

    /** T.871 section 10.1. */
    private static void jfif(Dissection d) {
        int version = d.add(Jpeg.VERSION, d.position(), 2);
        d.enter(version);
        d.u(Jpeg.MAJOR);
        d.u(Jpeg.MINOR);
        d.leave(version);
        d.u(Jpeg.UNITS);
        d.u(Jpeg.X_DENSITY);
        d.u(Jpeg.Y_DENSITY);
        int x = (int) d.uint(Jpeg.X_THUMBNAIL, 1);
        int y = (int) d.uint(Jpeg.Y_THUMBNAIL, 1);
        if (x * y > 0) {
            d.bytes(Jpeg.RGB, 3 * x * y);
        }
    }
}
