package org.wirestrata.dissector.x509.internal;

import org.wirestrata.api.dissect.Protocol;

/** The protocols of the family: each stands for a module of ASN.1. */
final class Protocols {
    static final Protocol AF = Protocol.of("X.509 Authentication Framework", "X509AF", "x509af");
    static final Protocol CE = Protocol.of("X.509 Certificate Extensions", "X509CE", "x509ce");
    static final Protocol IF = Protocol.of("X.509 Information Framework", "X509IF", "x509if");
    static final Protocol SAT = Protocol.of("X.509 Selected Attribute Types", "X509SAT", "x509sat");
    static final Protocol EXPLICIT = Protocol.of("PKIX1Explicit", "PKIX1EXPLICIT", "pkix1explicit");
    static final Protocol IMPLICIT = Protocol.of("PKIX1Implitit", "PKIX1IMPLICIT", "pkix1implicit");
    static final Protocol PKCS1 = Protocol.of("PKCS#1", "PKCS-1", "pkcs-1");
    static final Protocol BER = Protocol.of("Basic Encoding Rules (ASN.1 X.690)", "BER", "ber");
    static final Protocol NETSCAPE = Protocol.of("NetScape Certificate Extensions", "NS_CERT_EXTS", "ns_cert_exts");
    static final Protocol OCSP = Protocol.of("Online Certificate Status Protocol", "OCSP", "ocsp");

    static {
        Af.declare();
        Ce.declare();
        Names.declare();
        Sat.declare();
        Pkix.declare();
        Netscape.declare();
        OcspFields.declare();
    }

    private Protocols() {
    }
}
