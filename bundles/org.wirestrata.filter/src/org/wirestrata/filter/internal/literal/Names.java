package org.wirestrata.filter.internal.literal;

import org.wirestrata.api.value.Ftype;

/** Names of types for messages. */
public final class Names {
    private Names() {
    }

    /** The name of a type, without an article. */
    public static String of(Ftype type) {
        return switch (type) {
            case NONE -> "label";
            case PROTOCOL -> "protocol";
            case BOOLEAN -> "truth value";
            case CHAR -> "character";
            case FRAMENUM -> "frame number";
            case FLOAT, DOUBLE -> "floating-point number";
            case ABSOLUTE_TIME -> "point in time";
            case RELATIVE_TIME -> "span of time";
            case ETHER -> "Ethernet address";
            case IPv4 -> "IPv4 address";
            case IPv6 -> "IPv6 address";
            case IPXNET -> "IPX network number";
            case GUID -> "GUID";
            case OID -> "object identifier";
            case REL_OID -> "relative object identifier";
            case EUI64 -> "EUI-64 address";
            case AX25 -> "AX.25 address";
            case VINES -> "VINES address";
            case SYSTEM_ID -> "system identifier";
            case FCWWN -> "Fibre Channel name";
            case BYTES, UINT_BYTES -> "byte string";
            default -> type.text() ? "text" : (type.signed() ? "signed" : "unsigned") + " integer of " + type.width()
                    + (type.width() == 1 ? " byte" : " bytes");
        };
    }
}
