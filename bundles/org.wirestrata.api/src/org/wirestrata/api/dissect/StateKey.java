package org.wirestrata.api.dissect;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The name of what a dissector remembers from frame to frame, and how it begins. Keys are static finals.
 *
 * @param <S> what is remembered; only the learning thread touches it
 */
public final class StateKey<S> {
    /** How far what is remembered reaches. */
    public enum Scope {
        /** All frames of the capture. */
        CAPTURE,
        /**
         * All frames of the capture, for what depends on the configuration and on the capture's secrets alone, such as keys that were read: passes
         * that divide a capture among them may each have their own.
         */
        SETTINGS,
        /** The frames between the same two addresses, whichever way they go and whatever their ports. */
        ADDRESSES,
        /** The frames of the conversation that the frame belongs to. */
        CONVERSATION,
        /** The frames of the conversation that go the same way. */
        DIRECTION
    }

    private static final AtomicInteger IDS = new AtomicInteger();
    /** Unique while the program runs. */
    public final int id = IDS.getAndIncrement();
    private final Scope scope;
    private final Supplier<S> beginning;

    private StateKey(Scope scope, Supplier<S> beginning) {
        this.scope = scope;
        this.beginning = beginning;
    }

    /** A new key. */
    public static <S> StateKey<S> of(Scope scope, Supplier<S> beginning) {
        return new StateKey<>(scope, beginning);
    }

    public Scope scope() {
        return scope;
    }

    /** A new beginning. */
    public S begin() {
        return beginning.get();
    }
}
