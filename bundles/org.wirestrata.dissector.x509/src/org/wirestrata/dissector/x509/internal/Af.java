package org.wirestrata.dissector.x509.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** The fields of certificates: X.509 clause 7, RFC 5280 section 4.1. */
final class Af {
    static final Field.Group SIGNED = Protocols.AF.group("x509af.signedCertificate_element", "Certificate");
    static final Field.Uint VERSION = Protocols.AF.integer(Ftype.INT32, "x509af.version", "Version")
            .named(ValueStrings.of(0, "v1", 1, "v2", 2, "v3"));
    static final Field.Bytes SERIAL = Protocols.AF.bytes("x509af.serialNumber", "Serial number");
    static final Field.Group SIGNATURE = Protocols.AF.group("x509af.signature_element", "Signature algorithm");
    static final Field.Address ALGORITHM_ID = Protocols.AF.address(Ftype.OID, "x509af.algorithm.id", "Algorithm");
    static final Field.Uint ISSUER = Protocols.AF.uint32("x509af.issuer", "Issuer");
    static final Field.Group VALIDITY = Protocols.AF.group("x509af.validity_element", "Validity");
    static final Field.Uint NOT_BEFORE = Protocols.AF.uint32("x509af.notBefore", "Not before");
    static final Field.Uint NOT_AFTER = Protocols.AF.uint32("x509af.notAfter", "Not after");
    static final Field.Text UTC_TIME = Protocols.AF.text("x509af.utcTime", "Time");
    static final Field.Time GENERALIZED_TIME = Protocols.AF.time("x509af.generalizedTime", "Time", Base.UTC);
    static final Field.Uint SUBJECT = Protocols.AF.uint32("x509af.subject", "Subject");
    static final Field.Uint SUBJECT_NAMES = Protocols.AF.uint32("x509af.rdnSequence", "Names");
    static final Field.Group KEY_INFO = Protocols.AF.group("x509af.subjectPublicKeyInfo_element", "Public key");
    static final Field.Group KEY_ALGORITHM = Protocols.AF.group("x509af.algorithm_element", "Algorithm");
    static final Field.Bytes KEY = Protocols.AF.bytes("x509af.subjectPublicKey", "Key");
    static final Field.Bytes ISSUER_ID = Protocols.AF.bytes("x509af.issuerUniqueIdentifier", "Issuer's unique ID");
    static final Field.Bytes SUBJECT_ID = Protocols.AF.bytes("x509af.subjectUniqueIdentifier", "Subject's unique ID");
    static final Field.Uint EXTENSIONS = Protocols.AF.uint32("x509af.extensions", "Extensions");
    static final Field.Group EXTENSION = Protocols.AF.group("x509af.Extension_element", "Extension");
    static final Field.Address EXTENSION_ID = Protocols.AF.address(Ftype.OID, "x509af.extension.id", "Extension");
    static final Field.Uint CRITICAL = Protocols.AF.flag("x509af.critical", "Critical");
    static final Field.Group SIGNED_WITH = Protocols.AF.group("x509af.algorithmIdentifier_element", "Algorithm");
    static final Field.Bytes ENCRYPTED = Protocols.AF.bytes("x509af.encrypted", "Signature");
    static final Field.Group DSS = Protocols.AF.group("x509af.DSS_Params_element", "DSS parameters");
    static final Field.Bytes P = Protocols.AF.bytes("x509af.p", "Prime");
    static final Field.Bytes Q = Protocols.AF.bytes("x509af.q", "Order");
    static final Field.Bytes G = Protocols.AF.bytes("x509af.g", "Generator");


    private Af() {
    }

    /** Has the fields declared together with the protocol. */
    static void declare() {
        // the initialiser of this class does it
    }
}
