package org.wirestrata.dissector.frame.internal;

import java.util.List;

import org.wirestrata.api.value.ValueStrings;

/**
 * The numbers under which link layers register in the table <code>wtap_encap</code>, and from which link type of a capture file
 * (tcpdump.org's LINKTYPE_ registry) each follows.
 */
final class Encapsulations {
    private record Entry(int number, String name, int... linkTypes) {
    }

    private static final List<Entry> ALL = List.of(
            new Entry(0, "unknown"),
            new Entry(1, "Ethernet", 1),
            new Entry(2, "Token Ring", 6),
            new Entry(3, "SLIP", 8),
            new Entry(4, "PPP", 9, 50),
            new Entry(5, "FDDI", 10),
            new Entry(7, "Raw IP", 12, 14, 101),
            new Entry(8, "ARCNET", 7),
            new Entry(9, "Linux ARCNET", 129),
            new Entry(10, "ATM (RFC 1483)", 11, 100),
            new Entry(11, "Linux ATM CLIP", 106),
            new Entry(13, "ATM with SunATM header", 123),
            new Entry(15, "BSD loopback", 0),
            new Entry(18, "IP over Fibre Channel", 122),
            new Entry(19, "PPP with direction", 204),
            new Entry(20, "IEEE 802.11", 105),
            new Entry(21, "IEEE 802.11 with Prism header", 119),
            new Entry(23, "IEEE 802.11 with radiotap header", 127),
            new Entry(24, "IEEE 802.11 with AVS header", 163),
            new Entry(25, "Linux cooked capture v1", 113),
            new Entry(26, "Frame Relay", 107),
            new Entry(27, "Frame Relay with direction", 206),
            new Entry(28, "Cisco HDLC", 104),
            new Entry(30, "LocalTalk", 114),
            new Entry(33, "DOCSIS", 143),
            new Entry(38, "OpenBSD enc", 109),
            new Entry(39, "OpenBSD pflog", 117),
            new Entry(40, "Cisco HDLC with direction", 205),
            new Entry(41, "Bluetooth HCI H4", 187),
            new Entry(42, "MTP2", 140),
            new Entry(43, "MTP3", 141),
            new Entry(44, "IrDA", 144),
            new Entry(45, "User 0", 147),
            new Entry(46, "User 1", 148),
            new Entry(47, "User 2", 149),
            new Entry(48, "User 3", 150),
            new Entry(49, "User 4", 151),
            new Entry(50, "User 5", 152),
            new Entry(51, "User 6", 153),
            new Entry(52, "User 7", 154),
            new Entry(53, "User 8", 155),
            new Entry(54, "User 9", 156),
            new Entry(55, "User 10", 157),
            new Entry(56, "User 11", 158),
            new Entry(57, "User 12", 159),
            new Entry(58, "User 13", 160),
            new Entry(59, "User 14", 161),
            new Entry(60, "User 15", 162),
            new Entry(61, "Symantec Firewall", 99),
            new Entry(62, "IP over IEEE 1394", 138),
            new Entry(63, "BACnet MS/TP", 165),
            new Entry(66, "GPRS LLC", 169),
            new Entry(75, "MTP2 with pseudo header", 139),
            new Entry(92, "USB (FreeBSD)", 186),
            new Entry(95, "USB (Linux)", 189),
            new Entry(97, "Per-Packet Information", 192),
            new Entry(98, "Endace ERF", 197),
            new Entry(99, "Bluetooth HCI H4 with direction", 201),
            new Entry(101, "SCCP", 142),
            new Entry(104, "IEEE 802.15.4", 195),
            new Entry(106, "FlexRay", 210),
            new Entry(107, "LIN", 212),
            new Entry(108, "MOST", 211),
            new Entry(109, "CAN 2.0B", 190),
            new Entry(112, "I2C (Linux)", 209),
            new Entry(113, "IEEE 802.15.4, non-ASK PHY", 215),
            new Entry(115, "USB (Linux, padded)", 220),
            new Entry(121, "Fibre Channel FC-2", 224),
            new Entry(122, "Fibre Channel FC-2 with delimiters", 225),
            new Entry(124, "Solaris ipnet", 226),
            new Entry(125, "SocketCAN", 227),
            new Entry(127, "IEEE 802.15.4 without FCS", 230),
            new Entry(129, "Raw IPv4", 228),
            new Entry(130, "Raw IPv6", 229),
            new Entry(131, "LAPD", 203),
            new Entry(132, "DVB-CI", 235),
            new Entry(137, "IP over InfiniBand", 242),
            new Entry(138, "MPEG-2 TS", 243),
            new Entry(140, "NFC LLCP", 245),
            new Entry(141, "NFLOG", 239),
            new Entry(146, "D-Bus", 231),
            new Entry(147, "AX.25 with KISS", 202),
            new Entry(148, "AX.25", 3),
            new Entry(149, "SCTP", 248),
            new Entry(150, "InfiniBand", 247),
            new Entry(152, "USB (USBPcap)", 249),
            new Entry(153, "RTAC serial", 250),
            new Entry(154, "Bluetooth LE", 251),
            new Entry(155, "Exported PDUs", 252),
            new Entry(158, "Netlink", 253),
            new Entry(159, "Bluetooth Linux monitor", 254),
            new Entry(160, "Bluetooth BR/EDR baseband", 255),
            new Entry(161, "Bluetooth LE with radio header", 256),
            new Entry(171, "PKTAP", 258),
            new Entry(172, "EPON", 259),
            new Entry(173, "IPMI trace", 260),
            new Entry(174, "OpenBSD loopback", 108),
            new Entry(177, "ISO 14443", 264),
            new Entry(182, "USB (Darwin)", 266),
            new Entry(183, "LoRaTap", 270),
            new Entry(185, "vsock monitor", 271),
            new Entry(186, "nRF Sniffer", 272),
            new Entry(198, "IEEE 802.3br mPackets", 274),
            new Entry(200, "DisplayPort AUX", 275),
            new Entry(206, "IEEE 802.15.4 with TAP header", 283),
            new Entry(208, "USB 2.0", 288),
            new Entry(210, "Linux cooked capture v2", 276),
            new Entry(211, "Z-Wave serial", 287),
            new Entry(212, "Event Tracing for Windows", 290),
            new Entry(214, "ZBOSS NCP", 292),
            new Entry(215, "USB 2.0 low speed", 293),
            new Entry(216, "USB 2.0 full speed", 294),
            new Entry(217, "USB 2.0 high speed", 295));

    static final ValueStrings NAMES = names();
    private static final byte[] BY_LINK_TYPE = byLinkType();

    private Encapsulations() {
    }

    /** The number for a link type, 0 where there is none. */
    static int of(int linkType) {
        return linkType >= 0 && linkType < BY_LINK_TYPE.length ? BY_LINK_TYPE[linkType] & 0xff : 0;
    }

    private static ValueStrings names() {
        ValueStrings.Builder b = ValueStrings.builder();
        for (Entry e : ALL) {
            b.of(e.number, e.name);
        }
        return b.build();
    }

    private static byte[] byLinkType() {
        byte[] table = new byte[320];
        for (Entry e : ALL) {
            for (int t : e.linkTypes) {
                table[t] = (byte) e.number;
            }
        }
        return table;
    }
}
