package org.wirestrata.dissector.icmpv6.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** Options by which neighbours prove who they are (RFC 3971, 5 and 6), and by which they agree on keys (RFC 5269). */
final class SecureOptions {
    private static final int ADDRESS_PROOF = 11;
    private static final int ANCHOR = 15;
    private static final int CERTIFICATE = 16;
    private static final int KEY_REQUEST = 27;
    private static final int KEY_REPLY = 28;
    private static final int X501 = 1;
    private static final int DOMAIN = 2;
    private static final Protocol ICMPV6 = Icmpv6Dissector.ICMPV6;
    private static final Field.Uint PAD_LENGTH = ICMPV6.uint8("icmpv6.opt.cga.pad_length", "Bytes of padding");
    private static final Field.Bytes PARAMETERS = ICMPV6.bytes("icmpv6.opt.cga", "Parameters");
    private static final Field.Bytes MODIFIER = ICMPV6.bytes("icmpv6.opt.cga.modifier", "Modifier");
    private static final Field.Bytes SUBNET = ICMPV6.bytes("icmpv6.opt.cga.subnet_prefix", "Subnet prefix");
    private static final Field.Bytes COUNT = ICMPV6.bytes("icmpv6.opt.cga.count", "Collisions");
    private static final Field.Group PUBLIC_KEY = ICMPV6.group("icmpv6.opt.cga.subject_public_key_info", "Public key");
    private static final Field.Uint EXTENSION = ICMPV6.uint16("icmpv6.opt.cga.ext_type", "Extension type");
    private static final Field.Uint EXTENSION_LENGTH = ICMPV6.uint16("icmpv6.opt.cga.ext_length", "Extension length");
    private static final Field.Bytes EXTENSION_DATA = ICMPV6.bytes("icmpv6.opt.cga.ext_data", "Extension data");
    private static final Field.Uint NAME_TYPE = ICMPV6.uint8("icmpv6.opt.name_type", "Name type").named(Icmpv6Text.NAME_TYPES);
    private static final Field.Bytes NAME = ICMPV6.bytes("icmpv6.opt.name_x501", "X.501 name in DER");
    private static final Field.Text DOMAIN_NAME = ICMPV6.text("icmpv6.opt.name_type.fqdn", "Domain name");
    private static final Field.Uint DISTINGUISHED = ICMPV6.uint32("icmpv6.x509_Name", "Name").named(Icmpv6Text.NAME_CHOICES);
    private static final Field.Group CERTIFIED = ICMPV6.group("icmpv6.x509_Certificate", "Certificate");
    private static final Field.Group REST = ICMPV6.group("icmpv6.opt.certificate_padding", "Certificate and padding");
    private static final Field.Uint KEY_PAD_LENGTH = ICMPV6.uint8("icmpv6.opt.hkr.pad_length", "Bytes of padding");
    private static final Field.Uint ALGORITHM = ICMPV6.uint8("icmpv6.opt.hkr.at", "Algorithm").bits(0xf0);
    private static final Field.Uint KEY_RESERVED = ICMPV6.uint8("icmpv6.opt.hkr.reserved", "Reserved").bits(0xf);
    private static final Field.Uint KEY_LIFETIME = ICMPV6.uint16("icmpv6.opt.hkr.lifetime", "Lifetime");
    private static final Field.Bytes ENCRYPTION_KEY = ICMPV6.bytes("icmpv6.opt.hkr.encryption_public_key", "Public key");
    private static final Field.Bytes HANDOVER_KEY = ICMPV6.bytes("icmpv6.opt.hkr.encrypted_handover_key", "Encrypted key");
    private static final Field.Bytes KEY_PADDING = ICMPV6.bytes("icmpv6.opt.hkr.padding", "Padding");

    private SecureOptions() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /** Records what an option holds; false where its type is not known here. */
    static boolean show(Dissection d, int type, int from, int end) {
        d.position(from);
        switch (type) {
        case ADDRESS_PROOF -> proof(d, end);
        case ANCHOR -> anchor(d, end);
        case CERTIFICATE -> certificate(d, end);
        case KEY_REQUEST, KEY_REPLY -> key(d, type, end);
        default -> {
            return false;
        }
        }
        return true;
    }

