package org.wirestrata.dissector.sip.internal;

import java.util.Map;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** Challenges and credentials: RFC 3261 section 22, RFC 8760, RFC 3310 (authentication and key agreement). */
final class Credentials {
    private static final Field.Text SCHEME = Sip.PROTOCOL.text("sip.auth.scheme", "Scheme");
    private static final Field.Text ALL = Sip.PROTOCOL.text("sip.auth", "Authentication");
    private static final Map<String, Field.Text> PARAMETERS = Map.ofEntries(field("response", "digest.response", "Response"), field("nc",
            "Nonce count"),
            field("username", "User name"), field("realm", "Realm"), field("nonce", "Nonce"), field("algorithm", "Algorithm"),
            field("opaque", "Opaque data"), field("qop", "Quality of protection"), field("cnonce", "Nonce of the client"), field("uri",
            "URI"),
            field("domain", "Domain"), field("stale", "Stale"), field("auts", "Token to synchronise"), field("rspauth",
            "Response of the server"),
            field("nextnonce", "Next nonce"), field("ik", "Integrity key"), field("ck", "Cipher key"));

    private Credentials() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    private static Map.Entry<String, Field.Text> field(String name, String label) {
        return field(name, name, label);
    }

    private static Map.Entry<String, Field.Text> field(String name, String field, String label) {
        return Map.entry(name, Sip.PROTOCOL.text("sip.auth." + field, label));
    }

    /**
     * Shows what belongs to a header.
     *
     * @param schemed whether the value begins with the scheme
     */
    static void show(Dissection d, int item, int at, int from, int to, int next, boolean schemed) {
        d.enter(item);
        int p = from;
        if (schemed && from < to) {
            int end = Chars.findAny(d, from, to, " \t");
            if (end < to) {
                Chars.add(d, SCHEME, from, end);
            }
            p = end;
        }
        p = Chars.skipBlanks(d, p, to);
        while (p < to) {
            p = parameter(d, p, to);
        }
        d.leave(item);
        d.hide(Chars.add(d, ALL, at, next));
    }

    private static int parameter(Dissection d, int from, int to) {
        int equals = Chars.find(d, from, to, '=');
        if (equals < 0) {
            return to;
        }
        int nameEnd = equals;
        while (nameEnd > from && Chars.blank(d.byteAt(nameEnd - 1))) {
            nameEnd--;
        }
        int value = Chars.skipBlanks(d, equals + 1, to);
        int end;
        if (value < to && d.byteAt(value) == '"') {
            int close = Chars.closing(d, value + 1, to);
            end = close < 0 ? to : close + 1;
        } else {
            end = Chars.findOrEnd(d, value, to, ',');
        }
        Field.Text f = nameEnd - from > 12 ? null : PARAMETERS.get(Chars.text(d, from, nameEnd).toLowerCase(java.util.Locale.ROOT));
        if (f == null) {
            Chars.line(d, from, end);
        } else {
            Chars.add(d, f, value, end);
        }
        int comma = Chars.findOrEnd(d, end, to, ',');
        return Chars.skipBlanks(d, comma < to ? comma + 1 : to, to);
    }
}
