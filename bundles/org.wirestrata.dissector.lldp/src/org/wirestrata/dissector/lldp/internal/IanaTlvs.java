package org.wirestrata.dissector.lldp.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.ValueStrings;

/** The TLV of manufacturer usage descriptions (RFC 8520, 11). */
final class IanaTlvs implements OrganizationTlvs {
    private static final int USAGE = 1;
    private static final Field.Uint SUBTYPE = Lldp.PROTOCOL.uint8("lldp.iana.subtype", "Subtype").hex()
            .named(ValueStrings.of(USAGE, "Manufacturer usage description"));
    private static final Field.Text URL = Lldp.PROTOCOL.text("lldp.iana.mudurl", "Manufacturer usage description");

    @Override
    public Field.Uint subtype() {
        return SUBTYPE;
    }

    @Override
    public void show(TlvValue v, int subtype) {
        v.rest(subtype == USAGE ? URL : Lldp.UNKNOWN_CONTENT);
    }
}
