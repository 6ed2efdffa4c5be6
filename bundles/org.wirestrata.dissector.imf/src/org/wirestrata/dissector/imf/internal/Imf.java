package org.wirestrata.dissector.imf.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;

/** What the Internet Message Format (RFC 5322) declares. */
final class Imf {
    static final Protocol PROTOCOL = Protocol.of("Internet Message Format", "IMF", "imf");
    static final Table.Text MEDIA_TYPES = Table.text("media_type", "Media type");

    static final Field.Text TYPE = PROTOCOL.text("imf.content.type.type", "Media type");
    static final Field.Text PARAMETERS = PROTOCOL.text("imf.content.type.parameters", "Parameters of the media type");
    static final Field.Text EXTENSION = PROTOCOL.text("imf.extension", "Other header");
    static final Field.Text EXTENSION_NAME = PROTOCOL.text("imf.extension.type", "Name");
    static final Field.Text EXTENSION_VALUE = PROTOCOL.text("imf.extension.value", "Value");
    static final Field.Text DISPLAY_NAME = PROTOCOL.text("imf.display_name", "Display name");
    static final Field.Text ADDRESS = PROTOCOL.text("imf.address", "Address");
    static final Field.Text ADDRESS_ITEM = PROTOCOL.text("imf.address_list.item", "Member of a list of addresses");
    static final Field.Text MAILBOX_ITEM = PROTOCOL.text("imf.mailbox_list.item", "Member of a list of mailboxes");
    static final Field.Group LABEL = PROTOCOL.group("imf.siolabel", "Security label");
    static final Field.Text LABEL_MARKING = PROTOCOL.text("imf.siolabel.marking", "Marking");
    static final Field.Text LABEL_FOREGROUND = PROTOCOL.text("imf.siolabel.fgcolor", "Foreground colour");
    static final Field.Text LABEL_BACKGROUND = PROTOCOL.text("imf.siolabel.bgcolor", "Background colour");
    static final Field.Text LABEL_TYPE = PROTOCOL.text("imf.siolabel.type", "Type of the label");
    static final Field.Text LABEL_VALUE = PROTOCOL.text("imf.siolabel.label", "Label");
    static final Field.Text LABEL_UNKNOWN = PROTOCOL.text("imf.siolabel.unknown", "Unknown parameter");
    static final Field.Group MESSAGE_TEXT = PROTOCOL.group("imf.message_text", "Text of the message");

    static final Expert UNKNOWN_PARAMETER = PROTOCOL.expert("imf.unknown_param", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "The parameter is not known");

    static {
        Headers.declare();
    }

    private Imf() {
    }
}
