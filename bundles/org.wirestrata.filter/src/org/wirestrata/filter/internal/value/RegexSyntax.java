package org.wirestrata.filter.internal.value;

/**
 * Rewrites what Perl's regular expressions have and the linear-time ones lack, where that is possible, and refuses by name what is not:
 * what looks around or back cannot be decided in linear time.
 */
final class RegexSyntax {
    private final String in;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private RegexSyntax(String in) {
        this.in = in;
    }

    static String translate(String text) throws Regex.Unfit {
        RegexSyntax s = new RegexSyntax(text);
        s.run();
        return s.out.toString();
    }

    private void run() throws Regex.Unfit {
        boolean set = false;
        boolean lines = in.contains("(?m") || in.contains("(?sm") || in.contains("(?im") || in.contains("(?ism");
        while (at < in.length()) {
            char c = in.charAt(at);
            if (c == '\\' && at + 1 < in.length()) {
                escape(in.charAt(at + 1), set);
                at += 2;
                continue;
            }
            if (!set && c == '[') {
                set = true;
                int first = at + 1 < in.length() && in.charAt(at + 1) == '^' ? 2 : 1;
                boolean bracket = at + first < in.length() && in.charAt(at + first) == ']';
                out.append(in, at, Math.min(in.length(), at + first)).append(bracket ? "\\]" : "");
                at += first + (bracket ? 1 : 0);
                continue;
            }
            if (set && c == ']') {
                set = false;
            } else if (!set && c == '(') {
                refuseGroup();
                if (in.startsWith("(?<", at)) {
                    out.append("(?P");
                    at += 2;
                    continue;
                }
            } else if (!set && c == '$' && !lines) {
                out.append("(?:\\n?\\z)");
                at++;
                continue;
            } else if (!set && c == '+' && at > 0 && "*+?}".indexOf(in.charAt(at - 1)) >= 0 && !escaped(at - 1)) {
                throw new Regex.Unfit("Possessive repetition (" + in.charAt(at - 1) + "+) is not supported in regular expressions here.");
            }
            out.append(c);
            at++;
        }
    }

    private boolean escaped(int i) {
        int n = 0;
        while (i - 1 - n >= 0 && in.charAt(i - 1 - n) == '\\') {
            n++;
        }
        return n % 2 == 1;
    }

    private void refuseGroup() throws Regex.Unfit {
        if (in.startsWith("(?=", at) || in.startsWith("(?!", at) || in.startsWith("(?<=", at) || in.startsWith("(?<!", at)) {
            throw new Regex.Unfit("Look-around, such as " + in.substring(at, at + 3) + "…), is not supported in regular expressions here:"
                    + " combine two filters with and, or not.");
        }
        if (in.startsWith("(?>", at) || in.startsWith("(?|", at) || in.startsWith("(?(", at) || in.startsWith("(?R", at)) {
            throw new Regex.Unfit("Groups that begin with " + in.substring(at, at + 3) + " are not supported in regular expressions here.");
        }
    }

    private void escape(char c, boolean set) throws Regex.Unfit {
        if (!set && c >= '1' && c <= '9' || c == 'k' || c == 'g') {
            throw new Regex.Unfit("References to earlier groups, such as \\" + c + ", are not supported in regular expressions here.");
        }
        switch (c) {
            case 'h' -> out.append(set ? "\\t " : "[\\t ]");
            case 's' -> out.append(set ? "\\s\\x0b" : "[\\s\\x0b]");
            case 'R' -> out.append("(?:\\r\\n|[\\n\\x0b\\f\\r\\x85])");
            case 'N' -> out.append("[^\\n]");
            case 'Z' -> out.append("(?:\\n?\\z)");
            case 'e' -> out.append("\\x1b");
            default -> out.append('\\').append(c);
        }
    }
}
