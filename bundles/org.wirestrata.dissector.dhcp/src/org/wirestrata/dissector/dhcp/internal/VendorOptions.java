package org.wirestrata.dissector.dhcp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;

/** What vendors keep in the option of RFC 3925: CableLabs (CL-SP-CANN-DHCP-Reg) and the Broadband Forum (TR-069 annex F, once TR-111). */
final class VendorOptions {
    private static final int CABLE = 4491;
    private static final int BROADBAND = 3561;
    private static final Protocol DHCP = DhcpDissector.DHCP;
    private static final Field.Uint CABLE_PART = DHCP.uint8("dhcp.option.vi.cl.suboption", "CableLabs' option");
    private static final Field.Uint BROADBAND_PART = DHCP.uint8("dhcp.option.vi.tr111.suboption", "Broadband Forum's option");
    private static final Field.Bytes VALUE = DHCP.bytes("dhcp.option.vi.value", "Value");
    private static final Field[] CABLE_PARTS = {null, DHCP.bytes("dhcp.option.vi.cl.option_request", "Options asked for"),
        DHCP.ipv4("dhcp.option.vi.cl.tftp_server_addresses", "TFTP server"), DHCP.bytes("dhcp.option.vi.cl.erouter_container_option", "Router's options"),
        null, DHCP.bytes("dhcp.option.vi.cl.modem_capabilities", "Modem's capabilities")};
    private static final Field[] BROADBAND_PARTS = {null,
        DHCP.uint24("dhcp.option.vi.tr111.device_manufacturer_oui", "Device's manufacturer").in(Base.OUI),
        DHCP.textz("dhcp.option.vi.tr111.device_serial_number", "Device's serial number"),
        DHCP.textz("dhcp.option.vi.tr111.device_product_class", "Device's class"),
        DHCP.textz("dhcp.option.vi.tr111.gateway_manufacturer_oui", "Gateway's manufacturer"),
        DHCP.textz("dhcp.option.vi.tr111.gateway_serial_number", "Gateway's serial number"),
        DHCP.textz("dhcp.option.vi.tr111.gateway_product_class", "Gateway's class")};

    private VendorOptions() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    /** Whether a vendor's options are known. */
    static boolean takes(long vendor) {
        return vendor == CABLE || vendor == BROADBAND;
    }

    /** Shows a vendor's options from the cursor to an end. */
    static void show(Dissection d, long vendor, int end) {
        Field[] known = vendor == CABLE ? CABLE_PARTS : BROADBAND_PARTS;
        while (end - d.position() >= 2) {
            int at = d.position();
            int type = d.byteAt(at);
            int length = d.byteAt(at + 1);
            int part = Values.enterPart(d, vendor == CABLE ? CABLE_PART : BROADBAND_PART, at, at + 1);
            if (length > end - at - 2) {
                d.expert(part, Values.NO_VALUE);
                d.leave(part);
                continue;
            }
            value(d, type < known.length ? known[type] : null, length, part);
            d.leave(part);
            d.position(at + 2 + length);
        }
        if (d.position() < end) {
            d.expert(d.last(), Values.NO_LENGTH);
            d.position(end);
        }
    }

    private static void value(Dissection d, Field known, int length, int part) {
        switch (known) {
        case Field.Address a -> {
            for (int i = 0; i + 4 <= length; i += 4) {
                d.address(a);
            }
            if (length % 4 != 0) {
                d.expert(part, Options.WRONG_LENGTH);
            }
        }
        case Field.Text t -> d.text(t, length, Encoding.ASCII);
        case Field.Uint u when length == 3 -> d.uint(u);
        case Field.Bytes b -> d.bytes(b, length);
        case null, default -> d.add(VALUE, d.position(), length);
        }
    }
}
