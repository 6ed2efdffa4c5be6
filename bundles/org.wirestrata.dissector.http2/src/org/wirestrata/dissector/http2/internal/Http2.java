package org.wirestrata.dissector.http2.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.ValueStrings;

/** What HTTP/2 (RFC 9113, 7541) and its extensions (RFC 7838, 8336, 8441, 9218) declare. */
final class Http2 {
    static final Protocol PROTOCOL = Protocol.of("HyperText Transfer Protocol 2", "HTTP2", "http2");
    static final Table.Text MEDIA_TYPES = Table.text("media_type", "Media type");
    /** Media types of bodies that are a sequence of messages, each with a flag and its length before it (gRPC). */
    static final Table.Text STREAMING_TYPES = Table.text("streaming_content_type", "Media type of messages in a row");

    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int PRIORITY = 2;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PUSH_PROMISE = 5;
    static final int PING = 6;
    static final int GOAWAY = 7;
    static final int WINDOW_UPDATE = 8;
    static final int CONTINUATION = 9;
    static final int ALTSVC = 10;
    static final int BLOCKED = 11;
    static final int ORIGIN = 12;
    static final int PRIORITY_UPDATE = 16;

    static final int END_STREAM = 1;
    static final int ACK = 1;
    static final int END_HEADERS = 4;
    static final int PADDED = 8;
    static final int PRIORITIZED = 0x20;

    /** IANA registry "HTTP/2 Frame Type". */
    static final ValueStrings TYPES = ValueStrings.builder().of(DATA, "DATA").of(HEADERS, "HEADERS").of(PRIORITY, "PRIORITY")
            .of(RST_STREAM, "RST_STREAM").of(SETTINGS, "SETTINGS").of(PUSH_PROMISE, "PUSH_PROMISE").of(PING, "PING").of(GOAWAY, "GOAWAY")
            .of(WINDOW_UPDATE, "WINDOW_UPDATE").of(CONTINUATION, "CONTINUATION").of(ALTSVC, "ALTSVC").of(BLOCKED, "BLOCKED")
            .of(ORIGIN, "ORIGIN").of(PRIORITY_UPDATE, "PRIORITY_UPDATE").build();
    /** IANA registry "HTTP/2 Error Code". */
    static final ValueStrings ERRORS = ValueStrings.counting("NO_ERROR", "PROTOCOL_ERROR", "INTERNAL_ERROR", "FLOW_CONTROL_ERROR",
            "SETTINGS_TIMEOUT", "STREAM_CLOSED", "FRAME_SIZE_ERROR", "REFUSED_STREAM", "CANCEL", "COMPRESSION_ERROR", "CONNECT_ERROR",
            "ENHANCE_YOUR_CALM", "INADEQUATE_SECURITY", "HTTP_1_1_REQUIRED");
    /** IANA registry "HTTP/2 Settings". */
    static final ValueStrings SETTING_NAMES = ValueStrings.builder().of(1, "Header table size").of(2, "Push")
            .of(3, "Most concurrent streams").of(4, "Initial window size").of(5, "Largest frame").of(6, "Longest header list")
            .of(8, "Extended CONNECT").build();

    static final Field.Group STREAM = PROTOCOL.group("http2.stream", "Stream").line(Lines::stream);
    static final Field.Text MAGIC = PROTOCOL.text("http2.magic", "Magic");
    static final Field.Uint LENGTH = PROTOCOL.uint24("http2.length", "Length");
    static final Field.Uint TYPE = PROTOCOL.uint8("http2.type", "Type").named(TYPES);
    static final Field.Uint RESERVED = PROTOCOL.uint32("http2.r", "Reserved").hex().bits(0x80000000L);
    static final Field.Uint STREAM_ID = PROTOCOL.uint32("http2.streamid", "Stream Identifier").bits(0x7fffffffL);
    static final Field.Bytes UNKNOWN = PROTOCOL.bytes("http2.unknown", "Unknown");

