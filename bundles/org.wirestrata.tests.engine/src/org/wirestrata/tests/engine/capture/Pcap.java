package org.wirestrata.tests.engine.capture;

import java.nio.ByteOrder;

/** Builds files of the classic format in all its variants. */
final class Pcap {
    static final long MICROSECONDS = 0xa1b2c3d4L;
    static final long NANOSECONDS = 0xa1b23c4dL;
    static final long KUZNETZOV = 0xa1b2cd34L;

    private final Bytes bytes;
    private final int headerLength;

    Pcap(ByteOrder order, long magic, int headerLength) {
        this.headerLength = headerLength;
        bytes = new Bytes(order).u32(magic).u16(2).u16(4).u32(0).u32(0).u32(65535).u32(1);
    }

    static Pcap standard() {
        return new Pcap(ByteOrder.LITTLE_ENDIAN, MICROSECONDS, 16);
    }

    Pcap record(long seconds, long fraction, long original, byte[] data) {
        return claiming(seconds, fraction, data.length, original, data);
    }

    /** A record whose header says something else than there is. */
    Pcap claiming(long seconds, long fraction, long captured, long original, byte[] data) {
        bytes.u32(seconds).u32(fraction).u32(captured).u32(original).zeros(headerLength - 16).raw(data);
        return this;
    }

    byte[] array() {
        return bytes.array();
    }
}
