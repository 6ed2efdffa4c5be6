package org.wirestrata.export.graph;

import java.util.Locale;

import org.wirestrata.api.graph.Series;

/** How rows of points look: the style sheet of pictures, on light and on dark ground, and the shape of marks. */
final class Palette {
    private static final int CHOSEN = 8;
    static final String STYLE = """
            text { font-family: 'DejaVu Sans', 'Noto Sans', 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif; }
            text { font-size: 12px; fill: #1c1f24; }
            .heading { font-size: 17px; font-weight: bold; } .name { font-size: 13px; font-weight: bold; } .faint { fill: #5a606b; }
            .ground { fill: #ffffff; } .plot { fill: none; stroke: #8a8f98; } .grid { stroke: #e3e6ea; stroke-width: 1; }
            .steps { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linejoin: round; stroke-linecap: round; }
            .throughput.steps { stroke-width: 3.5; }
            .span { fill: none; stroke: currentColor; stroke-width: 2; } .dot { fill: currentColor; }
            .cross { fill: none; stroke: currentColor; stroke-width: 1.8; } .hit { fill: transparent; }
            .segments, .throughput, .round_trips, .bytes_in_flight, .chosen0 { color: #0b63b0; }
            .acknowledgement, .goodput, .duplicate_acknowledgements, .chosen2 { color: #2b7a1f; }
            .window, .chosen1 { color: #b3480a; }
            .retransmissions, .resets, .zero_windows, .ambiguous_round_trips, .chosen3 { color: #c01c28; }
            .selective_acknowledgements, .chosen4 { color: #7a3fb0; } .out_of_order, .chosen5 { color: #b0318f; }
            .signals, .chosen6 { color: #3d4450; } .chosen7 { color: #0a7c80; }
            @media (prefers-color-scheme: dark) {
            text { fill: #e6e8eb; } .faint { fill: #a8aeb8; }
            .ground { fill: #1b1e23; } .plot { stroke: #7d838e; } .grid { stroke: #33383f; }
            .segments, .throughput, .round_trips, .bytes_in_flight, .chosen0 { color: #6cb6ff; }
            .acknowledgement, .goodput, .duplicate_acknowledgements, .chosen2 { color: #7fd06d; }
            .window, .chosen1 { color: #f2a15f; }
            .retransmissions, .resets, .zero_windows, .ambiguous_round_trips, .chosen3 { color: #ff7b72; }
            .selective_acknowledgements, .chosen4 { color: #c99bf5; } .out_of_order, .chosen5 { color: #ff9bd8; }
            .signals, .chosen6 { color: #c3c9d2; } .chosen7 { color: #5ed2d6; } }
            """;

    private Palette() {
    }

    /** The class of a row's colour. */
    static String style(Series s, int number) {
        return s.kind() == Series.Kind.CHOSEN ? "chosen" + number % CHOSEN : s.kind().name().toLowerCase(Locale.ROOT);
    }

    /** The outline of a mark, drawn as it is with the class {@link #mark}. */
    static String outline(Series.Kind kind) {
        return switch (kind) {
            case RESETS, DUPLICATE_ACKNOWLEDGEMENTS -> "m-3.5,-3.5l7,7m0,-7l-7,7";
            case ZERO_WINDOWS -> "m-3.5,-3.5h7v7h-7z";
            case SIGNALS -> "m0,-5l5,5l-5,5l-5,-5z";
            default -> "m-2.5,0a2.5,2.5 0 1,0 5,0a2.5,2.5 0 1,0 -5,0z";
        };
    }

    /** The class of a mark. */
    static String mark(Series.Kind kind) {
        return kind == Series.Kind.RESETS || kind == Series.Kind.DUPLICATE_ACKNOWLEDGEMENTS ? "cross" : "dot";
    }
}
