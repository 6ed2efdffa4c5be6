package org.wirestrata.dissector.x509.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Table;

/** Certificate extensions, RFC 5280 section 4.2. */
final class CertificateExtensions {
    /** Who knows what an object identifier stands for. */
    private static final Table.Text BY_OID = Table.text("ber.oid", "Object identifier");
    private static final Field.Uint[] USES = {Ce.USE0, Ce.USE1, Ce.USE2, Ce.USE3, Ce.USE4, Ce.USE5, Ce.USE6, Ce.USE7};

    private CertificateExtensions() {
    }

    /** Records the parts of an extension. */
    static void one(Dissection d, Der all, Field id, Field.Uint criticalField) {
        Der type = all.inside(d);
        if (type == null) {
            return;
        }
        if (id.type().text()) {
            d.add(id, type.content(), type.length(), type.oid(d));
        } else {
            d.add(id, type.content(), type.length());
        }
        Der x = type.next(d, all.end());
        if (x != null && x.tag() == Der.BOOLEAN) {
            d.add(criticalField, x.content(), x.length(), x.number(d) == 0 ? 0 : 1);
            x = x.next(d, all.end());
        }
        if (x != null) {
            value(d, type.oid(d), x);
        }
    }

    private static void value(Dissection d, String oid, Der octets) {
        Dissector other = d.registered(BY_OID, oid);
        if (other != null) {
            d.step(other.protocol().filterName());
            d.position(octets.content());
            d.within(octets.length());
            d.include(other);
            d.within(Integer.MAX_VALUE);
            return;
        }
        Der v = octets.inside(d);
        if (v == null) {
            return;
        }
        switch (oid) {
            case "2.5.29.14" -> {
                d.step("x509ce");
                d.add(Ce.SUBJECT_KEY, v.content(), v.length());
            }
            case "2.5.29.15" -> {
                d.step("x509ce");
                keyUsage(d, v);
            }
            case "2.5.29.17", "2.5.29.18" -> {
                d.step("x509ce");
                GeneralNames.list(d, Ce.NAMES, v);
            }
            case "2.5.29.19" -> {
                d.step("x509ce");
                constraints(d, v);
            }
            case "2.5.29.31", "2.5.29.46" -> {
                d.step("x509ce");
                points(d, v);
            }
            case "2.5.29.32", "1.3.6.1.4.1.311.21.10" -> {
                d.step("x509ce");
                Policies.show(d, v);
            }
            case "2.5.29.35" -> {
                d.step("x509ce");
                authorityKey(d, v);
            }
            case "2.5.29.37" -> {
                d.step("x509ce");
                purposes(d, v);
            }
            case "1.3.6.1.5.5.7.1.1", "1.3.6.1.5.5.7.1.11" -> {
                d.step("pkix1implicit");
                access(d, v);
            }
            case "1.3.6.1.5.5.7.48.1.5" -> {
                d.step("ocsp");
                d.add(OcspFields.NO_CHECK, v.content(), v.length());
            }
            case "1.3.6.1.4.1.311.21.7" -> {
                d.step("x509ce");
                template(d, v);
            }
            case "1.3.6.1.4.1.311.21.1" -> {
                d.step("x509sat");
                d.add(Sat.INTEGER, v.content(), v.length(), v.number(d));
            }
            case "1.3.6.1.4.1.311.21.4" -> {
                d.step("x509sat");
                d.add(Sat.UTC, v.content(), v.length(), Times.utc(d, v));
            }
            case "2.16.840.1.113730.1.1" -> {
                d.step("ns_cert_exts");
                flags(d, Netscape.TYPE, v, Netscape.BITS);
            }
            default -> {
            }
        }
    }

    /** Records a bit string with a field for each bit of its first byte; answers its item, which is left open. */
    private static int openFlags(Dissection d, Field f, Der v, Field.Uint[] bits) {
        Algorithms.bits(d, f, v);
        int item = d.last();
        d.enter(item);
        if (v.length() > 1) {
            for (Field.Uint bit : bits) {
                d.uintAt(bit, v.content() + 1, 1);
            }
        }
        return item;
    }

    private static void flags(Dissection d, Field f, Der v, Field.Uint[] bits) {
        d.leave(openFlags(d, f, v, bits));
    }

