package org.wirestrata.dissector.lldp.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** The TLVs of IEEE 802.1 (802.1Q-2018, annex D; link aggregation 802.1AX). */
final class BridgeTlvs implements OrganizationTlvs {
    private static final int PRIORITIES = 8;
    private static final int APPLICATION_OCTETS = 3;
    private static final Protocol P = Lldp.PROTOCOL;
    private static final Field.Uint SUBTYPE = P.uint8("lldp.ieee.802_1.subtype", "Subtype").hex().named(ValueStrings.of(1, "Port VLAN ID",
            2, "Port and protocol VLAN ID", 3, "VLAN name", 4, "Protocol identity", 5, "VID usage digest", 6, "Management VID", 7,
            "Link aggregation", 8, "Congestion notification", 9, "ETS configuration", 10, "ETS recommendation", 11,
            "Priority flow control", 12, "Application protocol"));
    private static final Field.Uint PORT_VLAN = P.uint16("lldp.ieee.802_1.port_vlan.id", "Port's VLAN").in(Base.DEC_HEX);
    private static final Field.Flags PROTOCOL_FLAGS = P.flags(Ftype.UINT8, "lldp.ieee.802_1.port_and_vlan_id_flag", "Flags")
            .with(P.flag("lldp.ieee.802_1.port_and_vlan_id_flag.supported", "Supported").bits(2))
            .with(P.flag("lldp.ieee.802_1.port_and_vlan_id_flag.enabled", "Enabled").bits(4));
    private static final Field.Uint PROTOCOL_VLAN = P.uint16("lldp.ieee.802_1.port_proto_vlan.id", "Port's and protocol's VLAN")
            .in(Base.DEC_HEX);
    private static final Field.Uint VLAN = P.uint16("lldp.ieee.802_1.vlan.id", "VLAN").in(Base.DEC_HEX);
    private static final Field.Uint NAME_LENGTH = P.uint8("lldp.ieee.802_1.vlan.name_len", "Name's length");
    private static final Field.Text NAME = P.textz("lldp.ieee.802_1.vlan.name", "VLAN's name");
    private static final Field.Uint IDENTITY_LENGTH = P.uint8("lldp.ieee.802_1.proto.id_length", "Protocol identity's length");
    private static final Field.Bytes IDENTITY = P.bytes("lldp.ieee.802_1.proto.id", "Protocol identity");
    private static final Field.Flags AGGREGATION = P.flags(Ftype.UINT8, "lldp.ieee.802_1.aggregation_status", "Aggregation")
            .with(P.flag("lldp.ieee.802_1.aggregation_status.cap", "Capable").bits(1))
            .with(P.flag("lldp.ieee.802_1.aggregation_status.enabled", "Enabled").bits(2))
            .with(P.uint8("lldp.ieee.802_1.aggregation_status.porttype", "Port's type").bits(0xc));
    private static final Field.Uint AGGREGATED = P.uint32("lldp.ieee.802_1.aggregated_port_id", "Aggregated port");
    private static final Field.Uint[] NOTIFIED = each("lldp.ieee.802_1qau.cnpv.prio", "Congestion notified, priority ");
    private static final Field.Uint[] READY = each("lldp.ieee.802_1qau.ready.prio", "Ready, priority ");
    private static final Field.Uint[] SELECTION = {P.flag("lldp.dcbx.ieee.willing", "Willing", 0x80, 8),
        P.flag("lldp.dcbx.ieee.ets.cbs", "Credit-based shaper", 0x40, 8),
        P.uint8("lldp.dcbx.ieee.ets.maxtcs", "Traffic classes").bits(7)};
    private static final Field.Uint RESERVED = P.uint8("lldp.dcbx.feature.pg.reserved", "Reserved").hex().bits(0xfe);
    private static final Field.Uint[] CLASSES = new Field.Uint[PRIORITIES];
    private static final Field.Uint[] BANDWIDTHS = new Field.Uint[PRIORITIES];
    private static final Field.Uint[] ALGORITHMS = new Field.Uint[PRIORITIES];
    private static final Field.Uint[] FLOW_CONTROL = {SELECTION[0], P.flag("lldp.dcbx.ieee.pfc.mbc", "No MACsec bypass", 0x40, 8),
        P.uint8("lldp.dcbx.ieee.pfc.numtcs", "Traffic classes").bits(0xf)};
    private static final Field.Uint[] PAUSED = each("lldp.dcbx.feature.pfc.prio", "Flow control, priority ");
    private static final Field.Uint APPLICATION_RESERVED = P.uint8("lldp.dcbx.ieee.app.reserved", "Reserved").hex();
    private static final Field.Uint[] APPLICATION = {P.uint8("lldp.dcbx.ieee.app.prio", "Priority").bits(0xe0),
        P.uint8("lldp.dcbx.iee.app.sf", "Selector").bits(7)
                .named(ValueStrings.of(1, "EtherType", 2, "TCP or SCTP port", 3, "UDP or DCCP port", 4, "Port"))};
    private static final Field.Uint APPLICATION_PROTOCOL = P.uint16("lldp.dcbx.feature.app.proto", "Protocol").hex();

