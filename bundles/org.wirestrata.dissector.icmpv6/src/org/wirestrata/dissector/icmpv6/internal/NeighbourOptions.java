package org.wirestrata.dissector.icmpv6.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** The options of neighbour discovery (RFC 4861, 4.6): one after the other, their lengths in units of eight bytes. */
final class NeighbourOptions {
    private static final int UNIT = 8;
    private static final int ETHERNET = 6;
    private static final int EUI64 = 8;
    private static final Protocol ICMPV6 = Icmpv6Dissector.ICMPV6;
    private static final ValueStrings TYPES = ValueStrings.builder().of(1, "Source link-layer address").of(2, "Target link-layer address")
            .of(3, "Prefix information").of(4, "Redirected header").of(5, "MTU").of(6, "NBMA shortcut limit")
            .of(7, "Advertisement interval").of(8, "Home agent information").of(9, "Source address list").of(10, "Target address list")
            .of(11, "CGA").of(12, "RSA signature").of(13, "Timestamp").of(14, "Nonce").of(15, "Trust anchor").of(16, "Certificate")
            .of(17, "IP address and prefix").of(18, "New router prefix").of(19, "Link-layer address of mobility")
            .of(20, "Neighbour advertisement acknowledgement").of(23, "Mobility anchor point").of(24, "Route information")
            .of(25, "Recursive DNS servers").of(26, "Flags expansion").of(27, "Handover key request").of(28, "Handover key reply")
            .of(29, "Handover assist").of(30, "Mobile node identifier").of(31, "DNS search list").of(32, "Proxy signature")
            .of(33, "Address registration").of(34, "6LoWPAN context").of(35, "Authoritative border router")
            .of(36, "6LoWPAN capabilities").of(37, "Captive portal").of(38, "PREF64").build();

    static final Field.Group OPTION = ICMPV6.group("icmpv6.opt", "Option");
    private static final Field.Uint TYPE = ICMPV6.uint8("icmpv6.opt.type", "Type").named(TYPES);
    private static final Field.Uint LENGTH = ICMPV6.uint8("icmpv6.opt.length", "Length in units of 8 bytes");
    static final Field.Group RESERVED = ICMPV6.group("icmpv6.opt.reserved", "Reserved");
    static final Field.Group PADDING = ICMPV6.group("icmpv6.opt.padding", "Padding");
    private static final Field.Bytes LINK = ICMPV6.bytes("icmpv6.opt.linkaddr", "Link-layer address");
    private static final Field.Bytes SOURCE_LINK = ICMPV6.bytes("icmpv6.opt.src_linkaddr", "Source link-layer address");
    private static final Field.Bytes TARGET_LINK = ICMPV6.bytes("icmpv6.opt.target_linkaddr", "Target link-layer address");
    private static final Field.Address LINK_64 = ICMPV6.address(Ftype.EUI64, "icmpv6.opt.linkaddr_eui64", "Link-layer address");
    private static final Field.Address SOURCE_64 = ICMPV6.address(Ftype.EUI64, "icmpv6.opt.src_linkaddr_eui64",
            "Source link-layer address");
    private static final Field.Address TARGET_64 = ICMPV6.address(Ftype.EUI64, "icmpv6.opt.target_linkaddr_eui64",
            "Target link-layer address");
    static final Expert NO_LENGTH = ICMPV6.expert("icmpv6.invalid_option_length", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "An option has a length (RFC 4861, 4.6)");
    private static final Field.Bytes REST = ICMPV6.bytes("icmpv6.unknown_data", "Data");
    private static final Expert NOT_UNDERSTOOD = ICMPV6.expert("icmpv6.unknown_data.expert", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "The option goes on behind what its type has");
    private static final Expert UNKNOWN = ICMPV6.expert("icmpv6.undecoded.option", Expert.Severity.NOTE, Expert.Area.UNDECODED,
            "Options of this type are not taken apart");

    private NeighbourOptions() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        NeighbourOptionContents.load();
        MobilityOptions.load();
        SecureOptions.load();
    }

    /** Takes options from the cursor to the layer's end. */
    static void show(Dissection d) {
        while (d.reportedRemaining() > 0) {
            int at = d.position();
            int type = d.byteAt(at);
            int length = d.has(at + 1, 1) ? d.byteAt(at + 1) * UNIT : 0;
            int item = d.open(OPTION, at, Math.min(length, d.remaining()));
            d.u(TYPE);
            d.u(LENGTH);
            if (length == 0) {
                d.expert(d.last(), NO_LENGTH);
                d.close(item);
                return;
            }
            contents(d, item, type, at, length);
            d.leave(item);
            d.position(at + length);
        }
    }

    private static void contents(Dissection d, int item, int type, int at, int length) {
        int from = at + 2;
        int end = at + length;
        if (type == 1 || type == 2) {
            link(d, type == 1, from, length - 2);
        } else if (type == 4) {
            redirected(d, from, end);
        } else if (!NeighbourOptionContents.show(d, type, from, end) && !MobilityOptions.show(d, type, from, end)
                && !SecureOptions.show(d, type, from, end)) {
            d.expert(item, UNKNOWN);
            d.add(Icmpv6Dissector.DATA, from, length - 2);
        } else if (d.position() < end) {
            notUnderstood(d, end);
        }
    }

    /** Records what an option has behind what its type says. */
    static void notUnderstood(Dissection d, int end) {
        if (end > d.position()) {
            d.byteAt(end - 1);
        }
        d.expert(d.add(REST, d.position(), end - d.position()), NOT_UNDERSTOOD);
    }

    private static void link(Dissection d, boolean source, int at, int room) {
        Columns c = d.columns();
        int bytes = room == 14 ? EUI64 : ETHERNET;
        if (bytes == ETHERNET) {
            d.add(LINK, at, bytes);
            d.hide(d.add(source ? SOURCE_LINK : TARGET_LINK, at, bytes));
        } else {
            d.addressAt(LINK_64, at);
            d.addressAt(source ? SOURCE_64 : TARGET_64, at);
            d.hide(d.last());
            if (source) {
                d.hide(d.add(LINK, at, bytes));
                d.hide(d.add(SOURCE_LINK, at, bytes));
            }
            d.add(PADDING, at + EUI64, room - EUI64);
        }
        if (c.wanted()) {
            c.append(source || bytes == EUI64 ? " from " : " is at ");
            for (int i = 0; i < bytes; i++) {
                c.append(i > 0 ? ":" : "").append(Integer.toHexString(0x100 | d.byteAt(at + i)).substring(1));
            }
        }
    }

    private static void redirected(Dissection d, int from, int end) {
        d.add(RESERVED, from, 6);
        int at = from + 6;
        if (at >= end) {
            return;
        }
        d.add(NeighbourOptionContents.REDIRECTED, at, Math.min(end - at, d.length() - at));
        d.position(at);
        boolean before = d.quote();
        d.within(end - at);
        d.dispatch("ipv6");
        d.endQuote(before);
    }
}
