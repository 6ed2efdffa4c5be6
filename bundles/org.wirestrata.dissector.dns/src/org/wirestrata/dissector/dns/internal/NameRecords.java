package org.wirestrata.dissector.dns.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/**
 * Records that hold names, perhaps with a preference: RFC 1035 (NS, MD, MF, CNAME, SOA, MB, MG, MR, PTR, MINFO, MX), RFC 1183 (RP, AFSDB,
 * RT), RFC 1706 (NSAP-PTR), RFC 2163 (PX), RFC 2230 (KX), RFC 2782 (SRV), RFC 3403 (NAPTR), RFC 6672 (DNAME).
 */
final class NameRecords {
    static final int SRV = 33;
    private static final Protocol P = Dns.PROTOCOL;
    static final Field.Text SERVICE = P.text("dns.srv.service", "Service");
    static final Field.Text SERVICE_PROTOCOL = P.text("dns.srv.proto", "Protocol");
    static final Field.Text SERVICE_NAME = P.text("dns.srv.name", "Name");
    private static final Field.Uint SRV_PRIORITY = P.uint16("dns.srv.priority", "Priority");
    private static final Field.Uint SRV_WEIGHT = P.uint16("dns.srv.weight", "Weight");
    private static final Field.Uint SRV_PORT = P.uint16("dns.srv.port", "Port");
    private static final Field.Text SRV_TARGET = P.text("dns.srv.target", "Target");
    private static final Field.Uint NAPTR_ORDER = P.uint16("dns.naptr.order", "Order");
    private static final Field.Uint NAPTR_PREFERENCE = P.uint16("dns.naptr.preference", "Preference");
    private static final Field.Uint NAPTR_FLAGS_LENGTH = P.uint8("dns.naptr.flags_length", "Length of flags");
    private static final Field.Text NAPTR_FLAGS = P.text("dns.naptr.flags", "Flags");
    private static final Field.Uint NAPTR_SERVICE_LENGTH = P.uint8("dns.naptr.service_length", "Length of service");
    private static final Field.Text NAPTR_SERVICE = P.text("dns.naptr.service", "Service");
    private static final Field.Uint NAPTR_REGEX_LENGTH = P.uint8("dns.naptr.regex_length", "Length of expression");
    private static final Field.Text NAPTR_REGEX = P.text("dns.naptr.regex", "Expression");
    private static final Field.Uint NAPTR_REPLACEMENT_LENGTH = P.uint8("dns.naptr.replacement_length", "Length of replacement");
    private static final Field.Text NAPTR_REPLACEMENT = P.text("dns.naptr.replacement", "Replacement");
    private static final Field.Text MD = P.text("dns.md", "Mail destination");
    private static final Field.Text MF = P.text("dns.mf", "Mail forwarder");
    private static final Field.Text MB = P.text("dns.mb", "Mailbox");
    private static final Field.Text MG = P.text("dns.mg", "Mail group member");
    private static final Field.Text MR = P.text("dns.mr", "Mail rename");
    private static final Field.Text CNAME = P.text("dns.cname", "Canonical name");
    private static final Field.Text SOA_SERVER = P.text("dns.soa.mname", "Primary name server");
    private static final Field.Text SOA_MAILBOX = P.text("dns.soa.rname", "Mailbox of who is responsible");
    private static final Field.Uint SOA_SERIAL = P.uint32("dns.soa.serial_number", "Serial number");
    private static final Field.Uint SOA_REFRESH = P.uint32("dns.soa.refresh_interval", "Refresh after").about("In seconds");
    private static final Field.Uint SOA_RETRY = P.uint32("dns.soa.retry_interval", "Retry after").about("In seconds");
    private static final Field.Uint SOA_EXPIRE = P.uint32("dns.soa.expire_limit", "Expires after").about("In seconds");
    private static final Field.Uint SOA_MINIMUM = P.uint32("dns.soa.minimum_ttl", "Least time to live").about("In seconds");
    private static final Field.Text PTR = P.text("dns.ptr.domain_name", "Domain name");
    private static final Field.Text NS = P.text("dns.ns", "Name server");
    private static final Field.Text MINFO_MAILBOX = P.text("dns.minfo.r", "Mailbox of who is responsible");
    private static final Field.Text MINFO_ERRORS = P.text("dns.minfo.e", "Mailbox for errors");
    private static final Field.Uint MX_PREFERENCE = P.uint16("dns.mx.preference", "Preference");
    private static final Field.Text MX_EXCHANGE = P.text("dns.mx.mail_exchange", "Mail exchange");
    private static final Field.Text RP_MAILBOX = P.text("dns.rp.mailbox", "Mailbox");
    private static final Field.Text RP_TEXT = P.text("dns.rp.txt_rr", "Name of texts");
    private static final Field.Uint AFSDB_SUBTYPE = P.uint16("dns.afsdb.subtype", "Subtype");
    private static final Field.Text AFSDB_HOST = P.text("dns.afsdb.hostname", "Host name");
    private static final Field.Uint RT_PREFERENCE = P.uint16("dns.rt.subtype", "Preference");
    private static final Field.Text RT_HOST = P.text("dns.rt.intermediate_host", "Intermediate host");
    private static final Field.Text NSAP_OWNER = P.text("dns.nsap_ptr.owner", "Owner");
    private static final Field.Uint PX_PREFERENCE = P.uint16("dns.px.preference", "Preference");
    private static final Field.Text PX_822 = P.text("dns.px.map822", "RFC 822 domain");
    private static final Field.Text PX_400 = P.text("dns.px.map400", "X.400 domain");
    private static final Field.Uint KX_PREFERENCE = P.uint16("dns.kx.preference", "Preference");
    private static final Field.Text KX_EXCHANGER = P.text("dns.kx.key_exchange", "Key exchanger");
    private static final Field.Text DNAME = P.text("dns.dname", "Target of the subtree");

