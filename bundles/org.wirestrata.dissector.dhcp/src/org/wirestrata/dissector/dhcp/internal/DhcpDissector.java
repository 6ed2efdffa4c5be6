package org.wirestrata.dissector.dhcp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AddressText;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** The Dynamic Host Configuration Protocol (RFC 2131) and its ancestor BOOTP (RFC 951). */
@Component(service = Dissector.class, property = {"protocol=dhcp", "table=udp.port:67", "table=udp.port:68", "table=udp.port:4011", "next=-"})
public final class DhcpDissector implements Dissector {
    private static final int REQUEST = 1;
    private static final int REPLY = 2;
    private static final int ADDRESS = 28;
    private static final int ADDRESS_BYTES = 16;
    static final int SERVER_NAME = 44;
    static final int FILE = 108;
    static final int COOKIE_AT = 236;
    private static final int OPTIONS = 240;
    /** BOOTP's area for vendors has this length (RFC 951 section 3). */
    private static final int VENDOR_BYTES = 64;
    private static final long COOKIE_VALUE = 0x63825363;
    private static final int ETHERNET = 1;

    static final Protocol DHCP = Protocol.of("Dynamic Host Configuration Protocol", "DHCP/BOOTP", "dhcp");
    private static final Field.Uint BOOTP = DHCP.flag("dhcp.bootp", "Without DHCP");
    private static final Field.Uint TYPE = DHCP.uint8("dhcp.type", "Message")
            .named(ValueStrings.of(REQUEST, "Boot Request", REPLY, "Boot Reply"));
    static final Field.Uint HARDWARE = DHCP.uint8("dhcp.hw.type", "Hardware").hex().named(ValueStrings.of(ETHERNET, "Ethernet"));
    private static final Field.Uint HARDWARE_LENGTH = DHCP.uint8("dhcp.hw.len", "Hardware address's length");
    private static final Field.Uint HOPS = DHCP.uint8("dhcp.hops", "Hops");
    private static final Field.Uint ID = DHCP.uint32("dhcp.id", "Transaction").hex();
    private static final Field.Uint SECONDS = DHCP.uint16("dhcp.secs", "Seconds since the beginning");
    private static final Field.Flags FLAGS = DHCP.flags(Ftype.UINT16, "dhcp.flags", "Flags")
            .with(DHCP.flag("dhcp.flags.bc", "Answer by broadcast", 0x8000, 16))
            .with(DHCP.uint16("dhcp.flags.reserved", "Reserved").hex().bits(0x7fff));
    private static final Field.Address[] ADDRESSES = {DHCP.ipv4("dhcp.ip.client", "Client's address"),
        DHCP.ipv4("dhcp.ip.your", "Address given"), DHCP.ipv4("dhcp.ip.server", "Next server's address"),
        DHCP.ipv4("dhcp.ip.relay", "Relay's address")};
    static final Field.Address MAC = DHCP.ether("dhcp.hw.mac_addr", "Client's hardware address");
    private static final Field.Bytes OTHER_ADDRESS = DHCP.bytes("dhcp.hw.addr", "Client's hardware address");
    private static final Field.Bytes PADDING = DHCP.bytes("dhcp.hw.addr_padding", "Hardware address's padding");
    private static final Field.Text SERVER = DHCP.text("dhcp.server", "Server's name");
    private static final Field.Text BOOT_FILE = DHCP.text("dhcp.file", "Boot file");
    private static final Field.Address COOKIE = DHCP.ipv4("dhcp.cookie", "Magic cookie");

    private static final Field.Bytes VENDOR_AREA = DHCP.bytes("dhcp.vendor_specific_options", "Vendor's area");
    private static final Expert SERVER_REPLACED = DHCP.expert("dhcp.server_name_overloaded_by_dhcp", Expert.Severity.NOTE, Expert.Area.PROTOCOL,
            "The server's name is replaced by options");
    private static final Expert FILE_REPLACED = DHCP.expert("dhcp.boot_filename_overloaded_by_dhcp", Expert.Severity.NOTE, Expert.Area.PROTOCOL,
            "The boot file's name is replaced by options");
    private static final Expert SWAPPED = DHCP.expert("dhcp.secs_le", Expert.Severity.NOTE, Expert.Area.PROTOCOL,
            "The bytes of the time seem to be swapped");

