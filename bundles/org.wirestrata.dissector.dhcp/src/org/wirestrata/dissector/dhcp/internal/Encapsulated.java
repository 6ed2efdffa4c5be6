package org.wirestrata.dissector.dhcp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;

/**
 * What vendors keep in the option for them (RFC 2132 section 8.4), apart from PXE: a vendor is told by the client's class (option 60), as
 * CableLabs (CL-SP-CANN-DHCP-Reg), Apple's boot server discovery, Aruba, Cisco's ACI and Aerohive; Alcatel-Lucent's telephones by their first option.
 */
final class Encapsulated {
    private static final Protocol DHCP = DhcpDissector.DHCP;
    private static final String PREFIX = "dhcp.option.vendor.";
    private static final int PAD = 0;
    private static final int END = 255;
    private static final int NUMBER = 4;
    private static final Field.Text CONTROLLER = text("arubaap.controllerip", "Controller");
    private static final Field.Text INSTANT = text("arubaiap", "Instant access point");
    private static final Field.Text[] INSTANT_PARTS = {text("arubaiap.name_org", "Organisation"), text("arubaiap.amp_ip", "Management platform"),
        text("arubaiap.password", "Password")};
    private static final Vendor APPLE = new Vendor("bsdp.");
    private static final Vendor CABLE = new Vendor("cl.");
    private static final Vendor ALCATEL = new Vendor("alu.");
    private static final Vendor CISCO = new Vendor("cisco.");
    private static final Vendor AEROHIVE = new Vendor(CISCO);
    private static final int CABLE_MANUFACTURER = 8;
    private static final int CABLE_ADDRESS = 31;
    private static final Field.Bytes MANUFACTURER = DHCP.bytes(PREFIX + "cl.oui_bytes", "Manufacturer");

    static {
        cable();
        ALCATEL.strict = true;
        ALCATEL.ends();
        ALCATEL.known[58] = DHCP.uint16(PREFIX + "alu.vid", "Voice VLAN");
        ALCATEL.known[64] = DHCP.ipv4(PREFIX + "alu.tftp1", "First TFTP server");
        ALCATEL.known[65] = DHCP.ipv4(PREFIX + "alu.tftp2", "Second TFTP server");
        ALCATEL.known[66] = DHCP.uint8(PREFIX + "alu.app_type", "Application");
        ALCATEL.known[67] = text("alu.sip_url", "SIP server");
        CISCO.other = DHCP.bytes(PREFIX + "cisco.unknown", "Value");
        CISCO.known[1] = DHCP.uint8(PREFIX + "cisco.unknown1", "Value 1");
        CISCO.known[2] = DHCP.uint8(PREFIX + "cisco.unknown2", "Value 2");
        CISCO.known[3] = DHCP.uint16(PREFIX + "cisco.unknown3", "Value 3");
        CISCO.known[4] = DHCP.uint32(PREFIX + "cisco.nodeid", "Node");
        CISCO.known[5] = DHCP.uint8(PREFIX + "cisco.unknown5", "Value 5");
        CISCO.known[6] = DHCP.uint8(PREFIX + "cisco.unknown6", "Value 6");
        CISCO.known[7] = text("cisco.model", "Model");
        CISCO.known[8] = text("cisco.apicuuid", "Controller's identifier");
        CISCO.known[9] = text("cisco.fabricname", "Fabric");
        CISCO.known[10] = DHCP.uint32(PREFIX + "cisco.unknown10", "Value 10");
        CISCO.known[11] = text("cisco.serialno", "Serial number");
        CISCO.known[12] = text("cisco.clientint", "Interface");
        AEROHIVE.other = DHCP.bytes(PREFIX + "aerohive.unknown", "Value");
        AEROHIVE.known[225] = text("aerohive.xiqhostname", "Manager's name");
        AEROHIVE.known[226] = DHCP.ipv4(PREFIX + "aerohive.xiqipaddress", "Manager's address");
        BootDiscovery.declare(APPLE.known);
    }

    /** The options of one vendor. */
    private static final class Vendor {
        private final Field.Uint part;
        private final Field[] known = new Field[END];
        private final String prefix;
        private Field.Uint padding;
        private Field.Uint end;
        private Field.Bytes other;
        /** Whether numbers and addresses must have their own width. */
        private boolean strict;

        Vendor(String name) {
            prefix = PREFIX + name;
            part = DHCP.uint8(prefix + "suboption", "Vendor's option");
        }

        Vendor(Vendor withPartOf) {
            prefix = withPartOf.prefix;
            part = withPartOf.part;
        }

        void ends() {
            padding = DHCP.uint8(prefix + "padding", "Padding");
            end = DHCP.uint8(prefix + "end", "End");
        }
    }

    private Encapsulated() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    private static Field.Text text(String name, String label) {
        return DHCP.text(PREFIX + name, label);
    }

