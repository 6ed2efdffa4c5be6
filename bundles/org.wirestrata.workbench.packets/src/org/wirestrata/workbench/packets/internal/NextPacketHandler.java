package org.wirestrata.workbench.packets.internal;

/** Selects the next packet of the list. */
public final class NextPacketHandler extends EditorHandler {
    @Override
    void run(CaptureEditor editor) {
        if (editor.model().rowCount() > 0) {
            editor.table().select(Math.min(editor.table().row() + 1, editor.model().rowCount() - 1));
        }
    }
}