    static {
        Options.load();
    }

    @Override
    public Protocol protocol() {
        return DHCP;
    }

    @Override
    public boolean recognizes(Dissection d) {
        int type = (int) d.peek(0, 1);
        return type == REQUEST || type == REPLY;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("DHCP");
        c.clearInfo();
        d.covers(d.length());
        boolean options = d.length() >= OPTIONS && d.has(COOKIE_AT, 4) && d.peekAt(COOKIE_AT, 4) == COOKIE_VALUE;
        if (d.has(0, COOKIE_AT) && !(options && Options.message(d, OPTIONS))) {
            d.hide(d.generated(BOOTP, 1));
        }
        int type = d.u(TYPE);
        int hardware = d.u(HARDWARE);
        int length = d.u(HARDWARE_LENGTH);
        d.uint(HOPS);
        long id = d.uint(ID);
        seconds(d);
        d.flags(FLAGS);
        for (Field.Address a : ADDRESSES) {
            d.address(a);
        }
        if (c.wanted()) {
            c.append(type == REQUEST ? "Boot Request" : "Boot Reply");
            if (type == REQUEST && hardware == ETHERNET && length == 6) {
                StringBuilder mac = new StringBuilder();
                AddressText.ether(d.peekAt(ADDRESS, 6), mac);
                c.append(" from ").append(mac).append(" (").append(mac).append(')');
            }
        }
        hardwareAddress(d, hardware, length);
        int overload = options ? Options.overload(d, OPTIONS) : 0;
        name(d, SERVER, SERVER_NAME, FILE - SERVER_NAME, (overload & 2) != 0 ? SERVER_REPLACED : null);
        name(d, BOOT_FILE, FILE, COOKIE_AT - FILE, (overload & 1) != 0 ? FILE_REPLACED : null);
        if (d.length() >= OPTIONS && d.peekAt(COOKIE_AT, 4) == COOKIE_VALUE) {
            d.addressAt(COOKIE, COOKIE_AT);
            d.position(OPTIONS);
            Options.show(d, id);
        } else if (d.has(COOKIE_AT, VENDOR_BYTES) && d.peekAt(COOKIE_AT, 4) != 0) {
            d.add(VENDOR_AREA, COOKIE_AT, VENDOR_BYTES);
        }
        d.position(d.length());
    }

    /** The time, which some clients write with its bytes swapped: a multiple of 256 is taken for that. */
    private static void seconds(Dissection d) {
        int value = (int) d.peek(0, 2);
        boolean swapped = value != 0 && (value & 0xff) == 0;
        int item = d.add(SECONDS, d.position(), 2, swapped ? value >> 8 : value);
        if (swapped) {
            d.expert(item, SWAPPED);
        }
        d.skip(2);
    }

    private static void hardwareAddress(Dissection d, int hardware, int length) {
        int n = length;
        if (hardware == ETHERNET && length == 6) {
            d.addressAt(MAC, ADDRESS);
        } else if (length > 0 && length <= ADDRESS_BYTES) {
            d.add(OTHER_ADDRESS, ADDRESS, length);
        } else {
            n = ADDRESS_BYTES;
        }
        if (n < ADDRESS_BYTES) {
            d.add(PADDING, ADDRESS + n, ADDRESS_BYTES - n);
        }
    }

    private static void name(Dissection d, Field.Text f, int at, int bytes, Expert replaced) {
        if (replaced == null) {
            text(d, f, at, bytes);
        } else {
            d.expert(d.add(Field.TEXT, at, bytes, replaced.text()), replaced);
        }
    }

    private static void text(Dissection d, Field.Text f, int at, int bytes) {
        d.peekAt(at + bytes - 1, 1);
        int zero = d.find(at, (byte) 0);
        int length = zero < 0 ? bytes : Math.min(bytes, zero - at);
        if (length == 0) {
            d.add(f, at, bytes, "");
        } else {
            d.addText(f, at, bytes, at, length, Encoding.ASCII);
        }
    }
}
