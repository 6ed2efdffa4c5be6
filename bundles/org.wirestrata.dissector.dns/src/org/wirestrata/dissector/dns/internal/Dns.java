package org.wirestrata.dissector.dns.internal;

import static org.wirestrata.api.dissect.Expert.Severity.NOTE;
import static org.wirestrata.api.dissect.Expert.Severity.WARN;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** What the Domain Name System (RFC 1035) declares for messages; what records hold is declared beside their readers. */
final class Dns {
    static final int UPDATE = 5;
    private static final TrueFalse YES_NO = new TrueFalse("Yes", "No");

    /** Kinds of messages (RFC 1035, 1996, 2136, 8490), as the packet list shows them. */
    static final ValueStrings OPCODES = ValueStrings.of(0, "Standard query", 1, "Inverse query", 2, "Server status request",
            4, "Zone change notification", UPDATE, "Dynamic update", 6, "DNS Stateful operations (DSO)");
    /** Outcomes (IANA registry "DNS RCODEs"), as the packet list shows them. */
    static final ValueStrings RCODES = ValueStrings.builder().of(0, "No error").of(1, "Format error").of(2, "Server failure")
            .of(3, "No such name").of(4, "Not implemented").of(5, "Refused").of(6, "Name exists").of(7, "RRset exists")
            .of(8, "RRset does not exist").of(9, "Not authoritative").of(10, "Name out of zone").of(11, "DSO-Type not implemented")
            .of(16, "Bad OPT Version or TSIG Signature Failure").of(17, "Key not recognized").of(18, "Signature out of time window")
            .of(19, "Bad TKEY Mode").of(20, "Duplicate key name").of(21, "Algorithm not supported").of(22, "Bad Truncation")
            .of(23, "Bad/missing Server Cookie").build();
    static final ValueStrings CLASSES = ValueStrings.of(0, "Reserved", 1, "IN", 3, "CH", 4, "HS", 254, "NONE", 255, "ANY");

    static final Protocol PROTOCOL = Protocol.of("Domain Name System", "DNS", "dns");
    static final Protocol MULTICAST = Protocol.of("Multicast Domain Name System", "mDNS", "mdns");
    static final Protocol LINK_LOCAL = Protocol.of("Link-local Multicast Name Resolution", "LLMNR", "llmnr");

    static final Field.Uint LENGTH = PROTOCOL.uint16("dns.length", "Length");
    static final Field.Uint FLAGS = PROTOCOL.uint16("dns.flags", "Flags").hex();
    static final Field.Uint RESPONSE = bit("dns.flags.response", "Response", 0x8000);
    static final Field.Uint OPCODE = PROTOCOL.uint16("dns.flags.opcode", "Kind").bits(0x7800).named(OPCODES);
    static final Field.Uint AUTHORITATIVE = bit("dns.flags.authoritative", "The server is an authority for the domain", 0x0400);
    static final Field.Uint CONFLICT = bit("dns.flags.conflict", "The name is not unique", 0x0400);
    static final Field.Uint TRUNCATED = bit("dns.flags.truncated", "The message is truncated", 0x0200);
    static final Field.Uint RECURSION_DESIRED = bit("dns.flags.recdesired", "Recursion is desired", 0x0100);
    static final Field.Uint TENTATIVE = bit("dns.flags.tentative", "The name is tentative", 0x0100);
    static final Field.Uint RECURSION_AVAILABLE = bit("dns.flags.recavail", "Recursion is available", 0x0080);
    static final Field.Uint Z = bit("dns.flags.z", "Reserved", 0x0040);
    static final Field.Uint AUTHENTICATED = bit("dns.flags.authenticated", "The data are authenticated", 0x0020);
    static final Field.Uint CHECK_DISABLED = bit("dns.flags.checkdisable", "Data that are not authenticated will do", 0x0010);
    static final Field.Uint RCODE = PROTOCOL.uint16("dns.flags.rcode", "Outcome").bits(0x000f).named(RCODES);
    static final Field.Uint ID = PROTOCOL.uint16("dns.id", "Transaction id").hex();
    static final Field.Uint[] COUNTS = {PROTOCOL.uint16("dns.count.queries", "Questions"), PROTOCOL.uint16("dns.count.answers", "Answers"),
        PROTOCOL.uint16("dns.count.auth_rr", "Authority records"), PROTOCOL.uint16("dns.count.add_rr", "Additional records")};
    static final Field.Uint[] UPDATE_COUNTS = {PROTOCOL.uint16("dns.count.zones", "Zones"),
        PROTOCOL.uint16("dns.count.prerequisites", "Prerequisites"), PROTOCOL.uint16("dns.count.updates", "Updates"), COUNTS[3]};

