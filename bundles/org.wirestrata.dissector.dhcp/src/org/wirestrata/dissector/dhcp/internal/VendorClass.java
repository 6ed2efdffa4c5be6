package org.wirestrata.dissector.dhcp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** What clients add to the name of their class: Apple's machines, cable modems (CM-SP-MULPI), PacketCable's telephone adapters (PKT-SP-PROV1.5). */
final class VendorClass {
    private static final Protocol DHCP = DhcpDissector.DHCP;
    private static final String APPLE = "AAPLBSDPC/";
    private static final String MODEM = "docsis3.0:";
    private static final String ADAPTER = "pktc1.";
    private static final int ADAPTER_NAME = 8;
    private static final int FLOWS = 0x3132;
    private static final int HEXADECIMAL = 16;
    private static final Field.Text DATA = DHCP.textz("dhcp.option.vendor_class_data", "What the class says of the client");
    private static final Field.Uint LENGTH = DHCP.uint8("dhcp.vendor.pktc.mta_cap_len", "Length of the capabilities");
    private static final Field.Uint CAPABILITY = DHCP.uint16("dhcp.vendor.pktc.mta_cap_type", "Capability");
    private static final String FLOW = "dhcp.vendor.pktc.mdc.supp_flow.";
    private static final Field.Uint[] FLOW_KINDS = {DHCP.flag(FLOW + "secure", "Secure", 1, 16), DHCP.flag(FLOW + "hybrid", "Hybrid", 2, 16),
        DHCP.flag(FLOW + "basic", "Basic", 4, 16)};

    private VendorClass() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    /** Shows what the class whose text lies at a position says beyond its name. */
    static void show(Dissection d, String name, int at) {
        int length = name.length();
        if (name.startsWith(APPLE)) {
            d.step(DHCP.filterName());
            data(d, at + APPLE.length(), length - APPLE.length());
        } else if (name.startsWith(MODEM)) {
            d.step(DHCP.filterName());
            data(d, at, length);
        } else if (name.startsWith(ADAPTER) && length > ADAPTER_NAME && name.charAt(ADAPTER_NAME - 1) == ':') {
            d.step(DHCP.filterName());
            capabilities(d, name, at);
        }
    }

    private static void data(Dissection d, int at, int length) {
        d.addText(DATA, at, length, at, length, Encoding.ASCII);
    }

    /** Type, length and value in hexadecimal digits, inside a first one of type 5. */
    private static void capabilities(Dissection d, String name, int at) {
        int p = ADAPTER_NAME + 2;
        int all = number(name, p);
        if (all < 0) {
            return;
        }
        d.add(LENGTH, at + p, 2, all);
        p += 2;
        int end = Math.min(name.length(), p + 2 * all);
        while (end - p >= 4) {
            int length = number(name, p + 2);
            if (length < 0 || p + 4 + 2 * length > end) {
                return;
            }
            int type = name.charAt(p) << 8 | name.charAt(p + 1);
            int item = d.add(CAPABILITY, at + p, 4 + 2 * length, type);
            if (type == FLOWS) {
                d.enter(item);
                flows(d, number(name, p + 6), at + p + 4);
                d.leave(item);
            }
            p += 4 + 2 * length;
        }
    }

    private static void flows(Dissection d, int word, int at) {
        for (Field.Uint f : FLOW_KINDS) {
            d.add(f, at, 4, word >> f.shift() & 1);
        }
    }

    /** The number of two digits, or -1. */
    private static int number(String name, int at) {
        if (at + 2 > name.length()) {
            return -1;
        }
        try {
            return Integer.parseUnsignedInt(name, at, at + 2, HEXADECIMAL);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
