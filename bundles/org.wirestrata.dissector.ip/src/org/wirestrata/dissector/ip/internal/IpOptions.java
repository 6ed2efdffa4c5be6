package org.wirestrata.dissector.ip.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Expert.Area;
import org.wirestrata.api.dissect.Expert.Severity;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** The list of options: which there are, how long each must be, and where a source route ends. */
final class IpOptions {
    private static final int FIXED = 20;
    private static final int END = 0;
    private static final int NO_OPERATION = 1;
    private static final int LOOSE = 131;
    private static final int STRICT = 137;

    /** One kind of option: its type, its name, the item under which it stands, and the lengths that it may have. */
    private record Kind(int type, String name, Protocol protocol, int least, boolean exact, Content content) {
    }

    /** Records what follows an option's type and length. */
    private interface Content {
        void show(Dissection d, int item, int at, int length, int destination);
    }

    private static final Protocol IP = IpFields.IP;
    private static final ValueStrings CLASSES = ValueStrings.counting("Control", "Reserved", "Debugging and measurement", "Reserved");
    private static final ValueStrings NUMBERS = ValueStrings.of(0, "End of list", 1, "No operation", 2, "Security", 3,
            "Loose source route", 4, "Timestamp", 5, "Extended security", 6, "Commercial security", 7, "Record route", 8,
            "Stream identifier", 9, "Strict source route", 10, "Experimental measurement", 11, "MTU probe", 12, "MTU reply", 13,
            "Experimental flow control", 14, "Experimental access control", 15, "ENCODE", 16, "IMI traffic descriptor", 17,
            "Extended internet protocol", 18, "Traceroute", 19, "Address extension", 20, "Router alert", 21,
            "Selective directed broadcast", 23, "Dynamic packet state", 24, "Upstream multicast", 25, "Quick-Start", 30, "Experiment");
    private static final Field.Flags TYPE = IP.flags(Ftype.UINT8, "ip.opt.type", "Type").in(Base.DEC)
            .with(IP.flag("ip.opt.type.copy", "Copied into fragments").bits(0x80).named(new TrueFalse("Yes", "No")))
            .with(IP.uint8("ip.opt.type.class", "Class").bits(0x60).named(CLASSES))
            .with(IP.uint8("ip.opt.type.number", "Number").bits(0x1f).named(NUMBERS));
    private static final Field.Uint LENGTH = IP.uint8("ip.opt.len", "Length");
    private static final Expert WRONG_LENGTH = IP.expert("ip.opt.len.invalid", Severity.WARN, Area.PROTOCOL,
            "The option cannot have this length");
    private static final Expert NOPS = IP.expert("ip.nop", Severity.WARN, Area.PROTOCOL,
            "Four in a row: a router may have blanked options");
    private static final Kind[] KINDS = {
        new Kind(END, "End of list", protocol("End of Options List (EOL)", "eol"), 0, true, null),
        new Kind(NO_OPERATION, "No operation", protocol("No-Operation (NOP)", "nop"), 0, true, null),
        new Kind(130, "Security", protocol("Security", "security"), 3, false, IpOptionContents::security),
        new Kind(LOOSE, "Loose Source Route", protocol("Loose Source Route", "route"), 3, false, IpOptionContents::sourceRoute),
        new Kind(68, "Time Stamp", protocol("Time Stamp", "timestamp"), 4, false, IpOptionContents::timestamp),
        new Kind(133, "Extended Security", protocol("Extended Security", "ext_security"), 3, false, IpOptionContents::extendedSecurity),
        new Kind(134, "Commercial Security", protocol("Commercial Security", "cipso"), 10, false, IpOptionContents::commercialSecurity),
        new Kind(7, "Record Route", protocol("Record Route", "record_route"), 3, false, IpOptionContents::recordRoute),
        new Kind(136, "Stream ID", protocol("Stream ID", "sid"), 4, true, IpOptionContents::stream),
        new Kind(STRICT, "Strict Source Route", protocol("Strict Source Route", "source_route"), 3, false, IpOptionContents::sourceRoute),
        new Kind(11, "MTU Probe", protocol("MTU Probe", "mtu_probe"), 4, true, IpOptionContents::mtu),
        new Kind(12, "MTU Reply", protocol("MTU Reply", "mtu_reply"), 4, true, IpOptionContents::mtu),
        new Kind(82, "Traceroute", protocol("Traceroute", "traceroute"), 12, true, IpOptionContents::traceroute),
        new Kind(148, "Router Alert", protocol("Router Alert", "routeralert"), 4, true, IpOptionContents::routerAlert),
        new Kind(149, "Selective Directed Broadcast", protocol("Selective Directed Broadcast", "sdb"), 6, false,
                IpOptionContents::broadcast),
        new Kind(25, "Quick-Start", protocol("Quick-Start", "qs"), 8, true, IpOptionContents::quickStart)};
    private static final Kind[] BY_TYPE = new Kind[256];

