package org.wirestrata.dissector.rtcp.internal;

import java.util.List;
import java.util.Map;

import org.wirestrata.api.dissect.Announcement;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.Base;

/**
 * Encrypted reports: RFC 3711 section 3.4. That they are, an announcement says in a map of texts to objects, under <code>secure</code>: the
 * lengths of the key identifier and of the authentication tag.
 */
final class Secured {
    private static final int INDEX_LENGTH = 4;
    private static final int CLEAR = 8;
    private static final Field.Uint ENCRYPTED = Rtcp.PROTOCOL.flag("srtcp.e", "Encrypted", 0x80000000L, 32);
    private static final Field.Uint INDEX = Rtcp.PROTOCOL.uint32("srtcp.index", "Index").in(Base.DEC_HEX).bits(0x7fffffffL);
    private static final Field.Bytes KEY = Rtcp.PROTOCOL.bytes("srtcp.mki", "Master key identifier");
    private static final Field.Bytes TAG = Rtcp.PROTOCOL.bytes("srtcp.auth_tag", "Authentication tag");
    private static final Expert CLOSED = Rtcp.PROTOCOL.expert("srtcp.encrypted_payload", Expert.Severity.WARN, Expert.Area.UNDECODED,
            "The reports are encrypted");

    private final int key;
    private final int tag;

    private Secured(int key, int tag) {
        this.key = key;
        this.tag = tag;
    }

    /** Has the fields declared. */
    static void declare() {
    }

    /** What an announcement says, or null where reports are not secured. */
    static Secured of(Announcement a) {
        return a != null && a.details() instanceof Map<?, ?> m && m.get("secure") instanceof List<?> l && l.size() == 2
                && l.get(0) instanceof Integer key && l.get(1) instanceof Integer tag ? new Secured(key, tag) : null;
    }

    /** Whether the packets of the layer are encrypted. */
    boolean encrypted(Dissection d) {
        int at = d.length() - tag - key - INDEX_LENGTH;
        return at >= CLEAR && d.has(at, INDEX_LENGTH) && d.byteAt(at) >> 7 != 0;
    }

    /** Shows what stands behind the sender, with the cursor there. */
    void show(Dissection d) {
        int end = d.length() - tag - key - INDEX_LENGTH;
        int item = d.add(Field.TEXT, d.position(), end - d.position(), "Encrypted");
        d.expert(item, CLOSED);
        d.position(end);
        d.uintAt(ENCRYPTED, end);
        d.uint(INDEX);
        if (key > 0) {
            d.bytes(KEY, key);
        }
        if (tag > 0) {
            d.bytes(TAG, tag);
        }
    }
}
