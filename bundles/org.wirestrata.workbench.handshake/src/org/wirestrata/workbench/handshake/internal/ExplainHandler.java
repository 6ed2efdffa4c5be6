package org.wirestrata.workbench.handshake.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the view, which then explains the connection of the selected packet. */
public final class ExplainHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(HandshakeView.ID);
        } catch (PartInitException e) {
            throw new ExecutionException("The handshake view can't be opened.", e);
        }
        return null;
    }
}
