package org.wirestrata.session.handshake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Explains one connection in sentences, tables and a drawing. */
public final class TextReport {
    private static final String INDENT = "  ";
    private static final String NONE = "–";
    private final Words words;

    public TextReport(Words words) {
        this.words = words;
    }

    public void write(Handshake h, StringBuilder to) {
        to.append(words.text("title", h.stream(), h.client(), h.server())).append('\n');
        Grid.wrap(words.text("verdict." + h.verdict(), h.server().port()), "", to);
        if (!h.clientKnown()) {
            Grid.wrap(words.text("guessed"), "", to);
        }
        unreachable(h, to);
        for (Remark r : Remark.of(h)) {
            List<Object> values = new ArrayList<>(r.values());
            values.addFirst(r.frame());
            Grid.wrap(words.text("remark." + r.kind(), values.toArray()), "", to);
        }
        to.append('\n');
        if (h.syn() != null || h.synAck() != null) {
            new Ladder(h, words).write(to);
            initial(h, to);
            facts(h, to);
            checks(h, to);
            options(h, to);
            times(h, to);
        }
        after(h, to);
    }

    /** What the ICMP message says that answered the SYN. */
    private void unreachable(Handshake h, StringBuilder to) {
        Trail.Unreachable u = h.verdict() == Verdict.UNREACHABLE ? h.trail().unreachable : null;
        if (u != null) {
            String key = "icmp." + (u.six() ? "6." : "") + u.type() + "." + u.code();
            Grid.wrap(words.text("icmp", u.frame(), u.type(), u.code(), words.has(key) ? words.text(key) : words.text("icmp.other")), "",
                    to);
        }
    }

    private void heading(String key, StringBuilder to) {
        to.append('\n').append(words.text(key)).append('\n');
    }

    private void initial(Handshake h, StringBuilder to) {
        if (h.syn() != null) {
            to.append(INDENT).append(words.text("initial.x", h.syn().sequence())).append('\n');
        }
        if (h.synAck() != null) {
            to.append(INDENT).append(words.text("initial.y", h.synAck().sequence())).append('\n');
        }
    }

    private void facts(Handshake h, StringBuilder to) {
        heading("segments", to);
        Segment[] three = {h.syn(), h.synAck(), h.third()};
        Grid grid = new Grid(INDENT);
        grid.row("", "1. SYN", "2. SYN/ACK", "3. ACK");
        row(grid, "facts.frame", three, s -> Integer.toString(s.frame()));
        row(grid, "facts.time", three, s -> String.format(Locale.ROOT, "%.6f", s.time() / 1e9));
        row(grid, "facts.source", three, s -> (s.fromClient() ? h.client() : h.server()).address());
        row(grid, "facts.destination", three, s -> (s.fromClient() ? h.server() : h.client()).address());
        row(grid, "facts.source.port", three, s -> Integer.toString((s.fromClient() ? h.client() : h.server()).port()));
        row(grid, "facts.destination.port", three, s -> Integer.toString((s.fromClient() ? h.server() : h.client()).port()));
        row(grid, "facts.window", three, s -> window(h, s));
        row(grid, "facts.flags", three, s -> Flags.text(s.flags()));
        row(grid, "facts.sequence", three, s -> Long.toString(s.sequence()));
        row(grid, "facts.relative", three, s -> relative(s.sequence(), s.fromClient() ? h.syn() : h.synAck()));
        row(grid, "facts.ack", three, s -> s.has(Flags.ACK) ? Long.toString(s.ack()) : NONE);
        row(grid, "facts.relative", three, s -> s.has(Flags.ACK) ? relative(s.ack(), s.fromClient() ? h.synAck() : h.syn()) : NONE);
        row(grid, "facts.length", three, s -> Integer.toString(s.length()));
        grid.write(to);
    }

    private void row(Grid grid, String key, Segment[] three, Function<Segment, String> value) {
        String[] cells = new String[4];
        cells[0] = words.text(key);
        for (int i = 0; i < 3; i++) {
            cells[i + 1] = three[i] == null ? key.equals("facts.frame") ? words.text("missing") : NONE : value.apply(three[i]);
        }
        grid.row(cells);
    }

    /** A window as it is in the header and as it is meant. */
    static String window(Handshake h, Segment s) {
        int scale = s.has(Flags.SYN) ? 0 : h.scale(s.fromClient());
        return scale == 0 ? Integer.toString(s.window()) : s.window() + " × " + (1 << scale) + " = " + ((long) s.window() << scale);
    }

    private static String relative(long number, Segment initial) {
        return initial == null ? NONE : Long.toString(number - initial.sequence() & 0xffffffffL);
    }

    private void checks(Handshake h, StringBuilder to) {
        List<Handshake.Check> checks = h.checks();
        if (checks.isEmpty()) {
            return;
        }
        heading("checks", to);
        for (Handshake.Check c : checks) {
            to.append(INDENT).append(c.holds() ? "✓ " : "✗ ").append(words.text("check." + c.relation(), c.frame(), c.expected()));
            if (!c.holds()) {
                to.append(" – ").append(words.text("check.wrong", c.found()));
            }
            to.append('\n');
        }
    }

