package org.wirestrata.tests.ui;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectRowsCommand;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;

/** Reads and drives the packet list through the table's own layers. */
final class Tables {
    static final int NUMBER = 0;
    static final int SOURCE = 2;
    static final int PROTOCOL = 4;
    static final int INFO = 6;

    private Tables() {
    }

    static ViewportLayer viewport(NatTable table) {
        return (ViewportLayer) ((CompositeLayer) table.getLayer()).getChildLayerByLayoutCoordinate(0, 1);
    }

    static SelectionLayer selection(NatTable table) {
        return (SelectionLayer) viewport(table).getScrollableLayer();
    }

    /** All rows, whether in sight or not. */
    static int rows(NatTable table) {
        return selection(table).getRowCount();
    }

    /** A cell's text, after its row was fetched. */
    static String text(NatTable table, int row, int column) {
        Desk.until("row " + row, () -> !"…".equals(selection(table).getDataValueByPosition(INFO, row)));
        return String.valueOf(selection(table).getDataValueByPosition(column, row));
    }

    static void select(NatTable table, int row) {
        selection(table).doCommand(new SelectRowsCommand(selection(table), 0, row, false, false));
        viewport(table).moveRowPositionIntoViewport(row);
    }

    /** The row that is selected, or -1. */
    static int selected(NatTable table) {
        return selection(table).getSelectedRowCount() == 0 ? -1 : selection(table).getSelectionAnchor().getRowPosition();
    }

    static int rowHeight(NatTable table) {
        return selection(table).getRowHeightByPosition(0);
    }

    /** Where a cell in sight is painted. */
    static Rectangle bounds(NatTable table, int row, int column) {
        int position = row - viewport(table).getOriginRowPosition() + 1;
        return table.getBoundsByPosition(column, position);
    }

    static void click(NatTable table, int row, int button) {
        Rectangle at = bounds(table, row, SOURCE);
        for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
            Event event = new Event();
            event.x = at.x + at.width / 2;
            event.y = at.y + at.height / 2;
            event.button = button;
            event.count = 1;
            table.notifyListeners(type, event);
        }
    }

    /** How many colours there are in a part of a picture: one where it is blank. */
    static int colours(ImageData picture, Rectangle part) {
        Set<Integer> colours = new HashSet<>();
        for (int y = Math.max(0, part.y); y < Math.min(picture.height, part.y + part.height); y++) {
            for (int x = Math.max(0, part.x); x < Math.min(picture.width, part.x + part.width); x++) {
                colours.add(picture.getPixel(x, y));
            }
        }
        return colours.size();
    }
}
