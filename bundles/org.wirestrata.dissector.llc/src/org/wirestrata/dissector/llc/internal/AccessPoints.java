package org.wirestrata.dissector.llc.internal;

import org.wirestrata.api.value.ValueStrings;

/** Service access points of IEEE 802.2 with the names that the packet list shows. */
final class AccessPoints {
    static final ValueStrings NAMES = ValueStrings.builder().of(0x00, "NULL LSAP").of(0x02, "LLC Sub-Layer Management")
            .of(0x03, "LLC Sub-Layer Management").of(0x04, "SNA Path Control").of(0x06, "TCP/IP").of(0x08, "SNA").of(0x0c, "SNA")
            .of(0x0e, "PROWAY (IEC955) Network Management and Initialization").of(0x18, "Texas Instruments")
            .of(0x20, "ISO Network Layer").of(0x34, "ISO Network Layer").of(0x42, "Spanning Tree BPDU")
            .of(0x4e, "EIA RS-511 Manufacturing Message Service").of(0x7e, "ISO 8208 (X.25 over 802.2)").of(0x80, "XNS")
            .of(0x82, "BACnet").of(0x86, "Nestar").of(0x8e, "PROWAY (IEC955) Active Station List Maintenance").of(0x98, "ARP")
            .of(0xaa, "SNAP").of(0xba, "HIPPI").of(0xbc, "Banyan Vines").of(0xe0, "NetWare").of(0xf0, "NetBIOS")
            .of(0xf4, "IBM Net Management").of(0xf8, "HP Extended LLC").of(0xfa, "Ungermann-Bass").of(0xfc, "Remote Program Load")
            .of(0xfe, "ISO Network Layer").of(0xff, "Global DSAP").build();

    private AccessPoints() {
    }

    /** The name of the access point in an address field, whose last bit says something else. */
    static String of(int address) {
        return NAMES.text(address == 0xff ? address : address & 0xfe, "Unknown");
    }
}
