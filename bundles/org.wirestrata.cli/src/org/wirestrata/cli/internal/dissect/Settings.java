package org.wirestrata.cli.internal.dissect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Configuration.DecodeAs;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.cli.internal.Refusal;
import org.wirestrata.export.Column;

/**
 * Reads the options that set a session up: <code>-o</code>, <code>-d</code>, <code>--disable-protocol</code>.
 *
 * @param columns the columns of the packet list
 */
record Settings(Configuration configuration, List<Column> columns) {
    private static final String COLUMNS = "gui.column.format";

    static Settings parse(List<String> preferences, List<String> decodeAs, List<String> disabled, Snapshot installed) {
        Map<String, String> values = new HashMap<>();
        List<Column> columns = Column.STANDARD;
        for (String p : preferences) {
            int colon = p.indexOf(':');
            String key = colon < 0 ? p : p.substring(0, colon);
            String value = colon < 0 ? "" : p.substring(colon + 1).strip();
            if (colon < 0) {
                throw Refusal.usage("-o needs NAME:VALUE, not \"" + p + "\"");
            }
            if (key.equals(COLUMNS)) {
                columns = columns(value);
            } else {
                values.put(key, value(p, installed.preference(key), value));
            }
        }
        List<DecodeAs> rules = new ArrayList<>();
        for (String d : decodeAs) {
            rules.add(rule(d, installed));
        }
        Set<String> off = new HashSet<>(disabled);
        for (String name : off) {
            if (installed.protocol(name) == null) {
                throw Refusal.usage("there is no protocol \"" + name + "\" to disable");
            }
        }
        return new Settings(new Configuration(values, rules, off), columns);
    }

    private static List<Column> columns(String value) {
        try {
            return Column.parse(value);
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("-o " + COLUMNS + ": " + e.getMessage());
        }
    }

    private static String value(String option, Preference p, String value) {
        if (p == null) {
            throw Refusal.usage("-o \"" + option
                    + "\" names a preference that there is not; 'wirestrata dissect -G defaultprefs' lists them");
        }
        if (p.standardText() != null || value.matches("-?[0-9]+|0x[0-9a-fA-F]+")) {
            return value;
        }
        if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
            return value.toUpperCase(Locale.ROOT);
        }
        throw Refusal.usage("-o \"" + option + "\": the value must be TRUE, FALSE or a number");
    }

    private static DecodeAs rule(String option, Snapshot installed) {
        int equal = option.indexOf("==");
        int comma = option.lastIndexOf(',');
        String name = equal < 0 ? option : option.substring(0, equal).strip();
        Map<String, Table> tables = tables(installed);
        Table table = tables.get(name);
        if (table == null) {
            StringBuilder text = new StringBuilder("-d: there is no table \"").append(name).append("\"; there are:");
            tables.forEach((n, t) -> text.append("\n  ").append(n).append(" (").append(t.label()).append(')'));
            throw Refusal.usage(text.toString());
        }
        if (equal < 0 || comma < equal) {
            throw Refusal.usage("-d needs TABLE==KEY,PROTOCOL, as in tcp.port==8888,http, not \"" + option + "\"");
        }
        String key = option.substring(equal + 2, comma).strip();
        String protocol = option.substring(comma + 1).strip();
        if (installed.protocol(protocol) == null) {
            throw Refusal.usage("-d: there is no protocol \"" + protocol + "\"; 'wirestrata dissect -G protocols' lists them");
        }
        return table instanceof Table.Text ? new DecodeAs(name, 0, 0, key, protocol) : range(option, name, key, protocol);
    }

    private static DecodeAs range(String option, String table, String key, String protocol) {
        int cut = Math.max(key.indexOf('-', 1), key.indexOf(':'));
        try {
            long low = Long.decode(cut < 0 ? key : key.substring(0, cut));
            long high = cut < 0 ? low : Long.decode(key.substring(cut + 1));
            if (cut > 0 && key.charAt(cut) == ':') {
                high = low + high - 1;
            }
            if (low < 0 || high < low) {
                throw new NumberFormatException();
            }
            return new DecodeAs(table, low, high, null, protocol);
        } catch (NumberFormatException e) {
            throw Refusal.usage("-d \"" + option + "\": \"" + key
                    + "\" is neither a number nor a range (8000-8010) nor a start and a count (8000:3)");
        }
    }

    /** The tables in which something is registered, by name. */
    static Map<String, Table> tables(Snapshot installed) {
        Map<String, Table> tables = new TreeMap<>();
        for (Snapshot.Entry e : installed.entries()) {
            if (!(e.table() instanceof Table.Heuristic)) {
                tables.put(e.table().name(), e.table());
            }
        }
        return tables;
    }
}
