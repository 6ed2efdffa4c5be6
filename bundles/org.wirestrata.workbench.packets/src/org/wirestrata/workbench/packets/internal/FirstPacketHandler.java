package org.wirestrata.workbench.packets.internal;

/** Selects the first packet of the list. */
public final class FirstPacketHandler extends EditorHandler {
    @Override
    void run(CaptureEditor editor) {
        if (editor.model().rowCount() > 0) {
            editor.table().select(0);
        }
    }
}
