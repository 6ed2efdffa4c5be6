package org.wirestrata.dissector.sdp.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Expert.Area;
import org.wirestrata.api.dissect.Expert.Severity;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** What the Session Description Protocol (RFC 8866) declares. */
final class Sdp {
    static final Protocol PROTOCOL = Protocol.of("Session Description Protocol", "SDP", "sdp");

    static final Field.Text UNKNOWN = PROTOCOL.text("sdp.unknown", "Unknown line");
    static final Field.Text INVALID = PROTOCOL.text("sdp.invalid", "Line without a type");
    static final Field.Bytes DATA = PROTOCOL.bytes("sdp.data", "Rest");
    static final Field.Text SESSION_ATTRIBUTE = PROTOCOL.text("sdp.session_attr", "Attribute of the session (a)");
    static final Field.Text MEDIA_ATTRIBUTE = PROTOCOL.text("sdp.media_attr", "Attribute of the media (a)");
    static final Field.Text MEDIA = PROTOCOL.text("sdp.media", "Media (m)");
    static final Field.Text FORMAT = PROTOCOL.text("sdp.media.format", "Format");

    static final Expert NO_EQUALS = PROTOCOL.expert("sdp.invalid_line.no_equal", Severity.ERROR, Area.MALFORMED,
            "There is no equals sign behind the line's type");
    static final Expert MISSING = PROTOCOL.expert("sdp.invalid_line.missing_fields", Severity.ERROR, Area.MALFORMED,
            "The line lacks something that it must have");
    static final Expert BLANK = PROTOCOL.expert("sdp.invalid_line.extra_space", Severity.ERROR, Area.MALFORMED,
            "There is a blank where none may be");
    static final Expert EXTRA_SPACE = PROTOCOL.expert("sdp.invalid_line.extra_space", Severity.ERROR, Area.MALFORMED,
            "A blank more than there should be");
    static final Expert BAD_PORT = PROTOCOL.expert("sdp.invalid_media_port", Severity.ERROR, Area.MALFORMED,
            "The port is not a number below 65536");
    static final Expert BAD_TAG = PROTOCOL.expert("sdp.invalid_crypto_tag", Severity.ERROR, Area.MALFORMED, "The tag is not a number");
    static final Expert BAD_KEY = PROTOCOL.expert("sdp.invalid_key_param", Severity.ERROR, Area.MALFORMED,
            "There is no colon in the key's parameters");
    static final Expert BAD_MKI_LENGTH = PROTOCOL.expert("sdp.invalid_crypto_mki_length", Severity.ERROR, Area.MALFORMED,
            "The length of the master key identifier is not a number");

    static {
        Lines.declare();
        Attributes.declare();
        Crypto.declare();
    }

    private Sdp() {
    }
}
