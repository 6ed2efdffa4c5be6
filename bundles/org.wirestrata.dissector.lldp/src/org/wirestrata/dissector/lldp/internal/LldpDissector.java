package org.wirestrata.dissector.lldp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** The Link Layer Discovery Protocol (IEEE 802.1AB-2016, 8). */
@Component(service = Dissector.class, property = {"protocol=lldp", "table=ethertype:0x88cc", "next=-"})
public final class LldpDissector implements Dissector {
    private static final int HEADER = 2;
    private static final int END = 0;
    private static final int CHASSIS = 1;
    private static final int PORT = 2;
    private static final int TIME_TO_LIVE = 3;
    private static final int PORT_DESCRIPTION = 4;
    private static final int SYSTEM_NAME = 5;
    private static final int SYSTEM_DESCRIPTION = 6;
    private static final int CAPABILITIES = 7;
    private static final int MANAGEMENT = 8;
    private static final int ORGANIZATION = 127;
    private static final int LEAST_ORGANIZATION = 4;
    private static final Protocol LLDP = Lldp.PROTOCOL;
    private static final Field.Uint TYPE = LLDP.uint16("lldp.tlv.type", "TLV type").bits(0xfe00).named(ValueStrings.of(END,
            "End of LLDPDU", CHASSIS, "Chassis Id", PORT, "Port Id", TIME_TO_LIVE, "Time to Live", PORT_DESCRIPTION, "Port Description",
            SYSTEM_NAME, "System Name", SYSTEM_DESCRIPTION, "System Description", CAPABILITIES, "System Capabilities", MANAGEMENT,
            "Management Address", ORGANIZATION, "Organization Specific"));
    private static final Field.Uint LENGTH = LLDP.uint16("lldp.tlv.len", "TLV length").bits(0x1ff);
    private static final Field.Uint SECONDS = LLDP.uint16("lldp.time_to_live", "Time to live");
    private static final Field.Text PORT_TEXT = LLDP.text("lldp.port.desc", "Port description");
    private static final Field.Text NAME = LLDP.text("lldp.tlv.system.name", "System name");
    private static final Field.Text DESCRIPTION = LLDP.text("lldp.tlv.system.desc", "System description");
    private static final Field.Flags ABLE = capabilities("lldp.tlv.system_cap", "Capabilities");
    private static final Field.Flags ENABLED = capabilities("lldp.tlv.enable_system_cap", "Enabled capabilities");
    private static final Field.Uint ADDRESS_LENGTH = LLDP.uint8("lldp.mgn.address.len", "Address's length");
    private static final Field.Uint ADDRESS_FAMILY = LLDP.uint8("lldp.mgn.address.subtype", "Address's family").named(Identity.FAMILIES);
    private static final Field.Address IPV4 = LLDP.ipv4("lldp.mgn.addr.ip4", "Management address");
    private static final Field.Address IPV6 = LLDP.ipv6("lldp.mgn.addr.ip6", "Management address");
    private static final Field.Bytes OTHER = LLDP.bytes("lldp.mgn.addr.hex", "Management address");
    private static final Field.Uint INTERFACE_KIND = LLDP.uint8("lldp.mgn.interface.subtype", "Interface numbering")
            .named(ValueStrings.of(1, "Unknown", 2, "ifIndex", 3, "System port number"));
    private static final Field.Uint INTERFACE = LLDP.uint32("lldp.mgn.interface.number", "Interface");
    private static final Field.Uint OBJECT_LENGTH = LLDP.uint8("lldp.mgn.obj.len", "Object identifier's length");
    private static final Field.Address OBJECT = LLDP.address(Ftype.OID, "lldp.mgn.obj.id", "Object identifier");
    private static final Field.Uint OUI = LLDP.integer(Ftype.UINT24, "lldp.orgtlv.oui", "Organization").in(Base.OUI);
    private static final Field.Uint UNKNOWN = LLDP.uint8("lldp.unknown_subtype", "Subtype");
    private static final Identity CHASSIS_ID = Identity.ofChassis();
    private static final Identity PORT_ID = Identity.ofPort();
    private static final OrganizationTlvs IEEE_802_1 = new BridgeTlvs();
    private static final OrganizationTlvs IEEE_802_3 = new EthernetTlvs();
    private static final OrganizationTlvs MEDIA = new MediaTlvs();
    private static final OrganizationTlvs IANA = new IanaTlvs();

    private static Field.Flags capabilities(String name, String label) {
        Field.Flags f = LLDP.flags(Ftype.UINT16, name, label);
        String[] parts = {"other", "repeater", "bridge", "wlan_access_pt", "router", "telephone", "docsis_cable_device", "station_only"};
        for (int i = 0; i < parts.length; i++) {
            f.with(LLDP.flag(name + "." + parts[i], parts[i].replace('_', ' ')).bits(1L << i));
        }
        return f;
    }

