package org.wirestrata.cli.internal.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.wirestrata.api.graph.Graph;
import org.wirestrata.api.graph.TcpGraph;
import org.wirestrata.api.graph.TcpStream;
import org.wirestrata.cli.internal.Refusal;
import org.wirestrata.export.ByteOut;
import org.wirestrata.export.graph.GraphCsv;
import org.wirestrata.export.graph.GraphJson;

import picocli.CommandLine.Option;

/** A graph of a TCP stream, of the data of one side or of each. */
abstract class TcpTask extends GraphTask {
    private static final String FROM_A = "AtoB";
    private static final String FROM_B = "BtoA";
    private static final int LISTED = 10;

    @Option(names = "--stream", paramLabel = "N", description = "the connection with this number, as tcp.stream counts; "
        + "may be left out where there is one alone")
    private String stream;
    @Option(names = "--direction", paramLabel = "both|AtoB|BtoA", description = "whose data: that of A, who opened the "
        + "connection, of B, or of each; without it, of each")
    private String direction = "both";

    private final String kind;
    private final String heading;
    private final TcpGraph which;

    /**
     * @param kind    the name for programs
     * @param heading the name for people
     */
    TcpTask(String kind, String heading, TcpGraph which) {
        this.kind = kind;
        this.heading = heading;
        this.which = which;
    }

    /** How the graph is made. */
    TcpStream.Settings settings() {
        return TcpStream.Settings.STANDARD;
    }

    @Override
    final int run(Format chosen) throws IOException {
        List<Boolean> sides = sides();
        TcpStream.Settings settings = settings();
        if (stream != null && !stream.matches("[0-9]{1,9}")) {
            throw Refusal.usage("--stream needs the number of a connection, not \"" + stream + "\"");
        }
        int number = stream == null ? 0 : Integer.parseInt(stream);
        Collected<TcpStream> collected = collect(sessions().graphs().tcp(sessions().snapshot(), number));
        TcpStream s = collected.result();
        requireOne(s);
        List<Graph> graphs = sides.stream().map(fromA -> part(s.graph(which, fromA, settings))).toList();
        return write(switch (chosen) {
            case SVG -> picture(s, sides, graphs);
            case CSV -> to -> new GraphCsv(to).points("direction", names(sides), graphs);
            case JSON -> to -> json(s, names(sides), graphs, to);
        }, collected.damage());
    }

    private List<Boolean> sides() {
        return switch (direction.toLowerCase(Locale.ROOT)) {
            case "both" -> List.of(true, false);
            case "atob" -> List.of(true);
            case "btoa" -> List.of(false);
            default -> throw Refusal.usage("\"" + direction + "\" is not valid after --direction; there are both, AtoB and BtoA");
        };
    }

    private static List<String> names(List<Boolean> sides) {
        return sides.stream().map(fromA -> fromA ? FROM_A : FROM_B).toList();
    }

    /** Refuses what does not say a stream that is there, and tells which are. */
    private void requireOne(TcpStream s) {
        if (s.streams() == 0) {
            throw new Refusal(Refusal.INPUT, "there is no TCP stream in this capture");
        }
        if (s.segments() > 0 && (stream != null || s.streams() == 1)) {
            return;
        }
        StringBuilder text = new StringBuilder();
        if (stream != null) {
            text.append("there is no TCP stream ").append(stream).append(" in this capture; ");
        } else {
            text.append("which stream? say --stream N; ");
        }
        text.append(s.streams() == 1 ? "there is 0 alone" : "there are 0 to " + (s.streams() - 1));
        List<TcpStream.Size> largest = s.largest(LISTED);
        text.append(largest.size() < s.streams() ? ", those with the most data:" : ":");
        for (TcpStream.Size size : largest) {
            text.append(String.format("%n%8d  %d bytes in %d segments", size.number(), size.bytes(), size.segments()));
        }
        throw new Refusal(stream == null ? Refusal.USAGE : Refusal.INPUT, text.toString());
    }

    private Writing picture(TcpStream s, List<Boolean> sides, List<Graph> graphs) {
        boolean one = s.bytes(true) > 0 != s.bytes(false) > 0;
        List<Graph> shown = new ArrayList<>();
        for (int i = 0; i < graphs.size(); i++) {
            // an end that sends nothing but acknowledgements is no picture beside one that sends data
            if (sides.size() == 1 || !one || s.bytes(sides.get(i)) > 0) {
                shown.add(graphs.get(i));
            }
        }
        List<String> notes = List.of(name() + ", " + s.segments() + " segments",
                "A " + s.a() + " sends " + amount(s.bytes(true)) + ", B " + s.b() + " sends " + amount(s.bytes(false)));
        return picture("TCP stream " + s.number() + ": " + heading, notes, shown);
    }

    private static String amount(long bytes) {
        return bytes == 0 ? "no data" : bytes + (bytes == 1 ? " byte" : " bytes");
    }

    private void json(TcpStream s, List<String> names, List<Graph> graphs, ByteOut to) {
        to.put("{\"graph\": ").json(kind).put(", \"stream\": ").put(s.number()).put(", \"segments\": ").put(s.segments()).put(",\n\"a\": ")
                .json(s.a()).put(", \"b\": ").json(s.b()).put(",\n\"begin\": ").put(String.format(Locale.ROOT, "%.9f", s.begin() / 1e9))
                .put(",\n\"directions\": [");
        for (int i = 0; i < graphs.size(); i++) {
            to.put(i == 0 ? "\n{" : ",\n{").put("\"direction\": ").json(names.get(i)).put(",\n");
            new GraphJson(to).members(graphs.get(i));
            to.put('}');
        }
        to.put("\n]}\n");
    }
}
