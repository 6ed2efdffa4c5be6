package org.wirestrata.workbench.packets.internal;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.event.RowInsertEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.StructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.painter.layer.CellLayerPainter;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectRowsCommand;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultRowSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.wirestrata.api.session.Session;
import org.wirestrata.workbench.CaptureSettings;
import org.wirestrata.workbench.Shades;

/** The packet list: a table that asks for the rows that it paints. */
final class PacketTable {
    private static final String WIDTH = "packets.width.";
    private static final int LEAST_WIDTH = 24;

    private final CaptureModel model;
    private final NatTable table;
    private final DataLayer data;
    private final SelectionLayer selection;
    private final ViewportLayer viewport;
    private IntConsumer selected = row -> {
    };
    private String timeStyle = CaptureSettings.time();
    private int rows;
    private boolean quiet;

    PacketTable(Composite parent, CaptureModel model) {
        this.model = model;
        CollectionsBridge.install();
        data = new DataLayer(new Provider());
        selection = new SelectionLayer(new ColumnReorderLayer(data), false);
        selection.addConfiguration(new DefaultRowSelectionLayerConfiguration());
        selection.setLayerPainter(new CellLayerPainter());
        viewport = new ViewportLayer(selection);
        ColumnHeaderLayer header = new ColumnHeaderLayer(new DataLayer(new Titles()), viewport, selection);
        CompositeLayer composite = new CompositeLayer(1, 2);
        composite.setChildLayer(GridRegion.COLUMN_HEADER, header, 0, 0);
        composite.setChildLayer(GridRegion.BODY, viewport, 0, 1);
        int style = SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL;
        table = new NatTable(parent, style, composite, false);
        Shades.own(table);
        table.addConfiguration(new Painters());
        table.configure();
        header.setLayerPainter(new CellLayerPainter());
        size((DataLayer) header.getBaseLayer());
        table.addOverlayPainter((gc, layer) -> hint(gc));
        table.addListener(SWT.Paint, e -> beginPainting());
        restyle();
        selection.addLayerListener(event -> {
            if (event instanceof ISelectionEvent && !quiet) {
                selected.accept(row());
            }
        });
        data.addLayerListener(event -> {
            if (event instanceof ColumnResizeEvent) {
                rememberWidths();
            }
        });
        table.addListener(SWT.MenuDetect, e -> selectAt(table.toControl(e.x, e.y).y));
    }

    NatTable control() {
        return table;
    }

    /** Tells which row is selected from now on, -1 for none. */
    void onSelect(IntConsumer listener) {
        selected = listener;
    }

    /** The row that is selected, or -1. */
    int row() {
        int anchor = selection.getSelectionAnchor().getRowPosition();
        return anchor >= 0 && selection.isRowPositionSelected(anchor) ? anchor : -1;
    }

    /** All rows that are selected, in order. */
    int[] selectedRows() {
        return selection.getSelectedRowPositions().stream().flatMapToInt(r -> IntStream.range(r.start, r.end)).toArray();
    }

    /** Selects a row and scrolls to it. */
    void select(int row) {
        selection.doCommand(new SelectRowsCommand(selection, 0, row, false, false));
        viewport.moveRowPositionIntoViewport(row);
    }

    /** Scrolls to a row. */
    void show(int row) {
        viewport.moveRowPositionIntoViewport(row);
    }

    /** Whether the last row is in sight. */
    boolean atEnd() {
        return rows == 0 || viewport.getOriginRowPosition() + viewport.getRowCount() >= rows;
    }

    /** The rows have become more: those that were there are what they were. */
    void grow() {
        int before = rows;
        rows = model.rowCount();
        if (rows > before) {
            data.fireLayerEvent(new RowInsertEvent(data, new Range(before, rows)));
        }
        table.redraw();
    }

    /** Other rows are there now; the selection is gone. */
    void renew() {
        quiet = true;
        rows = model.rowCount();
        selection.clear(false);
        data.fireLayerEvent(new StructuralRefreshEvent(data));
        quiet = false;
        table.redraw();
    }

