package org.wirestrata.filter.internal.complete;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.filter.internal.syntax.Chars;

/**
 * Finds names of fields for what is written of them: first those that begin with it, the plain ones before the nested, then those that
 * hold it. One pass over the names, in whose order those of a rank stay.
 */
final class NameSearch {
    /** Names with this many more dots or beyond are one rank. */
    private static final int DEEPEST = 3;

    private NameSearch() {
    }

    static List<String> find(List<String> names, String written, int most) {
        String word = Chars.lower(written.startsWith(".") ? written.substring(1) : written);
        List<List<String>> ranks = new ArrayList<>();
        for (int i = 0; i <= DEEPEST + 1; i++) {
            ranks.add(new ArrayList<>());
        }
        for (String n : names) {
            int rank = rank(n, word);
            if (rank >= 0 && ranks.get(rank).size() < most) {
                ranks.get(rank).add(n);
                if (ranks.getFirst().size() == most) {
                    break;
                }
            }
        }
        return ranks.stream().flatMap(List::stream).limit(most).toList();
    }

    private static int rank(String name, String word) {
        if (begins(name, word)) {
            int dots = 0;
            for (int i = word.length(); i < name.length() && dots < DEEPEST; i++) {
                dots += name.charAt(i) == '.' ? 1 : 0;
            }
            return dots;
        }
        return word.length() > 1 && name.contains(word) ? DEEPEST + 1 : -1;
    }

    private static boolean begins(String name, String word) {
        return name.regionMatches(true, 0, word, 0, word.length());
    }
}
