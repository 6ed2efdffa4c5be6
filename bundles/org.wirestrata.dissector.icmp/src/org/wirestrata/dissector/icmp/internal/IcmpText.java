package org.wirestrata.dissector.icmp.internal;

import org.wirestrata.api.value.ValueStrings;

/** Names of types and codes (IANA's ICMP parameters), as the packet list shows them. */
final class IcmpText {
    static final ValueStrings TYPES = ValueStrings.builder().of(0, "Echo (ping) reply").range(1, 2, "Reserved")
            .of(3, "Destination unreachable").of(4, "Source quench (flow control)").of(5, "Redirect").of(6, "Alternate host address")
            .of(8, "Echo (ping) request").of(9, "Router advertisement").of(10, "Router solicitation").of(11, "Time-to-live exceeded")
            .of(12, "Parameter problem").of(13, "Timestamp request").of(14, "Timestamp reply").of(15, "Information request")
            .of(16, "Information reply").of(17, "Address mask request").of(18, "Address mask reply").of(19, "Reserved (for security)")
            .of(30, "Traceroute").of(31, "Datagram Conversion Error").of(32, "Mobile Host Redirect").of(33, "IPv6 Where-Are-You")
            .of(34, "IPv6 I-Am-Here").of(35, "Mobile Registration Request").of(36, "Mobile Registration Reply")
            .of(37, "Domain Name Request").of(38, "Domain Name Reply").of(39, "SKIP").of(40, "Photuris")
            .of(41, "Experimental mobility protocols").of(42, "Extended Echo request").of(43, "Extended Echo reply").build();
    private static final ValueStrings UNREACHABLE = ValueStrings.counting("Network unreachable", "Host unreachable",
            "Protocol unreachable", "Port unreachable", "Fragmentation needed", "Source route failed", "Destination network unknown",
            "Destination host unknown", "Source host isolated", "Network administratively prohibited", "Host administratively prohibited",
            "Network unreachable for TOS", "Host unreachable for TOS", "Communication administratively filtered",
            "Host precedence violation", "Precedence cutoff in effect");
    private static final ValueStrings REDIRECT = ValueStrings.counting("Redirect for network", "Redirect for host",
            "Redirect for TOS and network", "Redirect for TOS and host");
    private static final ValueStrings ALTERNATE = ValueStrings.counting("Alternate address for host");
    private static final ValueStrings ADVERTISEMENT = ValueStrings.of(0, "Normal router advertisement", 16,
            "Does not route common traffic");
    private static final ValueStrings EXCEEDED = ValueStrings.counting("Time to live exceeded in transit",
            "Fragment reassembly time exceeded");
    private static final ValueStrings PARAMETER = ValueStrings.counting("Pointer indicates the error", "Required option missing",
            "Bad length");
    private static final ValueStrings PHOTURIS = ValueStrings.counting("Bad SPI", "Authentication Failed", "Decompression Failed",
            "Decryption Failed", "Need Authentication", "Need Authorization");
    private static final ValueStrings PROBE = ValueStrings.counting("No error");
    private static final ValueStrings PROBED = ValueStrings.counting("No error", "Malformed Query", "No Such Interface",
            "No Such Table Entry", "Multiple Interfaces Satisfy Query");
    private static final int WIDTH = 20;

    private IcmpText() {
    }

    /** The codes of a type, or null where a type has none. */
    static ValueStrings codes(int type) {
        return switch (type) {
            case 3 -> UNREACHABLE;
            case 5 -> REDIRECT;
            case 6 -> ALTERNATE;
            case 9 -> ADVERTISEMENT;
            case 11 -> EXCEEDED;
            case 12 -> PARAMETER;
            case 40 -> PHOTURIS;
            case 42 -> PROBE;
            case 43 -> PROBED;
            default -> null;
        };
    }

    /** What the packet list says of a type and code. */
    static StringBuilder info(int type, int code) {
        StringBuilder to = new StringBuilder(48);
        if (type == 9 && (code == 0 || code == 16)) {
            to.append("Mobile IP Advertisement");
        } else {
            to.append(TYPES.text(type, "Unknown ICMP (obsolete or malformed?)"));
        }
        while (to.length() < WIDTH) {
            to.append(' ');
        }
        ValueStrings codes = codes(type);
        if (codes != null) {
            String name = codes.text(code);
            to.append(" (");
            if (name == null) {
                to.append("Unknown code: ").append(code);
            } else {
                to.append(name);
            }
            to.append(')');
        }
        return to;
    }
}
