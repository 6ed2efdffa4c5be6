package org.wirestrata.dissector.dhcpv6.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** Domain names in options: as in DNS, but never compressed (RFC 8415 section 10). */
final class Names {
    private static final int LABEL = 63;
    private static final int NAME = 255;
    private static final Protocol DHCPV6 = Dhcpv6Dissector.DHCPV6;
    private static final Field.Uint EMPTY = DHCPV6.uint16("dhcpv6.domain_field_len", "No name");
    private static final Field.Uint NO_LABEL = DHCPV6.uint8("dhcpv6.bogus_label_length", "More bytes than a label has");
    private static final Field.Uint BEYOND = DHCPV6.uint8("dhcpv6.domain_field_len_exceeded", "More bytes than are left");
    private static final Field.Text DECODED = DHCPV6.text("dhcpv6.decoded_portion", "The name up to there");
    private static final Field.Uint TOO_LONG = DHCPV6.uint16("dhcpv6.encoded_fqdn_gt_255", "More bytes than a name has");
    private static final Field.Text ROOT = DHCPV6.text("dhcpv6.root_only_domain_name", "Root");
    private static final Field.Text TOP = DHCPV6.text("dhcpv6.tld", "Top level domain");
    private static final Field.Text AFTER = DHCPV6.text("dhcpv6.partial_name_preceded_by_fqdn", "Part of a name behind whole ones");
    private static final Expert NOT_DNS = expert("name_not_dns_encoded", Expert.Severity.ERROR, Expert.Area.PROTOCOL, "A label has at most 63 bytes");
    private static final Expert FIELD_ENDS = expert("domain_field_length_exceeded", Expert.Severity.ERROR, Expert.Area.MALFORMED, "The name goes beyond the option");
    private static final Expert NAME_ENDS = expert("encoded_fqdn_gt_255", Expert.Severity.ERROR, Expert.Area.MALFORMED, "A name has at most 255 bytes (RFC 1035)");
    private static final Expert ROOT_ALONE = expert("root_only_domain_name", Expert.Severity.ERROR, Expert.Area.PROTOCOL, "The root by itself names nothing");
    private static final Expert TOP_ALONE = expert("tld_lookup", Expert.Severity.WARN, Expert.Area.COMMENTS, "A top level domain by itself is rarely known");
    private static final Expert PART_AFTER = expert("partial_name_preceded_by_fqdn", Expert.Severity.ERROR, Expert.Area.PROTOCOL,
            "Whole names and parts of names do not mix");

    private Names() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    private static Expert expert(String name, Expert.Severity severity, Expert.Area area, String text) {
        return DHCPV6.expert("dhcpv6.expert." + name, severity, area, text);
    }

    /** Shows the names from the cursor to an end. */
    static void show(Dissection d, Field.Text field, int end) {
        if (d.position() >= end) {
            d.add(EMPTY, Math.max(0, d.position() - 3), 2, 0);
            return;
        }
        for (int count = 0; d.position() < end; count++) {
            if (!name(d, field, end, count > 0)) {
                return;
            }
        }
    }

    /** Shows a name; false where no other can follow. */
    private static boolean name(Dissection d, Field.Text field, int end, boolean after) {
        int from = d.position();
        int at = from;
        int labels = 0;
        StringBuilder text = new StringBuilder();
        while (at < end) {
            int length = d.byteAt(at);
            if (length == 0) {
                return whole(d, field, from, at + 1, labels, text);
            }
            if (length > LABEL) {
                remark(d, d.add(NO_LABEL, at, 1, length), at, 1, NOT_DNS);
                return false;
            }
            if (length > end - at - 1) {
                int item = d.add(BEYOND, at, 1, length);
                d.enter(item);
                d.add(DECODED, from, text.length(), text);
                d.leave(item);
                remark(d, item, from, end - from, FIELD_ENDS);
                return false;
            }
            if (at + 1 + length - from >= NAME) {
                remark(d, d.add(TOO_LONG, from, NAME - 1, NAME), from, NAME - 1, NAME_ENDS);
                return false;
            }
            if (labels++ > 0) {
                text.append('.');
            }
            d.peekAt(at + length, 1);
            text.append(new String(d.array(), d.arrayOffset() + at + 1, length, Encoding.ASCII.charset()));
            at += 1 + length;
        }
        if (after) {
            remark(d, d.add(AFTER, from, 1, text), from, 1, PART_AFTER);
        } else {
            d.add(field, from, end - from, text);
        }
        return false;
    }

    private static boolean whole(Dissection d, Field.Text field, int from, int end, int labels, StringBuilder text) {
        d.position(end);
        if (labels == 0) {
            remark(d, d.add(ROOT, from, 1, "['.' (0)]"), from, 1, ROOT_ALONE);
            return false;
        }
        text.append('.');
        if (labels == 1) {
            remark(d, d.add(TOP, from, end - from, text), from, end - from, TOP_ALONE);
        } else {
            d.add(field, from, end - from, text);
        }
        return true;
    }

    private static void remark(Dissection d, int item, int at, int length, Expert expert) {
        d.enter(item);
        d.expert(d.add(Field.TEXT, at, length, expert.text()), expert);
        d.leave(item);
    }

    /** Shows the one name of an option without the dot at its end. */
    static void one(Dissection d, Field.Text field, int end) {
        int from = d.position();
        StringBuilder text = new StringBuilder();
        int at = from;
        for (int length = d.byteAt(at); length != 0; length = d.byteAt(at)) {
            d.peekAt(at + length, 1);
            text.append(text.isEmpty() ? "" : ".").append(new String(d.array(), d.arrayOffset() + at + 1, length, Encoding.ASCII.charset()));
            at += 1 + length;
        }
        d.add(field, from, end - from, text);
    }
}
