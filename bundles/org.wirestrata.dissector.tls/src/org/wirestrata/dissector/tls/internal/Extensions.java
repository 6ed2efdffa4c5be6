package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;

/** Extensions of hellos, certificates and tickets: RFC 8446 section 4.2, RFC 6066 and others. */
final class Extensions {
    static final int SUPPORTED_VERSIONS = 43;
    private static final int HEAD = 4;
    private final Records r;
    private final Dissection d;
    private final int message;
    private final Fingerprint print;

    /** @param message the type of the message that the extensions belong to */
    Extensions(Records r, int message) {
        this(r, message, null);
    }

    Extensions(Records r, int message, Fingerprint print) {
        this.r = r;
        this.d = r.d;
        this.message = message;
        this.print = print;
    }

    /** Records the length at the cursor and the extensions behind it. */
    void list(int end) {
        int length = (int) d.uint(Ext.LENGTH_ALL);
        int at = d.position();
        int stop = at + length;
        if (stop > end) {
            d.expert(d.last(), Tls.TOO_SMALL);
            stop = end;
        }
        while (stop - d.position() >= HEAD) {
            one(stop);
        }
    }

    private void one(int stop) {
        int at = d.position();
        int type = (int) d.peek(0, 2);
        int length = (int) d.peek(2, 2);
        int end = Math.min(stop, at + HEAD + length);
        int item = d.open(Field.TEXT, at, HEAD + length);
        if (print != null) {
            print.extension(type);
        }
        d.uint(Ext.TYPE);
        d.uint(Ext.LENGTH);
        content(type, end);
        d.leave(item);
        d.position(end);
    }

    private boolean fromClient() {
        return message == Handshakes.CLIENT_HELLO;
    }

    private void content(int type, int end) {
        int length = end - d.position();
        switch (type) {
            case 0 -> serverName(end);
            case 1 -> d.uint(Ext.FRAGMENT_LENGTH);
            case 5 -> statusRequest(end);
            case 10 -> groups();
            case 11 -> points();
            case 12 -> srp();
            case 13, 50 -> Signatures.list(d, end);
            case 15 -> d.uint(Ext.HEARTBEAT_MODE);
            case 16 -> alpn(end);
            case 17 -> statusRequest2(end);
            case 18 -> timestamps(end);
            case 9, 19, 20 -> formats(end);
            case 21 -> d.bytes(Ext.PADDING, length);
            case 27 -> compressions();
            case 28 -> d.uint(Ext.RECORD_LIMIT);
            case 34 -> credentials(end);
            case 41 -> preSharedKey(end);
            case 42 -> {
                if (message == Handshakes.NEW_SESSION_TICKET) {
                    d.uint(Ext.EARLY_DATA);
                } else if (fromClient() && r.session != null) {
                    r.session.keys.early = true;
                }
            }
            case SUPPORTED_VERSIONS -> versions(end);
            case 44 -> {
                int n = (int) d.uint(Ext.COOKIE_LENGTH);
                d.bytes(Ext.COOKIE, n);
            }
            case 45 -> pskModes();
            case 47 -> Certificates.names(d, end);
            case 48 -> filters(end);
            case 40, 51 -> KeyShares.show(d, message, end);
            case 53, 54 -> {
                int n = (int) d.uint(Ext.CONNECTION_ID_LENGTH);
                if (n > 0) {
                    d.bytes(Ext.CONNECTION_ID, n);
                }
            }
            case 57, 65445 -> QuicParameters.show(d, end);
            case 13172 -> nextProtocols(end);
            case 17513 -> settings(end);
            case 65281 -> renegotiation(end);
            case 65486 -> encryptedName(end);
            case 22 -> {
                if (message == Handshakes.SERVER_HELLO && r.session != null) {
                    r.session.keys.macLast = true;
                }
            }
            case 23, 49 -> {
            }
            default -> d.bytes(Ext.DATA, length);
        }
    }

    private int part(int end) {
        return d.open(Field.TEXT, d.position(), end - d.position());
    }

    private void serverName(int end) {
        if (d.position() == end) {
            return;
        }
        int item = part(end);
        d.uint(Ext.NAMES_LENGTH);
        while (end - d.position() >= 3) {
            d.uint(Ext.NAME_TYPE);
            int n = (int) d.uint(Ext.NAME_LENGTH);
            d.text(Ext.NAME, n, Encoding.ASCII);
        }
        d.leave(item);
    }

    private void groups() {
        int length = (int) d.uint(Ext.GROUPS_LENGTH);
        int list = d.open(Ext.GROUPS, d.position(), length);
        for (int i = 0; i + 2 <= length; i += 2) {
            int group = (int) d.uint(Ext.GROUP);
            if (print != null) {
                print.group(group);
            }
        }
        d.leave(list);
    }

    private void points() {
        int length = (int) d.uint(Ext.POINTS_LENGTH);
        int list = d.open(Ext.POINTS, d.position(), length);
        for (int i = 0; i < length; i++) {
            int point = (int) d.uint(Ext.POINT);
            if (print != null) {
                print.point(point);
            }
        }
        d.leave(list);
    }

    private void srp() {
        int n = (int) d.uint(Ext.SRP_LENGTH);
        d.text(Ext.SRP_USER, n, Encoding.UTF_8);
    }

    private void alpn(int end) {
        d.uint(Ext.ALPN_LENGTH);
        int list = d.open(Ext.ALPN_LIST, d.position(), end - d.position());
        int first = d.position();
        while (d.position() < end) {
            int n = (int) d.uint(Ext.ALPN_STRING_LENGTH);
            d.text(Ext.ALPN, n, Encoding.ASCII);
        }
        d.leave(list);
        if (!fromClient() && r.session != null && r.session.application == null && first < end) {
            ApplicationNames.learn(r, first);
        }
    }

