package org.wirestrata.cli.internal.files;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.wirestrata.api.value.LinkTypes;

/** The names of link types on command lines and for people. */
final class LinkNames {
    private static final Map<Integer, String> ABOUT = Map.ofEntries(Map.entry(0, "BSD loopback"), Map.entry(1, "Ethernet"),
            Map.entry(6, "Token Ring"), Map.entry(9, "PPP"), Map.entry(10, "FDDI"), Map.entry(12, "Raw IP"), Map.entry(14, "Raw IP"),
            Map.entry(101, "Raw IP"), Map.entry(104, "Cisco HDLC"), Map.entry(105, "IEEE 802.11"), Map.entry(107, "Frame Relay"),
            Map.entry(108, "OpenBSD loopback"), Map.entry(113, "Linux cooked capture v1"),
            Map.entry(127, "IEEE 802.11 with radiotap header"), Map.entry(189, "USB with Linux header"),
            Map.entry(192, "Per-packet information"), Map.entry(195, "IEEE 802.15.4"), Map.entry(227, "SocketCAN"),
            Map.entry(228, "Raw IPv4"), Map.entry(229, "Raw IPv6"), Map.entry(239, "NFLOG"), Map.entry(253, "Linux Netlink"),
            Map.entry(276, "Linux cooked capture v2"));
    /** Which number a name means that several have. */
    private static final int[] CANONICAL = { 9, 100, 101, 104, 106, 109 };
    private static final Map<String, Integer> TYPES = new HashMap<>();

    static {
        for (LinkTypes.LinkType t : LinkTypes.all()) {
            TYPES.putIfAbsent(t.name(), t.number());
        }
        for (int type : CANONICAL) {
            TYPES.put(name(type), type);
        }
    }

    private LinkNames() {
    }

    /** The name of a LINKTYPE_. */
    static String name(int linkType) {
        LinkTypes.LinkType t = LinkTypes.of(linkType);
        return t == null ? "linktype-" + linkType : t.name();
    }

    /** The name for people. */
    static String about(int linkType) {
        return ABOUT.getOrDefault(linkType, name(linkType));
    }

    /** The name for people with the encapsulation's number and name. */
    static String full(int linkType) {
        return about(linkType) + " (" + LinkTypes.encapsulation(linkType) + " - " + name(linkType) + ")";
    }

    /** The LINKTYPE_ with a name, or a number of its own; -1 for none. */
    static int type(String name) {
        if (name.matches("[0-9]{1,5}") && Integer.parseInt(name) <= 0xffff) {
            return Integer.parseInt(name);
        }
        return TYPES.getOrDefault(name.toLowerCase(Locale.ROOT), -1);
    }

    /** All names, for messages. */
    static String all() {
        return String.join(" ", TYPES.keySet().stream().sorted().toList());
    }
}
