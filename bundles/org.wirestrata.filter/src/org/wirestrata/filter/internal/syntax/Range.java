package org.wirestrata.filter.internal.syntax;

import org.wirestrata.api.filter.FilterException;

/**
 * A part of a slice or of a choice of layers: from an offset, which counts from the end where it is negative, so many units or to the end.
 *
 * @param start  the offset of the first unit
 * @param length the number of units, or {@link #TO_END}
 */
public record Range(int start, int length) {
    /** The length of a range that has no end of its own. */
    public static final int TO_END = Integer.MAX_VALUE;
    /** From the first unit to the end. */
    public static final Range WHOLE = new Range(0, TO_END);

    /** Reads <code>i</code>, <code>i:n</code>, <code>i-j</code>, <code>:n</code>, <code>i:</code>, <code>:</code>. A blank is no missing number. */
    static Range parse(Problems problems, Token token) throws FilterException {
        String s = token.text();
        int colon = s.indexOf(':');
        if (colon >= 0) {
            String from = s.substring(0, colon);
            String count = s.substring(colon + 1);
            int start = from.isEmpty() ? 0 : number(problems, token, from);
            int length = count.isEmpty() ? TO_END : number(problems, token, count);
            if (length <= 0) {
                throw problems.at(token.span(), "The length in " + s + " must be positive.");
            }
            return new Range(start, length);
        }
        int minus = s.indexOf('-', s.length() - s.stripLeading().length() + 1);
        if (minus < 0) {
            return new Range(number(problems, token, s), 1);
        }
        int first = number(problems, token, s.substring(0, minus));
        int last = number(problems, token, s.substring(minus + 1));
        if (first < 0 != last < 0) {
            throw problems.at(token.span(), "Both ends of " + s + " must count from the same side.");
        }
        if (first >= last) {
            throw problems.at(token.span(), first == last ? s + " is one unit; it is written without an end."
                    : "The range " + s + " ends before it begins.", first == last ? "" + first : last + "-" + first);
        }
        return new Range(first, last - first + 1);
    }

    private static int number(Problems problems, Token token, String s) throws FilterException {
        try {
            return Integer.decode(s.strip());
        } catch (NumberFormatException e) {
            throw problems.at(token.span(), token.text() + " is no range: n, first-last, start:length, start: or :length is expected.");
        }
    }

    @Override
    public String toString() {
        return length == 1 ? Integer.toString(start) : start + ":" + (length == TO_END ? "" : length);
    }
}
