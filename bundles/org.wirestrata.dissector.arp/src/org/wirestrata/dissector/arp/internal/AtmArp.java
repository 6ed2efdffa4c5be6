package org.wirestrata.dissector.arp.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** Address resolution over ATM (RFC 2225, 8.7): numbers of ATM instead of hardware addresses, each with a subaddress. */
final class AtmArp {
    /** The hardware type of such packets. */
    static final int HARDWARE = 19;
    private static final int HEADER = 12;
    private static final int IPV4 = 0x0800;
    private static final int E164 = 0x40;
    private static final int LENGTH = 0x3f;
    private static final int NSAP = 20;
    private static final Protocol ARP = ArpFields.ARP;
    private static final TrueFalse KINDS = new TrueFalse("E.164", "ATM Forum NSAP");

    /** What is said of a sender or a target. */
    private record Side(Field.Uint kind, Field.Uint length, Field.Uint subKind, Field.Uint subLength, Field.Uint protocolLength,
            Field.Text e164, Field.Bytes nsap, Field.Bytes sub, Field.Bytes protocol, Field.Address ipv4) {
        static Side of(String name, String label, Field.Bytes protocol, Field.Address ipv4) {
            return new Side(ARP.flag(name + "htype", label + " number is", E164, 8).named(KINDS),
                    ARP.uint8(name + "hlen", label + " number length").bits(LENGTH),
                    ARP.flag(name + "stype", label + " subaddress is", E164, 8).named(KINDS),
                    ARP.uint8(name + "slen", label + " subaddress length").bits(LENGTH),
                    ARP.uint8(name + "pln", label + " protocol address length"),
                    ARP.text(name + "atm_num_e164", label + " number"), ARP.bytes(name + "atm_num_nsap", label + " number"),
                    ARP.bytes(name + "atm_subaddr", label + " subaddress"), protocol, ipv4);
        }
    }

    private static final Side SENDER = Side.of("arp.src.", "Sender", ArpFields.SENDER_PROTOCOL, ArpFields.SENDER_IPV4);
    private static final Side TARGET = Side.of("arp.dst.", "Target", ArpFields.TARGET_PROTOCOL, ArpFields.TARGET_IPV4);
    private static final Field.Uint FORMAT = ARP.uint8("arp.src.atm_afi", "Format").hex().named(ValueStrings.of(0x39, "Country", 0xbd,
            "Country, group", 0x47, "International code", 0xc5, "International code, group", 0x45, "E.164", 0xc3, "E.164, group"));
    private static final Field.Uint COUNTRY = ARP.uint16("arp.src.atm_data_country_code", "Country").hex();
    private static final Field.Uint COUNTRY_GROUP = ARP.uint16("arp.src.atm_data_country_code_group", "Country, group").hex();
    private static final Field.Uint CODE = ARP.uint16("arp.src.atm_international_code_designator", "International code").hex();
    private static final Field.Uint CODE_GROUP = ARP.uint16("arp.src.atm_international_code_designator_group",
            "International code, group").hex();
    private static final Field.Bytes ISDN = ARP.bytes("arp.src.atm_e.164_isdn", "ISDN number");
    private static final Field.Bytes ISDN_GROUP = ARP.bytes("arp.src.atm_e.164_isdn_group", "ISDN number, group");
    private static final Field.Bytes AREA = ARP.bytes("arp.src.atm_high_order_dsp", "Area");
    private static final Field.Bytes SYSTEM = ARP.bytes("arp.src.atm_end_system_identifier", "End system");
    private static final Field.Uint SELECTOR = ARP.uint8("arp.src.atm_selector", "Selector").hex();
    private static final Field.Bytes REST = ARP.bytes("arp.src.atm_rest_of_address", "Rest of the address");
    private static final Expert UNKNOWN_FORMAT = ARP.expert("arp.src.atm_afi.unknown", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "The address has a format that is not known");

