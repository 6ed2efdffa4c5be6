package org.wirestrata.workbench.packets.internal;

/** Selects the last packet of the list. */
public final class LastPacketHandler extends EditorHandler {
    @Override
    void run(CaptureEditor editor) {
        if (editor.model().rowCount() > 0) {
            editor.table().select(editor.model().rowCount() - 1);
        }
    }
}
