package org.wirestrata.dissector.lldp.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** The TLVs of LLDP for media endpoints (ANSI/TIA-1057, 10.2; locations RFC 6225 and 4776). */
final class MediaTlvs implements OrganizationTlvs {
    private static final int COORDINATES = 1;
    private static final int CIVIC = 2;
    private static final int EMERGENCY = 3;
    private static final int FIRST_INVENTORY = 5;
    private static final String NAME = "lldp.media.";
    private static final Protocol P = Lldp.PROTOCOL;
    private static final String[] INVENTORY = {"hardware", "firmware", "software", "sn", "manufacturer", "model", "asset"};
    private static final Field.Uint SUBTYPE = P.uint8("lldp.media.subtype", "Subtype").hex().named(ValueStrings.of(1, "Capabilities", 2,
            "Network policy", 3, "Location", 4, "Extended power via MDI", FIRST_INVENTORY, "Hardware revision", 6, "Firmware revision", 7,
            "Software revision", 8, "Serial number", 9, "Manufacturer", 10, "Model", 11, "Asset"));
    private static final Field.Flags CAPABILITIES = P.flags(Ftype.UINT16, NAME + "subtype.caps", "Capabilities")
            .with(P.flag(NAME + "subtype.caps.llpd", "Capabilities").bits(1))
            .with(P.flag(NAME + "subtype.caps.network_policy", "Network policy").bits(2))
            .with(P.flag(NAME + "subtype.caps.location_id", "Location").bits(4))
            .with(P.flag(NAME + "subtype.caps.mdi_pse", "Extended power, PSE").bits(8))
            .with(P.flag(NAME + "subtype.caps.mid_pd", "Extended power, PD").bits(0x10))
            .with(P.flag(NAME + "subtype.caps.inventory", "Inventory").bits(0x20));
    private static final Field.Uint CLASS = P.uint8(NAME + "subtype.class", "Device's class").named(ValueStrings.counting("Not defined",
            "Endpoint class I", "Endpoint class II", "Endpoint class III", "Network connectivity"));
    private static final Field.Uint APPLICATION = P.uint8(NAME + "app_type", "Application").named(ValueStrings.counting("Reserved", "Voice",
            "Voice signalling", "Guest voice", "Guest voice signalling", "Softphone voice", "Video conferencing", "Streaming video",
            "Video signalling"));
    private static final Field.Uint[] POLICY = {P.flag(NAME + "policy_flag", "Policy unknown", 0x800000, 24),
        P.flag(NAME + "tag_flag", "Tagged", 0x400000, 24), P.integer(Ftype.UINT24, NAME + "vlan_id", "VLAN").bits(0x1ffe00),
        P.integer(Ftype.UINT24, NAME + "l2_prio", "Priority").bits(0x1c0), P.integer(Ftype.UINT24, NAME + "dscp", "DSCP").bits(0x3f)};
    private static final Field.Uint FORMAT = P.uint8(NAME + "loc.data_format", "Location's format").named(ValueStrings.of(0, "Invalid",
            COORDINATES, "Coordinates", CIVIC, "Civic address", EMERGENCY, "Emergency call number"));
    private static final Field.Uint LATITUDE_BITS = P.uint8(NAME + "loc.lat_resolution", "Latitude's resolution").bits(0xfc);
    private static final Field.Uint LATITUDE = P.integer(Ftype.UINT40, NAME + "loc.latitude", "Latitude");
    private static final Field.Uint LONGITUDE_BITS = P.uint8(NAME + "loc.long_resolution", "Longitude's resolution").bits(0xfc);
    private static final Field.Uint LONGITUDE = P.integer(Ftype.UINT40, NAME + "loc.longitude", "Longitude");
    private static final Field.Uint ALTITUDE_KIND = P.uint8(NAME + "loc.alt_type", "Altitude's unit").bits(0xf0)
            .named(ValueStrings.of(1, "Meters", 2, "Floors"));
    private static final Field.Uint ALTITUDE_BITS = P.uint16(NAME + "loc.alt_resolution", "Altitude's resolution").bits(0xfc0);
    private static final Field.Uint ALTITUDE = P.uint32(NAME + "loc.altitude", "Altitude").bits(0x3fffffff);
    private static final Field.Uint DATUM = P.uint8(NAME + "loc.datum", "Datum")
            .named(ValueStrings.of(1, "WGS 84", 2, "NAD 83 with NAVD 88", 3, "NAD 83 with MLLW"));
    private static final int COORDINATE_OCTETS = 5;
    private static final Field.Uint CIVIC_LENGTH = P.uint8(NAME + "civic.length", "Length");
    private static final Field.Uint WHAT = P.uint8(NAME + "civic.what", "Where")
            .named(ValueStrings.counting("DHCP server", "Network element", "Client"));
    private static final Field.Text COUNTRY = P.text(NAME + "civic.country", "Country");
    private static final Field.Uint ELEMENT = P.uint8(NAME + "civic.type", "Element");
    private static final Field.Text ELEMENT_VALUE = P.textz(NAME + "civic.value", "Value");
    private static final Field.Text CALL = P.textz(NAME + "ecs", "Emergency call number");
    private static final Field.Uint[] POWER = {P.uint8(NAME + "power.type", "Power type").bits(0xc0)
            .named(ValueStrings.of(0, "PSE", 1, "PD")), P.uint8(NAME + "power.source", "Power source").bits(0x30),
        P.uint8(NAME + "power.prio", "Power priority").bits(0xf).named(ValueStrings.of(1, "Critical", 2, "High", 3, "Low"))};
    private static final Field.Uint POWER_VALUE = P.uint16(NAME + "power.value", "Power, in 0.1 W");
    private static final Field.Text[] TEXTS = new Field.Text[INVENTORY.length];

