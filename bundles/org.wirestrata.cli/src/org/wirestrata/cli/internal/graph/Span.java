package org.wirestrata.cli.internal.graph;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.wirestrata.cli.internal.Refusal;

/** Reads spans of time as people write them: <code>1s</code>, <code>0.5</code>, <code>100ms</code>, <code>20us</code>. */
final class Span {
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?) ?(s|ms|us|µs|min|h|)");
    private static final long MICROSECOND = 1000;
    private static final Map<String, Long> UNITS = Map.of("", 1_000_000_000L, "s", 1_000_000_000L, "ms", 1_000_000L, "us", MICROSECOND,
            "µs", MICROSECOND, "min", 60_000_000_000L, "h", 3_600_000_000_000L);

    private Span() {
    }

    /** Nanoseconds, of whole microseconds. */
    static long of(String option, String text) {
        Matcher m = SPAN.matcher(text);
        if (!m.matches()) {
            throw Refusal.usage(option + " needs a span of time such as 1s, 100ms, 20us or 5min, not \"" + text + "\"");
        }
        long nanos = new BigDecimal(m.group(1)).multiply(BigDecimal.valueOf(UNITS.get(m.group(2)))).longValue();
        return nanos / MICROSECOND * MICROSECOND;
    }

    /** The same, where nothing is not allowed. */
    static long length(String option, String text) {
        long nanos = of(option, text);
        if (nanos == 0) {
            throw Refusal.usage(option + " needs at least a microsecond, not \"" + text + "\"");
        }
        return nanos;
    }
}
