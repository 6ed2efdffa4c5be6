package org.wirestrata.api.tap;

import java.util.Map;

import org.osgi.annotation.versioning.ConsumerType;

/** What a statistic found. */
@ConsumerType
public interface Report {
    /** Writes it as text, in lines, in the form that scripts know. */
    void text(StringBuilder to);

    /**
     * The same as data for programs: names and values, in the order in which they are told. A value is a text, an integer, a
     * <code>Double</code>, a <code>Boolean</code>, a list of values, or again a map of names and values. Standard is the text alone, under
     * <code>text</code>.
     */
    default Map<String, Object> data() {
        StringBuilder text = new StringBuilder();
        text(text);
        return Map.of("text", text.toString());
    }
}
