package org.wirestrata.dissector.http2.internal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Direction;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.StateKey;

/** What is learned of a connection, in the order of its frames. */
final class Connection {
    static final StateKey<Connection> KEY = StateKey.of(StateKey.Scope.CONVERSATION, Connection::new);
    /** Streams that are remembered; the oldest are forgotten. */
    private static final int MOST_STREAMS = 1 << 16;

    private final HeaderDecoder[] decoders = {new HeaderDecoder(), new HeaderDecoder()};
    private final Map<Long, Half> halves = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Half> eldest) {
            return size() > 2 * MOST_STREAMS;
        }
    };

    static Connection of(Dissection d) {
        return d.state(KEY);
    }

    private static Direction direction(Dissection d) {
        return d.conversation().direction();
    }

    /** What decodes the headers of the way that the packet goes. */
    HeaderDecoder decoder(Dissection d) {
        return decoders[direction(d).ordinal()];
    }

    /** What decodes the headers of the other way. */
    HeaderDecoder otherDecoder(Dissection d) {
        return decoders[direction(d).opposite().ordinal()];
    }

    /** A stream's half that goes the way of the packet. */
    Half half(Dissection d, long stream) {
        return halves.computeIfAbsent(stream << 1 | direction(d).ordinal(), k -> new Half());
    }

    /** A stream's other half, or null. */
    Half otherHalf(Dissection d, long stream) {
        return halves.get(stream << 1 | direction(d).opposite().ordinal());
    }
}