    /** Takes over what the user set anew: theme, font, times. */
    void restyle() {
        timeStyle = CaptureSettings.time();
        table.setBackground(Shades.BACKGROUND.color());
        table.setForeground(Shades.TEXT.color());
        table.redraw();
    }

    Font font() {
        return JFaceResources.getDefaultFont();
    }

    /** The row's texts as far as they are known without waiting long, or null. */
    Session.Row row(int row) {
        int frame = model.frame(row);
        return model.rows() == null || frame <= 0 ? null : model.rows().get(frame, row, model::frame);
    }

    /** A cell's text. */
    String text(int row, Session.Row texts, Column column) {
        if (column == Column.NUMBER) {
            return Integer.toString(model.frame(row));
        }
        if (texts == null) {
            return column == Column.INFO ? "…" : "";
        }
        return switch (column) {
            case TIME -> TimeText.write(texts.time(), model.session().capture().time(1), timeStyle);
            case SOURCE -> texts.source();
            case DESTINATION -> texts.destination();
            case PROTOCOL -> texts.protocol();
            case LENGTH -> Integer.toString(texts.length());
            default -> texts.info();
        };
    }

    private void beginPainting() {
        if (model.rows() != null) {
            model.rows().begin();
        }
    }

    private void size(DataLayer header) {
        GC gc = new GC(table);
        gc.setFont(font());
        int height = gc.getFontMetrics().getHeight();
        gc.dispose();
        data.setDefaultRowHeight(height + 4);
        header.setDefaultRowHeight(height + 8);
        data.setDefaultMinColumnWidth(LEAST_WIDTH);
        for (int i = 0; i < Column.count() - 1; i++) {
            data.setColumnWidthByPosition(i, CaptureSettings.node().getInt(WIDTH + Column.at(i).name(), Column.at(i).width()));
        }
        data.setColumnPercentageSizing(Column.INFO.ordinal(), true);
        data.setMinColumnWidth(Column.INFO.ordinal(), Column.INFO.width() / 2);
    }

    private void rememberWidths() {
        for (int i = 0; i < Column.count() - 1; i++) {
            CaptureSettings.node().putInt(WIDTH + Column.at(i).name(), data.getColumnWidthByPosition(i));
        }
    }

    private void selectAt(int y) {
        int position = table.getRowPositionByY(y);
        int row = position < 1 ? -1 : table.getRowIndexByPosition(position);
        if (row >= 0 && !selection.isRowPositionSelected(row)) {
            select(row);
        }
    }

    /** What an empty list says. */
    private void hint(GC gc) {
        String text = rows > 0 ? null : EmptyText.of(model);
        if (text != null) {
            gc.setFont(font());
            gc.setForeground(Shades.FAINT.color());
            Point size = gc.textExtent(text);
            gc.drawText(text, Math.max(8, (table.getClientArea().width - size.x) / 2), Math.max(40, table.getClientArea().height / 3),
                    SWT.DRAW_TRANSPARENT | SWT.DRAW_DELIMITER);
        }
    }

    private final class Painters extends AbstractRegistryConfiguration {
        @Override
        public void configureRegistry(IConfigRegistry registry) {
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, new RowPainter(PacketTable.this), DisplayMode.NORMAL,
                    GridRegion.BODY);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, new HeadPainter(PacketTable.this), DisplayMode.NORMAL,
                    GridRegion.COLUMN_HEADER);
        }
    }

    private final class Provider implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            return text(row, PacketTable.this.row(row), Column.at(column));
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("Packets can't be changed.");
        }

        @Override
        public int getColumnCount() {
            return Column.count();
        }

        @Override
        public int getRowCount() {
            return rows;
        }
    }

    private static final class Titles implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            return Column.at(column).title();
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("Titles can't be changed.");
        }

        @Override
        public int getColumnCount() {
            return Column.count();
        }

        @Override
        public int getRowCount() {
            return 1;
        }
    }
}
