package org.wirestrata.dissector.sip.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Expert.Area;
import org.wirestrata.api.dissect.Expert.Severity;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.dissect.Tape;

/** What the Session Initiation Protocol (RFC 3261 and its extensions) declares. */
final class Sip {
    static final Protocol PROTOCOL = Protocol.of("Session Initiation Protocol", "SIP", "sip");
    static final Table.Text MEDIA_TYPES = Table.text("media_type", "Media type");

    static final Field.Text HEADERS = PROTOCOL.text("sip.msg_hdr", "Headers");
    static final Field.Text METHOD = PROTOCOL.text("sip.Method", "Method");
    static final Field.Text REQUEST_LINE = PROTOCOL.text("sip.Request-Line", "Request line");
    static final Field.Uint STATUS_CODE = PROTOCOL.uint32("sip.Status-Code", "Status code");
    static final Field.Text STATUS_LINE = PROTOCOL.text("sip.Status-Line", "Status line");
    static final Field.Group BODY = PROTOCOL.group("sip.msg_body", "Body");
    static final Field.Bytes CONTINUATION = PROTOCOL.bytes("sip.continuation", "Continuation");
    static final Field.Uint RESEND = PROTOCOL.flag("sip.resend", "Sent again");
    static final Field.Uint RESEND_ORIGINAL = PROTOCOL.frameNumber("sip.resend-original", "Sent first in frame");
    static final Field.Uint REQUEST_FRAME = PROTOCOL.frameNumber("sip.response-request", "Request in frame");
    static final Field.Uint RESPONSE_TIME = PROTOCOL.uint32("sip.response-time", "Time since the request in ms");
    static final Field.Uint RELEASE_TIME = PROTOCOL.uint32("sip.release-time", "Time since the BYE in ms");
    static final Field.Text CALL = PROTOCOL.text("sip.call_id_generated", "Call");
    static final Field.Text DISPLAY = PROTOCOL.text("sip.display.info", "Display name");
    static final Field.Text TAG = PROTOCOL.text("sip.tag", "Tag");

    static final Expert UNKNOWN_HEADER = PROTOCOL.expert("sip.unrecognized_header", Severity.NOTE, Area.UNDECODED,
            "The header is not known");
    static final Expert NO_COLON = PROTOCOL.expert("sip.header_no_colon", Severity.WARN, Area.MALFORMED,
            "There is no colon behind the name of a header");
    static final Expert BAD_LENGTH = PROTOCOL.expert("sip.content_length.invalid", Severity.NOTE, Area.MALFORMED,
            "The content length is not a number");
    static final Expert BAD_RETRY = PROTOCOL.expert("sip.retry_after.invalid", Severity.NOTE, Area.MALFORMED,
            "The time after which to try again is not a number");
    static final Expert BAD_PORT = PROTOCOL.expert("sip.Via.sent-by.port.invalid", Severity.NOTE, Area.MALFORMED,
            "The port is not a number below 65536");
    static final Expert EMPTY_SESSION = PROTOCOL.expert("sip.Session-ID.sess_id.invalid", Severity.WARN, Area.PROTOCOL,
            "The session's identifier is empty");

    static {
        Headers.declare();
        PROTOCOL.layer().line(Sip::line);
        // what describes a session shows the call too
        PROTOCOL.decidedInside(CALL);
    }

    private Sip() {
    }

    private static void line(Tape t, int item, StringBuilder to) {
        to.append(PROTOCOL.longName());
        for (int i = item + 1; i < t.size(); i++) {
            if (t.fieldId(i) == METHOD.id) {
                to.append(" (").append(t.text(i)).append(')');
                return;
            }
            if (t.fieldId(i) == STATUS_CODE.id) {
                to.append(" (").append(t.number(i)).append(')');
                return;
            }
        }
    }
}
