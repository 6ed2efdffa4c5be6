package org.wirestrata.dissector.tcp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/**
 * The options by which WAN accelerators of Riverbed find each other (probe) and name the ends of the connection between them
 * (transparency).
 */
final class RiverbedOptions {
    static final int PROBE = 76;
    static final int TRANSPARENCY = 78;
    private static final String NAME = "tcp.options.rvbd.";
    private static final int QUERY = 0;
    private static final int RESPONSE = 1;
    private static final int INTERNAL = 2;
    private static final int TRACE = 3;
    private static final int QUERY_INNER = 4;
    private static final int RESPONSE_INNER = 5;
    private static final int INFO_QUERY = 6;
    private static final int INFO_RESPONSE = 7;
    private static final int INFO_INNER = 8;
    private static final int INFO_STORE = 9;
    private static final int RESET = 10;
    private static final ValueStrings TYPES = ValueStrings.counting("Query", "Response", "Internal", "Trace", "Query of the server side",
            "Response of the server side", "Query for information", "Response with information", "Client's address", "Store id", "Reset");
    private static final ValueStrings VERSIONS = ValueStrings.of(0, "2", 1, "1");

    private static final Field.Uint TYPE_1 = Tcp.PROTOCOL.uint8(NAME + "probe.type1", "Type").bits(0xf0).named(TYPES);
    private static final Field.Uint TYPE_2 = Tcp.PROTOCOL.uint8(NAME + "probe.type2", "Type").bits(0xfe).named(TYPES);
    private static final Field.Uint VERSION = Tcp.PROTOCOL.uint8(NAME + "probe.version", "Version").bits(0x0f);
    private static final Field.Uint VERSION_BIT = Tcp.PROTOCOL.uint8(NAME + "probe.version_raw", "Version").bits(0x01).named(VERSIONS);
    private static final Field.Uint RESERVED = Tcp.PROTOCOL.uint8(NAME + "probe.reserved", "Reserved").hex();
    private static final Field.Address PROBER = Tcp.PROTOCOL.ipv4(NAME + "probe.prober", "Client-side accelerator");
    private static final Field.Uint APPLICATION = Tcp.PROTOCOL.uint16(NAME + "probe.appli_ver", "Version of the application");
    private static final Field.Address PROXY = Tcp.PROTOCOL.ipv4(NAME + "probe.proxy.ip", "Server-side accelerator");
    private static final Field.Uint PROXY_PORT = Tcp.PROTOCOL.uint16(NAME + "probe.proxy.port", "Port of the server-side accelerator");
    private static final Field.Address CLIENT = Tcp.PROTOCOL.ipv4(NAME + "probe.client.ip", "Client");
    private static final Field.Uint STORE = Tcp.PROTOCOL.uint32(NAME + "probe.storeid", "Store id");
    private static final Field.Uint FLAGS = Tcp.PROTOCOL.uint8(NAME + "probe.flags", "Flags").hex();
    private static final Field.Uint NOT_CLIENT_SIDE = bit("probe.flags.notcfe", "Not a client-side accelerator", 0x04, 8);
    private static final Field.Uint LAST = bit("probe.flags.last", "Last notification", 0x01, 8);
    private static final Field.Uint UNCACHED = bit("probe.flags.probe", "Probes are not to be cached", 0x10, 8);
    private static final Field.Uint TLS = bit("probe.flags.ssl", "TLS", 0x02, 8);
    private static final Field.Uint SERVER = bit("probe.flags.server", "Connected with the server", 0x01, 8);

