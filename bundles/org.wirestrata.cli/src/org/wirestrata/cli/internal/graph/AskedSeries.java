package org.wirestrata.cli.internal.graph;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.wirestrata.api.graph.IoSeries;
import org.wirestrata.api.graph.IoSeries.Calculation;
import org.wirestrata.cli.internal.Refusal;

/**
 * Reads a row as it is asked for: <code>NAME:FILTER:CALCULATION</code>. The filter may have colons of its own, as IPv6 addresses do: what
 * stands behind the last colon is the calculation where it can be one, and a part of the filter else.
 */
final class AskedSeries {
    private static final Pattern OF_FIELD = Pattern.compile("([A-Za-z]+)\\(([^()]*)\\)");

    private AskedSeries() {
    }

    static IoSeries of(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new IoSeries(text, text, Calculation.PACKETS, "");
        }
        String name = text.substring(0, colon).strip();
        if (name.isEmpty()) {
            throw Refusal.usage("--series \"" + text + "\" has no name; write NAME:FILTER:CALCULATION, of which the filter may be empty");
        }
        String rest = text.substring(colon + 1);
        int last = rest.lastIndexOf(':');
        String end = rest.substring(last + 1).strip();
        String filter = last < 0 ? rest.strip() : rest.substring(0, last).strip();
        Matcher m = OF_FIELD.matcher(end);
        if (last >= 0 && m.matches()) {
            return ofField(text, name, filter, m.group(1), m.group(2).strip());
        }
        Calculation c = Calculation.named(end);
        if (last < 0 || c == null) {
            return end.isEmpty() && last >= 0 ? new IoSeries(name, filter, Calculation.PACKETS, "")
                    : new IoSeries(name, rest.strip(), Calculation.PACKETS, "");
        }
        if (c.ofField()) {
            throw Refusal.usage("--series \"" + text + "\": " + c + " needs a field, as in " + c + "(tcp.len)");
        }
        return new IoSeries(name, filter, c, "");
    }

    private static IoSeries ofField(String text, String name, String filter, String function, String field) {
        Calculation c = Calculation.named(function);
        if (c == null || !c.ofField()) {
            String known = Arrays.stream(Calculation.values()).filter(Calculation::ofField).map(Calculation::name)
                    .collect(Collectors.joining(", "));
            throw Refusal.usage("--series \"" + text + "\": \"" + function + "\" is no calculation of a field; there are " + known
                    + ", and without a field packets, bytes and bits");
        }
        if (field.isEmpty()) {
            throw Refusal.usage("--series \"" + text + "\": " + c + " needs a field between its parentheses");
        }
        return new IoSeries(name, filter, c, field);
    }
}
