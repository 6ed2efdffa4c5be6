package org.wirestrata.workbench.packets.internal;

import org.wirestrata.api.session.Session;
import org.wirestrata.workbench.Shades;

/** Which colour a packet has in the list: by its protocol, and by what its line says of troubles. */
final class RowColours {
    private RowColours() {
    }

    /** What is painted behind a row. */
    static Shades of(Session.Row row) {
        String info = row.info();
        if (info.contains("[Malformed") || info.contains("[RST]") || info.contains("[RST, ACK]")) {
            return Shades.FAILURE;
        }
        if (info.startsWith("[TCP ") && !info.startsWith("[TCP segment") && !info.startsWith("[TCP Window Update")
                && !info.startsWith("[TCP Keep-Alive")) {
            return Shades.TROUBLE;
        }
        return switch (row.protocol()) {
            case "TCP" -> info.contains("[SYN") || info.contains("[FIN") ? Shades.TCP_EDGE : Shades.TCP;
            case "UDP" -> Shades.UDP;
            case "HTTP", "HTTP/JSON", "HTTP/XML" -> Shades.HTTP;
            case "DNS", "MDNS", "LLMNR", "NBNS" -> Shades.DNS;
            case "ICMP", "ICMPv6" -> info.contains("unreachable") || info.contains("exceeded") ? Shades.TROUBLE : Shades.ICMP;
            case "ARP" -> Shades.ARP;
            default -> Shades.BACKGROUND;
        };
    }
}
