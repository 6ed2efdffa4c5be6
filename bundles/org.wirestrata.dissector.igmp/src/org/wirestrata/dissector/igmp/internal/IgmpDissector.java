package org.wirestrata.dissector.igmp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.InternetChecksum;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.AddressText;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** The Internet Group Management Protocol, versions 0 (RFC 988) to 3 (RFC 3376), and the multicast traceroute that uses its types. */
@Component(service = Dissector.class, property = {"protocol=igmp", "table=ip.proto:2",
    "next=igmp.type", "next=data"})
public final class IgmpDissector implements Dissector {
    static final int QUERY = 0x11;
    static final int REPORT_1 = 0x12;
    private static final int DVMRP = 0x13;
    private static final int PIM = 0x14;
    static final int REPORT_2 = 0x16;
    static final int LEAVE = 0x17;
    static final int TRACE_RESPONSE = 0x1e;
    static final int TRACE = 0x1f;
    static final int REPORT_3 = 0x22;
    private static final int OLDEST_LAST = 8;
    private static final int OLDEST_LENGTH = 20;
    private static final int SHORT_LENGTH = 8;
    private static final int QUERY_3_LENGTH = 12;
    private static final ValueStrings TYPES = ValueStrings.builder().of(1, "Create Group Request").of(2, "Create Group Reply")
            .of(3, "Join Group Request").of(4, "Join Group Reply").of(5, "Leave Group Request").of(6, "Leave Group Reply")
            .of(7, "Confirm Group Request").of(8, "Confirm Group Reply").of(QUERY, "Membership Query").of(REPORT_1, "Membership Report")
            .of(DVMRP, "DVMRP").of(PIM, "PIM version 1").of(REPORT_2, "Membership Report").of(LEAVE, "Leave Group")
            .of(TRACE_RESPONSE, "Traceroute Response").of(TRACE, "Traceroute").of(REPORT_3, "Membership Report").build();
    private static final ValueStrings REPLIES = ValueStrings.counting("Granted", "Denied, no resources", "Denied, invalid code",
            "Denied, invalid group", "Denied, invalid key");

    static final Protocol IGMP = Protocol.of("Internet Group Management Protocol", "IGMP", "igmp");
    private static final Field.Uint VERSION = IGMP.uint8("igmp.version", "Version");
    private static final Field.Uint TYPE = IGMP.uint8("igmp.type", "Type").hex().named(TYPES);
    static final Field.Bytes RESERVED = IGMP.bytes("igmp.reserved", "Reserved");
    private static final Field.Uint GROUP_TYPE = IGMP.uint8("igmp.group_type", "Kind of group")
            .named(ValueStrings.counting("Public", "Private"));
    private static final Field.Uint REPLY = IGMP.uint8("igmp.reply", "Reply").named(REPLIES);
    private static final Field.Uint PENDING = IGMP.uint8("igmp.reply.pending", "Reply pending, try again in seconds");
    private static final Field.Uint MOST_TIME = IGMP.uint8("igmp.max_resp", "Tenths of a second to respond in");
    private static final Field.Uint EXPONENT = IGMP.uint8("igmp.max_resp.exp", "Exponent").hex().bits(0x70);
    private static final Field.Uint MANTISSA = IGMP.uint8("igmp.max_resp.mant", "Mantissa").hex().bits(0xf);
    private static final Field.Uint CHECKSUM = IGMP.uint16("igmp.checksum", "Checksum").hex();
    private static final Field.Uint STATUS = IGMP.uint8("igmp.checksum.status", "Checksum status").in(Base.NONE)
            .named(AssignedNumbers.CHECKED);
    private static final Field.Uint IDENTIFIER = IGMP.uint32("igmp.identifier", "Identifier");
    private static final Field.Bytes KEY = IGMP.bytes("igmp.access_key", "Access key");
    private static final Field.Uint SUPPRESS = IGMP.flag("igmp.s", "Router side processing", 8, 8)
            .named(new TrueFalse("Suppressed", "Not suppressed"));
    private static final Field.Uint ROBUSTNESS = IGMP.uint8("igmp.qrv", "Querier's robustness").bits(7);
    private static final Field.Uint INTERVAL = IGMP.uint8("igmp.qqic", "Querier's interval code");
    static final Field.Uint SOURCES = IGMP.uint16("igmp.num_src", "Sources");
    static final Field.Address SOURCE = IGMP.ipv4("igmp.saddr", "Source");
    static final Field.Address GROUP = IGMP.ipv4("igmp.maddr", "Group");
    private static final Field.Bytes DATA = IGMP.bytes("igmp.data", "Data");
    private static final Expert WRONG_CHECKSUM = IGMP.expert("igmp.bad_checksum", Expert.Severity.ERROR, Expert.Area.CHECKSUM,
            "The checksum is wrong");
    private static final Table.Uint OTHERS = Table.uint("igmp.type", "IGMP type", Ftype.UINT32, Base.HEX);

    static {
        GroupRecords.load();
        Traces.load();
    }