    static {
        ValueStrings algorithms = ValueStrings.of(0, "Strict priority", 1, "Credit-based shaper", 2, "Enhanced transmission selection", 255,
                "Vendor specific");
        for (int i = 0; i < PRIORITIES; i++) {
            CLASSES[i] = P.uint16("lldp.dcbx.feature.pg.pgid_prio" + i, "Class of priority " + i).bits(0xf000L >>> i % 4 * 4);
            BANDWIDTHS[i] = P.uint8("lldp.dcbx.feature.pg.per" + i, "Bandwidth of class " + i);
            ALGORITHMS[i] = P.uint8("lldp.dcbx.ieee.ets.tsa" + i, "Selection of class " + i).named(algorithms);
        }
    }

    private static Field.Uint[] each(String name, String label) {
        Field.Uint[] all = new Field.Uint[PRIORITIES];
        for (int i = 0; i < PRIORITIES; i++) {
            all[i] = P.flag(name + i, label + i, 1L << i, 8);
        }
        return all;
    }

    @Override
    public Field.Uint subtype() {
        return SUBTYPE;
    }

    @Override
    public void show(TlvValue v, int subtype) {
        switch (subtype) {
            case 1 -> v.show(PORT_VLAN);
            case 2 -> v.show(PROTOCOL_FLAGS, PROTOCOL_VLAN);
            case 3 -> {
                v.show(VLAN);
                counted(v, NAME_LENGTH, NAME);
            }
            case 4 -> counted(v, IDENTITY_LENGTH, IDENTITY);
            case 7 -> v.show(AGGREGATION, AGGREGATED);
            case 8 -> {
                v.parts(1, NOTIFIED);
                v.parts(1, READY);
            }
            case 9 -> selection(v, SELECTION);
            case 10 -> selection(v, RESERVED);
            case 11 -> {
                v.parts(1, FLOW_CONTROL);
                v.parts(1, PAUSED);
            }
            case 12 -> applications(v);
            default -> {
            }
        }
    }

    private static void counted(TlvValue v, Field.Uint length, Field f) {
        int octets = v.number(length);
        if (octets > 0) {
            v.octets(f, octets);
        }
    }

    private static void selection(TlvValue v, Field.Uint... first) {
        v.parts(1, first);
        for (int i = 0; i < PRIORITIES; i += 4) {
            v.parts(2, CLASSES[i], CLASSES[i + 1], CLASSES[i + 2], CLASSES[i + 3]);
        }
        v.show(BANDWIDTHS);
        v.show(ALGORITHMS);
    }

    private static void applications(TlvValue v) {
        v.show(APPLICATION_RESERVED);
        while (v.left() >= APPLICATION_OCTETS) {
            int item = v.d.add(Field.TEXT, v.at(), APPLICATION_OCTETS);
            v.d.enter(item);
            v.parts(1, APPLICATION);
            v.show(APPLICATION_PROTOCOL);
            v.d.leave(item);
        }
    }
}
