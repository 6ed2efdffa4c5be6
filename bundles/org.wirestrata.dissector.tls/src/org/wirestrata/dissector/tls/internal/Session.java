package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Direction;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.StateKey;

/** What is remembered of a connection while its frames are learned. What later frames tell is kept as facts of its first layer. */
final class Session {
    static final StateKey<Session> KEY = StateKey.of(StateKey.Scope.CONVERSATION, Session::new);
    private static final FactKey VERSION = FactKey.of("tls version");
    private static final FactKey SERVER = FactKey.of("tls server");
    private static final FactKey SUITE = FactKey.of("tls suite");
    private static final FactKey APPLICATION = FactKey.of("tls application");

    /** The place of the first layer; -1 before. */
    long home = -1;
    int version;
    /** Which way the server sends: the ordinal of a {@link Direction}, or -1 where it is unknown. */
    int server = -1;
    int suite;
    Dissector application;
    /** Whether nothing has shown yet that new keys are negotiated. */
    boolean resumes;
    final Side[] sides = {new Side(), new Side()};
    final KeySchedule keys = new KeySchedule();

    /** What is remembered of one direction. */
    static final class Side {
        /** Whether a change of the cipher spec was seen. */
        boolean changed;
        /** The beginning of a handshake message that goes on in a later record, or null. */
        Fragments fragments;
        /** Bytes of application data so far. */
        long plain;
        final Opener opener = new Opener();
    }

    /** Begins at a layer, where it has not begun. */
    void begin(Dissection d) {
        if (home < 0) {
            home = d.here();
        }
    }

    void version(Dissection d, int v) {
        version = v;
        d.tell(home, VERSION, v);
    }

    void server(Dissection d, Direction way) {
        server = way.ordinal();
        d.tell(home, SERVER, server);
    }

    void suite(Dissection d, int s) {
        suite = s;
        d.tell(home, SUITE, s);
    }

    void application(Dissection d, Dissector x) {
        application = x;
        d.tell(home, APPLICATION, x);
    }

    /** The version that is known of a connection in the end; 0 where it is unknown. */
    static int finalVersion(Dissection d, long home) {
        return (int) d.fact(home, VERSION, 0);
    }

    static int finalServer(Dissection d, long home) {
        return (int) d.fact(home, SERVER, -1);
    }

    static int finalSuite(Dissection d, long home) {
        return (int) d.fact(home, SUITE, 0);
    }

    static Dissector finalApplication(Dissection d, long home) {
        return d.fact(home, APPLICATION, Dissector.class);
    }

    /** Whether the frame comes from the server, as far as is known; ports tell where nobody else does. */
    static boolean fromServer(Dissection d, Conversation c, int server) {
        if (server >= 0 && c != null) {
            return c.direction().ordinal() == server;
        }
        return d.registered(Tls.PORTS, d.sourcePort()) != null;
    }
}
