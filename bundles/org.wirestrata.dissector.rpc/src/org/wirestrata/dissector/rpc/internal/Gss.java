package org.wirestrata.dissector.rpc.internal;

import java.util.function.BooleanSupplier;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.StateKey;

/**
 * RPCSEC_GSS, RFC 2203 section 5: its credentials and verifiers, and what it puts around a program's arguments or results. The program
 * asks it before them whether they can be read, and runs it behind them.
 */
final class Gss implements BooleanSupplier, Runnable {
    static final int FLAVOR = 6;
    /** The procedure and service of a call without. */
    static final int NONE = -1;
    private static final int DATA = 0;
    private static final int INIT = 1;
    private static final int CONTINUE = 2;
    private static final int DESTROY = 3;
    private static final int PLAIN = 1;
    private static final int INTEGRITY = 2;
    private static final int PRIVACY = 3;
    /** The frames in which a context was created and destroyed, by a hash of its handle. */
    private static final StateKey<int[]> CONTEXT = StateKey.of(StateKey.Scope.CAPTURE, () -> new int[2]);
    private static final FactKey CREATED = FactKey.of("rpc security context created in");
    private static final FactKey DESTROYED = FactKey.of("rpc security context destroyed in");
    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private final Dissection d;
    private final Calls.Call call;
    private final boolean reply;
    private int item = -1;
    private boolean open;
    private int end;

    Gss(Dissection d, Calls.Call call, boolean reply) {
        this.d = d;
        this.call = call;
        this.reply = reply;
    }

    /** Credentials from their version on. */
    static void credentials(Dissection d) {
        d.uint(Rpc.GSS_VERSION);
        int procedure = d.u(Rpc.GSS_PROCEDURE);
        d.uint(Rpc.GSS_SEQUENCE);
        d.uint(Rpc.GSS_SERVICE);
        context(d, false, procedure == DESTROY);
    }

    private static void context(Dissection d, boolean creates, boolean destroys) {
        int start = d.position();
        int length = Authentication.lengthHere(d);
        int item = d.add(Field.TEXT, start, Authentication.room(d, start, length), "GSS Context");
        d.enter(item);
        d.uint(Rpc.GSS_CONTEXT_LENGTH);
        int at = d.position();
        d.bytes(Rpc.GSS_CONTEXT, length);
        if (Calls.learns(d)) {
            learn(d, at, length, creates, destroys);
        }
        frame(d, Rpc.GSS_CREATED, d.fact(CREATED, 0), start);
        frame(d, Rpc.GSS_DESTROYED, d.fact(DESTROYED, 0), start);
        d.leave(item);
        d.position(start + 4 + Authentication.padded(length));
    }

    private static void learn(Dissection d, int at, int length, boolean creates, boolean destroys) {
        long hash = FNV_BASIS;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ d.byteAt(at + i)) * FNV_PRIME;
        }
        int[] frames = d.state(CONTEXT, hash);
        if (creates) {
            frames[0] = d.frame().number();
            frames[1] = 0;
        } else if (destroys) {
            frames[1] = d.frame().number();
        }
        d.tell(d.here(), CREATED, frames[0]);
        d.tell(d.here(), DESTROYED, frames[1]);
    }

    private static void frame(Dissection d, Field.Uint f, long frame, int start) {
        if (frame != 0) {
            d.markGenerated(d.add(f, start + d.tape().start(d.layer()), 0, frame));
        }
    }

    /** A token, or another thing of a mechanism, behind its length. */
    static void token(Dissection d, Field.Bytes f) {
        int start = d.position();
        int length = 4 + Authentication.padded(Authentication.lengthHere(d));
        int item = d.add(f, start, length);
        d.enter(item);
        d.uint(Rpc.GSS_TOKEN_LENGTH);
        d.leave(item);
        d.position(start + length);
    }

    /** Takes apart what lies before arguments or results, and answers whether these can be read. */
    @Override
    public boolean getAsBoolean() {
        return switch (call.gssProcedure()) {
        case DATA -> data();
        case INIT, CONTINUE -> {
            if (reply) {
                context(d, true, false);
                d.uint(Rpc.GSS_MAJOR);
                d.uint(Rpc.GSS_MINOR);
                d.uint(Rpc.GSS_WINDOW);
            }
            token(d, Rpc.GSS_TOKEN);
            yield false;
        }
        default -> false;
        };
    }

    private boolean data() {
        int start = d.position();
        if (call.gssService() == INTEGRITY) {
            int length = Authentication.lengthHere(d);
            item = d.add(Field.TEXT, start, Authentication.room(d, start, length), "GSS Data");
            open = true;
            end = start + 4 + Authentication.padded(length);
            d.enter(item);
            d.uint(Rpc.GSS_DATA_LENGTH);
            d.uint(Rpc.GSS_SEQUENCE);
            return true;
        }
        if (call.gssService() == PRIVACY) {
            d.enterTop();
            int length = Authentication.lengthHere(d);
            d.uint(Rpc.GSS_DATA_LENGTH);
            d.bytes(Rpc.GSS_DATA, length);
            d.leaveTop();
            d.position(start + 4 + Authentication.padded(length));
            return false;
        }
        return call.gssService() == PLAIN;
    }

    /** Takes apart what lies behind arguments or results. */
    @Override
    public void run() {
        if (open) {
            open = false;
            d.leave(item);
            d.position(end);
            token(d, Rpc.GSS_CHECKSUM);
        }
    }
}
