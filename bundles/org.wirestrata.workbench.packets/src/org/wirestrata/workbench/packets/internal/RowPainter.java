package org.wirestrata.workbench.packets.internal;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.wirestrata.api.session.Session;
import org.wirestrata.workbench.CaptureSettings;
import org.wirestrata.workbench.Shades;

/** Paints a cell of the packet list: one line on the row's colour, cut with an ellipsis where it is too long. */
final class RowPainter extends AbstractCellPainter {
    static final int PADDING = 6;
    private static final String ELLIPSIS = "…";
    private static final int FLAGS = SWT.DRAW_TRANSPARENT;

    private final PacketTable table;
    private Font font;
    private int lineHeight;
    private int widest;

    RowPainter(PacketTable table) {
        this.table = table;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        measure(gc);
        boolean selected = cell.getDisplayMode() == DisplayMode.SELECT;
        Session.Row row = table.row(cell.getRowIndex());
        Shades ground = selected ? Shades.SELECTED : row == null || !CaptureSettings.colours() ? Shades.BACKGROUND : RowColours.of(row);
        gc.setBackground(ground.color());
        gc.fillRectangle(bounds);
        String text = table.text(cell.getRowIndex(), row, Column.at(cell.getColumnIndex()));
        if (!text.isEmpty()) {
            gc.setForeground((selected ? Shades.SELECTED_TEXT : Shades.TEXT).color());
            draw(gc, bounds, text, Column.at(cell.getColumnIndex()).right());
        }
    }

    private void draw(GC gc, Rectangle bounds, String text, boolean right) {
        int room = bounds.width - 2 * PADDING;
        int y = bounds.y + (bounds.height - lineHeight) / 2;
        String shown = text.length() * widest <= room ? text : fit(gc, text, room);
        int x = bounds.x + PADDING;
        if (right) {
            x = Math.max(x, bounds.x + bounds.width - PADDING - gc.textExtent(shown, FLAGS).x);
        }
        gc.drawText(shown, x, y, FLAGS);
    }

    private static String fit(GC gc, String text, int room) {
        // No letter is narrower than two pixels, so more letters than that can't fit and need no measuring.
        String line = text.length() > room / 2 ? text.substring(0, Math.max(0, room / 2)) : text;
        if (line.length() == text.length() && gc.textExtent(line, FLAGS).x <= room) {
            return line;
        }
        int low = 0;
        int high = line.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (gc.textExtent(line.substring(0, middle) + ELLIPSIS, FLAGS).x <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return line.substring(0, low) + ELLIPSIS;
    }

    private void measure(GC gc) {
        gc.setFont(table.font());
        if (!table.font().equals(font)) {
            font = table.font();
            lineHeight = gc.getFontMetrics().getHeight();
            widest = gc.textExtent("W").x;
        }
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        measure(gc);
        int row = cell.getRowIndex();
        return gc.textExtent(table.text(row, table.row(row), Column.at(cell.getColumnIndex()))).x + 2 * PADDING;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        measure(gc);
        return lineHeight + PADDING;
    }
}
