package org.wirestrata.dissector.x509.internal;

import org.wirestrata.api.dissect.Field;

/** The extension netscape-cert-type, by which certificates once told their purpose. */
final class Netscape {
    static final Field.Bytes TYPE = Protocols.NETSCAPE.bytes("ns_cert_exts.CertType", "Certificate type");
    static final Field.Uint[] BITS = {bit("ssl.client", 0x80), bit("ssl.server", 0x40), bit("smime", 0x20), bit("object.signing", 0x10),
            bit("reserved.for.future.use", 0x08), bit("ssl.ca", 0x04), bit("smime.ca", 0x02), bit("object.signing.ca", 0x01)};

    private Netscape() {
    }

    private static Field.Uint bit(String name, int mask) {
        return Protocols.NETSCAPE.flag("ns.cert.exts.CertType." + name, name.replace('.', ' '), mask, 8);
    }

    /** Has the fields declared together with the protocol. */
    static void declare() {
        // the initialiser of this class does it
    }
}
