package org.example.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/** Writes what the packet list shows to the file that PROBE_FILE names, once it has come to rest, and closes the workbench. */
public final class Probe implements IStartup {
    private static final int POLL_MILLIS = 500;
    private static final int POLLS = 120;
    private static final int AT_REST = 4;

    private String last = "";
    private int same;
    private int polls;

    @Override
    public void earlyStartup() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> poll(display));
    }

    private void poll(Display display) {
        StringBuilder text = new StringBuilder();
        for (Shell shell : display.getShells()) {
            write(shell, text);
        }
        String now = text.toString();
        same = now.equals(last) && !now.isEmpty() ? same + 1 : 0;
        last = now;
        if (same < AT_REST && ++polls < POLLS) {
            display.timerExec(POLL_MILLIS, () -> poll(display));
            return;
        }
        try {
            Files.writeString(Path.of(System.getenv("PROBE_FILE")), now);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        PlatformUI.getWorkbench().close();
    }

    private static void write(Control control, StringBuilder to) {
        if (control instanceof NatTable table) {
            for (int row = 0; row < table.getRowCount(); row++) {
                for (int column = 0; column < table.getColumnCount(); column++) {
                    to.append(table.getDataValueByPosition(column, row)).append('\t');
                }
                to.append('\n');
            }
        } else if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                write(child, to);
            }
        }
    }
}
