package org.wirestrata.dissector.igmp.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AddressText;
import org.wirestrata.api.value.ValueStrings;

/** Membership reports of version 3 (RFC 3376, 4.2): what a host listens to, group by group. */
final class GroupRecords {
    private static final int HEADER = 8;
    private static final int ALLOW = 5;
    private static final int BLOCK = 6;
    private static final Protocol IGMP = IgmpDissector.IGMP;
    private static final ValueStrings KINDS = ValueStrings.of(1, "Mode is include", 2, "Mode is exclude", 3, "Change to include", 4,
            "Change to exclude", ALLOW, "Allow new sources", BLOCK, "Block old sources");
    private static final Field.Uint RECORDS = IGMP.uint16("igmp.num_grp_recs", "Group records");
    private static final Field.Uint KIND = IGMP.uint8("igmp.record_type", "Record type").named(KINDS);
    private static final Field.Uint EXTRA_WORDS = IGMP.uint8("igmp.aux_data_len", "Words of auxiliary data");
    private static final Field.Bytes EXTRA = IGMP.bytes("igmp.aux_data", "Auxiliary data");

    private GroupRecords() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    static void show(Dissection d) {
        d.add(IgmpDissector.RESERVED, 1, 1);
        IgmpDissector.checksum(d, d.length());
        d.add(IgmpDissector.RESERVED, 4, 2);
        int n = (int) d.uintAt(RECORDS, 6);
        d.position(HEADER);
        if (n == 0) {
            d.columns().append(" - General query");
        }
        for (int i = 0; i < n; i++) {
            record(d);
        }
    }

    private static void record(Dissection d) {
        int at = d.position();
        int kind = d.byteAt(at);
        int words = d.byteAt(at + 1);
        int sources = (int) d.peekAt(at + 2, 2);
        int group = (int) d.peekAt(at + 4, 4);
        StringBuilder text = new StringBuilder(48);
        AddressText.ipv4(group, text.append("Group "));
        text.append(": ").append(KINDS.text(kind, "Unknown"));
        int item = d.add(Field.TEXT, at, 0, text);
        d.enter(item);
        d.u(KIND);
        d.u(EXTRA_WORDS);
        d.u(IgmpDissector.SOURCES);
        d.address(IgmpDissector.GROUP);
        told(d, kind, group, sources);
        if (sources > 0 && kind >= 1 && kind <= BLOCK) {
            IgmpDissector.sources(d, sources);
        } else {
            for (int i = 0; i < sources; i++) {
                d.address(IgmpDissector.SOURCE);
            }
        }
        if (words > 0) {
            d.bytes(EXTRA, words * 4);
        }
        d.leave(item);
        d.length(item, d.position() - at);
    }

    /** What the packet list says of a record, up to the list of its sources. */
    private static void told(Dissection d, int kind, int group, int sources) {
        Columns c = d.columns();
        if (!c.wanted()) {
            return;
        }
        boolean changes = kind < 1 || kind > 4;
        boolean includes = kind == 1 || kind == 3;
        c.append(changes ? " / Group " : includes && sources == 0 ? " / Leave group " : " / Join group ");
        IgmpDissector.address(c, group);
        String many = sources > 1 ? "s" : "";
        if (kind == ALLOW || kind == BLOCK) {
            c.append(sources == 0 ? kind == ALLOW ? ", ALLOW_NEW_SOURCES but no source specified (?)"
                    : ", BLOCK_OLD_SOURCES but no source specified (?)" : kind == ALLOW ? ", new source" + many + " {"
                    : ", block source" + many + " {");
        } else if (changes) {
            c.append(", unknown record type (?)");
        } else if (includes) {
            c.append(sources == 0 ? "" : sources == 1 ? " for source {" : " for sources in {");
        } else {
            c.append(sources == 0 ? " for any sources" : sources == 1 ? ", for source not {" : ", for sources not in {");
        }
    }
}
