package org.wirestrata.dissector.dhcp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Apple's Boot Server Discovery Protocol, which finds images to boot in the vendor's option (Apple, Boot Server Discovery Protocol, 2010). */
final class BootDiscovery {
    private static final int DEFAULT = 7;
    private static final int SELECTED = 8;
    private static final int IMAGES = 9;
    private static final int HEADER = 5;
    private static final Protocol DHCP = DhcpDissector.DHCP;
    private static final String PREFIX = "dhcp.option.vendor.bsdp.";
    private static final ValueStrings MESSAGES = ValueStrings.of(1, "List", 2, "Select", 3, "Failed");
    private static final ValueStrings KINDS = ValueStrings.of(0, "Mac OS 9", 1, "Mac OS X", 2, "Mac OS X Server", 3, "Hardware diagnostics");
    private static final String IMAGE = PREFIX + "boot_image.";
    private static final Field.Flags ATTRIBUTES = DHCP.flags(Ftype.UINT16, IMAGE + "attribute", "Attributes")
            .with(DHCP.uint16(IMAGE + "attribute.install", "Installs").hex().bits(0x8000))
            .with(DHCP.uint16(IMAGE + "attribute.kind", "Kind").hex().bits(0x7f00).named(KINDS))
            .with(DHCP.uint16(IMAGE + "attribute.reserved", "Reserved").hex().bits(0xff));
    private static final Field.Uint INDEX = DHCP.uint16(IMAGE + "index", "Index").hex();
    private static final Field.Bytes DESCRIPTION = DHCP.bytes(IMAGE + "desc", "Image").in(Base.COLON);
    private static final Field.Uint NAME_LENGTH = DHCP.uint8(IMAGE + "name_len", "Length of the name");
    private static final Field.Text NAME = DHCP.text(IMAGE + "name", "Name");

    private BootDiscovery() {
    }

    /** Says which option is which field. */
    static void declare(Field[] known) {
        known[1] = DHCP.uint8(PREFIX + "message_type", "Message").named(MESSAGES);
        known[2] = DHCP.uint16(PREFIX + "version", "Version").hex();
        known[3] = DHCP.ipv4(PREFIX + "server_identifier", "Server");
        known[4] = DHCP.uint16(PREFIX + "server_priority", "Server's priority");
        known[5] = DHCP.uint16(PREFIX + "reply_port", "Port for replies");
        known[6] = DHCP.text(PREFIX + "boot_image_list_path", "Path of the list of images");
        known[DEFAULT] = DHCP.uint32(PREFIX + "default_boot_image_id", "Standard image").hex();
        known[SELECTED] = DHCP.uint32(PREFIX + "selected_boot_image_id", "Selected image").hex();
        known[IMAGES] = DHCP.bytes(PREFIX + "boot_image_list", "Images");
        known[10] = DHCP.group(PREFIX + "netboot_firmware", "Firmware of NetBoot 1.0");
        known[11] = DHCP.bytes(PREFIX + "attributes_filter_list", "Attributes wanted");
        known[12] = DHCP.uint16(PREFIX + "message_size", "Largest message");
    }

    /** Shows the value at the cursor. */
    static void show(Dissection d, Field known, int type, int length) {
        if (known == null) {
            return;
        }
        int at = d.position();
        Encapsulated.single(d, known, length);
        int item = d.last();
        d.enter(item);
        if (type == DEFAULT || type == SELECTED) {
            d.position(at);
            d.flags(ATTRIBUTES);
            d.add(INDEX, d.position(), length - 2, d.peek(0, 2));
        } else if (type == IMAGES) {
            images(d, at, at + length);
        }
        d.leave(item);
    }

    private static void images(Dissection d, int from, int end) {
        int at = from;
        while (end - at >= HEADER) {
            int name = d.byteAt(at + HEADER - 1);
            int item = d.add(DESCRIPTION, at, HEADER + name);
            d.enter(item);
            d.position(at);
            d.flags(ATTRIBUTES);
            d.u(INDEX);
            d.u(NAME_LENGTH);
            d.text(NAME, name, Encoding.UTF_8);
            d.leave(item);
            at += HEADER + name;
        }
    }
}
