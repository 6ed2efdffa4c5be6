package org.wirestrata.api.value;

/** How a field's value is written: the radix of integers, the separator of byte strings, the zone of times. */
public enum Base {
    NONE, DEC, HEX, OCT, DEC_HEX, HEX_DEC, CUSTOM,
    DOT, DASH, COLON, SPACE,
    PT_UDP, PT_TCP, PT_DCCP, PT_SCTP, OUI,
    LOCAL, UTC, DOY_UTC, NTP_UTC;

    /** Whether integers are shown in hexadecimal first. */
    public boolean hexadecimal() {
        return this == HEX || this == HEX_DEC;
    }
}