    private void statusRequest(int end) {
        if (d.position() == end) {
            return;
        }
        if (message == Handshakes.CERTIFICATE) {
            Certificates.status(d, end);
            return;
        }
        if (d.uint(Ext.STATUS_TYPE) == 1) {
            responders();
        }
    }

    private void responders() {
        int n = (int) d.uint(Ext.RESPONDERS_LENGTH);
        d.skip(n);
        n = (int) d.uint(Ext.REQUEST_EXTENSIONS_LENGTH);
        d.skip(n);
    }

    private void statusRequest2(int end) {
        if (d.position() == end) {
            return;
        }
        d.uint(Ext.STATUS_LIST_LENGTH);
        while (end - d.position() >= 3) {
            int type = (int) d.uint(Ext.STATUS_TYPE);
            int n = (int) d.uint(Ext.STATUS_LENGTH);
            int next = d.position() + n;
            if (type == 1 || type == 2) {
                responders();
            }
            d.position(next);
        }
    }

    private void timestamps(int end) {
        if (d.position() == end) {
            return;
        }
        Timestamps.list(d, end);
    }

    private void formats(int end) {
        if (fromClient()) {
            int n = (int) d.uint(Ext.FORMATS_LENGTH);
            int list = d.open(Ext.FORMATS, d.position(), n);
            for (int i = 0; i < n; i++) {
                d.uint(Ext.FORMAT);
            }
            d.leave(list);
        } else if (d.position() < end) {
            d.uint(Ext.FORMAT);
        }
    }

    private void compressions() {
        int n = (int) d.uint(Ext.COMPRESSIONS_LENGTH);
        for (int i = 0; i + 2 <= n; i += 2) {
            d.uint(Ext.COMPRESSION);
        }
    }

    private void credentials(int end) {
        if (fromClient()) {
            Signatures.list(d, end);
            return;
        }
        d.uint(Ext.CREDENTIAL_TIME, 4);
        Signatures.one(d);
        int n = (int) d.uint(Ext.CREDENTIAL_KEY_LENGTH);
        d.bytes(Ext.CREDENTIAL_KEY, n);
        Signatures.one(d);
        n = (int) d.uint(Ext.CREDENTIAL_SIGNATURE_LENGTH);
        d.bytes(Ext.CREDENTIAL_SIGNATURE, n);
    }

    private void preSharedKey(int end) {
        int item = part(end);
        if (!fromClient()) {
            d.uint(Ext.SELECTED_IDENTITY);
            d.leave(item);
            return;
        }
        int length = (int) d.uint(Ext.IDENTITIES_LENGTH);
        int stop = Math.min(end, d.position() + length);
        while (stop - d.position() >= 2) {
            int n = (int) d.peek(0, 2);
            int identity = d.open(Field.TEXT, d.position(), 2 + n + 4);
            d.uint(Ext.IDENTITY_LENGTH);
            d.bytes(Ext.IDENTITY, n);
            d.uint(Ext.TICKET_AGE);
            d.leave(identity);
        }
        int n = (int) d.uint(Ext.BINDERS_LENGTH);
        d.add(Ext.BINDERS, d.position(), n);
        d.leave(item);
    }

    private void versions(int end) {
        if (!fromClient()) {
            d.uint(Ext.VERSION);
            return;
        }
        d.uint(Ext.VERSIONS_LENGTH);
        while (end - d.position() >= 2) {
            d.uint(Ext.VERSION);
        }
    }

    private void pskModes() {
        int n = (int) d.uint(Ext.PSK_MODES_LENGTH);
        for (int i = 0; i < n; i++) {
            d.uint(Ext.PSK_MODE);
        }
    }

    private void filters(int end) {
        d.uint(Ext.FILTERS_LENGTH);
        while (end - d.position() >= 4) {
            int n = (int) d.uint(Ext.FILTER_LENGTH);
            d.add(Ext.FILTER, d.position(), n);
            d.skip(n);
            n = (int) d.uint(Ext.FILTER_VALUES_LENGTH);
            d.skip(n);
        }
    }

    private void nextProtocols(int end) {
        while (d.position() < end) {
            int n = (int) d.uint(Ext.NPN_LENGTH);
            d.text(Ext.NPN, n, Encoding.ASCII);
        }
    }

    private void settings(int end) {
        if (!fromClient() || message == Handshakes.ENCRYPTED_EXTENSIONS) {
            d.bytes(Ext.ALPS_SETTINGS, end - d.position());
            return;
        }
        d.uint(Ext.ALPS_LENGTH);
        int list = d.open(Ext.ALPS_LIST, d.position(), end - d.position());
        while (d.position() < end) {
            int n = (int) d.uint(Ext.ALPS_STRING_LENGTH);
            d.text(Ext.ALPS_STRING, n, Encoding.ASCII);
        }
        d.leave(list);
    }

    private void renegotiation(int end) {
        int item = part(end);
        int n = (int) d.uint(Ext.RENEGOTIATION_LENGTH);
        if (n > 0) {
            d.bytes(Ext.RENEGOTIATION, n);
        }
        d.leave(item);
    }

    private void encryptedName(int end) {
        if (!fromClient()) {
            d.bytes(Ext.ESNI_NONCE, end - d.position());
            return;
        }
        d.uint(Ext.ESNI_SUITE);
        KeyShares.entry(d);
        int n = (int) d.uint(Ext.ESNI_DIGEST_LENGTH);
        d.bytes(Ext.ESNI_DIGEST, n);
        n = (int) d.uint(Ext.ESNI_LENGTH);
        d.bytes(Ext.ESNI, n);
    }
}
