package org.wirestrata.workbench.packets.internal;

/** Reads what has come to the file since it was last read. */
public final class ReloadHandler extends EditorHandler {
    @Override
    void run(CaptureEditor editor) {
        editor.reload();
    }
}
