package org.wirestrata.workbench.packets.internal;

/** Selects the previous packet that is what was looked for last. */
public final class FindPreviousHandler extends EditorHandler {
    @Override
    void run(CaptureEditor editor) {
        if (editor.search() == null) {
            new FindHandler().run(editor);
        } else {
            editor.find(editor.search(), false);
        }
    }
}
