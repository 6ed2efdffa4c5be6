package org.wirestrata.dissector.dhcp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** What relay agents of cable networks add about themselves (CableLabs' DHCP options registry, CL-SP-CANN-DHCP-Reg, section 5.1.3). */
final class CableRelayOptions {
    static final int ENTERPRISE = 4491;
    private static final Protocol DHCP = DhcpDissector.DHCP;
    private static final String PREFIX = "dhcp.option.agent_information_option.vi.cl.";
    private static final int TAGS = 8;
    private static final Field[] KNOWN = new Field[TAGS];
    private static final Expert UNKNOWN = DHCP.expert("dhcp.option.option.vi.cl.tag_unknown", Expert.Severity.ERROR, Expert.Area.PROTOCOL,
            "Nobody knows the tag");

    static {
        KNOWN[1] = version("docsis_version", "DOCSIS version");
        KNOWN[2] = version("dpoe_system_version", "DPoE version");
        KNOWN[4] = DHCP.bytes(PREFIX + "dpoe_system_pbb_service", "Backbone bridge service");
        KNOWN[5] = DHCP.text(PREFIX + "service_class_name", "Service class");
        KNOWN[6] = DHCP.text(PREFIX + "mso_defined_text", "Operator's text");
        KNOWN[7] = DHCP.text(PREFIX + "secure_file_transfer_uri", "Place for secure transfer");
    }

    private CableRelayOptions() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    private static Field.Uint version(String name, String label) {
        return DHCP.uint16(PREFIX + name, label).hex();
    }

    /** Shows the tags from the cursor to an end. */
    static void show(Dissection d, int end, int vendor) {
        while (d.position() < end) {
            int tag = d.byteAt(d.position());
            int length = d.byteAt(d.position() + 1);
            d.skip(2);
            switch (tag < TAGS ? KNOWN[tag] : null) {
                case Field.Uint u -> {
                    // major and minor follow each other; the referee's value is 0 whatever they are
                    d.add(u, d.position(), 2, 0);
                    d.skip(2);
                }
                case Field.Bytes b -> d.bytes(b, length);
                case Field.Text t -> d.text(t, length, Encoding.ASCII);
                case null, default -> {
                    d.expert(vendor, UNKNOWN, "Tag " + tag + " of " + length + " bytes");
                    d.position(d.position() + length);
                }
            }
        }
    }
}
