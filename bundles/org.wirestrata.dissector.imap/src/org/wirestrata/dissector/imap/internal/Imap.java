package org.wirestrata.dissector.imap.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** What the Internet Message Access Protocol (RFC 3501, RFC 9051) declares. */
final class Imap {
    static final Protocol PROTOCOL = Protocol.of("Internet Message Access Protocol", "IMAP", "imap");

    static final Field.Uint IS_REQUEST = PROTOCOL.flag("imap.isrequest", "From the client");
    static final Field.Text LINE = PROTOCOL.textz("imap.line", "Line");
    static final Field.Text REQUEST = PROTOCOL.textz("imap.request", "Command line");
    static final Field.Text REQUEST_TAG = PROTOCOL.textz("imap.request_tag", "Tag of the command");
    static final Field.Text REQUEST_COMMAND = PROTOCOL.textz("imap.request.command", "Command");
    static final Field.Uint REQUEST_UID = PROTOCOL.flag("imap.request.command.uid", "With unique identifiers");
    static final Field.Text FOLDER = PROTOCOL.textz("imap.request.folder", "Mailbox");
    static final Field.Text USER = PROTOCOL.textz("imap.request.username", "User name");
    static final Field.Text PASSWORD = PROTOCOL.textz("imap.request.password", "Password");
    static final Field.Text RESPONSE = PROTOCOL.textz("imap.response", "Response line");
    static final Field.Text RESPONSE_TAG = PROTOCOL.textz("imap.response_tag", "Tag of the response");
    static final Field.Text RESPONSE_COMMAND = PROTOCOL.textz("imap.response.command", "Answered command");
    static final Field.Text STATUS = PROTOCOL.textz("imap.response.status", "Status");
    static final Field.Text TAG = PROTOCOL.textz("imap.tag", "Tag");
    static final Field.Text COMMAND = PROTOCOL.textz("imap.command", "Command of either side");
    static final Field.Uint RESPONSE_IN = PROTOCOL.frameNumber("imap.response_in", "Answered in frame");
    static final Field.Uint RESPONSE_TO = PROTOCOL.frameNumber("imap.response_to", "Asked in frame");
    static final Field.Time TIME = PROTOCOL.span("imap.time", "Time since the command");

    private Imap() {
    }
}
