package org.wirestrata.dissector.ip.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Expert.Area;
import org.wirestrata.api.dissect.Expert.Severity;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** What each kind of option holds (RFC 791, 1063, 1108, 1393, 1770, 2113, 4782, FIPS 188). */
final class IpOptionContents {
    private static final int RATE_REPORT = 8;
    private static final Protocol IP = IpFields.IP;
    private static final Field.Uint POINTER = IP.uint8("ip.opt.ptr", "Pointer");
    private static final Field.Uint STREAM = IP.uint16("ip.opt.sid", "Stream identifier");
    private static final Field.Uint MTU = IP.uint16("ip.opt.mtu", "MTU");
    private static final Field.Uint ID_NUMBER = IP.uint16("ip.opt.id_number", "ID number");
    private static final Field.Uint OUTBOUND = IP.uint16("ip.opt.ohc", "Outbound hop count");
    private static final Field.Uint RETURN = IP.uint16("ip.opt.rhc", "Return hop count");
    private static final Field.Address ORIGINATOR = IP.ipv4("ip.opt.originator", "Originator");
    private static final Field.Uint ALERT = IP.uint16("ip.opt.ra", "Router alert")
            .named(ValueStrings.builder().of(0, "Every router looks at the packet").range(1, 65535, "Reserved").build());
    private static final Field.Address RECEIVER = IP.ipv4("ip.opt.addr", "Address");
    private static final Field.Uint FUNCTION = IP.uint8("ip.opt.qs_func", "Function").bits(0xf0)
            .named(ValueStrings.of(0, "Rate request", RATE_REPORT, "Rate report"));
    private static final Field.Uint RATE = IP.uint8("ip.opt.qs_rate", "Rate").bits(0xf).named(AssignedNumbers.QUICK_START_RATES);
    private static final Field.Uint QUICK_TTL = IP.uint8("ip.opt.qs_ttl", "Quick-Start TTL");
    private static final Field.Uint TTL_DIFFERENCE = IP.uint8("ip.opt.qs_ttl_diff", "TTL difference");
    private static final Field.Uint NOT_USED = IP.uint8("ip.opt.qs_unused", "Not used");
    private static final Field.Uint NONCE = IP.uint32("ip.opt.qs_nonce", "Nonce").hex().bits(0xfffffffcL);
    private static final Field.Uint NONCE_RESERVED = IP.uint32("ip.opt.qs_reserved", "Reserved").hex().bits(3);
    private static final Field.Uint LEVEL = IP.uint8("ip.opt.sec_cl", "Classification level").hex()
            .named(ValueStrings.of(0x01, "Reserved 4", 0x3d, "Top Secret", 0x5a, "Secret", 0x96, "Confidential", 0x66, "Reserved 3", 0xcc,
                    "Reserved 2", 0xab, "Unclassified", 0xf1, "Reserved 1"));
    private static final Field.Uint AUTHORITIES = IP.uint8("ip.opt.sec_prot_auth_flags", "Protection authorities").hex();
    private static final Field.Uint[] AUTHORITY = {authority("genser", "GENSER", 0x80), authority("siop_esi", "SIOP-ESI", 0x40),
        authority("sci", "SCI", 0x20), authority("nsa", "NSA", 0x10), authority("doe", "DOE", 8)};
    private static final Field.Uint AUTHORITY_REST = IP.uint8("ip.opt.sec_prot_auth_unassigned", "Unassigned").hex().bits(6);
    private static final Field.Uint AUTHORITY_MORE = IP.flag("ip.opt.sec_prot_auth_fti", "Another octet follows", 1, 8)
            .named(new TrueFalse("Yes", "No"));
    private static final ValueStrings OLD_LEVELS = ValueStrings.builder().of(0, "Unclassified").of(0xf135, "Confidential").of(0x789a, "EFTO")
            .of(0xbc4d, "MMMM").of(0x5e26, "PROG").of(0xaf13, "Restricted").of(0xd788, "Secret").of(0x6bc5, "Top secret")
            .of(0x35e2, "Reserved").of(0x9af1, "Reserved").of(0x4d78, "Reserved").of(0x24bd, "Reserved").of(0x135e, "Reserved")
            .of(0x89af, "Reserved").of(0xc4d6, "Reserved").of(0xe26b, "Reserved").build();
    /** The option as RFC 791 has it, which RFC 1108 replaces. */
    private static final int OLD_LENGTH = 11;
    private static final Field.Uint OLD_LEVEL = IP.uint16("ip.opt.sec_rfc791_sec", "Security").hex().named(OLD_LEVELS);
    private static final Field.Uint OLD_COMPARTMENTS = IP.uint16("ip.opt.sec_rfc791_comp", "Compartments");
    private static final Field.Text OLD_HANDLING = IP.text("ip.opt.sec_rfc791_hr", "Handling restrictions");
    private static final Field.Text OLD_CONTROL = IP.text("ip.opt.sec_rfc791_tcc", "Transmission control code");
    private static final Field.Bytes PADDING = IP.bytes("ip.opt.padding", "Padding");
    private static final Expert CUT = IP.expert("ip.subopt_too_long", Severity.WARN, Area.PROTOCOL, "An entry goes beyond the option");
    private static final Field.Uint FORMAT = IP.uint8("ip.opt.ext_sec_add_sec_info_format_code", "Format code").hex();
    private static final Field.Bytes FORMAT_DATA = IP.bytes("ip.opt.ext_sec_add_sec_info", "Additional security information");
    private static final Field.Address RECORDED = IP.ipv4("ip.rec_rt", "Recorded route");
    private static final Field.Text RECORDED_HOST = IP.text("ip.rec_rt_host", "Recorded route host");
    private static final Field.Address SOURCED = IP.ipv4("ip.src_rt", "Source route");
    private static final Field.Text SOURCED_HOST = IP.text("ip.src_rt_host", "Source route host");
    private static final Field.Address EMPTY = IP.ipv4("ip.empty_rt", "Empty route");
    private static final Field.Text EMPTY_HOST = IP.text("ip.empty_rt_host", "Empty route host");
    private static final Field.Uint TAG = IP.uint8("ip.cipso.tag_type", "Tag type")
            .named(ValueStrings.of(0, "Padding", 1, "Restrictive bit map", 2, "Enumerated", 5, "Ranged", 6, "Permissive bit map", 7,
            "Free form"));
    private static final Field.Uint DOMAIN = IP.uint32("ip.cipso.doi", "Domain of interpretation");
    private static final Field.Uint SENSITIVITY = IP.uint8("ip.cipso.sensitivity_level", "Sensitivity level");
    private static final Field.Text CATEGORIES = IP.text("ip.cipso.categories", "Categories");
    private static final Field.Bytes TAG_DATA = IP.bytes("ip.cipso.tag_data", "Tag data");
    private static final Field.Uint OVERFLOW = IP.uint8("ip.opt.overflow", "Overflow").bits(0xf0);
    private static final Field.Uint FLAG = IP.uint8("ip.opt.flag", "Flag").in(Base.HEX).bits(0xf)
            .named(ValueStrings.of(0, "Times only", 1, "Addresses and times", 3, "Times of given addresses"));
    private static final Field.Uint TIME = IP.uint32("ip.opt.time_stamp", "Timestamp");
    private static final Field.Address TIME_ADDRESS = IP.ipv4("ip.opt.time_stamp_addr", "Address");
    private static final Expert BEFORE = IP.expert("ip.opt.ptr.before_address", Severity.WARN, Area.PROTOCOL,
            "The pointer is before the first address");
    private static final Expert MIDDLE = IP.expert("ip.opt.ptr.middle_address", Severity.WARN, Area.PROTOCOL,
            "The pointer is inside an address");
    private static final Expert TAG_BEYOND = IP.expert("ip.cipso.malformed", Severity.ERROR, Area.MALFORMED,
            "The tag does not fit the option");

