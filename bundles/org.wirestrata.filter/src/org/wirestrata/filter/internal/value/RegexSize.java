package org.wirestrata.filter.internal.value;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How large a regular expression becomes when its counted repetitions, which may be nested, are written out. */
final class RegexSize {
    /** Larger expressions are refused. */
    static final long MOST = 200_000;
    /** Longer expressions are refused before they are read: reading takes time that grows with the square of the length. */
    static final int LONGEST = 10_000;
    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,6})(?:,(\\d{0,6}))?\\}");

    private RegexSize() {
    }

    /** About how many steps an expression takes; more than {@link #MOST} where it is too large. */
    static long of(String regex) {
        Deque<Long> outer = new ArrayDeque<>();
        long sum = 0;
        long last = 0;
        Matcher count = COUNT.matcher(regex);
        for (int i = 0; i < regex.length() && sum <= MOST; i++) {
            char c = regex.charAt(i);
            if (c == '{' && count.region(i, regex.length()).lookingAt()) {
                long least = Long.parseLong(count.group(1));
                String most = count.group(2);
                long times = Math.max(least, most == null || most.isEmpty() ? 1 : Long.parseLong(most));
                sum += last * (times - 1);
                last *= times;
                i = count.end() - 1;
            } else if (c == '(') {
                outer.push(sum);
                sum = 0;
            } else if (c == ')' && !outer.isEmpty()) {
                last = sum;
                sum += outer.pop();
            } else {
                i += c == '\\' ? 1 : 0;
                last = 1;
                sum++;
            }
        }
        return sum;
    }
}