    private static void cable() {
        CABLE.strict = true;
        CABLE.ends();
        CABLE.other = Values.VENDOR_VALUE;
        String[] texts = {"1 suboption_request_list", "2 device_type", "3 esafe_type", "4 serial_number", "5 hardware_version", "6 software_version",
            "7 boot_rom_version", "8 oui_string", "9 model_number", "10 vendor_name10", "12 cm_ps_system_desc", "13 cm_ps_firmware_revision",
            "14 firewall_policy_file_version", "15 esafe_config_file_devices", "18 video_security_tape", "51 vendor_name51", "54 device_id_x509"};
        for (String t : texts) {
            int blank = t.indexOf(' ');
            String name = t.substring(blank + 1);
            CABLE.known[Integer.parseInt(t, 0, blank, 10)] = DHCP.textz(PREFIX + "cl." + name, name.replace('_', ' '));
        }
        CABLE.known[11] = DHCP.uint8(PREFIX + "cl.address_realm", "Address realm");
        CABLE.known[CABLE_ADDRESS] = DHCP.ether(PREFIX + "cl.mta_mac_address", "Telephone adapter's address");
        CABLE.known[32] = DHCP.uint32(PREFIX + "cl.correlation_ID", "Correlation");
        CABLE.known[52] = DHCP.bytes(PREFIX + "cl.cablecard_capability", "Card's capabilities");
        CABLE.known[53] = DHCP.bytes(PREFIX + "cl.device_id_ca", "Device for conditional access");
    }

    /** Shows the value from the cursor to an end; false where no vendor is recognised, with nothing shown. */
    static boolean show(Dissection d, String vendorClass, int end, int item) {
        if (vendorClass.startsWith("ArubaAP")) {
            d.step(DHCP.filterName());
            d.text(CONTROLLER, end - d.position(), Encoding.ASCII);
            return true;
        }
        if (vendorClass.startsWith("ArubaInstantAP")) {
            d.step(DHCP.filterName());
            instant(d, end);
            return true;
        }
        Vendor v = vendor(vendorClass);
        if (v == null && d.position() < end && alcatel(d.byteAt(d.position()))) {
            v = ALCATEL;
        }
        if (v == null) {
            return false;
        }
        d.step(DHCP.filterName());
        parts(d, v, end, item);
        return true;
    }

    private static Vendor vendor(String vendorClass) {
        if (vendorClass.startsWith("pktc") || vendorClass.startsWith("docsis") || vendorClass.startsWith("CableHome")) {
            return CABLE;
        }
        if (vendorClass.startsWith("AAPLBSDPC")) {
            return APPLE;
        }
        return vendorClass.equals("cisco") ? CISCO : vendorClass.startsWith("AEROHIVE") ? AEROHIVE : null;
    }

    private static boolean alcatel(int option) {
        return ALCATEL.known[Math.min(option, END - 1)] != null;
    }

    /** Organisation, address and password with commas between them. */
    private static void instant(Dissection d, int end) {
        int at = d.position();
        d.text(INSTANT, end - at, Encoding.ASCII);
        int item = d.last();
        d.enter(item);
        for (int i = 0; i < INSTANT_PARTS.length; i++) {
            int comma = i + 1 < INSTANT_PARTS.length ? d.find(at, (byte) ',') : end;
            boolean more = comma >= 0 && comma < end;
            d.add(INSTANT_PARTS[i], at, (more ? comma : end) - at);
            at = more ? comma + 1 : at;
        }
        d.leave(item);
        d.position(end);
    }

    private static void parts(Dissection d, Vendor v, int end, int item) {
        while (d.position() < end) {
            int at = d.position();
            int type = d.byteAt(at);
            if (v.end != null && type == PAD) {
                d.uint(v.padding);
            } else if (v.end != null && type == END) {
                d.uint(v.end);
                return;
            } else if (!Values.part(d, v.part, end, item, (length, part) -> value(d, v, type, length, part))) {
                return;
            }
        }
    }

    private static void value(Dissection d, Vendor v, int type, int length, int part) {
        Field known = type < END ? v.known[type] : null;
        if (v == APPLE) {
            BootDiscovery.show(d, known, type, length);
        } else if (v == CABLE && type == CABLE_MANUFACTURER && length != 6) {
            manufacturer(d, length, part);
        } else if (known == null && v.other != null) {
            d.bytes(v.other, length);
        } else if (known == null) {
            d.expert(part, RelayOptions.UNEXPECTED);
        } else if (v.strict && fixed(known) && length != known.type().width()) {
            d.expert(part, Options.WRONG_LENGTH);
            if (v == CABLE && type != CABLE_ADDRESS) {
                d.expert(part, RelayOptions.UNEXPECTED);
            }
        } else {
            single(d, known, length);
        }
    }

    private static void manufacturer(Dissection d, int length, int part) {
        if (length == 3) {
            d.bytes(MANUFACTURER, length);
        } else {
            d.expert(part, Options.WRONG_LENGTH);
        }
    }

    private static boolean fixed(Field f) {
        return f instanceof Field.Uint || f instanceof Field.Address;
    }

    /** Shows a value of any length; of a longer number the first octets count. */
    static void single(Dissection d, Field f, int length) {
        switch (f) {
            case Field.Text t -> d.text(t, length, Encoding.ASCII);
            case Field.Bytes b -> d.bytes(b, length);
            case Field.Uint u when length > 0 -> number(d, u, length);
            case Field.Address a when a.type() == Ftype.ETHER -> d.address(a);
            case Field.Address a -> number(d, a, length);
            default -> d.add(f, d.position(), length);
        }
    }

    /** Shows a number of any length of at least one; of a longer one the first octets count. */
    static void number(Dissection d, Field f, int length) {
        long value = d.peek(0, Math.min(length, NUMBER));
        int bits = f.type().width() * 8;
        d.add(f, d.position(), length, bits < 32 && f.base().hexadecimal() ? value & (1L << bits) - 1 : value);
    }
}
