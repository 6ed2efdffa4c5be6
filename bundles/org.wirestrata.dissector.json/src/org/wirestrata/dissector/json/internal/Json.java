package org.wirestrata.dissector.json.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** What the JavaScript Object Notation (RFC 8259) declares. */
final class Json {
    static final Protocol PROTOCOL = Protocol.of("JavaScript Object Notation", "JSON", "json");
    static final Field.Group ARRAY = PROTOCOL.group("json.array", "Array");
    static final Field.Group OBJECT = PROTOCOL.group("json.object", "Object");
    static final Field.Text MEMBER = PROTOCOL.text("json.member", "Member");
    static final Field.Text KEY = PROTOCOL.text("json.key", "Key");
    static final Field.Text PATH = PROTOCOL.text("json.path", "Path");
    static final Field.Text PATH_WITH_VALUE = PROTOCOL.text("json.path_with_value", "Path and value");
    static final Field.Text MEMBER_WITH_VALUE = PROTOCOL.text("json.member_with_value", "Member and value");
    static final Field.Text STRING = PROTOCOL.text("json.value.string", "String");
    static final Field.Text NUMBER = PROTOCOL.text("json.value.number", "Number");
    static final Field.Group FALSE = PROTOCOL.group("json.value.false", "False");
    static final Field.Group NULL = PROTOCOL.group("json.value.null", "Null");
    static final Field.Group TRUE = PROTOCOL.group("json.value.true", "True");

    private Json() {
    }
}
