package org.wirestrata.dissector.lldp.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AddressText;
import org.wirestrata.api.value.ValueStrings;
import org.wirestrata.api.value.ValueText;

/**
 * What a chassis or a port is known by (IEEE 802.1AB-2016, 8.5.2 and 8.5.3).
 *
 * @param mac     the subtype of MAC addresses
 * @param network the subtype of network addresses
 * @param marks   what the packet list shows of the subtypes, from 1 on
 */
record Identity(Field.Uint subtype, int mac, int network, Field.Address ether, Field.Address ipv4, Field.Address ipv6, Field other,
        String[] marks) {
    static final int FAMILY_IPV4 = 1;
    static final int FAMILY_IPV6 = 2;
    /** IANA's address family numbers. */
    static final ValueStrings FAMILIES = ValueStrings.of(0, "Reserved", FAMILY_IPV4, "IPv4", FAMILY_IPV6, "IPv6", 3, "NSAP", 4, "HDLC", 5,
            "BBN 1822", 6, "802", 7, "E.163", 8, "E.164", 9, "F.69", 10, "X.121", 11, "IPX", 12, "AppleTalk", 13, "DECnet IV", 14,
            "Banyan VINES", 15, "E.164 with NSAP", 16, "DNS", 17, "Distinguished name", 18, "AS number", 24, "MAC-48", 25, "EUI-64");
    private static final int MAC_OCTETS = 7;
    private static final Protocol P = Lldp.PROTOCOL;
    private static final Field.Uint FAMILY = P.uint8("lldp.network_address.subtype", "Address's family").named(FAMILIES);

    static Identity ofChassis() {
        return new Identity(P.uint8("lldp.chassis.subtype", "Kind").named(ValueStrings.of(0, "Reserved", 1, "Chassis component", 2,
                "Interface alias", 3, "Port component", 4, "MAC address", 5, "Network address", 6, "Interface name", 7,
                "Locally assigned")), 4, 5, P.ether("lldp.chassis.id.mac", "Chassis"), P.ipv4("lldp.chassis.id.ip4", "Chassis"),
                P.ipv6("lldp.chassis.id.ip6", "Chassis"), P.bytes("lldp.chassis.id", "Chassis"),
                new String[] {"CC", "IA", "PC", "MA", "NA", "IN", "LA"});
    }

    static Identity ofPort() {
        return new Identity(P.uint8("lldp.port.subtype", "Kind").named(ValueStrings.of(0, "Reserved", 1, "Interface alias", 2,
                "Port component", 3, "MAC address", 4, "Network address", 5, "Interface name", 6, "Agent circuit", 7,
                "Locally assigned")), 3, 4, P.ether("lldp.port.id.mac", "Port"), P.ipv4("lldp.port.id.ip4", "Port"),
                P.ipv6("lldp.port.id.ip6", "Port"), P.text("lldp.port.id", "Port"),
                new String[] {"IA", "PC", "MA", "NA", "IN", "AC", "LA"});
    }

    /** Shows the value of the TLV; false where its length, shown by an item, is wrong. */
    boolean show(TlvValue v, int octets, int length) {
        int of = v.number(subtype);
        if (of == mac && octets != MAC_OCTETS) {
            v.d.expert(length, Lldp.WRONG_LENGTH);
            return false;
        }
        int family = of == network ? v.number(FAMILY) : 0;
        int at = v.at();
        if (of == mac) {
            v.show(ether);
        } else if (family == FAMILY_IPV4 && v.left() == ipv4.type().width()) {
            v.show(ipv4);
        } else if (family == FAMILY_IPV6 && v.left() == ipv6.type().width()) {
            v.show(ipv6);
        } else {
            v.octets(other, v.left());
        }
        Columns c = v.d.columns();
        if (c.wanted() && of > 0 && of <= marks.length) {
            boolean number = of == mac || of == network || marks[of - 1].equals("PC");
            c.append(marks[of - 1]).append("/").append(number ? number(v, at, family) : v.text(at)).append(" ");
        } else {
            c.append("Rs/Reserved ");
        }
        return true;
    }

    private static StringBuilder number(TlvValue v, int at, int family) {
        StringBuilder text = new StringBuilder();
        int length = v.at() - at;
        if (family == FAMILY_IPV4 && length == Integer.BYTES) {
            AddressText.ipv4((int) v.d.peekAt(at, length), text);
        } else if (family == FAMILY_IPV6 && length == 2 * Long.BYTES) {
            AddressText.ipv6(v.d.peekAt(at, Long.BYTES), v.d.peekAt(at + Long.BYTES, Long.BYTES), text);
        } else if (family == 0 && length == MAC_OCTETS - 1) {
            AddressText.ether(v.d.peekAt(at, length), text);
        } else {
            ValueText.hex(v.d.array(), v.d.arrayOffset() + at, length, (char) 0, text);
        }
        return text;
    }
}