    private IpOptionContents() {
    }

    /** Initialises the class, and so declares its fields. */
    static void declare() {
        // initialising is all
    }

    private static Field.Uint authority(String key, String name, int bit) {
        return IP.flag("ip.opt.sec_prot_auth_" + key, name, bit, 8).named(new TrueFalse("Datagram protected by its rules", "Not"));
    }

    static void recordRoute(Dissection d, int item, int at, int length, int destination) {
        route(d, at, length, false, -1);
    }

    static void sourceRoute(Dissection d, int item, int at, int length, int destination) {
        route(d, at, length, true, destination);
    }

    private static void route(Dissection d, int at, int length, boolean given, int destination) {
        int pointer = (int) d.uintAt(POINTER, at + 2);
        int item = d.last();
        if ((length - 3) % 4 != 0) {
            d.expert(item, CUT);
        }
        if (pointer < 4) {
            d.expert(item, BEFORE);
            return;
        }
        if ((pointer & 3) != 0) {
            d.expert(item, MIDDLE);
            return;
        }
        for (int p = at + 3; p + 4 <= at + length; p += 4) {
            boolean passed = p - at + 1 < pointer;
            if (passed) {
                hop(d, RECORDED, RECORDED_HOST, p);
            } else if (!given) {
                hop(d, EMPTY, EMPTY_HOST, p);
            } else if (p == destination) {
                IpDissector.destination(d, p);
            } else {
                hop(d, SOURCED, SOURCED_HOST, p);
            }
        }
    }

    private static void hop(Dissection d, Field.Address field, Field.Text host, int at) {
        d.addressAt(field, at);
        IpDissector.host(d, host, at);
    }

    static void timestamp(Dissection d, int item, int at, int length, int destination) {
        d.uintAt(POINTER, at + 2);
        d.uintAt(OVERFLOW, at + 3);
        int flag = (int) d.uintAt(FLAG, at + 3);
        int p = at + 4;
        int end = at + length;
        if (flag == 0) {
            for (; p + 4 <= end; p += 4) {
                d.uintAt(TIME, p);
            }
        } else {
            for (; p + 8 <= end; p += 8) {
                d.addressAt(TIME_ADDRESS, p);
                d.uintAt(TIME, p + 4);
            }
        }
        if (p < end) {
            d.expert(d.add(Field.TEXT, p, end - p, "An entry that goes beyond the option"), CUT);
        }
    }

