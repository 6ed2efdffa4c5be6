package org.wirestrata.dissector.x509.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.Ftype;

/** The fields of names: X.501 clause 9, X.520. */
final class Names {
    static final Field.Uint SEQUENCE = Protocols.IF.uint32("x509if.rdnSequence", "Names");
    static final Field.Uint RELATIVE = Protocols.IF.uint32("x509if.RDNSequence_item", "Relative name");
    static final Field.Group ATTRIBUTE = Protocols.IF.group("x509if.RelativeDistinguishedName_item_element", "Attribute");
    static final Field.Address OID = Protocols.IF.address(Ftype.OID, "x509if.oid", "Attribute");

    private Names() {
    }

    /** Has the fields declared together with the protocol. */
    static void declare() {
        // the initialiser of this class does it
    }
}
