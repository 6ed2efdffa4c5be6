package org.wirestrata.dissector.x509.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;

/** Names and texts in them: X.501 clause 9, RFC 5280 section 4.1.2.4. */
final class NameWriter {
    private NameWriter() {
    }

    /**
     * Records a name.
     *
     * @param choice   the field for which kind of name it is; may be null
     * @param sequence the field for its parts
     */
    static void name(Dissection d, Der name, Field choice, Field sequence) {
        int item = choice == null ? -1 : d.add(choice, name.at(), name.whole(), 0);
        d.enter(item);
        int list = d.add(sequence, name.content(), name.length(), name.count(d));
        d.enter(list);
        for (Der x = name.inside(d); x != null; x = x.next(d, name.end())) {
            relative(d, x);
        }
        d.leave(list);
        d.leave(item);
    }

    private static void relative(Dissection d, Der set) {
        int item = d.add(Names.RELATIVE, set.content(), set.length(), set.count(d));
        d.enter(item);
        for (Der x = set.inside(d); x != null; x = x.next(d, set.end())) {
            int attribute = d.open(Names.ATTRIBUTE, x.at(), x.whole());
            Der type = x.inside(d);
            if (type != null) {
                d.add(Names.OID, type.content(), type.length());
                Der value = type.next(d, x.end());
                if (value != null) {
                    attribute(d, type.oid(d), value);
                }
            }
            d.leave(attribute);
        }
        d.leave(item);
    }

    private static void attribute(Dissection d, String type, Der value) {
        switch (type) {
            case "2.5.4.6", "1.3.6.1.4.1.311.60.2.1.3" -> alone(d, Sat.COUNTRY, value, Encoding.ASCII);
            case "2.5.4.5", "2.5.4.46" -> alone(d, Sat.PRINTABLE_ALONE, value, Encoding.ASCII);
            case "1.2.840.113549.1.9.1", "0.9.2342.19200300.100.1.25" -> alone(d, Sat.IA5_ALONE, value, Encoding.ASCII);
            default -> {
                d.step("x509sat");
                directory(d, value);
            }
        }
    }

    private static void alone(Dissection d, Field.Text f, Der value, Encoding e) {
        d.step("x509sat");
        text(d, f, value, e);
    }

    /** Records a text of a kind that its tag tells. */
    private static void directory(Dissection d, Der value) {
        Field.Text f = switch (value.tag()) {
            case Der.TELETEX -> Sat.TELETEX;
            case Der.PRINTABLE -> Sat.PRINTABLE;
            case Der.UNIVERSAL -> Sat.UNIVERSAL;
            case Der.BMP -> Sat.BMP;
            case Der.UTF8 -> Sat.UTF8;
            default -> null;
        };
        if (f == null) {
            return;
        }
        int kind = f == Sat.TELETEX ? 0 : f == Sat.PRINTABLE ? 1 : f == Sat.UNIVERSAL ? 2 : f == Sat.BMP ? 3 : 4;
        int item = d.add(Sat.DIRECTORY, value.at(), value.whole(), kind);
        d.enter(item);
        text(d, f, value, value.tag() == Der.BMP ? Encoding.UTF_16BE : value.tag() == Der.UTF8 ? Encoding.UTF_8 : Encoding.ASCII);
        d.leave(item);
    }

    /** Records the content of a value as text. */
    static void text(Dissection d, Field.Text f, Der value, Encoding e) {
        d.addText(f, value.content(), value.length(), value.content(), value.length(), e);
    }
}
