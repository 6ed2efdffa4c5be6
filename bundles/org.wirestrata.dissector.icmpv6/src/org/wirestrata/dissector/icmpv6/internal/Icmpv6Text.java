package org.wirestrata.dissector.icmpv6.internal;

import org.wirestrata.api.value.ValueStrings;

/** Names of types and codes (IANA's ICMPv6 parameters), as the packet list shows them. */
final class Icmpv6Text {
    static final ValueStrings TYPES = ValueStrings.builder().of(1, "Destination Unreachable").of(2, "Packet Too Big")
            .of(3, "Time Exceeded").of(4, "Parameter Problem").of(100, "Private experimentation").of(101, "Private experimentation")
            .of(127, "Reserved for expansion of ICMPv6 error messages").of(128, "Echo (ping) request").of(129, "Echo (ping) reply")
            .of(130, "Multicast Listener Query").of(131, "Multicast Listener Report").of(132, "Multicast Listener Done")
            .of(133, "Router Solicitation").of(134, "Router Advertisement").of(135, "Neighbor Solicitation")
            .of(136, "Neighbor Advertisement").of(137, "Redirect").of(138, "Router Renumbering").of(139, "Node Information Query")
            .of(140, "Node Information Reply").of(141, "Inverse Neighbor Discovery Solicitation")
            .of(142, "Inverse Neighbor Discovery Advertisement").of(143, "Multicast Listener Report Message v2")
            .of(144, "Home Agent Address Discovery Request").of(145, "Home Agent Address Discovery Reply")
            .of(146, "Mobile Prefix Solicitation").of(147, "Mobile Prefix Advertisement").of(148, "Certification Path Solicitation")
            .of(149, "Certification Path Advertisement").of(150, "Experimental Mobility")
            .of(151, "Multicast Router Advertisement").of(152, "Multicast Router Solicitation").of(153, "Multicast Router Termination")
            .of(154, "FMIPv6").of(155, "RPL Control").of(156, "Locator Update").of(157, "Duplicate Address Request")
            .of(158, "Duplicate Address Confirmation").of(159, "MPL Control Message").of(160, "Extended Echo request")
            .of(161, "Extended Echo reply").of(200, "Private experimentation").of(201, "Private experimentation")
            .of(255, "Reserved for expansion of ICMPv6 informational messages").build();
    private static final ValueStrings UNREACHABLE = ValueStrings.counting("no route to destination", "Administratively prohibited",
            "Beyond scope of source address", "Address unreachable", "Port unreachable", "Source address failed ingress/egress policy",
            "Reject route to destination", "Error in Source Routing Header");
    private static final ValueStrings EXCEEDED = ValueStrings.counting("hop limit exceeded in transit",
            "fragment reassembly time exceeded");
    private static final ValueStrings PARAMETER = ValueStrings.counting("erroneous header field encountered",
            "unrecognized Next Header type encountered", "unrecognized IPv6 option encountered",
            "IPv6 First Fragment has incomplete IPv6 Header Chain");
    private static final ValueStrings RENUMBERING = ValueStrings.of(0, "Command", 1, "Result", 255, "Sequence number reset");
    private static final ValueStrings NODE_QUERY = ValueStrings.counting("Query subject = IPv6 addresses",
            "Query subject = DNS name or empty", "Query subject = IPv4 addresses");
    private static final ValueStrings NODE_REPLY = ValueStrings.counting("Successful", "Refused", "Unknown query type");
    private static final ValueStrings PROBE = ValueStrings.counting("No error");
    private static final ValueStrings PROBED = ValueStrings.counting("No error", "Malformed Query", "No Such Interface",
            "No Such Table Entry", "Multiple Interfaces Satisfy Query");
    private static final ValueStrings RPL = ValueStrings.builder().of(0, "DODAG Information Solicitation").of(1, "DODAG Information Object")
            .of(2, "Destination Advertisement Object").of(3, "Destination Advertisement Object Acknowledgment")
            .of(4, "P2P Discovery Reply Object").of(5, "P2P Discovery Reply Object Acknowledgement")
            .of(0x80, "Secure DODAG Information Solicitation").of(0x81, "Secure DODAG Information Object")
            .of(0x82, "Secure Destination Advertisement Object").of(0x83, "Secure Destination Advertisement Object Acknowledgment")
            .of(0x84, "P2P Secure Discovery Reply Object").of(0x85, "P2P Secure Discovery Reply Object Acknowledgement")
            .of(0x8a, "Consistency Check").build();
    /** What a certificate or a trust anchor is named by (RFC 3971, 6.4.3). */
    static final ValueStrings NAME_TYPES = ValueStrings.of(1, "X.501 name or X.509 certificate", 2, "Domain name", 3, "SHA-1 key",
            4, "SHA-224 key", 5, "SHA-256 key", 6, "SHA-384 key", 7, "SHA-512 key");
    static final ValueStrings NAME_CHOICES = ValueStrings.counting("Sequence");
    /** What came of registering an address (RFC 6775, 4.1; RFC 8505, 4.1). */
    static final ValueStrings REGISTRATIONS = ValueStrings.counting("Success", "Duplicate address", "Neighbour cache full", "Moved",
            "Removed", "Validation requested", "Duplicate source address", "Invalid source address",
            "Address not appropriate for the link", "Registrar saturated", "Validation failed");

    private Icmpv6Text() {
    }

    /** The codes of a type, or null where a type has none. */
    static ValueStrings codes(int type) {
        return switch (type) {
            case 1 -> UNREACHABLE;
            case 3 -> EXCEEDED;
            case 4 -> PARAMETER;
            case 138 -> RENUMBERING;
            case 139 -> NODE_QUERY;
            case 140 -> NODE_REPLY;
            case 155 -> RPL;
            case 160 -> PROBE;
            case 161 -> PROBED;
            default -> null;
        };
    }

    /** What the packet list says of a type and code. */
    static String info(int type, int code) {
        String name = TYPES.text(type, "Unknown (" + type + ")");
        ValueStrings codes = codes(type);
        if (codes == null) {
            return name;
        }
        return name + " (" + codes.text(code, type == 1 ? "Unknown" : "Unknown (" + code + ")") + ")";
    }
}
