package org.wirestrata.dissector.x509.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;

/** The fields of the Online Certificate Status Protocol: RFC 6960. */
final class OcspFields {
    static final Field.Group REQUEST = Protocols.OCSP.group("ocsp.tbsRequest_element", "Request");
    static final Field.Uint REQUESTS = Protocols.OCSP.uint32("ocsp.requestList", "Certificates asked for");
    static final Field.Group SINGLE_REQUEST = Protocols.OCSP.group("ocsp.Request_element", "Request for one");
    static final Field.Group ASKED = Protocols.OCSP.group("ocsp.reqCert_element", "Certificate");
    static final Field.Uint STATUS = Protocols.OCSP.uint32("ocsp.responseStatus", "Status");
    static final Field.Group RESPONSE = Protocols.OCSP.group("ocsp.responseBytes_element", "Response");
    static final Field.Text TYPE = Protocols.OCSP.text("ocsp.responseType.id", "Type");
    static final Field.Group BASIC = Protocols.OCSP.group("ocsp.BasicOCSPResponse_element", "Basic response");
    static final Field.Group DATA = Protocols.OCSP.group("ocsp.tbsResponseData_element", "Data");
    static final Field.Uint VERSION = Protocols.OCSP.integer(Ftype.INT32, "ocsp.version", "Version");
    static final Field.Uint RESPONDER = Protocols.OCSP.uint32("ocsp.responderID", "Responder");
    static final Field.Uint BY_NAME = Protocols.OCSP.uint32("ocsp.byName", "By name");
    static final Field.Bytes BY_KEY = Protocols.OCSP.bytes("ocsp.byKey", "By key");
    static final Field.Time PRODUCED = Protocols.OCSP.time("ocsp.producedAt", "Produced", Base.UTC);
    static final Field.Uint RESPONSES = Protocols.OCSP.uint32("ocsp.responses", "Responses");
    static final Field.Group SINGLE = Protocols.OCSP.group("ocsp.SingleResponse_element", "Response of one");
    static final Field.Group CERTIFICATE_ID = Protocols.OCSP.group("ocsp.certID_element", "Certificate");
    static final Field.Group HASH = Protocols.OCSP.group("ocsp.hashAlgorithm_element", "Hash");
    static final Field.Bytes NAME_HASH = Protocols.OCSP.bytes("ocsp.issuerNameHash", "Hash of the issuer's name");
    static final Field.Bytes KEY_HASH = Protocols.OCSP.bytes("ocsp.issuerKeyHash", "Hash of the issuer's key");
    static final Field.Bytes SERIAL = Protocols.OCSP.bytes("ocsp.serialNumber", "Serial number");
    static final Field.Uint CERTIFICATE_STATUS = Protocols.OCSP.uint32("ocsp.certStatus", "Status of the certificate");
    static final Field.Group GOOD = Protocols.OCSP.group("ocsp.good_element", "Good");
    static final Field.Group REVOKED = Protocols.OCSP.group("ocsp.revoked_element", "Revoked");
    static final Field.Time REVOKED_AT = Protocols.OCSP.time("ocsp.revocationTime", "Revoked at", Base.UTC);
    static final Field.Group UNKNOWN = Protocols.OCSP.group("ocsp.unknown_element", "Unknown");
    static final Field.Time THIS = Protocols.OCSP.time("ocsp.thisUpdate", "This update", Base.UTC);
    static final Field.Time NEXT = Protocols.OCSP.time("ocsp.nextUpdate", "Next update", Base.UTC);
    static final Field.Uint EXTENSIONS = Protocols.OCSP.uint32("ocsp.singleExtensions", "Extensions");
    static final Field.Group ALGORITHM = Protocols.OCSP.group("ocsp.signatureAlgorithm_element", "Algorithm");
    static final Field.Bytes SIGNATURE = Protocols.OCSP.bytes("ocsp.signature", "Signature");
    static final Field.Uint CERTIFICATES = Protocols.OCSP.uint32("ocsp.certs", "Certificates");
    static final Field.Group CERTIFICATE = Protocols.OCSP.group("ocsp.Certificate_element", "Certificate");
    static final Field.Group NO_CHECK = Protocols.OCSP.group("ocsp.NULL_element", "Is not checked");

    private OcspFields() {
    }

    /** Has the fields declared together with the protocol. */
    static void declare() {
        // the initialiser of this class does it
    }
}
