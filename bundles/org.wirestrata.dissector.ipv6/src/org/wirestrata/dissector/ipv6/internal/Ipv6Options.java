package org.wirestrata.dissector.ipv6.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Expert.Area;
import org.wirestrata.api.dissect.Expert.Severity;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** The options of hop-by-hop and destination headers (RFC 8200, 4.2). */
final class Ipv6Options {
    private static final int PAD_1 = 0;
    private static final int JUMBO = 0xc2;
    private static final int HOME_ADDRESS = 0xc9;
    private static final Protocol IPV6 = Ipv6Fields.IPV6;
    private static final ValueStrings TYPES = ValueStrings.of(0x00, "Pad1", 0x01, "PadN", 0x04, "Tunnel encapsulation limit", 0x05,
            "Router alert", 0x07, "CALIPSO", 0x08, "SMF duplicate detection", 0x0f, "Performance and diagnostic metrics", 0x11, "IOAM",
            0x1e, "Experiment", 0x23, "RPL", 0x26, "Quick-Start", 0x30, "Minimum path MTU", 0x31, "IOAM", 0x3e, "Experiment", 0x4d,
            "Deprecated", 0x5e, "Experiment", 0x63, "RPL (deprecated)", 0x6d, "MPL", 0x7e, "Experiment", 0x8a,
            "Endpoint identification (deprecated)", 0x8b, "ILNP nonce", 0x8c, "Line identification", 0x9e, "Experiment", 0xbe,
            "Experiment", JUMBO, "Jumbo payload", HOME_ADDRESS, "Home address", 0xde, "Experiment", 0xee, "DFF", 0xfe, "Experiment");
    private static final ValueStrings ACTIONS = ValueStrings.counting("Skip it", "Drop the packet", "Drop the packet and report",
            "Drop the packet and report, if unicast");
    private static final Field.Group OPTION = IPV6.group("ipv6.opt", "Option").line(Ipv6Options::line);
    private static final Field.Flags TYPE = IPV6.flags(Ftype.UINT8, "ipv6.opt.type", "Type")
            .with(IPV6.uint8("ipv6.opt.type.action", "Unknown to a node").bits(0xc0).named(ACTIONS))
            .with(IPV6.flag("ipv6.opt.type.change", "May change on the way", 0x20, 8).named(new TrueFalse("Yes", "No")))
            .with(IPV6.uint8("ipv6.opt.type.rest", "Rest").hex().bits(0x1f));
    private static final Field.Uint LENGTH = IPV6.uint8("ipv6.opt.length", "Length");
    private static final Field.Group PAD1 = IPV6.group("ipv6.opt.pad1", "Pad1");
    private static final Field.Bytes REST = IPV6.bytes("ipv6.opt_unknown_data", "Further data");
    private static final Expert UNKNOWN_DATA = IPV6.expert("ipv6.opt.unknown_data.expert", Severity.NOTE, Area.UNDECODED,
            "This data is not taken apart");
    private static final Expert WRONG_HEADER = IPV6.expert("ipv6.opt.header_mismatch", Severity.WARN, Area.PROTOCOL,
            "The option belongs into the other kind of options header");
    private static final Expert OUTDATED = IPV6.expert("ipv6.opt.deprecated", Severity.NOTE, Area.DEPRECATED, "The option is deprecated");
    private static final Expert WRONG_LENGTH = IPV6.expert("ipv6.opt.invalid_len", Severity.ERROR, Area.MALFORMED,
            "The option cannot have this length");

    private Ipv6Options() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /** Records the options from the third octet of the header to its end. */
    static void show(Dissection d, int end, boolean hopByHop) {
        int at = 2;
        while (at < end) {
            at = d.byteAt(at) == PAD_1 ? padding(d, at) : option(d, at, hopByHop);
        }
        d.position(end);
    }

    private static int padding(Dissection d, int at) {
        int item = d.open(OPTION, at, 1);
        d.add(TYPE, at, 1);
        d.add(PAD1, at, 1);
        d.close(item);
        return at + 1;
    }

    private static int option(Dissection d, int at, boolean hopByHop) {
        int type = d.byteAt(at);
        int length = d.byteAt(at + 1);
        int item = d.open(OPTION, at, Math.min(2 + length, d.length() - at));
        d.flagsAt(TYPE, at);
        int typeItem = d.last();
        if (Ipv6OptionContents.misplaced(type, hopByHop)) {
            d.expert(typeItem, WRONG_HEADER);
        }
        if (type == 0x8a) {
            d.expert(typeItem, OUTDATED);
        }
        d.uintAt(LENGTH, at + 1);
        int lengthItem = d.last();
        int end = at + 2 + length;
        int least = Ipv6OptionContents.least(type);
        int most = Ipv6OptionContents.most(type);
        if (length < least || length > most) {
            d.expert(lengthItem, WRONG_LENGTH);
        }
        int used = Ipv6OptionContents.show(d, type, at + 2, length, typeItem, lengthItem);
        if (used < end) {
            d.byteAt(end - 1);
            d.expert(d.add(REST, used, end - used), UNKNOWN_DATA);
        }
        if (type == JUMBO && d.handed(Ipv6Extensions.Length.class) == Ipv6Extensions.Length.FIXED) {
            d.expert(item, Ipv6Fields.NEEDLESS_JUMBO);
        }
        d.close(item);
        return Math.max(end, used);
    }

    /** The remark on an option of another length than its type has. */
    static Expert wrongLength() {
        return WRONG_LENGTH;
    }

    /** The remark on data that is not taken apart. */
    static Expert unknownData() {
        return UNKNOWN_DATA;
    }

    /** Where the home address of a mobile node stands (RFC 6275, 6.3), or -1. */
    static int homeAddress(Dissection d, int at, int end) {
        return find(d, at, end, HOME_ADDRESS, 16);
    }

    /** Where the data of the first option of a type stands in an options header, or -1. */
    static int find(Dissection d, int at, int end, int wanted, int wantedLength) {
        int p = at + 2;
        while (p + 2 <= end && d.has(p, 2)) {
            int type = d.byteAt(p);
            if (type == PAD_1) {
                p++;
                continue;
            }
            int length = d.byteAt(p + 1);
            if (type == wanted && length == wantedLength && d.has(p + 2, length)) {
                return p + 2;
            }
            p += 2 + length;
        }
        return -1;
    }

    private static void line(Tape t, int item, StringBuilder to) {
        int type = t.child(item, TYPE);
        to.append(type < 0 ? "Option" : TYPES.text(t.number(type), "Unknown option"));
    }
}
