package org.wirestrata.workbench.handshake.internal;

import org.eclipse.swt.graphics.GC;

/** What a {@link RowsCanvas} draws: a heading that stays, and rows below. Measures are pixels. */
interface Rows {
    /** The sizes that a drawing is made for: the height of a line of text, and the width there is. */
    record Measure(int line, int width) {
    }

    int count();

    /** Takes the measures; before anything is drawn. */
    void layout(GC gc, Measure measure);

    /** The width that is needed. */
    int width();

    int headingHeight();

    int rowHeight();

    /** Draws the heading at the top. */
    void heading(GC gc);

    /** Draws a row whose upper edge is at a height; its background is there. */
    void row(GC gc, int index, int y);

    /**
     * Draws what goes through the rows.
     *
     * @param y  the upper edge of the first row, perhaps out of sight
     * @param to where the drawing ends
     */
    void through(GC gc, int y, int to);

    /** The packet that a row stands for, or 0. */
    int frame(int index);

    /** The row of a packet, or -1. */
    default int row(int packet) {
        for (int i = 0; i < count(); i++) {
            if (frame(i) == packet) {
                return i;
            }
        }
        return -1;
    }

    /** A row in words, for those who hear it. */
    String text(int index);

    /** What else is to be told of a row when the mouse rests on it; or null. */
    default String hint(int index) {
        return null;
    }
}
