package org.wirestrata.api.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Names of integer values or of ranges of them, immutable and safe for any thread.
 * <p>
 * Look-up is by binary search over ranges that do not overlap. Values are compared as unsigned 64-bit integers.
 */
public final class ValueStrings {
    /** A range of values, both ends included, and its name. */
    public record Entry(long low, long high, String text) {
    }

    /** Collects entries; a later entry for a value that has one is refused. */
    public static final class Builder {
        private final List<Entry> entries = new ArrayList<>();

        /** Names one value. */
        public Builder of(long value, String text) {
            return range(value, value, text);
        }

        /** Names a range of values, both ends included. */
        public Builder range(long low, long high, String text) {
            entries.add(new Entry(low, high, text));
            return this;
        }

        /** The finished table. */
        public ValueStrings build() {
            return new ValueStrings(entries);
        }
    }

    private final long[] low;
    private final long[] high;
    private final String[] text;

    private ValueStrings(List<Entry> entries) {
        Entry[] sorted = entries.toArray(Entry[]::new);
        Arrays.sort(sorted, (a, b) -> Long.compareUnsigned(a.low, b.low));
        low = new long[sorted.length];
        high = new long[sorted.length];
        text = new String[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            low[i] = sorted[i].low;
            high[i] = sorted[i].high;
            text[i] = sorted[i].text;
            if (i > 0 && Long.compareUnsigned(high[i - 1], low[i]) >= 0) {
                throw new IllegalArgumentException("value " + low[i] + " has two names: " + text[i - 1] + ", " + text[i]);
            }
        }
    }

    /** Starts a table. */
    public static Builder builder() {
        return new Builder();
    }

    /** A table of values counting up from 0. */
    public static ValueStrings counting(String... texts) {
        Builder b = builder();
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                b.of(i, texts[i]);
            }
        }
        return b.build();
    }

    /** A table of alternating values (numbers) and names (strings): <code>of(1, "Request", 2, "Reply")</code>. */
    public static ValueStrings of(Object... pairs) {
        Builder b = builder();
        for (int i = 0; i < pairs.length; i += 2) {
            b.of(((Number) pairs[i]).longValue(), (String) pairs[i + 1]);
        }
        return b.build();
    }

    /** The name of a value, or null where it has none. */
    public String text(long value) {
        int a = 0;
        int b = low.length - 1;
        while (a <= b) {
            int m = a + b >>> 1;
            if (Long.compareUnsigned(value, low[m]) < 0) {
                b = m - 1;
            } else if (Long.compareUnsigned(value, high[m]) > 0) {
                a = m + 1;
            } else {
                return text[m];
            }
        }
        return null;
    }

    /** The name of a value, or another text where it has none. */
    public String text(long value, String otherwise) {
        String t = text(value);
        return t == null ? otherwise : t;
    }

    /** Whether each entry names one value only. */
    public boolean single() {
        return Arrays.equals(low, high);
    }

    /** All entries, lowest value first. */
    public List<Entry> entries() {
        List<Entry> all = new ArrayList<>(low.length);
        for (int i = 0; i < low.length; i++) {
            all.add(new Entry(low[i], high[i], text[i]));
        }
        return all;
    }
}