    static final Field.Uint FLAGS = PROTOCOL.uint8("http2.flags", "Flags").hex();
    static final Field.Uint FLAG_END_STREAM = PROTOCOL.flag("http2.flags.end_stream", "End Stream", END_STREAM, 8);
    static final Field.Uint FLAG_END_HEADERS = PROTOCOL.flag("http2.flags.eh", "End Headers", END_HEADERS, 8);
    static final Field.Uint FLAG_PADDED = PROTOCOL.flag("http2.flags.padded", "Padded", PADDED, 8);
    static final Field.Uint FLAG_PRIORITY = PROTOCOL.flag("http2.flags.priority", "Priority", PRIORITIZED, 8);
    static final Field.Uint FLAG_ACK_PING = PROTOCOL.flag("http2.flags.ack.ping", "ACK", ACK, 8);
    static final Field.Uint FLAG_ACK_SETTINGS = PROTOCOL.flag("http2.flags.ack.settings", "ACK", ACK, 8);
    static final Field.Uint UNUSED = unused("http2.flags.unused", 0xff);
    static final Field.Uint UNUSED_SETTINGS = unused("http2.flags.unused_settings", 0xfe);
    static final Field.Uint UNUSED_PING = unused("http2.flags.unused_ping", 0xfe);
    static final Field.Uint UNUSED_CONTINUATION = unused("http2.flags.unused_continuation", 0xfb);
    static final Field.Uint UNUSED_PUSH_PROMISE = unused("http2.flags.unused_push_promise", 0xf3);
    static final Field.Uint UNUSED_DATA = unused("http2.flags.unused_data", 0xf6);
    static final Field.Uint UNUSED_HEADERS = unused("http2.flags.unused_headers", 0xd2);

    static final Field.Uint PADDING = PROTOCOL.uint8("http2.padding", "Pad Length").hex();
    static final Field.Uint PAD_LENGTH = PROTOCOL.uint16("http2.pad_length", "Pad Length");
    static final Field.Uint EXCLUSIVE = PROTOCOL.flag("http2.exclusive", "Exclusive", 0x80000000L, 32);
    static final Field.Uint DEPENDENCY = PROTOCOL.uint32("http2.stream_dependency", "Stream Dependency").bits(0x7fffffffL);
    static final Field.Uint WEIGHT = PROTOCOL.uint8("http2.headers.weight", "Weight");
    static final Field.Uint WEIGHT_REAL = PROTOCOL.uint8("http2.headers.weight_real", "Real weight");

    static final Field.Bytes DATA_SEGMENT = PROTOCOL.bytes("http2.data.segment", "DATA segment");
    static final Field.Bytes DATA_DATA = PROTOCOL.bytes("http2.data.data", "Data");
    static final Field.Bytes DATA_PADDING = PROTOCOL.bytes("http2.data.padding", "Padding");
    static final Field.Bytes FRAGMENT_BLOCK = PROTOCOL.bytes("http2.headers", "Header Block Fragment");
    static final Field.Bytes HEADERS_PADDING = PROTOCOL.bytes("http2.headers.padding", "Padding");
    static final Field.Text FULL_URI = PROTOCOL.text("http2.request.full_uri", "Full request URI");
    static final Field.Uint RST_ERROR = PROTOCOL.uint32("http2.rst_stream.error", "Error").named(ERRORS);

    static final Field.Group SETTING = PROTOCOL.group("http2.settings", "Setting").line(Lines::setting);
    static final Field.Uint SETTING_ID = PROTOCOL.uint16("http2.settings.id", "Settings Identifier").named(SETTING_NAMES);
    static final Field.Uint SETTING_UNKNOWN = PROTOCOL.uint32("http2.settings.unknown", "Unknown Setting");
    private static final Field.Uint[] SETTING_VALUES = {null, setting("header_table_size", 1), setting("enable_push", 2),
        setting("max_concurrent_streams", 3), setting("initial_window_size", 4), setting("max_frame_size", 5),
        setting("max_header_list_size", 6), null, setting("extended_connect", 8)};

