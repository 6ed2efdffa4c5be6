package org.wirestrata.workbench.packets.internal;

import org.eclipse.jface.window.Window;

/** Asks what to look for, and selects the next packet that is it. */
public final class FindHandler extends EditorHandler {
    @Override
    void run(CaptureEditor editor) {
        if (editor.session() == null) {
            return;
        }
        FindDialog dialog = new FindDialog(editor.getSite().getShell(), editor.session().snapshot());
        if (dialog.open() == Window.OK) {
            editor.find(dialog.search(), true);
        }
    }
}