    static void stream(Dissection d, int item, int at, int length, int destination) {
        d.uintAt(STREAM, at + 2);
    }

    static void mtu(Dissection d, int item, int at, int length, int destination) {
        d.uintAt(MTU, at + 2);
    }

    static void traceroute(Dissection d, int item, int at, int length, int destination) {
        d.uintAt(ID_NUMBER, at + 2);
        d.uintAt(OUTBOUND, at + 4);
        d.uintAt(RETURN, at + 6);
        d.addressAt(ORIGINATOR, at + 8);
    }

    static void routerAlert(Dissection d, int item, int at, int length, int destination) {
        d.uintAt(ALERT, at + 2);
    }

    static void broadcast(Dissection d, int item, int at, int length, int destination) {
        int p = at + 2;
        for (; p + 4 <= at + length; p += 4) {
            d.addressAt(RECEIVER, p);
        }
        if (p < at + length) {
            d.add(PADDING, p, at + length - p);
        }
    }

    static void quickStart(Dissection d, int item, int at, int length, int destination) {
        int function = (int) d.uintAt(FUNCTION, at + 2);
        if (function != 0 && function != RATE_REPORT) {
            return;
        }
        d.uintAt(RATE, at + 2);
        if (function == 0) {
            int ttl = (int) d.uintAt(QUICK_TTL, at + 3);
            d.markGenerated(d.add(TTL_DIFFERENCE, at + 3, 1, d.byteAt(8) - ttl & 0xff));
        } else {
            d.uintAt(NOT_USED, at + 3);
        }
        d.uintAt(NONCE, at + 4);
        d.uintAt(NONCE_RESERVED, at + 4);
    }

    static void security(Dissection d, int item, int at, int length, int destination) {
        if (length == OLD_LENGTH && OLD_LEVELS.text(d.peekAt(at + 2, 2)) != null) {
            d.uintAt(OLD_LEVEL, at + 2);
            d.uintAt(OLD_COMPARTMENTS, at + 4);
            d.addText(OLD_HANDLING, at + 6, 2, at + 6, 2, Encoding.ASCII);
            d.addText(OLD_CONTROL, at + 8, 3, at + 8, 3, Encoding.ASCII);
            return;
        }
        d.uintAt(LEVEL, at + 2);
        int p = at + 3;
        boolean more = true;
        for (; more && p < at + length; p++) {
            d.uintAt(AUTHORITIES, p);
            int octet = d.last();
            d.enter(octet);
            if (p == at + 3) {
                for (Field.Uint f : AUTHORITY) {
                    d.uintAt(f, p);
                }
            }
            d.add(AUTHORITY_REST, p, 1, p == at + 3 ? d.byteAt(p) >> 1 & 3 : d.byteAt(p) >> 1);
            more = d.uintAt(AUTHORITY_MORE, p) != 0;
            d.leave(octet);
        }
        if (p < at + length || more && p > at + 3) {
            d.expert(item, IpOptions.wrongLength());
        }
    }

    static void extendedSecurity(Dissection d, int item, int at, int length, int destination) {
        d.uintAt(FORMAT, at + 2);
        if (length > 3) {
            d.add(FORMAT_DATA, at + 3, length - 3);
        }
    }

    static void commercialSecurity(Dissection d, int item, int at, int length, int destination) {
        d.uintAt(DOMAIN, at + 2);
        int p = at + 6;
        int end = at + length;
        while (p + 2 <= end) {
            int tag = (int) d.uintAt(TAG, p);
            int tagItem = d.last();
            int n = d.byteAt(p + 1);
            if (n < 2 || p + n > end) {
                d.expert(tagItem, TAG_BEYOND);
                return;
            }
            if ((tag == 1 || tag == 2 || tag == 5) && n >= 4) {
                d.uintAt(SENSITIVITY, p + 3);
                if (n > 4) {
                    d.add(CATEGORIES, p + 4, n - 4, categories(d, tag, p + 4, n - 4));
                }
            } else if (n > 2) {
                d.add(TAG_DATA, p + 2, n - 2);
            }
            p += n;
        }
    }

    private static StringBuilder categories(Dissection d, int tag, int at, int n) {
        StringBuilder text = new StringBuilder();
        if (tag == 1) {
            for (int bit = 0; bit < n * 8; bit++) {
                if ((d.byteAt(at + bit / 8) & 0x80 >> bit % 8) != 0) {
                    text.append(text.isEmpty() ? "" : ",").append(bit);
                }
            }
        } else if (tag == 2) {
            for (int p = at; p + 2 <= at + n; p += 2) {
                text.append(text.isEmpty() ? "" : ",").append(d.peekAt(p, 2));
            }
        } else {
            for (int p = at; p + 2 <= at + n; p += 4) {
                long low = p + 4 <= at + n ? d.peekAt(p + 2, 2) : 0;
                text.append(text.isEmpty() ? "" : ",").append(d.peekAt(p, 2)).append('-').append(low);
            }
        }
        return text;
    }
}
