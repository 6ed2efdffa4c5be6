package org.wirestrata.dissector.frame.internal;

import java.util.HashMap;
import java.util.Map;

import org.wirestrata.api.value.LinkTypes;
import org.wirestrata.api.value.ValueStrings;

/** The names for people of the numbers under which link layers register in the table <code>wtap_encap</code>. */
final class Encapsulations {
    private static final Map<Integer, String> ABOUT = Map.ofEntries(
            Map.entry(0, "unknown"), Map.entry(1, "Ethernet"), Map.entry(2, "Token Ring"), Map.entry(3, "SLIP"), Map.entry(4, "PPP"),
            Map.entry(6, "FDDI"), Map.entry(7, "Raw IP"), Map.entry(8, "ARCNET"), Map.entry(9, "Linux ARCNET"),
            Map.entry(10, "ATM (RFC 1483)"), Map.entry(11, "Linux ATM CLIP"), Map.entry(13, "ATM with SunATM header"),
            Map.entry(15, "BSD loopback"), Map.entry(18, "IP over Fibre Channel"), Map.entry(19, "PPP with direction"),
            Map.entry(20, "IEEE 802.11"), Map.entry(21, "IEEE 802.11 with Prism header"),
            Map.entry(23, "IEEE 802.11 with radiotap header"), Map.entry(24, "IEEE 802.11 with AVS header"),
            Map.entry(25, "Linux cooked capture v1"), Map.entry(26, "Frame Relay"), Map.entry(27, "Frame Relay with direction"),
            Map.entry(28, "Cisco HDLC"), Map.entry(30, "LocalTalk"), Map.entry(33, "DOCSIS"), Map.entry(38, "OpenBSD enc"),
            Map.entry(39, "OpenBSD pflog"), Map.entry(40, "Cisco HDLC with direction"), Map.entry(41, "Bluetooth HCI H4"),
            Map.entry(42, "MTP2"), Map.entry(43, "MTP3"), Map.entry(44, "IrDA"), Map.entry(45, "User 0"), Map.entry(46, "User 1"),
            Map.entry(47, "User 2"), Map.entry(48, "User 3"), Map.entry(49, "User 4"), Map.entry(50, "User 5"), Map.entry(51, "User 6"),
            Map.entry(52, "User 7"), Map.entry(53, "User 8"), Map.entry(54, "User 9"), Map.entry(55, "User 10"),
            Map.entry(56, "User 11"), Map.entry(57, "User 12"), Map.entry(58, "User 13"), Map.entry(59, "User 14"),
            Map.entry(60, "User 15"), Map.entry(61, "Symantec Firewall"), Map.entry(62, "IP over IEEE 1394"),
            Map.entry(63, "BACnet MS/TP"), Map.entry(66, "GPRS LLC"), Map.entry(75, "MTP2 with pseudo header"),
            Map.entry(92, "USB (FreeBSD)"), Map.entry(95, "USB (Linux)"), Map.entry(97, "Per-Packet Information"),
            Map.entry(98, "Endace ERF"), Map.entry(99, "Bluetooth HCI H4 with direction"), Map.entry(101, "SCCP"),
            Map.entry(104, "IEEE 802.15.4"), Map.entry(106, "FlexRay"), Map.entry(107, "LIN"), Map.entry(108, "MOST"),
            Map.entry(109, "CAN 2.0B"), Map.entry(112, "I2C (Linux)"), Map.entry(113, "IEEE 802.15.4, non-ASK PHY"),
            Map.entry(115, "USB (Linux, padded)"), Map.entry(121, "Fibre Channel FC-2"),
            Map.entry(122, "Fibre Channel FC-2 with delimiters"), Map.entry(124, "Solaris ipnet"), Map.entry(125, "SocketCAN"),
            Map.entry(127, "IEEE 802.15.4 without FCS"), Map.entry(129, "Raw IPv4"), Map.entry(130, "Raw IPv6"), Map.entry(131, "LAPD"),
            Map.entry(132, "DVB-CI"), Map.entry(138, "MPEG-2 TS"), Map.entry(140, "NFC LLCP"), Map.entry(141, "NFLOG"),
            Map.entry(146, "D-Bus"), Map.entry(147, "AX.25 with KISS"), Map.entry(148, "AX.25"), Map.entry(149, "SCTP"),
            Map.entry(150, "InfiniBand"), Map.entry(152, "USB (USBPcap)"), Map.entry(153, "RTAC serial"), Map.entry(154, "Bluetooth LE"),
            Map.entry(155, "Exported PDUs"), Map.entry(158, "Netlink"), Map.entry(159, "Bluetooth Linux monitor"),
            Map.entry(160, "Bluetooth BR/EDR baseband"), Map.entry(161, "Bluetooth LE with radio header"), Map.entry(171, "PKTAP"),
            Map.entry(172, "EPON"), Map.entry(173, "IPMI trace"), Map.entry(174, "OpenBSD loopback"), Map.entry(177, "ISO 14443"),
            Map.entry(180, "IP over InfiniBand"), Map.entry(182, "USB (Darwin)"), Map.entry(183, "LoRaTap"),
            Map.entry(185, "vsock monitor"), Map.entry(186, "nRF Sniffer"), Map.entry(198, "IEEE 802.3br mPackets"),
            Map.entry(200, "DisplayPort AUX"), Map.entry(206, "IEEE 802.15.4 with TAP header"), Map.entry(208, "USB 2.0"),
            Map.entry(210, "Linux cooked capture v2"), Map.entry(211, "Z-Wave serial"), Map.entry(212, "Event Tracing for Windows"),
            Map.entry(214, "ZBOSS NCP"), Map.entry(215, "USB 2.0 low speed"), Map.entry(216, "USB 2.0 full speed"),
            Map.entry(217, "USB 2.0 high speed"));

    static final ValueStrings NAMES = names();

    private Encapsulations() {
    }

    private static ValueStrings names() {
        Map<Integer, String> all = new HashMap<>(ABOUT);
        LinkTypes.all().forEach(t -> all.putIfAbsent(t.encapsulation(), t.name()));
        ValueStrings.Builder b = ValueStrings.builder();
        all.forEach(b::of);
        return b.build();
    }
}
