package org.wirestrata.testkit;

import org.wirestrata.api.dissect.Tape;

/** What holds of every tape, whatever bytes were dissected: items lie inside their sources, and hang under items before them. */
public final class TapeCheck {
    /** Items that a frame has however few bytes it has, and those more for each byte. */
    private static final int MOST_ITEMS = 2048;
    private static final int MOST_ITEMS_OF_BYTE = 32;

    private TapeCheck() {
    }

    /**
     * Looks for what is wrong with a tape.
     *
     * @param t     the tape of a frame
     * @param bytes how many bytes of the frame were captured
     * @return a sentence that begins with the name of the field in question, or of the one around a text; or null
     */
    public static String problem(Tape t, int bytes) {
        long sum = 0;
        for (int i = 0; i < t.sources(); i++) {
            sum += t.sourceLength(i);
        }
        if (t.size() > MOST_ITEMS + sum * MOST_ITEMS_OF_BYTE) {
            return name(t, t.size() - 1) + " is the last of " + t.size() + " items for " + sum + " bytes";
        }
        for (int i = 0; i < t.size(); i++) {
            if (t.parent(i) >= i) {
                return name(t, i) + " hangs under a later item";
            }
            if (t.source(i) < 0 || t.source(i) >= t.sources()) {
                return name(t, i) + " lies in source " + t.source(i) + " of " + t.sources();
            }
            boolean read = t.kind(i) == Tape.BYTES || t.kind(i) == Tape.TEXT;
            int there = t.sourceLength(t.source(i));
            if (read && (t.valueLength(i) < 0 || t.valueOffset(i) < t.sourceOffset(t.source(i))
                    || (long) t.valueOffset(i) + t.valueLength(i) > (long) t.sourceOffset(t.source(i)) + there)) {
                return name(t, i) + " has a value outside its bytes: " + range(t, i);
            }
            boolean inside = t.start(i) >= 0 && t.length(i) >= 0 && (long) t.start(i) + t.length(i) <= Math.max(there, bytes);
            if (!inside && t.length(i) != 0 && t.kind(i) >= Tape.BYTES) {
                return name(t, i) + " lies outside its bytes: " + range(t, i);
            }
        }
        return null;
    }

    private static String range(Tape t, int item) {
        return '"' + t.field(item).label() + "\" has " + t.length(item) + " from " + t.start(item) + " on of " + t.sourceLength(t.source(item));
    }

    private static String name(Tape t, int item) {
        int named = item;
        while (named >= 0 && t.field(named).name().isEmpty()) {
            named = t.parent(named);
        }
        return named < 0 ? "top" : t.field(named).name();
    }
}
