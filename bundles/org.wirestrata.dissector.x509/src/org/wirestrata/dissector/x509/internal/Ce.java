package org.wirestrata.dissector.x509.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.Ftype;

/** The fields of certificate extensions: X.509 clause 9, RFC 5280 section 4.2. */
final class Ce {
    static final Field.Bytes KEY_USAGE = Protocols.CE.bytes("x509ce.KeyUsage", "Key usage");
    static final Field.Uint USE0 = Protocols.CE.flag("x509ce.KeyUsage.digitalSignature", "Digital signature", 0x80, 8);
    static final Field.Uint USE1 = Protocols.CE.flag("x509ce.KeyUsage.contentCommitment", "Content commitment", 0x40, 8);
    static final Field.Uint USE2 = Protocols.CE.flag("x509ce.KeyUsage.keyEncipherment", "Key encipherment", 0x20, 8);
    static final Field.Uint USE3 = Protocols.CE.flag("x509ce.KeyUsage.dataEncipherment", "Data encipherment", 0x10, 8);
    static final Field.Uint USE4 = Protocols.CE.flag("x509ce.KeyUsage.keyAgreement", "Key agreement", 0x8, 8);
    static final Field.Uint USE5 = Protocols.CE.flag("x509ce.KeyUsage.keyCertSign", "Signs certificates", 0x4, 8);
    static final Field.Uint USE6 = Protocols.CE.flag("x509ce.KeyUsage.cRLSign", "Signs revocation lists", 0x2, 8);
    static final Field.Uint USE7 = Protocols.CE.flag("x509ce.KeyUsage.encipherOnly", "Only to encipher", 0x1, 8);
    static final Field.Uint USE8 = Protocols.CE.flag("x509ce.KeyUsage.decipherOnly", "Only to decipher", 0x80, 8);
    static final Field.Uint PURPOSES = Protocols.CE.uint32("x509ce.KeyPurposeIDs", "Purposes");
    static final Field.Address PURPOSE = Protocols.CE.address(Ftype.OID, "x509ce.KeyPurposeId", "Purpose");
    static final Field.Group CONSTRAINTS = Protocols.CE.group("x509ce.BasicConstraintsSyntax_element", "Basic constraints");
    static final Field.Uint CA = Protocols.CE.flag("x509ce.cA", "Is an authority");
    static final Field.Uint PATH_LENGTH = Protocols.CE.uint64("x509ce.pathLenConstraint", "Longest path");
    static final Field.Bytes SUBJECT_KEY = Protocols.CE.bytes("x509ce.SubjectKeyIdentifier", "Subject's key ID");
    static final Field.Group AUTHORITY_KEY = Protocols.CE.group("x509ce.AuthorityKeyIdentifier_element", "Authority's key");
    static final Field.Bytes KEY_ID = Protocols.CE.bytes("x509ce.keyIdentifier", "Key ID");
    static final Field.Uint AUTHORITY_ISSUER = Protocols.CE.uint32("x509ce.authorityCertIssuer", "Issuer of the authority's certificate");
    static final Field.Bytes AUTHORITY_SERIAL =
            Protocols.CE.bytes("x509ce.authorityCertSerialNumber", "Serial number of the authority's certificate");
    static final Field.Uint NAMES = Protocols.CE.uint32("x509ce.GeneralNames", "Names");
    static final Field.Uint NAME = Protocols.CE.uint32("x509ce.GeneralName", "Name");
    static final Field.Text RFC822 = Protocols.CE.text("x509ce.rfc822Name", "Mail address");
    static final Field.Text DNS = Protocols.CE.text("x509ce.dNSName", "DNS name");
    static final Field.Uint DIRECTORY = Protocols.CE.uint32("x509ce.directoryName", "Directory name");
    static final Field.Text URI = Protocols.CE.text("x509ce.uniformResourceIdentifier", "URI");
    static final Field.Address IPV4 = Protocols.CE.ipv4("x509ce.IPAddress.ipv4", "IPv4 address");
    static final Field.Address IPV6 = Protocols.CE.ipv6("x509ce.IPAddress.ipv6", "IPv6 address");
    static final Field.Bytes IP = Protocols.CE.bytes("x509ce.iPAddress", "IP address");
    static final Field.Address REGISTERED = Protocols.CE.address(Ftype.OID, "x509ce.registeredID", "Registered ID");
    static final Field.Uint POLICIES = Protocols.CE.uint32("x509ce.CertificatePoliciesSyntax", "Policies");
    static final Field.Group POLICY = Protocols.CE.group("x509ce.PolicyInformation_element", "Policy");
    static final Field.Address POLICY_ID = Protocols.CE.address(Ftype.OID, "x509ce.policyIdentifier", "Policy");
    static final Field.Uint QUALIFIERS = Protocols.CE.uint32("x509ce.policyQualifiers", "Qualifiers");
    static final Field.Group QUALIFIER = Protocols.CE.group("x509ce.PolicyQualifierInfo_element", "Qualifier");
    static final Field.Address QUALIFIER_ID = Protocols.CE.address(Ftype.OID, "x509ce.id", "Qualifier");
    static final Field.Uint POINTS = Protocols.CE.uint32("x509ce.CRLDistPointsSyntax", "Distribution points");
    static final Field.Group POINT = Protocols.CE.group("x509ce.DistributionPoint_element", "Distribution point");
    static final Field.Uint POINT_NAME = Protocols.CE.uint32("x509ce.distributionPoint", "Name");
    static final Field.Uint FULL_NAME = Protocols.CE.uint32("x509ce.fullName", "Full name");
    static final Field.Group TEMPLATE = Protocols.CE.group("x509ce.CertificateTemplate_element", "Template");
    static final Field.Address TEMPLATE_ID = Protocols.CE.address(Ftype.OID, "x509ce.templateID", "Template");
    static final Field.Uint TEMPLATE_MAJOR = Protocols.CE.integer(Ftype.INT32, "x509ce.templateMajorVersion", "Major version");
    static final Field.Uint TEMPLATE_MINOR = Protocols.CE.integer(Ftype.INT32, "x509ce.templateMinorVersion", "Minor version");

    private Ce() {
    }

    /** Has the fields declared together with the protocol. */
    static void declare() {
        // the initialiser of this class does it
    }
}
