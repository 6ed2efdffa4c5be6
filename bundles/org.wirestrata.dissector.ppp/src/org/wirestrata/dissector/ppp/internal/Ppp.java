package org.wirestrata.dissector.ppp.internal;

import java.nio.charset.StandardCharsets;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** What the Point-to-Point Protocol and its control protocols have in common (RFC 1661; numbers of IANA's registry). */
final class Ppp {
    static final Protocol PROTOCOL = Protocol.of("Point-to-Point Protocol", "PPP", "ppp").withPayload();
    static final ValueStrings PROTOCOLS = ValueStrings.builder().of(0x0001, "Padding").of(0x0021, "IPv4").of(0x0023, "OSI")
            .of(0x0029, "AppleTalk").of(0x002b, "IPX").of(0x002d, "Van Jacobson compressed TCP/IP")
            .of(0x002f, "Van Jacobson uncompressed TCP/IP").of(0x0031, "Bridging").of(0x003d, "Multilink").of(0x0057, "IPv6")
            .of(0x00fd, "Compressed datagram").of(0x0281, "MPLS").of(0x0283, "MPLS, upstream-assigned label").of(0x8021, "IPCP")
            .of(0x8023, "OSINLCP").of(0x8029, "ATCP").of(0x802b, "IPXCP").of(0x8031, "BCP").of(0x8057, "IPV6CP").of(0x80fd, "CCP")
            .of(0x8281, "MPLSCP").of(0xc021, "LCP").of(0xc023, "PAP").of(0xc025, "Link quality report").of(0xc223, "CHAP")
            .of(0xc227, "EAP").build();
    static final Field.Uint PAYLOAD = PROTOCOL.uint16("ppp.protocol", "Protocol").hex().named(PROTOCOLS);
    static final ValueStrings CODES = ValueStrings.counting("Vendor Specific", "Configuration Request", "Configuration Ack",
            "Configuration Nak", "Configuration Reject", "Termination Request", "Termination Ack", "Code Reject", "Protocol Reject",
            "Echo Request", "Echo Reply", "Discard Request", "Identification", "Time Remaining", "Reset Request", "Reset Ack");
    static final Field.Uint CODE = PROTOCOL.uint8("ppp.code", "Code").named(CODES);
    static final Field.Uint IDENTIFIER = PROTOCOL.uint8("ppp.identifier", "Identifier").in(Base.DEC_HEX);
    static final Field.Uint LENGTH = PROTOCOL.uint16("ppp.length", "Length");
    static final Field.Uint VENDOR_MAGIC = PROTOCOL.uint32("ppp.magic_number", "Magic number").hex();
    static final Field.Uint OUI = PROTOCOL.integer(Ftype.UINT24, "ppp.oui", "Organization").in(Base.OUI);
    static final Field.Uint KIND = PROTOCOL.uint8("ppp.kind", "Kind").in(Base.DEC_HEX);
    static final Field.Bytes DATA = PROTOCOL.bytes("ppp.data", "Data");
    static final Expert WRONG_LENGTH = PROTOCOL.expert("ppp.opt.len.invalid", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "The option's length does not fit");

    private Ppp() {
    }

    /** Text for the packet list, for which items need not be recorded. */
    static String text(Dissection d, int at, int length) {
        return new String(d.array(), d.arrayOffset() + at, length, StandardCharsets.US_ASCII);
    }
}
