package org.wirestrata.dissector.protobuf.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** What Protocol Buffers declare: "Encoding" of the project's documentation. */
final class Protobuf {
    static final Protocol PROTOCOL = Protocol.of("Protocol Buffers", "ProtoBuf", "protobuf");

    static final Field.Text MESSAGE_NAME = PROTOCOL.text("protobuf.message.name", "Message Name");
    static final Field.Text NAME = PROTOCOL.text("protobuf.field.name", "Field Name");
    static final Field.Uint NUMBER = PROTOCOL.uint64("protobuf.field.number", "Field Number").bits(~7L);
    static final Field.Uint WIRE_TYPE = PROTOCOL.uint8("protobuf.field.wiretype", "Wire Type").bits(7)
            .named(ValueStrings.counting("varint", "64-bit", "Length-delimited", "Start of a group", "End of a group", "32-bit"));
    static final Field.Uint LENGTH = PROTOCOL.uint64("protobuf.field.value.length", "Value Length");
    static final Field.Bytes VALUE = PROTOCOL.bytes("protobuf.field.value", "Value");
    static final Field.Uint UINT64 = PROTOCOL.uint64("protobuf.field.value.uint64", "Uint64");
    static final Field.Uint UINT32 = PROTOCOL.uint32("protobuf.field.value.uint32", "Uint32");

    static final Expert BAD_TAG = PROTOCOL.expert("protobuf.failed_parse_tag", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "The tag of the field is not whole");
    static final Expert BAD_WIRE_TYPE = PROTOCOL.expert("protobuf.field.wiretype.invalid", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "The wire type is not known");
    static final Expert BAD_LENGTH = PROTOCOL.expert("protobuf.field.failed_parse_length_delimited_field", Expert.Severity.ERROR,
            Expert.Area.MALFORMED, "The length of the field is not whole");
    static final Expert BAD_VALUE = PROTOCOL.expert("protobuf.field.failed_parse_field", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "The value of the field is not whole");

    private Protobuf() {
    }
}
