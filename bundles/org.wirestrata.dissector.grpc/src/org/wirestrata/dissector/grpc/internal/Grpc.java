package org.wirestrata.dissector.grpc.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.ValueStrings;

/** What gRPC declares: "gRPC over HTTP2" and "gRPC Web" of the project's documentation. */
final class Grpc {
    static final Protocol PROTOCOL = Protocol.of("GRPC Message", "GRPC", "grpc");
    /** Dissectors of messages, by the media type, and by <code>type,path,request</code> or <code>type,path,response</code>. */
    static final Table.Text MESSAGE_TYPES = Table.text("grpc_message_type", "gRPC message type");

    static final Field.Uint FRAME_TYPE = PROTOCOL.uint8("grpc.frame_type", "Frame Type").bits(0x80)
            .named(ValueStrings.counting("Data", "Trailer"));
    static final Field.Uint COMPRESSED = PROTOCOL.uint8("grpc.compressed_flag", "Compressed").bits(1)
            .named(ValueStrings.counting("No", "Yes"));
    static final Field.Uint LENGTH = PROTOCOL.uint32("grpc.message_length", "Message Length");
    static final Field.Bytes DATA = PROTOCOL.bytes("grpc.message_data", "Message Data");

    static final Expert NOT_DECOMPRESSED = PROTOCOL.expert("grpc.body_decompression_failed", Expert.Severity.WARN, Expert.Area.UNDECODED,
            "The message could not be decompressed");

    private Grpc() {
    }
}
