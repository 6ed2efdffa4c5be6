package org.wirestrata.dissector.cdp.internal;

import java.nio.charset.StandardCharsets;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** The Cisco Discovery Protocol: a header and what a device says of itself, in types, lengths and values. */
@Component(service = Dissector.class, property = {"protocol=cdp", "table=llc.cisco_pid:0x2000", "table=ppp.protocol:0x0207",
    "table=chdlc.protocol:0x2000", "next=-"})
public final class CdpDissector implements Dissector {
    private static final int HEAD = 4;
    private static final int DEVICE = 1;
    private static final int ADDRESSES = 2;
    private static final int PORT = 3;
    private static final int CAPABILITIES = 4;
    private static final int SOFTWARE = 5;
    private static final int PLATFORM = 6;
    private static final int DOMAIN = 9;
    private static final int VLAN = 10;
    private static final int DUPLEX = 11;
    private static final int TRUST = 0x12;
    private static final int COS = 0x13;
    private static final int MANAGEMENT = 0x16;
    private static final ValueStrings TYPES = ValueStrings.builder().of(DEVICE, "Device ID").of(ADDRESSES, "Addresses").of(PORT, "Port ID")
            .of(CAPABILITIES, "Capabilities").of(SOFTWARE, "Software version").of(PLATFORM, "Platform").of(7, "IP Prefix")
            .of(8, "Protocol Hello").of(DOMAIN, "VTP Management Domain").of(VLAN, "Native VLAN").of(DUPLEX, "Duplex")
            .of(TRUST, "Trust Bitmap").of(COS, "Untrusted Port CoS").of(MANAGEMENT, "Management Address").build();

    static final Protocol CDP = Protocol.of("Cisco Discovery Protocol", "CDP", "cdp");
    private static final Field.Uint VERSION = CDP.uint8("cdp.version", "Version");
    private static final Field.Uint TTL = CDP.uint8("cdp.ttl", "Time to live");
    private static final Field.Uint CHECKSUM = CDP.uint16("cdp.checksum", "Checksum").hex();
    private static final Field.Uint TYPE = CDP.uint16("cdp.tlv.type", "Type").hex().named(TYPES);
    private static final Field.Uint LENGTH = CDP.uint16("cdp.tlv.len", "Length");
    private static final Field.Text DEVICE_ID = CDP.text("cdp.deviceid", "Device");
    private static final Field.Text PORT_ID = CDP.text("cdp.portid", "Port");
    private static final Field.Text PLATFORM_NAME = CDP.text("cdp.platform", "Platform");
    private static final Field.Text SOFTWARE_VERSION = CDP.textz("cdp.software_version", "Software");
    private static final Field.Flags ABILITIES = CDP.flags(Ftype.UINT32, "cdp.capabilities", "What the device is")
            .with(able("router", 0x001)).with(able("trans_bridge", 0x002)).with(able("src_bridge", 0x004)).with(able("switch", 0x008))
            .with(able("host", 0x010)).with(able("igmp_capable", 0x020)).with(able("repeater", 0x040)).with(able("voip_phone", 0x080))
            .with(able("remote", 0x100)).with(able("cvta", 0x200)).with(able("mac_relay", 0x400));
    private static final Field.Uint COUNT = CDP.uint32("cdp.number_of_addresses", "Addresses");
    private static final Field.Text MANAGEMENT_DOMAIN = CDP.text("cdp.vtp_management_domain", "Management domain");
    private static final Field.Uint NATIVE_VLAN = CDP.uint16("cdp.native_vlan", "Native VLAN");
    private static final Field.Uint FULL = CDP.flag("cdp.duplex", "Full duplex");
    private static final Field.Uint TRUST_MAP = CDP.uint8("cdp.trust_bitmap", "Trust").hex();
    private static final Field.Uint PORT_COS = CDP.uint8("cdp.untrusted_port_cos", "Class of service").hex();

    private static Field.Uint able(String name, int mask) {
        return CDP.flag("cdp.capabilities." + name, name.replace('_', ' '), mask, 32);
    }

    @Override
    public Protocol protocol() {
        return CDP;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("CDP");
        c.clearInfo();
        d.uint(VERSION);
        d.uint(TTL);
        d.uint(CHECKSUM);
        d.covers(d.length());
        while (d.reportedRemaining() >= HEAD) {
            int at = d.position();
            int type = (int) d.peek(0, 2);
            int length = (int) d.peek(2, 2);
            if (length < HEAD) {
                break;
            }
            int item = d.open(Field.TEXT, at, length);
            d.uint(TYPE);
            d.uint(LENGTH);
            value(d, type, at + HEAD, length - HEAD);
            d.leave(item);
            d.position(at + length);
        }
        d.position(d.length());
    }

    private static void value(Dissection d, int type, int at, int length) {
        switch (type) {
        case DEVICE -> {
            d.text(DEVICE_ID, length, Encoding.ASCII);
            name(d, "Device ID: ", at, length);
        }
        case PORT -> {
            d.text(PORT_ID, length, Encoding.ASCII);
            name(d, "Port ID: ", at, length);
        }
        case PLATFORM -> d.text(PLATFORM_NAME, length, Encoding.ASCII);
        case SOFTWARE -> lines(d, at, at + length);
        case DOMAIN -> d.text(MANAGEMENT_DOMAIN, length, Encoding.ASCII);
        case CAPABILITIES -> number(d, ABILITIES, length, 4);
        case ADDRESSES, MANAGEMENT -> number(d, COUNT, length, 4);
        case VLAN -> number(d, NATIVE_VLAN, length, 2);
        case DUPLEX -> number(d, FULL, length, 1);
        case TRUST -> number(d, TRUST_MAP, length, 1);
        case COS -> number(d, PORT_COS, length, 1);
        default -> {
        }
        }
    }

    private static void number(Dissection d, Field.Uint f, int length, int bytes) {
        if (length < bytes) {
            return;
        }
        if (f instanceof Field.Flags flags) {
            d.flags(flags);
        } else {
            d.uint(f, bytes);
        }
    }

    private static void name(Dissection d, String what, int at, int length) {
        if (d.columns().wanted()) {
            d.columns().append(what).append(new String(d.array(), d.arrayOffset() + at, length, StandardCharsets.US_ASCII)).append("  ");
        }
    }

    private static void lines(Dissection d, int from, int end) {
        int at = from;
        while (at < end) {
            int line = d.find(at, (byte) '\n');
            int stop = line < 0 || line >= end ? end : line;
            d.addText(SOFTWARE_VERSION, at, Math.min(end, stop + 1) - at, at, stop - at, Encoding.ASCII);
            at = stop + 1;
        }
    }
}
