package org.wirestrata.workbench.internal;

import java.util.List;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.LiveCapture;

/** Asks what to capture: the interface, a filter and limits. */
final class CaptureDialog extends TitleAreaDialog {
    private static final String DEVICE = "capture.device";
    private static final String FILTER = "capture.filter";
    private static final String PROMISCUOUS = "capture.promiscuous";
    private static final String SNAP_LENGTH = "capture.snapLength";
    private static final int LONGEST = 262_144;

    private final LiveCapture live;
    private Table table;
    private Text filter;
    private Button promiscuous;
    private Spinner snapLength;
    private LiveCapture.Request request;

    CaptureDialog(Shell parent, LiveCapture live) {
        super(parent);
        this.live = live;
    }

    /** What was asked for; after the dialog was closed with OK. */
    LiveCapture.Request request() {
        return request;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Start Capture");
    }

    @Override
    protected Point getInitialSize() {
        return new Point(760, 520);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("Capture packets");
        setMessage("Choose the interface to capture from. Frames go to a temporary file until you save it.");
        Composite area = (Composite) super.createDialogArea(parent);
        Composite body = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        IEclipsePreferences settings = Settings.node();
        createTable(body);
        new Label(body, SWT.NONE).setText("Capture &filter:");
        filter = new Text(body, SWT.BORDER | SWT.SEARCH);
        filter.setMessage("everything; or, for instance: tcp port 80 and host 192.0.2.7");
        filter.setText(settings.get(FILTER, ""));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        new Label(body, SWT.NONE).setText("&Bytes of a frame:");
        Composite limits = new Composite(body, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(limits);
        snapLength = new Spinner(limits, SWT.BORDER);
        snapLength.setValues(settings.getInt(SNAP_LENGTH, 0), 0, LONGEST, 0, 64, 1024);
        snapLength.setToolTipText("How many bytes of each frame are kept; 0 keeps all");
        new Label(limits, SWT.NONE).setText("(0: all)");
        promiscuous = new Button(limits, SWT.CHECK);
        promiscuous.setText("Frames for &others too (promiscuous)");
        promiscuous.setSelection(settings.getBoolean(PROMISCUOUS, true));
        GridDataFactory.swtDefaults().indent(20, 0).applyTo(promiscuous);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(limits);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(8, 8).applyTo(body);
        return area;
    }

    private void createTable(Composite body) {
        table = new Table(body, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(SWT.DEFAULT, 180).applyTo(table);
        column("Interface", 150);
        column("Description", 250);
        column("Addresses", 280);
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> ready()));
        table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> okPressed()));
    }

    private void column(String name, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(name);
        column.setWidth(width);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "&Start", true).setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        listDevices();
    }

    private void listDevices() {
        Display display = table.getDisplay();
        setMessage("Looking for interfaces…", IMessageProvider.NONE);
        Thread.ofVirtual().start(() -> {
            try {
                List<LiveCapture.Device> devices = live.devices();
                display.asyncExec(() -> fill(devices));
            } catch (CaptureException e) {
                display.asyncExec(() -> fail(e.getMessage()));
            }
        });
    }

    private void fail(String message) {
        if (!table.isDisposed()) {
            setErrorMessage(message);
        }
    }

    private void fill(List<LiveCapture.Device> devices) {
        if (table.isDisposed()) {
            return;
        }
        String last = Settings.node().get(DEVICE, null);
        for (LiveCapture.Device device : devices) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {device.name(), describe(device), String.join(", ", device.addresses())});
            item.setData(device);
            if (device.name().equals(last)) {
                table.setSelection(item);
            }
        }
        if (devices.isEmpty()) {
            setErrorMessage("No interface may be captured from. "
                    + "On Linux that takes the capabilities cap_net_raw and cap_net_admin, or root.");
            return;
        }
        setMessage("Choose the interface to capture from. Frames go to a temporary file until you save it.");
        if (table.getSelectionIndex() < 0) {
            table.setSelection(0);
        }
        table.showSelection();
        table.setFocus();
        ready();
    }

    private static String describe(LiveCapture.Device device) {
        if (device.description() != null && !device.description().isBlank()) {
            return device.description();
        }
        return device.loopback() ? "Loopback" : device.up() ? "" : "down";
    }

    private void ready() {
        getButton(IDialogConstants.OK_ID).setEnabled(table.getSelectionIndex() >= 0);
    }

    @Override
    protected void okPressed() {
        if (table.getSelectionIndex() < 0) {
            return;
        }
        LiveCapture.Device device = (LiveCapture.Device) table.getSelection()[0].getData();
        request = new LiveCapture.Request(device.name(), filter.getText(), snapLength.getSelection(), promiscuous.getSelection(), 0, null);
        IEclipsePreferences settings = Settings.node();
        settings.put(DEVICE, device.name());
        settings.put(FILTER, filter.getText());
        settings.putBoolean(PROMISCUOUS, promiscuous.getSelection());
        settings.putInt(SNAP_LENGTH, snapLength.getSelection());
        Settings.save();
        super.okPressed();
    }
}
