package org.wirestrata.dissector.tls.internal;

import java.security.GeneralSecurityException;
import java.util.Arrays;

/** What a connection's handshake says of its keys, and the keys that follow; used while learning only. */
final class KeySchedule {
    private static final String[] EARLY = {"CLIENT_EARLY_TRAFFIC_SECRET", null};
    private static final String[] HANDSHAKE = {"CLIENT_HANDSHAKE_TRAFFIC_SECRET", "SERVER_HANDSHAKE_TRAFFIC_SECRET"};
    private static final String[] APPLICATION = {"CLIENT_TRAFFIC_SECRET_0", "SERVER_TRAFFIC_SECRET_0"};
    private static final int MASTER = 48;

    byte[] clientRandom;
    byte[] serverRandom;
    byte[] sessionId;
    boolean deflated;
    boolean macLast;
    boolean early;
    /** The suite of the first pre-shared key is not told: early data is tried with those that are common. */
    private static final int[] EARLY_SUITES = {0x1301, 0x1302, 0x1303};

    /** The keys of a sender up to TLS 1.2, or null. */
    RecordCipher keys(KeyLog log, int version, int suite, boolean server) {
        Protection how = Protection.of(suite);
        if (how == null || clientRandom == null || serverRandom == null) {
            return null;
        }
        try {
            byte[] master = master(log, version, how);
            return master == null ? null : keys(how, version, master, server);
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private byte[] master(KeyLog log, int version, Protection how) throws GeneralSecurityException {
        byte[] master = log.get(KeyLog.MASTER, clientRandom);
        if (master == null) {
            master = log.bySession(sessionId);
        }
        byte[] before = master == null ? log.get("PMS_CLIENT_RANDOM", clientRandom) : null;
        return before == null ? master : Derivation.pseudoRandom(version, how.hash(), before, "master secret",
                Derivation.join(clientRandom, serverRandom), MASTER);
    }

    private RecordCipher keys(Protection how, int version, byte[] master, boolean server) throws GeneralSecurityException {
        int key = how.exported() > 0 ? how.exported() : how.keyLength();
        int iv = how.derivedVector();
        byte[] block = Derivation.pseudoRandom(version, how.hash(), master, "key expansion", Derivation.join(serverRandom, clientRandom),
                2 * (how.macLength() + key + iv));
        int at = server ? how.macLength() : 0;
        byte[] mac = Arrays.copyOfRange(block, at, at + how.macLength());
        at = 2 * how.macLength() + (server ? key : 0);
        byte[] k = Arrays.copyOfRange(block, at, at + key);
        at = 2 * (how.macLength() + key) + (server ? iv : 0);
        byte[] v = Arrays.copyOfRange(block, at, at + iv);
        if (how.exported() > 0) {
            byte[] randoms = Derivation.join(clientRandom, serverRandom);
            k = Derivation.pseudoRandom(version, how.hash(), k, server ? "server write key" : "client write key", randoms, how.keyLength());
            byte[] both = Derivation.pseudoRandom(version, how.hash(), new byte[0], "IV block", randoms, 2 * iv);
            v = Arrays.copyOfRange(both, server ? iv : 0, server ? 2 * iv : iv);
        }
        return new RecordCipher(how, version, k, v, mac, macLast && how.kind() == Protection.Kind.CBC);
    }

    /** Has a sender go on with the keys of a stage of TLS 1.3, as far as they are known. */
    private boolean change(Opener o, byte[] secret, int suite) {
        Protection how = Protection.of(suite);
        o.secret = secret;
        if (secret == null || how == null || !how.authenticated()) {
            o.change(null, false);
            return false;
        }
        try {
            byte[] key = Derivation.label(how.hash(), secret, "key", how.keyLength());
            byte[] iv = Derivation.label(how.hash(), secret, "iv", 12);
            o.change(new RecordCipher(how, Tls.TLS13, key, iv, null, false), false);
            return true;
        } catch (GeneralSecurityException e) {
            o.change(null, false);
            return false;
        }
    }

    void early(KeyLog log, Opener client, int suite) {
        byte[] secret = log.get(EARLY[0], clientRandom);
        int chosen = secret == null ? suite : secret.length == 48 ? EARLY_SUITES[1] : suite != 0 ? suite : EARLY_SUITES[0];
        change(client, secret, chosen);
    }

    void handshake(KeyLog log, Opener o, int suite, boolean server) {
        change(o, log.get(HANDSHAKE[server ? 1 : 0], clientRandom), suite);
    }

    void application(KeyLog log, Opener o, int suite, boolean server) {
        change(o, log.get(APPLICATION[server ? 1 : 0], clientRandom), suite);
    }

    /** Goes on with the keys after an update of them (RFC 8446 section 7.2). */
    void update(Opener o, int suite) {
        Protection how = Protection.of(suite);
        if (o.secret == null || how == null) {
            return;
        }
        try {
            change(o, Derivation.label(how.hash(), o.secret, "traffic upd", o.secret.length), suite);
        } catch (GeneralSecurityException e) {
            o.change(null, false);
        }
    }
}
