package org.wirestrata.workbench.internal;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.wirestrata.workbench.CaptureInput;

/** Opens files on behalf of menus, the command line and drops. */
final class Opening {
    private Opening() {
    }

    /** Opens a file and remembers it; what is wrong with it, its editor tells. */
    static void open(IWorkbenchWindow window, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            CaptureInput.open(window.getActivePage(), absolute);
        } catch (PartInitException e) {
            ILog.of(Opening.class).error("The editor for " + absolute + " can't be opened.", e);
            MessageDialog.openError(window.getShell(), "Open", absolute + " can't be opened: " + e.getMessage());
            return;
        }
        if (Files.isRegularFile(absolute)) {
            RecentCaptures.remember(absolute);
        }
    }
}
