package org.wirestrata.filter.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.session.Catalog;

/** Looks fields up by name, and proposes a near name where there is none. */
final class FieldNames {
    /** Protocols that had another name once, which filters still use. */
    private static final Map<String, String> FORMER = Map.of("bootp", "dhcp", "ssl", "tls");

    private final Catalog catalog;

    FieldNames(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The fields with a name, which may begin with a protocol's former one; or an empty list. */
    List<Field> find(String name) {
        List<Field> all = name.isEmpty() ? List.of() : catalog.fields(name);
        int dot = name.indexOf('.');
        String protocol = FORMER.get(dot < 0 ? name : name.substring(0, dot));
        return !all.isEmpty() || protocol == null ? all : catalog.fields(dot < 0 ? protocol : protocol + name.substring(dot));
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
