package org.wirestrata.api.dissect;

/**
 * A setting of a protocol, such as <code>tcp.check_checksum</code>; its value belongs to a session's configuration and is read with
 * {@link Dissection#preference}.
 */
public final class Preference {
    private static final java.util.concurrent.atomic.AtomicInteger IDS = new java.util.concurrent.atomic.AtomicInteger();
    /** Unique while the program runs. */
    public final int id = IDS.getAndIncrement();
    private final String key;
    private final String label;
    private final boolean truth;
    private final long number;
    private final String text;

    Preference(Protocol protocol, String key, String label, boolean truth, long number, String text) {
        this.truth = truth;
        this.key = key;
        this.label = label;
        this.number = number;
        this.text = text;
        protocol.declare(this);
    }

    /** The whole key, as after <code>-o</code>. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** Whether it is a boolean. */
    public boolean truth() {
        return truth;
    }

    /** The standard value of a boolean (0 or 1) or number. */
    public long standardNumber() {
        return number;
    }

    /** The standard value of a text; null where the preference is not a text. */
    public String standardText() {
        return text;
    }
}