    private static void keyUsage(Dissection d, Der v) {
        int item = openFlags(d, Ce.KEY_USAGE, v, USES);
        if (v.length() > 2) {
            d.uintAt(Ce.USE8, v.content() + 2, 1);
        } else if (v.length() > 1) {
            d.add(Ce.USE8, v.content() + 1, 1, 0);
        }
        d.leave(item);
    }

    private static void constraints(Dissection d, Der v) {
        int item = d.open(Ce.CONSTRAINTS, v.at(), v.whole());
        for (Der x = v.inside(d); x != null; x = x.next(d, v.end())) {
            if (x.tag() == Der.BOOLEAN) {
                d.add(Ce.CA, x.content(), x.length(), x.number(d) == 0 ? 0 : 1);
            } else if (x.tag() == Der.INTEGER) {
                d.add(Ce.PATH_LENGTH, x.content(), x.length(), x.number(d));
            }
        }
        d.leave(item);
    }

    private static void points(Dissection d, Der v) {
        int list = d.add(Ce.POINTS, v.content(), v.length(), v.count(d));
        d.enter(list);
        for (Der p = v.inside(d); p != null; p = p.next(d, v.end())) {
            int item = d.open(Ce.POINT, p.at(), p.whole());
            Der outer = p.inside(d);
            Der name = outer == null || outer.tag() != Der.CONSTRUCTED ? null : outer.inside(d);
            if (name != null) {
                int choice = d.add(Ce.POINT_NAME, name.content(), name.length(), name.tag() & 0x1f);
                d.enter(choice);
                if ((name.tag() & 0x1f) == 0) {
                    GeneralNames.list(d, Ce.FULL_NAME, name);
                }
                d.leave(choice);
            }
            d.leave(item);
        }
        d.leave(list);
    }

    private static void authorityKey(Dissection d, Der v) {
        int item = d.open(Ce.AUTHORITY_KEY, v.at(), v.whole());
        for (Der x = v.inside(d); x != null; x = x.next(d, v.end())) {
            switch (x.tag() & 0x1f) {
                case 0 -> d.add(Ce.KEY_ID, x.content(), x.length());
                case 1 -> GeneralNames.list(d, Ce.AUTHORITY_ISSUER, x);
                case 2 -> d.add(Ce.AUTHORITY_SERIAL, x.content(), x.length());
                default -> {
                }
            }
        }
        d.leave(item);
    }

    private static void purposes(Dissection d, Der v) {
        int list = d.add(Ce.PURPOSES, v.content(), v.length(), v.count(d));
        d.enter(list);
        for (Der x = v.inside(d); x != null; x = x.next(d, v.end())) {
            d.add(Ce.PURPOSE, x.content(), x.length());
        }
        d.leave(list);
    }

    private static void access(Dissection d, Der v) {
        int list = d.add(Pkix.ACCESS, v.content(), v.length(), v.count(d));
        d.enter(list);
        for (Der x = v.inside(d); x != null; x = x.next(d, v.end())) {
            int item = d.open(Pkix.ACCESS_ONE, x.at(), x.whole());
            Der method = x.inside(d);
            if (method != null) {
                d.add(Pkix.ACCESS_METHOD, method.content(), method.length());
                Der location = method.next(d, x.end());
                if (location != null) {
                    GeneralNames.one(d, Pkix.ACCESS_LOCATION, location);
                }
            }
            d.leave(item);
        }
        d.leave(list);
    }

    private static void template(Dissection d, Der v) {
        int item = d.open(Ce.TEMPLATE, v.at(), v.whole());
        Der id = v.inside(d);
        if (id != null) {
            d.add(Ce.TEMPLATE_ID, id.content(), id.length());
            Field[] versions = {Ce.TEMPLATE_MAJOR, Ce.TEMPLATE_MINOR};
            Der x = id.next(d, v.end());
            for (int i = 0; x != null && i < versions.length; i++) {
                d.add(versions[i], x.content(), x.length(), x.number(d));
                x = x.next(d, v.end());
            }
        }
        d.leave(item);
    }

    /** The encoding of a text by its tag. */
    static Encoding encoding(int tag) {
        return tag == Der.BMP ? Encoding.UTF_16BE : tag == Der.UTF8 ? Encoding.UTF_8 : Encoding.ASCII;
    }
}
