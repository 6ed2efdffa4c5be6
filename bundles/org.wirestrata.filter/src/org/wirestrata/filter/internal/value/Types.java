package org.wirestrata.filter.internal.value;

import org.wirestrata.api.value.Ftype;

/** What can be done with values of a type. */
public final class Types {
    private Types() {
    }

    /** Byte strings and identifiers that compare with them. */
    public static boolean octets(Ftype t) {
        return switch (t) {
            case ETHER, BYTES, UINT_BYTES, AX25, VINES, OID, REL_OID, SYSTEM_ID, FCWWN, GUID -> true;
            default -> false;
        };
    }

    /** Whether values compare at all. */
    public static boolean comparable(Ftype t) {
        return t != Ftype.NONE;
    }

    public static boolean sliceable(Ftype t) {
        return containing(t) || t == Ftype.IPv4 || t == Ftype.IPv6;
    }

    /** Whether values may hold others. */
    public static boolean containing(Ftype t) {
        return t.text() || t == Ftype.PROTOCOL || octets(t) && t != Ftype.GUID;
    }

    /** Addresses and counted bytes, of which a part that is looked for is written as bytes. */
    public static boolean divided(Ftype t) {
        return containing(t) && octets(t) && t != Ftype.BYTES && t != Ftype.OID && t != Ftype.REL_OID;
    }

    /** Whether values can be searched by a regular expression. */
    public static boolean matching(Ftype t) {
        return switch (t) {
            case BYTES, AX25, VINES, ETHER, FCWWN, PROTOCOL -> true;
            default -> t.text();
        };
    }

    /** Integers, of which truth values and EUI-64 addresses are some. */
    public static boolean number(Ftype t) {
        return t.integer() || t == Ftype.BOOLEAN || t == Ftype.EUI64;
    }

    public static boolean real(Ftype t) {
        return t == Ftype.FLOAT || t == Ftype.DOUBLE;
    }

    public static boolean bitwise(Ftype t) {
        return number(t) && t != Ftype.BOOLEAN || octets(t) && t != Ftype.GUID || t == Ftype.IPv4 || t == Ftype.IPv6;
    }

    public static boolean additive(Ftype t) {
        return number(t) && t != Ftype.BOOLEAN && t != Ftype.IPXNET || real(t) || t == Ftype.RELATIVE_TIME;
    }

    public static boolean multiplicative(Ftype t) {
        return additive(t) && t != Ftype.EUI64 && t != Ftype.RELATIVE_TIME;
    }

    public static boolean divisible(Ftype t) {
        return multiplicative(t) && !real(t);
    }

    public static boolean negatable(Ftype t) {
        return additive(t) || t == Ftype.IPXNET;
    }

    /** Whether values can be written by the function that makes text of numbers and addresses. */
    public static boolean writable(Ftype t) {
        return t.integer() && t != Ftype.CHAR || real(t) || t == Ftype.EUI64 || t == Ftype.IPv4 || t == Ftype.IPv6
                || octets(t) && t != Ftype.BYTES && t != Ftype.UINT_BYTES;
    }

    /** Whether values of a type on the left compare with values of another one on the right. */
    public static boolean compatible(Ftype left, Ftype right) {
        return left == right || octets(left) && octets(right) || left.text() && right.text() || real(left) && real(right)
                || number(left) && left != Ftype.BOOLEAN && number(right);
    }
}
