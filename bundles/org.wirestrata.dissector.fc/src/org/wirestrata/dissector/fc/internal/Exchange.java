package org.wirestrata.dissector.fc.internal;

import java.util.HashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StateKey;

/** Where the exchange of a frame begins and ends, and how long it took. */
final class Exchange {
    private static final Protocol FC = FcDissector.FC;
    private static final Field.Uint FIRST = FC.frameNumber("fc.exchange_first_frame", "Exchange begins in frame");
    private static final Field.Uint LAST = FC.frameNumber("fc.exchange_last_frame", "Exchange ends in frame");
    private static final Field.Time TIME = FC.span("fc.time", "Time since the exchange began");
    private static final StateKey<Map<Key, Known>> ALL = StateKey.of(StateKey.Scope.CAPTURE, HashMap::new);
    /** Where what is known of the exchange in the end is told. */
    private static final FactKey WHERE = FactKey.of("Fibre Channel exchange");
    private static final FactKey BEGINS = FactKey.of("Fibre Channel exchange begins");
    private static final FactKey BEGAN = FactKey.of("Fibre Channel exchange's time");
    private static final FactKey ENDS = FactKey.of("Fibre Channel exchange ends");

    /** Two nodes, the one with the lower address first, and the originator's number. */
    private record Key(int one, int other, int originator) {
    }

    /** What is known of an exchange. */
    private static final class Known {
        private final long where;
        private int begins;
        private long began;
        private int ends;

        Known(long where, long began) {
            this.where = where;
            this.began = began;
        }

        void see(Header h, int frame, long now) {
            if (h.firstOfExchange()) {
                begins = frame;
                began = now;
            }
            if (h.lastOfExchange()) {
                ends = frame;
            }
        }

        void tell(Dissection d, long at) {
            d.tell(at, BEGINS, begins);
            d.tell(at, BEGAN, began);
            d.tell(at, ENDS, ends);
        }
    }

    private Exchange() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /** Remembers and shows what a frame is for its exchange. */
    static void take(Dissection d, Header h) {
        long now = d.frame().seconds() * 1_000_000_000 + d.frame().nanos();
        if (d.learns()) {
            learn(d, h, now);
        }
        long where = d.hindsight() ? d.fact(WHERE, d.here()) : d.here();
        if (!h.firstOfExchange()) {
            d.generated(FIRST, d.fact(where, BEGINS, 0));
        }
        if (!h.lastOfExchange()) {
            d.generated(LAST, d.fact(where, ENDS, 0));
        } else if (!h.firstOfExchange()) {
            d.generated(TIME, now - d.fact(where, BEGAN, now));
        }
    }

    private static void learn(Dissection d, Header h, long now) {
        Key key = new Key(Math.min(h.source(), h.destination()), Math.max(h.source(), h.destination()), h.originator());
        Known known = d.state(ALL).computeIfAbsent(key, k -> new Known(d.here(), now));
        known.see(h, d.frame().number(), now);
        known.tell(d, d.here());
        if (known.where != d.here()) {
            known.tell(d, known.where);
            d.tell(d.here(), WHERE, known.where);
        }
    }
}
