package org.wirestrata.dissector.rtp.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** What the Real-time Transport Protocol (RFC 3550, 3711, 8285) declares. */
final class Rtp {
    static final Protocol PROTOCOL = Protocol.of("Real-Time Transport Protocol", "RTP", "rtp");
    static final Table.Uint PAYLOAD_TYPES = Table.uint("rtp.pt", "RTP payload type", Ftype.UINT8, Base.DEC);
    static final Table.Text ENCODINGS = Table.text("rtp_dyn_payload_type", "RTP encoding");

    static final Field.Text SETUP = PROTOCOL.text("rtp.setup", "Set up");
    static final Field.Uint SETUP_FRAME = PROTOCOL.frameNumber("rtp.setup-frame", "Set up in frame");
    static final Field.Text SETUP_METHOD = PROTOCOL.text("rtp.setup-method", "Set up by");
    static final Field.Uint VERSION = PROTOCOL.uint8("rtp.version", "Version").bits(0xc0)
            .named(ValueStrings.of(0, "Before the standard", 1, "First draft", 2, "RFC 3550"));
    static final Field.Uint PADDING = PROTOCOL.flag("rtp.padding", "Padding", 0x20, 8);
    static final Field.Uint EXTENSION = PROTOCOL.flag("rtp.ext", "Header extension", 0x10, 8);
    static final Field.Uint SOURCES = PROTOCOL.uint8("rtp.cc", "Number of contributing sources").bits(0x0f);
    static final Field.Uint MARKER = PROTOCOL.flag("rtp.marker", "Marker", 0x80, 8);
    static final Field.Uint TYPE = PROTOCOL.uint8("rtp.p_type", "Payload type").bits(0x7f);
    static final Field.Uint SEQUENCE = PROTOCOL.uint16("rtp.seq", "Sequence number");
    static final Field.Uint EXTENDED_SEQUENCE = PROTOCOL.uint32("rtp.extseq", "Extended sequence number");
    static final Field.Uint TIMESTAMP = PROTOCOL.uint32("rtp.timestamp", "Timestamp");
    static final Field.Uint SOURCE = PROTOCOL.uint32("rtp.ssrc", "Synchronisation source").in(Base.HEX_DEC);
    static final Field.Group CONTRIBUTING = PROTOCOL.group("rtp.csrc.items", "Contributing sources");
    static final Field.Uint CONTRIBUTING_SOURCE = PROTOCOL.uint32("rtp.csrc.item", "Contributing source").in(Base.HEX_DEC);
    static final Field.Uint PROFILE = PROTOCOL.uint16("rtp.ext.profile", "Defined by profile").in(Base.HEX_DEC);
    static final Field.Uint EXTENSION_LENGTH = PROTOCOL.uint16("rtp.ext.len", "Length of the extension");
    static final Field.Group EXTENSIONS = PROTOCOL.group("rtp.hdr_exts", "Extensions");
    static final Field.Uint EXTENSION_WORD = PROTOCOL.uint32("rtp.hdr_ext", "Extension").in(Base.HEX_DEC);
    static final Field.Uint ELEMENT = PROTOCOL.uint8("rtp.ext.rfc5285.id", "Identifier");
    static final Field.Uint ELEMENT_LENGTH = PROTOCOL.uint8("rtp.ext.rfc5285.len", "Length");
    static final Field.Uint APPLICATION_BITS = PROTOCOL.uint8("rtp.ext.rfc5285.appbits", "Application bits");
    static final Field.Bytes ELEMENT_DATA = PROTOCOL.bytes("rtp.ext.rfc5285.data", "Data");
    static final Field.Bytes PAYLOAD = PROTOCOL.bytes("rtp.payload", "Payload");
    static final Field.Bytes PADDING_DATA = PROTOCOL.bytes("rtp.padding.data", "Padding");
    static final Field.Uint PADDING_COUNT = PROTOCOL.uint8("rtp.padding.count", "Length of the padding");
    static final Field.Bytes ENCRYPTED = PROTOCOL.bytes("srtp.enc_payload", "Encrypted payload");
    static final Field.Bytes KEY = PROTOCOL.bytes("srtp.mki", "Master key identifier");
    static final Field.Bytes AUTHENTICATION = PROTOCOL.bytes("srtp.auth_tag", "Authentication tag");
    static final Expert CUT_PADDING = PROTOCOL.expert("rtp.padding_missing", Expert.Severity.WARN, Expert.Area.UNDECODED,
            "There is padding, but not all of the packet was captured");

    static {
        SETUP.line(Rtp::setup);
    }

    private Rtp() {
    }

    private static void setup(Tape t, int item, StringBuilder to) {
        int frame = t.child(item, SETUP_FRAME);
        int method = t.child(item, SETUP_METHOD);
        to.append("Stream set up");
        if (method >= 0) {
            to.append(" by ").append(t.text(method));
        }
        if (frame >= 0) {
            to.append(" (frame ").append(t.number(frame)).append(')');
        }
    }
}