    static {
        for (int i = 0; i < TEXTS.length; i++) {
            TEXTS[i] = P.text(Ftype.STRINGZPAD, NAME + INVENTORY[i], SUBTYPE.values().text(FIRST_INVENTORY + i));
        }
    }

    @Override
    public Field.Uint subtype() {
        return SUBTYPE;
    }

    @Override
    public void show(TlvValue v, int subtype) {
        switch (subtype) {
            case 1 -> v.show(CAPABILITIES, CLASS);
            case 2 -> {
                v.show(APPLICATION);
                v.parts(3, POLICY);
            }
            case 3 -> location(v);
            case 4 -> {
                v.parts(1, POWER);
                v.show(POWER_VALUE);
            }
            default -> {
                int n = subtype - FIRST_INVENTORY;
                if (n >= 0 && n < TEXTS.length) {
                    v.rest(TEXTS[n]);
                }
            }
        }
    }

    private static void location(TlvValue v) {
        switch (v.number(FORMAT)) {
            case COORDINATES -> {
                coordinate(v, LATITUDE_BITS, LATITUDE);
                coordinate(v, LONGITUDE_BITS, LONGITUDE);
                v.d.uintAt(ALTITUDE_KIND, v.at());
                v.d.uintAt(ALTITUDE_BITS, v.at());
                v.d.skip(1);
                v.show(ALTITUDE, DATUM);
            }
            case CIVIC -> civic(v);
            case EMERGENCY -> v.rest(CALL);
            default -> {
            }
        }
    }

    private static void coordinate(TlvValue v, Field.Uint bits, Field.Uint value) {
        v.d.uintAt(bits, v.at());
        v.parts(COORDINATE_OCTETS, value);
    }

    private static void civic(TlvValue v) {
        int length = v.ahead();
        if (length + 1 > v.left()) {
            v.d.expert(v.d.add(Field.TEXT, v.at(), v.left() - 1), Lldp.TOO_LONG);
            return;
        }
        int end = v.at() + 1 + length;
        v.show(CIVIC_LENGTH, WHAT);
        v.octets(COUNTRY, 2);
        while (v.at() + 2 <= end) {
            v.show(ELEMENT);
            v.octets(ELEMENT_VALUE, v.number(CIVIC_LENGTH));
        }
    }
}
