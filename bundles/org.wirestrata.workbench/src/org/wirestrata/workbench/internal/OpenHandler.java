package org.wirestrata.workbench.internal;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for files and opens them. */
public final class OpenHandler extends AbstractHandler {
    private static final String CAPTURES = "*.pcap;*.pcapng;*.cap;*.dmp;*.ntar;*.snoop;*.pcap.gz;*.pcapng.gz;*.cap.gz;"
            + "*.pcap.zst;*.pcapng.zst;*.pcap.lz4;*.pcapng.lz4";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText("Open Capture");
        dialog.setFilterPath(RecentCaptures.folder());
        dialog.setFilterNames(new String[] {"Captures", "All files"});
        dialog.setFilterExtensions(new String[] {CAPTURES, "*"});
        if (dialog.open() != null) {
            for (String name : dialog.getFileNames()) {
                Opening.open(window, Path.of(dialog.getFilterPath(), name));
            }
        }
        return null;
    }
}
