package org.wirestrata.workbench.packets.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.wirestrata.workbench.Shades;

/** A bar that tells in a line what is wrong with a capture; absent where nothing is. */
final class Banner {
    private final Composite bar;
    private final Label icon;
    private final Label line;
    private boolean error;

    Banner(Composite parent) {
        bar = new Composite(parent, SWT.NONE);
        icon = new Label(bar, SWT.NONE);
        line = new Label(bar, SWT.WRAP);
        line.setFont(JFaceResources.getDefaultFont());
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(icon);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(line);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 5).spacing(8, 0).applyTo(bar);
        Shades.own(bar);
        Shades.own(icon);
        Shades.own(line);
        bar.setVisible(false);
    }

    Control control() {
        return bar;
    }

    /** What is shown, or an empty text. */
    String text() {
        return bar.getVisible() ? line.getText() : "";
    }

    /** Shows a line, or nothing for null. */
    void show(String text, boolean asError) {
        String shown = bar.getVisible() ? line.getText() : null;
        if (text == null ? shown == null : text.equals(shown) && asError == error) {
            return;
        }
        error = asError;
        line.setText(text == null ? "" : text);
        restyle();
        bar.setVisible(text != null);
        ((GridData) bar.getLayoutData()).exclude = text == null;
        bar.getParent().layout(true, true);
    }

    /** Takes over the colours of the theme. */
    void restyle() {
        icon.setImage(PlatformUI.getWorkbench().getSharedImages()
                .getImage(error ? ISharedImages.IMG_OBJS_ERROR_TSK : ISharedImages.IMG_OBJS_WARN_TSK));
        for (Control c : new Control[] {bar, icon, line}) {
            c.setBackground((error ? Shades.BAD : Shades.WARNING).color());
            c.setForeground(Shades.TEXT.color());
        }
    }
}
