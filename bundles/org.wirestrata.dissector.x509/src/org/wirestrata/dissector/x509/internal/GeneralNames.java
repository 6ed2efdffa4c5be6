package org.wirestrata.dissector.x509.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;

/** General names, RFC 5280 section 4.2.1.6. */
final class GeneralNames {
    private GeneralNames() {
    }

    /** Records a list of names. */
    static void list(Dissection d, Field f, Der list) {
        int item = d.add(f, list.content(), list.length(), list.count(d));
        d.enter(item);
        for (Der x = list.inside(d); x != null; x = x.next(d, list.end())) {
            one(d, Ce.NAME, x);
        }
        d.leave(item);
    }

    /** Records one name. */
    static void one(Dissection d, Field f, Der name) {
        int kind = name.tag() & 0x1f;
        int item = d.add(f, name.content(), name.length(), kind);
        d.enter(item);
        switch (kind) {
            case 1 -> NameWriter.text(d, Ce.RFC822, name, Encoding.ASCII);
            case 2 -> NameWriter.text(d, Ce.DNS, name, Encoding.ASCII);
            case 4 -> {
                Der inner = name.inside(d);
                if (inner != null) {
                    NameWriter.name(d, inner, Ce.DIRECTORY, Names.SEQUENCE);
                }
            }
            case 6 -> NameWriter.text(d, Ce.URI, name, Encoding.ASCII);
            case 7 -> d.add(name.length() == 4 ? Ce.IPV4 : name.length() == 16 ? Ce.IPV6 : Ce.IP, name.content(), name.length());
            case 8 -> d.add(Ce.REGISTERED, name.content(), name.length());
            default -> {
            }
        }
        d.leave(item);
    }
}
