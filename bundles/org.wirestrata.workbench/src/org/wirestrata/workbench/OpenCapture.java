package org.wirestrata.workbench;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.wirestrata.api.session.Session;

/** A capture that is open in an editor; the editor adapts to it. For the user interface's thread. */
public interface OpenCapture {
    /** The capture; null where it could not be opened. */
    Session session();

    /** What the editor was opened with. */
    CaptureInput input();

    /** The number of the packet that is selected, or 0. */
    int selected();

    /** Selects a packet and scrolls to it; one that the filter hides clears the filter. */
    void reveal(int frame);

    /** The display filter that is applied; empty where all packets are shown. */
    String filter();

    /** Applies a display filter; an empty one shows all packets. A wrong one is shown in the filter bar and leaves the list as it was. */
    void filter(String text);

    /** The capture of the page's active editor, or null. */
    static OpenCapture active(IWorkbenchPage page) {
        IEditorPart editor = page == null ? null : page.getActiveEditor();
        return editor == null ? null : editor.getAdapter(OpenCapture.class);
    }
}
