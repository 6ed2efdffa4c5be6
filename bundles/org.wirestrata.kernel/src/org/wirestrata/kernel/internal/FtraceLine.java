package org.wirestrata.kernel.internal;

/**
 * The beginning of a line of tracefs or trace-cmd: <code>comm-pid [cpu] flags seconds.micro: rest</code>, with the thread group's number in
 * brackets behind the pid where the trace was asked for it. A name may contain anything, even blanks and what looks like a processor.
 */
record FtraceLine(String task, int pid, int group, int cpu, long time, String rest) {
    /** Reads a line; null where it is no such line. */
    static FtraceLine read(String line) {
        for (int open = line.indexOf('['); open >= 0; open = line.indexOf('[', open + 1)) {
            int close = line.indexOf(']', open);
            if (close < 0) {
                return null;
            }
            int cpu = Numbers.decimal(line.substring(open + 1, close), -1);
            FtraceLine found = cpu < 0 ? null : behind(line, open, close, cpu);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static FtraceLine behind(String line, int open, int close, int cpu) {
        String left = line.substring(0, open).strip();
        int group = -1;
        if (left.endsWith(")")) {
            int bracket = left.lastIndexOf('(');
            if (bracket < 0) {
                return null;
            }
            group = Numbers.decimal(left.substring(bracket + 1, left.length() - 1).strip(), -1);
            left = left.substring(0, bracket).strip();
        }
        int dash = left.lastIndexOf('-');
        int pid = dash < 0 ? -1 : Numbers.decimal(left.substring(dash + 1), -1);
        if (pid < 0) {
            return null;
        }
        String right = line.substring(close + 1).strip();
        for (int part = 0; part < 2; part++) {
            int blank = right.indexOf(' ');
            String word = blank < 0 ? right : right.substring(0, blank);
            long time = word.endsWith(":") ? Numbers.nanos(word.substring(0, word.length() - 1)) : -1;
            if (time >= 0) {
                return new FtraceLine(left.substring(0, dash), pid, group, cpu, time, right.substring(word.length()).strip());
            }
            if (blank < 0) {
                return null;
            }
            right = right.substring(blank).strip();
        }
        return null;
    }
}
