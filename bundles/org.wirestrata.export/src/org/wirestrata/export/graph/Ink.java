package org.wirestrata.export.graph;

import java.util.Locale;

import org.wirestrata.export.ByteOut;

/** Writes the elements of an SVG picture. */
final class Ink {
    private static final double NARROW = 0.58;
    private final ByteOut out;

    Ink(ByteOut out) {
        this.out = out;
    }

    /** How wide a text is, about. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(c -> c >= 0x1100 ? 1 : NARROW).sum() * size;
    }

    /** A text that is not wider than some room, as far as can be told. */
    static String fitted(String text, double size, double room) {
        String shown = text;
        while (shown.length() > 2 && width(shown, size) > room) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -2)) + "…";
        }
        return shown;
    }

    /** A text; the anchor is <code>start</code>, <code>middle</code> or <code>end</code>. */
    void text(double x, double y, String anchor, String style, String text) {
        text(x, y, "", anchor, style, text);
    }

    /** A text that is read upwards. */
    void upwards(double x, double y, String style, String text) {
        text(x, y, " transform=\"rotate(-90 " + number(x) + " " + number(y) + ")\"", "middle", style, text);
    }

    private void text(double x, double y, String turn, String anchor, String style, String text) {
        out.put("<text x=\"").put(number(x)).put("\" y=\"").put(number(y)).put("\" text-anchor=\"").put(anchor).put("\" class=\"")
                .put(style).put('"').put(turn).put('>').xml(text).put("</text>\n");
    }

    void line(double x1, double y1, double x2, double y2, String style) {
        path("M" + number(x1) + "," + number(y1) + "L" + number(x2) + "," + number(y2), style, null);
    }

    /** A path; its tooltip may be null. */
    void path(CharSequence d, String style, String tip) {
        out.put("<path d=\"").put(d).put("\" class=\"").put(style);
        if (tip == null) {
            out.put("\"/>\n");
        } else {
            out.put("\"><title>").xml(tip).put("</title></path>\n");
        }
    }

    void rectangle(double x, double y, double width, double height, String style) {
        out.put("<rect x=\"").put(number(x)).put("\" y=\"").put(number(y)).put("\" width=\"").put(number(width)).put("\" height=\"")
                .put(number(height)).put("\" class=\"").put(style).put("\"/>\n");
    }

    /** Begins what is cut to a rectangle; {@link #end} ends it. */
    void clip(String id, double x, double y, double width, double height) {
        out.put("<clipPath id=\"").put(id).put("\">");
        rectangle(x, y, width, height, "area");
        out.put("</clipPath>\n<g clip-path=\"url(#").put(id).put(")\">\n");
    }

    void end() {
        out.put("</g>\n");
    }

    /** A number with a decimal at most. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
