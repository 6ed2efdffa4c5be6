package org.wirestrata.dissection.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;

/** A dissector with the properties under which it was registered. */
record Registration(Dissector dissector, Map<String, ?> properties) {
    private static final String OFF = ":off";

    String name() {
        return dissector.getClass().getName();
    }

    /** Whether the dissector is the one that its protocol's name stands for. */
    boolean named() {
        return !"false".equals(properties.get("named"));
    }

    /** What the properties <code>table</code> and <code>heuristic</code> say. */
    List<Snapshot.Entry> entries(String protocol, List<String> problems) {
        List<Snapshot.Entry> entries = new ArrayList<>();
        for (String text : strings("table", problems)) {
            int colon = text.indexOf(':');
            if (colon < 1) {
                problems.add("the plug-in " + name() + " registers as \"" + text + "\", which is not NAME:KEY");
                continue;
            }
            String table = text.substring(0, colon);
            String key = text.substring(colon + 1);
            try {
                entries.add(entry(table, key, protocol));
            } catch (NumberFormatException | ClassCastException e) {
                problems.add("the plug-in " + name() + " registers as \"" + text + "\": the key does not fit the table");
            }
        }
        for (String list : strings("heuristic", problems)) {
            boolean on = !list.endsWith(OFF);
            String name = on ? list : list.substring(0, list.length() - OFF.length());
            entries.add(new Snapshot.Entry(Table.heuristic(name), 0, 0, protocol + "_" + name, protocol, on));
        }
        return entries;
    }

    private static Snapshot.Entry entry(String table, String key, String protocol) {
        if (!key.isEmpty() && Character.isDigit(key.charAt(0)) && key.indexOf('/') < 0 && key.indexOf('.') < 0) {
            int dash = key.indexOf('-');
            long low = Long.decode(dash < 0 ? key : key.substring(0, dash));
            long high = dash < 0 ? low : Long.decode(key.substring(dash + 1));
            if (high < low) {
                throw new NumberFormatException(key);
            }
            return new Snapshot.Entry(Table.uint(table, table, Ftype.UINT32, Base.DEC), low, high, null, protocol, true);
        }
        return new Snapshot.Entry(Table.text(table, table), 0, 0, key, protocol, true);
    }

    /** Whom it hands on to. */
    List<String> next(List<String> problems) {
        return strings("next", problems);
    }

    /** Whom it names for conversations. */
    List<String> hands(List<String> problems) {
        return strings("hands", problems);
    }

    private List<String> strings(String key, List<String> problems) {
        Object value = properties.get(key);
        if (value instanceof String s) {
            return List.of(s);
        }
        if (value instanceof String[] a) {
            return Arrays.asList(a);
        }
        if (value != null) {
            problems.add("the plug-in " + name() + " has a property " + key + " that is no text");
        }
        return List.of();
    }
}
