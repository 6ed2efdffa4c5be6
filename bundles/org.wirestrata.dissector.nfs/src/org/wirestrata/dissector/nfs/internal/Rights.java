package org.wirestrata.dissector.nfs.internal;

import java.util.HashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.StateKey;

/** Rights that are asked for and granted (ACCESS): RFC 1813 section 3.3.4, RFC 7530 section 16.1, RFC 8276 section 8.3. */
final class Rights {
    private static final StateKey<Map<Integer, Integer>> ASKED = StateKey.of(StateKey.Scope.CONVERSATION, HashMap::new);
    private static final FactKey MASK = FactKey.of("nfs access asked for");
    private static final String[] SHORT = {" RD", " LU", " MD", " XT", " DL", " XE", " XAR", " XAW", " XAL"};
    private static final int ALL_RIGHTS = 0x3f;
    private final Call c;
    private final Dissection d;

    Rights(Call c) {
        this.c = c;
        d = c.d;
    }

    /** Takes the rights apart that are asked for, and answers what the packet list says of them. */
    String checked() {
        int asked = (int) d.peek(0, 4);
        if (d.learns()) {
            d.state(ASKED).put(c.xid, asked);
        }
        rights(Nfs.ACCESS_CHECK, Nfs.RIGHTS, asked, asked);
        return list(", [Check:", asked);
    }

    /** Takes the rights apart that version 3 grants, and answers what the packet list says of them. */
    String granted3() {
        return granted(asked());
    }

    /** Takes the rights apart that version 4 knows and grants, and answers what the packet list says of them. */
    String granted4() {
        int supported = (int) d.peek(0, 4);
        int asked = asked();
        rights(Nfs.ACCESS_SUPPORTED, Nfs.RIGHTS_SUPPORTED, supported, asked);
        return list(", [NOT Supported:", asked & ~supported) + granted(asked & supported);
    }

    private int asked() {
        if (d.learns()) {
            Integer asked = d.state(ASKED).get(c.xid);
            if (asked != null) {
                d.tell(d.here(), MASK, asked.longValue());
            }
        }
        return (int) d.fact(MASK, ALL_RIGHTS);
    }

    private String granted(int asked) {
        int granted = (int) d.peek(0, 4);
        rights(Nfs.ACCESS_RIGHTS, Nfs.RIGHTS, granted, asked);
        return list(", [Access Denied:", asked & ~granted) + list(", [Allowed:", asked & granted);
    }

    private void rights(Field.Uint word, Field.Uint[] names, int granted, int asked) {
        int at = d.position();
        int item = d.add(word, at, 4, granted & 0xffffffffL);
        d.enter(item);
        for (int i = 0; i < names.length; i++) {
            if ((asked >> i & 1) != 0) {
                d.add(names[i], at, 4, granted >> i & 1);
            }
        }
        d.leave(item);
        d.skip(4);
    }

    private static String list(String title, int rights) {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < SHORT.length; i++) {
            if ((rights >> i & 1) != 0) {
                said.append(said.isEmpty() ? title : "").append(SHORT[i]);
            }
        }
        return said.isEmpty() ? "" : said.append(']').toString();
    }
}
