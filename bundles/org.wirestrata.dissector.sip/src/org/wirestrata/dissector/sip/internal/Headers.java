package org.wirestrata.dissector.sip.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** The headers: IANA registry "SIP Header Fields", with their short forms (RFC 3261 section 7.3.3). */
final class Headers {
    /** What is inside a header. */
    enum Kind {
        TEXT, NUMBER, EXPIRES, LENGTH, RETRY, TYPE, CALL, SEQUENCE, ACKNOWLEDGEMENT, FROM, TO, CONTACT, ROUTE, IDENTITY, TRIGGER, VIA,
                CREDENTIALS,
        AUTHENTICATION_INFO, REASON, SECURITY, SESSION, ACCESS_NETWORK, CHARGING, FEATURES, PARAMETERS
    }

    /**
     * A header that is known.
     *
     * @param address the fields of the address in it, or null
     */
    record Header(Field field, Kind kind, Uris.Fields address) {
    }

    private static final int LONGEST = 32;
    private static final Map<String, Header> KNOWN = new HashMap<>();
    static final Uris.Fields REQUEST = Uris.Fields.of("sip.r-uri", "", "Request URI");
    static final Uris.Fields CONTACT = Uris.Fields.of("sip.contact", ".uri", "Contact");

    static {
        for (String name : ("Accept Accept-Contact/a Accept-Encoding Accept-Language Accept-Resource-Priority Additional-Identity "
                + "Alert-Info Allow Allow-Events/u Answer-Mode Attestation-Info Call-Info Cellular-Network-Info "
                + "Content-Disposition Content-Encoding/e Content-Language Date Error-Info Event/o Flow-Timer Geolocation "
                + "Geolocation-Error Geolocation-Routing History-Info Identity/y Info-Package In-Reply-To Join MIME-Version "
                + "Min-Expires Min-SE Organization Origination-Id P-Answer-State P-Asserted-Service P-Associated-URI "
                + "P-Called-Party-ID P-Charge-Info P-DCS-Trace-Party-ID P-DCS-OSPS P-DCS-Billing-Info P-DCS-LAES "
                + "P-DCS-Redirect P-Early-Media P-Media-Authorization P-Preferred-Service P-Profile-Key P-Refused-URI-List "
                + "P-Served-User P-User-Database P-Visited-Network-ID Priority Priority-Share Privacy Proxy-Require "
                + "Reason-Phrase Recv-Info Refer-Sub Refer-To/r Reject-Contact/j Relayed-Charge Replaces Reply-To "
                + "Request-Disposition/d Require Resource-Priority Resource-Share Response-Source Restoration-Info Server "
                + "Service-Interact-Info Session-Expires/x Subject/s Subscription-State Supported/k Target-Dialog Timestamp "
                + "Unsupported User-Agent Warning Diversion")
                .split(" ")) {
            text(name, Kind.TEXT);
        }
        put("Referred-By/b", Sip.PROTOCOL.text("sip.Referred-by", "Referred-By"), Kind.TEXT, null);
        put("Identity-Info/n", Sip.PROTOCOL.text("sip.Identity-info", "Identity-Info"), Kind.TEXT, null);
        put("Policy-Contact", Sip.PROTOCOL.text("sip.Policy_Contact", "Policy-Contact"), Kind.TEXT, null);
        put("Policy-ID", Sip.PROTOCOL.text("sip.Policy_ID", "Policy-ID"), Kind.TEXT, null);
        put("Priv-Answer-Mode", Sip.PROTOCOL.text("sip.Priv-Answer-mode", "Priv-Answer-Mode"), Kind.TEXT, null);
        put("SIP-ETag", Sip.PROTOCOL.text("sip.ETag", "SIP-ETag"), Kind.TEXT, null);
        put("SIP-If-Match", Sip.PROTOCOL.text("sip.If_Match", "SIP-If-Match"), Kind.TEXT, null);
        put("Suppress-If-Match", Sip.PROTOCOL.text("sip.Suppress_If_Match", "Suppress-If-Match"), Kind.TEXT, null);
        put("User-to-User", Sip.PROTOCOL.text("sip.uui", "User-to-User"), Kind.TEXT, null);
        number("Content-Length/l", Kind.LENGTH);
        number("Expires", Kind.EXPIRES);
        number("Max-Breadth", Kind.NUMBER);
        number("Max-Forwards", Kind.NUMBER);
        number("RSeq", Kind.NUMBER);
        number("Retry-After", Kind.RETRY);
        text("Content-Type/c", Kind.TYPE);
        text("Call-ID/i", Kind.CALL);
        text("CSeq", Kind.SEQUENCE);
        text("RAck", Kind.ACKNOWLEDGEMENT);
        address("From/f", Kind.FROM, Uris.Fields.of("sip.from", ".addr", "From"));
        address("To/t", Kind.TO, Uris.Fields.of("sip.to", ".addr", "To"));
        address("Contact/m", Kind.CONTACT, CONTACT);
        address("Route", Kind.ROUTE, Uris.Fields.of("sip.Route", ".uri", "Route"));
        address("Record-Route", Kind.ROUTE, Uris.Fields.of("sip.Record-Route", ".uri", "Record-Route"));
        address("Service-Route", Kind.ROUTE, Uris.Fields.of("sip.Service-Route", ".uri", "Service-Route"));
        address("Path", Kind.ROUTE, Uris.Fields.of("sip.Path", ".uri", "Path"));
        address("P-Asserted-Identity", Kind.IDENTITY, Uris.Fields.of("sip.pai", ".addr", "Asserted identity"));
        address("P-Preferred-Identity", Kind.IDENTITY, Uris.Fields.of("sip.ppi", ".addr", "Preferred identity"));
        address("Permission-Missing", Kind.IDENTITY, Uris.Fields.of("sip.pmiss", ".addr", "Missing permission"));
        address("Trigger-Consent", Kind.TRIGGER, Uris.Fields.of("sip.tc", ".addr", "Consent"));
        text("Via/v", Kind.VIA);
        for (String name : new String[] {"Authorization", "Proxy-Authorization", "WWW-Authenticate", "Proxy-Authenticate"}) {
            text(name, Kind.CREDENTIALS);
        }
        text("Authentication-Info", Kind.AUTHENTICATION_INFO);
        text("Reason", Kind.REASON);
        text("Security-Client", Kind.SECURITY);
        text("Security-Server", Kind.SECURITY);
        text("Security-Verify", Kind.SECURITY);
        text("Session-ID", Kind.SESSION);
        text("P-Access-Network-Info", Kind.ACCESS_NETWORK);
        text("P-Charging-Vector", Kind.CHARGING);
        text("P-Charging-Function-Addresses", Kind.PARAMETERS);
        text("Feature-Caps", Kind.FEATURES);
    }

    private Headers() {
    }

    /** Has the fields declared. */
    static void declare() {
        Values.declare();
        Via.declare();
        Credentials.declare();
        Parameters.declare();
    }

    private static void text(String names, Kind kind) {
        put(names, Sip.PROTOCOL.text("sip." + name(names), name(names)), kind, null);
    }

    private static void number(String names, Kind kind) {
        put(names, Sip.PROTOCOL.uint32("sip." + name(names), name(names)), kind, null);
    }

    private static void address(String names, Kind kind, Uris.Fields address) {
        put(names, Sip.PROTOCOL.text("sip." + name(names), name(names)), kind, address);
    }

    private static String name(String names) {
        int slash = names.indexOf('/');
        return slash < 0 ? names : names.substring(0, slash);
    }

    private static void put(String names, Field f, Kind kind, Uris.Fields address) {
        Header h = new Header(f, kind, address);
        for (String name : names.split("/")) {
            KNOWN.put(name.toLowerCase(Locale.ROOT), h);
        }
    }

    /** The header whose name is in a range, or null. */
    static Header find(Dissection d, int from, int to) {
        return to - from > LONGEST ? null : KNOWN.get(Chars.text(d, from, to).toLowerCase(Locale.ROOT));
    }
}
