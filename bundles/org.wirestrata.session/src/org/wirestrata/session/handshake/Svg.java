package org.wirestrata.session.handshake;

import java.util.Locale;

/** An SVG picture that is made piece by piece. Colours are classes, so that it can be read on light and on dark ground. */
final class Svg {
    private static final String STYLE = """
            .ground { fill: #ffffff; } .line { stroke: #8a8f98; } .axis { stroke: #b9bec7; stroke-width: 1.5; }
            .client { stroke: #0b63b0; } .server { stroke: #b3480a; } .reset { stroke: #c01c28; } .queue { stroke: #7a3fb0; }
            .fill-client { fill: #0b63b0; } .fill-server { fill: #b3480a; } .fill-reset { fill: #c01c28; } .fill-queue { fill: #7a3fb0; }
            .arrow { stroke-width: 2; fill: none; } .bar { fill-opacity: 0.22; stroke: none; }
            text { font-family: 'DejaVu Sans', 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif; }
            text { font-size: 13px; fill: #1c1f24; }
            .title { font-size: 17px; font-weight: bold; } .name { font-weight: bold; } .small { font-size: 12px; }
            .faint { font-size: 12px; fill: #5a606b; }
            @media (prefers-color-scheme: dark) {
            .ground { fill: #1b1e23; } .line { stroke: #7d838e; } .axis { stroke: #555b66; }
            .client { stroke: #6cb6ff; } .server { stroke: #f2a15f; } .reset { stroke: #ff7b72; } .queue { stroke: #c99bf5; }
            .fill-client { fill: #6cb6ff; } .fill-server { fill: #f2a15f; } .fill-reset { fill: #ff7b72; } .fill-queue { fill: #c99bf5; }
            text { fill: #e6e8eb; } .faint { fill: #a8aeb8; } }
            """;
    private final StringBuilder body = new StringBuilder();

    /** A text; the anchor is <code>start</code>, <code>middle</code> or <code>end</code>. */
    void text(double x, double y, String anchor, String style, String text) {
        body.append(format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" class=\"%s\" xml:space=\"preserve\">", x, y, anchor, style))
                .append(escaped(text))
                .append("</text>\n");
    }

    void line(double x1, double y1, double x2, double y2, String style) {
        body.append(format("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" class=\"%s\"/>\n", x1, y1, x2, y2, style));
    }

    /** An arrow with its head at the second point. */
    void arrow(double x1, double y1, double x2, double y2, String side) {
        line(x1, y1, x2, y2, "arrow " + side);
        double length = Math.hypot(x2 - x1, y2 - y1);
        double dx = (x2 - x1) / length;
        double dy = (y2 - y1) / length;
        body.append(format("<polygon points=\"%.1f,%.1f %.1f,%.1f %.1f,%.1f\" class=\"fill-%s\"/>\n", x2, y2, x2 - 11 * dx - 5 * dy,
                y2 - 11 * dy + 5 * dx, x2 - 11 * dx + 5 * dy, y2 - 11 * dy - 5 * dx, side));
    }

    void dot(double x, double y, String side) {
        body.append(format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\" class=\"fill-%s\"/>\n", x, y, side));
    }

    /** A bar from one height to another. */
    void bar(double x, double from, double to, String side) {
        body.append(format("<rect x=\"%.1f\" y=\"%.1f\" width=\"10\" height=\"%.1f\" class=\"bar fill-%s\"/>\n", x - 5, from, Math.max(1,
                to - from),
                side));
    }

    /** The whole picture. */
    String picture(double width, double height, String title) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + format("<svg xmlns=\"http://www.w3.org/2000/svg\" "
                        + "width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\" role=\"img\">\n", width,
                        height, width, height)
                + "<title>" + escaped(title) + "</title>\n<style>\n" + STYLE
                        + "</style>\n<rect width=\"100%\" height=\"100%\" class=\"ground\"/>\n"
                + body + "</svg>\n";
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            // XML has no other control characters, and no halves of characters
            default -> out.appendCodePoint(c < ' ' && c != '\t' || c >= 0xd800 && c < 0xe000 || c == 0xfffe || c == 0xffff ? 0xfffd : c);
            }
        });
        return out.toString();
    }
}
