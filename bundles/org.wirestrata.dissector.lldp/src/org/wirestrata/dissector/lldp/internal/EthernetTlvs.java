package org.wirestrata.dissector.lldp.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** The TLVs of IEEE 802.3 (802.3-2022, 79). */
final class EthernetTlvs implements OrganizationTlvs {
    private static final int POWER = 2;
    private static final int AGGREGATION = 3;
    private static final int LONG_POWER_OCTETS = 17;
    private static final String NAME = "lldp.ieee.802_3.";
    private static final Protocol P = Lldp.PROTOCOL;
    private static final Field.Uint SUBTYPE = P.uint8(NAME + "subtype", "Subtype").hex().named(ValueStrings.of(1,
            "MAC/PHY configuration and status", POWER, "Power via MDI", AGGREGATION, "Link aggregation", 4, "Maximum frame size", 5,
            "Energy-efficient Ethernet", 6, "Energy-efficient Ethernet, fast wake", 7, "Additional Ethernet capabilities", 8,
            "Power via MDI measurements"));
    private static final Field.Flags NEGOTIATION = P.flags(Ftype.UINT8, NAME + "mac_phy_auto_neg_status", "Auto-negotiation")
            .with(P.flag(NAME + "mac_phy_auto_neg_status.supported", "Supported").bits(1))
            .with(P.flag(NAME + "mac_phy_auto_neg_status.enabled", "Enabled").bits(2));
    private static final Field.Flags ADVERTISED = P.flags(Ftype.UINT16, NAME + "pmd_auto_neg_advertised_caps", "Advertised");
    /** The same for senders that have the bits in the wrong order. */
    private static final Field.Uint[] REVERSED = new Field.Uint[Short.SIZE];
    private static final Field.Uint MAU = P.uint16(NAME + "pmd_mau_type", "Operational MAU type").hex();
    private static final Field.Flags POWER_SUPPORT = P.flags(Ftype.UINT8, NAME + "mdi_power_support", "Power support")
            .with(P.flag(NAME + "mdi_power_support.port_class", "PSE").bits(1))
            .with(P.flag(NAME + "mdi_power_support.supported", "Supported").bits(2))
            .with(P.flag(NAME + "mdi_power_support.enabled", "Enabled").bits(4))
            .with(P.flag(NAME + "mdi_power_support.pse_pairs", "Pairs can be selected").bits(8));
    private static final Field.Uint PAIR = P.uint8(NAME + "mdi_pse_pair", "Power pair").named(ValueStrings.of(1, "Signal", 2, "Spare"));
    private static final Field.Uint CLASS = P.uint8(NAME + "mdi_power_class", "Power class");
    private static final Field.Uint[] POWER_KIND = {P.uint8(NAME + "mdi_power_type", "Power type").bits(0xc0)
            .named(ValueStrings.counting("Type 2 PSE", "Type 2 PD", "Type 1 PSE", "Type 1 PD")),
        P.uint8(NAME + "mdi_power_source", "Power source").bits(0x30), P.uint8(NAME + "mdi_power_priority", "Power priority").bits(0xf)
                .named(ValueStrings.of(1, "Critical", 2, "High", 3, "Low"))};
    private static final Field.Uint REQUESTED = P.uint16(NAME + "mdi_pde_requested", "Requested, in 0.1 W");
    private static final Field.Uint ALLOCATED = P.uint16(NAME + "mdi_pse_allocated", "Allocated, in 0.1 W");
    private static final Field[] LONG_POWER = {P.uint16(NAME + "bt_ds_pd_requested_power_value_mode_a", "Requested, mode A, in 0.1 W"),
        P.uint16(NAME + "bt_ds_pd_requested_power_value_mode_b", "Requested, mode B, in 0.1 W"),
        P.uint16(NAME + "bt_ds_pse_allocated_power_value_alt_a", "Allocated, alternative A, in 0.1 W"),
        P.uint16(NAME + "bt_ds_pse_allocated_power_value_alt_b", "Allocated, alternative B, in 0.1 W"),
        P.flags(Ftype.UINT16, NAME + "bt_power_status", "Power status")
                .with(P.uint16(NAME + "bt_pse_powering_status", "PSE powering status").bits(0xc000))
                .with(P.uint16(NAME + "bt_pd_powered_status", "PD powered status").bits(0x3000))
                .with(P.uint16(NAME + "bt_pse_power_pairs_ext", "Power pairs").bits(0xc00))
                .with(P.uint16(NAME + "bt_ds_pwr_class_ext_a", "Class, mode A").bits(0x380))
                .with(P.uint16(NAME + "bt_ds_pwr_class_ext_b", "Class, mode B").bits(0x70))
                .with(P.uint16(NAME + "bt_pwr_class_ext_", "Class").bits(0xf)),
        P.flags(Ftype.UINT8, NAME + "bt_system_setup", "System setup")
                .with(P.uint8(NAME + "bt_power_type_ext", "Power type").bits(0xe)),
        P.uint16(NAME + "bt_pse_maximum_available_power_value", "Most power available, in 0.1 W"),
        P.flags(Ftype.UINT8, NAME + "bt_autoclass", "Autoclass")
                .with(P.uint8(NAME + "bt_pse_autoclass_support", "Supported by the PSE").bits(4))
                .with(P.uint8(NAME + "bt_autoclass_completed", "Completed").bits(2))
                .with(P.uint8(NAME + "bt_autoclass_request", "Requested").bits(1))
                .with(P.uint8(NAME + "bt_autoclass_reserved", "Reserved").hex().bits(0xf8)),
        P.flags(Ftype.UINT24, NAME + "bt_power_down", "Power down")
                .with(P.integer(Ftype.UINT24, NAME + "bt_power_down_request", "Requested").bits(0xfc0000))
                .with(P.integer(Ftype.UINT24, NAME + "bt_power_down_time", "Seconds").bits(0x3ffff))};
    private static final Field.Flags AGGREGATION_STATUS = P.flags(Ftype.UINT8, NAME + "aggregation_status", "Aggregation")
            .with(P.flag(NAME + "aggregation_status.cap", "Capable").bits(1))
            .with(P.flag(NAME + "aggregation_status.enabled", "Enabled").bits(2));
    private static final Field.Uint AGGREGATED = P.uint32(NAME + "aggregated_port_id", "Aggregated port");
    private static final Field.Uint FRAME_SIZE = P.uint16(NAME + "max_frame_size", "Maximum frame size");
    private static final Field[] ENERGY = {P.uint16(NAME + "eee.transmit", "Transmit Tw"), P.uint16(NAME + "eee.receive", "Receive Tw"),
        P.uint16(NAME + "eee.fallback_receive", "Fallback receive Tw"), P.uint16(NAME + "eee.echo_transmit", "Echo transmit Tw"),
        P.uint16(NAME + "eee.echo_receive", "Echo receive Tw")};
    private static final Field.Flags ADDITIONAL = P.flags(Ftype.UINT16, "lldp.ieee.802_3br.eac", "Additional capabilities")
            .with(P.flag("lldp.ieee.802_3br.aec.support", "Preemption supported").bits(1))
            .with(P.flag("lldp.ieee.802_3br.aec.enable", "Preemption enabled").bits(2))
            .with(P.flag("lldp.ieee.802_3br.aec.active", "Preemption active").bits(4))
            .with(P.uint16("lldp.ieee.802_3br.aec.addfragsize", "Additional fragment size").bits(0x18))
            .with(P.uint16("lldp.ieee.802_3br.aec.reserved", "Reserved").hex().bits(0xffe0));

