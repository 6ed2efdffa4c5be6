package org.wirestrata.dissector.fr.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.ControlFields;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Ethertypes;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/**
 * Frame Relay (ITU-T Q.922) with what RFC 2427 lays over it: a control field and the network layer's identifier, or organization and
 * number behind them. Cisco's devices have a protocol number in place of both, others bare Ethernet frames.
 */
@Component(service = Dissector.class, property = {"protocol=fr", "table=wtap_encap:26", "table=wtap_encap:27", "table=gre.proto:0x6559",
    "next=fr.nlpid", "next=chdlc.protocol", "next=llc.cisco_pid", "next=llc.apple_atalk_pid", "next=ethertype", "next=eth", "next=stp", "next=ppp",
    "next=data", "hands=-"})
public final class FrameRelayDissector implements Dissector {
    private static final int UNNUMBERED = 3;
    private static final int EXCHANGE = 0xaf;
    private static final int ETHERNET_HEADER = 14;
    private static final int PADDING = 0;
    private static final int CLNP = 0x81;
    private static final int ISIS = 0x83;
    private static final int Q933 = 8;
    private static final int SNAP = 0x80;
    private static final int PPP = 0xcf;
    private static final int CISCO = 0x00000c;
    private static final int APPLE = 0x080007;
    private static final int BRIDGED = 0x0080c2;
    private static final ValueStrings NETWORK_LAYERS = ValueStrings.builder().of(PADDING, "None").of(1, "T.70").of(3, "X.633")
            .of(Q933, "Q.933").of(9, "LMI").of(0x0c, "Q.2119").of(SNAP, "SNAP").of(CLNP, "CLNP").of(0x82, "ES-IS").of(ISIS, "IS-IS")
            .of(0x85, "IDRP").of(0x8a, "ES-IS over X.25").of(0x8c, "ISO 10030").of(0x8d, "ISO 11577").of(0x8e, "IPv6")
            .of(0xb0, "Compression").of(0xcc, "IPv4").of(PPP, "PPP").build();

    private static final ValueStrings CISCO_NAMES = ValueStrings.builder().of(0x0800, "IPv4").of(0x2000, "CDP").of(0x4242, "STP")
            .of(0x6558, "Bridged Ethernet").of(0x8035, "SLARP").of(0x8038, "DEC bridges").of(0x809b, "AppleTalk").of(0x80f3, "AARP")
            .of(0x8137, "IPX").of(0x86dd, "IPv6").of(0x8847, "MPLS").of(0x8848, "MPLS multicast").of(0xfefe, "OSI").build();

    static final Protocol FR = Protocol.of("Frame Relay", "FR", "fr").withPayload();

    static {
        Address.load();
    }

    private static final ControlFields CONTROL = new ControlFields(FR, Ftype.UINT8);
    private static final Field.Uint LAYER = FR.uint8("fr.nlpid", "Network layer").hex().named(NETWORK_LAYERS);
    private static final Field.Uint ORGANIZATION = FR.uint24("fr.snap.oui", "Organization").in(Base.OUI);
    private static final Field.Uint NUMBER = FR.uint16("fr.snap.pid", "Protocol").hex();
    private static final Field.Uint TYPE = FR.uint16("fr.snaptype", "Type").hex().named(AssignedNumbers.ETHERTYPES);
    private static final Field.Uint CISCO_TYPE = FR.uint16("fr.chdlctype", "Type").hex().named(CISCO_NAMES);
    private static final Expert EXCHANGE_BARE = FR.expert("fr.frame_relay.xid", Expert.Severity.WARN, Expert.Area.UNDECODED,
            "Parameters are not taken apart");
    private static final Table.Uint LAYERS = Table.uint("fr.nlpid", "Frame Relay network layer", Ftype.UINT8, Base.HEX);
    private static final Table.Uint CISCO_TYPES = Table.uint("chdlc.protocol", "Cisco HDLC protocol", Ftype.UINT16, Base.HEX);
    private static final Table.Uint CISCO_NUMBERS = Table.uint("llc.cisco_pid", "SNAP protocols", Ftype.UINT16, Base.HEX);
    private static final Table.Uint APPLE_NUMBERS = Table.uint("llc.apple_atalk_pid", "SNAP protocols", Ftype.UINT16, Base.HEX);

