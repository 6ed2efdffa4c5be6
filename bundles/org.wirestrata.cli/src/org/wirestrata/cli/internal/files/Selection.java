package org.wirestrata.cli.internal.files;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.wirestrata.cli.internal.Refusal;

/** Numbers of frames: <code>7</code>, <code>10-20</code>, <code>100-</code>. */
final class Selection {
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,18})(-([0-9]{1,18})?)?");
    private final long[] first;
    private final long[] last;
    private final long greatest;

    Selection(List<String> words) {
        first = new long[words.size()];
        last = new long[words.size()];
        long most = 0;
        for (int i = 0; i < first.length; i++) {
            Matcher m = RANGE.matcher(words.get(i));
            if (!m.matches()) {
                throw Refusal.usage("frames are chosen by number or range, such as 7 or 10-20, not \"" + words.get(i) + "\"");
            }
            first[i] = Long.parseLong(m.group(1));
            last[i] = m.group(2) == null ? first[i] : m.group(3) == null || m.group(3).matches("0+") ? Long.MAX_VALUE
                    : Long.parseLong(m.group(3));
            if (last[i] < first[i]) {
                throw Refusal.usage("the range " + words.get(i) + " ends before it begins");
            }
            most = Math.max(most, last[i]);
        }
        greatest = most;
    }

    boolean has(long number) {
        for (int i = 0; i < first.length; i++) {
            if (number >= first[i] && number <= last[i]) {
                return true;
            }
        }
        return false;
    }

    /** The greatest number. */
    long greatest() {
        return greatest;
    }
}
