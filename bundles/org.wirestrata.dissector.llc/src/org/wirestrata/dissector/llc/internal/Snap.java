package org.wirestrata.dissector.llc.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Ethertypes;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** The subnetwork access protocol (IEEE 802-2014, 9.2): who assigned a protocol's number, and the number. */
final class Snap {
    private static final int ETHERNET = 0;
    private static final int CISCO_90 = 0xf8;
    private static final int BRIDGED = 0x80c2;
    private static final int BRIDGED_PADDING = 2;
    private static final Protocol LLC = LlcDissector.LLC;
    /** Names that the packet list shows; others are registered with IEEE. */
    private static final ValueStrings NAMES = ValueStrings.of(ETHERNET, "Officially Xerox, but 0:0:0:0:0:0 is more common", 0x00000c,
            "Cisco Systems, Inc", 0x00005e, "ICANN, IANA Department", CISCO_90, "Digital Equipment Corporation", 0x080007, "Apple, Inc.",
            BRIDGED, "IEEE");

    private static final Field.Uint OUI = LLC.uint24("llc.oui", "Organization").in(Base.OUI);
    private static final Field.Uint TYPE = LLC.uint16("llc.type", "Type").hex().named(AssignedNumbers.ETHERTYPES);
    private static final Field.Uint PID = LLC.uint16("llc.pid", "Protocol").hex();

    /** An organization with numbers of its own. */
    private record Organization(int oui, Field.Uint field, Table.Uint table) {
        Organization(int oui, String name) {
            this(oui, LLC.uint16(name, "Protocol").hex(), Table.uint(name, "SNAP protocols", Ftype.UINT16, Base.HEX));
        }
    }

    private static final Organization[] ORGANIZATIONS = {new Organization(0x00000c, "llc.cisco_pid"),
        new Organization(0x00005e, "llc.iana_pid"), new Organization(0x080007, "llc.apple_atalk_pid"),
        new Organization(0x0017f2, "llc.apple_awdl_pid"), new Organization(0x00e02b, "llc.extreme_pid"),
        new Organization(0x00e052, "llc.foundry_pid"), new Organization(0x000081, "llc.nortel_pid"),
        new Organization(0x004096, "llc.wlccp_pid"), new Organization(0x001958, "llc.bluetooth_pid"),
        new Organization(0x001090, "llc.cimetrics_pid"), new Organization(0x0001e8, "llc.force10_pid"),
        new Organization(0x080009, "llc.hpteam_pid")};

    private Snap() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /** Takes organization and number at the cursor, and what follows. */
    static void take(Dissection d) {
        int at = d.position();
        d.covers(at + 5);
        int oui = (int) d.peekAt(at, 3);
        int pid = (int) d.peekAt(at + 3, 2);
        Columns c = d.columns();
        if (c.wanted()) {
            c.append("; SNAP, OUI 0x").append(hex(oui, 6)).append(" (").append(NAMES.text(oui, "Unknown")).append("), PID 0x")
                    .append(hex(pid, 4));
        }
        d.uint(OUI);
        switch (oui) {
        case ETHERNET, CISCO_90 -> {
            d.uint(TYPE);
            d.payload(Ethertypes.TABLE, pid);
        }
        case BRIDGED -> {
            d.uint(PID);
            bridged(d, pid);
        }
        default -> {
            for (Organization o : ORGANIZATIONS) {
                if (o.oui == oui) {
                    d.uint(o.field);
                    d.payload(o.table, pid);
                    return;
                }
            }
            d.uint(PID);
            d.undissected();
        }
        }
    }

    /** Frames of other links, and bridge PDUs (RFC 2684, appendix B). */
    private static void bridged(Dissection d, int pid) {
        if (pid == 1 || pid == 7) {
            d.skip(BRIDGED_PADDING);
            if (!d.dispatch("eth")) {
                d.undissected();
            }
        } else if (pid != 14 || !d.dispatch("stp")) {
            d.undissected();
        }
    }

    private static String hex(int n, int digits) {
        String s = Integer.toHexString(n).toUpperCase(java.util.Locale.ROOT);
        return "0".repeat(digits - s.length()) + s;
    }
}
