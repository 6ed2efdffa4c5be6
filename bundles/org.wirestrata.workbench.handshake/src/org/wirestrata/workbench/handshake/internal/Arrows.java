package org.wirestrata.workbench.handshake.internal;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.wirestrata.session.handshake.Flags;
import org.wirestrata.workbench.Shades;

/** What drawings of segments have in common. */
final class Arrows {
    private static final int HEAD = 9;
    private static final int HALF = 4;

    private Arrows() {
    }

    /** The colour of a segment: of its sender, or that of what broke off. */
    static Shades shade(boolean fromClient, int flags) {
        return (flags & Flags.RST) != 0 ? Shades.ERROR : fromClient ? Shades.CLIENT : Shades.SERVER;
    }

    /** Draws an arrow with its head at the second point. */
    static void draw(GC gc, int x1, int y1, int x2, int y2, Shades shade) {
        gc.setForeground(shade.color());
        gc.setBackground(shade.color());
        gc.setLineWidth(2);
        gc.drawLine(x1, y1, x2, y2);
        gc.setLineWidth(1);
        double length = Math.hypot(x2 - x1, y2 - y1);
        double dx = (x2 - x1) / length;
        double dy = (y2 - y1) / length;
        gc.fillPolygon(new int[] {x2, y2, round(x2 - HEAD * dx - HALF * dy), round(y2 - HEAD * dy + HALF * dx),
            round(x2 - HEAD * dx + HALF * dy), round(y2 - HEAD * dy - HALF * dx)});
    }

    private static int round(double d) {
        return (int) Math.round(d);
    }

    static Font bold() {
        return JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
    }

    static void text(GC gc, String text, int x, int y, Shades shade) {
        gc.setForeground(shade.color());
        gc.drawText(text, x, y, SWT.DRAW_TRANSPARENT);
    }

    /** Draws a text around a middle, moved and shortened where it would leave the room between two edges. */
    static void centred(GC gc, String text, int middle, int y, int left, int right, Shades shade) {
        String shown = fitted(gc, text, right - left);
        int width = gc.textExtent(shown).x;
        text(gc, shown, Math.max(left, Math.min(middle - width / 2, right - width)), y, shade);
    }

    /** A text without so much of its middle that it has room. */
    private static String fitted(GC gc, String text, int room) {
        String shown = text;
        for (int left = text.length() - 1; left > 1 && gc.textExtent(shown).x > room; left--) {
            shown = text.substring(0, (left + 1) / 2) + "…" + text.substring(text.length() - left / 2);
        }
        return shown;
    }
}
