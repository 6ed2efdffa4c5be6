package org.wirestrata.dissector.x509.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.Ftype;

/** The fields of the Internet profile (RFC 5280 appendix A), of keys (RFC 8017, RFC 5480), and of bit strings. */
final class Pkix {
    static final Field.Uint PADDING = Protocols.BER.uint8("ber.bitstring.padding", "Unused bits");
    static final Field.Bytes MODULUS = Protocols.PKCS1.bytes("pkcs1.modulus", "Modulus");
    static final Field.Uint EXPONENT = Protocols.PKCS1.integer(Ftype.INT32, "pkcs1.publicExponent", "Exponent");
    static final Field.Uint EC = Protocols.PKCS1.uint32("pkcs1.ECParameters", "Curve parameters");
    static final Field.Address CURVE = Protocols.PKCS1.address(Ftype.OID, "pkcs1.namedCurve", "Curve");
    static final Field.Text CPS = Protocols.EXPLICIT.text("pkix1explicit.DirectoryString", "Practice statement");
    static final Field.Group EXTENSION = Protocols.EXPLICIT.group("pkix1explicit.Extension_element", "Extension");
    static final Field.Text EXTENSION_ID = Protocols.EXPLICIT.text("pkix1explicit.id", "Extension");
    static final Field.Uint ACCESS = Protocols.IMPLICIT.uint32("pkix1implicit.AuthorityInfoAccessSyntax", "Access to information");
    static final Field.Group ACCESS_ONE = Protocols.IMPLICIT.group("pkix1implicit.AccessDescription_element", "Access");
    static final Field.Address ACCESS_METHOD = Protocols.IMPLICIT.address(Ftype.OID, "pkix1implicit.accessMethod", "Method");
    static final Field.Uint ACCESS_LOCATION = Protocols.IMPLICIT.uint32("pkix1implicit.accessLocation", "Location");
    static final Field.Group NOTICE = Protocols.IMPLICIT.group("pkix1implicit.UserNotice_element", "Notice");
    static final Field.Group NOTICE_REFERENCE = Protocols.IMPLICIT.group("pkix1implicit.noticeRef_element", "Reference");
    static final Field.Uint ORGANIZATION = Protocols.IMPLICIT.uint32("pkix1implicit.organization", "Organization");
    static final Field.Uint NOTICE_NUMBERS = Protocols.IMPLICIT.uint32("pkix1implicit.noticeNumbers", "Numbers");
    static final Field.Uint NOTICE_NUMBER = Protocols.IMPLICIT.integer(Ftype.INT32, "pkix1implicit.noticeNumbers_item", "Number");
    static final Field.Uint EXPLICIT = Protocols.IMPLICIT.uint32("pkix1implicit.explicitText", "Text");
    static final Field.Text IA5 = Protocols.IMPLICIT.text("pkix1implicit.ia5String", "IA5 text");
    static final Field.Text VISIBLE = Protocols.IMPLICIT.text("pkix1implicit.visibleString", "Visible text");
    static final Field.Text BMP = Protocols.IMPLICIT.text("pkix1implicit.bmpString", "BMP text");
    static final Field.Text UTF8 = Protocols.IMPLICIT.text("pkix1implicit.utf8String", "UTF-8 text");

    private Pkix() {
    }

    /** Has the fields declared together with the protocol. */
    static void declare() {
        // the initialiser of this class does it
    }
}
