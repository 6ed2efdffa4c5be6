package org.wirestrata.workbench.packets.internal;

/** Selects the next packet that is what was looked for last. */
public final class FindNextHandler extends EditorHandler {
    @Override
    void run(CaptureEditor editor) {
        if (editor.search() == null) {
            new FindHandler().run(editor);
        } else {
            editor.find(editor.search(), true);
        }
    }
}
