package org.wirestrata.capture.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in byte arrays, in the byte order that a file chose. */
final class Octets {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Octets() {
    }

    static int u16(byte[] bytes, int at, boolean bigEndian) {
        short v = (short) SHORT.get(bytes, at);
        return (bigEndian ? Short.reverseBytes(v) : v) & 0xffff;
    }

    static int i32(byte[] bytes, int at, boolean bigEndian) {
        int v = (int) INT.get(bytes, at);
        return bigEndian ? Integer.reverseBytes(v) : v;
    }

    static long u32(byte[] bytes, int at, boolean bigEndian) {
        return i32(bytes, at, bigEndian) & 0xffff_ffffL;
    }

    static long i64(byte[] bytes, int at, boolean bigEndian) {
        long v = (long) LONG.get(bytes, at);
        return bigEndian ? Long.reverseBytes(v) : v;
    }

    /** Puts a number in little-endian order. */
    static void put16(byte[] bytes, int at, int value) {
        SHORT.set(bytes, at, (short) value);
    }

    /** Puts a number in little-endian order. */
    static void put32(byte[] bytes, int at, int value) {
        INT.set(bytes, at, value);
    }

    /** Puts a number in little-endian order. */
    static void put64(byte[] bytes, int at, long value) {
        LONG.set(bytes, at, value);
    }
}