    @Override
    public Protocol protocol() {
        return LLDP;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("LLDP");
        c.clearInfo();
        d.dissolve();
        int layer = d.open(LLDP.layer(), 0, d.length());
        if (identity(d, CHASSIS, CHASSIS_ID, "Invalid Chassis ID TLV") && identity(d, PORT, PORT_ID, "Invalid Port ID TLV")
                && lifetime(d)) {
            while (d.reportedRemaining() > 0 && tlv(d)) {
                // each moves the cursor behind itself
            }
        }
        d.leave(layer);
        d.position(d.length());
    }

    private static int type(Dissection d) {
        return (int) d.peek(0, HEADER) >>> 9;
    }

    private static int octets(Dissection d) {
        return (int) d.peek(0, HEADER) & 0x1ff;
    }

    /** Begins a TLV at the cursor, which stands before its value then; answers the TLV's item. */
    private static int open(Dissection d) {
        int item = d.add(Field.TEXT, d.position(), HEADER + octets(d));
        d.enter(item);
        d.uintAt(TYPE, d.position());
        d.uintAt(LENGTH, d.position());
        d.skip(HEADER);
        return item;
    }

    private static boolean refused(Dissection d, String info) {
        d.expert(d.add(Field.TEXT, d.position(), octets(d)), Lldp.WRONG_TYPE);
        return ended(d, info);
    }

    private static boolean ended(Dissection d, String info) {
        d.columns().info(info);
        d.position(d.length());
        return false;
    }

    private static boolean identity(Dissection d, int type, Identity identity, String refusal) {
        if (type(d) != type) {
            return refused(d, refusal);
        }
        int octets = octets(d);
        d.peek(HEADER, 1);
        if (octets == 0) {
            d.peekAt(d.length(), 1);
        }
        int item = open(d);
        int end = d.position() + octets;
        boolean right = identity.show(new TlvValue(d, end), octets, d.last());
        d.leave(item);
        d.position(end);
        return right || ended(d, refusal);
    }

    private static boolean lifetime(Dissection d) {
        if (type(d) != TIME_TO_LIVE) {
            return ended(d, "Invalid Time-to-Live TLV");
        }
        int octets = octets(d);
        if (octets < 2) {
            d.peekAt(d.length(), 1);
        }
        d.peek(HEADER, 2);
        int item = open(d);
        d.columns().append(d.uintAt(SECONDS, d.position()) + " ");
        d.leave(item);
        d.skip(octets);
        return true;
    }

    /** Shows a TLV; false at the last one. */
    private static boolean tlv(Dissection d) {
        int type = type(d);
        int octets = octets(d);
        if (type == ORGANIZATION && octets < LEAST_ORGANIZATION) {
            d.peekAt(d.length(), 1);
        }
        int item = open(d);
        int end = d.position() + octets;
        TlvValue v = new TlvValue(d, end);
        switch (type) {
            case TIME_TO_LIVE -> v.show(SECONDS);
            case PORT_DESCRIPTION -> v.octets(PORT_TEXT, octets);
            case SYSTEM_NAME -> system(v, NAME, octets, "SysN=");
            case SYSTEM_DESCRIPTION -> system(v, DESCRIPTION, octets, "SysD=");
            case CAPABILITIES -> v.show(ABLE, ENABLED);
            case MANAGEMENT -> management(v);
            case ORGANIZATION -> organization(v);
            default -> {
            }
        }
        d.leave(item);
        if (type == END) {
            // what follows is Ethernet's, whose trailer begins an octet before this TLV for the reference too
            d.position(end - HEADER - 1);
            d.limit(0);
            return false;
        }
        d.position(end);
        return type != TIME_TO_LIVE;
    }

    private static void system(TlvValue v, Field.Text f, int octets, String before) {
        int at = v.at();
        v.octets(f, octets);
        v.d.columns().append(before).append(v.text(at)).append(" ");
    }

    private static void management(TlvValue v) {
        int octets = v.number(ADDRESS_LENGTH) - 1;
        int family = v.number(ADDRESS_FAMILY);
        if (family == Identity.FAMILY_IPV4 && octets == IPV4.type().width()) {
            v.show(IPV4);
        } else if (family == Identity.FAMILY_IPV6 && octets == IPV6.type().width()) {
            v.show(IPV6);
        } else if (octets > 0) {
            v.octets(OTHER, octets);
        }
        v.show(INTERFACE_KIND, INTERFACE);
        int object = v.number(OBJECT_LENGTH);
        if (object > 0) {
            v.octets(OBJECT, object);
        }
    }

    private static void organization(TlvValue v) {
        OrganizationTlvs tlvs = switch (v.number(OUI)) {
            case 0x0080c2 -> IEEE_802_1;
            case 0x00120f -> IEEE_802_3;
            case 0x0012bb -> MEDIA;
            case 0x00005e -> IANA;
            default -> null;
        };
        if (tlvs == null) {
            v.show(UNKNOWN);
            v.rest(Lldp.UNKNOWN_CONTENT);
            return;
        }
        tlvs.show(v, v.number(tlvs.subtype()));
        if (tlvs.strict() && v.left() > 0) {
            v.d.expert(v.d.add(Field.TEXT, v.at(), v.left()), Lldp.TOO_LONG);
        }
    }
}
