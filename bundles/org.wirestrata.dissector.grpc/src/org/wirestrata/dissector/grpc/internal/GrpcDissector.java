package org.wirestrata.dissector.grpc.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/**
 * A message of gRPC: an octet of flags, its length, and the message itself. HTTP/2 {@link Dissection#handed tells} the path, whether it is
 * a request or a response, the media type and how messages are coded.
 */
@Component(service = Dissector.class, property = {"protocol=grpc", "table=streaming_content_type:application/grpc",
    "table=streaming_content_type:application/grpc+proto", "table=streaming_content_type:application/grpc+json",
    "table=streaming_content_type:application/grpc-web", "table=streaming_content_type:application/grpc-web+proto",
    "next=grpc_message_type", "next=data-text-lines", "next=data"})
public final class GrpcDissector implements Dissector {
    private static final int TRAILER = 1;
    private static final int MOST_DECOMPRESSED = 32 << 20;
    private static final String WEB = "application/grpc-web";
    private static final String JSON = "application/grpc+json";

    @Override
    public Protocol protocol() {
        return Grpc.PROTOCOL;
    }

    @Override
    public void dissect(Dissection d) {
        Map<?, ?> told = d.handed(Map.class);
        String type = told(told, "type");
        if ("true".equals(told(told, "first"))) {
            String name = type.startsWith(WEB) ? "GRPC-Web" : "GRPC";
            Columns columns = d.columns();
            columns.protocol(name);
            columns.append(" (").append(name).append(')');
        }
        d.covers(d.length());
        int kind = (int) d.uintAt(Grpc.FRAME_TYPE, 0);
        boolean compressed = d.u(Grpc.COMPRESSED) != 0;
        int length = (int) Math.min(Integer.MAX_VALUE, d.uint(Grpc.LENGTH));
        if (length == 0) {
            return;
        }
        int at = d.position();
        if (!compressed) {
            content(d, told, type, kind, at, length);
            return;
        }
        String coding = told(told, "coding");
        if (!coding.equals("gzip") && !coding.equals("deflate")) {
            d.add(Grpc.DATA, at, length);
            return;
        }
        byte[] inflated = d.has(at, length) ? inflate(coding, d.array(), d.arrayOffset() + at, length) : null;
        String size = "Encoded message (" + coding + "): " + length + " bytes";
        if (inflated == null) {
            int item = d.add(Field.TEXT, at, length, size);
            d.expert(item, Grpc.NOT_DECOMPRESSED);
            d.add(Grpc.DATA, at, length);
            return;
        }
        d.add(Field.TEXT, at, length, size + " -> " + inflated.length + " bytes");
        d.beginDerived("Uncompressed message", inflated, inflated.length);
        content(d, told, type, kind, 0, inflated.length);
        d.endDerived();
    }

    private static String told(Map<?, ?> told, String what) {
        Object value = told == null ? null : told.get(what);
        return value == null ? "" : value.toString();
    }

    private static void content(Dissection d, Map<?, ?> told, String type, int kind, int at, int length) {
        if (length == 0) {
            return;
        }
        d.add(Grpc.DATA, at, length);
        d.position(at);
        d.within(length);
        if (kind == TRAILER) {
            d.enter(d.layer());
            d.dispatch("data-text-lines");
            d.leave(d.layer());
            return;
        }
        if (type.equals("application/grpc") && d.byteAt(at) == '{' && d.byteAt(at + length - 1) == '}') {
            d.dispatch(Grpc.MESSAGE_TYPES, JSON);
            return;
        }
        String call = told(told, "path") + "," + told(told, "kind");
        d.hand(call);
        if (d.dispatch(Grpc.MESSAGE_TYPES, type + "," + call)) {
            return;
        }
        d.within(length);
        d.hand(call);
        d.dispatch(Grpc.MESSAGE_TYPES, type);
    }

    private static byte[] inflate(String coding, byte[] bytes, int from, int length) {
        ByteArrayInputStream packed = new ByteArrayInputStream(bytes, from, length);
        try (InputStream in = coding.equals("gzip") ? new GZIPInputStream(packed) : new InflaterInputStream(packed)) {
            return in.readNBytes(MOST_DECOMPRESSED);
        } catch (IOException e) {
            return null;
        }
    }
}
