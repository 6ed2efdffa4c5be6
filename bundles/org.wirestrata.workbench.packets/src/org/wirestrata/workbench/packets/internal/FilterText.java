package org.wirestrata.workbench.packets.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.VerifyEvent;
import org.eclipse.swt.widgets.Composite;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.workbench.Shades;

/** The line in which a display filter is written; what is wrong in it is underlined. */
final class FilterText {
    private static final String HINT =
            "Display filter, for instance  tcp.port == 80 and ip.addr == 192.0.2.0/24     (Ctrl+Space completes)";

    private final StyledText text;

    FilterText(Composite parent) {
        text = new StyledText(parent, SWT.SINGLE | SWT.BORDER);
        Shades.own(text);
        text.setMargins(5, 4, 5, 4);
        text.addVerifyListener(FilterText::keepOneLine);
        text.addPaintListener(e -> {
            if (text.getCharCount() == 0) {
                e.gc.setForeground(Shades.FAINT.color());
                e.gc.drawText(HINT, 7, 4, SWT.DRAW_TRANSPARENT);
            }
        });
        neutral();
    }

    StyledText control() {
        return text;
    }

    String get() {
        return text.getText();
    }

    void set(String filter) {
        text.setText(filter);
        text.setCaretOffset(filter.length());
    }

    /** Looks as a text that says nothing. */
    void neutral() {
        paint(Shades.BACKGROUND);
    }

    /** Looks as a filter that is right. */
    void good() {
        paint(Shades.GOOD);
    }

    /** Looks as a filter that is wrong, and shows where. */
    void bad(FilterException e) {
        paint(Shades.BAD);
        int from = Math.clamp(e.start(), 0, text.getCharCount());
        int length = Math.min(e.length(), text.getCharCount() - from);
        if (length > 0) {
            StyleRange style = new StyleRange();
            style.start = from;
            style.length = length;
            style.underline = true;
            style.underlineStyle = SWT.UNDERLINE_ERROR;
            style.underlineColor = Shades.ERROR.color();
            style.foreground = Shades.ERROR.color();
            text.setStyleRange(style);
        }
    }

    private void paint(Shades ground) {
        text.setStyleRange(null);
        text.setBackground(ground.color());
        text.setForeground(Shades.TEXT.color());
        text.redraw();
    }

    private static void keepOneLine(VerifyEvent e) {
        if (e.text.indexOf('\n') >= 0 || e.text.indexOf('\r') >= 0) {
            e.text = e.text.replaceAll("[\r\n]+", " ").strip();
        }
    }
}
