package org.wirestrata.filter.internal.complete;

import java.util.List;
import java.util.stream.Stream;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.filter.internal.check.ValueNames;
import org.wirestrata.filter.internal.syntax.Chars;

/** Names of a field's values. */
final class ValueChoices {
    /** A name and what it stands for. */
    record Choice(String name, String meaning) {
    }

    private ValueChoices() {
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
