package org.wirestrata.api.dissect;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The name of something that is learned about a layer of a frame, often only from a later one: the frame of the response, the
 * number of the stream. Keys are static finals.
 */
public final class FactKey {
    private static final AtomicInteger IDS = new AtomicInteger();
    /** Unique while the program runs. */
    public final int id = IDS.getAndIncrement();
    private final String name;

    private FactKey(String name) {
        this.name = name;
    }

    /** A new key; the name is for people. */
    public static FactKey of(String name) {
        return new FactKey(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
