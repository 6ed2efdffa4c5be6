package org.wirestrata.tests.engine.capture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Builds the bytes of a capture file, number by number. */
public final class Bytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteOrder order;

    public Bytes(ByteOrder order) {
        this.order = order;
    }

    public Bytes u8(int value) {
        out.write(value);
        return this;
    }

    public Bytes u16(int value) {
        return raw(ByteBuffer.allocate(2).order(order).putShort((short) value).array());
    }

    public Bytes u32(long value) {
        return raw(ByteBuffer.allocate(4).order(order).putInt((int) value).array());
    }

    public Bytes u64(long value) {
        return raw(ByteBuffer.allocate(8).order(order).putLong(value).array());
    }

    public Bytes raw(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    public Bytes zeros(int count) {
        return raw(new byte[count]);
    }

    /** A pcapng option, padded. */
    public Bytes option(int code, byte... value) {
        return u16(code).u16(value.length).raw(value).zeros(-value.length & 3);
    }

    /** A pcapng block around a body. */
    public Bytes block(long type, Bytes body) {
        byte[] bytes = body.array();
        return u32(type).u32(bytes.length + 12).raw(bytes).u32(bytes.length + 12);
    }

    public byte[] array() {
        return out.toByteArray();
    }

    /** Distinguishable content for a frame. */
    public static byte[] frame(int seed, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (seed * 31 + i);
        }
        return bytes;
    }
}
