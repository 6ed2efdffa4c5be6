package org.wirestrata.dissector.icmpv6.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Multicast listener discovery, version 1 (RFC 2710) and 2 (RFC 3810). */
final class Listeners {
    private static final int QUERY = 130;
    private static final int REPORT_2 = 143;
    private static final int QUERY_2_LENGTH = 28;
    private static final Protocol ICMPV6 = Icmpv6Dissector.ICMPV6;
    private static final ValueStrings KINDS = ValueStrings.of(1, "Mode is include", 2, "Mode is exclude", 3, "Change to include", 4,
            "Change to exclude", 5, "Allow new sources", 6, "Block old sources");
    private static final Field.Uint DELAY = ICMPV6.uint16("icmpv6.mld.maximum_response_delay", "Milliseconds to respond in");
    private static final Field.Uint DELAY_CODE = ICMPV6.uint16("icmpv6.mld.maximum_response_code", "Milliseconds to respond in");
    private static final Field.Address GROUP = ICMPV6.ipv6("icmpv6.mld.multicast_address", "Group");
    private static final Field.Flags FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.mld.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.mld.flag.s", "Suppress router side processing", 8, 8))
            .with(ICMPV6.uint8("icmpv6.mld.flag.qrv", "Querier's robustness").bits(7))
            .with(ICMPV6.uint8("icmpv6.mld.flag.reserved", "Reserved").bits(0xf0));
    private static final Field.Uint INTERVAL = ICMPV6.uint8("icmpv6.mld.qqi", "Querier's interval in seconds");
    private static final Field.Uint SOURCES = ICMPV6.uint16("icmpv6.mld.nb_sources", "Sources");
    private static final Field.Address SOURCE = ICMPV6.ipv6("icmpv6.mld.source_address", "Source");
    private static final Field.Uint RECORDS = ICMPV6.uint16("icmpv6.mldr.nb_mcast_records", "Group records");
    private static final Field.Group RECORD = ICMPV6.group("icmpv6.mldr.mar", "Group record");
    private static final Field.Uint KIND = ICMPV6.uint8("icmpv6.mldr.mar.record_type", "Record type").named(KINDS);
    private static final Field.Uint EXTRA_WORDS = ICMPV6.uint8("icmpv6.mldr.mar.aux_data_len", "Words of auxiliary data");
    private static final Field.Uint RECORD_SOURCES = ICMPV6.uint16("icmpv6.mldr.mar.nb_sources", "Sources");
    private static final Field.Address RECORD_GROUP = ICMPV6.ipv6("icmpv6.mldr.mar.multicast_address", "Group");
    private static final Field.Address RECORD_SOURCE = ICMPV6.ipv6("icmpv6.mldr.mar.source_address", "Source");
    private static final Field.Bytes EXTRA = ICMPV6.bytes("icmpv6.mldr.mar.auxiliary_data", "Auxiliary data");

    private Listeners() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    static void show(Dissection d, int type) {
        if (type == REPORT_2) {
            d.bytes(Icmpv6Dissector.RESERVED, 2);
            int n = d.u(RECORDS);
            for (int i = 0; i < n; i++) {
                record(d);
            }
            return;
        }
        boolean second = type == QUERY && d.length() >= QUERY_2_LENGTH;
        if (second) {
            int code = (int) d.peek(0, 2);
            d.add(DELAY_CODE, d.position(), 2, code < 0x8000 ? code : (long) (code & 0xfff | 0x1000) << (code >> 12 & 7) + 3);
            d.skip(2);
        } else {
            d.u(DELAY);
        }
        d.bytes(Icmpv6Dissector.RESERVED, 2);
        d.address(GROUP);
        if (second) {
            d.flags(FLAGS);
            int code = d.byteAt(d.position());
            d.add(INTERVAL, d.position(), 1, code < 0x80 ? code : (long) (code & 0xf | 0x10) << (code >> 4 & 7) + 3);
            d.skip(1);
            int n = d.u(SOURCES);
            for (int i = 0; i < n; i++) {
                d.address(SOURCE);
            }
        }
    }

    private static void record(Dissection d) {
        int item = d.open(RECORD);
        d.u(KIND);
        int words = d.u(EXTRA_WORDS);
        int n = d.u(RECORD_SOURCES);
        d.address(RECORD_GROUP);
        for (int i = 0; i < n; i++) {
            d.address(RECORD_SOURCE);
        }
        if (words > 0) {
            d.bytes(EXTRA, words * 4);
        }
        d.close(item);
    }
}
