package org.wirestrata.dissector.cdp.internal;

import java.nio.charset.StandardCharsets;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.InternetChecksum;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
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
    private static final int NLPID_IP = 0xcc;
    private static final long SNAP_IPV6 = 0xaaaa_0300_0000_86ddL;
    private static final ValueStrings TYPES = ValueStrings.builder().of(DEVICE, "Device ID").of(ADDRESSES, "Addresses").of(PORT, "Port ID")
            .of(CAPABILITIES, "Capabilities").of(SOFTWARE, "Software version").of(PLATFORM, "Platform").of(7, "IP Prefix")
            .of(8, "Protocol Hello").of(DOMAIN, "VTP Management Domain").of(VLAN, "Native VLAN").of(DUPLEX, "Duplex")
            .of(TRUST, "Trust Bitmap").of(COS, "Untrusted Port CoS").of(MANAGEMENT, "Management Address").build();

    static final Protocol CDP = Protocol.of("Cisco Discovery Protocol", "CDP", "cdp");
    private static final Field.Uint VERSION = CDP.uint8("cdp.version", "Version");
    private static final Field.Uint TTL = CDP.uint8("cdp.ttl", "Time to live");
    private static final Field.Uint CHECKSUM = CDP.uint16("cdp.checksum", "Checksum").hex();
    private static final Field.Uint STATUS = CDP.uint8("cdp.checksum.status", "Checksum status").in(Base.NONE)
            .named(AssignedNumbers.CHECKED);
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
    private static final Field.Uint PROTOCOL_TYPE = CDP.uint8("cdp.protocol_type", "Protocol's type").hex()
            .named(ValueStrings.builder().of(1, "NLPID").of(2, "802.2").build());
    private static final Field.Uint PROTOCOL_LENGTH = CDP.uint8("cdp.protocol_length", "Protocol's length");
    private static final Field.Bytes PROTOCOL = CDP.bytes("cdp.protocol", "Protocol");
    private static final Field.Uint ADDRESS_LENGTH = CDP.uint16("cdp.address_length", "Address's length");
    private static final Field.Address IPV4 = CDP.ipv4("cdp.nrgyz.ip_address", "Address");
    private static final Field.Address IPV6 = CDP.ipv6("cdp.nrgyz.ipv6_address", "Address");
    private static final Field.Bytes ADDRESS = CDP.bytes("cdp.address", "Address");
    private static final Field.Text MANAGEMENT_DOMAIN = CDP.text("cdp.vtp_management_domain", "Management domain");
    private static final Field.Uint NATIVE_VLAN = CDP.uint16("cdp.native_vlan", "Native VLAN");
    private static final Field.Uint FULL = CDP.flag("cdp.duplex", "Full duplex");
    private static final Field.Uint TRUST_MAP = CDP.uint8("cdp.trust_bitmap", "Trust").hex();
    private static final Field.Uint PORT_COS = CDP.uint8("cdp.untrusted_port_cos", "Class of service").hex();

    private static final Expert WRONG_CHECKSUM = CDP.expert("cdp.bad_checksum", Expert.Severity.ERROR, Expert.Area.CHECKSUM,
            "The checksum is wrong");

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
        int status = InternetChecksum.intact(sum(d)) ? InternetChecksum.GOOD : InternetChecksum.BAD;
        d.uint(CHECKSUM);
        if (status == InternetChecksum.BAD) {
            d.expert(d.last(), WRONG_CHECKSUM, "The checksum is wrong");
        }
        d.markGenerated(d.add(STATUS, 2, 0, status));
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

    /** The sum over all; a last odd byte is the low one of a word, and one from 0x80 on is added with its sign and one too low. */
    private static int sum(Dissection d) {
        int even = d.length() & ~1;
        int last = d.byteAt(d.length() - 1);
        int sum = InternetChecksum.add(0, d, 0, even);
        if (even == d.length()) {
            return sum;
        }
        sum += last < 0x80 ? last : 0xff00 + last - 1;
        return (sum & 0xffff) + (sum >>> 16);
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
        case ADDRESSES, MANAGEMENT -> addresses(d, at + length);
        case VLAN -> number(d, NATIVE_VLAN, length, 2);
        case DUPLEX -> number(d, FULL, length, 1);
        case TRUST -> number(d, TRUST_MAP, length, 1);
        case COS -> number(d, PORT_COS, length, 1);
        default -> {
        }
        }
    }

    /** A count, and for each address the protocol that it is of: an NLPID (ISO/IEC TR 9577) or a SNAP header. */
    private static void addresses(Dissection d, int end) {
        if (end - d.position() < 4) {
            return;
        }
        for (long left = d.uint(COUNT); left > 0 && end - d.position() >= 2; left--) {
            int at = d.position();
            int named = 2 + (int) d.peek(1, 1);
            int head = named + 2;
            int length = head > end - at ? 0 : (int) d.peek(named, 2);
            int whole = Math.min(head + length, end - at);
            int item = d.open(Field.TEXT, at, whole);
            long type = d.uint(PROTOCOL_TYPE);
            d.uint(PROTOCOL_LENGTH);
            if (whole >= head) {
                long protocol = named > 2 && named <= 10 ? d.peek(0, named - 2) : 0;
                d.bytes(PROTOCOL, named - 2);
                d.uint(ADDRESS_LENGTH);
                if (whole - head == 4 && length == 4 && type == 1 && named == 3 && protocol == NLPID_IP) {
                    d.address(IPV4);
                } else if (whole - head == 16 && length == 16 && type == 2 && named == 10 && protocol == SNAP_IPV6) {
                    d.address(IPV6);
                } else if (whole > head) {
                    d.bytes(ADDRESS, whole - head);
                }
            }
            d.leave(item);
            d.position(at + whole);
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
