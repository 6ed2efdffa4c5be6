package org.wirestrata.workbench.internal;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osgi.framework.Bundle;

/** Shows the user guide in the browser of the desktop. */
public final class GuideHandler extends AbstractHandler {
    private static final String DOCUMENTATION = "org.wirestrata.doc";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Bundle bundle = Platform.getBundle(DOCUMENTATION);
        if (bundle == null) {
            tell(event, "The documentation is not installed.");
            return null;
        }
        try {
            // The whole folder, for the pages' pictures and links.
            URL folder = FileLocator.toFileURL(bundle.getEntry("html/"));
            Path page = Path.of(folder.getPath(), "index.html");
            if (!Program.launch(page.toString())) {
                tell(event, "No browser could be started. The user guide is " + page);
            }
        } catch (IOException e) {
            ILog.of(GuideHandler.class).error("The documentation can't be unpacked.", e);
            tell(event, "The documentation can't be unpacked: " + e.getMessage());
        }
        return null;
    }

    private static void tell(ExecutionEvent event, String text) {
        MessageDialog.openInformation(HandlerUtil.getActiveShell(event), "User Guide", text);
    }
}
