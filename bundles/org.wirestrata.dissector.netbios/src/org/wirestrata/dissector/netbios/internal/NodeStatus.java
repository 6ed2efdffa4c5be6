package org.wirestrata.dissector.netbios.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;

/** The names and the statistics of a node that answers for its status: RFC 1002 section 4.2.18. */
final class NodeStatus {
    private static final int NAME_LENGTH = 16;
    private static final int NAME_ENTRY = NAME_LENGTH + 2;
    private static final int UNIT_LENGTH = 6;
    private static final Protocol NBNS = NameServiceDissector.NBNS;
    private static final Field.Uint NAMES = NBNS.uint8("nbns.number_of_names", "Names");
    private static final Field.Text NAME = NBNS.text("nbns.netbios_name", "Name");
    private static final Field.Flags NAME_FLAGS = NBNS.flags(Ftype.UINT16, "nbns.name_flags", "Name's flags")
            .with(bit("nbns.name_flags.group", "Name of a group", 0x8000))
            .with(NBNS.uint16("nbns.name_flags.ont", "Owner's kind of node").bits(0x6000).named(NameServiceDissector.NODES))
            .with(bit("nbns.name_flags.drg", "Being given up", 0x1000)).with(bit("nbns.name_flags.cnf", "In conflict", 0x0800))
            .with(bit("nbns.name_flags.act", "Active", 0x0400)).with(bit("nbns.name_flags.prm", "The node's permanent name", 0x0200));
    private static final Field.Address UNIT = NBNS.ether("nbns.unit_id", "Unit");
    /** In the order of the message. */
    private static final Field.Uint[] STATISTICS = {NBNS.uint8("nbns.jumpers", "Jumpers").hex(),
        NBNS.uint8("nbns.test_result", "Test's result").hex(), NBNS.uint16("nbns.version_number", "Version").hex(),
        NBNS.uint16("nbns.period_of_statistics", "Period").hex(), NBNS.uint16("nbns.num_crcs", "Wrong checksums"),
        NBNS.uint16("nbns.num_alignment_errors", "Alignment errors"), NBNS.uint16("nbns.num_collisions", "Collisions"),
        NBNS.uint16("nbns.num_send_aborts", "Sending aborted"), NBNS.uint32("nbns.num_good_sends", "Sent"),
        NBNS.uint32("nbns.num_good_receives", "Received"), NBNS.uint16("nbns.numretransmits", "Sent again"),
        NBNS.uint16("nbns.num_no_resource_conditions", "Without resources"), NBNS.uint16("nbns.numcommand_blocks", "Command blocks"),
        NBNS.uint16("nbns.numpending_sessions", "Sessions pending"), NBNS.uint16("nbns.max_num_pending_sessions", "Most sessions pending"),
        NBNS.uint16("nbns.max_total_sessions_possible", "Most sessions"),
        NBNS.uint16("nbns.session_data_packet_size", "Size of a session's packets")};

    private NodeStatus() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    private static Field.Uint bit(String name, String label, int mask) {
        return NameServiceDissector.bit(name, label, mask);
    }

    static void read(Dissection d, int length) {
        int end = d.position() + length;
        int count = d.u(NAMES);
        for (int i = 0; i < count && d.position() + NAME_ENTRY <= end; i++) {
            name(d);
            d.flags(NAME_FLAGS);
        }
        if (d.position() + UNIT_LENGTH > end) {
            return;
        }
        d.address(UNIT);
        for (Field.Uint f : STATISTICS) {
            int bytes = f.type() == Ftype.UINT8 ? 1 : f.type() == Ftype.UINT16 ? 2 : 4;
            if (d.position() + bytes > end) {
                return;
            }
            d.uint(f);
        }
    }

    /** A name: without the blanks that fill it, and the byte that tells what it is for. */
    private static void name(Dissection d) {
        StringBuilder text = new StringBuilder(NAME_LENGTH);
        int at = d.position();
        for (int i = 0; i < NAME_LENGTH - 1; i++) {
            text.append((char) d.byteAt(at + i));
        }
        d.add(NAME, at, NAME_LENGTH, text.toString().stripTrailing());
        d.skip(NAME_LENGTH);
    }
}
