package org.wirestrata.api.tap;

import java.util.Set;

import org.osgi.annotation.versioning.ConsumerType;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.session.Packet;

/**
 * Statistics over frames. Parts of a capture may be counted apart and put together in order, so that a result does not depend on how the
 * work was divided.
 *
 * @param <A> what is counted, by one thread
 * @param <R> the result
 */
@ConsumerType
public interface Tap<A, R> {
    /** The fields that are looked at; layers are always there. */
    Set<Field> wanted(Catalog catalog);

    /** Whether every item at the top of the tree is looked at, of whatever field. */
    default boolean tops() {
        return false;
    }

    /** Whether the row's texts are looked at. */
    default boolean columns() {
        return false;
    }

    /** Whether {@link #merge} takes counts of any other frames, not only of those that follow. */
    default boolean anyOrder() {
        return false;
    }

    /** A new count. */
    A begin();

    /** Counts a frame. */
    void count(A accumulator, Packet packet);

    /** Adds the count of the frames that follow. */
    A merge(A earlier, A later);

    /** The result. */
    R result(A accumulator);
}
