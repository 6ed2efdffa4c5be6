package org.wirestrata.api.session;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a session is set to. Immutable.
 *
 * @param preferences values by key, for those that differ from the standard; booleans are <code>TRUE</code> or <code>FALSE</code>
 * @param decodeAs    which dissectors take the place of those registered
 * @param disabled    filter names of protocols that are not dissected
 * @param heuristics  by name, such as <code>rtp_udp</code>, whether a recognition is used, for those that differ from the standard
 */
public record Configuration(Map<String, String> preferences, List<DecodeAs> decodeAs, Set<String> disabled, Map<String, Boolean> heuristics) {
    /** Everything at its standard. */
    public static final Configuration STANDARD = new Configuration(Map.of(), List.of(), Set.of());

    /** With every recognition at its standard. */
    public Configuration(Map<String, String> preferences, List<DecodeAs> decodeAs, Set<String> disabled) {
        this(preferences, decodeAs, disabled, Map.of());
    }

    /**
     * A dissector that takes the place of those registered under keys.
     *
     * @param table    the table's name
     * @param low      the lowest key of tables with integer keys
     * @param high     the highest
     * @param text     the key of tables with text keys, or null
     * @param protocol the filter name
     */
    public record DecodeAs(String table, long low, long high, String text, String protocol) {
    }

    public Configuration {
        preferences = Map.copyOf(preferences);
        decodeAs = List.copyOf(decodeAs);
        disabled = Set.copyOf(disabled);
        heuristics = Map.copyOf(heuristics);
    }
}
