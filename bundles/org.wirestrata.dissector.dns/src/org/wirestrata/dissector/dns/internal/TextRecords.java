package org.wirestrata.dissector.dns.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/**
 * Records that hold text, or bytes without structure: RFC 1035 (NULL, HINFO, TXT), RFC 1183 (X25), RFC 1706 (NSAP), RFC 1712 (GPOS), RFC
 * 1876 (LOC), RFC 4408 (SPF), RFC 4701 (DHCID), RFC 7929 (OPENPGPKEY), RFC 8659 (CAA).
 */
final class TextRecords {
    private static final Protocol P = Dns.PROTOCOL;
    private static final Field.Bytes NULL = P.bytes("dns.null", "Data");
    private static final Field.Uint CPU_LENGTH = P.uint8("dns.hinfo.cpu_length", "Length of CPU");
    private static final Field.Text CPU = P.text("dns.hinfo.cpu", "CPU");
    private static final Field.Uint OS_LENGTH = P.uint8("dns.hinfo.os_length", "Length of operating system");
    private static final Field.Text OS = P.text("dns.hinfo.os", "Operating system");
    private static final Field.Uint TEXT_LENGTH = P.uint8("dns.txt.length", "Length of text");
    private static final Field.Text TEXT = P.text("dns.txt", "Text");
    private static final Field.Uint SPF_LENGTH = P.uint8("dns.spf.length", "Length of policy");
    private static final Field.Text SPF = P.text("dns.spf", "Sender policy");
    private static final Field.Uint X25_LENGTH = P.uint8("dns.x25.length", "Length of address");
    private static final Field.Text X25_ADDRESS = P.text("dns.x25.psdn_address", "X.25 address");
    private static final Field.Uint ISDN_LENGTH = P.uint8("dns.idsn.length", "Length of address");
    private static final Field.Text ISDN_ADDRESS = P.text("dns.idsn.address", "ISDN address");
    private static final Field.Uint ISDN_SUB_LENGTH = P.uint8("dns.idsn.sa.length", "Length of subaddress");
    private static final Field.Text ISDN_SUB_ADDRESS = P.text("dns.idsn.sa.address", "Subaddress");
    private static final Field.Bytes NSAP = P.bytes("dns.nsap.rdata", "NSAP address");
    private static final Field.Uint LONGITUDE_LENGTH = P.uint8("dns.gpos.longitude_length", "Length of longitude");
    private static final Field.Text LONGITUDE = P.text("dns.gpos.longitude", "Longitude");
    private static final Field.Uint LATITUDE_LENGTH = P.uint8("dns.gpos.latitude_length", "Length of latitude");
    private static final Field.Text LATITUDE = P.text("dns.gpos.latitude", "Latitude");
    private static final Field.Uint ALTITUDE_LENGTH = P.uint8("dns.gpos.altitude_length", "Length of altitude");
    private static final Field.Text ALTITUDE = P.text("dns.gpos.altitude", "Altitude");
    private static final Field.Uint[] LOCATION_BYTES = {P.uint8("dns.loc.version", "Version"), P.uint8("dns.loc.size", "Size"),
        P.uint8("dns.loc.horizontal_precision", "Horizontal precision"), P.uint8("dns.loc.vertical_precision", "Vertical precision")};
    private static final Field.Uint[] LOCATION_WORDS = {P.uint32("dns.loc.latitude", "Latitude"), P.uint32("dns.loc.longitude",
            "Longitude"),
        P.uint32("dns.loc.altitude", "Altitude")};
    private static final Field.Bytes LOCATION_UNKNOWN = P.bytes("dns.loc.unknown_data", "Data of an unknown version");
    private static final Field.Bytes DHCID = P.bytes("dns.dhcid.rdata", "DHCP identifier");
    private static final Field.Text OPENPGPKEY = P.text("dns.openpgpkey", "OpenPGP key");
    private static final Field.Uint CAA_FLAGS = P.uint8("dns.caa.flags", "Flags").hex();
    private static final Field.Uint CAA_CRITICAL = P.flag("dns.caa.flags.issuer_critical", "Critical for issuers", 0x80, 8);
    private static final Field.Text CAA_ISSUE = P.text("dns.caa.issue", "May issue");
    private static final Field.Text CAA_ISSUE_WILD = P.text("dns.caa.issuewild", "May issue for wildcards");
    private static final Field.Text CAA_REPORT = P.text("dns.caa.iodef", "Reports go to");
    private static final Field.Text CAA_UNKNOWN = P.text("dns.caa.unknown", "Unknown tag");
    private static final Field.Uint CAA_TAG_LENGTH = P.uint8("dns.caa.tag_length", "Length of tag");
    private static final Field.Text CAA_TAG = P.text("dns.caa.tag", "Tag");
    private static final Field.Text CAA_VALUE = P.text("dns.caa.value", "Value");
    private static final int ISDN_ALONE = 2;

