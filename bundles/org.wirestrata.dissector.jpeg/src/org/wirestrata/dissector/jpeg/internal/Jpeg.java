package org.wirestrata.dissector.jpeg.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** What JPEG images declare: ITU-T T.81 (markers), T.871 (JFIF), CIPA DC-008 (Exif). */
final class Jpeg {
    static final Protocol PROTOCOL = Protocol.of("JPEG File Interchange Format", "JFIF (JPEG) image", "image-jfif");

    /** Table B.1. */
    static final ValueStrings MARKERS = markers();

    static final Field.Uint MARKER = PROTOCOL.uint16("image-jfif.marker", "Marker").hex().named(MARKERS);
    static final Field.Group SEGMENT = PROTOCOL.group("image-jfif.marker_segment", "Segment");
    static final Field.Uint LENGTH = PROTOCOL.uint16("image-jfif.length", "Length");
    static final Field.Text IDENTIFIER = PROTOCOL.textz("image-jfif.identifier", "Identifier");
    static final Field.Group VERSION = PROTOCOL.group("image-jfif.version", "Version");
    static final Field.Uint MAJOR = PROTOCOL.uint8("image-jfif.version.major", "Major version");
    static final Field.Uint MINOR = PROTOCOL.uint8("image-jfif.version.minor", "Minor version");
    static final Field.Uint UNITS = PROTOCOL.uint8("image-jfif.units", "Units")
            .named(ValueStrings.of(0, "None: the densities are a ratio", 1, "Dots an inch", 2, "Dots a centimetre"));
    static final Field.Uint X_DENSITY = PROTOCOL.uint16("image-jfif.Xdensity", "Horizontal density");
    static final Field.Uint Y_DENSITY = PROTOCOL.uint16("image-jfif.Ydensity", "Vertical density");
    static final Field.Uint X_THUMBNAIL = PROTOCOL.uint16("image-jfif.Xthumbnail", "Width of the thumbnail");
    static final Field.Uint Y_THUMBNAIL = PROTOCOL.uint16("image-jfif.Ythumbnail", "Height of the thumbnail");
    static final Field.Bytes RGB = PROTOCOL.bytes("image-jfif.RGB", "Thumbnail");
    static final Field.Uint EXTENSION = PROTOCOL.uint8("image-jfif.extension.code", "Extension").hex()
            .named(ValueStrings.of(0x10, "Thumbnail in JPEG", 0x11, "Thumbnail of a byte a pixel", 0x13, "Thumbnail of three bytes a pixel"));
    static final Field.Group FRAME = PROTOCOL.group("image-jfif.sof", "Frame header");
    static final Field.Uint PRECISION = PROTOCOL.uint8("image-jfif.sof.precision", "Bits a sample");
    static final Field.Uint LINES = PROTOCOL.uint16("image-jfif.sof.lines", "Lines");
    static final Field.Uint SAMPLES = PROTOCOL.uint16("image-jfif.sof.samples_per_line", "Samples a line");
    static final Field.Uint COMPONENTS = PROTOCOL.uint8("image-jfif.sof.nf", "Components");
    static final Field.Uint COMPONENT = PROTOCOL.uint8("image-jfif.sof.c_i", "Component");
    static final Field.Uint HORIZONTAL = PROTOCOL.uint8("image-jfif.sof.h_i", "Horizontal sampling").bits(0xf0);
    static final Field.Uint VERTICAL = PROTOCOL.uint8("image-jfif.sof.v_i", "Vertical sampling").bits(0xf);
    static final Field.Uint QUANTIZATION = PROTOCOL.uint8("image-jfif.sof.tq_i", "Quantization table");
    static final Field.Group SCAN = PROTOCOL.group("image-jfif.header.sos", "Scan header");
    static final Field.Uint SCAN_COMPONENTS = PROTOCOL.uint8("image-jfif.sos.ns", "Components");
    static final Field.Uint SCAN_COMPONENT = PROTOCOL.uint8("image-jfif.sos.component_selector", "Component");
    static final Field.Uint DC_TABLE = PROTOCOL.uint8("image-jfif.sos.dc_entropy_selector", "Table for DC").bits(0xf0);
    static final Field.Uint AC_TABLE = PROTOCOL.uint8("image-jfif.sos.ac_entropy_selector", "Table for AC").bits(0xf);
    static final Field.Uint SPECTRAL_START = PROTOCOL.uint8("image-jfif.sos.ss", "Start of spectral selection");
    static final Field.Uint SPECTRAL_END = PROTOCOL.uint8("image-jfif.sos.se", "End of spectral selection");
    static final Field.Uint APPROXIMATION_HIGH = PROTOCOL.uint8("image-jfif.sos.ah", "Successive approximation, high").bits(0xf0);
    static final Field.Uint APPROXIMATION_LOW = PROTOCOL.uint8("image-jfif.sos.al", "Successive approximation, low").bits(0xf);
    static final Field.Group COMMENT_SEGMENT = PROTOCOL.group("image-jfif.header.comment", "Comment header");
    static final Field.Text COMMENT = PROTOCOL.text("image-jfif.comment", "Comment");
    static final Field.Bytes REST = PROTOCOL.bytes("image-jfif.remain_seg_data", "Rest of the segment");
    static final Field.Uint ENDIANNESS = PROTOCOL.uint16("image-jfif.endianness", "Byte order").hex()
            .named(ValueStrings.of(0x4949, "little endian", 0x4d4d, "big endian"));
    static final Field.Uint FIRST_IFD = PROTOCOL.uint32("image-jfif.start_ifd_offset", "Offset of the first directory");
    static final Field.Uint NEXT_IFD = PROTOCOL.uint32("image-jfif.next_ifd_offset", "Offset of the next directory");
    static final Field.Group FLASHPIX = PROTOCOL.group("image-jfif.exif_flashpix_marker", "FlashPix");
    static final Field.Bytes ENTROPY_CODED = PROTOCOL.bytes("image-jfif.entropy_coded_segment", "Entropy-coded data");
    static final Field.Bytes FILL = PROTOCOL.bytes("image-jfif.fill_bytes", "Fill bytes");
    static final Field.Bytes SKIPPED = PROTOCOL.bytes("image-jfif.skipped_tiff_data", "Skipped data");
    static final Field.Uint FIELDS = PROTOCOL.uint16("image-jfif.ifd.num_fields", "Fields");
    static final Field.Uint TAG = PROTOCOL.uint16("image-jfif.ifd.tag", "Tag").named(Tags.IMAGE);
    static final Field.Uint TAG_EXIF = PROTOCOL.uint16("image-jfif.ifd.tag_exif", "Tag").named(Tags.EXIF);
    static final Field.Uint TAG_GPS = PROTOCOL.uint16("image-jfif.ifd.tag_gps", "Tag").named(Tags.GPS);
    static final Field.Uint TAG_INTEROP = PROTOCOL.uint16("image-jfif.ifd.tag_interop", "Tag").named(Tags.INTEROPERABILITY);
    static final Field.Uint TYPE = PROTOCOL.uint16("image-jfif.ifd.type", "Type").named(ValueStrings.of(1, "BYTE", 2, "ASCII", 3, "SHORT",
            4, "LONG", 5, "RATIONAL", 7, "UNDEFINED", 9, "SLONG", 10, "SRATIONAL"));
    static final Field.Uint COUNT = PROTOCOL.uint32("image-jfif.ifd.count", "Count");
    static final Field.Uint OFFSET = PROTOCOL.uint32("image-jfif.ifd.offset", "Offset of the value");
    static final Field.Uint VALUE_BYTE = PROTOCOL.uint8("image-jfif.ifd.value_byte", "Value");
    static final Field.Text VALUE_ASCII = PROTOCOL.text("image-jfif.ifd.value_ascii", "Value");
    static final Field.Uint VALUE_SHORT = PROTOCOL.uint16("image-jfif.ifd.value_short", "Value");
    static final Field.Uint VALUE_LONG = PROTOCOL.uint32("image-jfif.ifd.value_long", "Value");
    static final Field.Group VALUE_RATIONAL = PROTOCOL.group("image-jfif.ifd.value_rational", "Value");
    static final Field.Uint NUMERATOR = PROTOCOL.uint32("image-jfif.ifd.value_rational.numerator", "Numerator");
    static final Field.Uint DENOMINATOR = PROTOCOL.uint32("image-jfif.ifd.value_rational.denominator", "Denominator");
    static final Field.Bytes VALUE_UNDEFINED = PROTOCOL.bytes("image-jfif.ifd.value_undefined", "Value");
    static final Field.Uint VALUE_SLONG = PROTOCOL.integer(Ftype.INT32, "image-jfif.ifd.value_slong", "Value");
    static final Field.Group VALUE_SRATIONAL = PROTOCOL.group("image-jfif.ifd.value_srational", "Value");
    static final Field.Uint SIGNED_NUMERATOR = PROTOCOL.integer(Ftype.INT32, "image-jfif.ifd.value_srational.numerator", "Numerator");
    static final Field.Uint SIGNED_DENOMINATOR = PROTOCOL.integer(Ftype.INT32, "image-jfif.ifd.value_srational.denominator",
            "Denominator").in(Base.DEC);

