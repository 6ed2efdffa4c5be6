package org.wirestrata.dissector.x509.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;

/** Certificate policies, RFC 5280 section 4.2.1.4. */
final class Policies {
    private static final String STATEMENT = "1.3.6.1.5.5.7.2.1";
    private static final String NOTICE = "1.3.6.1.5.5.7.2.2";

    private Policies() {
    }

    static void show(Dissection d, Der v) {
        int list = d.add(Ce.POLICIES, v.content(), v.length(), v.count(d));
        d.enter(list);
        for (Der x = v.inside(d); x != null; x = x.next(d, v.end())) {
            int item = d.open(Ce.POLICY, x.at(), x.whole());
            Der id = x.inside(d);
            if (id != null) {
                d.add(Ce.POLICY_ID, id.content(), id.length());
                Der qualifiers = id.next(d, x.end());
                if (qualifiers != null) {
                    qualifiers(d, qualifiers);
                }
            }
            d.leave(item);
        }
        d.leave(list);
    }

    private static void qualifiers(Dissection d, Der v) {
        int list = d.add(Ce.QUALIFIERS, v.content(), v.length(), v.count(d));
        d.enter(list);
        for (Der x = v.inside(d); x != null; x = x.next(d, v.end())) {
            int item = d.open(Ce.QUALIFIER, x.at(), x.whole());
            Der id = x.inside(d);
            if (id != null) {
                d.add(Ce.QUALIFIER_ID, id.content(), id.length());
                Der value = id.next(d, x.end());
                String oid = id.oid(d);
                if (value != null && oid.equals(STATEMENT)) {
                    d.step("pkix1explicit");
                    NameWriter.text(d, Pkix.CPS, value, Encoding.ASCII);
                } else if (value != null && oid.equals(NOTICE)) {
                    d.step("pkix1implicit");
                    notice(d, value);
                }
            }
            d.leave(item);
        }
        d.leave(list);
    }

    private static void notice(Dissection d, Der v) {
        int item = d.open(Pkix.NOTICE, v.at(), v.whole());
        for (Der x = v.inside(d); x != null; x = x.next(d, v.end())) {
            if (x.tag() == Der.SEQUENCE) {
                reference(d, x);
            } else {
                text(d, Pkix.EXPLICIT, x);
            }
        }
        d.leave(item);
    }

    private static void reference(Dissection d, Der v) {
        int item = d.open(Pkix.NOTICE_REFERENCE, v.at(), v.whole());
        Der organization = v.inside(d);
        if (organization != null) {
            text(d, Pkix.ORGANIZATION, organization);
            Der numbers = organization.next(d, v.end());
            if (numbers != null) {
                int list = d.add(Pkix.NOTICE_NUMBERS, numbers.content(), numbers.length(), numbers.count(d));
                d.enter(list);
                for (Der x = numbers.inside(d); x != null; x = x.next(d, numbers.end())) {
                    d.add(Pkix.NOTICE_NUMBER, x.content(), x.length(), x.number(d));
                }
                d.leave(list);
            }
        }
        d.leave(item);
    }

    private static void text(Dissection d, Field choice, Der v) {
        int kind = switch (v.tag()) {
            case Der.IA5 -> 0;
            case Der.VISIBLE -> 1;
            case Der.BMP -> 2;
            case Der.UTF8 -> 3;
            default -> -1;
        };
        if (kind < 0) {
            return;
        }
        Field.Text[] fields = {Pkix.IA5, Pkix.VISIBLE, Pkix.BMP, Pkix.UTF8};
        int item = d.add(choice, v.at(), v.whole(), kind);
        d.enter(item);
        NameWriter.text(d, fields[kind], v, CertificateExtensions.encoding(v.tag()));
        d.leave(item);
    }
}
