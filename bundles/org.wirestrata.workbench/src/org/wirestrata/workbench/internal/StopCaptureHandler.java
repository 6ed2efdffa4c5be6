package org.wirestrata.workbench.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.wirestrata.workbench.CaptureInput;
import org.wirestrata.workbench.LiveFile;

/** Ends the live capture of the active editor. */
public final class StopCaptureHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        LiveFile live = live(HandlerUtil.getActiveWorkbenchWindowChecked(event));
        if (live != null) {
            live.stop();
        }
        return null;
    }

    @Override
    public void setEnabled(Object context) {
        LiveFile live = live(PlatformUI.getWorkbench().getActiveWorkbenchWindow());
        setBaseEnabled(live != null && live.running());
    }

    private static LiveFile live(IWorkbenchWindow window) {
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        IEditorPart editor = page == null ? null : page.getActiveEditor();
        return editor != null && editor.getEditorInput() instanceof CaptureInput input ? input.live() : null;
    }
}
