package org.wirestrata.filter.internal.macro;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.filter.FilterException;
import org.wirestrata.filter.internal.syntax.Problems;
import org.wirestrata.filter.internal.syntax.Span;

/** Finds calls of macros in a text, one after the other. */
final class Scan {
    private final Problems problems;
    private final String text;
    private int at;
    private int start;
    private boolean quoted;

    Scan(Problems problems) {
        this.problems = problems;
        this.text = problems.text();
    }

    /** Where the calls stand that are not in quotes, up to the first that is unfinished. */
    static List<Span> calls(String text) {
        List<Span> all = new ArrayList<>();
        Scan scan = new Scan(new Problems(text));
        try {
            for (Call c = scan.next(); c != null; c = scan.next()) {
                if (!scan.quoted) {
                    all.add(new Span(scan.start, c.end() - scan.start));
                }
            }
            return all;
        } catch (FilterException e) {
            return all;
        }
    }

    /** The next call, or null. */
    Call next() throws FilterException {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '$') {
                Call call = Call.at(problems, at, quoted);
                if (call != null) {
                    start = at;
                    at = call.end();
                    return call;
                }
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted && c == '\\' && text.startsWith("\"", at + 1) || !quoted && text.startsWith("'\"'", at)) {
                at++;
            }
            at++;
        }
        return null;
    }

    /** Where the call begins that was found last. */
    int start() {
        return start;
    }
}
