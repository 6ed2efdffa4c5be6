package org.wirestrata.dissector.png.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** What Portable Network Graphics (RFC 2083, W3C PNG specification) declare. */
final class Png {
    static final Protocol PROTOCOL = Protocol.of("Portable Network Graphics", "PNG", "png");

    static final Field.Bytes SIGNATURE = PROTOCOL.bytes("png.signature", "Signature");
    static final Field.Group DATA = PROTOCOL.group("png.chunk.data", "Data");
    static final Field.Text TYPE = PROTOCOL.text("png.chunk.type", "Type");
    static final Field.Uint LENGTH = PROTOCOL.uint32("png.chunk.len", "Length");
    static final Field.Uint CRC = PROTOCOL.uint32("png.chunk.crc", "CRC").hex();
    static final Field.Uint ANCILLARY = PROTOCOL.flag("png.chunk.flag.ancillary", "Ancillary", 0x20000000, 32)
            .named(new TrueFalse("may be ignored", "must be understood"));
    static final Field.Uint PRIVATE = PROTOCOL.flag("png.chunk.flag.private", "Private", 0x200000, 32)
            .named(new TrueFalse("not in the specification", "in the specification"));
    static final Field.Uint SAFE_TO_COPY = PROTOCOL.flag("png.chunk.flag.stc", "Safe to copy", 0x20, 32)
            .named(new TrueFalse("may be kept when the image changes", "does not hold for a changed image"));
    static final Field.Uint WIDTH = PROTOCOL.uint32("png.ihdr.width", "Width");
    static final Field.Uint HEIGHT = PROTOCOL.uint32("png.ihdr.height", "Height");
    static final Field.Uint BIT_DEPTH = PROTOCOL.uint8("png.ihdr.bitdepth", "Bit depth");
    static final Field.Uint COLOUR_TYPE = PROTOCOL.uint8("png.ihdr.colour_type", "Colour type").named(ValueStrings.of(0, "Greyscale",
            2, "Truecolour", 3, "Indexed colour", 4, "Greyscale with alpha", 6, "Truecolour with alpha"));
    static final Field.Uint COMPRESSION = PROTOCOL.uint8("png.ihdr.compression_method", "Compression method")
            .named(ValueStrings.of(0, "Deflate"));
    static final Field.Uint FILTER = PROTOCOL.uint8("png.ihdr.filter_method", "Filter method").named(ValueStrings.of(0, "Adaptive"));
    static final Field.Uint INTERLACE = PROTOCOL.uint8("png.ihdr.interlace_method", "Interlace method")
            .named(ValueStrings.of(0, "None", 1, "Adam7"));
    static final Field.Uint INTENT = PROTOCOL.uint8("png.srgb.intent", "Rendering intent").named(ValueStrings.of(0, "Perceptual",
            1, "Relative colorimetric", 2, "Saturation", 3, "Absolute colorimetric"));
    static final Field.Text KEYWORD = PROTOCOL.text("png.text.keyword", "Keyword");
    static final Field.Text STRING = PROTOCOL.text("png.text.string", "Text");
    static final Field.Uint YEAR = PROTOCOL.uint16("png.time.year", "Year");
    static final Field.Uint MONTH = PROTOCOL.uint8("png.time.month", "Month");
    static final Field.Uint DAY = PROTOCOL.uint8("png.time.day", "Day");
    static final Field.Uint HOUR = PROTOCOL.uint8("png.time.hour", "Hour");
    static final Field.Uint MINUTE = PROTOCOL.uint8("png.time.minute", "Minute");
    static final Field.Uint SECOND = PROTOCOL.uint8("png.time.second", "Second");
    static final Field.Uint HORIZONTAL = PROTOCOL.uint32("png.phys.horiz", "Pixels a unit, horizontally");
    static final Field.Uint VERTICAL = PROTOCOL.uint32("png.phys.vert", "Pixels a unit, vertically");
    static final Field.Uint UNIT = PROTOCOL.uint8("png.phys.unit", "Unit").named(ValueStrings.of(0, "Not known", 1, "Metre"));
    static final Field.Uint PALETTE_INDEX = PROTOCOL.uint8("png.bkgd.palette_index", "Index in the palette");
    static final Field.Uint GREYSCALE = PROTOCOL.uint16("png.bkgd.greyscale", "Grey").hex();
    static final Field.Uint RED = PROTOCOL.uint16("png.bkgd.red", "Red").hex();
    static final Field.Uint GREEN = PROTOCOL.uint16("png.bkgd.green", "Green").hex();
    static final Field.Uint BLUE = PROTOCOL.uint16("png.bkgd.blue", "Blue").hex();
    static final Field.Real[] CHROMATICITIES = {PROTOCOL.shortReal("png.chrm.white.x", "White x"),
        PROTOCOL.shortReal("png.chrm.white.y", "White y"), PROTOCOL.shortReal("png.chrm.red.x", "Red x"),
        PROTOCOL.shortReal("png.chrm.red.y", "Red y"), PROTOCOL.shortReal("png.chrm.green.x", "Green x"),
        PROTOCOL.shortReal("png.chrm.green.y", "Green y"), PROTOCOL.shortReal("png.chrm.blue.x", "Blue x"),
        PROTOCOL.shortReal("png.chrm.blue.y", "Blue y")};
    static final Field.Real GAMMA = PROTOCOL.shortReal("png.gama.gamma", "Gamma");

    private Png() {
    }

    /** What a type of chunk is for. */
    static String meaning(String type) {
        return switch (type) {
            case "IHDR" -> "Image header";
            case "PLTE" -> "Palette";
            case "IDAT" -> "Image data";
            case "IEND" -> "End of the image";
            case "bKGD" -> "Background colour";
            case "gAMA" -> "Gamma";
            case "cHRM" -> "Chromaticities";
            case "sRGB" -> "Standard RGB colour space";
            case "iTXt", "tEXt", "zTXt" -> "Text";
            case "tIME" -> "Time of the last change";
            case "pHYs" -> "Physical dimensions";
            case "iCCP" -> "Colour profile";
            case "tRNS" -> "Transparency";
            case "sBIT" -> "Significant bits";
            case "sPLT" -> "Suggested palette";
            case "hIST" -> "Histogram";
            default -> "Chunk";
        };
    }
}
