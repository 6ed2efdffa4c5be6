package org.wirestrata.dissection.internal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Protocol;

/** Wholes that are being put together from pieces of several frames. */
final class Fragments {
    /** Bytes that incomplete wholes may take; beyond it the oldest are given up. */
    private static final long MOST_BYTES = 64L << 20;

    /** What tells wholes apart. */
    record Key(Protocol protocol, int type, long source1, long source2, long destination1, long destination2, long id) {
    }

    private final Map<Key, Whole> open = new LinkedHashMap<>();
    private long bytes;

    /** Adds a piece; answers the whole it belongs to. */
    Whole add(Key key, int frame, int place, int offset, byte[] data, int from, int length, boolean more) {
        Whole w = open.get(key);
        if (w == null) {
            w = new Whole();
            open.put(key, w);
        }
        bytes += length;
        w.add(frame, place, offset, data, from, length, more);
        if (w.complete()) {
            w.assemble(frame);
            bytes -= w.taken;
            open.remove(key);
        } else if (bytes > MOST_BYTES) {
            giveUpOldest();
        }
        return w;
    }

    private void giveUpOldest() {
        var i = open.values().iterator();
        Whole w = i.next();
        bytes -= w.taken;
        w.drop();
        i.remove();
    }
}
