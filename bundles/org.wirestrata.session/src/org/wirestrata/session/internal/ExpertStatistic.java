package org.wirestrata.session.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Expert.Severity;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.tap.Report;
import org.wirestrata.api.tap.Statistic;
import org.wirestrata.api.tap.Tap;

/** The remarks of dissectors, by severity, each with how often it was made. */
@Component(service = Statistic.class)
public final class ExpertStatistic implements Statistic {
    private static final String REMARK = "_ws.expert";
    private static final String MALFORMED = "_ws.malformed";

    @Override
    public String name() {
        return "expert";
    }

    @Override
    public String usage() {
        return "[,error|,warn|,note|,chat|,comment][,FILTER]";
    }

    @Override
    public String about() {
        return "remarks of dissectors and how often each was made, from a severity on";
    }

    @Override
    public Tap<?, Report> tap(Request request) throws FilterException {
        Severity least = request.arguments().isEmpty() ? null : severity(request.arguments().getFirst());
        return new Counting(least == null ? Severity.COMMENT : least, request.filter(least == null ? 0 : 1), new Fields(request.catalog()));
    }

    private static Severity severity(String text) {
        for (Severity s : Severity.values()) {
            if (s.name().toLowerCase(Locale.ROOT).equals(text)) {
                return s;
            }
        }
        return null;
    }

    /** A remark: what it is about, whose it is, and what it says. */
    private record Remark(long area, String protocol, String text) {
    }

    /** How often each remark was made, in the order in which they were made first. */
    static final class Remarks {
        private final Map<Severity, Map<Remark, Integer>> all = new EnumMap<>(Severity.class);

        private void add(Severity severity, Remark remark, int times) {
            all.computeIfAbsent(severity, s -> new LinkedHashMap<>()).merge(remark, times, Integer::sum);
        }
    }

    /** The fields of a remark. */
    private record Fields(Field remark, Field text, Field severity, Field area) {
        Fields(Catalog catalog) {
            this(catalog.fields(REMARK).getFirst(), catalog.fields(REMARK + ".message").getFirst(),
                    catalog.fields(REMARK + ".severity").getFirst(), catalog.fields(REMARK + ".group").getFirst());
        }

        Set<Field> all() {
            return Set.of(remark, text, severity, area);
        }
    }

    private record Counting(Severity least, DisplayFilter filter, Fields fields) implements Tap<Remarks, Report> {
        @Override
        public Set<Field> wanted(Catalog catalog) {
            Set<Field> wanted = new HashSet<>(fields.all());
            if (filter != null) {
                wanted.addAll(filter.wanted());
            }
            return wanted;
        }

        @Override
        public Remarks begin() {
            return new Remarks();
        }

        @Override
        public void count(Remarks remarks, Packet packet) {
            Tape t = packet.tape();
            if (filter != null && !filter.matches(t)) {
                return;
            }
            for (int i = t.first(fields.remark); i >= 0; i = t.next(fields.remark, i + 1)) {
                int severity = t.child(i, fields.severity);
                int area = t.child(i, fields.area);
                int text = t.child(i, fields.text);
                if (severity >= 0 && area >= 0 && t.number(severity) >= least.number()) {
                    Remark r = new Remark(t.number(area), protocol(t, i), text < 0 ? "" : t.text(text));
                    remarks.add(severity(t.number(severity)), r, 1);
                }
            }
        }

        private static Severity severity(long number) {
            for (Severity s : Severity.values()) {
                if (s.number() == number) {
                    return s;
                }
            }
            return Severity.CHAT;
        }

        /** The protocol that a remark is of: that of the layer in which it stands, or that was cut off. */
        private static String protocol(Tape t, int item) {
            int top = item;
            while (t.parent(top) >= 0) {
                top = t.parent(top);
            }
            while (top > 0 && (!t.layer(top) || t.parent(top) >= 0 || t.field(top).name().startsWith(MALFORMED))) {
                top--;
            }
            Protocol p = t.field(top).protocol();
            return p == null ? "" : p.shortName();
        }

        @Override
        public Remarks merge(Remarks earlier, Remarks later) {
            later.all.forEach((severity, remarks) -> remarks.forEach((r, n) -> earlier.add(severity, r, n)));
            return earlier;
        }

        @Override
        public Report result(Remarks remarks) {
            return new Answer(to -> {
                for (Severity s : List.of(Severity.values()).reversed()) {
                    if (remarks.all.containsKey(s)) {
                        text(s, remarks.all.get(s), to);
                    }
                }
            }, () -> Map.of("remarks", data(remarks)));
        }

        private List<Map<String, Object>> data(Remarks remarks) {
            List<Map<String, Object>> all = new ArrayList<>();
            for (Severity s : List.of(Severity.values()).reversed()) {
                remarks.all.getOrDefault(s, Map.of()).forEach((r, n) -> all.add(Answer.map("severity", s.name().toLowerCase(Locale.ROOT),
                        "group", fields.area.values().text(r.area), "protocol", r.protocol, "text", r.text, "frequency", n)));
            }
            return all;
        }

        private void text(Severity severity, Map<Remark, Integer> remarks, StringBuilder to) {
            String name = severity.name().charAt(0) + severity.name().substring(1).toLowerCase(Locale.ROOT) + "s";
            int sum = remarks.values().stream().mapToInt(Integer::intValue).sum();
            to.append('\n').append(name).append(" (").append(sum).append(")\n=============\n");
            to.append("   Frequency      Group           Protocol  Summary\n");
            remarks.forEach((r, n) -> to.append(String.format("%12d %10s %18s  %s%n", n, fields.area.values().text(r.area), r.protocol,
                    r.text)));
        }
    }
}
