package org.wirestrata.workbench.packets.internal;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.workbench.Services;
import org.wirestrata.workbench.Shades;

/** Asks which packet to look for. */
final class FindDialog extends Dialog {
    private static String lastText = "";
    private static boolean lastByFilter = true;

    private final Catalog catalog;
    private FilterText text;
    private Button byFilter;
    private Label message;
    private Search search;

    FindDialog(Shell parent, Catalog catalog) {
        super(parent);
        this.catalog = catalog;
    }

    /** What to look for; after the dialog was closed with OK. */
    Search search() {
        return search;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Find Packet");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite kinds = new Composite(area, SWT.NONE);
        byFilter = new Button(kinds, SWT.RADIO);
        byFilter.setText("By &display filter");
        byFilter.setSelection(lastByFilter);
        Button byText = new Button(kinds, SWT.RADIO);
        byText.setText("By &text in the packet list");
        byText.setSelection(!lastByFilter);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(kinds);
        text = new FilterText(area);
        text.set(lastText);
        text.control().selectAll();
        GridDataFactory.fillDefaults().grab(true, false).hint(480, SWT.DEFAULT).applyTo(text.control());
        message = new Label(area, SWT.WRAP);
        message.setForeground(Shades.ERROR.color());
        GridDataFactory.fillDefaults().grab(true, true).hint(480, 40).applyTo(message);
        text.control().addModifyListener(e -> check());
        text.control().addListener(SWT.DefaultSelection, e -> okPressed());
        byFilter.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> check()));
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "&Find", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
        text.control().setFocus();
    }

    private void check() {
        search = null;
        message.setText("");
        text.neutral();
        String wanted = text.get();
        if (!wanted.isBlank()) {
            if (byFilter.getSelection()) {
                compile(wanted);
            } else {
                search = new Search(null, wanted);
            }
        }
        getButton(IDialogConstants.OK_ID).setEnabled(search != null);
    }

    private void compile(String filter) {
        try {
            search = new Search(Services.filters().compile(filter, catalog), null);
            text.good();
        } catch (FilterException e) {
            text.bad(e);
            message.setText(e.getMessage());
        }
    }

    @Override
    protected void okPressed() {
        lastText = text.get();
        lastByFilter = byFilter.getSelection();
        super.okPressed();
    }
}
