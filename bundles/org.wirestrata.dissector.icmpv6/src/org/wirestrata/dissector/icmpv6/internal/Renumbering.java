package org.wirestrata.dissector.icmpv6.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Router renumbering (RFC 2894): prefixes to match and to use in commands, and what came of them. */
final class Renumbering {
    private static final int COMMAND = 0;
    private static final int RESULT = 1;
    private static final int PREFIX_BITS = 128;
    private static final int MATCH_LENGTH = 24;
    private static final int USE_LENGTH = 32;
    private static final int RESULT_LENGTH = 24;
    private static final Protocol ICMPV6 = Icmpv6Dissector.ICMPV6;
    private static final Field.Uint SEQUENCE = ICMPV6.uint32("icmpv6.rr.sequence_number", "Sequence number");
    private static final Field.Uint SEGMENT = ICMPV6.uint8("icmpv6.rr.segment_number", "Segment number");
    private static final Field.Flags FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.rr.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.rr.flag.t", "Test", 0x80, 8)).with(ICMPV6.flag("icmpv6.rr.flag.r", "Result wanted", 0x40, 8))
            .with(ICMPV6.flag("icmpv6.rr.flag.a", "All interfaces", 0x20, 8)).with(ICMPV6.flag("icmpv6.rr.flag.s", "Site-specific", 0x10, 8))
            .with(ICMPV6.flag("icmpv6.rr.flag.p", "Processed before", 8, 8)).with(ICMPV6.uint8("icmpv6.rr.flag.rsv", "Reserved").bits(7));
    private static final Field.Uint DELAY = ICMPV6.uint16("icmpv6.rr.maxdelay", "Milliseconds of delay at most");
    private static final Field.Group MATCH = ICMPV6.group("icmpv6.rr.pco.mp", "Prefix to match");
    private static final Field.Uint OPERATION = ICMPV6.uint8("icmpv6.rr.pco.mp.opcode", "Operation")
            .named(ValueStrings.of(1, "Add", 2, "Change", 3, "Set global"));
    private static final Field.Uint OPERATION_LENGTH = ICMPV6.uint8("icmpv6.rr.pco.mp.oplength", "Length");
    private static final Field.Uint ORDINAL = ICMPV6.uint8("icmpv6.rr.pco.mp.ordinal", "Ordinal").hex();
    private static final Field.Uint MATCH_BITS = ICMPV6.uint8("icmpv6.rr.pco.mp.matchlen", "Bits to match");
    private static final Field.Uint LEAST = ICMPV6.uint8("icmpv6.rr.pco.mp.minlen", "Least length");
    private static final Field.Uint MOST = ICMPV6.uint8("icmpv6.rr.pco.mp.maxlen", "Greatest length");
    private static final Field.Address MATCH_PREFIX = ICMPV6.ipv6("icmpv6.rr.pco.mp.matchprefix", "Prefix");
    private static final Field.Group USE = ICMPV6.group("icmpv6.rr.pco.up", "Prefix to use");
    private static final Field.Uint USE_BITS = ICMPV6.uint8("icmpv6.rr.pco.up.uselen", "Bits to use");
    private static final Field.Uint KEEP_BITS = ICMPV6.uint8("icmpv6.rr.pco.up.keeplen", "Bits to keep");
    private static final Field.Uint ON_LINK = ICMPV6.flag("icmpv6.rr.pco.up.flagmask.l", "On link", 0x80, 8);
    private static final Field.Uint AUTONOMOUS = ICMPV6.flag("icmpv6.rr.pco.up.flagmask.a", "Autonomous", 0x40, 8);
    private static final Field.Uint MASK_RESERVED = ICMPV6.uint8("icmpv6.rr.pco.up.flagmask.reserved", "Reserved").bits(0x3f);
    private static final Field.Flags MASK = ICMPV6.flags(Ftype.UINT8, "icmpv6.rr.pco.up.flagmask", "Flags to set").with(ON_LINK)
            .with(AUTONOMOUS).with(MASK_RESERVED);
    private static final Field.Flags PREFIX_FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.rr.pco.up.raflags", "Flags").with(ON_LINK)
            .with(AUTONOMOUS).with(MASK_RESERVED);
    private static final Field.Uint VALID = ICMPV6.uint32("icmpv6.rr.pco.up.validlifetime", "Valid lifetime");
    private static final Field.Uint PREFERRED = ICMPV6.uint32("icmpv6.rr.pco.up.preferredlifetime", "Preferred lifetime");
    private static final Field.Flags DECREMENT = ICMPV6.flags(Ftype.UINT32, "icmpv6.rr.pco.up.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.rr.pco.up.flag.v", "Decrement valid lifetime", 0x80000000L, 32))
            .with(ICMPV6.flag("icmpv6.rr.pco.up.flag.p", "Decrement preferred lifetime", 0x40000000, 32))
            .with(ICMPV6.uint32("icmpv6.rr.pco.up.flag.reserved", "Reserved").bits(0x3fffffff));
    private static final Field.Address USE_PREFIX = ICMPV6.ipv6("icmpv6.rr.pco.up.useprefix", "Prefix");
    private static final Field.Group OUTCOME = ICMPV6.group("icmpv6.rr.rm", "Result");
    private static final Field.Flags OUTCOME_FLAGS = ICMPV6.flags(Ftype.UINT16, "icmpv6.rr.rm.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.rr.rm.flag.b", "Out of bounds", 2, 16)).with(ICMPV6.flag("icmpv6.rr.rm.flag.f", "Forbidden", 1, 16))
            .with(ICMPV6.uint16("icmpv6.rr.rm.flag.reserved", "Reserved").bits(0xfffc));
    private static final Field.Uint OUTCOME_ORDINAL = ICMPV6.uint8("icmpv6.rr.rm.ordinal", "Ordinal").hex();
    private static final Field.Uint OUTCOME_BITS = ICMPV6.uint8("icmpv6.rr.rm.matchedlen", "Bits matched");
    private static final Field.Uint INTERFACE = ICMPV6.uint32("icmpv6.rr.rm.interfaceindex", "Interface index");
    private static final Field.Address OUTCOME_PREFIX = ICMPV6.ipv6("icmpv6.rr.rm.matchedprefix", "Prefix");
    private static final Expert MATCH_TOO_LONG = ICMPV6.expert("icmpv6.rr.pco.mp.matchlen.gt128", Expert.Severity.WARN,
            Expert.Area.PROTOCOL, "An address has 128 bits");
    private static final Expert MATCHED_TOO_LONG = ICMPV6.expert("icmpv6.rr.pco.mp.matchedlen.gt128", Expert.Severity.WARN,
            Expert.Area.PROTOCOL, "An address has 128 bits");

    private Renumbering() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    static void show(Dissection d, int code) {
        d.uint(SEQUENCE);
        d.u(SEGMENT);
        d.flags(FLAGS);
        d.u(DELAY);
        d.bytes(Icmpv6Dissector.RESERVED, 4);
        if (code == COMMAND) {
            while (d.reportedRemaining() > 0) {
                operation(d);
            }
        } else if (code == RESULT) {
            while (d.reportedRemaining() > 0) {
                outcome(d);
            }
        }
    }

    private static void operation(Dissection d) {
        int match = d.open(MATCH, d.position(), MATCH_LENGTH);
        d.u(OPERATION);
        int words = d.u(OPERATION_LENGTH);
        d.u(ORDINAL);
        bits(d, MATCH_BITS, MATCH_TOO_LONG);
        d.u(LEAST);
        d.u(MOST);
        d.bytes(Icmpv6Dissector.RESERVED, 2);
        d.address(MATCH_PREFIX);
        d.close(match);
        for (int n = (words - 3) / 4; n > 0; n--) {
            int use = d.open(USE, d.position(), USE_LENGTH);
            d.u(USE_BITS);
            d.u(KEEP_BITS);
            d.flags(MASK);
            d.flags(PREFIX_FLAGS);
            d.uint(VALID);
            d.uint(PREFERRED);
            d.flags(DECREMENT);
            d.address(USE_PREFIX);
            d.close(use);
        }
    }

    private static void outcome(Dissection d) {
        int item = d.open(OUTCOME, d.position(), RESULT_LENGTH);
        d.flags(OUTCOME_FLAGS);
        d.u(OUTCOME_ORDINAL);
        bits(d, OUTCOME_BITS, MATCHED_TOO_LONG);
        d.uint(INTERFACE);
        d.address(OUTCOME_PREFIX);
        d.close(item);
    }

    private static void bits(Dissection d, Field.Uint field, Expert tooLong) {
        if (d.u(field) > PREFIX_BITS) {
            d.expert(d.last(), tooLong);
        }
    }
}
