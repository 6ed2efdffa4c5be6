package org.wirestrata.workbench;

import java.util.function.Consumer;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;

/** Helps views that follow the active editor's capture. For the user interface's thread. */
public final class ActiveCapture {
    private ActiveCapture() {
    }

    /** Tells the page's active capture whenever it may have changed, null for none, as long as a control lives. */
    public static void watch(IWorkbenchPage page, Control control, Consumer<OpenCapture> listener) {
        IPartListener2 parts = new IPartListener2() {
            @Override
            public void partActivated(IWorkbenchPartReference part) {
                tell(part);
            }

            @Override
            public void partBroughtToTop(IWorkbenchPartReference part) {
                tell(part);
            }

            @Override
            public void partClosed(IWorkbenchPartReference part) {
                tell(part);
            }

            private void tell(IWorkbenchPartReference part) {
                if (!control.isDisposed() && CaptureInput.EDITOR.equals(part.getId())) {
                    listener.accept(OpenCapture.active(page));
                }
            }
        };
        page.addPartListener(parts);
        control.addDisposeListener(e -> page.removePartListener(parts));
    }

    /** Tells a listener what is selected in the active editor now. */
    public static void replay(IWorkbenchPage page, ISelectionListener listener) {
        IEditorPart editor = page.getActiveEditor();
        ISelectionProvider provider = editor == null ? null : editor.getSite().getSelectionProvider();
        ISelection selection = provider == null ? null : provider.getSelection();
        if (selection != null) {
            listener.selectionChanged(editor, selection);
        }
    }
}
