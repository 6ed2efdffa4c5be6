package org.wirestrata.dissector.stp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AddressText;
import org.wirestrata.api.value.ValueStrings;

/** Bridge PDUs of the spanning tree protocols (IEEE 802.1Q-2022, 14): plain, rapid and multiple. */
@Component(service = Dissector.class, property = {"protocol=stp", "table=llc.dsap:0x42", "table=ppp.protocol:0x0201",
    "next=data"})
public final class StpDissector implements Dissector {
    static final int CHANGE = 0x80;
    private static final int CONFIGURATION = 0;
    private static final int RAPID = 2;
    private static final int MULTIPLE_VERSION = 3;
    private static final int SHORTEST_PATH_VERSION = 4;
    private static final int HEADER = 4;
    private static final int VERSION_1 = 35;
    private static final int VERSION_3 = 36;
    private static final int ORIGIN = 36;

    static final Protocol STP = Protocol.of("Spanning Tree Protocol", "STP", "stp");
    private static final Field.Uint PROTOCOL = STP.uint16("stp.protocol", "Protocol").hex();
    private static final Field.Uint VERSION = STP.uint8("stp.version", "Version")
            .named(ValueStrings.of(0, "Spanning tree", 2, "Rapid", 3, "Multiple", 4, "Shortest path"));
    private static final Field.Uint TYPE = STP.uint8("stp.type", "Type").hex()
            .named(ValueStrings.of(CONFIGURATION, "Configuration", RAPID, "Rapid or multiple", CHANGE, "Topology change"));
    private static final Field.Uint FLAGS = STP.uint8("stp.flags", "Flags").hex();
    static final Field.Uint[] FLAG = {STP.flag("stp.flags.tcack", "Change acknowledged", 0x80, 8),
        STP.flag("stp.flags.agreement", "Agreement", 0x40, 8), STP.flag("stp.flags.forwarding", "Forwarding", 0x20, 8),
        STP.flag("stp.flags.learning", "Learning", 0x10, 8),
        STP.uint8("stp.flags.port_role", "Port role").bits(0xc)
                .named(ValueStrings.counting("Unknown", "Alternate or backup", "Root", "Designated")),
        STP.flag("stp.flags.proposal", "Proposal", 2, 8), STP.flag("stp.flags.tc", "Change", 1, 8)};
    private static final Field.Uint ROOT_PRIORITY = STP.uint16("stp.root.prio", "Priority");
    private static final Field.Uint ROOT_EXTENSION = STP.uint16("stp.root.ext", "Extension");
    private static final Field.Address ROOT = STP.ether("stp.root.hw", "Address");
    private static final Field.Uint COST = STP.uint32("stp.root.cost", "Cost to the root");
    private static final Field.Uint BRIDGE_PRIORITY = STP.uint16("stp.bridge.prio", "Priority");
    private static final Field.Uint BRIDGE_EXTENSION = STP.uint16("stp.bridge.ext", "Extension");
    private static final Field.Address BRIDGE = STP.ether("stp.bridge.hw", "Address");
    private static final Field.Uint PORT = STP.uint16("stp.port", "Port").hex();
    private static final Field.Real[] TIMES = {STP.real("stp.msg_age", "Age of the message"), STP.real("stp.max_age", "Greatest age"),
        STP.real("stp.hello", "Time between hellos"), STP.real("stp.forward", "Forward delay")};
    private static final Field.Uint VERSION_1_LENGTH = STP.uint8("stp.version_1_length", "Length of version 1");
    private static final Field.Uint ORIGIN_TYPE = STP.uint16("stp.pvst.tlvtype", "Type").hex();
    private static final Field.Uint ORIGIN_LENGTH = STP.uint16("stp.pvst.tlvlen", "Length");
    private static final Field.Uint ORIGIN_VLAN = STP.uint16("stp.pvst.origvlan", "VLAN");
    private static final Expert UNKNOWN_TYPE = STP.expert("stp.type.unknown", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "There is no such type");

    static {
        MultipleTrees.load();
    }

    @Override
    public Protocol protocol() {
        return STP;
    }