    @Override
    public Protocol protocol() {
        return FR;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("FR");
        c.clearInfo();
        long connection = Address.take(d);
        c.append("DLCI ").append(connection);
        int control = (int) d.peek(0, 1);
        if (control == UNNUMBERED) {
            control(d);
            networkLayer(d);
        } else if (d.reportedRemaining() < 2 || !cisco(d)) {
            other(d, control);
        }
    }

    private static void control(Dissection d) {
        d.columns().append(", ");
        CONTROL.take(d, Address.marked(d));
    }

    /** What Cisco's devices send by default: the protocol's number alone. */
    private static boolean cisco(Dissection d) {
        int type = (int) d.peek(0, 2);
        if (CISCO_NAMES.text(type) == null && d.registered(CISCO_TYPES, type) == null) {
            return false;
        }
        d.u(CISCO_TYPE);
        d.payload(CISCO_TYPES, type);
        return true;
    }

    private static void other(Dissection d, int control) {
        boolean unnumbered = (control & UNNUMBERED) == UNNUMBERED;
        if (control == EXCHANGE) {
            int at = d.position();
            control(d);
            d.covers(d.position());
            d.expert(d.layer(), EXCHANGE_BARE);
            d.position(at);
            d.undissected();
        } else if (!unnumbered && d.reportedRemaining() > 2 && NETWORK_LAYERS.text((int) d.peek(2, 1)) != null) {
            control(d);
            networkLayer(d);
        } else if (d.reportedRemaining() < ETHERNET_HEADER || !d.dispatch("eth")) {
            d.undissected();
        }
    }

    private static void networkLayer(Dissection d) {
        int layer = (int) d.peek(0, 1);
        if (layer == Q933) {
            d.undissected();
            return;
        }
        if (layer == PADDING) {
            d.u(LAYER);
            layer = (int) d.peek(0, 1);
        }
        if (layer == PADDING || layer >= CLNP && layer <= ISIS) {
            // their own bytes tell these protocols
            d.uintAt(LAYER, d.position());
            d.hide(d.last());
            d.covers(d.position());
            d.undissected();
            return;
        }
        d.u(LAYER);
        if (layer == SNAP) {
            organization(d);
        } else if (layer != PPP || !d.dispatch("ppp")) {
            d.payload(LAYERS, layer);
        }
    }

    /** An organization's number for a protocol, as behind logical link control. */
    private static void organization(Dissection d) {
        int at = d.position();
        int organization = (int) d.peekAt(at, 3);
        int number = (int) d.peekAt(at + 3, 2);
        Columns c = d.columns();
        if (c.wanted()) {
            c.append("; SNAP, OUI 0x").append(hex(organization, 6)).append(", PID 0x").append(hex(number, 4));
        }
        d.uint(ORGANIZATION);
        d.u(organization == 0 ? TYPE : NUMBER);
        boolean done = switch (organization) {
        case 0 -> d.dispatch(Ethertypes.TABLE, number);
        case CISCO -> d.dispatch(CISCO_NUMBERS, number);
        case APPLE -> d.dispatch(APPLE_NUMBERS, number);
        case BRIDGED -> bridged(d, number);
        default -> false;
        };
        if (!done) {
            d.undissected();
        }
    }

    /** Frames of other links, and bridge PDUs (RFC 2427, 4.2). */
    private static boolean bridged(Dissection d, int number) {
        return switch (number) {
        case 1, 7 -> d.dispatch("eth");
        case 3, 9 -> d.dispatch("tr");
        case 4, 10 -> d.dispatch("fddi");
        case 14 -> d.dispatch("stp");
        default -> false;
        };
    }

    private static String hex(int n, int digits) {
        String s = Integer.toHexString(n).toUpperCase(java.util.Locale.ROOT);
        return "0".repeat(digits - s.length()) + s;
    }
}
