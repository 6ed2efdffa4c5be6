package org.wirestrata.session.internal;

import java.util.Locale;

import org.wirestrata.session.internal.IntervalColumn.Function;
import org.wirestrata.session.internal.IntervalCounts.Cell;
import org.wirestrata.session.internal.IntervalCounts.Series;

/** Writes what was counted in intervals as a table whose widths follow the values. */
final class IntervalTable {
    private static final long MICROSECONDS = 1_000_000;
    private static final int DECIMALS = 6;
    private static final int MOST_DIGITS = 15;
    private static final int TIME_DIGITS = 5;
    /** The widest that a table becomes for the sake of what was asked for. */
    private static final int WIDEST = 102;
    /** What stands around the text of a column in the list of columns. */
    private static final int AROUND = 11;
    private static final int SPACES = 6;
    private static final long MOST_ROWS = 4_000_000;

    private final IntervalCounts counts;
    /** Raised to the next that can be shown where that is nearer; what is shown is cut off. */
    private final long duration;
    private final long interval;
    private final int decimals;
    private final int timeDigits;
    private final int timeWidth;
    private final int[] frameWidth;
    private final int[] valueWidth;
    private final int tableWidth;
    private final int width;

    IntervalTable(IntervalCounts counts) {
        this.counts = counts;
        boolean whole = counts.interval > counts.duration();
        timeDigits = digits(counts.duration() / MICROSECONDS, TIME_DIGITS);
        decimals = whole ? timeDigits >= 2 ? 1 : 3 : decimals(counts.interval);
        duration = decimals == 0 ? counts.duration() : rounded(counts.duration(), unit(decimals));
        interval = whole ? duration : counts.interval;
        timeWidth = Math.max(12, decimals == 0 ? 2 * timeDigits + 8 : 2 * timeDigits + 2 * decimals + 10);
        int n = counts.series.size();
        frameWidth = new int[n];
        valueWidth = new int[n];
        int sum = timeWidth;
        for (int i = 0; i < n; i++) {
            Series s = counts.series.get(i);
            Function f = s.column.function();
            frameWidth[i] = f == Function.BOTH || f == Function.FRAMES ? Math.max(6, digits(s.mostFrames, MOST_DIGITS)) : 0;
            valueWidth[i] = f == Function.FRAMES ? 0 : valueWidth(s);
            sum += (frameWidth[i] > 0 ? frameWidth[i] + 3 : 0) + (valueWidth[i] > 0 ? valueWidth[i] + 3 : 0);
        }
        tableWidth = sum;
        int least = whole ? 30 + timeDigits + decimals + 1
                : 25 + digits(interval / MICROSECONDS, TIME_DIGITS) + (decimals == 0 ? 0 : decimals + 1);
        int border = Math.max(Math.max(least, timeWidth), tableWidth);
        int widest = 0;
        for (Series s : counts.series) {
            String text = s.column.text();
            widest = Math.max(widest, text.isEmpty() ? 26 : text.length() + AROUND);
        }
        if (border < widest && border < WIDEST) {
            border = Math.min(WIDEST, widest);
        }
        width = border - tableWidth == 1 ? border + 1 : border;
    }

    private int valueWidth(Series s) {
        long most = s.most;
        switch (s.column.function()) {
            case BOTH, BYTES, COUNT -> {
                return Math.max(5, digits(most, MOST_DIGITS));
            }
            case LOAD -> {
                return digits(most / Math.max(1, interval), MOST_DIGITS) + DECIMALS + 1;
            }
            default -> {
                if (s.column.span() && s.column.function() != Function.AVG) {
                    most = (most + 500_000_000L) / 1_000_000_000L;
                }
                int digits = digits(most, MOST_DIGITS);
                boolean fraction = s.column.span() || s.column.real();
                return fraction ? digits + DECIMALS + 1 : Math.max(s.column.function().label.length(), digits);
            }
        }
    }

    private static int digits(long n, int most) {
        return Math.min(most, Long.toUnsignedString(n).length());
    }

    /** How many decimals it takes to write microseconds as seconds. */
    private static int decimals(long microseconds) {
        int n = DECIMALS;
        for (long i = 10; i <= MICROSECONDS && microseconds % i == 0; i *= 10) {
            n--;
        }
        return n;
    }

    private static long unit(int decimals) {
        long unit = MICROSECONDS;
        for (int i = 0; i < decimals; i++) {
            unit /= 10;
        }
        return unit;
    }

    private static long rounded(long time, long unit) {
        long over = time % unit;
        return over > unit / 2 ? time + unit - over : time;
    }

    void text(StringBuilder to) {
        to.append('\n').append("=".repeat(width)).append('\n');
        line(" IO Statistics", to);
        line("", to);
        String exact = duration / MICROSECONDS + "." + String.format("%6d", duration % MICROSECONDS);
        line(" Duration: " + (decimals == 0 ? exact : seconds(duration)) + " secs", to);
        line(" Interval: " + seconds(interval) + " secs", to);
        line("", to);
        columns(to);
        rule(width, to);
        heads(to);
        rule(tableWidth, to);
        rows(to);
        to.append("=".repeat(width)).append('\n');
    }

