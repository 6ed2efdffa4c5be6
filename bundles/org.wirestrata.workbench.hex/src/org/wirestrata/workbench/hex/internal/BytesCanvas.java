package org.wirestrata.workbench.hex.internal;

import java.util.function.IntConsumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.wirestrata.workbench.Shades;

/** Bytes in lines of sixteen, as digits and as characters, with two ranges painted: what is selected, and the layer around it. */
final class BytesCanvas {
    static final int PER_LINE = 16;
    private static final String DIGITS = "0123456789abcdef";
    private static final int MARGIN = 6;
    /** Places of characters in a line: digits begin here … */
    private static final int DIGITS_AT = 8;
    /** … and characters here. */
    private static final int CHARACTERS_AT = DIGITS_AT + 3 * PER_LINE + 3;

    private final Canvas canvas;
    private final IntConsumer chosen;
    private byte[] data = new byte[0];
    private int from;
    private int length;
    private int selectedAt;
    private int selectedLength;
    private int layerAt;
    private int layerLength;
    private int cursor = -1;
    private String hint = "";
    private int lineHeight = 1;
    private int letterWidth = 1;

    /** @param chosen told a byte that the user clicks */
    BytesCanvas(Composite parent, IntConsumer chosen) {
        this.chosen = chosen;
        canvas = new Canvas(parent, SWT.V_SCROLL | SWT.H_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        Shades.own(canvas);
        canvas.addPaintListener(e -> paint(e.gc));
        canvas.addListener(SWT.Resize, e -> layout());
        canvas.addMouseListener(MouseListener.mouseDownAdapter(e -> {
            canvas.setFocus();
            int at = byteAt(e.x, e.y);
            if (at >= 0) {
                choose(at);
            }
        }));
        canvas.addKeyListener(KeyListener.keyPressedAdapter(e -> move(e.keyCode)));
        canvas.getVerticalBar().addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> canvas.redraw()));
        canvas.getHorizontalBar().addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> canvas.redraw()));
        measure();
    }

    Canvas control() {
        return canvas;
    }

    /** Shows bytes; none with a hint what to do. */
    void show(byte[] bytes, int offset, int count, String emptyHint) {
        data = bytes;
        from = offset;
        length = count;
        hint = emptyHint;
        selectedLength = 0;
        layerLength = 0;
        cursor = -1;
        canvas.getVerticalBar().setSelection(0);
        layout();
    }

    /** Paints a range as selected and one as its layer, and scrolls to the first. */
    void select(int at, int count, int layer, int layerCount) {
        selectedAt = at;
        selectedLength = count;
        layerAt = layer;
        layerLength = layerCount;
        if (cursor < at || cursor >= at + count) {
            cursor = count > 0 ? at : -1;
        }
        if (count > 0) {
            show(at + count - 1);
            show(at);
        }
        canvas.redraw();
    }

    /** The range that is selected: where it begins. */
    int selectedAt() {
        return selectedAt;
    }

    int selectedLength() {
        return selectedLength;
    }

    /** Takes over font and colours. */
    void restyle() {
        measure();
        layout();
    }

    /** Where a byte's digits are painted. */
    Rectangle bounds(int at) {
        return new Rectangle(x(digitsColumn(at % PER_LINE)), (at / PER_LINE - top()) * lineHeight + MARGIN, 2 * letterWidth, lineHeight);
    }

    private void choose(int at) {
        cursor = at;
        chosen.accept(at);
        canvas.redraw();
    }

    private void move(int key) {
        int now = Math.max(cursor, 0);
        int page = Math.max(1, canvas.getClientArea().height / lineHeight - 1) * PER_LINE;
        int next = switch (key) {
            case SWT.ARROW_LEFT -> now - 1;
            case SWT.ARROW_RIGHT -> now + 1;
            case SWT.ARROW_UP -> now - PER_LINE;
            case SWT.ARROW_DOWN -> now + PER_LINE;
            case SWT.PAGE_UP -> now - page;
            case SWT.PAGE_DOWN -> now + page;
            case SWT.HOME -> 0;
            case SWT.END -> length - 1;
            default -> -1;
        };
        if (next >= 0 && next < length && next != cursor) {
            choose(next);
            show(next);
        }
    }

    private void measure() {
        canvas.setFont(JFaceResources.getTextFont());
        GC gc = new GC(canvas);
        lineHeight = gc.getFontMetrics().getHeight() + 2;
        letterWidth = gc.textExtent("0").x;
        gc.dispose();
    }

    private void layout() {
        Rectangle area = canvas.getClientArea();
        int lines = (length + PER_LINE - 1) / PER_LINE;
        int page = Math.max(1, (area.height - MARGIN) / lineHeight);
        set(canvas.getVerticalBar(), lines, page);
        set(canvas.getHorizontalBar(), length == 0 ? 0 : width(), area.width);
        canvas.redraw();
    }

    private static void set(ScrollBar bar, int all, int page) {
        bar.setVisible(all > page);
        int most = Math.max(all, 1);
        int selection = Math.clamp(bar.getSelection(), 0, Math.max(0, all - page));
        bar.setValues(selection, 0, most, Math.clamp(page, 1, most), 1, Math.max(1, page - 1));
    }

    private int width() {
        return (CHARACTERS_AT + PER_LINE + 2) * letterWidth + 2 * MARGIN;
    }

    private int top() {
        return canvas.getVerticalBar().getSelection();
    }

    private void show(int at) {
        int line = at / PER_LINE;
        int page = Math.max(1, (canvas.getClientArea().height - MARGIN) / lineHeight);
        if (line < top()) {
            canvas.getVerticalBar().setSelection(line);
        } else if (line >= top() + page) {
            canvas.getVerticalBar().setSelection(line - page + 1);
        }
        canvas.redraw();
    }

    private int x(int column) {
        return MARGIN + column * letterWidth - canvas.getHorizontalBar().getSelection();
    }

    private static int digitsColumn(int place) {
        return DIGITS_AT + place * 3 + (place >= PER_LINE / 2 ? 1 : 0);
    }

    private int byteAt(int x, int y) {
        int line = top() + (y - MARGIN) / lineHeight;
        int column = (x - x(0)) / letterWidth;
        for (int place = 0; place < PER_LINE; place++) {
            int digits = digitsColumn(place);
            boolean hit = column >= digits && column < digits + 3 || column == CHARACTERS_AT + place;
            int at = line * PER_LINE + place;
            if (hit && at < length && y >= MARGIN) {
                return at;
            }
        }
        return -1;
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setFont(canvas.getFont());
        gc.setBackground(Shades.BACKGROUND.color());
        gc.fillRectangle(area);
        if (length == 0) {
            gc.setFont(JFaceResources.getDefaultFont());
            gc.setForeground(Shades.FAINT.color());
            gc.drawText(hint, MARGIN + 4, MARGIN + 2, SWT.DRAW_TRANSPARENT);
            return;
        }
        int lines = (area.height - MARGIN) / lineHeight + 1;
        for (int i = 0; i <= lines; i++) {
            int at = (top() + i) * PER_LINE;
            if (at >= length) {
                return;
            }
            paintLine(gc, at, MARGIN + i * lineHeight);
        }
    }

    private void paintLine(GC gc, int at, int y) {
        gc.setForeground(Shades.FAINT.color());
        gc.drawText(offset(at), x(0), y, SWT.DRAW_TRANSPARENT);
        int end = Math.min(PER_LINE, length - at);
        fill(gc, at, end, y, layerAt, layerLength, Shades.LAYER.color());
        fill(gc, at, end, y, selectedAt, selectedLength, Shades.SELECTED.color());
        for (int place = 0; place < end; place++) {
            byte b = data[from + at + place];
            boolean selected = at + place >= selectedAt && at + place < selectedAt + selectedLength;
            gc.setForeground((selected ? Shades.SELECTED_TEXT : Shades.TEXT).color());
            gc.drawText(digits(b), x(digitsColumn(place)), y, SWT.DRAW_TRANSPARENT);
            char c = BytesText.character(b);
            if (c == '·' && !selected) {
                gc.setForeground(Shades.FAINT.color());
            }
            gc.drawText(String.valueOf(c), x(CHARACTERS_AT + place), y, SWT.DRAW_TRANSPARENT);
            if (at + place == cursor && canvas.isFocusControl()) {
                gc.setForeground(Shades.TEXT.color());
                gc.drawRectangle(x(digitsColumn(place)) - 2, y - 1, 2 * letterWidth + 3, lineHeight - 1);
            }
        }
    }

    private void fill(GC gc, int at, int end, int y, int rangeAt, int rangeLength, Color color) {
        int first = Math.max(0, rangeAt - at);
        int last = Math.min(end, rangeAt + rangeLength - at) - 1;
        if (rangeLength == 0 || first > last) {
            return;
        }
        gc.setBackground(color);
        int left = x(digitsColumn(first)) - letterWidth / 2;
        gc.fillRectangle(left, y - 1, x(digitsColumn(last)) + 2 * letterWidth + letterWidth / 2 - left, lineHeight);
        gc.fillRectangle(x(CHARACTERS_AT + first), y - 1, (last - first + 1) * letterWidth, lineHeight);
    }

    private static String digits(byte b) {
        return String.valueOf(new char[] {DIGITS.charAt(b >> 4 & 15), DIGITS.charAt(b & 15)});
    }

    private static String offset(int at) {
        StringBuilder text = new StringBuilder(6);
        for (int shift = at > 0xffff ? 20 : 12; shift >= 0; shift -= 4) {
            text.append(DIGITS.charAt(at >> shift & 15));
        }
        return text.toString();
    }
}
