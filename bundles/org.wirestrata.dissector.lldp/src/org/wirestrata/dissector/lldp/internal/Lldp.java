package org.wirestrata.dissector.lldp.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** The protocol, and what TLVs of several organizations use. */
final class Lldp {
    static final Protocol PROTOCOL = Protocol.of("Link Layer Discovery Protocol", "LLDP", "lldp");
    static final Field.Bytes UNKNOWN_CONTENT = PROTOCOL.bytes("lldp.unknown_subtype.content", "Content");
    static final Expert WRONG_TYPE = PROTOCOL.expert("lldp.bad_type", Expert.Severity.WARN, Expert.Area.MALFORMED,
            "Another TLV belongs here");
    static final Expert WRONG_LENGTH = PROTOCOL.expert("lldp.incorrect_length", Expert.Severity.WARN, Expert.Area.MALFORMED,
            "The TLV's length does not fit");
    static final Expert TOO_LONG = PROTOCOL.expert("lldp.excess_length", Expert.Severity.WARN, Expert.Area.MALFORMED,
            "The TLV is longer than what is known of it");
    static final Expert DEPRECATED = PROTOCOL.expert("lldp.tlv_deprecated", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "IEEE 802.1AX has this TLV now");

    private Lldp() {
    }
}
