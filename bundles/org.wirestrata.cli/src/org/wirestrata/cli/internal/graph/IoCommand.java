package org.wirestrata.cli.internal.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.graph.Graph;
import org.wirestrata.api.graph.IoSeries;
import org.wirestrata.api.graph.IoSeries.Calculation;
import org.wirestrata.api.tap.Tap;
import org.wirestrata.cli.internal.Complaints;
import org.wirestrata.cli.internal.Refusal;
import org.wirestrata.export.ByteOut;
import org.wirestrata.export.graph.GraphCsv;
import org.wirestrata.export.graph.GraphJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Load over time. */
@Command(name = "io", sortOptions = false, usageHelpWidth = 110,
    description = {"Packets, bytes, bits, or the COUNT, SUM, MIN, MAX, AVG or LOAD of a field, in each interval of the capture.", ""},
    footer = {"", "A series is NAME:FILTER:CALCULATION. The filter may be empty, for all frames; the calculation is packets, bytes, bits, "
        + "or one of a field as in AVG(tcp.len), and may be left out for packets. A filter without colons may stand alone.",
        "", "Example:", "  wirestrata graph io -r trace.pcapng --interval 100ms --series 'all::bits' \\",
        "    --series 'web:tcp.port == 80:bits' -o load.svg"})
final class IoCommand extends GraphTask {
    private static final List<IoSeries> USUAL = List.of(new IoSeries("all packets", "", Calculation.PACKETS, ""),
            new IoSeries("TCP errors", "tcp.analysis.flags", Calculation.PACKETS, ""));

    @Option(names = "--interval", paramLabel = "SPAN", description = "the length of intervals, such as 1s, 100ms, 20us or "
        + "5min; without it, 1s")
    private String interval = "1s";
    @Option(names = "--series", paramLabel = "NAME:FILTER:CALCULATION", description = "what is counted; may be given several times; "
        + "without it, all packets, and those with remarks of the TCP analysis")
    private List<String> asked = new ArrayList<>();

    @Override
    int run(Format chosen) throws IOException {
        long nanos = Span.length("--interval", interval);
        List<IoSeries> series = asked.isEmpty() ? USUAL : asked.stream().map(AskedSeries::of).toList();
        Set<String> names = new HashSet<>();
        series.stream().filter(s -> !names.add(s.name())).findFirst().ifPresent(s -> {
            throw Refusal.usage("two series are named \"" + s.name() + "\"");
        });
        try {
            Collected<Graph> collected = collect(tap(nanos, series));
            return write(writing(chosen, series, nanos, part(collected.result())), collected.damage());
        } catch (FilterException e) {
            throw new Refusal(Refusal.INPUT, Complaints.of(e));
        } catch (IllegalArgumentException e) {
            throw Refusal.usage(e.getMessage());
        }
    }

    private Tap<?, Graph> tap(long nanos, List<IoSeries> series) throws FilterException {
        return sessions().graphs().io(sessions().snapshot(), environment().services().filters(), nanos, series);
    }

    private Writing writing(Format chosen, List<IoSeries> series, long nanos, Graph g) {
        return switch (chosen) {
            case SVG -> picture(g.y().label(), List.of(name()), List.of(g));
            case CSV -> to -> new GraphCsv(to).table(g);
            case JSON -> to -> json(series, nanos, g, to);
        };
    }

    private static void json(List<IoSeries> series, long nanos, Graph g, ByteOut to) {
        to.put("{\"graph\": \"io\", \"interval\": ").put(String.format(Locale.ROOT, "%.6f", nanos / 1e9)).put(",\n\"asked\": [");
        for (int i = 0; i < series.size(); i++) {
            IoSeries s = series.get(i);
            to.put(i == 0 ? "\n" : ",\n").put("{\"name\": ").json(s.name()).put(", \"filter\": ").json(s.filter())
                    .put(", \"calculation\": ").json(s.calculation().name().toLowerCase(Locale.ROOT)).put(", \"field\": ").json(s.field()).put('}');
        }
        to.put("\n],\n");
        new GraphJson(to).members(g);
        to.put("}\n");
    }
}
