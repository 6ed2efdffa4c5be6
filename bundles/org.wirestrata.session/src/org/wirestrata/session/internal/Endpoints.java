package org.wirestrata.session.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.tap.Statistic;

/** The ends of a protocol's conversations, the busiest first. */
@Component(service = Statistic.class)
public final class Endpoints extends Talkers {
    private static final class Sums {
        private final End end;
        private long framesSent;
        private long bytesSent;
        private long framesReceived;
        private long bytesReceived;

        Sums(End end) {
            this.end = end;
        }

        long frames() {
            return framesSent + framesReceived;
        }

        private void add(long sent, long sentBytes, long received, long receivedBytes) {
            framesSent += sent;
            bytesSent += sentBytes;
            framesReceived += received;
            bytesReceived += receivedBytes;
        }
    }

    @Override
    public String name() {
        return "endpoints";
    }

    @Override
    public String about() {
        return "who sends and receives how much by eth, ip, ipv6, tcp, udp or sctp";
    }

    @Override
    void text(Kind kind, List<Pair> pairs, String filter, StringBuilder to) {
        String line = "=".repeat(80) + "\n";
        to.append(line).append(kind.title).append(" Endpoints\nFilter:").append(filter).append('\n').append(" ".repeat(23));
        to.append(kind.ports() ? "|  Port  |" : "");
        to.append("|  Packets  | |  Bytes  | | Tx Packets | | Tx Bytes | | Rx Packets | | Rx Bytes |\n");
        for (Sums s : all(pairs)) {
            to.append(String.format(Locale.ROOT, "%-20s      ", s.end.address()));
            to.append(kind.ports() ? String.format(Locale.ROOT, "%5d     ", s.end.port()) : "");
            to.append(String.format(Locale.ROOT, "%6d     %9d     %6d       %9d      %6d       %9d   %n", s.frames(),
                    s.bytesSent + s.bytesReceived, s.framesSent, s.bytesSent, s.framesReceived, s.bytesReceived));
        }
        to.append(line);
    }

    /** The ends, the busiest first. */
    private static List<Sums> all(List<Pair> pairs) {
        Map<End, Sums> ends = new LinkedHashMap<>();
        for (Pair p : pairs) {
            ends.computeIfAbsent(p.one, Sums::new).add(p.framesThere, p.bytesThere, p.framesBack, p.bytesBack);
            ends.computeIfAbsent(p.other, Sums::new).add(p.framesBack, p.bytesBack, p.framesThere, p.bytesThere);
        }
        List<Sums> all = new ArrayList<>(ends.values());
        all.sort(Comparator.comparingLong(Sums::frames).reversed());
        return all;
    }

    @Override
    Map<String, Object> data(List<Pair> pairs) {
        return Map.of("endpoints", all(pairs).stream().map(s -> {
            Map<String, Object> data = s.end.data();
            data.put("sent", sums(s.framesSent, s.bytesSent));
            data.put("received", sums(s.framesReceived, s.bytesReceived));
            return data;
        }).toList());
    }
}
