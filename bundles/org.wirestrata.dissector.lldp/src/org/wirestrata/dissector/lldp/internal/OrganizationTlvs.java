package org.wirestrata.dissector.lldp.internal;

import org.wirestrata.api.dissect.Field;

/** The TLVs that an organization defined. */
interface OrganizationTlvs {
    /** The field of the organization's subtypes. */
    Field.Uint subtype();

    /** Shows what follows the subtype. */
    void show(TlvValue v, int subtype);

    /** Whether octets behind what is known of a TLV are remarked on. */
    default boolean strict() {
        return false;
    }
}
