package org.wirestrata.workbench.packets.internal;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;

/** Asks for the number of a packet and goes there. */
public final class GoToHandler extends EditorHandler {
    @Override
    void run(CaptureEditor editor) {
        int most = editor.model().frames();
        if (most == 0) {
            return;
        }
        String now = editor.selected() > 0 ? Integer.toString(editor.selected()) : "";
        InputDialog dialog = new InputDialog(editor.getSite().getShell(), "Go to Packet", "Number of the packet, from 1 to " + most + ":",
                now, text -> check(text, most));
        if (dialog.open() == Window.OK) {
            editor.reveal(Integer.parseInt(dialog.getValue().strip()));
        }
    }

    /** What is wrong with a number, or null. */
    static String check(String text, int most) {
        try {
            int n = Integer.parseInt(text.strip());
            return n >= 1 && n <= most ? null : "There is no packet " + n + "; the last one is " + most + ".";
        } catch (NumberFormatException e) {
            return text.isBlank() ? "" : "This is no number.";
        }
    }
}