    private static final Field.Flags OPTIONS = Tcp.PROTOCOL.flags(Ftype.UINT16, NAME + "trpy.flags", "Flags")
            .with(bit("trpy.flags.fw_rst_probe", "Probes pass firewalls", 0x400, 16))
            .with(bit("trpy.flags.fw_rst_inner", "The inner connection passes firewalls", 0x200, 16))
            .with(bit("trpy.flags.fw_rst", "Passes firewalls", 0x100, 16)).with(bit("trpy.flags.chksum", "Reserved", 0x04, 16))
            .with(bit("trpy.flags.oob", "Control connection", 0x02, 16))
            .with(Tcp.PROTOCOL.flag(NAME + "trpy.flags.mode", "Mode", 0x01, 16).named(new TrueFalse("Ports", "Full")));
    private static final Field.Address SOURCE = Tcp.PROTOCOL.ipv4(NAME + "trpy.src.ip", "Source accelerator");
    private static final Field.Address DESTINATION = Tcp.PROTOCOL.ipv4(NAME + "trpy.dst.ip", "Destination accelerator");
    private static final Field.Uint SOURCE_PORT = Tcp.PROTOCOL.uint16(NAME + "trpy.src.port", "Port of the source accelerator");
    private static final Field.Uint DESTINATION_PORT = Tcp.PROTOCOL.uint16(NAME + "trpy.dst.port", "Port of the destination accelerator");

    private RiverbedOptions() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    private static Field.Uint bit(String name, String label, int mask, int bits) {
        return Tcp.PROTOCOL.flag(NAME + name, label, mask, bits).named(TrueFalse.SET);
    }

    /** Shows a probe, whose lowest bit of the first byte tells the version. */
    static void probe(Dissection d, int at, int end) {
        int first = d.byteAt(at);
        boolean old = (first & 1) != 0;
        int type = old ? first >> 4 : first >> 1;
        if (type > RESET) {
            return;
        }
        if (old) {
            d.uintAt(TYPE_1, at);
            d.uintAt(VERSION, at);
            first(d, type, at, end);
        } else {
            d.uintAt(TYPE_2, at);
            d.uintAt(VERSION_BIT, at);
            d.add(VERSION, at, 1, 2);
            d.hide(d.last());
            second(d, type, at, end);
        }
    }

    private static void first(Dissection d, int type, int at, int end) {
        if (type == INTERNAL) {
            return;
        }
        Options.need(d, at + 2, end);
        d.uintAt(RESERVED, at + 1);
        address(d, PROBER, at + 2, end);
        switch (type) {
            case QUERY, QUERY_INNER, TRACE -> number(d, APPLICATION, at + 6, end);
            case RESPONSE -> {
                address(d, PROXY, at + 6, end);
                number(d, PROXY_PORT, at + 10, end);
            }
            case RESPONSE_INNER -> {
                address(d, CLIENT, at + 6, end);
                address(d, PROXY, at + 10, end);
                number(d, PROXY_PORT, at + 14, end);
            }
            default -> {
                // nothing further
            }
        }
    }

    private static void second(Dissection d, int type, int at, int end) {
        if (type < INFO_QUERY) {
            return;
        }
        Options.need(d, at + 2, end);
        d.uintAt(FLAGS, at + 1);
        int flags = d.last();
        d.enter(flags);
        if (type == INFO_RESPONSE) {
            d.uintAt(UNCACHED, at + 1, 1);
            d.uintAt(TLS, at + 1, 1);
            d.uintAt(SERVER, at + 1, 1);
        } else if (type != RESET) {
            d.uintAt(NOT_CLIENT_SIDE, at + 1, 1);
            d.uintAt(LAST, at + 1, 1);
        }
        d.leave(flags);
        if (type == INFO_INNER) {
            address(d, CLIENT, at + 2, end);
        } else if (type == INFO_STORE) {
            Options.need(d, at + 6, end);
            d.uintAt(STORE, at + 2);
        }
    }

    private static void address(Dissection d, Field.Address f, int at, int end) {
        Options.need(d, at + 4, end);
        d.addressAt(f, at);
    }

    private static void number(Dissection d, Field.Uint f, int at, int end) {
        Options.need(d, at + 2, end);
        d.uintAt(f, at);
    }

    /** Shows between which accelerators the inner connection lies. */
    static void transparency(Dissection d, int at) {
        d.flagsAt(OPTIONS, at);
        d.addressAt(SOURCE, at + 2);
        d.addressAt(DESTINATION, at + 6);
        d.uintAt(SOURCE_PORT, at + 10);
        d.uintAt(DESTINATION_PORT, at + 12);
    }
}