    static final Field.Uint QUERY_TYPE = PROTOCOL.uint16("dns.qry.type", "Type").named(RecordTypes.DESCRIPTIONS);
    static final Field.Uint QUERY_CLASS = PROTOCOL.uint16("dns.qry.class", "Class").hex().named(CLASSES);
    static final Field.Uint QUERY_CLASS_MULTICAST = PROTOCOL.uint16("dns.qry.class", "Class").hex().bits(0x7fff).named(CLASSES);
    static final Field.Uint QUERY_UNICAST = bit("dns.qry.qu", "A unicast answer will do", 0x8000);
    static final Field.Text QUERY_NAME = PROTOCOL.text("dns.qry.name", "Name");
    static final Field.Uint QUERY_NAME_LENGTH = PROTOCOL.uint16("dns.qry.name.len", "Length of the name");
    static final Field.Uint LABELS = PROTOCOL.uint16("dns.count.labels", "Labels of the name");

    static final Field.Text NAME = PROTOCOL.text("dns.resp.name", "Name");
    static final Field.Uint TYPE = PROTOCOL.uint16("dns.resp.type", "Type").named(RecordTypes.DESCRIPTIONS);
    static final Field.Uint CLASS = PROTOCOL.uint16("dns.resp.class", "Class").hex().named(CLASSES);
    static final Field.Uint CLASS_MULTICAST = PROTOCOL.uint16("dns.resp.class", "Class").hex().bits(0x7fff).named(CLASSES);
    static final Field.Uint CACHE_FLUSH = bit("dns.resp.cache_flush", "The receiver forgets older records", 0x8000);
    static final Field.Uint TTL = PROTOCOL.uint32("dns.resp.ttl", "Time to live").about("In seconds");
    static final Field.Uint DATA_LENGTH = PROTOCOL.uint16("dns.resp.len", "Data length");
    static final Field.Bytes DATA = PROTOCOL.bytes("dns.data", "Data");
    static final Field.Bytes EXTRA = PROTOCOL.bytes("dns.extraneous.data", "Bytes behind the message");
    static final Field.Uint EXTRA_LENGTH = PROTOCOL.integer(Ftype.INT32, "dns.extraneous.length", "Length of bytes behind the message");

    static final Field.Uint RESPONSE_IN = PROTOCOL.frameNumber("dns.response_in", "Answered in frame");
    static final Field.Uint RESPONSE_TO = PROTOCOL.frameNumber("dns.response_to", "Asked in frame");
    static final Field.Uint RETRANSMISSION = PROTOCOL.flag("dns.retransmission", "Retransmission").named(YES_NO);
    static final Field.Uint SAME_REQUEST_IN = PROTOCOL.frameNumber("dns.retransmit_request_in", "Asked first in frame");
    static final Field.Uint SAME_RESPONSE_IN = PROTOCOL.frameNumber("dns.retransmit_response_in", "Answered first in frame");
    static final Field.Time TIME = PROTOCOL.span("dns.time", "Time to the answer");
    static final Field.Uint UNSOLICITED = PROTOCOL.flag("dns.unsolicited", "The question was not captured").named(YES_NO);

    static final Expert REQUEST_AGAIN = PROTOCOL.expert("dns.retransmit_request", WARN, Expert.Area.PROTOCOL,
            "The question is asked again");
    static final Expert RESPONSE_AGAIN = PROTOCOL.expert("dns.retransmit_response", WARN, Expert.Area.PROTOCOL,
            "The answer is given again");
    static final Expert UNKNOWN_TYPE = PROTOCOL.expert("dns.undecoded.type", NOTE, Expert.Area.UNDECODED,
            "This type of record is not taken apart");
    static final Expert LONG_TTL = PROTOCOL.expert("dns.ttl.high_bit_set", WARN, Expert.Area.PROTOCOL,
            "The highest bit of the time to live is set (RFC 2181 section 8)");
    static final Expert EXTRANEOUS = PROTOCOL.expert("dns.extraneous", NOTE, Expert.Area.UNDECODED, "There are bytes behind the message");

    static {
        PROTOCOL.layer().line((t, i, to) -> to.append("Domain Name System"));
        NameRecords.declare();
        TextRecords.declare();
        SecurityRecords.declare();
        AddressRecords.declare();
        ServiceRecords.declare();
        Edns.declare();
        StatefulOperations.declare();
    }

    private Dns() {
    }

    static Field.Uint bit(String name, String label, int mask) {
        return PROTOCOL.flag(name, label, mask, 16).named(YES_NO);
    }
}
