package org.wirestrata.dissection.internal;

import org.wirestrata.api.capture.FrameData;

/** By what frames are divided: their pair of IP addresses, or that they have none, or that they are UDP datagrams. Looks at the bytes alone. */
final class ShardKeys {
    static final long NO_ADDRESSES = 0;
    static final long DATAGRAMS = 1;
    private static final int ETHERNET = 1;
    private static final int TAG = 0x8100;
    private static final int SERVICE_TAG = 0x88a8;
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86dd;
    private static final int IPV6_HEADER = 40;
    private static final int HOP_BY_HOP = 0;
    private static final int ICMP = 1;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int ROUTING = 43;
    private static final int FRAGMENT = 44;
    private static final int ICMPV6 = 58;
    private static final int DESTINATION_OPTIONS = 60;

    private ShardKeys() {
    }

    /** The key of two addresses, whichever way round. */
    static long pair(long source1, long source2, long destination1, long destination2) {
        return mix(source1, source2) + mix(destination1, destination2) | 2;
    }

    private static long mix(long a, long b) {
        long h = (a ^ a >>> 31) * 0x9e3779b97f4a7c15L + b;
        h = (h ^ h >>> 29) * 0xbf58476d1ce4e5b9L;
        return h ^ h >>> 32;
    }

    /** The key of the ends of a conversation, whichever way round. */
    static long ends(long source1, long source2, int sourcePort, long destination1, long destination2, int destinationPort) {
        return mix(mix(source1, source2), sourcePort) + mix(mix(destination1, destination2), destinationPort) | 2;
    }

    /** The key of a frame. */
    static long of(FrameData f, boolean datagramsTogether) {
        return of(f, datagramsTogether ? By.ADDRESSES_OR_DATAGRAMS : By.ADDRESSES);
    }

    /**
     * The key of the ends of the TCP connection or UDP stream that a frame belongs to, or that the error message in it quotes;
     * {@link #NO_ADDRESSES} where it has none or is not ordinary.
     */
    static long conversation(FrameData f) {
        return of(f, By.ENDS);
    }

    /** What a key tells apart. */
    private enum By {
        ADDRESSES, ADDRESSES_OR_DATAGRAMS, ENDS
    }

    private static long of(FrameData f, By by) {
        if (f.linkType != ETHERNET) {
            return NO_ADDRESSES;
        }
        int at = 12;
        int type = u16(f, at);
        while (type == TAG || type == SERVICE_TAG && by != By.ENDS) {
            at += 4;
            type = u16(f, at);
        }
        at += 2;
        return type == IPV4 ? ipv4(f, at, by, true) : type == IPV6 ? ipv6(f, at, by, true) : NO_ADDRESSES;
    }

    /** By the addresses; an error message goes where the packet that it quotes belongs. */
    private static long ipv4(FrameData f, int at, By by, boolean outer) {
        if (at + 20 > f.capturedLength) {
            return NO_ADDRESSES;
        }
        int payload = at + (u8(f, at) & 15) * 4;
        int next = u8(f, at + 9);
        if (by == By.ENDS && (u16(f, at + 6) & 0x3fff) != 0) {
            return NO_ADDRESSES;
        }
        if (outer && next == ICMP && (u16(f, at + 6) & 0x1fff) == 0 && quotes4(u8(f, payload))) {
            return ipv4(f, payload + 8, by, false);
        }
        if (by == By.ENDS) {
            return ends(f, next, payload, 0, u32(f, at + 12), 0, u32(f, at + 16));
        }
        return by == By.ADDRESSES_OR_DATAGRAMS && next == UDP ? DATAGRAMS : pair(0, u32(f, at + 12), 0, u32(f, at + 16));
    }

    private static long ipv6(FrameData f, int at, By by, boolean outer) {
        if (at + IPV6_HEADER > f.capturedLength) {
            return NO_ADDRESSES;
        }
        int next = u8(f, at + 6);
        int payload = at + IPV6_HEADER;
        while (by == By.ADDRESSES_OR_DATAGRAMS && payload + 2 <= f.capturedLength
                && (next == HOP_BY_HOP || next == ROUTING || next == FRAGMENT || next == DESTINATION_OPTIONS)) {
            int length = next == FRAGMENT ? 8 : 8 + 8 * u8(f, payload + 1);
            next = u8(f, payload);
            payload += length;
        }
        if (outer && next == ICMPV6) {
            int kind = u8(f, payload);
            if (kind > 0 && kind < 5) {
                return ipv6(f, payload + 8, by, false);
            }
        }
        if (by == By.ENDS) {
            return ends(f, next, payload, u64(f, at + 8), u64(f, at + 16), u64(f, at + 24), u64(f, at + 32));
        }
        return by == By.ADDRESSES_OR_DATAGRAMS && next == UDP ? DATAGRAMS
                : pair(u64(f, at + 8), u64(f, at + 16), u64(f, at + 24), u64(f, at + 32));
    }

    private static long ends(FrameData f, int next, int payload, long source1, long source2, long destination1, long destination2) {
        return next != TCP && next != UDP || payload + 4 > f.capturedLength ? NO_ADDRESSES
                : ends(source1, source2, u16(f, payload), destination1, destination2, u16(f, payload + 2));
    }

    /** Whether a message of the Internet Control Message Protocol quotes a packet. */
    private static boolean quotes4(int kind) {
        return kind == 3 || kind == 4 || kind == 5 || kind == 11 || kind == 12;
    }

    private static int u8(FrameData f, int at) {
        return at < f.capturedLength ? f.data[f.offset + at] & 0xff : 0;
    }

    private static int u16(FrameData f, int at) {
        return u8(f, at) << 8 | u8(f, at + 1);
    }

    private static long u32(FrameData f, int at) {
        return (long) u16(f, at) << 16 | u16(f, at + 2);
    }

    private static long u64(FrameData f, int at) {
        return u32(f, at) << 32 | u32(f, at + 4);
    }
}
