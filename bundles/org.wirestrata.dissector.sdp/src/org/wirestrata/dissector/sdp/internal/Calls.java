package org.wirestrata.dissector.sdp.internal;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.StateKey;

/**
 * Which calls described media at the same address and port. A description shows those of its last stream; where it has none, those of the
 * description before between the same addresses.
 */
final class Calls {
    private static final int MOST = 4096;
    private static final StateKey<Map<String, Calls>> ENDPOINTS = StateKey.of(StateKey.Scope.CAPTURE, HashMap::new);
    private static final StateKey<Known[]> LATEST = StateKey.of(StateKey.Scope.ADDRESSES, () -> new Known[1]);
    private static final FactKey SHOWN = FactKey.of("calls with the same media");

    private final Set<String> names = new HashSet<>();
    private Known last;

    /** A call and those before it. */
    private record Known(Known before, String name) {
    }

    /** Remembers the call that a description belongs to with each of its streams. */
    static void learn(Dissection d, Description all, String call) {
        Known[] latest = d.state(LATEST);
        for (Description.Media m : all.streams()) {
            String endpoint = m.endpoint();
            Calls calls = d.state(ENDPOINTS, endpoint.hashCode()).computeIfAbsent(endpoint, e -> new Calls());
            calls.add(call);
            latest[0] = calls.last;
        }
        if (latest[0] != null) {
            d.tell(d.here(), SHOWN, latest[0]);
        }
    }

    private void add(String call) {
        if (names.size() < MOST && names.add(call)) {
            last = new Known(last, call);
        }
    }

    /** Shows the calls, the oldest first. */
    static void show(Dissection d, Field.Text field) {
        ArrayDeque<String> oldestFirst = new ArrayDeque<>();
        for (Known k = d.fact(SHOWN, Known.class); k != null; k = k.before) {
            oldestFirst.addFirst(k.name);
        }
        oldestFirst.forEach(name -> d.generated(field, name));
    }
}
