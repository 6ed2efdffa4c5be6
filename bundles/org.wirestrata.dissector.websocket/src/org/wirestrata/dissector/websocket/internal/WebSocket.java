package org.wirestrata.dissector.websocket.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** What the WebSocket protocol (RFC 6455) and its compression (RFC 7692) declare. */
final class WebSocket {
    static final Protocol PROTOCOL = Protocol.of("WebSocket", "WebSocket", "websocket");
    static final Table.Uint PORTS = Table.uint("ws.port", "TCP port", Ftype.UINT16, Base.DEC);
    static final Table.Text SUBPROTOCOLS = Table.text("ws.protocol", "WebSocket subprotocol");
    static final Table.Heuristic HEURISTICS = Table.heuristic("ws");

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    /** IANA registry "WebSocket Opcode". */
    static final ValueStrings OPCODES = ValueStrings.builder().of(CONTINUATION, "Continuation").of(TEXT, "Text").of(BINARY, "Binary")
            .of(CLOSE, "Connection Close").of(PING, "Ping").of(PONG, "Pong").build();
    /** IANA registry "WebSocket Close Code Number". */
    private static final ValueStrings REASONS = ValueStrings.builder().of(1000, "Normal Closure").of(1001, "Going Away")
            .of(1002, "Protocol error").of(1003, "Unsupported Data").of(1004, "Reserved").of(1005, "No Status Rcvd")
            .of(1006, "Abnormal Closure").of(1007, "Invalid frame payload data").of(1008, "Policy Violation").of(1009, "Message Too Big")
            .of(1010, "Mandatory Ext.").of(1011, "Internal Error").of(1012, "Service Restart").of(1013, "Try Again Later")
            .of(1014, "Bad Gateway").of(1015, "TLS handshake").build();

    static final Field.Uint FIN = PROTOCOL.flag("websocket.fin", "Last fragment", 0x80, 8);
    static final Field.Uint RESERVED = PROTOCOL.uint8("websocket.rsv", "Reserved").hex().bits(0x70);
    static final Field.Uint COMPRESSED = PROTOCOL.flag("websocket.pmc", "Compressed message", 0x40, 8);
    static final Field.Uint OPCODE = PROTOCOL.uint8("websocket.opcode", "Opcode").bits(0xf).named(OPCODES);
    static final Field.Uint MASK = PROTOCOL.flag("websocket.mask", "Mask", 0x80, 8);
    static final Field.Uint LENGTH = PROTOCOL.uint8("websocket.payload_length", "Payload length").bits(0x7f);
    static final Field.Uint LENGTH_16 = PROTOCOL.uint16("websocket.payload_length_ext_16", "Payload length (16 bits)");
    static final Field.Uint LENGTH_64 = PROTOCOL.uint64("websocket.payload_length_ext_64", "Payload length (64 bits)");
    static final Field.Bytes KEY = PROTOCOL.bytes("websocket.masking_key", "Masking key");
    static final Field.Group PAYLOAD = PROTOCOL.group("websocket.payload", "Payload");
    static final Field.Group MASKED_PAYLOAD = PROTOCOL.group("websocket.masked_payload", "Masked payload");
    static final Field.Bytes PAYLOAD_CONTINUATION = PROTOCOL.bytes("websocket.payload.continue", "Continuation");
    static final Field.Text PAYLOAD_TEXT = PROTOCOL.text("websocket.payload.text", "Text");
    static final Field.Group PAYLOAD_CLOSE = PROTOCOL.group("websocket.payload.close", "Close");
    static final Field.Uint STATUS = PROTOCOL.uint16("websocket.payload.close.status_code", "Status code").named(REASONS);
    static final Field.Text REASON = PROTOCOL.text("websocket.payload.close.reason", "Reason");
    static final Field.Bytes PAYLOAD_PING = PROTOCOL.bytes("websocket.payload.ping", "Ping");
    static final Field.Bytes PAYLOAD_PONG = PROTOCOL.bytes("websocket.payload.pong", "Pong");
    static final Field.Bytes PAYLOAD_UNKNOWN = PROTOCOL.bytes("websocket.payload.unknown", "Unknown");
    static final Field.Group FRAGMENTS = PROTOCOL.group("websocket.fragments", "Fragments");
    static final Field.Uint FRAGMENT = PROTOCOL.frameNumber("websocket.fragment", "Fragment");
    static final Field.Uint FRAGMENT_COUNT = PROTOCOL.uint32("websocket.fragment.count", "Number of fragments");
    static final Field.Uint REASSEMBLED_LENGTH = PROTOCOL.uint32("websocket.reassembled.length", "Length of the whole");

    static final Expert UNKNOWN = PROTOCOL.expert("websocket.payload.unknown.expert", Expert.Severity.NOTE, Expert.Area.UNDECODED,
            "The opcode is not known");
    static final Expert NOT_DECOMPRESSED = PROTOCOL.expert("websocket.decompression.failed.expert", Expert.Severity.WARN,
            Expert.Area.PROTOCOL, "The message could not be decompressed");

    static {
        PROTOCOL.decidedInside(PAYLOAD_TEXT);
    }

    private WebSocket() {
    }
}