    static {
        for (Kind k : KINDS) {
            BY_TYPE[k.type] = k;
        }
    }

    private IpOptions() {
    }

    /** Initialises the class, and so declares its fields. */
    static void declare() {
        // initialising is all
    }

    private static Protocol protocol(String name, String key) {
        return Protocol.of("IP Option - " + name, name, "ip.options." + key);
    }

    /** The protocols under which options stand. */
    static Protocol[] protocols() {
        Protocol[] all = new Protocol[KINDS.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = KINDS[i].protocol;
        }
        return all;
    }

    /** Where the destination stands: at the end of a source route that is not used up, otherwise in the fixed part. */
    static int destination(Dissection d, int header) {
        int at = FIXED;
        while (at < header && d.has(at, 1)) {
            int type = d.byteAt(at);
            if (type == END) {
                break;
            }
            if (type == NO_OPERATION) {
                at++;
                continue;
            }
            if (!d.has(at, 2) || d.byteAt(at + 1) < 2) {
                break;
            }
            int length = d.byteAt(at + 1);
            if ((type == LOOSE || type == STRICT) && length >= 7 && (length - 3) % 4 == 0 && at + length <= header && d.has(at, length) && d.byteAt(at
            + 2) <= length) {
                return at + 3 + (length - 7) / 4 * 4;
            }
            at += length;
        }
        return 16;
    }

    private static StringBuilder line(Dissection d, int header) {
        StringBuilder line = new StringBuilder("Options: (").append(header - FIXED).append(" bytes)");
        names(d, header, line);
        return line;
    }

    /** Records the options from the fixed part to the header's end. */
    static void show(Dissection d, int header, int destination) {
        d.byteAt(header - 1);
        int list = d.add(Field.TEXT, FIXED, header - FIXED, d.wants(Field.TEXT) ? line(d, header) : "");
        d.enter(list);
        int at = FIXED;
        int nops = 0;
        while (at < header) {
            int type = d.byteAt(at);
            Kind k = BY_TYPE[type];
            nops = type == NO_OPERATION ? nops + 1 : 0;
            if (nops == 4) {
                d.expert(list, NOPS);
            }
            at = k == null || k.content != null ? withLength(d, at, header, k, destination) : withoutLength(d, at, k);
            if (type == END || at < 0) {
                break;
            }
        }
        d.leave(list);
    }

    private static void names(Dissection d, int header, StringBuilder line) {
        int at = FIXED;
        while (at < header && d.has(at, 2)) {
            int type = d.byteAt(at);
            Kind k = BY_TYPE[type];
            if (type == END) {
                return;
            }
            if (type == NO_OPERATION) {
                at++;
                continue;
            }
            int length = d.byteAt(at + 1);
            if (length < 2 || at + length > header) {
                return;
            }
            if (k != null && fits(k, length)) {
                line.append(", ").append(k.name);
            }
            at += length;
        }
    }

    private static boolean fits(Kind k, int length) {
        return k.exact ? length == k.least : length >= k.least;
    }

    private static int item(Dissection d, Kind k, int at, int length) {
        return d.add(k.protocol.layer(), at, length, d.array(), d.arrayOffset() + at, d.has(at, length) ? length : 0);
    }

    private static int withoutLength(Dissection d, int at, Kind k) {
        int item = item(d, k, at, 1);
        d.enter(item);
        d.flagsAt(TYPE, at);
        d.leave(item);
        return at + 1;
    }

    /** An option with a length; answers where the next one begins, or -1 where that cannot be known. */
    private static int withLength(Dissection d, int at, int header, Kind k, int destination) {
        int type = d.byteAt(at);
        String name = k == null ? "Unknown (0x" + Integer.toHexString(type) + ")" : k.name;
        if (at + 1 >= header) {
            d.expert(d.add(Field.TEXT, at, 1, name + " (the length is not there)"), WRONG_LENGTH);
            return -1;
        }
        int length = d.byteAt(at + 1);
        if (length < 2 || at + length > header) {
            d.expert(d.add(Field.TEXT, at, 2, name + " (a length of " + length + " bytes cannot be right)"), WRONG_LENGTH);
            return -1;
        }
        if (k == null) {
            d.add(Field.TEXT, at, length, name + " (" + length + " bytes)");
            return at + length;
        }
        int item = item(d, k, at, length);
        d.enter(item);
        d.flagsAt(TYPE, at);
        int lengthItem = d.add(LENGTH, at + 1, 1);
        if (fits(k, length)) {
            d.position(at);
            k.content.show(d, item, at, length, destination);
        } else {
            d.expert(lengthItem, WRONG_LENGTH);
        }
        d.leave(item);
        return fits(k, length) || !k.exact ? at + length : -1;
    }

    static Expert wrongLength() {
        return WRONG_LENGTH;
    }
}