    static final Field.Uint PROMISE_RESERVED = PROTOCOL.uint32("http2.push_promise.r", "Reserved").hex().bits(0x80000000L);
    static final Field.Uint PROMISED = PROTOCOL.uint32("http2.push_promise.promised_stream_id", "Promised Stream").bits(0x7fffffffL);
    static final Field.Bytes PROMISE_BLOCK = PROTOCOL.bytes("http2.push_promise.header", "Header Block Fragment");
    static final Field.Bytes PROMISE_PADDING = PROTOCOL.bytes("http2.push_promise.padding", "Padding");
    static final Field.Bytes PING_DATA = PROTOCOL.bytes("http2.ping", "Ping");
    static final Field.Bytes PONG_DATA = PROTOCOL.bytes("http2.pong", "Pong");
    static final Field.Uint GOAWAY_RESERVED = PROTOCOL.uint32("http2.goway.r", "Reserved").hex().bits(0x80000000L);
    static final Field.Uint GOAWAY_LAST = PROTOCOL.uint32("http2.goaway.last_stream_id", "Last Stream").bits(0x7fffffffL);
    static final Field.Uint GOAWAY_ERROR = PROTOCOL.uint32("http2.goaway.error", "Error").named(ERRORS);
    static final Field.Bytes GOAWAY_DATA = PROTOCOL.bytes("http2.goaway.addata", "Additional Debug Data");
    static final Field.Uint WINDOW_RESERVED = PROTOCOL.uint32("http2.window_update.r", "Reserved").hex().bits(0x80000000L);
    static final Field.Uint WINDOW_INCREMENT = PROTOCOL.uint32("http2.window_update.window_size_increment", "Window Size Increment")
            .bits(0x7fffffffL);
    static final Field.Text CONTINUATION_BLOCK = PROTOCOL.text("http2.continuation.header", "Header Block Fragment");
    static final Field.Bytes CONTINUATION_PADDING = PROTOCOL.bytes("http2.continuation.padding", "Padding");
    static final Field.Uint ALTSVC_LENGTH = PROTOCOL.uint16("http2.altsvc.origin.len", "Origin Length");
    static final Field.Text ALTSVC_ORIGIN = PROTOCOL.text("http2.altsvc.origin", "Origin");
    static final Field.Text ALTSVC_VALUE = PROTOCOL.text("http2.altsvc.field_value", "Alternative services");
    static final Field.Group ORIGIN_ENTRY = PROTOCOL.group("http2.origin", "Origin");
    static final Field.Uint ORIGIN_LENGTH = PROTOCOL.uint16("http2.origin.origin_len", "Origin Length");
    static final Field.Text ORIGIN_TEXT = PROTOCOL.text("http2.origin.origin", "Origin");
    static final Field.Uint UPDATED_STREAM = PROTOCOL.uint64("http2.priority_update_stream_id", "Stream with new priority");
    static final Field.Text UPDATED_PRIORITY = PROTOCOL.text("http2.priority_update_field_value", "New priority");

    static final Expert NOT_DECOMPRESSED = PROTOCOL.expert("http2.body_decompression_failed", Expert.Severity.WARN, Expert.Area.UNDECODED,
            "The body could not be decompressed");
    static final Expert INCOMPLETE = PROTOCOL.expert("http2.reassembly_error", Expert.Severity.WARN, Expert.Area.UNDECODED,
            "The stream ends within a message");

    static {
        KnownHeaders.declare();
        Pieces.declare();
        HeaderItems.declare();
    }

    private Http2() {
    }

    private static Field.Uint unused(String name, long mask) {
        return PROTOCOL.uint8(name, "Unused").hex().bits(mask);
    }

    private static Field.Uint setting(String name, int id) {
        return PROTOCOL.uint32("http2.settings." + name, SETTING_NAMES.text(id));
    }

    /** The field for the value of a setting. */
    static Field.Uint settingValue(int id) {
        Field.Uint f = id < SETTING_VALUES.length ? SETTING_VALUES[id] : null;
        return f == null ? SETTING_UNKNOWN : f;
    }
}
