package org.wirestrata.dissector.dns.internal;

import java.util.Arrays;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.FrameInfo;
import org.wirestrata.api.dissect.StateKey;

/** The questions of a conversation, by transaction id, and what answered them. */
final class Transactions {
    private static final StateKey<Transactions> KEY = StateKey.of(StateKey.Scope.CONVERSATION, Transactions::new);
    private static final FactKey ANSWERED_IN = FactKey.of("dns answered in");
    private static final FactKey ASKED_IN = FactKey.of("dns asked in");
    private static final FactKey TIME = FactKey.of("dns time");
    /** The frame of the same question or answer before, the sign telling which: negative for a question. */
    private static final FactKey AGAIN = FactKey.of("dns again");
    /** A question that is older counts as another one. */
    private static final long SAME_WITHIN = 5_000_000_000L;

    private int[] id = new int[2];
    private long[] where = new long[2];
    private int[] frame = new int[2];
    private long[] time = new long[2];
    private int[] answer = new int[2];
    private int size;

    /** Learns from a message. */
    static void learn(Dissection d, int id, boolean response) {
        Transactions all = d.state(KEY);
        FrameInfo frame = d.frame();
        long now = frame.seconds() * 1_000_000_000L + frame.nanos();
        int i = all.find(id);
        long here = d.here();
        if (!response) {
            if (i >= 0 && all.answer[i] == 0 && now - all.time[i] < SAME_WITHIN) {
                d.tell(here, AGAIN, -all.frame[i]);
            } else {
                all.put(i, id, here, frame.number(), now);
            }
        } else if (i >= 0) {
            if (all.answer[i] != 0) {
                d.tell(here, AGAIN, all.answer[i]);
                return;
            }
            all.answer[i] = frame.number();
            d.tell(here, ASKED_IN, all.frame[i]);
            d.tell(here, TIME, now - all.time[i]);
            d.tell(all.where[i], ANSWERED_IN, frame.number());
        }
    }

    private int find(int wanted) {
        for (int i = 0; i < size; i++) {
            if (id[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private void put(int at, int newId, long newWhere, int inFrame, long now) {
        int i = at;
        if (i < 0) {
            i = size++;
            if (i == id.length) {
                id = Arrays.copyOf(id, i * 2);
                where = Arrays.copyOf(where, i * 2);
                frame = Arrays.copyOf(frame, i * 2);
                time = Arrays.copyOf(time, i * 2);
                answer = Arrays.copyOf(answer, i * 2);
            }
        }
        id[i] = newId;
        where[i] = newWhere;
        frame[i] = inFrame;
        time[i] = now;
        answer[i] = 0;
    }

    /** Remarks on the transaction id where the message repeats another. */
    static void remark(Dissection d, int item) {
        long again = d.fact(AGAIN, 0);
        if (again != 0) {
            d.expert(item, again < 0 ? Dns.REQUEST_AGAIN : Dns.RESPONSE_AGAIN);
        }
    }

    /** Shows what belongs to the message. */
    static void show(Dissection d, boolean response) {
        long again = d.fact(AGAIN, 0);
        if (again != 0) {
            d.generated(again < 0 ? Dns.SAME_REQUEST_IN : Dns.SAME_RESPONSE_IN, Math.abs(again));
            d.generated(Dns.RETRANSMISSION, 1);
            return;
        }
        if (!response) {
            long answered = d.fact(ANSWERED_IN, 0);
            if (answered != 0) {
                d.generated(Dns.RESPONSE_IN, answered);
            }
            return;
        }
        long asked = d.fact(ASKED_IN, 0);
        if (asked == 0) {
            d.generated(Dns.UNSOLICITED, 1);
        } else {
            d.generated(Dns.RESPONSE_TO, asked);
            d.generated(Dns.TIME, d.fact(TIME, 0));
        }
    }
}
