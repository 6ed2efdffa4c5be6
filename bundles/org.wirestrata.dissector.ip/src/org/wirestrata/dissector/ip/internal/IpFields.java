package org.wirestrata.dissector.ip.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Expert.Area;
import org.wirestrata.api.dissect.Expert.Severity;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FragmentFields;
import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** What the header records (RFC 791, 2474, 3168), options apart. */
final class IpFields {
    private static final ValueStrings PRECEDENCE = ValueStrings.counting("Routine", "Priority", "Immediate", "Flash", "Flash Override",
            "CRITIC/ECP", "Internetwork Control", "Network Control");

    static final Protocol IP = Protocol.of("Internet Protocol Version 4", "IPv4", "ip");
    static final Field.Uint VERSION = IP.uint8("ip.version", "Version");
    static final Field.Uint HEADER_LENGTH = IP.uint8("ip.hdr_len", "Header length");
    static final Field.Flags DS = IP.flags(Ftype.UINT8, "ip.dsfield", "Differentiated services")
            .with(IP.uint8("ip.dsfield.dscp", "Codepoint").bits(0xfc).named(AssignedNumbers.DSCP))
            .with(IP.uint8("ip.dsfield.ecn", "Congestion notification").bits(3).named(AssignedNumbers.ECN));
    static final Field.Flags TOS = IP.flags(Ftype.UINT8, "ip.tos", "Type of service").in(Base.DEC)
            .with(IP.uint8("ip.tos.precedence", "Precedence").bits(0xe0).named(PRECEDENCE))
            .with(IP.flag("ip.tos.delay", "Delay").bits(0x10).named(new TrueFalse("Low", "Normal")))
            .with(IP.flag("ip.tos.throughput", "Throughput").bits(8).named(new TrueFalse("High", "Normal")))
            .with(IP.flag("ip.tos.reliability", "Reliability").bits(4).named(new TrueFalse("High", "Normal")))
            .with(IP.flag("ip.tos.cost", "Cost").bits(2).named(new TrueFalse("Low", "Normal")));
    static final Field.Uint LENGTH = IP.uint16("ip.len", "Total length");
    static final Field.Uint ID = IP.uint16("ip.id", "Identification").in(Base.HEX_DEC);
    static final Field.Flags FLAGS = IP.flags(Ftype.UINT8, "ip.flags", "Flags").bits(0xe0)
            .with(IP.flag("ip.flags.rb", "Reserved").bits(0x80).named(TrueFalse.SET))
            .with(IP.flag("ip.flags.df", "Don't fragment").bits(0x40).named(TrueFalse.SET))
            .with(IP.flag("ip.flags.mf", "More fragments").bits(0x20).named(TrueFalse.SET));
    static final Field.Uint OFFSET = IP.uint16("ip.frag_offset", "Fragment offset").bits(0x1fff);
    static final Field.Uint EVIL_FLAG = IP.flag("ip.flags.sf", "Security", 0x80, 8).named(new TrueFalse("Evil", "Not evil"));
    static final Field.Uint TTL = IP.uint8("ip.ttl", "Time to live");
    static final Field.Uint PROTO = IP.uint8("ip.proto", "Protocol").named(AssignedNumbers.IP_PROTOCOLS);
    static final Field.Uint CHECKSUM = IP.uint16("ip.checksum", "Header checksum").hex();
    static final Field.Uint CHECKSUM_CALCULATED = IP.uint16("ip.checksum_calculated", "Calculated checksum").hex();
    static final Field.Uint CHECKSUM_STATUS = IP.uint8("ip.checksum.status", "Header checksum status").in(Base.NONE)
            .named(AssignedNumbers.CHECKED);
    static final Field.Address SOURCE = IP.ipv4("ip.src", "Source");
    static final Field.Text SOURCE_HOST = IP.text("ip.src_host", "Source host");
    static final Field.Address DESTINATION = IP.ipv4("ip.dst", "Destination");
    static final Field.Text DESTINATION_HOST = IP.text("ip.dst_host", "Destination host");
    static final Field.Address ADDRESS = IP.ipv4("ip.addr", "Source or destination");
    static final Field.Text HOST = IP.text("ip.host", "Source or destination host");
    static final Field.Address CURRENT_ROUTE = IP.ipv4("ip.cur_rt", "Current route");
    static final Field.Text CURRENT_ROUTE_HOST = IP.text("ip.cur_rt_host", "Current route host");

