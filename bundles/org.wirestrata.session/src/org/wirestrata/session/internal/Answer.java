package org.wirestrata.session.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.wirestrata.api.tap.Report;

/** A report that is told as text in one way and as data in another. */
record Answer(Consumer<StringBuilder> asText, Supplier<Map<String, Object>> asData) implements Report {
    @Override
    public void text(StringBuilder to) {
        asText.accept(to);
    }

    @Override
    public Map<String, Object> data() {
        return asData.get();
    }

    /** Names, each with its value behind it, in this order; what is null is left out. */
    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                map.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return map;
    }
}
