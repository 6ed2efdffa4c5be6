package org.wirestrata.api.value;

/**
 * The type of a field's value, named as in the field's display-filter documentation (<code>FT_UINT16</code> is {@link #UINT16}).
 * <p>
 * The width is the number of bytes that a value takes in the packet, 0 where it varies.
 */
public enum Ftype {
    NONE(0), PROTOCOL(0), BOOLEAN(0), CHAR(1),
    UINT8(1), UINT16(2), UINT24(3), UINT32(4), UINT40(5), UINT48(6), UINT56(7), UINT64(8),
    INT8(1), INT16(2), INT24(3), INT32(4), INT40(5), INT48(6), INT56(7), INT64(8),
    FLOAT(4), DOUBLE(8), ABSOLUTE_TIME(0), RELATIVE_TIME(0),
    STRING(0), STRINGZ(0), UINT_STRING(0), STRINGZPAD(0), STRINGZTRUNC(0),
    ETHER(6), BYTES(0), UINT_BYTES(0), IPv4(4), IPv6(16), IPXNET(4), FRAMENUM(4), GUID(16), OID(0), EUI64(8), AX25(7), VINES(6),
    REL_OID(0), SYSTEM_ID(0), FCWWN(8);

    private final int width;

    Ftype(int width) {
        this.width = width;
    }

    /** Bytes that a value takes in the packet; 0 where it varies. */
    public int width() {
        return width;
    }

    /** The name with the prefix that listings of fields use: <code>FT_UINT16</code>. */
    public String listed() {
        return "FT_" + name();
    }

    /** Whether values are unsigned integers of up to 64 bits. */
    public boolean unsigned() {
        return ordinal() >= UINT8.ordinal() && ordinal() <= UINT64.ordinal() || this == CHAR || this == FRAMENUM || this == IPXNET;
    }

    /** Whether values are signed integers of up to 64 bits. */
    public boolean signed() {
        return ordinal() >= INT8.ordinal() && ordinal() <= INT64.ordinal();
    }

    /** Whether values are integers, signed or not; frame numbers and characters count, booleans do not. */
    public boolean integer() {
        return unsigned() || signed();
    }

    /** Whether values are text. */
    public boolean text() {
        return switch (this) {
            case STRING, STRINGZ, UINT_STRING, STRINGZPAD, STRINGZTRUNC -> true;
            default -> false;
        };
    }

    /** Whether values are byte strings without a structure of their own. */
    public boolean bytes() {
        return this == BYTES || this == UINT_BYTES;
    }

    /** Whether values are points in time or spans of it. */
    public boolean time() {
        return this == ABSOLUTE_TIME || this == RELATIVE_TIME;
    }
}
