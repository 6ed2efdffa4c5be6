package org.wirestrata.filter.internal.check;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.session.Catalog;

/** Looks fields up by name, and proposes a near name where there is none. */
final class FieldNames {
    private final Catalog catalog;

    FieldNames(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The fields with a name, or an empty list. */
    List<Field> find(String name) {
        return name.isEmpty() ? List.of() : catalog.fields(name);
    }

    /** The name that is nearest to a mistyped one, or null where none is near. */
    String near(String name) {
        String best = null;
        int bestDistance = name.length() < 6 ? 1 : 2;
        for (String candidate : candidates(name)) {
            int d = Distance.between(name, candidate, bestDistance);
            if (d < bestDistance || d == bestDistance && best == null) {
                best = candidate;
                bestDistance = d;
            }
        }
        return best;
    }

    /** Names of a length that could be near. */
    private List<String> candidates(String name) {
        List<String> all = new ArrayList<>();
        for (String n : catalog.names()) {
            if (Math.abs(n.length() - name.length()) <= 2) {
                all.add(n);
            }
        }
        return all;
    }
}
