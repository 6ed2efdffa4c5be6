package org.wirestrata.workbench.packets.internal;

/** Shows all packets again. */
public final class FilterClearHandler extends EditorHandler {
    @Override
    void run(CaptureEditor editor) {
        editor.filter("");
    }
}
