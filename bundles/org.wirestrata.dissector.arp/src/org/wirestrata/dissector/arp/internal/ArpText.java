package org.wirestrata.dissector.arp.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.value.AddressText;

/** The packet list's columns for one packet. */
final class ArpText {
    private final Dissection d;
    private final int hardware;
    private final int protocol;
    private final int h;
    private final int p;

    ArpText(Dissection d, int hardware, int protocol, int h, int p) {
        this.d = d;
        this.hardware = hardware;
        this.protocol = protocol;
        this.h = h;
        this.p = p;
    }

    boolean ethernet() {
        return (hardware == 1 || hardware == 6) && h == 6;
    }

    /** Whether the protocol's addresses are those of IPv4, which AX.25 numbers otherwise. */
    boolean ipv4() {
        return (protocol == 0x0800 || hardware == 3 && protocol == 0xcc) && p == 4;
    }

    static String protocol(int operation) {
        return switch (operation) {
            case 3, 4 -> "RARP";
            case 5, 6, 7 -> "DRARP";
            case 8, 9 -> "Inverse ARP";
            case 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22 -> "MARS";
            case 23 -> "MAPOS";
            default -> "ARP";
        };
    }

    void info(int operation, boolean gratuitous, boolean probe, boolean announcement) {
        Columns c = d.columns();
        switch (operation) {
        case 0 -> c.append("Reserved opcode 0");
        case 1 -> {
            if (announcement) {
                c.append("ARP Announcement for ").append(target());
            } else if (gratuitous) {
                c.append("Gratuitous ARP for ").append(target()).append(" (Request)");
            } else if (probe) {
                c.append("Who has ").append(target()).append("? (ARP Probe)");
            } else {
                c.append("Who has ").append(target()).append("? Tell ").append(sender());
            }
        }
        case 2 -> {
            if (gratuitous) {
                c.append("Gratuitous ARP for ").append(sender()).append(" (Reply)");
            } else {
                c.append(sender()).append(" is at ").append(hardware(8));
            }
        }
        case 3, 5, 8 -> c.append("Who is ").append(hardware(8 + h + p)).append("? Tell ").append(hardware(8));
        case 4, 6 -> c.append(hardware(8 + h + p)).append(" is at ").append(target());
        case 7 -> c.append("DRARP Error");
        case 9 -> c.append(hardware(8)).append(" is at ").append(sender());
        case 10 -> c.append("ARP NAK");
        case 11 -> mars("request");
        case 12 -> mars("MULTI request");
        case 13 -> mars("MSERV request");
        case 14 -> mars("JOIN request");
        case 15 -> mars("LEAVE");
        case 16 -> mars("NAK");
        case 17 -> mars("UNSERV request");
        case 18 -> mars("SJOIN request");
        case 19 -> mars("SLEAVE");
        case 20 -> mars("grouplist request");
        case 21 -> mars("grouplist reply");
        case 22 -> mars("redirect map");
        case 23 -> c.append("MAPOS UNARP request from ").append(hardware(8)).append(" at ").append(sender());
        default -> {
            String name = ArpFields.OPCODES.text(operation);
            c.append(name == null || operation < 24 ? "Unknown ARP opcode 0x" + hex4(operation)
                    : "Experimental " + (operation - 23) + " ( opcode " + operation + " )");
        }
        }
    }

    private void mars(String what) {
        d.columns().append("MARS ").append(what).append(" from ").append(hardware(8)).append(" at ").append(sender());
    }

    static String hex4(int n) {
        return Integer.toHexString(0x10000 | n).substring(1);
    }

    private CharSequence sender() {
        return address(8 + h);
    }

    private CharSequence target() {
        return address(8 + h + p + h);
    }

    private CharSequence address(int at) {
        return address(d, at, p, ipv4());
    }

    /** An address of a protocol. */
    static CharSequence address(Dissection d, int at, int length, boolean ipv4) {
        if (!ipv4) {
            return bytes(d, at, length);
        }
        StringBuilder to = new StringBuilder();
        AddressText.ipv4((int) d.peekAt(at, 4), to);
        return to;
    }

    private CharSequence hardware(int at) {
        if (!ethernet()) {
            return bytes(d, at, h);
        }
        StringBuilder to = new StringBuilder();
        AddressText.ether(d.peekAt(at, 6), to);
        return to;
    }

    /** Bytes in hexadecimal. */
    static CharSequence bytes(Dissection d, int at, int length) {
        if (length == 0) {
            return "<No address>";
        }
        StringBuilder to = new StringBuilder(2 * length);
        for (int i = at; i < at + length; i++) {
            to.append(Integer.toHexString(0x100 | d.byteAt(i)).substring(1));
        }
        return to;
    }
}
