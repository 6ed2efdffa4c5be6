package org.wirestrata.filter.internal.complete;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.wirestrata.filter.internal.syntax.Chars;

/** Finds names of fields for what is written of them: first those that begin with it, the plain ones before the nested, then those that hold it. */
final class NameSearch {
    private NameSearch() {
    }

    static List<String> find(List<String> names, String written, int most) {
        String word = Chars.lower(written.startsWith(".") ? written.substring(1) : written);
        List<String> first = new ArrayList<>();
        List<String> inside = new ArrayList<>();
        for (String n : names) {
            if (n.length() < word.length()) {
                continue;
            }
            if (begins(n, word)) {
                first.add(n);
            } else if (word.length() > 1 && inside.size() < most && n.contains(word)) {
                inside.add(n);
            }
        }
        first.sort(Comparator.comparingInt((String n) -> depth(n, word.length())).thenComparing(Comparator.naturalOrder()));
        List<String> all = new ArrayList<>(first.subList(0, Math.min(most, first.size())));
        inside.stream().limit(most - all.size()).forEach(all::add);
        return all;
    }

    private static boolean begins(String name, String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = name.charAt(i);
            if (c != word.charAt(i) && (c < 'A' || c > 'Z' || c + 32 != word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int depth(String name, int from) {
        int n = 0;
        for (int i = from; i < name.length(); i++) {
            n += name.charAt(i) == '.' ? 1 : 0;
        }
        return n;
    }
}
