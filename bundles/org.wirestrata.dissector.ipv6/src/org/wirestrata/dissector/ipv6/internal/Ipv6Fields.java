package org.wirestrata.dissector.ipv6.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Expert.Area;
import org.wirestrata.api.dissect.Expert.Severity;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FragmentFields;
import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Ftype;

/** What the fixed header and the reassembly of fragments record (RFC 8200). */
final class Ipv6Fields {
    static final Protocol IPV6 = Protocol.of("Internet Protocol Version 6", "IPv6", "ipv6").valued(40);
    static final Field.Uint VERSION = IPV6.uint8("ipv6.version", "Version");
    /** So that filters on the version need not know which of the two it is. */
    static final Field.Uint IP_VERSION = IPV6.uint8("ip.version", "Version");
    static final Field.Flags CLASS = IPV6.flags(Ftype.UINT32, "ipv6.tclass", "Traffic class").bits(0x0ff00000)
            .with(IPV6.uint32("ipv6.tclass.dscp", "Codepoint").bits(0x0fc00000).named(AssignedNumbers.DSCP))
            .with(IPV6.uint32("ipv6.tclass.ecn", "Congestion notification").bits(0x00300000).named(AssignedNumbers.ECN));
    static final Field.Uint FLOW = IPV6.uint24("ipv6.flow", "Flow label").hex().bits(0xfffff);
    static final Field.Uint LENGTH = IPV6.uint16("ipv6.plen", "Payload length");
    static final Field.Uint NEXT = IPV6.uint8("ipv6.nxt", "Next header").named(AssignedNumbers.IP_PROTOCOLS);
    static final Field.Uint HOPS = IPV6.uint8("ipv6.hlim", "Hop limit");
    static final Field.Address SOURCE = IPV6.ipv6("ipv6.src", "Source");
    static final Field.Text SOURCE_HOST = IPV6.text("ipv6.src_host", "Source host");
    static final Field.Address DESTINATION = IPV6.ipv6("ipv6.dst", "Destination");
    static final Field.Text DESTINATION_HOST = IPV6.text("ipv6.dst_host", "Destination host");
    static final Field.Address ADDRESS = IPV6.ipv6("ipv6.addr", "Source or destination");
    static final Field.Text HOST = IPV6.text("ipv6.host", "Source or destination host");

    private static final Field.Group FRAGMENTS = IPV6.group("ipv6.fragments", "Fragments");
    private static final Field.Uint FRAGMENT = IPV6.frameNumber("ipv6.fragment", "Fragment");
    private static final Field.Uint OVERLAP = IPV6.flag("ipv6.fragment.overlap", "Overlap");
    private static final Field.Uint CONFLICT = IPV6.flag("ipv6.fragment.overlap.conflict", "Overlap with other data");
    private static final Field.Uint TAILS = IPV6.flag("ipv6.fragment.multipletails", "Several last fragments");
    private static final Field.Uint TOO_LONG = IPV6.flag("ipv6.fragment.toolongfragment", "Beyond the end");
    private static final Field.Uint ERROR = IPV6.frameNumber("ipv6.fragment.error", "Fragment that does not fit");
    private static final Field.Uint COUNT = IPV6.uint32("ipv6.fragment.count", "Number of fragments");
    private static final Field.Uint REASSEMBLED_IN = IPV6.frameNumber("ipv6.reassembled.in", "Reassembled in frame");
    private static final Field.Uint REASSEMBLED_LENGTH = IPV6.uint32("ipv6.reassembled.length", "Reassembled length");
    private static final Field.Bytes REASSEMBLED = IPV6.bytes("ipv6.reassembled.data", "Reassembled data");
    static final FragmentFields PIECES = new FragmentFields(FRAGMENTS, FRAGMENT, OVERLAP, CONFLICT, TAILS, TOO_LONG, ERROR, COUNT,
            REASSEMBLED_IN,
            REASSEMBLED_LENGTH, REASSEMBLED, "Reassembled IPv6");

    static final Expert TOO_LONG_PAYLOAD = IPV6.expert("ipv6.plen_exceeds_framing", Severity.WARN, Area.PROTOCOL,
            "The payload length goes beyond the frame");
    static final Expert WRONG_VERSION = IPV6.expert("ipv6.bogus_ipv6_version", Severity.ERROR, Area.MALFORMED, "The version is not 6");
    static final Expert SHORT_HEADER = IPV6.expert("ipv6.invalid_header", Severity.ERROR, Area.MALFORMED,
            "There is less than the fixed header");
    static final Expert NO_LENGTH = IPV6.expert("ipv6.plen_zero", Severity.CHAT, Area.PROTOCOL,
            "The payload length is 0, as before segmentation by a network card");
    static final Expert NEEDLESS_JUMBO = IPV6.expert("ipv6.opt.jumbo.prohibited", Severity.WARN, Area.PROTOCOL,
            "The header has a length already (RFC 2675, 3)");
    static final Expert JUMBO_FRAGMENT = IPV6.expert("ipv6.opt.jumbo.fragment", Severity.WARN, Area.PROTOCOL,
            "Jumbo payloads are not fragmented (RFC 2675, 3)");
    static final Expert NO_JUMBO = IPV6.expert("ipv6.opt.jumbo.missing", Severity.ERROR, Area.MALFORMED,
            "The payload length is 0, and no option tells the length of a jumbogram");
    static final Expert NOT_FIRST = IPV6.expert("ipv6.hopopts.not_first", Severity.ERROR, Area.PROTOCOL,
            "Hop-by-hop options must follow the fixed header at once");
    static final Preference DEFRAGMENT = IPV6.preference("defragment", true, "Put fragments together");
    static final Preference HEURISTIC_FIRST = IPV6.preference("try_heuristic_first", false, "Try recognition before next header numbers");

    private Ipv6Fields() {
    }
}
