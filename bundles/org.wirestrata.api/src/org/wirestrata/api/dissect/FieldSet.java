package org.wirestrata.api.dissect;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fields that are recorded together. A dissector asks with {@link Dissection#wants(FieldSet)} whether anybody looks at one of them, and leaves
 * out the work for all where nobody does. Sets are static finals.
 */
public final class FieldSet {
    private static final AtomicInteger IDS = new AtomicInteger();
    /** Unique while the program runs. */
    public final int id = IDS.getAndIncrement();
    private final Field[] fields;

    private FieldSet(Field[] fields) {
        this.fields = fields;
    }

    /** A new set. */
    public static FieldSet of(Field... fields) {
        return new FieldSet(fields.clone());
    }

    /** A new set, of these fields and others. */
    public FieldSet with(Field... others) {
        Field[] all = Arrays.copyOf(fields, fields.length + others.length);
        System.arraycopy(others, 0, all, fields.length, others.length);
        return new FieldSet(all);
    }

    /** How many fields there are. */
    public int size() {
        return fields.length;
    }

    /** One of them, from 0. */
    public Field field(int n) {
        return fields[n];
    }
}
