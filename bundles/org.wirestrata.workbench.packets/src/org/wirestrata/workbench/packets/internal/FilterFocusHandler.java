package org.wirestrata.workbench.packets.internal;

/** Puts the cursor into the filter bar. */
public final class FilterFocusHandler extends EditorHandler {
    @Override
    void run(CaptureEditor editor) {
        editor.filterBar().setFocus();
    }
}