    private NameRecords() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    /** Takes a record's data apart; false where the type is not one of these. */
    static boolean read(Message m, int type, int at) {
        switch (type) {
            case 2 -> named(m, NS, at);
            case 3 -> owned(m, MD, at);
            case 4 -> owned(m, MF, at);
            case 5 -> named(m, CNAME, at);
            case 6 -> soa(m, at);
            case 7 -> owned(m, MB, at);
            case 8 -> owned(m, MG, at);
            case 9 -> owned(m, MR, at);
            case 12 -> named(m, PTR, at);
            case 14 -> m.name(MINFO_ERRORS, at + owned(m, MINFO_MAILBOX, at));
            case 15 -> preferred(m, MX_PREFERENCE, MX_EXCHANGE, at);
            case 17 -> m.name(RP_TEXT, at + owned(m, RP_MAILBOX, at));
            case 18 -> numbered(m, AFSDB_SUBTYPE, AFSDB_HOST, at);
            case 21 -> numbered(m, RT_PREFERENCE, RT_HOST, at);
            case 23 -> owned(m, NSAP_OWNER, at);
            case 26 -> m.name(PX_400, at + numbered(m, PX_PREFERENCE, PX_822, at));
            case SRV -> srv(m, at);
            case 35 -> naptr(m, at);
            case 36 -> preferred(m, KX_PREFERENCE, KX_EXCHANGER, at);
            case 39 -> named(m, DNAME, at);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void named(Message m, Field.Text f, int at) {
        m.name(f, at);
        m.info(m.name);
    }

    /** A name of which the packet list shows the owner. */
    private static int owned(Message m, Field.Text f, int at) {
        m.info(m.owner);
        return m.name(f, at);
    }

    private static int numbered(Message m, Field.Uint number, Field.Text f, int at) {
        m.d.uintAt(number, at);
        return 2 + owned(m, f, at + 2);
    }

    private static void preferred(Message m, Field.Uint preference, Field.Text f, int at) {
        m.info(m.d.uintAt(preference, at));
        named(m, f, at + 2);
    }

    private static void soa(Message m, int at) {
        Dissection d = m.d;
        int p = at + m.name(SOA_SERVER, at);
        m.info(m.name);
        p += m.name(SOA_MAILBOX, p);
        d.uintAt(SOA_SERIAL, p);
        d.uintAt(SOA_REFRESH, p + 4);
        d.uintAt(SOA_RETRY, p + 8);
        d.uintAt(SOA_EXPIRE, p + 12);
        d.uintAt(SOA_MINIMUM, p + 16);
    }

    private static void srv(Message m, int at) {
        Dissection d = m.d;
        m.info(d.uintAt(SRV_PRIORITY, at));
        m.info(d.uintAt(SRV_WEIGHT, at + 2));
        m.info(d.uintAt(SRV_PORT, at + 4));
        named(m, SRV_TARGET, at + 6);
    }

    private static void naptr(Message m, int at) {
        Dissection d = m.d;
        m.info(d.uintAt(NAPTR_ORDER, at));
        m.info(d.uintAt(NAPTR_PREFERENCE, at + 2));
        int p = at + 4;
        int flags = p + 1;
        p += m.counted(NAPTR_FLAGS_LENGTH, NAPTR_FLAGS, p);
        if (d.columns().wanted()) {
            m.line.setLength(0);
            PrintableText.append(d.array(), d.arrayOffset() + flags, p - flags, m.line);
            m.info(m.line);
        }
        p += m.counted(NAPTR_SERVICE_LENGTH, NAPTR_SERVICE, p);
        p += m.counted(NAPTR_REGEX_LENGTH, NAPTR_REGEX, p);
        int taken = m.name(p);
        d.add(NAPTR_REPLACEMENT_LENGTH, p, 0, m.nameBytes);
        d.add(NAPTR_REPLACEMENT, p, taken, m.name);
    }

    /** Shows the owner of an SRV record by its parts; false where it has fewer than three. */
    static boolean owner(Message m, int at, int length) {
        StringBuilder name = m.owner;
        int first = name.indexOf(".");
        int second = first < 0 ? -1 : name.indexOf(".", first + 1);
        if (first <= 0 || second <= first + 1 || second == name.length() - 1) {
            return false;
        }
        part(m, SERVICE, at, length, 0, first);
        part(m, SERVICE_PROTOCOL, at, length, first + 1, second);
        part(m, SERVICE_NAME, at, length, second + 1, name.length());
        return true;
    }

    private static void part(Message m, Field.Text f, int at, int length, int from, int to) {
        m.line.setLength(0);
        m.line.append(m.owner, from, to);
        m.d.add(f, at, length, m.line);
    }
}
