package org.wirestrata.dissector.dhcpv6.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;

/** Options whose meaning a vendor says: RFC 8415 sections 21.16 and 21.17; those of CableLabs by CL-SP-CANN-DHCP-Reg. */
final class Vendor {
    private static final int CABLE_LABS = 4491;
    private static final int HEAD = 4;
    private static final Protocol DHCPV6 = Dhcpv6Dissector.DHCPV6;
    private static final Field.Uint CLASS_VENDOR = DHCPV6.uint32("dhcpv6.vendorclass.enterprise", "Vendor").in(Base.CUSTOM);
    private static final Field.Text CLASS = DHCPV6.textz("dhcpv6.vendorclass.data", "Class");
    private static final Field.Uint VENDOR = DHCPV6.uint32("dhcpv6.vendoropts.enterprise", "Vendor").in(Base.CUSTOM);
    private static final Field.Uint CODE = DHCPV6.uint16("dhcpv6.vendoropts.enterprise.option_code", "Option");
    private static final Field.Uint LENGTH = DHCPV6.uint16("dhcpv6.vendoropts.enterprise.option_length", "Length");
    private static final Field.Bytes DATA = DHCPV6.bytes("dhcpv6.vendoropts.enterprise.option_data", "Data");
    private static final Field.Uint CABLE = DHCPV6.uint16("dhcpv6.cablelabs.opt", "Option of CableLabs");
    private static final Field.Address SERVER = DHCPV6.ipv6("dhcpv6.cablelabs.ipv6_server", "Server");
    private static final Field.Uint DOCSIS = DHCPV6.uint16("dhcpv6.cablelabs.docsis_version_number", "DOCSIS version").in(Base.CUSTOM);
    private static final Expert WRONG_LENGTH = DHCPV6.expert("dhcpv6.bogus_length", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "The option has another length");

    private Vendor() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    /** Shows the class of a vendor: the first of its data and what follows as text. */
    static void sort(Dissection d, int length) {
        d.uint(CLASS_VENDOR);
        if (length > 4) {
            d.skip(2);
            int rest = length - 6;
            if (rest < 0) {
                d.peekAt(d.length(), 1);
            }
            d.text(CLASS, rest, Encoding.ASCII);
        }
    }

    /** Shows options of a vendor. */
    static void options(Dissection d, int end) {
        long vendor = d.uint(VENDOR);
        while (d.position() < end) {
            int at = d.position();
            int length = (int) d.peek(2, 2);
            if (vendor == CABLE_LABS) {
                cable(d, at, length);
            } else {
                d.peekAt(at + HEAD + length - 1, 1);
                int item = d.open(Field.TEXT, at, HEAD + length);
                d.uint(CODE);
                d.uint(LENGTH);
                d.bytes(DATA, length);
                d.leave(item);
            }
            d.position(at + HEAD + length);
        }
    }

    private static void cable(Dissection d, int at, int length) {
        int code = d.u(CABLE);
        int item = d.last();
        d.enter(item);
        switch (code) {
        case 8, 36 -> {
            if (code == 8 && length != 3 || code == 36 && length != 6) {
                d.expert(item, WRONG_LENGTH);
            }
        }
        case 32, 34, 37, 61 -> {
            for (int i = 0; length - i >= 16; i += 16) {
                d.addressAt(SERVER, at + HEAD + i);
            }
        }
        case 1025 -> {
            if (length >= 4) {
                d.uintAt(DOCSIS, at + HEAD + 2);
            }
        }
        default -> {
        }
        }
        d.leave(item);
    }
}
