package org.wirestrata.workbench.packets.internal;

import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.wirestrata.workbench.LiveFile;

/** The line below the packet list: how many packets there are and are shown, what is going on, and how to stop it. */
final class StatusBar {
    private static final int STEPS = 1000;

    private final CaptureModel model;
    private final Composite bar;
    private final Label counts;
    private final Label work;
    private final ProgressBar progress;
    private final Button cancel;

    StatusBar(Composite parent, CaptureModel model) {
        this.model = model;
        bar = new Composite(parent, SWT.NONE);
        counts = new Label(bar, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(counts);
        work = new Label(bar, SWT.NONE);
        progress = new ProgressBar(bar, SWT.HORIZONTAL);
        progress.setMaximum(STEPS);
        cancel = new Button(bar, SWT.PUSH | SWT.FLAT);
        cancel.setText("Cancel");
        cancel.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> cancel()));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).exclude(true).applyTo(work);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).hint(160, SWT.DEFAULT).exclude(true).applyTo(progress);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).exclude(true).applyTo(cancel);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(8, 2).spacing(8, 0).applyTo(bar);
        update(0);
    }

    Control control() {
        return bar;
    }

    /** What is said of the packets. */
    String counts() {
        return counts.getText();
    }

    /** Says something until there is something else to say. */
    void say(String text) {
        counts.setText(text);
    }

    /** Shows how things are now. */
    void update(int selected) {
        StringBuilder text = new StringBuilder(format("%,d", model.frames())).append(model.frames() == 1 ? " packet" : " packets");
        if (model.filter() != null) {
            double share = model.frames() == 0 ? 0 : 100.0 * model.rowCount() / model.frames();
            text.append(format("   ·   %,d shown (%.1f %%)", model.rowCount(), share));
        }
        if (selected > 0) {
            text.append(format("   ·   No. %,d", selected));
        }
        if (model.session() != null && model.frames() > 0) {
            text.append("   ·   ").append(model.session().capture().format());
        }
        LiveFile live = model.input().live();
        if (live != null && live.running()) {
            text.append("   ·   capturing");
        }
        counts.setText(text.toString());
        ProgressJob job = live != null && live.running() ? null : model.working();
        boolean visible = job != null;
        if (visible) {
            double share = job.share();
            work.setText(job instanceof LoadJob ? "Loading" : "Filtering");
            progress.setSelection(share < 0 ? 0 : (int) (share * STEPS));
        }
        if (visible != cancel.getVisible() || visible == ((GridData) cancel.getLayoutData()).exclude) {
            for (Control c : new Control[] {work, progress, cancel}) {
                c.setVisible(visible);
                ((GridData) c.getLayoutData()).exclude = !visible;
            }
        }
        bar.layout(true);
    }

    private void cancel() {
        ProgressJob job = model.working();
        if (job != null) {
            job.cancel();
        }
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ENGLISH, pattern, arguments);
    }
}
