package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.dissect.Dissection;

/** The hello of SSL 2.0 (RFC 6101 appendix E), with which old clients began a connection of a later version too. */
final class Version2 {
    private static final int CLIENT_HELLO = 1;
    private static final int SPEC = 3;

    private Version2() {
    }

    /** Whether the bytes from the cursor on look like one. */
    static boolean isHello(Dissection d) {
        if (d.remaining() < 11 || (d.peek(0, 1) & 0x80) == 0 || d.peek(2, 1) != CLIENT_HELLO) {
            return false;
        }
        int version = (int) d.peek(3, 2);
        int specs = (int) d.peek(5, 2);
        int id = (int) d.peek(7, 2);
        int challenge = (int) d.peek(9, 2);
        return (version == 2 || Tls.isVersion(version)) && specs % SPEC == 0 && specs > 0 && (id == 0 || id == 16) && challenge >= 16
                && challenge <= 32 && length(d) == 11 + specs + id + challenge;
    }

    /** Whether the bytes from the cursor on are taken for a message of SSL 2.0, where the connection's version is as said. */
    static boolean isRecord(Dissection d, int version) {
        if (Records.settled(version)) {
            return isHello(d);
        }
        if (d.remaining() < 3 || (d.peek(0, 1) & 0x80) == 0) {
            return false;
        }
        int type = (int) d.peek(2, 1);
        return type <= 2 || type == 4;
    }

    static int length(Dissection d) {
        return 2 + ((int) d.peek(0, 2) & 0x7fff);
    }

    /** Records the hello at the cursor, and passes over it. */
    static void show(Dissection d) {
        int from = d.position();
        int length = length(d) - 2;
        boolean hello = isHello(d);
        d.columns().protocol(Names.column(2));
        d.columns().separate(", ").append(hello ? "Client Hello" : "Encrypted Data");
        int item = d.open(Rec.RECORD, from, length + 2);
        d.add(Rec.VERSION, from, 0, 2);
        d.add(Rec.LENGTH, from, 2, length);
        d.skip(2);
        if (!hello) {
            d.leave(item);
            d.position(Math.min(d.length(), from + 2 + length));
            return;
        }
        d.uint(Hs.TYPE);
        d.uint(Hs.VERSION);
        int specs = (int) d.uint(Rec.V2_SPEC_LENGTH);
        int id = (int) d.uint(Hs.SESSION_ID_LENGTH);
        int challenge = (int) d.uint(Rec.V2_CHALLENGE_LENGTH);
        int list = d.open(Hs.SUITES, d.position(), specs);
        for (int i = 0; i < specs; i += SPEC) {
            d.uint(Rec.V2_SPEC);
        }
        d.leave(list);
        if (id > 0) {
            d.bytes(Hs.SESSION_ID, id);
        }
        if (challenge > 0) {
            d.add(Rec.V2_CHALLENGE, d.position(), challenge);
            d.skip(challenge);
        }
        d.leave(item);
    }
}