    @Override
    public Protocol protocol() {
        return IGMP;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        int type = d.byteAt(0);
        int length = d.length();
        boolean group = type > 0 && type <= OLDEST_LAST || type == QUERY || type == REPORT_1 || type == REPORT_2 || type == LEAVE
                || type == REPORT_3;
        if (!group && type != TRACE && type != TRACE_RESPONSE) {
            other(d, type);
            return;
        }
        d.step("igmp");
        c.protocol("IGMP");
        c.info(TYPES.text(type, ""));
        if (type == TRACE || type == TRACE_RESPONSE) {
            Traces.show(d, type);
            return;
        }
        int version = version(d, type, length);
        if (c.wanted()) {
            c.protocol("IGMPv" + version);
        }
        d.markGenerated(d.add(VERSION, 0, 0, version));
        d.uintAt(TYPE, 0);
        switch (version) {
        case 0 -> oldest(d, type);
        case 1 -> {
            d.add(RESERVED, 1, 1);
            checksum(d, SHORT_LENGTH);
            d.addressAt(GROUP, 4);
            d.position(SHORT_LENGTH);
        }
        case 2 -> second(d);
        default -> {
            if (type == QUERY) {
                query(d);
            } else {
                GroupRecords.show(d);
            }
        }
        }
        d.covers(d.length());
    }

    private static void other(Dissection d, int type) {
        Columns c = d.columns();
        c.protocol("IGMP");
        c.clearInfo();
        if (type == DVMRP || type == PIM) {
            d.dissolve();
            d.dispatch(OTHERS, type);
            return;
        }
        if (c.wanted()) {
            c.append("Unknown Type:0x").append(Integer.toHexString(0x100 | type).substring(1));
        }
        d.covers(d.length());
        d.uintAt(TYPE, 0);
        if (d.remaining() > 1) {
            d.add(DATA, 1, d.remaining() - 1);
        }
    }

    private static int version(Dissection d, int type, int length) {
        return switch (type) {
            case QUERY -> length >= QUERY_3_LENGTH ? 3 : d.byteAt(1) == 0 ? 1 : 2;
            case REPORT_1 -> 1;
            case REPORT_2, LEAVE -> 2;
            case REPORT_3 -> 3;
            default -> 0;
        };
    }

    /** Records the type. */
    static void type(Dissection d) {
        d.uintAt(TYPE, 0);
    }

    /** Records the checksum, which covers so many bytes. */
    static void checksum(Dissection d, int length) {
        int checksum = (int) d.uintAt(CHECKSUM, 2);
        int item = d.last();
        int status = InternetChecksum.UNVERIFIED;
        if (!d.fragment() && d.has(0, length)) {
            int sum = InternetChecksum.add(0, d, 0, length);
            status = InternetChecksum.intact(sum) ? InternetChecksum.GOOD : InternetChecksum.BAD;
            if (status == InternetChecksum.BAD) {
                d.expert(item, WRONG_CHECKSUM, "The checksum is wrong, it should be 0x"
                        + Integer.toHexString(0x10000 | InternetChecksum.expected(sum, checksum)).substring(1));
            }
        }
        d.markGenerated(d.add(STATUS, 2, 0, status));
    }

    private static void oldest(Dissection d, int type) {
        if (type == 1) {
            d.uintAt(GROUP_TYPE, 1);
        } else if (type % 2 == 0) {
            int reply = d.byteAt(1);
            d.uintAt(reply < 5 ? REPLY : PENDING, 1);
        }
        checksum(d, OLDEST_LENGTH);
        d.uintAt(IDENTIFIER, 4);
        d.addressAt(GROUP, 8);
        d.add(KEY, 12, 8);
        d.position(OLDEST_LENGTH);
    }

    private static void second(Dissection d) {
        d.uintAt(MOST_TIME, 1);
        checksum(d, SHORT_LENGTH);
        d.addressAt(GROUP, 4);
        group(d, 4);
        d.position(SHORT_LENGTH);
    }

    private static void group(Dissection d, int at) {
        Columns c = d.columns();
        if (!c.wanted()) {
            return;
        }
        int group = (int) d.peekAt(at, 4);
        int type = d.byteAt(0);
        if (group == 0) {
            c.append(", general");
        } else {
            c.append(type == QUERY ? ", specific for group " : type == REPORT_2 ? " group " : " ");
            address(c, group);
        }
    }

    /** Appends an address to the information column. */
    static void address(Columns c, int address) {
        StringBuilder text = new StringBuilder(15);
        AddressText.ipv4(address, text);
        c.append(text);
    }

    private static void query(Dissection d) {
        int code = d.byteAt(1);
        if (code < 0x80) {
            d.uintAt(MOST_TIME, 1);
        } else {
            int item = d.add(MOST_TIME, 1, 1, (long) (code & 0xf | 0x10) << (code >> 4 & 7) + 3);
            d.enter(item);
            d.uintAt(EXPONENT, 1);
            d.uintAt(MANTISSA, 1);
            d.leave(item);
        }
        checksum(d, d.length());
        d.addressAt(GROUP, 4);
        group(d, 4);
        d.uintAt(SUPPRESS, 8);
        d.uintAt(ROBUSTNESS, 8);
        d.uintAt(INTERVAL, 9);
        int n = (int) d.uintAt(SOURCES, 10);
        d.position(QUERY_3_LENGTH);
        if (n > 0) {
            d.columns().append(n > 1 ? ", sources {" : ", source {");
            sources(d, n);
        }
    }

    /** Records addresses from the cursor on and closes the list in the information column. */
    static void sources(Dissection d, int n) {
        Columns c = d.columns();
        for (int i = 0; i < n; i++) {
            if (c.wanted()) {
                address(c, (int) d.peek(0, 4));
                c.append(i + 1 < n ? ", " : "}");
            }
            d.address(SOURCE);
        }
    }
}
