package org.wirestrata.dissector.rpc.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;

/** Credentials and verifiers: RFC 5531 section 8 and its appendix A, RFC 2695 (AUTH_DH), RFC 2203 (RPCSEC_GSS). */
final class Authentication {
    private static final int SYS = 1;
    private static final int DH = 3;
    private static final int FULL_NAME = 0;

    /** Whose it is. */
    enum Kind {
        CREDENTIALS("Credentials"), VERIFIER_OF_CALL("Verifier"), VERIFIER_OF_REPLY("Verifier");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    private Authentication() {
    }

    static int padded(int length) {
        return length + 3 & ~3;
    }

    /** The length that stands at the cursor, as far as numbers go. */
    static int lengthHere(Dissection d) {
        return (int) Math.min(Integer.MAX_VALUE - 64, d.peek(0, 4));
    }

    /** Octets of a length at a position and what it counts, as far as they are there. */
    static int room(Dissection d, int at, int length) {
        return Math.min(4 + padded(length), d.length() - at);
    }

    /** Records the bytes that fill up a length, if there are any. */
    static void fill(Dissection d, int length) {
        if ((length & 3) != 0) {
            d.bytes(Rpc.FILL, -length & 3);
        }
    }

    /** Takes credentials or a verifier from the cursor on apart. */
    static void dissect(Dissection d, Kind kind) {
        int start = d.position();
        int length = padded((int) Math.min(Integer.MAX_VALUE - 64, d.peek(4, 4)));
        if (length > 0) {
            d.peekAt(start + 8 + length - 1, 1);
        }
        int item = d.add(Field.TEXT, start, Math.min(8 + length, d.length() - start), kind.label);
        d.enter(item);
        int flavor = d.u(Rpc.FLAVOR);
        if (flavor == Gss.FLAVOR && kind != Kind.CREDENTIALS) {
            Gss.token(d, Rpc.GSS_TOKEN);
        } else {
            d.add(Rpc.AUTH_LENGTH, start + 4, 4, length);
            d.skip(4);
            if (length > 0) {
                body(d, kind, flavor, length);
            }
        }
        d.leave(item);
        d.position(start + 8 + length);
    }

    private static void body(Dissection d, Kind kind, int flavor, int length) {
        if (flavor == Gss.FLAVOR) {
            Gss.credentials(d);
        } else if (flavor == SYS) {
            system(d);
        } else if (flavor == DH) {
            exchanged(d, kind);
        } else {
            d.bytes(Rpc.OPAQUE, length);
        }
    }

    private static void text(Dissection d, Field.Text f) {
        int length = lengthHere(d);
        int item = d.add(Field.TEXT, d.position(), room(d, d.position(), length), f.label());
        d.enter(item);
        d.uint(Rpc.OPAQUE_LENGTH);
        d.text(f, length, Encoding.ASCII);
        fill(d, length);
        d.leave(item);
    }

    private static void system(Dissection d) {
        d.uint(Rpc.STAMP);
        text(d, Rpc.MACHINE);
        d.uint(Rpc.UID);
        d.uint(Rpc.GID);
        int count = (int) d.peek(0, 4);
        int item = d.add(Field.TEXT, d.position(), Math.min(4 + 4 * Math.clamp(count, 0, 16), d.remaining()), "Auxiliary GIDs");
        d.enter(item);
        d.skip(4);
        for (int i = 0; i < count; i++) {
            d.uint(Rpc.GID);
        }
        d.leave(item);
    }

    private static void exchanged(Dissection d, Kind kind) {
        switch (kind) {
        case CREDENTIALS -> {
            if (d.u(Rpc.DES_NAME_KIND) == FULL_NAME) {
                text(d, Rpc.DES_NAME);
                d.uint(Rpc.DES_KEY);
                d.uint(Rpc.DES_WINDOW);
            } else {
                d.uint(Rpc.DES_NICKNAME);
            }
        }
        case VERIFIER_OF_CALL -> {
            d.uint(Rpc.DES_TIMESTAMP);
            d.uint(Rpc.DES_WINDOW_VERIFIER);
        }
        case VERIFIER_OF_REPLY -> {
            d.uint(Rpc.DES_TIME_VERIFIER);
            d.uint(Rpc.DES_NICKNAME);
        }
        }
    }
}