    @Override
    public void dissect(Dissection d) {
        show(d, false);
    }

    /** Takes a bridge PDU apart, where a VLAN's number may follow or not. */
    static void show(Dissection d, boolean originFollows) {
        Columns c = d.columns();
        c.protocol("STP");
        c.clearInfo();
        int type = d.byteAt(3);
        int version = d.byteAt(2);
        boolean known = type == CONFIGURATION || type == RAPID;
        if (known) {
            d.peekAt(VERSION_1 - 10, 2);
        }
        d.uintAt(PROTOCOL, 0);
        d.uintAt(VERSION, 2);
        d.uintAt(TYPE, 3);
        if (type == CHANGE) {
            c.info("Topology Change Notification");
            d.covers(HEADER);
            return;
        }
        d.covers(d.remaining());
        if (!known) {
            c.append("Unknown BPDU type (").append(type).append(')');
            d.expert(d.last(), UNKNOWN_TYPE);
            return;
        }
        boolean multiple = type == RAPID && version >= MULTIPLE_VERSION;
        if (c.wanted()) {
            info(d, type == CONFIGURATION ? "Conf. " : !multiple ? "RST. " : version == SHORTEST_PATH_VERSION ? "SPT. " : "MST. ");
        }
        int item = d.add(FLAGS, 4, 1, d.byteAt(4));
        d.enter(item);
        for (int i = 0; i < FLAG.length; i++) {
            if (type == RAPID || i == 0 || i == FLAG.length - 1) {
                d.uintAt(FLAG[i], 4);
            }
        }
        d.leave(item);
        identifier(d, "Root", 5, ROOT_PRIORITY, ROOT_EXTENSION, ROOT);
        d.uintAt(COST, 13);
        identifier(d, "Bridge", 17, BRIDGE_PRIORITY, BRIDGE_EXTENSION, BRIDGE);
        d.uintAt(PORT, 25);
        for (int i = 0; i < TIMES.length; i++) {
            int at = 27 + 2 * i;
            d.addReal(TIMES[i], at, 2, d.peekAt(at, 2) / 256.0);
        }
        if (type == RAPID) {
            d.uintAt(VERSION_1_LENGTH, VERSION_1);
            if (multiple && d.length() >= VERSION_3 + 2 + MultipleTrees.COMMON) {
                MultipleTrees.show(d, VERSION_3);
            }
        }
        if (originFollows && d.length() >= ORIGIN + 6) {
            origin(d);
        }
        d.position(d.length());
    }

    private static void info(Dissection d, String name) {
        StringBuilder to = new StringBuilder(64).append(name);
        if ((d.byteAt(4) & 1) != 0) {
            to.append("TC + ");
        }
        int priority = (int) d.peekAt(5, 2);
        to.append("Root = ").append(priority & 0xf000).append('/').append(priority & 0xfff).append('/');
        AddressText.ether(d.peekAt(7, 6), to);
        to.append("  Cost = ").append(d.peekAt(13, 4)).append("  Port = 0x")
                .append(Integer.toHexString(0x10000 | (int) d.peekAt(25, 2)).substring(1));
        d.columns().info(to);
    }

    /** Records a bridge's identifier: priority and an extension in two bytes, and its address. */
    static void identifier(Dissection d, String name, int at, Field.Uint priority, Field.Uint extension, Field.Address address) {
        int word = (int) d.peekAt(at, 2);
        int item = d.add(Field.TEXT, at, 8, name);
        d.enter(item);
        d.add(priority, at, 1, word & 0xf000);
        d.add(extension, at, 2, word & 0xfff);
        d.addressAt(address, at + 2);
        d.leave(item);
    }

    /** The VLAN that the tree is of, which Cisco's switches tell each other. */
    private static void origin(Dissection d) {
        int item = d.add(Field.TEXT, ORIGIN, 6, "VLAN");
        d.enter(item);
        d.uintAt(ORIGIN_TYPE, ORIGIN);
        d.uintAt(ORIGIN_LENGTH, ORIGIN + 2);
        d.uintAt(ORIGIN_VLAN, ORIGIN + 4);
        d.leave(item);
    }
}