    private TextRecords() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    /** Takes a record's data apart; false where the type is not one of these. */
    static boolean read(Message m, int type, int at, int end) {
        switch (type) {
            case 10 -> owned(m, NULL, at, end);
            case 13 -> hostInformation(m, at);
            case 16 -> texts(m, TEXT_LENGTH, TEXT, at, end);
            case 19 -> {
                m.info(m.owner);
                m.counted(X25_LENGTH, X25_ADDRESS, at);
            }
            case 20 -> isdn(m, at, end);
            case 22 -> owned(m, NSAP, at, end);
            case 27 -> {
                m.info(m.owner);
                int p = at + m.counted(LONGITUDE_LENGTH, LONGITUDE, at);
                p += m.counted(LATITUDE_LENGTH, LATITUDE, p);
                m.counted(ALTITUDE_LENGTH, ALTITUDE, p);
            }
            case 29 -> location(m, at, end);
            case 49 -> owned(m, DHCID, at, end);
            case 61 -> m.d.addText(OPENPGPKEY, at, end - at, at, end - at, Encoding.ASCII);
            case 99 -> texts(m, SPF_LENGTH, SPF, at, end);
            case 257 -> authorities(m, at, end);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void owned(Message m, Field.Bytes f, int at, int end) {
        m.info(m.owner);
        m.rest(f, at, end);
    }

    private static void hostInformation(Message m, int at) {
        int p = at + m.counted(CPU_LENGTH, CPU, at);
        int behind = p + m.counted(OS_LENGTH, OS, p);
        Dissection d = m.d;
        if (d.columns().wanted()) {
            m.line.setLength(0);
            PrintableText.append(d.array(), d.arrayOffset() + at + 1, p - at - 1, m.line);
            m.line.append(' ');
            PrintableText.append(d.array(), d.arrayOffset() + p + 1, behind - p - 1, m.line);
            m.info(m.line);
        }
    }

    private static void texts(Message m, Field.Uint length, Field.Text text, int at, int end) {
        int p = at;
        while (p < end) {
            p += m.counted(length, text, p);
        }
    }

    private static void isdn(Message m, int at, int end) {
        m.info(m.owner);
        int p = at + m.counted(ISDN_LENGTH, ISDN_ADDRESS, at);
        if (end - p >= ISDN_ALONE) {
            m.counted(ISDN_SUB_LENGTH, ISDN_SUB_ADDRESS, p);
        }
    }

    private static void location(Message m, int at, int end) {
        if (m.d.byteAt(at) != 0) {
            m.d.uintAt(LOCATION_BYTES[0], at);
            m.rest(LOCATION_UNKNOWN, at, end);
            return;
        }
        int p = at;
        for (Field.Uint f : LOCATION_BYTES) {
            m.d.uintAt(f, p++);
        }
        for (Field.Uint f : LOCATION_WORDS) {
            m.d.uintAt(f, p);
            p += 4;
        }
    }

    private static void authorities(Message m, int at, int end) {
        Dissection d = m.d;
        d.uintAt(CAA_FLAGS, at);
        int flags = d.last();
        d.enter(flags);
        d.uintAt(CAA_CRITICAL, at, 1);
        d.leave(flags);
        int tagLength = d.byteAt(at + 1);
        int value = at + 2 + tagLength;
        d.byteAt(value - 1);
        Field.Text f = CAA_UNKNOWN;
        if (is(d, at + 2, tagLength, "issue")) {
            f = CAA_ISSUE;
        } else if (is(d, at + 2, tagLength, "issuewild")) {
            f = CAA_ISSUE_WILD;
        } else if (is(d, at + 2, tagLength, "iodef")) {
            f = CAA_REPORT;
        }
        int item = d.addText(f, at + 1, end - at - 1, value, end - value, Encoding.ASCII);
        d.enter(item);
        d.uintAt(CAA_TAG_LENGTH, at + 1);
        d.addText(CAA_TAG, at + 2, tagLength, at + 2, tagLength, Encoding.ASCII);
        d.addText(CAA_VALUE, value, end - value, value, end - value, Encoding.ASCII);
        d.leave(item);
    }

    private static boolean is(Dissection d, int at, int length, String word) {
        if (length != word.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (d.byteAt(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
