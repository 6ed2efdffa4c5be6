package org.wirestrata.dissector.ppp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** The IP Control Protocol (RFC 1332) with the options of RFC 1172, 1877 and 2290. */
@Component(service = Dissector.class, property = {"protocol=ipcp", "table=ppp.protocol:0x8021", "next=ppp.protocol", "next=data", "hands=-"})
public final class IpcpDissector implements Dissector {
    static final Protocol IPCP = Protocol.of("PPP IP Control Protocol", "PPP IPCP", "ipcp");
    /** Codes 0 to 8. */
    static final long NETWORK_CODES = 0x1ff;
    static final int COMPRESSION = 2;
    private static final Field.Uint TYPE = IPCP.uint8("ipcp.opt.type", "Type").named(ValueStrings.of(1, "IP Addresses", COMPRESSION,
            "IP Compression Protocol", 3, "IP Address", 4, "Mobile Node's Home IP Address", 129, "Primary DNS Server IP Address", 130,
            "Primary NBNS Server IP Address", 131, "Secondary DNS Server IP Address", 132, "Secondary NBNS Server IP Address"));
    private static final Field.Uint LENGTH = IPCP.uint8("ipcp.opt.length", "Length");
    static final ControlOptions OPTIONS = new ControlOptions(TYPE, LENGTH)
            .fixed(1, 10, IPCP.bytes("ipcp.opt.addrs", "IP addresses"), ControlOptions.fields(
                    IPCP.ipv4("ipcp.opt.src_address", "Source's address"), IPCP.ipv4("ipcp.opt.dst_address", "Destination's address")))
            .least(COMPRESSION, 2, IPCP.bytes("ipcp.opt.compress", "Compression"), new HeaderCompression());
    private static final ControlMessage MESSAGE = new ControlMessage("PPP IPCP", NETWORK_CODES, OPTIONS);

    static {
        address(3, "ipcp.opt.addr", "ipcp.opt.ip_address", "Address");
        address(4, "ipcp.opt.mobileipv4", "ipcp.opt.mobilenodehomeaddress", "Mobile node's home address");
        address(129, "ipcp.opt.pri_dns", "ipcp.opt.pri_dns_address", "Primary DNS server");
        address(130, "ipcp.opt.pri_nbns", "ipcp.opt.pri_nbns_address", "Primary NBNS server");
        address(131, "ipcp.opt.sec_dns", "ipcp.opt.sec_dns_address", "Secondary DNS server");
        address(132, "ipcp.opt.sec_nbns", "ipcp.opt.sec_nbns_address", "Secondary NBNS server");
    }

    private static void address(int type, String option, String value, String label) {
        OPTIONS.fixed(type, 6, IPCP.bytes(option, label), ControlOptions.fields(IPCP.ipv4(value, label)));
    }

    @Override
    public Protocol protocol() {
        return IPCP;
    }

    @Override
    public void dissect(Dissection d) {
        MESSAGE.dissect(d);
    }
}
