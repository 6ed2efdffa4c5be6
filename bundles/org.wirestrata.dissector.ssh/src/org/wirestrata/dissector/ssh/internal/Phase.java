package org.wirestrata.dissector.ssh.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.StateKey;

/**
 * How far a connection is where a layer begins: its version, and what each side did. Immutable, so that it can be told as a fact and the layer
 * be taken apart from it again.
 */
record Phase(int version, Side client, Side server) {
    /** What one side did; the numbers are those of its packets, as far as they are known. */
    record Side(boolean named, boolean exchanged, boolean encrypted, int sequence, String methods) {
        static final Side NEW = new Side(false, false, false, 0, null);

        Side afterVersion() {
            return new Side(true, exchanged, encrypted, sequence, methods);
        }

        Side counted(int next) {
            return new Side(named, true, encrypted, next, methods);
        }

        Side offering(String all) {
            return new Side(named, exchanged, encrypted, sequence, all);
        }

        Side afterKeys() {
            return new Side(named, exchanged, true, sequence, methods);
        }
    }

    /** How keys are agreed on, as far as messages differ. */
    enum Method {
        PLAIN, GROUP_EXCHANGE, CURVE
    }

    static final Phase BEGINNING = new Phase(0, Side.NEW, Side.NEW);
    private static final FactKey FACT = FactKey.of("ssh phase");
    private static final StateKey<Phase[]> STATE = StateKey.of(StateKey.Scope.CONVERSATION, () -> new Phase[] {BEGINNING});

    private static final FactKey SETTLED = FactKey.of("ssh version");
    private static final StateKey<Unsettled> UNSETTLED = StateKey.of(StateKey.Scope.CONVERSATION, Unsettled::new);

    /** The first layers of a connection, before its version is settled. */
    private static final class Unsettled {
        final long[] layers = new long[4];
        int size;
    }

    /** The version that the packet list names: in hindsight also where it was settled later. */
    int shownVersion(Dissection d) {
        return version == 0 && d.hindsight() ? (int) d.fact(SETTLED, 0) : version;
    }

    /** The same with the version that the client settled. */
    Phase settled(Dissection d, int as) {
        if (version == 0 && d.learns() && !d.quoted()) {
            Unsettled u = d.state(UNSETTLED);
            for (int i = 0; i < u.size; i++) {
                d.tell(u.layers[i], SETTLED, as);
            }
        }
        return new Phase(as, client, server);
    }

    /** The phase at the beginning of the layer. */
    static Phase before(Dissection d) {
        if (d.learns() && !d.quoted()) {
            Phase p = d.state(STATE)[0];
            Unsettled u = p.version == 0 ? d.state(UNSETTLED) : null;
            if (u != null && u.size < u.layers.length) {
                u.layers[u.size++] = d.here();
            }
            d.tell(d.here(), FACT, p);
            return p;
        }
        Phase p = d.fact(FACT, Phase.class);
        return p == null ? BEGINNING : p;
    }

    /** Remembers the phase at the end of the layer. */
    void remember(Dissection d) {
        if (d.learns() && !d.quoted()) {
            d.state(STATE)[0] = this;
        }
    }

    Side side(boolean ofServer) {
        return ofServer ? server : client;
    }

    Phase with(boolean ofServer, Side s) {
        return ofServer ? new Phase(version, client, s) : new Phase(version, s, server);
    }

    /** The method that both agree on: the client's first that the server has too (RFC 4253 section 7.1). */
    Method method() {
        if (client.methods == null || server.methods == null) {
            return Method.PLAIN;
        }
        String theirs = ',' + server.methods + ',';
        for (String m : client.methods.split(",")) {
            if (theirs.contains(',' + m + ',')) {
                return m.startsWith("diffie-hellman-group-exchange-") ? Method.GROUP_EXCHANGE
                        : m.startsWith("ecdh-sha2-") || m.startsWith("curve25519-") || m.startsWith("curve448-") ? Method.CURVE
                        : Method.PLAIN;
            }
        }
        return Method.PLAIN;
    }
}
