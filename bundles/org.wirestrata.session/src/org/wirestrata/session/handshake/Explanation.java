package org.wirestrata.session.handshake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.wirestrata.session.handshake.Section.Block;
import org.wirestrata.session.handshake.Section.Checked;
import org.wirestrata.session.handshake.Section.Sentence;
import org.wirestrata.session.handshake.Section.Table;

/** Explains one connection in sentences and tables. */
public final class Explanation {
    private static final String NONE = "–";
    private final Handshake h;
    private final Words words;

    public Explanation(Handshake h, Words words) {
        this.h = h;
        this.words = words;
    }

    /** Whose connection it is. */
    public String title() {
        return words.text("title", h.stream(), h.client(), h.server());
    }

    /** How the handshake went, and what a reader should notice besides. */
    public List<String> verdict() {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.text("verdict." + h.verdict(), h.server().port()));
        if (!h.clientKnown()) {
            sentences.add(words.text("guessed"));
        }
        Trail.Unreachable u = h.verdict() == Verdict.UNREACHABLE ? h.trail().unreachable : null;
        if (u != null) {
            sentences.add(unreachable(u));
        }
        for (Remark r : Remark.of(h)) {
            List<Object> values = new ArrayList<>(r.values());
            values.addFirst(r.frame());
            sentences.add(words.text("remark." + r.kind(), values.toArray()));
        }
        return sentences;
    }

    /** What the ICMP message says that answered the SYN. */
    private String unreachable(Trail.Unreachable u) {
        String key = "icmp." + (u.six() ? "6." : "") + u.type() + "." + u.code();
        return words.text("icmp", u.frame(), u.type(), u.code(), words.has(key) ? words.text(key) : words.text("icmp.other"));
    }

    /** Where both sides begin to count. */
    public List<String> initial() {
        List<String> sentences = new ArrayList<>();
        if (h.syn() != null) {
            sentences.add(words.text("initial.x", h.syn().sequence()));
        }
        if (h.synAck() != null) {
            sentences.add(words.text("initial.y", h.synAck().sequence()));
        }
        return sentences;
    }

    /** The segments, their numbers checked, options, times, and what came after; as far as the capture tells. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        if (h.syn() != null || h.synAck() != null) {
            sections.add(Section.of(words.text("segments"), facts()));
            checks(sections);
            options(sections);
            times(sections);
        }
        sections.add(after());
        return sections;
    }

    private Table facts() {
        Segment[] three = {h.syn(), h.synAck(), h.third()};
        Table table = new Table();
        table.row("", "1. SYN", "2. SYN/ACK", "3. ACK");
        row(table, "facts.frame", three, s -> Integer.toString(s.frame()));
        row(table, "facts.time", three, s -> String.format(Locale.ROOT, "%.6f", s.time() / 1e9));
        row(table, "facts.source", three, s -> (s.fromClient() ? h.client() : h.server()).address());
        row(table, "facts.destination", three, s -> (s.fromClient() ? h.server() : h.client()).address());
        row(table, "facts.source.port", three, s -> Integer.toString((s.fromClient() ? h.client() : h.server()).port()));
        row(table, "facts.destination.port", three, s -> Integer.toString((s.fromClient() ? h.server() : h.client()).port()));
        row(table, "facts.window", three, s -> window(h, s));
        row(table, "facts.flags", three, s -> Flags.text(s.flags()));
        row(table, "facts.sequence", three, s -> Long.toString(s.sequence()));
        row(table, "facts.relative", three, s -> relative(s.sequence(), s.fromClient() ? h.syn() : h.synAck()));
        row(table, "facts.ack", three, s -> s.has(Flags.ACK) ? Long.toString(s.ack()) : NONE);
        row(table, "facts.relative", three, s -> s.has(Flags.ACK) ? relative(s.ack(), s.fromClient() ? h.synAck() : h.syn()) : NONE);
        row(table, "facts.length", three, s -> Integer.toString(s.length()));
        return table;
    }

    private void row(Table table, String key, Segment[] three, Function<Segment, String> value) {
        String[] cells = new String[4];
        cells[0] = words.text(key);
        for (int i = 0; i < 3; i++) {
            cells[i + 1] = three[i] == null ? key.equals("facts.frame") ? words.text("missing") : NONE : value.apply(three[i]);
        }
        table.row(cells);
    }

    /** A window as it is in the header and as it is meant. */
    static String window(Handshake h, Segment s) {
        int scale = s.has(Flags.SYN) ? 0 : h.scale(s.fromClient());
        return scale == 0 ? Integer.toString(s.window()) : s.window() + " × " + (1 << scale) + " = " + ((long) s.window() << scale);
    }

    private static String relative(long number, Segment initial) {
        return initial == null ? NONE : Long.toString(number - initial.sequence() & 0xffffffffL);
    }

    private void checks(List<Section> to) {
        List<Block> checked = new ArrayList<>();
        for (Handshake.Check c : h.checks()) {
            String text = words.text("check." + c.relation(), c.frame(), c.expected());
            checked.add(new Checked(c.holds(), c.holds() ? text : text + " – " + words.text("check.wrong", c.found())));
        }
        if (!checked.isEmpty()) {
            to.add(new Section(words.text("checks"), checked));
        }
    }

    private void options(List<Section> to) {
        TcpOptions c = h.syn() == null ? null : h.syn().options();
        TcpOptions s = h.synAck() == null ? null : h.synAck().options();
        boolean both = c != null && s != null;
        Table table = new Table();
        table.row("", words.text("client"), words.text("server"));
        table.row(words.text("option.size"), size(c), size(s));
        if (both && c.segmentSize() > 0 && s.segmentSize() > 0) {
            table.note(words.text("means.size", s.segmentSize(), c.segmentSize()));
        }
        table.row(words.text("option.scale"), scale(c), scale(s));
        means(table, both, "means.scale", both && c.scale() >= 0 && s.scale() >= 0);
        table.row(words.text("option.selective"), yes(c != null, c != null && c.selective()), yes(s != null, s != null && s.selective()));
        means(table, both, "means.selective", both && c.selective() && s.selective());
        table.row(words.text("option.stamp"), yes(c != null, c != null && c.stamped()), yes(s != null, s != null && s.stamped()));
        means(table, both, "means.stamp", both && c.stamped() && s.stamped());
        boolean asked = c != null && h.syn().has(Flags.ECE) && h.syn().has(Flags.CWR);
        boolean agreed = s != null && h.synAck().has(Flags.ECE) && !h.synAck().has(Flags.CWR);
        if (asked || agreed) {
            table.row(words.text("option.ecn"), yes(c != null, asked), yes(s != null, agreed));
            means(table, both, "means.ecn", asked && agreed);
        }
        if (c != null && c.fastOpen() || s != null && s.fastOpen()) {
            table.row(words.text("option.open"), yes(c != null, c != null && c.fastOpen()), yes(s != null, s != null && s.fastOpen()));
            table.note(words.text("means.open"));
        }
        to.add(Section.of(words.text(c == null ? "options.server" : s == null ? "options.client" : "options"), table));
    }

    private void means(Table table, boolean both, String key, boolean used) {
        if (both) {
            table.note(words.text(used ? key : key + ".off"));
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

    private void times(List<Section> to) {
        Table table = new Table();
        time(table, "times.answer", Handshake.between(h.syn(), h.synAck()));
        time(table, "times.ack", Handshake.between(h.synAck(), h.third()));
        time(table, "times.round", h.roundTrip());
        time(table, "times.request", Handshake.between(h.third(), h.clientData()));
        time(table, "times.response", Handshake.between(h.clientData(), h.serverData()));
        if (!table.rows().isEmpty()) {
            to.add(Section.of(words.text("times"), table));
        }
    }

    private void time(Table table, String key, long nanos) {
        if (nanos >= 0) {
            table.row(words.text(key), Words.span(nanos), words.text(key + ".why"));
        }
    }

    private Section after() {
        String span = Words.span(h.duration());
        return Section.of(words.text("after"), new Sentence(h.clientBytes() + h.serverBytes() == 0
                ? words.text("after.nothing", h.segments(), span)
                : words.text("after.data", h.clientBytes(), h.serverBytes(), h.segments(), span)), new Sentence(end()),
                new Sentence(words.text("completeness", h.completeness(), completeness(h.completeness()))));
    }

    private String end() {
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
