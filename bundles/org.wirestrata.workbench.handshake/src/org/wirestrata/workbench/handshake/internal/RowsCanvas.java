package org.wirestrata.workbench.handshake.internal;

import java.util.Objects;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.wirestrata.workbench.Shades;

/** A drawing in rows, of which one is selected: by a click, or by the keys that move in a list. */
final class RowsCanvas {
    private static final int MARK = 3;
    private static final int WHEEL_ROWS = 3;

    private final Canvas canvas;
    private final IntConsumer selected;
    private final IntConsumer chosen;
    private Rows rows;
    private String name = "";
    private int current = -1;
    private int top;

    /**
     * @param selected told a row that the user goes to
     * @param chosen   told a row that the user clicks, or goes to and presses Enter
     */
    RowsCanvas(Composite parent, IntConsumer selected, IntConsumer chosen) {
        this.selected = selected;
        this.chosen = chosen;
        canvas = new Canvas(parent, SWT.V_SCROLL | SWT.H_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        Shades.own(canvas);
        canvas.addPaintListener(e -> paint(e.gc));
        canvas.addListener(SWT.Resize, e -> layout());
        canvas.addListener(SWT.MouseWheel, e -> e.doit = !scroll(top - Integer.signum(e.count) * WHEEL_ROWS * rowHeight()));
        canvas.addMouseListener(MouseListener.mouseDownAdapter(this::click));
        canvas.addMouseMoveListener(this::hover);
        canvas.addKeyListener(KeyListener.keyPressedAdapter(this::key));
        canvas.addFocusListener(FocusListener.focusGainedAdapter(e -> canvas.redraw()));
        canvas.addFocusListener(FocusListener.focusLostAdapter(e -> canvas.redraw()));
        canvas.addTraverseListener(e -> e.doit = e.detail != SWT.TRAVERSE_RETURN);
        canvas.getVerticalBar().addSelectionListener(SelectionListener.widgetSelectedAdapter(
                e -> scroll(canvas.getVerticalBar().getSelection())));
        canvas.getHorizontalBar().addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> canvas.redraw()));
        RowsSpoken spoken = new RowsSpoken(this);
        canvas.getAccessible().addAccessibleListener(spoken);
        canvas.getAccessible().addAccessibleControlListener(spoken);
    }

    Canvas control() {
        return canvas;
    }

    Rows rows() {
        return rows;
    }

    /** The row that is selected, or -1. */
    int current() {
        return current;
    }

    /** What it is called for those who hear it. */
    String name() {
        return name;
    }

    /** Shows a drawing with a row selected, or none: -1. Where the drawing is of the same thing it stays where it was scrolled. */
    void show(String itsName, Rows drawing, int row, boolean same) {
        name = itsName;
        rows = drawing;
        current = row;
        top = same ? top : 0;
        layout();
        reveal(row);
    }

    /** Selects a row, or none: -1. */
    void select(int row) {
        current = row;
        reveal(row);
        if (row >= 0) {
            canvas.getAccessible().setFocus(row);
            canvas.getAccessible().selectionChanged();
        }
        canvas.redraw();
    }

    /** Takes over font and colours. */
    void restyle() {
        layout();
    }

    /** Where a row is drawn, or would be if it were in sight. */
    Rectangle bounds(int row) {
        return new Rectangle(0, rows.headingHeight() + row * rows.rowHeight() - top, canvas.getClientArea().width, rows.rowHeight());
    }

    /** The row at a height, or -1. */
    int at(int y) {
        if (rows == null || y < rows.headingHeight()) {
            return -1;
        }
        int row = (y - rows.headingHeight() + top) / rows.rowHeight();
        return row < rows.count() ? row : -1;
    }

    private void click(MouseEvent e) {
        canvas.setFocus();
        int row = at(e.y);
        if (row >= 0 && e.button == 1) {
            select(row);
            chosen.accept(row);
        } else if (row >= 0 && rows.frame(row) > 0) {
            select(row);
            selected.accept(row);
        }
    }

    private void hover(MouseEvent e) {
        int row = at(e.y);
        String text = row < 0 ? null : rows.hint(row);
        if (!Objects.equals(text, canvas.getToolTipText())) {
            canvas.setToolTipText(text);
        }
        canvas.setCursor(row >= 0 && rows.frame(row) > 0 ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
    }

    private void key(KeyEvent e) {
        if (rows == null || rows.count() == 0) {
            return;
        }
        int page = Math.max(1, page() / rows.rowHeight() - 1);
        int last = rows.count() - 1;
        int next = switch (e.keyCode) {
        case SWT.ARROW_UP -> Math.max(0, current - 1);
        case SWT.ARROW_DOWN -> Math.min(last, current + 1);
        case SWT.PAGE_UP -> Math.max(0, current - page);
        case SWT.PAGE_DOWN -> Math.min(last, current + page);
        case SWT.HOME -> 0;
        case SWT.END -> last;
        default -> -1;
        };
        if (next >= 0 && next != current) {
            select(next);
            selected.accept(next);
        } else if ((e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR || e.character == ' ') && current >= 0) {
            chosen.accept(current);
        }
    }

    private int rowHeight() {
        return rows == null ? 1 : rows.rowHeight();
    }

    private int page() {
        return Math.max(1, canvas.getClientArea().height - rows.headingHeight());
    }

    private int all() {
        return rows.count() * rows.rowHeight() + rows.rowHeight() / 3;
    }

    private boolean scroll(int to) {
        if (rows == null) {
            return false;
        }
        top = Math.clamp(to, 0, Math.max(0, all() - page()));
        canvas.getVerticalBar().setSelection(top);
        canvas.redraw();
        return true;
    }

    private void reveal(int row) {
        if (row < 0 || rows == null) {
            return;
        }
        int y = row * rows.rowHeight();
        if (y < top) {
            scroll(y);
        } else if (y + rows.rowHeight() > top + page()) {
            scroll(y + rows.rowHeight() - page());
        }
    }

    private void layout() {
        if (rows != null && !canvas.isDisposed()) {
            // a bar that appears takes room away
            for (int i = 0; i < 2; i++) {
                measure();
            }
            scroll(top);
        }
        canvas.redraw();
    }

    private void measure() {
        Rectangle area = canvas.getClientArea();
        GC gc = new GC(canvas);
        rows.layout(gc, new Rows.Measure(gc.getFontMetrics().getHeight(), area.width));
        gc.dispose();
        set(canvas.getVerticalBar(), all(), page(), rows.rowHeight());
        set(canvas.getHorizontalBar(), rows.width(), area.width, 20);
    }

    private static void set(ScrollBar bar, int all, int page, int step) {
        bar.setVisible(all > page);
        int most = Math.max(all, 1);
        int thumb = Math.clamp(page, 1, most);
        bar.setValues(Math.clamp(bar.getSelection(), 0, most - thumb), 0, most, thumb, step, Math.max(1, page - step));
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setBackground(Shades.BACKGROUND.color());
        gc.fillRectangle(area);
        if (rows == null) {
            return;
        }
        gc.setAntialias(SWT.ON);
        int shift = canvas.getHorizontalBar().isVisible() ? canvas.getHorizontalBar().getSelection() : 0;
        int head = rows.headingHeight();
        int first = Math.max(0, top / rows.rowHeight());
        int last = Math.min(rows.count() - 1, (top + page()) / rows.rowHeight());
        ground(gc, area);
        Transform moved = new Transform(gc.getDevice(), 1, 0, 0, 1, -shift, 0);
        gc.setTransform(moved);
        rows.through(gc, head - top, Math.min(area.height, head + all() - top));
        for (int i = first; i <= last; i++) {
            rows.row(gc, i, head + i * rows.rowHeight() - top);
        }
        gc.setTransform(null);
        gc.setBackground(Shades.BACKGROUND.color());
        gc.fillRectangle(0, 0, area.width, head);
        gc.setTransform(moved);
        rows.heading(gc);
        gc.setTransform(null);
        moved.dispose();
    }

    /** What lies behind the selected row. */
    private void ground(GC gc, Rectangle area) {
        if (current < 0) {
            return;
        }
        Rectangle row = bounds(current);
        gc.setBackground(Shades.LAYER.color());
        gc.fillRectangle(row);
        gc.setBackground(Shades.SELECTED.color());
        gc.fillRectangle(0, row.y, MARK, row.height);
        if (canvas.isFocusControl()) {
            gc.setForeground(Shades.SELECTED.color());
            gc.drawRectangle(0, row.y, area.width - 1, row.height - 1);
        }
    }
}
