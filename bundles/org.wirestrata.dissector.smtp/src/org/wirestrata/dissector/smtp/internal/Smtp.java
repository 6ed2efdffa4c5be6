package org.wirestrata.dissector.smtp.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FragmentFields;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** What the Simple Mail Transfer Protocol (RFC 5321) declares. */
final class Smtp {
    static final Protocol PROTOCOL = Protocol.of("Simple Mail Transfer Protocol", "SMTP", "smtp");

    /** Meanings of reply codes: RFC 5321 section 4.2, RFC 4954 section 6, RFC 7504. */
    private static final ValueStrings CODES = ValueStrings.builder().of(211, "Status, or help about the system").of(214, "Help")
            .of(220, "Ready").of(221, "Closing the channel").of(235, "Authenticated").of(250, "Done")
            .of(251, "User is elsewhere, will be forwarded").of(252, "Can't verify the user, will try to deliver")
            .of(334, "Challenge of the authentication").of(354, "The message may come").of(421, "Not available, closing the channel")
            .of(432, "Password must be changed").of(450, "Mailbox is unavailable now").of(451, "Local error").of(452, "Out of storage")
            .of(454, "Authentication fails for now").of(455, "Parameters can't be met now").of(500, "Command is not understood")
            .of(501, "Wrong parameters").of(502, "Command is not implemented").of(503, "Commands in the wrong order")
            .of(504, "Parameter is not implemented").of(521, "Host takes no mail").of(530, "Authentication is required")
            .of(534, "Mechanism is too weak").of(535, "Credentials are wrong").of(538, "Mechanism requires encryption")
            .of(550, "Mailbox is unavailable").of(551, "User is elsewhere").of(552, "Storage of the mailbox is used up")
            .of(553, "Name of the mailbox is not allowed").of(554, "Failed").of(555, "Parameters are not known")
            .of(556, "Domain takes no mail").build();

    static final Field.Uint REQUEST = PROTOCOL.flag("smtp.req", "Command");
    static final Field.Uint RESPONSE = PROTOCOL.flag("smtp.rsp", "Reply");
    static final Field.Text COMMAND_LINE = PROTOCOL.text("smtp.command_line", "Command line");
    static final Field.Text COMMAND = PROTOCOL.text("smtp.req.command", "Command word");
    static final Field.Text PARAMETER = PROTOCOL.text("smtp.req.parameter", "Parameter");
    static final Field.Text REPLY = PROTOCOL.text("smtp.response", "Reply line");
    static final Field.Uint CODE = PROTOCOL.uint32("smtp.response.code", "Reply code").named(CODES);
    static final Field.Text TEXT = PROTOCOL.text("smtp.rsp.parameter", "Reply text");
    static final Field.Text USER = PROTOCOL.text("smtp.auth.username", "User name");
    static final Field.Text PASSWORD = PROTOCOL.text("smtp.auth.password", "Password");
    static final Field.Text USER_AND_PASSWORD = PROTOCOL.text("smtp.auth.username_password", "User name and password");
    static final Field.Group END_OF_MESSAGE = PROTOCOL.group("smtp.eom", "End of the message");

    private static final Field.Group FRAGMENTS = PROTOCOL.group("smtp.data.fragments", "Pieces of the message");
    private static final Field.Uint FRAGMENT = PROTOCOL.frameNumber("smtp.data.fragment", "Piece of the message");
    private static final Field.Uint OVERLAP = PROTOCOL.flag("smtp.data.fragment.overlap", "Overlaps another piece");
    private static final Field.Uint CONFLICT = PROTOCOL.flag("smtp.data.fragment.overlap.conflicts", "Differs from a piece that it overlaps");
    private static final Field.Uint TAILS = PROTOCOL.flag("smtp.data.fragment.multiple_tails", "Pieces disagree about the end");
    private static final Field.Uint TOO_LONG = PROTOCOL.flag("smtp.data.fragment.too_long_fragment", "Goes beyond the end");
    private static final Field.Uint ERROR = PROTOCOL.frameNumber("smtp.data.fragment.error", "Piece that does not fit");
    private static final Field.Uint COUNT = PROTOCOL.uint32("smtp.data.fragment.count", "Number of pieces");
    static final Field.Uint REASSEMBLED_IN = PROTOCOL.frameNumber("smtp.data.reassembled.in", "Put together in frame");
    private static final Field.Uint LENGTH = PROTOCOL.uint32("smtp.data.reassembled.length", "Length of the message");
    static final FragmentFields MESSAGE = new FragmentFields(FRAGMENTS, FRAGMENT, OVERLAP, CONFLICT, TAILS, TOO_LONG, ERROR, COUNT,
            REASSEMBLED_IN, LENGTH, null, "Reassembled SMTP");

    static final Expert NOT_DECODED = PROTOCOL.expert("smtp.base64_decode", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "The credentials are shown as they were sent, in base64");
    static final Expert OTHER_CODE = PROTOCOL.expert("smtp.response.code.unexpected", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "A line of the reply has another code than the first one");

    private Smtp() {
    }
}