    private void options(Handshake h, StringBuilder to) {
        heading(h.synAck() == null ? "options.client" : h.syn() == null ? "options.server" : "options", to);
        TcpOptions c = h.syn() == null ? null : h.syn().options();
        TcpOptions s = h.synAck() == null ? null : h.synAck().options();
        boolean both = c != null && s != null;
        Grid grid = new Grid(INDENT);
        grid.row("", words.text("client"), words.text("server"));
        grid.row(words.text("option.size"), size(c), size(s));
        if (both && c.segmentSize() > 0 && s.segmentSize() > 0) {
            grid.below(words.text("means.size", s.segmentSize(), c.segmentSize()));
        }
        grid.row(words.text("option.scale"), scale(c), scale(s));
        means(grid, both, "means.scale", both && c.scale() >= 0 && s.scale() >= 0);
        grid.row(words.text("option.selective"), yes(c != null, c != null && c.selective()), yes(s != null, s != null && s.selective()));
        means(grid, both, "means.selective", both && c.selective() && s.selective());
        grid.row(words.text("option.stamp"), yes(c != null, c != null && c.stamped()), yes(s != null, s != null && s.stamped()));
        means(grid, both, "means.stamp", both && c.stamped() && s.stamped());
        boolean asked = c != null && h.syn().has(Flags.ECE) && h.syn().has(Flags.CWR);
        boolean agreed = s != null && h.synAck().has(Flags.ECE) && !h.synAck().has(Flags.CWR);
        if (asked || agreed) {
            grid.row(words.text("option.ecn"), yes(c != null, asked), yes(s != null, agreed));
            means(grid, both, "means.ecn", asked && agreed);
        }
        if (c != null && c.fastOpen() || s != null && s.fastOpen()) {
            grid.row(words.text("option.open"), yes(c != null, c != null && c.fastOpen()), yes(s != null, s != null && s.fastOpen()));
            grid.below(words.text("means.open"));
        }
        grid.write(to);
    }

    private void means(Grid grid, boolean both, String key, boolean used) {
        if (both) {
            grid.below(words.text(used ? key : key + ".off"));
        }
    }

    private String yes(boolean seen, boolean offered) {
        return !seen ? NONE : words.text(offered ? "option.yes" : "option.no");
    }

    private String size(TcpOptions o) {
        return o == null ? NONE : o.segmentSize() < 0 ? words.text("option.no") : Integer.toString(o.segmentSize());
    }

    private String scale(TcpOptions o) {
        if (o == null) {
            return NONE;
        }
        return o.scale() < 0 ? words.text("option.no") : words.text("option.scaled", o.scale(), 1 << Math.min(14, o.scale()));
    }

    private void times(Handshake h, StringBuilder to) {
        Grid grid = new Grid(INDENT);
        int rows = 0;
        rows += time(grid, "times.answer", Handshake.between(h.syn(), h.synAck()));
        rows += time(grid, "times.ack", Handshake.between(h.synAck(), h.third()));
        rows += time(grid, "times.round", h.roundTrip());
        rows += time(grid, "times.request", Handshake.between(h.third(), h.clientData()));
        rows += time(grid, "times.response", Handshake.between(h.clientData(), h.serverData()));
        if (rows > 0) {
            heading("times", to);
            grid.write(to);
        }
    }

    private int time(Grid grid, String key, long nanos) {
        if (nanos < 0) {
            return 0;
        }
        grid.row(words.text(key), Words.span(nanos), words.text(key + ".why"));
        return 1;
    }

    private void after(Handshake h, StringBuilder to) {
        heading("after", to);
        String span = Words.span(h.duration());
        to.append(INDENT).append(h.clientBytes() + h.serverBytes() == 0 ? words.text("after.nothing", h.segments(), span)
                : words.text("after.data", h.clientBytes(), h.serverBytes(), h.segments(), span)).append('\n');
        Grid.wrap(end(h), INDENT, to);
        to.append(INDENT).append(words.text("completeness", h.completeness(), completeness(h.completeness()))).append('\n');
    }

    private String end(Handshake h) {
        if (h.verdict().failed()) {
            return words.text("after.never");
        }
        String side = h.firstFin() == null || h.firstFin().fromClient() ? "client" : "server";
        Teardown teardown = Teardown.of(h);
        return switch (teardown) {
        case NEVER -> words.text("after.never");
        case OPEN -> words.text("after.open");
        case HALF -> words.text("after.half." + side, h.firstFin().frame());
        case RESET -> words.text(h.reset().fromClient() ? "after.reset.client" : "after.reset.server", h.reset().frame());
        case RESET_AFTER_FIN -> words.text("after.reset.fin", h.firstFin().frame(), h.reset().frame());
        case FOUR_WAY, THREE_SEGMENTS, SIMULTANEOUS, HALF_CLOSED -> words.text("after.closed." + side, h.firstFin().frame(),
                h.secondFin().frame()) + " " + words.text("teardown." + teardown, h.trail().afterFin);
        };
    }

    private String completeness(int bits) {
        String[] names = {"SYN", "SYN/ACK", "ACK", words.text("complete.data"), "FIN", "RST"};
        List<String> set = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            if ((bits & 1 << i) != 0) {
                set.add(names[i]);
            }
        }
        return set.isEmpty() ? words.text("complete.none") : String.join(", ", set);
    }
}
