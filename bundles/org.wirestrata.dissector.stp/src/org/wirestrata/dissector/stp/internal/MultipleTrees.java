package org.wirestrata.dissector.stp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** What bridges of a region with several trees add (IEEE 802.1Q-2022, 14.4): the region's configuration, and a record for each tree. */
final class MultipleTrees {
    /** Bytes before the first tree. */
    static final int COMMON = 64;
    private static final int TREE = 16;
    private static final Protocol STP = StpDissector.STP;
    private static final Field.Uint LENGTH = STP.uint16("mstp.version_3_length", "Length of version 3");
    private static final Field.Uint SELECTOR = STP.uint8("mstp.config_format_selector", "Configuration's format");
    private static final Field.Text NAME = STP.textz("mstp.config_name", "Configuration's name");
    private static final Field.Uint REVISION = STP.uint16("mstp.config_revision_level", "Configuration's revision");
    private static final Field.Bytes DIGEST = STP.bytes("mstp.config_digest", "Configuration's digest");
    private static final Field.Uint COST = STP.uint32("mstp.cist_internal_root_path_cost", "Cost to the regional root");
    private static final Field.Uint PRIORITY = STP.uint16("mstp.cist_bridge.prio", "Priority");
    private static final Field.Uint EXTENSION = STP.uint16("mstp.cist_bridge.ext", "Extension");
    private static final Field.Address BRIDGE = STP.ether("mstp.cist_bridge.hw", "Address");
    private static final Field.Uint HOPS = STP.uint8("mstp.cist_remaining_hops", "Hops left");
    private static final Field.Uint FLAGS = STP.uint8("mstp.msti.flags", "Flags").hex();
    private static final Field.Uint TREE_PRIORITY = STP.uint8("mstp.msti.priority", "Priority").hex().bits(0xf0);
    private static final Field.Uint TREE_NUMBER = STP.uint16("mstp.msti.msti_id", "Tree").bits(0xfff);
    private static final Field.Address ROOT = STP.ether("mstp.msti.root.hw", "Regional root");
    private static final Field.Uint TREE_COST = STP.uint32("mstp.msti.root_cost", "Cost to the regional root");
    private static final Field.Uint BRIDGE_PRIORITY = STP.uint8("mstp.msti.bridge_priority", "Bridge's priority");
    private static final Field.Uint PORT_PRIORITY = STP.uint8("mstp.msti.port_priority", "Port's priority");
    private static final Field.Uint TREE_HOPS = STP.uint8("mstp.msti.remaining_hops", "Hops left");

    private MultipleTrees() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    static void show(Dissection d, int at) {
        int length = (int) d.uintAt(LENGTH, at);
        if (length < COMMON) {
            return;
        }
        int item = d.add(Field.TEXT, at, 2 + length, "Trees");
        d.enter(item);
        d.position(at + 2);
        d.u(SELECTOR);
        d.text(NAME, 32, Encoding.ASCII);
        d.u(REVISION);
        d.bytes(DIGEST, 16);
        d.uint(COST);
        StpDissector.identifier(d, "Bridge", d.position(), PRIORITY, EXTENSION, BRIDGE);
        d.skip(8);
        d.u(HOPS);
        for (int left = length - COMMON; left >= TREE; left -= TREE) {
            tree(d);
        }
        d.leave(item);
    }

    private static void tree(Dissection d) {
        int item = d.add(Field.TEXT, d.position(), TREE, "Tree");
        d.enter(item);
        d.u(FLAGS);
        int flags = d.last();
        d.enter(flags);
        for (Field.Uint f : StpDissector.FLAG) {
            d.uintAt(f, d.position() - 1);
        }
        d.leave(flags);
        d.uintAt(TREE_PRIORITY, d.position());
        d.u(TREE_NUMBER);
        d.address(ROOT);
        d.uint(TREE_COST);
        d.add(BRIDGE_PRIORITY, d.position(), 1, d.byteAt(d.position()) >> 4);
        d.skip(1);
        d.add(PORT_PRIORITY, d.position(), 1, d.byteAt(d.position()) >> 4);
        d.skip(1);
        d.u(TREE_HOPS);
        d.leave(item);
    }
}
