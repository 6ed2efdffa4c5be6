package org.wirestrata.filter.internal.check;

import java.util.Locale;

/** Proposes a function for a mistyped name. */
final class FunctionNames {
    private FunctionNames() {
    }

    static String near(String word) {
        String best = null;
        int limit = 2;
        for (Function f : Function.values()) {
            int d = Distance.between(word.toLowerCase(Locale.ROOT), f.word(), limit);
            if (d <= limit && (best == null || d < limit)) {
                best = f.word();
                limit = d;
            }
        }
        return best;
    }
}
