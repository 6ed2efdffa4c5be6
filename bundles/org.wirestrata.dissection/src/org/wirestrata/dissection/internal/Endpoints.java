package org.wirestrata.dissection.internal;

import org.wirestrata.api.value.Ftype;

/** A packet's addresses and ports, as its layers said them last. */
final class Endpoints {
    private static final Ftype[] TYPES = Ftype.values();
    /** The ordinal of the addresses' type; -1 where there are none. */
    int type;
    long source1;
    long source2;
    long destination1;
    long destination2;
    int sourcePort;
    int destinationPort;
    /** How many hops the packet may still go; -1 where nobody said. */
    int hops;

    void clear() {
        type = -1;
        source1 = source2 = destination1 = destination2 = 0;
        sourcePort = destinationPort = hops = -1;
    }

    void set(Endpoints e) {
        type = e.type;
        source1 = e.source1;
        source2 = e.source2;
        destination1 = e.destination1;
        destination2 = e.destination2;
        sourcePort = e.sourcePort;
        destinationPort = e.destinationPort;
        hops = e.hops;
    }

    Ftype type() {
        return type < 0 ? Ftype.NONE : TYPES[type];
    }

    /** The source address in bytes. */
    byte[] source() {
        return bytes(source1, source2);
    }

    /** The destination address in bytes. */
    byte[] destination() {
        return bytes(destination1, destination2);
    }

    private byte[] bytes(long high, long low) {
        int width = type().width();
        byte[] all = new byte[width];
        for (int i = 0; i < width; i++) {
            int fromEnd = width - 1 - i;
            all[i] = (byte) ((fromEnd < Long.BYTES ? low : high) >>> (fromEnd % Long.BYTES) * 8);
        }
        return all;
    }

    /** Whether the source stands before the destination in the order of addresses, then ports. */
    boolean sourceLow() {
        int c = Long.compareUnsigned(source1, destination1);
        if (c == 0) {
            c = Long.compareUnsigned(source2, destination2);
        }
        if (c == 0) {
            c = Integer.compare(sourcePort, destinationPort);
        }
        return c <= 0;
    }

    /** The one's complement sum of both addresses' 16-bit words. */
    int sum() {
        long s = words(source1) + words(source2) + words(destination1) + words(destination2);
        while (s >>> 16 != 0) {
            s = (s & 0xffff) + (s >>> 16);
        }
        return (int) s;
    }

    private static long words(long v) {
        return (v >>> 48) + (v >>> 32 & 0xffff) + (v >>> 16 & 0xffff) + (v & 0xffff);
    }
}
