package org.wirestrata.dissection.internal;

import java.util.HashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Protocol;

/** Wholes that are being put together from pieces of several frames. */
final class Fragments {
    /** Bytes that incomplete wholes may take; beyond it the oldest are given up. */
    private static final long MOST_BYTES = 64L << 20;

    /** What tells wholes apart. */
    record Key(Protocol protocol, int type, long source1, long source2, long destination1, long destination2, long id) {
    }

    private final Map<Key, Whole> open = new java.util.LinkedHashMap<>();
    private final Map<Integer, Whole> kept = new HashMap<>();
    private long bytes;
    private int numbers;

    /** Adds a piece; answers the whole it belongs to. */
    Whole add(Key key, int frame, int offset, byte[] data, int from, int length, boolean more, boolean keep) {
        Whole w = open.get(key);
        if (w == null) {
            w = new Whole(numbers++);
            open.put(key, w);
            if (keep) {
                kept.put(w.id, w);
            }
        }
        bytes += length;
        w.add(frame, offset, data, from, length, more);
        if (w.complete()) {
            w.assemble(frame);
            w.seal();
            bytes -= w.taken;
            open.remove(key);
        } else if (bytes > MOST_BYTES) {
            giveUpOldest();
        }
        return w;
    }

    /** The whole with a number, where all were kept. */
    Whole get(int id) {
        return kept.get(id);
    }

    private void giveUpOldest() {
        var i = open.values().iterator();
        Whole w = i.next();
        bytes -= w.taken;
        w.drop();
        i.remove();
    }
}
