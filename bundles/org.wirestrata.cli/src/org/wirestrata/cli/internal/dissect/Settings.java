package org.wirestrata.cli.internal.dissect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Configuration.DecodeAs;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.cli.internal.Refusal;
import org.wirestrata.export.Column;

/**
 * Reads the options that set a session up: <code>-o</code>, <code>-d</code>, which protocols and which recognitions are used.
 *
 * @param columns the columns of the packet list
 */
record Settings(Configuration configuration, List<Column> columns) {
    /** What <code>-d</code> is given to have the tables listed. */
    static final String LIST = ".";
    private static final String COLUMNS = "gui.column.format";
    private static final long MOST = 0xffffffffL;

    static Settings parse(DissectCommand options, Snapshot installed) {
        Map<String, String> values = new HashMap<>();
        List<Column> columns = Column.STANDARD;
        for (String p : options.preferences) {
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
        for (String d : options.decodeAs) {
            rules.add(rule(d, installed));
        }
        Set<String> off = new HashSet<>(protocols(options.disabled, "disable", installed));
        off.removeAll(protocols(options.enabled, "enable", installed));
        return new Settings(new Configuration(values, rules, off, heuristics(options, installed)), columns);
    }

    private static List<String> protocols(List<String> names, String deed, Snapshot installed) {
        for (String name : names) {
            if (installed.protocol(name) == null) {
                throw Refusal.usage("there is no protocol \"" + name + "\" to " + deed + "; 'wirestrata dissect -G protocols' lists them");
            }
        }
        return names;
    }

    /** What is said of recognitions; one that is both enabled and disabled is disabled, as in tshark. */
    static Map<String, Boolean> heuristics(DissectCommand options, Snapshot installed) {
        Set<String> known = new TreeSet<>();
        for (Snapshot.Entry e : installed.entries()) {
            if (e.table() instanceof Table.Heuristic) {
                known.add(e.text());
            }
        }
        Map<String, Boolean> said = new HashMap<>();
        put(options.enabledHeuristics, "enable", true, known, said);
        put(options.disabledHeuristics, "disable", false, known, said);
        return said;
    }

    private static void put(List<String> names, String deed, boolean on, Set<String> known, Map<String, Boolean> said) {
        Map<String, String> spelt = new HashMap<>();
        known.forEach(name -> spelt.put(name.replace('-', '_'), name));
        for (String text : names) {
            String name = known.contains(text) ? text : spelt.get(text);
            if (name == null) {
                throw Refusal.usage("there is no heuristic \"" + text + "\" to " + deed + "; there are: " + String.join(" ", known));
            }
            said.put(name, on);
        }
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
        if (p.standardText() != null) {
            return value;
        }
        if (p.truth()) {
            if (value.matches("(?i)true|false")) {
                return value.toUpperCase(Locale.ROOT);
            }
            if (value.matches("[01]")) {
                return value.equals("1") ? "TRUE" : "FALSE";
            }
            throw Refusal.usage("-o \"" + option + "\": the value must be TRUE or FALSE");
        }
        if (value.matches("[0-9]{1,10}|0x[0-9a-fA-F]{1,8}") && Long.decode(decimal(value)) <= MOST) {
            return decimal(value);
        }
        throw Refusal.usage("-o \"" + option + "\": the value must be a number from 0 to " + MOST);
    }

    /** The number without zeros before it, which would make it octal. */
    private static String decimal(String number) {
        return number.startsWith("0x") ? number : number.replaceFirst("^0+(?=[0-9])", "");
    }

    private static DecodeAs rule(String option, Snapshot installed) {
        int equal = option.indexOf("==");
        int comma = option.lastIndexOf(',');
        String name = equal < 0 ? option : option.substring(0, equal).strip();
        Map<String, Table> tables = tables(installed);
        Table table = tables.get(name);
        if (table == null) {
            StringBuilder text = new StringBuilder(name.equals(LIST) ? "-d takes TABLE==KEY,PROTOCOL, as in tcp.port==8888,http; the tables are:"
                    : "-d: there is no table \"" + name + "\"; there are:");
            tables.forEach((n, t) -> text.append("\n  ").append(n).append(" (").append(t.label()).append(')'));
            throw Refusal.usage(text.toString());
        }
        if (equal < 0) {
            throw Refusal.usage("-d needs TABLE==KEY,PROTOCOL, as in tcp.port==8888,http, not \"" + option + "\"");
        }
        if (comma < equal || option.substring(comma + 1).isBlank()) {
            throw Refusal.usage("-d \"" + option + "\" names no protocol; in the table " + name + " there are:" + protocols(name, installed));
        }
        String key = option.substring(equal + 2, comma).strip();
        String protocol = option.substring(comma + 1).strip();
        if (installed.protocol(protocol) == null) {
            throw Refusal.usage("-d: there is no protocol \"" + protocol + "\"; in the table " + name + " there are:"
                    + protocols(name, installed));
        }
        return table instanceof Table.Text ? new DecodeAs(name, 0, 0, key, protocol) : range(option, name, key, protocol);
    }

    /** The protocols of a table, a line each. */
    private static String protocols(String table, Snapshot installed) {
        Set<String> lines = new TreeSet<>();
        for (Snapshot.Entry e : installed.entries()) {
            if (e.table().name().equals(table) && !(e.table() instanceof Table.Heuristic)) {
                lines.add("\n  " + e.protocol() + " (" + installed.protocol(e.protocol()).longName() + ")");
            }
        }
        return String.join("", lines);
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
