package org.wirestrata.filter.internal.complete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.wirestrata.filter.internal.syntax.Chars;

/**
 * Finds names of fields for what is written of them: first those that begin with it, the plain ones before the nested, then those that
 * hold it; within a rank in the order of the names. All names lie in one text, so that a search is one scan. Immutable.
 */
final class NameIndex {
    /** Names with this many more dots or beyond are one rank. */
    private static final int DEEPEST = 3;

    private final List<String> names;
    private final String text;
    private final int[] starts;

    NameIndex(List<String> names) {
        this.names = names;
        StringBuilder b = new StringBuilder(names.size() * 24);
        starts = new int[names.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = b.length();
            b.append('\n').append(Chars.lower(names.get(i)));
        }
        text = b.toString();
    }

    /** Whether this is the index of a list. */
    boolean of(List<String> list) {
        return names == list;
    }

    /** The names for what is written, best first, at most so many. */
    List<String> find(String written, int most) {
        String word = Chars.lower(written.startsWith(".") ? written.substring(1) : written);
        List<List<String>> ranks = new ArrayList<>();
        for (int i = 0; i <= DEEPEST; i++) {
            ranks.add(new ArrayList<>());
        }
        String line = "\n" + word;
        for (int at = text.indexOf(line); at >= 0 && ranks.getFirst().size() < most; at = text.indexOf(line, at + 1)) {
            List<String> rank = ranks.get(dots(at + line.length()));
            if (rank.size() < most) {
                rank.add(name(at));
            }
        }
        List<String> all = new ArrayList<>();
        ranks.forEach(all::addAll);
        if (word.length() > 1) {
            addInside(word, most, all);
        }
        return all.subList(0, Math.min(most, all.size()));
    }

    private void addInside(String word, int most, List<String> all) {
        int at = text.indexOf(word);
        while (at >= 0 && all.size() < most) {
            if (text.charAt(at - 1) != '\n') {
                all.add(name(at));
            }
            int next = text.indexOf('\n', at);
            at = next < 0 ? -1 : text.indexOf(word, next);
        }
    }

    private int dots(int from) {
        int n = 0;
        for (int i = from; i < text.length() && text.charAt(i) != '\n' && n < DEEPEST; i++) {
            n += text.charAt(i) == '.' ? 1 : 0;
        }
        return n;
    }

    private String name(int at) {
        int i = Arrays.binarySearch(starts, at);
        return names.get(i >= 0 ? i : -i - 2);
    }
}
