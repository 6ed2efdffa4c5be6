package org.wirestrata.filter.internal.complete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.check.Function;
import org.wirestrata.filter.internal.value.Types;

/** Operators and functions with what they mean. */
final class Operators {
    /** What can be written, and its meaning. */
    record Choice(String sign, String meaning) {
    }

    static final List<Choice> CONJUNCTIONS = List.of(new Choice("and", "both hold"), new Choice("or", "one of them holds or both"),
            new Choice("xor", "one of them holds, not both"));

    private static final List<Choice> COMPARISONS = List.of(
            new Choice("==", "a value is equal"), new Choice("!=", "all values differ"), new Choice(">", "a value is greater"),
            new Choice(">=", "a value is greater or equal"), new Choice("<", "a value is less"),
            new Choice("<=", "a value is less or equal"), new Choice("in", "a value is in a set"),
            new Choice("===", "all values are equal"), new Choice("!==", "a value differs"));

    private Operators() {
    }

    /** The operators that fit a field's type, the likely ones first. */
    static List<Choice> of(Ftype type) {
        List<Choice> all = new ArrayList<>();
        if (type == Ftype.NONE) {
            return all;
        }
        boolean searched = Types.containing(type);
        if (searched && type == Ftype.PROTOCOL) {
            searches(all, type);
        }
        all.addAll(COMPARISONS);
        if (searched && type != Ftype.PROTOCOL) {
            searches(all, type);
        }
        if (Types.bitwise(type)) {
            all.add(new Choice("&", "the bits in common"));
        }
        return all;
    }

    private static void searches(List<Choice> all, Ftype type) {
        all.add(new Choice("contains", "a value holds bytes or a text"));
        if (Types.matching(type)) {
            all.add(new Choice("matches", "a regular expression matches a value"));
        }
    }

    /** The functions that begin with what is written. */
    static List<Function> functions(String word) {
        return Arrays.stream(Function.values()).filter(f -> f.word().startsWith(word)).toList();
    }
}
