package org.wirestrata.dissector.arp.internal;

import java.util.HashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.FactKey;

/** Which hardware address said last that an IPv4 address is its own, and when. The first one stays until it is silent for good. */
final class Claims {
    private static final class Claim {
        long hardware;
        int frame;
        long second;
    }

    private final Map<Integer, Claim> byAddress = new HashMap<>();

    /** Whether the addresses can be somebody's. */
    static boolean usable(Dissection d, int hardwareAt, int addressAt) {
        return (d.byteAt(hardwareAt) & 1) == 0 && d.peekAt(hardwareAt, 6) != 0 && d.peekAt(addressAt, 4) != 0;
    }

    /** Notes a claim; where another hardware address has one on the address, that is told as a fact. */
    void claim(Dissection d, int hardwareAt, int addressAt, FactKey key) {
        if (!usable(d, hardwareAt, addressAt)) {
            return;
        }
        long hardware = d.peekAt(hardwareAt, 6);
        Claim c = byAddress.computeIfAbsent((int) d.peekAt(addressAt, 4), a -> new Claim());
        if (c.frame != 0 && c.hardware != hardware) {
            d.tell(d.here(), key, (long) c.frame << 31 | Math.max(0, d.frame().seconds() - c.second) & 0x7fffffff);
            return;
        }
        c.hardware = hardware;
        c.frame = d.frame().number();
        c.second = d.frame().seconds();
    }

    static int frame(long fact) {
        return (int) (fact >>> 31);
    }

    static int seconds(long fact) {
        return (int) fact & 0x7fffffff;
    }
}
