package org.wirestrata.dissector.pppoe.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** The header that both stages have (RFC 2516, 4). */
final class PppoeHeader {
    static final int LENGTH = 6;
    static final Protocol PPPOE = Protocol.of("PPP-over-Ethernet", "PPPoE", "pppoe");
    /** Names that the packet list shows. */
    static final ValueStrings CODES = ValueStrings.builder().of(0x00, "Session Data").of(0x07, "Active Discovery Offer (PADO)")
            .of(0x09, "Active Discovery Initiation (PADI)").of(0x0a, "Active Discovery Session-Grant (PADG)")
            .of(0x0b, "Active Discovery Session-Credit Response (PADC)").of(0x0c, "Active Discovery Quality (PADQ)")
            .of(0x19, "Active Discovery Request (PADR)").of(0x65, "Active Discovery Session-confirmation (PADS)")
            .of(0xa7, "Active Discovery Terminate (PADT)").of(0xd3, "Active Discovery Message (PADM)")
            .of(0xd4, "Active Discovery Network (PADN)").build();
    private static final Field.Uint VERSION = PPPOE.uint8("pppoe.version", "Version").bits(0xf0);
    private static final Field.Uint TYPE = PPPOE.uint8("pppoe.type", "Type").bits(0xf);
    private static final Field.Uint CODE = PPPOE.uint8("pppoe.code", "Code").hex().named(CODES);
    private static final Field.Uint SESSION = PPPOE.uint16("pppoe.session_id", "Session").hex();
    private static final Field.Uint PAYLOAD = PPPOE.uint16("pppoe.payload_length", "Payload length");

    private PppoeHeader() {
    }

    /** Takes the header, and answers the length of what follows as it says it. */
    static int take(Dissection d, String name) {
        d.columns().protocol(name);
        d.peekAt(4, 2);
        int code = d.byteAt(1);
        d.columns().info(CODES.text(code, "Unknown"));
        d.uintAt(VERSION, 0);
        d.uintAt(TYPE, 0);
        d.uintAt(CODE, 1);
        d.uintAt(SESSION, 2);
        int length = (int) d.uintAt(PAYLOAD, 4);
        d.position(LENGTH);
        return length;
    }
}
