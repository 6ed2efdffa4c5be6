package org.wirestrata.filter.internal.macro;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.filter.FilterException;
import org.wirestrata.filter.internal.syntax.Chars;
import org.wirestrata.filter.internal.syntax.Problems;
import org.wirestrata.filter.internal.syntax.Span;

/**
 * A call of a macro in a text: <code>${name}</code>, <code>${name:a;b}</code>, <code>${name;a;b}</code> or <code>$name(a,b)</code>. A
 * name with a dot is no macro's: such braces hold a field of the selected frame.
 *
 * @param name      where the name stands
 * @param arguments where the arguments stand, blanks around them included
 * @param braces    whether the call is written with braces, where a backslash takes the meaning from the character behind it
 * @param end       the first place behind the call
 */
record Call(Span name, List<Span> arguments, boolean braces, int end) {
    /** The call that begins with the dollar sign at a place; null where none does. In quotes only braces make one. */
    static Call at(Problems problems, int dollar, boolean quoted) throws FilterException {
        String text = problems.text();
        int after = dollar + 1;
        if (after < text.length() && text.charAt(after) == '{') {
            return inBraces(problems, dollar);
        }
        int end = name(text, after);
        boolean called = !quoted && end > after && end < text.length() && text.charAt(end) == '(';
        return called ? inParentheses(problems, new Span(after, end - after)) : null;
    }

    private static Call inBraces(Problems problems, int dollar) throws FilterException {
        String text = problems.text();
        int from = dollar + 2;
        int end = name(text, from);
        char next = end < text.length() ? text.charAt(end) : 0;
        if (end > from && (next == '.' || next == '#')) {
            return null;
        }
        if (next == '}') {
            return new Call(new Span(from, end - from), List.of(), true, end + 1);
        }
        Span name = new Span(from, end - from);
        if (next == ':' || next == ';') {
            List<Span> arguments = new ArrayList<>();
            int close = arguments(text, end + 1, true, arguments);
            if (close < text.length()) {
                return new Call(name, arguments, true, close + 1);
            }
        } else if (end < text.length()) {
            throw problems.at(new Span(end, 1), "The name of a macro consists of letters, digits and _, without blanks.");
        }
        throw problems.at(new Span(dollar, text.length() - dollar), "The closing brace of the macro is missing.");
    }

    private static Call inParentheses(Problems problems, Span name) throws FilterException {
        String text = problems.text();
        List<Span> arguments = new ArrayList<>();
        int close = arguments(text, name.end() + 1, false, arguments);
        if (close >= text.length()) {
            throw problems.at(new Span(name.start() - 1, text.length() - name.start() + 1),
                    "The closing parenthesis of the macro is missing.");
        }
        boolean none = arguments.size() == 1 && arguments.getFirst().of(text).isBlank();
        return new Call(name, none ? List.of() : arguments, false, close + 1);
    }

    /** Finds where arguments stand; answers the place of the bracket behind them, or the text's length where there is none. */
    private static int arguments(String text, int from, boolean braces, List<Span> arguments) {
        int depth = 0;
        int start = from;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (braces && c == '\\') {
                at++;
            } else if (!braces && c == '"') {
                at = quoteEnd(text, at);
            } else if (c == '{' || !braces && c == '(') {
                depth++;
            } else if (depth == 0 && c == (braces ? ';' : ',')) {
                arguments.add(new Span(start, at - start));
                start = at + 1;
            } else if (depth == 0 && c == (braces ? '}' : ')')) {
                arguments.add(new Span(start, at - start));
                return at;
            } else if (c == '}' || !braces && c == ')') {
                depth--;
            }
        }
        return text.length();
    }

    private static int quoteEnd(String text, int open) {
        int at = open + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private static int name(String text, int from) {
        int at = from;
        while (at < text.length() && Chars.word(text.charAt(at)) && text.charAt(at) != '-') {
            at++;
        }
        return at;
    }
}