    /** The parameters from which a cryptographically generated address was made (RFC 3972, 3). */
    private static void proof(Dissection d, int end) {
        int padding = d.u(PAD_LENGTH);
        NeighbourOptionContents.reserved(d, 1);
        int stop = stop(d, end, padding);
        int at = d.position();
        d.bytes(PARAMETERS, stop - at);
        int item = d.last();
        d.position(at);
        d.enter(item);
        d.bytes(MODIFIER, 16);
        d.bytes(SUBNET, 8);
        d.bytes(COUNT, 1);
        int key = derLength(d);
        d.add(PUBLIC_KEY, d.position(), key);
        d.skip(key);
        while (d.position() < stop) {
            d.u(EXTENSION);
            int n = d.u(EXTENSION_LENGTH);
            d.bytes(EXTENSION_DATA, n);
        }
        d.leave(item);
        padding(d, stop, end);
    }

    private static void anchor(Dissection d, int end) {
        int kind = d.u(NAME_TYPE);
        int padding = d.u(PAD_LENGTH);
        int stop = stop(d, end, padding);
        int at = d.position();
        if (kind == X501) {
            d.bytes(NAME, stop - at);
            int item = d.last();
            d.position(at);
            d.enter(item);
            if (d.has(at, 2) && d.byteAt(at) == 0x30) {
                int n = derLength(d);
                int name = d.add(DISTINGUISHED, at, n, 0);
                d.enter(name);
                included(d, "x509if", n);
                d.leave(name);
            }
            d.leave(item);
        } else if (kind == DOMAIN) {
            d.text(DOMAIN_NAME, stop - at, Encoding.UTF_8);
        }
        padding(d, stop, end);
    }

    private static void certificate(Dissection d, int end) {
        int kind = d.u(NAME_TYPE);
        NeighbourOptionContents.reserved(d, 1);
        if (kind != X501) {
            NeighbourOptionContents.rest(d, REST, end);
            return;
        }
        int n = derLength(d);
        int item = d.open(CERTIFIED, d.position(), n);
        included(d, "x509af", n);
        d.leave(item);
        NeighbourOptionContents.rest(d, NeighbourOptions.PADDING, end);
    }

    private static void key(Dissection d, int type, int end) {
        int padding = d.u(KEY_PAD_LENGTH);
        d.uintAt(ALGORITHM, d.position());
        d.u(KEY_RESERVED);
        if (type == KEY_REPLY) {
            d.u(KEY_LIFETIME);
        }
        int stop = stop(d, end, padding);
        d.bytes(type == KEY_REPLY ? HANDOVER_KEY : ENCRYPTION_KEY, stop - d.position());
        d.bytes(KEY_PADDING, end - stop);
    }

    /** Where an option's contents end that has padding behind them; the layer ends where the padding has no room. */
    private static int stop(Dissection d, int end, int padding) {
        int stop = end - padding;
        if (stop < d.position()) {
            d.skip(d.reportedRemaining() + 1);
        }
        return stop;
    }

    private static void padding(Dissection d, int stop, int end) {
        d.position(end);
        if (end > stop) {
            d.byteAt(end - 1);
        }
        d.add(NeighbourOptions.PADDING, stop, end - stop);
    }

    private static void included(Dissection d, String protocol, int bytes) {
        int at = d.position();
        d.within(bytes);
        d.include(protocol);
        d.within(Integer.MAX_VALUE);
        d.position(at);
        d.skip(bytes);
    }

    /** How many bytes the DER value at the cursor has (X.690, 8.1); they must be there. */
    private static int derLength(Dissection d) {
        int at = d.position();
        int length = d.byteAt(at + 1);
        int header = 2;
        if (length > 0x80) {
            int bytes = length & 0x7f;
            length = (int) Math.min(d.peekAt(at + 2, Math.min(bytes, 8)) & Long.MAX_VALUE, Integer.MAX_VALUE / 2);
            header += bytes;
        } else if (length == 0x80) {
            length = 0;
        }
        d.byteAt(at + header + length - 1);
        return header + length;
    }
}