    private String seconds(long time) {
        String whole = String.format("%" + timeDigits + "d", time / MICROSECONDS);
        return decimals == 0 ? whole : whole + String.format(".%0" + decimals + "d", time % MICROSECONDS / unit(decimals));
    }

    private void line(String text, StringBuilder to) {
        to.append('|').append(text).append(" ".repeat(Math.max(0, width - 2 - text.length()))).append("|\n");
    }

    /** The list of columns; what is too long goes on in the next line, from a blank on if there is one. */
    private void columns(StringBuilder to) {
        int room = width - AROUND;
        for (int i = 0; i < counts.series.size(); i++) {
            String head = (i == 0 ? " Col" : "    ") + String.format("%2d: ", i + 1);
            String text = counts.series.get(i).column.text();
            text = text.isEmpty() ? "Frames and bytes" : text;
            while (text.length() > room) {
                int blank = text.lastIndexOf(' ', room - 1);
                int end = blank > 0 ? blank : room;
                line(head + text.substring(0, end), to);
                text = text.substring(blank > 0 ? end + 1 : end);
                head = " ".repeat(head.length());
            }
            line(head + text, to);
        }
    }

    private void rule(int dashes, StringBuilder to) {
        to.append('|').append("-".repeat(dashes - 2)).append('|');
        end(dashes, to);
    }

    /** Ends a line of the table. */
    private void end(int written, StringBuilder to) {
        if (written < width) {
            to.append(" ".repeat(width - written - 1)).append('|');
        }
        to.append('\n');
    }

    private void heads(StringBuilder to) {
        to.append('|').append(" ".repeat(timeWidth - 2)).append('|');
        for (int i = 0; i < frameWidth.length; i++) {
            int room = frameWidth[i] + valueWidth[i] + (frameWidth[i] > 0 && valueWidth[i] > 0 ? 3 : 0);
            to.append(String.format("%-2d", i + 1)).append(" ".repeat(room)).append('|');
        }
        end(tableWidth, to);
        to.append("| Interval").append(" ".repeat(timeWidth - 11)).append('|');
        for (int i = 0; i < frameWidth.length; i++) {
            Function f = counts.series.get(i).column.function();
            if (frameWidth[i] > 0) {
                centred(f == Function.BOTH ? "Frames" : f.label, frameWidth[i], to);
            }
            if (valueWidth[i] > 0) {
                centred(f.label, valueWidth[i], to);
            }
        }
        end(tableWidth, to);
    }

    /** A head in the middle of its column; where that is much wider, nothing stands there. */
    private static void centred(String text, int room, StringBuilder to) {
        int before = (room - text.length()) / 2 + 1;
        int cut = SPACES - before;
        if (cut > 0 && cut < SPACES) {
            to.append(" ".repeat(before + (room - text.length()) % 2)).append(text).append(" ".repeat(before)).append('|');
        } else if (cut > 0) {
            to.append(text).append('|');
        }
    }

    private void rows(StringBuilder to) {
        long rows = interval == 0 ? 0 : duration / interval + (duration % interval > 0 ? 1 : 0);
        if (rows > MOST_ROWS) {
            line(" " + rows + " intervals", to);
            line(" are too many", to);
            return;
        }
        for (long row = 0; row < rows; row++) {
            boolean last = row == rows - 1;
            long from = row * interval;
            long till = last ? duration : from + interval;
            time(from, till, last, to);
            for (int i = 0; i < frameWidth.length; i++) {
                Series s = counts.series.get(i);
                Cell c = s.at(row);
                cells(s, c == null ? new Cell() : c, i, till - from, to);
            }
            end(tableWidth, to);
        }
    }

    private void time(long from, long till, boolean last, StringBuilder to) {
        boolean word = last && decimals == 0;
        String end = word ? "Dur" : seconds(till);
        String text = seconds(from) + " <> " + end;
        int room = timeWidth - 2;
        if (decimals == 0) {
            int before = Math.max(1, (room - 2 * timeDigits - 4 + 1) / 2);
            text = " ".repeat(before) + text;
        } else {
            text = " " + text;
        }
        to.append('|').append(text).append(" ".repeat(Math.max(0, room - text.length()))).append('|');
    }

    private void cells(Series s, Cell c, int i, long length, StringBuilder to) {
        if (frameWidth[i] > 0) {
            to.append(String.format(" %" + frameWidth[i] + "d |", c.frames));
        }
        if (valueWidth[i] > 0) {
            to.append(String.format(Locale.ROOT, " %" + valueWidth[i] + "s |", value(s.column, c, length)));
        }
    }

    private static String value(IntervalColumn column, Cell c, long length) {
        long values = column.function() == Function.AVG ? Math.max(1, c.values) : 1;
        if (column.function() == Function.LOAD) {
            return c.number / length + String.format(".%06d", c.number % length * MICROSECONDS / length);
        }
        if (column.real()) {
            return String.format(Locale.ROOT, "%.6f", c.real / values);
        }
        if (column.span()) {
            long microseconds = (c.number / values + 500) / 1000;
            return microseconds / MICROSECONDS + String.format(".%06d", microseconds % MICROSECONDS);
        }
        return Long.toString(c.number / values);
    }
}
