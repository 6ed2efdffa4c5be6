package org.wirestrata.filter.internal.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.filter.DisplayFilters.Seen;
import org.wirestrata.filter.internal.check.ValueNames;
import org.wirestrata.filter.internal.syntax.Chars;

/** Names of a field's values. */
final class ValueChoices {
    /** A name and what it stands for. */
    record Choice(String name, String meaning) {
    }

    private ValueChoices() {
    }

    /** Values that were seen and begin with what is written, or whose names do; in a quoted place only texts. */
    static List<Choice> seen(List<Seen> all, String written, boolean quoted) {
        String word = Chars.lower(written);
        List<Choice> choices = new ArrayList<>();
        for (Seen s : all) {
            boolean text = s.literal().startsWith("\"");
            boolean fits = Chars.lower(s.literal()).startsWith(word, text ? 1 : 0) || s.name() != null
                    && Chars.lower(s.name()).startsWith(word);
            if (fits && (text || !quoted)) {
                choices.add(new Choice(s.literal(), (s.name() == null ? "seen " : s.name() + ", seen ") + times(s.count())));
            }
        }
        return choices;
    }

    private static String times(long count) {
        return count == 1 ? "once" : count + " times";
    }

    /** The names that begin with what is written, then those that hold it. */
    static List<Choice> of(List<Field> fields, String written, int most) {
        String word = Chars.lower(written);
        List<String> all = ValueNames.all(fields, 5000);
        return Stream.concat(
                all.stream().filter(n -> Chars.lower(n).startsWith(word)),
                all.stream().filter(n -> !Chars.lower(n).startsWith(word) && Chars.lower(n).contains(word)))
                .limit(most).map(n -> new Choice(n, "a value of " + fields.getFirst().name())).toList();
    }
}