    static {
        String[] kinds = {"1000base_tfd", "1000base_t", "1000base_xfd", "1000base_x", "fdx_bpause", "fdx_spause", "fdx_apause", "fdx_pause",
            "100base_t2fd", "100base_t2", "100base_txfd", "100base_tx", "100base_t4", "10base_tfd", "10base_t", "other"};
        for (int i = 0; i < kinds.length; i++) {
            ADVERTISED.with(P.flag(NAME + "pmd_auto_neg_advertised_caps." + kinds[i], kinds[i].replace('_', '-')).bits(1L << i));
            REVERSED[i] = P.flag(NAME + "pmd_auto_neg_advertised_caps_inv." + kinds[i], kinds[i].replace('_', '-'), 0x8000L >>> i,
                    Short.SIZE);
        }
    }

    @Override
    public Field.Uint subtype() {
        return SUBTYPE;
    }

    @Override
    public boolean strict() {
        return true;
    }

    @Override
    public void show(TlvValue v, int subtype) {
        switch (subtype) {
            case 1 -> {
                v.show(NEGOTIATION, ADVERTISED);
                reversed(v);
                v.show(MAU);
            }
            case POWER -> power(v);
            case AGGREGATION -> {
                v.d.expert(v.d.last(), Lldp.DEPRECATED);
                v.show(AGGREGATION_STATUS, AGGREGATED);
            }
            case 4 -> v.show(FRAME_SIZE);
            case 5 -> v.show(ENERGY);
            case 7 -> v.show(ADDITIONAL);
            default -> {
            }
        }
    }

    private static void reversed(TlvValue v) {
        int at = v.at() - Short.BYTES;
        int item = v.d.add(Field.TEXT, at, Short.BYTES, "With the bits in reverse order");
        v.d.enter(item);
        for (Field.Uint f : REVERSED) {
            v.d.uintAt(f, at, Short.BYTES);
        }
        v.d.leave(item);
    }

    private static void power(TlvValue v) {
        v.show(POWER_SUPPORT, PAIR, CLASS);
        if (v.left() > 0) {
            v.parts(1, POWER_KIND);
            v.show(REQUESTED, ALLOCATED);
        }
        if (v.left() >= LONG_POWER_OCTETS) {
            v.show(LONG_POWER);
        }
    }
}