    private static final Field.Bytes FRAGMENTS = IP.bytes("ip.fragments", "Fragments");
    private static final Field.Uint FRAGMENT = IP.frameNumber("ip.fragment", "Fragment");
    private static final Field.Uint OVERLAP = IP.flag("ip.fragment.overlap", "Overlap");
    private static final Field.Uint CONFLICT = IP.flag("ip.fragment.overlap.conflict", "Overlap with other data");
    private static final Field.Uint TAILS = IP.flag("ip.fragment.multipletails", "Several last fragments");
    private static final Field.Uint TOO_LONG = IP.flag("ip.fragment.toolongfragment", "Beyond the end");
    private static final Field.Uint ERROR = IP.frameNumber("ip.fragment.error", "Fragment that does not fit");
    private static final Field.Uint COUNT = IP.uint32("ip.fragment.count", "Number of fragments");
    private static final Field.Uint REASSEMBLED_IN = IP.frameNumber("ip.reassembled_in", "Reassembled in frame");
    private static final Field.Uint REASSEMBLED_LENGTH = IP.uint32("ip.reassembled.length", "Reassembled length");
    private static final Field.Bytes REASSEMBLED = IP.bytes("ip.reassembled.data", "Reassembled data");
    static final FragmentFields PIECES = new FragmentFields(FRAGMENTS, FRAGMENT, OVERLAP, CONFLICT, TAILS, TOO_LONG, ERROR, COUNT,
            REASSEMBLED_IN,
            REASSEMBLED_LENGTH, REASSEMBLED, "Reassembled IPv4");

    static final Expert WRONG_LENGTH = IP.expert("ip.bogus_ip_length", Severity.ERROR, Area.PROTOCOL, "The total length cannot be right");
    static final Expert WRONG_CHECKSUM = IP.expert("ip.checksum_bad.expert", Severity.ERROR, Area.CHECKSUM, "The header checksum is wrong");
    static final Expert EVIL_INTENT = IP.expert("ip.evil_packet", Severity.WARN, Area.PROTOCOL, "The packet says that it is evil");
    static final Expert LOCAL_TTL = IP.expert("ip.ttl.lncb", Severity.NOTE, Area.SEQUENCE,
            "An unusual time to live for a group of the local network control block");
    static final Expert LOW_TTL = IP.expert("ip.ttl.too_small", Severity.NOTE, Area.SEQUENCE, "The time to live is nearly used up");
    static final Expert WRONG_VERSION = IP.expert("ip.bogus_ip_version", Severity.ERROR, Area.PROTOCOL, "The version is neither 4 nor 6, or not what the EtherType says");
    static final Expert WRONG_HEADER_LENGTH = IP.expert("ip.bogus_header_length", Severity.ERROR, Area.PROTOCOL,
            "The header length cannot be right");

    static final Preference DIFFSERV = IP.preference("decode_tos_as_diffserv", true, "Show the type of service as differentiated services");
    static final Preference DEFRAGMENT = IP.preference("defragment", true, "Put fragments together");
    static final Preference EVIL = IP.preference("security_flag", false, "Take the reserved flag for the security flag (RFC 3514)");
    static final Preference CHECK = IP.preference("check_checksum", false, "Verify the header checksum");
    static final Preference TSO = IP.preference("tso_support", true, "Take a total length of 0 for segmentation by the network card");
    static final Preference HEURISTIC_FIRST = IP.preference("try_heuristic_first", false, "Try recognition before protocol numbers");

    static {
        IP.plain(VERSION, HEADER_LENGTH, DS, TOS, LENGTH, ID, FLAGS, OFFSET, TTL, PROTO, CHECKSUM, CHECKSUM_CALCULATED, CHECKSUM_STATUS, SOURCE,
                SOURCE_HOST, DESTINATION, DESTINATION_HOST, ADDRESS, HOST, CURRENT_ROUTE, CURRENT_ROUTE_HOST);
    }

    private IpFields() {
    }
}
