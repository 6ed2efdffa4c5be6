package org.wirestrata.workbench.handshake.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;

/** What is shown where there is nothing to explain: a sentence, and what can be done about it. */
final class MessagePage {
    private static final int WIDTH = 380;
    private static final int HUNDRED = 100;

    private final Composite page;
    private final Composite work;
    private final Link message;
    private final ProgressBar bar;
    private final Button cancel;
    private Runnable action = () -> { };

    /** @param cancelled told that the user does not want to wait */
    MessagePage(Composite parent, Runnable cancelled) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(16, 16).spacing(0, 12).applyTo(page);
        message = new Link(page, SWT.WRAP);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.END).grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(message);
        message.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
        work = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(work);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(work);
        bar = new ProgressBar(work, SWT.HORIZONTAL | SWT.SMOOTH);
        bar.setMaximum(HUNDRED);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(bar);
        cancel = new Button(work, SWT.PUSH);
        cancel.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> cancelled.run()));
    }

    Composite control() {
        return page;
    }

    /** The sentence that is shown. */
    String text() {
        return message.getText();
    }

    /** Says something; a link in it does something. */
    void say(String sentence, Runnable onLink) {
        action = onLink;
        set(sentence);
        work.setVisible(false);
    }

    /** Says what is worked at, and how far it is in percent. */
    void work(String sentence, String cancelLabel, int percent) {
        set(sentence);
        cancel.setText(cancelLabel);
        bar.setSelection(percent);
        work.setVisible(true);
        page.layout(true, true);
    }

    private void set(String sentence) {
        message.setText(sentence);
        page.layout(true, true);
    }
}
