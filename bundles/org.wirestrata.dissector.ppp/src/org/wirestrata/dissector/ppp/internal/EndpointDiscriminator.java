package org.wirestrata.dissector.ppp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.ValueStrings;

/** What tells apart the system at the other end of a link, so that its links make one bundle (RFC 1990, 5.1.3). */
final class EndpointDiscriminator implements ControlOptions.Value {
    private static final int IP = 2;
    private static final int MAC = 3;
    private static final int MAGIC_BLOCK = 4;
    private static final int NUMBER = 5;
    private static final int NUMBER_LENGTH = 15;
    private static final int BLOCK_LENGTH = 20;
    private static final int IP_LENGTH = 4;
    private static final int MAC_LENGTH = 6;
    private static final Field.Uint CLASS = Lcp.PROTOCOL.uint8("lcp.opt.ep_disc_class", "Class").named(ValueStrings.counting("Null",
            "Locally assigned address", "IP address", "IEEE 802.1 globally assigned MAC address", "PPP magic-number block",
            "Public switched network directory number"));
    private static final Field.Address IP_ADDRESS = Lcp.PROTOCOL.ipv4("lcp.opt.ip_address", "IP address");
    private static final Field.Address MAC_ADDRESS = Lcp.PROTOCOL.ether("lcp.opt.802_1_address", "MAC address");
    private static final Field.Bytes BLOCK = Lcp.PROTOCOL.bytes("lcp.opt.magic_block", "Magic-number block");
    private static final Field.Bytes DIRECTORY_NUMBER = Lcp.PROTOCOL.bytes("lcp.opt.psndn", "Directory number");

    private final Field.Uint magic;
    private final Field.Bytes data;

    EndpointDiscriminator(Field.Uint magic, Field.Bytes data) {
        this.magic = magic;
        this.data = data;
    }

    @Override
    public void show(Dissection d, int from, int length) {
        int of = (int) d.uintAt(CLASS, from);
        int at = from + 1;
        int bytes = length - 1;
        if (bytes == 0) {
            return;
        }
        if (of == IP && bytes >= IP_LENGTH) {
            d.addressAt(IP_ADDRESS, at);
        } else if (of == MAC && bytes >= MAC_LENGTH) {
            d.addressAt(MAC_ADDRESS, at);
        } else if (of == MAGIC_BLOCK) {
            int block = d.add(BLOCK, at, Math.min(bytes, BLOCK_LENGTH));
            d.enter(block);
            for (int p = at; p + Integer.BYTES <= at + bytes; p += Integer.BYTES) {
                d.uintAt(magic, p);
            }
            d.leave(block);
        } else if (of == NUMBER) {
            d.add(DIRECTORY_NUMBER, at, Math.min(bytes, NUMBER_LENGTH));
        } else {
            d.add(data, at, bytes);
        }
    }
}
