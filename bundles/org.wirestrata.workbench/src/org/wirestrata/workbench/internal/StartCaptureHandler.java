package org.wirestrata.workbench.internal;

import java.io.IOException;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.wirestrata.api.capture.LiveCapture;
import org.wirestrata.workbench.CaptureInput;
import org.wirestrata.workbench.Services;

/** Asks for an interface and starts a capture in an editor. */
public final class StartCaptureHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        LiveCapture live = Services.live();
        if (live == null) {
            MessageDialog.openError(window.getShell(), "Capture",
                    "No capture library was found. Install libpcap (on Debian: libpcap0.8, on Windows: Npcap) and start Wirestrata again.");
            return null;
        }
        CaptureDialog dialog = new CaptureDialog(window.getShell(), live);
        if (dialog.open() == Window.OK) {
            start(window, dialog.request());
        }
        return null;
    }

    /** Starts a capture and shows it. */
    static void start(IWorkbenchWindow window, LiveCapture.Request request) {
        try {
            LiveProcess live = LiveProcess.start(request);
            window.getActivePage().openEditor(new CaptureInput(live.file(), live), CaptureInput.EDITOR);
        } catch (IOException | PartInitException e) {
            MessageDialog.openError(window.getShell(), "Capture", "The capture can't be started. " + e.getMessage());
        }
    }
}
