package org.wirestrata.capture.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip (RFC 1952): members one after the other, as concatenated files and parallel compressors write them. Zeros after the last
 * member are padding. Unlike {@link java.util.zip.GZIPInputStream} it finds further members in streams that can't tell what is available,
 * and gives all bytes before a fault.
 */
final class GzipStream extends InputStream {
    static final int DEFLATE = 8;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] packed = new byte[1 << 16];
    private int at;
    private int end;
    private boolean inMember;
    private boolean done;
    private boolean first = true;

    GzipStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!done) {
            if (!inMember && !beginMember()) {
                done = true;
                break;
            }
            int got = inflate(into, offset, length);
            if (got > 0) {
                return got;
            }
        }
        return -1;
    }

    private int inflate(byte[] into, int offset, int length) throws IOException {
        try {
            int got = inflater.inflate(into, offset, length);
            checksum.update(into, offset, got);
            if (got == 0) {
                if (inflater.finished()) {
                    endMember();
                } else if (inflater.needsDictionary()) {
                    throw new ZipException("it asks for a preset dictionary");
                } else {
                    if (at == end) {
                        fill();
                    }
                    inflater.setInput(packed, at, end - at);
                    at = end;
                }
            }
            return got;
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage() == null ? "the compressed data are invalid" : e.getMessage());
        }
    }

    private boolean beginMember() throws IOException {
        if (!first && !moreMembers()) {
            return false;
        }
        if (octet() != 0x1f || octet() != 0x8b || octet() != DEFLATE) {
            throw new ZipException("what follows the compressed data is not gzip");
        }
        first = false;
        int flags = octet();
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(octet() | octet() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            skip(2);
        }
        inflater.reset();
        checksum.reset();
        inMember = true;
        return true;
    }

    private boolean moreMembers() throws IOException {
        while (true) {
            if (at == end) {
                int got = in.read(packed, 0, packed.length);
                if (got < 0) {
                    return false;
                }
                at = 0;
                end = got;
            } else if (packed[at] == 0) {
                at++;
            } else {
                return true;
            }
        }
    }

    private void endMember() throws IOException {
        at = end - inflater.getRemaining();
        inMember = false;
        long crc = word();
        long size = word();
        if (crc != checksum.getValue()) {
            throw new ZipException("the checksum is wrong");
        }
        if (size != (inflater.getBytesWritten() & 0xffff_ffffL)) {
            throw new ZipException("the length at the end is wrong");
        }
    }

    private long word() throws IOException {
        return octet() | octet() << 8 | octet() << 16 | (long) octet() << 24;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            octet();
        }
    }

    private void skipText() throws IOException {
        while (octet() != 0) {
            continue;
        }
    }

    private int octet() throws IOException {
        if (at == end) {
            fill();
        }
        return packed[at++] & 0xff;
    }

    private void fill() throws IOException {
        int got = in.read(packed, 0, packed.length);
        if (got < 0) {
            throw new EOFException();
        }
        at = 0;
        end = got;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
