package org.wirestrata.workbench.packets.internal;

/** Selects the previous packet of the list. */
public final class PreviousPacketHandler extends EditorHandler {
    @Override
    void run(CaptureEditor editor) {
        if (editor.model().rowCount() > 0) {
            editor.table().select(Math.max(editor.table().row() - 1, 0));
        }
    }
}
