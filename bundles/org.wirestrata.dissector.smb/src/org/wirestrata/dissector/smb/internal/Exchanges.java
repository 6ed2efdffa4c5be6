package org.wirestrata.dissector.smb.internal;

import java.util.HashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.StateKey;

/** Requests and responses of a connection, which a message's number joins (MS-SMB2 section 2.2.1). */
final class Exchanges {
    private static final int MOST = 1 << 16;
    /** Commands of a message that are told apart. */
    private static final int INDEXES = 8;
    private static final Field.Uint RESPONSE_TO = Smb2Dissector.SMB2.frameNumber("smb2.response_to", "Asked in frame");
    private static final Field.Uint RESPONSE_IN = Smb2Dissector.SMB2.frameNumber("smb2.response_in", "Answered in frame");
    private static final Field.Time TIME = Smb2Dissector.SMB2.span("smb2.time", "Time to the answer");
    private static final FactKey[] REQUEST = keys("smb2 request");
    private static final FactKey[] RESPONSE = keys("smb2 response");
    private static final FactKey[] SPAN = keys("smb2 time");
    private static final StateKey<Map<Long, Request>> STATE = StateKey.of(StateKey.Scope.CONVERSATION, HashMap::new);

    private record Request(int frame, long where, int index, long time) {
    }

    private Exchanges() {
    }

    private static FactKey[] keys(String name) {
        FactKey[] all = new FactKey[INDEXES];
        for (int i = 0; i < INDEXES; i++) {
            all[i] = FactKey.of(name + ' ' + i);
        }
        return all;
    }

    static void load() {
        // initialising the class is all there is to it
    }

    static void show(Dissection d, int index, int at, boolean response) {
        if (index >= INDEXES || d.quoted() || d.conversation() == null) {
            return;
        }
        if (d.learns()) {
            learn(d, index, d.peekAt(at + 24, 8), response);
        }
        long other = d.fact(response ? REQUEST[index] : RESPONSE[index], 0);
        if (other != 0) {
            d.markGenerated(d.add(response ? RESPONSE_TO : RESPONSE_IN, at, 0, other));
            if (response) {
                d.markGenerated(d.add(TIME, at, 0, d.fact(SPAN[index], 0)));
            }
        }
    }

    private static void learn(Dissection d, int index, long message, boolean response) {
        Map<Long, Request> open = d.state(STATE);
        long now = d.frame().seconds() * 1_000_000_000L + d.frame().nanos();
        if (!response) {
            if (open.size() < MOST) {
                open.put(message, new Request(d.frame().number(), d.here(), index, now));
            }
            return;
        }
        Request r = open.get(message);
        if (r != null) {
            d.tell(d.here(), REQUEST[index], r.frame);
            d.tell(d.here(), SPAN[index], now - r.time);
            d.tell(r.where, RESPONSE[r.index], d.frame().number());
        }
    }
}
