package org.wirestrata.session.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.tap.Statistic;

/** The conversations of a protocol, the busiest first. */
@Component(service = Statistic.class)
public final class Conversations extends Talkers {
    private static final Comparator<Pair> BUSIEST_FIRST = Comparator.comparingLong(Pair::frames).reversed();
    private static final int UNITS_FROM = 10_000;
    private static final String[] UNITS = {" bytes", " kB", " MB", " GB", " TB"};

    @Override
    public String name() {
        return "conv";
    }

    @Override
    public String about() {
        return "who talks to whom by eth, ip, ipv6, tcp, udp or sctp";
    }

    @Override
    void text(Kind kind, List<Pair> pairs, String filter, StringBuilder to) {
        String line = "=".repeat(80) + "\n";
        String margin = " ".repeat(kind.ports() ? 59 : 47);
        to.append(line).append(kind.title).append(" Conversations\nFilter:").append(filter).append('\n');
        to.append(margin).append("|       <-      | |       ->      | |     Total     |    Relative    |   Duration   |\n");
        to.append(margin).append("| Frames  Bytes | | Frames  Bytes | | Frames  Bytes |      Start     |              |\n");
        String ends = kind.ports() ? "%-26s <-> %-26s" : "%-20s <-> %-20s";
        pairs.sort(BUSIEST_FIRST);
        for (Pair p : pairs) {
            to.append(String.format(Locale.ROOT, ends, p.one, p.other));
            to.append(String.format(Locale.ROOT, "  %6d %-9s  %6d %-9s  %6d %-9s  %14s   %12s%n", p.framesBack, size(p.bytesBack),
                    p.framesThere, size(p.bytesThere), p.frames(), size(p.bytes()), Seconds.fixed(p.start(), 9),
                    Seconds.fixed(p.duration(), 4)));
        }
        to.append(line);
    }

    @Override
    Map<String, Object> data(List<Pair> pairs) {
        pairs.sort(BUSIEST_FIRST);
        return Map.of("conversations", pairs.stream().map(p -> Answer.map("one", p.one.data(), "other", p.other.data(),
                "oneToOther", sums(p.framesThere, p.bytesThere), "otherToOne", sums(p.framesBack, p.bytesBack),
                "startNanos", p.startNanos(), "durationNanos", p.durationNanos())).toList());
    }

    private static String size(long bytes) {
        int unit = 0;
        long n = bytes;
        while (n >= UNITS_FROM && unit < UNITS.length - 1) {
            n /= 1000;
            unit++;
        }
        return n + UNITS[unit];
    }
}
