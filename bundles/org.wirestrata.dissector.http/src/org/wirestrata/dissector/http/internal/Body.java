package org.wirestrata.dissector.http.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;

/** The content of a message: put together from chunks, decompressed, handed on by its media type. */
final class Body {
    private static final int MOST_DECOMPRESSED = 32 << 20;
    /** A chunk size that 32 bits do not hold. */
    static final long TOO_LARGE = 0xffffffffL;

    /** The protocol for all types of several parts (RFC 2046 section 5.1.3). */
    private static final String MULTIPART = "mime_multipart";
    /** The protocol that shows content of types that nobody knows. */
    private static final String MEDIA = "media";

    private final Dissection d;
    private final Head h;
    private byte[] joined = new byte[0];
    private int joinedLength;

    /** Whether nobody took the content. */
    private boolean left;

    private Body(Dissection d, Head h) {
        this.d = d;
        this.h = h;
    }

    /** Shows the content between two positions. */
    static void show(Dissection d, Head h, int at, int end) {
        Body b = new Body(d, h);
        if (h.chunked) {
            b.chunks(at, end);
            if (b.joinedLength > 0) {
                d.beginDerived("De-chunked entity body", b.joined, b.joinedLength);
                b.coded(0, b.joinedLength);
                d.endDerived();
            } else {
                d.add(Http.FILE_DATA, 0, 0, "");
            }
        } else {
            b.coded(at, end);
        }
        if (b.left) {
            d.covers(d.length());
        }
    }

    /** The chunk size that the line at a position tells, {@link #TOO_LARGE}, or -1. */
    static long chunkSize(Dissection d, int at, int lineEnd) {
        int p = at;
        while (p < lineEnd && (d.byteAt(p) == ' ' || d.byteAt(p) == '\t')) {
            p++;
        }
        if (p + 1 < lineEnd && d.byteAt(p) == '0' && (d.byteAt(p + 1) | 32) == 'x') {
            p += 2;
        }
        int first = p;
        long size = 0;
        while (p < lineEnd) {
            int digit = Character.digit(d.byteAt(p), 16);
            if (digit < 0) {
                break;
            }
            size = Math.min(TOO_LARGE, size << 4 | digit);
            p++;
        }
        return p == first ? -1 : size;
    }

    private void chunks(int at, int end) {
        int all = d.add(Field.TEXT, at, end - at, "Content in chunks");
        d.enter(all);
        int p = at;
        while (p < end) {
            int next = h.line(p);
            if (next < 0) {
                break;
            }
            long size = chunkSize(d, p, h.foundEnd());
            if (size < 0) {
                break;
            }
            if (size == TOO_LARGE) {
                d.covers(d.length());
                d.peekAt(d.length(), 1);
            }
            if (size == 0) {
                p = last(p, next, end);
                break;
            }
            p = chunk(p, next, (int) Math.min(size, end - next), size, end);
        }
        d.leave(all);
        d.length(all, p - at);
    }

    private int chunk(int at, int data, int there, long size, int end) {
        int boundary = Math.min(2, end - data - there);
        int item = d.add(Field.TEXT, at, data + there + boundary - at, "Chunk");
        d.enter(item);
        d.add(Http.CHUNK_SIZE, at, data - at, size);
        if (there > 0) {
            d.add(Http.CHUNK_DATA, data, there);
            join(data, there);
        }
        if (boundary > 0) {
            d.add(Http.CHUNK_BOUNDARY, data + there, boundary);
        }
        d.leave(item);
        return data + there + boundary;
    }

    private int last(int at, int trailer, int end) {
        int item = d.add(Field.TEXT, at, trailer - at, "End of chunks");
        d.enter(item);
        d.add(Http.CHUNK_SIZE, at, trailer - at, 0);
        d.leave(item);
        int p = trailer;
        while (p < end) {
            int next = h.line(p);
            if (next < 0) {
                break;
            }
            boolean empty = h.foundEnd() == p;
            if (empty) {
                d.enter(item);
                Lines.show(d, h, p, next);
                d.leave(item);
                d.length(item, next - at);
            } else {
                d.addText(Http.TRAILER, p, next - p, p, next - p, Encoding.ASCII);
            }
            p = next;
            if (empty) {
                break;
            }
        }
        return p;
    }

    private void join(int at, int length) {
        if (joinedLength + length > joined.length) {
            joined = Arrays.copyOf(joined, Math.max(joined.length * 2, joinedLength + length));
        }
        System.arraycopy(d.array(), d.arrayOffset() + at, joined, joinedLength, length);
        joinedLength += length;
    }

    /** Shows content that may be compressed. */
    private void coded(int at, int end) {
        if (h.codingEnd == h.codingAt || end == at || codingIs("identity")) {
            plain(at, end);
            return;
        }
        int there = Math.min(end - at, d.position() + d.remaining() - at);
        byte[] inflated = inflate(there, at);
        int item = d.add(Field.TEXT, at, end - at, inflated == null ? "Compressed content" : "Compressed content, " + inflated.length
                + " bytes");
        if (inflated == null) {
            d.expert(item, Http.NOT_DECOMPRESSED);
            unknown(at, end);
            return;
        }
        if (inflated.length > 0) {
            d.beginDerived("Uncompressed entity body", inflated, inflated.length);
            plain(0, inflated.length);
            d.endDerived();
        }
    }

    private boolean codingIs(String coding) {
        return coding.contentEquals(h.coding);
    }

    private byte[] inflate(int length, int at) {
        byte[] bytes = d.array();
        int from = d.arrayOffset() + at;
        if (codingIs("gzip") || codingIs("x-gzip")) {
            return inflate(bytes, from, length, 0);
        }
        if (codingIs("deflate")) {
            byte[] wrapped = inflate(bytes, from, length, 1);
            return wrapped != null ? wrapped : inflate(bytes, from, length, 2);
        }
        return null;
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

    private void plain(int at, int end) {
        int there = Math.min(end, d.position() + d.remaining());
        if (there <= at) {
            return;
        }
        int zero = d.find(at, (byte) 0);
        int textEnd = zero >= 0 && zero < there ? zero : there;
        d.addText(Http.FILE_DATA, at, there - at, at, textEnd - at, Encoding.ASCII);
        d.position(at);
        d.within(end - at);
        d.named(h.type, h.parameters);
        if (dispatched()) {
            return;
        }
        left = true;
        if (!h.typed()) {
            unknown(at, end);
        } else if (!d.dispatch(MEDIA)) {
            d.columns().append(" (").append(h.type).append(')');
        }
    }

    /** Hands the content on by its type, or to whom it looks familiar. */
    private boolean dispatched() {
        if (h.typed()) {
            if (d.dispatch(Http.MEDIA_TYPES, h.type, h.parameters)) {
                return true;
            }
            boolean refused = d.registered(Http.MEDIA_TYPES, h.type) != null;
            if (!refused && h.type.indexOf("multipart/") == 0 && d.dispatch(MULTIPART)) {
                return true;
            }
            if (refused) {
                d.expert(d.layer(), Http.CONTENT_REFUSED);
            }
        }
        return d.dispatch(Http.CONTENTS);
    }

    private void unknown(int at, int end) {
        left = true;
        d.position(at);
        d.within(end - at);
        d.enter(d.layer());
        d.undissected();
        d.leave(d.layer());
    }
}