    private AtmArp() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    static void dissect(Dissection d) {
        int operation = (int) d.peekAt(6, 2);
        int sender = d.byteAt(4) & LENGTH;
        int senderSub = d.byteAt(5) & LENGTH;
        int senderProtocol = d.byteAt(8);
        int target = d.byteAt(9) & LENGTH;
        int targetSub = d.byteAt(10) & LENGTH;
        int targetProtocol = d.byteAt(11);
        int from = HEADER + sender + senderSub + senderProtocol;
        int end = from + target + targetSub + targetProtocol;
        d.byteAt(end - 1);
        d.limit(end);
        d.columns().protocol(switch (operation) {
            case 3, 4 -> "ATMRARP";
            case 8, 9 -> "Inverse ATMARP";
            default -> "ATMARP";
        });
        boolean ipv4 = d.peekAt(2, 2) == IPV4;
        if (d.columns().wanted()) {
            info(d, operation, from, from - senderProtocol, senderProtocol, end - targetProtocol, targetProtocol);
        }
        d.uintAt(ArpFields.HARDWARE, 0);
        d.uintAt(ArpFields.PROTOCOL, 2);
        kind(d, SENDER.kind, SENDER.length, 4, "Sender number");
        kind(d, SENDER.subKind, SENDER.subLength, 5, "Sender subaddress");
        d.uintAt(ArpFields.OPCODE, 6);
        d.uintAt(SENDER.protocolLength, 8);
        kind(d, TARGET.kind, TARGET.length, 9, "Target number");
        kind(d, TARGET.subKind, TARGET.subLength, 10, "Target subaddress");
        d.uintAt(TARGET.protocolLength, 11);
        d.position(HEADER);
        side(d, SENDER, (d.byteAt(4) & E164) != 0, sender, senderSub, senderProtocol, ipv4);
        side(d, TARGET, (d.byteAt(9) & E164) != 0, target, targetSub, targetProtocol, ipv4);
    }

    private static void kind(Dissection d, Field.Uint kind, Field.Uint length, int at, String title) {
        int item = d.add(Field.TEXT, at, 1, title);
        d.enter(item);
        d.uintAt(kind, at);
        d.uintAt(length, at);
        d.leave(item);
    }

    private static void side(Dissection d, Side s, boolean e164, int number, int sub, int protocol, boolean ipv4) {
        if (number > 0 && e164) {
            d.text(s.e164, number, Encoding.ASCII);
        } else if (number > 0) {
            d.bytes(s.nsap, number);
            if (number >= NSAP) {
                int item = d.last();
                d.enter(item);
                parts(d, d.position() - number, number);
                d.leave(item);
            }
        }
        if (sub > 0) {
            d.bytes(s.sub, sub);
        }
        if (protocol > 0) {
            d.add(ipv4 && protocol == 4 ? s.ipv4 : s.protocol, d.position(), protocol);
            d.skip(protocol);
        }
    }

    private static void parts(Dissection d, int at, int length) {
        int format = (int) d.uintAt(FORMAT, at);
        switch (format) {
        case 0x39 -> d.uintAt(COUNTRY, at + 1);
        case 0xbd -> d.uintAt(COUNTRY_GROUP, at + 1);
        case 0x47 -> d.uintAt(CODE, at + 1);
        case 0xc5 -> d.uintAt(CODE_GROUP, at + 1);
        case 0x45 -> d.add(ISDN, at + 1, 8);
        case 0xc3 -> d.add(ISDN_GROUP, at + 1, 8);
        default -> {
            d.expert(d.last(), UNKNOWN_FORMAT);
            d.add(REST, at + 1, length - 1);
            return;
        }
        }
        int area = format == 0x45 || format == 0xc3 ? at + 9 : at + 3;
        d.add(AREA, area, at + 13 - area);
        d.add(SYSTEM, at + 13, 6);
        d.uintAt(SELECTOR, at + 19);
    }

    private static void info(Dissection d, int operation, int target, int sender, int senderLength, int targetAt, int targetLength) {
        Columns c = d.columns();
        CharSequence from = protocol(d, sender, senderLength);
        switch (operation) {
        case 1 -> c.append("Who has ").append(protocol(d, targetAt, targetLength)).append("? Tell ").append(from);
        case 2, 9 -> c.append(operation == 2 ? from : number(d, HEADER, 4)).append(" is at ")
                .append(operation == 2 ? number(d, HEADER, 4) : from);
        case 8 -> c.append("Who is ").append(number(d, target, 9)).append("? Tell ").append(number(d, HEADER, 4));
        case 10 -> c.append("I don't know where ").append(from).append(" is");
        default -> c.append("Unknown ATMARP opcode 0x").append(ArpText.hex4(operation));
        }
    }

    private static CharSequence protocol(Dissection d, int at, int length) {
        return ArpText.address(d, at, length, length == 4 && d.peekAt(2, 2) == IPV4);
    }

    private static CharSequence number(Dissection d, int at, int kindAt) {
        int length = d.byteAt(kindAt) & LENGTH;
        if ((d.byteAt(kindAt) & E164) == 0 || length == 0) {
            return ArpText.bytes(d, at, length);
        }
        StringBuilder to = new StringBuilder(length);
        for (int i = at; i < at + length; i++) {
            to.append((char) d.byteAt(i));
        }
        return to;
    }
}
