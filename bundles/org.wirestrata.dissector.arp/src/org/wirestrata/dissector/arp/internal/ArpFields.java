package org.wirestrata.dissector.arp.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** What ARP and its relatives record. */
final class ArpFields {
    static final ValueStrings OPCODES = ValueStrings.counting("reserved", "request", "reply", "reverse request", "reverse reply",
            "DRARP request", "DRARP reply", "DRARP error", "inverse request", "inverse reply", "NAK", "MARS request", "MARS multi",
            "MARS server", "MARS join", "MARS leave", "MARS NAK", "MARS unserved", "MARS server join", "MARS server leave",
            "MARS group list request", "MARS group list reply", "MARS redirect map", "MAPOS UNARP", "experiment 1", "experiment 2");

    static final Protocol ARP = Protocol.of("Address Resolution Protocol", "ARP/RARP", "arp").withPayload();
    static final Field.Uint HARDWARE = ARP.uint16("arp.hw.type", "Hardware type").named(AssignedNumbers.HARDWARE);
    static final Field.Uint PROTOCOL = ARP.uint16("arp.proto.type", "Protocol type").hex().named(AssignedNumbers.ETHERTYPES);
    static final Field.Uint HARDWARE_SIZE = ARP.uint8("arp.hw.size", "Hardware address length");
    static final Field.Uint PROTOCOL_SIZE = ARP.uint8("arp.proto.size", "Protocol address length");
    static final Field.Uint OPCODE = ARP.uint16("arp.opcode", "Operation").named(OPCODES);
    static final Field.Uint GRATUITOUS = ARP.flag("arp.isgratuitous", "Gratuitous");
    static final Field.Uint PROBE = ARP.flag("arp.isprobe", "Probe");
    static final Field.Uint ANNOUNCEMENT = ARP.flag("arp.isannouncement", "Announcement");
    static final Field.Bytes SENDER_HARDWARE = ARP.bytes("arp.src.hw", "Sender hardware address");
    static final Field.Address SENDER_MAC = ARP.ether("arp.src.hw_mac", "Sender MAC address");
    static final Field.Address SENDER_AX25 = ARP.address(Ftype.AX25, "arp.src.hw_ax25", "Sender AX.25 address");
    static final Field.Bytes SENDER_PROTOCOL = ARP.bytes("arp.src.proto", "Sender protocol address");
    static final Field.Address SENDER_IPV4 = ARP.ipv4("arp.src.proto_ipv4", "Sender IPv4 address");
    static final Field.Bytes TARGET_HARDWARE = ARP.bytes("arp.dst.hw", "Target hardware address");
    static final Field.Address TARGET_MAC = ARP.ether("arp.dst.hw_mac", "Target MAC address");
    static final Field.Address TARGET_AX25 = ARP.address(Ftype.AX25, "arp.dst.hw_ax25", "Target AX.25 address");
    static final Field.Bytes TARGET_PROTOCOL = ARP.bytes("arp.dst.proto", "Target protocol address");
    static final Field.Address TARGET_IPV4 = ARP.ipv4("arp.dst.proto_ipv4", "Target IPv4 address");
    static final Field.Uint DRARP_ERROR = ARP.uint16("arp.dst.drarp_error_status", "DRARP error")
            .named(ValueStrings.of(1, "Restricted", 2, "No addresses", 3, "Server down", 4, "Moved", 5, "Failure"));
    static final Field.Uint DUPLICATE_FRAME = ARP.frameNumber("arp.duplicate-address-frame", "Earlier use of the address in frame");
    static final Field.Uint DUPLICATE_SECONDS = ARP.uint32("arp.seconds-since-duplicate-address-frame", "Seconds since that frame")
            .in(Base.DEC);
    static final Expert DUPLICATE = ARP.expert("arp.duplicate-address-detected", Expert.Severity.WARN, Expert.Area.SEQUENCE,
            "Two hardware addresses claim the same IPv4 address");
    static final Preference DETECT_DUPLICATES = ARP.preference("detect_duplicate_ips", true, "Look for IPv4 addresses in use twice");

    private ArpFields() {
    }
}
