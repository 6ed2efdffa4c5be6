package org.wirestrata.api.graph;

import java.util.Locale;

/**
 * A row of values by intervals that somebody asks for.
 *
 * @param name        a name for people
 * @param filter      which frames count, a display filter; blank for all
 * @param calculation what is made of them
 * @param field       the name of the field whose values are taken; empty for calculations of frames
 */
public record IoSeries(String name, String filter, Calculation calculation, String field) {
    /** What is made of the frames of an interval, or of the values of a field in them. */
    public enum Calculation {
        PACKETS, BYTES, BITS, COUNT, SUM, MIN, MAX, AVG,
        /** How many requests were waiting for their answer, from the times that answers took. */
        LOAD;

        /** Whether it takes the values of a field. */
        public boolean ofField() {
            return ordinal() >= COUNT.ordinal();
        }

        /** The calculation with a name, in whatever case; null where there is none. */
        public static Calculation named(String name) {
            for (Calculation c : values()) {
                if (c.name().equals(name.toUpperCase(Locale.ROOT))) {
                    return c;
                }
            }
            return null;
        }
    }
}
