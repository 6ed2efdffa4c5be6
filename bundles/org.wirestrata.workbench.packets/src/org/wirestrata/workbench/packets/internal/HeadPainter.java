package org.wirestrata.workbench.packets.internal;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.wirestrata.workbench.Shades;

/** Paints the heading of a column of the packet list. */
final class HeadPainter extends AbstractCellPainter {
    private final PacketTable table;

    HeadPainter(PacketTable table) {
        this.table = table;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        Column column = Column.at(cell.getColumnIndex());
        gc.setFont(table.font());
        gc.setBackground(Shades.HEADING.color());
        gc.fillRectangle(bounds);
        gc.setForeground(Shades.LINE.color());
        int right = bounds.x + bounds.width - 1;
        int bottom = bounds.y + bounds.height - 1;
        gc.drawLine(bounds.x, bottom, right, bottom);
        gc.drawLine(right, bounds.y + 3, right, bottom - 3);
        gc.setForeground(Shades.TEXT.color());
        Point size = gc.textExtent(column.title());
        int left = bounds.x + RowPainter.PADDING;
        int x = column.right() ? Math.max(left, right - RowPainter.PADDING - size.x) : left;
        gc.drawText(column.title(), x, bounds.y + (bounds.height - size.y) / 2, SWT.DRAW_TRANSPARENT);
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return gc.textExtent(Column.at(cell.getColumnIndex()).title()).x + 2 * RowPainter.PADDING;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return gc.getFontMetrics().getHeight() + RowPainter.PADDING;
    }
}
