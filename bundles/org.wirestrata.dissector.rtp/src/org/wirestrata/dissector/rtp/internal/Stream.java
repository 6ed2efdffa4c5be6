package org.wirestrata.dissector.rtp.internal;

import java.util.List;
import java.util.Map;

import org.wirestrata.api.dissect.Announcement;
import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/**
 * What announced a stream tells of it, in a map of texts to objects: under <code>formats</code> the names of encodings by payload type,
 * under <code>secure</code> the lengths of the key identifier and authentication tag, under <code>trace</code> a field and a text by which
 * the session is known.
 */
final class Stream {
    private Stream() {
    }

    /** What announced the packet's stream, or null. */
    static Announcement announcement(Dissection d) {
        Conversation c = d.conversation();
        return c == null ? null : c.announcement();
    }

    private static Object detail(Announcement a, String key) {
        return a != null && a.details() instanceof Map<?, ?> m ? m.get(key) : null;
    }

    /** The name of the encoding of a payload type; empty where it is not known. */
    static String encoding(Announcement a, int type) {
        return detail(a, "formats") instanceof Map<?, ?> formats && formats.get(type) instanceof String name ? name : "";
    }

    /** The lengths of the key identifier and of the authentication tag, or null where the stream is not secured. */
    static List<?> secured(Announcement a) {
        return detail(a, "secure") instanceof List<?> lengths && lengths.size() == 2 ? lengths : null;
    }

    /** Shows what announced the stream. */
    static void show(Dissection d, Announcement a) {
        if (a == null) {
            return;
        }
        int item = d.generated(Rtp.SETUP, "");
        d.enter(item);
        d.generated(Rtp.SETUP_FRAME, a.frame());
        d.generated(Rtp.SETUP_METHOD, a.method());
        if (detail(a, "trace") instanceof Map.Entry<?, ?> e && e.getKey() instanceof Field.Text f && e.getValue() instanceof String text) {
            d.generated(f, text);
        }
        d.leave(item);
    }
}
