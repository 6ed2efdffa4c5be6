package org.wirestrata.filter.internal.macro;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.wirestrata.api.filter.FilterException;
import org.wirestrata.filter.internal.syntax.Chars;
import org.wirestrata.filter.internal.syntax.Problems;
import org.wirestrata.filter.internal.syntax.Source;
import org.wirestrata.filter.internal.syntax.Span;

/** Puts in place of calls of macros what they stand for. That is a matter of text alone, so it comes before anything else. */
public final class Expander {
    /** Macros that call macros beyond this are refused, those that call themselves among them. */
    private static final int DEEPEST = 30;
    /** What grows beyond this is refused. */
    private static final int LONGEST = 200_000;
    /** Filters with more calls than this are refused, those in macros counted each time. */
    private static final int MOST_CALLS = 10_000;

    private final String written;
    private final Map<String, String> macros;
    private final Draft out;
    private int depth;
    private int calls;

    private Expander(String written, Map<String, String> macros) {
        this.written = written;
        this.macros = macros;
        this.out = new Draft(written);
    }

    /** The text with all calls replaced. */
    public static Source expand(String written, Map<String, String> macros) throws FilterException {
        if (written.indexOf('$') < 0) {
            return Source.of(written);
        }
        Expander e = new Expander(written, macros);
        e.run(Draft.of(written));
        return e.out.source();
    }

    /** Where the outermost calls stand in a text that may be unfinished, texts in quotes apart. */
    public static List<Span> calls(String text) {
        return text.indexOf('$') < 0 ? List.of() : Scan.calls(text);
    }

    /** A text of the same length in which each of the outermost calls is a text in quotes, for those who look at the rest of it. */
    public static String masked(String text) {
        StringBuilder b = new StringBuilder(text);
        for (Span call : calls(text)) {
            b.replace(call.start(), call.end(), '"' + "x".repeat(call.length() - 2) + '"');
        }
        return b.toString();
    }

    private void run(Draft in) throws FilterException {
        String text = in.text();
        Problems problems = in.problems();
        Scan scan = new Scan(problems);
        int done = 0;
        for (Call c = scan.next(); c != null; c = scan.next()) {
            out.add(in, done, scan.start());
            String body = macros.get(c.name().of(text));
            if (body == null) {
                throw problems.at(c.name(), unknown(c.name().of(text)));
            }
            Draft made = filled(in, problems, c, new Span(scan.start(), c.end() - scan.start()), body);
            if (++calls > MOST_CALLS) {
                throw tooLong();
            }
            if (++depth > DEEPEST) {
                throw problems.at(c.name(), "The macros call each other, or are nested too deeply.");
            }
            run(made);
            depth--;
            done = c.end();
        }
        out.add(in, done, in.length());
        if (out.length() > LONGEST) {
            throw tooLong();
        }
    }

    private FilterException tooLong() {
        return new Problems(written).at(new Span(0, written.length()), "The filter is too long with its macros replaced.");
    }

    private String unknown(String name) {
        return name.isEmpty() ? "The name of a macro is missing." : "There is no macro " + name + (macros.isEmpty() ? "."
                : "; there are " + String.join(", ", new TreeSet<>(macros.keySet()).stream().limit(10).toList()) + ".");
    }

    /** A macro's text with the arguments in it. */
    private Draft filled(Draft in, Problems problems, Call c, Span call, String body) throws FilterException {
        Span origin = in.source().place(call);
        Draft made = new Draft(in.source().written());
        int most = 0;
        for (int at = 0; at < body.length(); at++) {
            int end = at + 1;
            while (body.charAt(at) == '$' && end < body.length() && Chars.digit(body.charAt(end))) {
                end++;
            }
            int number = end > at + 1 && end - at < 4 ? Integer.parseInt(body, at + 1, end, 10) : 0;
            if (number == 0) {
                made.add(body.charAt(at), origin);
                continue;
            }
            most = Math.max(most, number);
            if (number <= c.arguments().size()) {
                argument(in, problems.text(), c, c.arguments().get(number - 1), made);
            }
            if (made.length() > LONGEST) {
                throw tooLong();
            }
            at = end - 1;
        }
        if (most != c.arguments().size()) {
            throw problems.at(call, "The macro " + c.name().of(problems.text()) + " takes " + count(most) + ", not "
                    + c.arguments().size() + ".");
        }
        return made;
    }

    private static String count(int n) {
        return n == 0 ? "no arguments" : n == 1 ? "one argument" : n + " arguments";
    }

    private static void argument(Draft in, String text, Call c, Span argument, Draft made) {
        for (int i = argument.start(); i < argument.end(); i++) {
            boolean escape = c.braces() && text.charAt(i) == '\\' && i + 1 < argument.end();
            i += escape ? 1 : 0;
            made.add(in, i, i + 1);
        }
    }
}
