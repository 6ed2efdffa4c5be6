package org.wirestrata.workbench.packets.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** A command on the capture of the active editor. */
abstract class EditorHandler extends AbstractHandler {
    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        if (HandlerUtil.getActiveEditor(event) instanceof CaptureEditor editor) {
            run(editor);
        }
        return null;
    }

    abstract void run(CaptureEditor editor);
}