    static final Expert NOT_JFIF = PROTOCOL.expert("image-jfif.app0-identifier-not-jfif", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "The image does not begin with a JFIF segment");
    static final Expert BAD_FIRST_IFD = PROTOCOL.expert("image-jfif.start_ifd_offset.invalid", Expert.Severity.WARN,
            Expert.Area.PROTOCOL, "The directory would lie outside the segment");
    static final Expert BAD_NEXT_IFD = PROTOCOL.expert("image-jfif.next_ifd_offset.invalid", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "The next directory would lie outside the segment");
    static final Expert BAD_OFFSET = PROTOCOL.expert("image-jfif.ifd_value_offset.invalid", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "The value would lie outside the segment");

    private Jpeg() {
    }

    private static ValueStrings markers() {
        ValueStrings.Builder b = ValueStrings.builder().of(0xff01, "TEM").of(0xffc4, "DHT: Huffman tables").of(0xffc8, "JPG")
                .of(0xffcc, "DAC: arithmetic coding").of(0xffd8, "SOI: start of image").of(0xffd9, "EOI: end of image")
                .of(0xffda, "SOS: start of scan").of(0xffdb, "DQT: quantization tables").of(0xffdc, "DNL: number of lines")
                .of(0xffdd, "DRI: restart interval").of(0xffde, "DHP: hierarchical progression").of(0xffdf, "EXP: expansion")
                .of(0xfffe, "COM: comment");
        for (int i = 0; i < 16; i++) {
            if (i != 4 && i != 8 && i != 12) {
                b.of(0xffc0 + i, "SOF" + i + ": start of frame");
            }
            b.of(0xffe0 + i, "APP" + i + ": application data");
        }
        for (int i = 0; i < 8; i++) {
            b.of(0xffd0 + i, "RST" + i + ": restart");
        }
        return b.build();
    }
}
