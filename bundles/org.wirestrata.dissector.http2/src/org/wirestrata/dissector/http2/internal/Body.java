package org.wirestrata.dissector.http2.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.dissector.http2.internal.Half.Kind;

/** Bodies: put together from DATA frames, decompressed, handed on by their media type. */
final class Body {
    private static final int MOST_DECOMPRESSED = 32 << 20;
    /** The media type that says nothing about the content (RFC 2046 section 4.5.1). */
    private static final String UNSPECIFIC = "application/octet-stream";
    private static final FactKey CONTENT = FactKey.of("http2 body");
    private static final FactKey END_IN = FactKey.of("http2 end of the body");

    /**
     * The body that a frame ends. It does not change.
     *
     * @param whole null where it lies in this frame alone
     */
    private record Content(Kind kind, Pieces whole) {
    }

    private Body() {
    }

    /** Learns from a DATA frame. */
    static void learn(Dissection d, long stream, boolean ends, int at, int length) {
        Connection c = Connection.of(d);
        Half half = c.half(d, stream);
        if (Messages.in(half.kind())) {
            Messages.learn(d, half, c.otherHalf(d, stream), ends, at, length);
            return;
        }
        if (!half.known()) {
            return;
        }
        if (ends && half.body.isEmpty()) {
            d.tell(d.here(), CONTENT, new Content(half.kind(), null));
            return;
        }
        if (length > 0) {
            half.body.add(d.frame().number(), d.array(), d.arrayOffset() + at, length);
        }
        if (ends) {
            end(d, half);
        } else {
            half.places.add(d.here());
        }
    }

    /** Learns from headers that end a stream: trailers. */
    static void learnEnd(Dissection d, long stream) {
        Half half = Connection.of(d).half(d, stream);
        if (!half.body.isEmpty()) {
            end(d, half);
        }
    }

    private static void end(Dissection d, Half half) {
        d.tell(d.here(), CONTENT, new Content(half.kind(), half.body.pieces()));
        half.body.clear();
        for (long place : half.places) {
            d.tell(place, END_IN, d.frame().number());
        }
        half.places.clear();
    }

    /**
     * Shows the body that a DATA frame ends, or its part of one.
     *
     * @param frameEnd where the frame ends, the padding included
     */
    static void show(Dissection d, boolean ends, int at, int length, int frameEnd) {
        if (Messages.show(d, at, length)) {
            return;
        }
        Content c = d.fact(CONTENT, Content.class);
        if (c != null && c.whole != null) {
            whole(d, c);
        } else if (ends) {
            coded(d, c == null ? Kind.UNKNOWN : c.kind, at, frameEnd - at);
        } else {
            long in = d.fact(END_IN, 0);
            if (in != 0) {
                d.generated(Pieces.REASSEMBLED_IN, in);
            }
            d.add(Http2.DATA_DATA, at, length);
        }
    }

    /** Shows the body that trailers end. */
    static void showEnd(Dissection d) {
        Content c = d.fact(CONTENT, Content.class);
        if (c != null) {
            whole(d, c);
        }
    }

    private static void whole(Dissection d, Content c) {
        c.whole.begin(d);
        coded(d, c.kind, 0, c.whole.size());
        d.endDerived();
    }

    private static void coded(Dissection d, Kind kind, int at, int length) {
        if (kind.coding().isEmpty() || kind.coding().equals("identity") || length == 0) {
            d.add(Http2.DATA_DATA, at, length);
            d.enter(d.layer());
            handOn(d, kind, at, length);
            d.leave(d.layer());
            return;
        }
        byte[] inflated = inflate(kind.coding(), d.array(), d.arrayOffset() + at, d.has(at, length) ? length : 0);
        String size = "Encoded body (" + kind.coding() + "): " + length + " bytes";
        if (inflated == null) {
            int item = d.add(Field.TEXT, at, length, size);
            d.enter(item);
            int failed = d.add(Field.TEXT, at, length, "Not decompressed");
            d.expert(failed, Http2.NOT_DECOMPRESSED);
            d.add(Http2.DATA_DATA, at, length);
            d.leave(item);
            handOn(d, kind, at, length);
            return;
        }
        int item = d.add(Field.TEXT, at, length, size + " -> " + inflated.length + " bytes");
        d.beginDerived("Uncompressed entity body", inflated, inflated.length);
        d.enter(item);
        d.add(Http2.DATA_DATA, 0, inflated.length);
        d.leave(item);
        handOn(d, kind, 0, inflated.length);
        d.endDerived();
    }

    private static void handOn(Dissection d, Kind kind, int at, int length) {
        if (kind.type().isEmpty() || length == 0) {
            return;
        }
        d.position(at);
        d.within(length);
        if (kind.type().equals(UNSPECIFIC)) {
            d.undissected();
        } else {
            d.dispatch(Http2.MEDIA_TYPES, kind.type());
        }
    }

    private static byte[] inflate(String coding, byte[] bytes, int from, int length) {
        return switch (coding) {
        case "gzip", "x-gzip" -> inflate(bytes, from, length, 0);
        case "deflate", "x-deflate" -> {
            byte[] wrapped = inflate(bytes, from, length, 1);
            yield wrapped != null ? wrapped : inflate(bytes, from, length, 2);
        }
        default -> null;
        };
    }

    private static byte[] inflate(byte[] bytes, int from, int length, int how) {
        ByteArrayInputStream packed = new ByteArrayInputStream(bytes, from, length);
        try (InputStream in = how == 0 ? new GZIPInputStream(packed)
                : how == 1 ? new InflaterInputStream(packed) : new InflaterInputStream(packed, new Inflater(true))) {
            return in.readNBytes(MOST_DECOMPRESSED);
        } catch (IOException e) {
            return null;
        }
    }
}
