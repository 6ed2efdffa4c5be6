package org.wirestrata.workbench;

import java.util.function.Consumer;

import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;

/**
 * Lets a view follow the selected packet of the page's active capture, also while another view is active: then the workbench tells
 * that one's selections only. For the user interface's thread.
 */
public final class ActiveCapture {
    private final IWorkbenchPage page;
    private final Control control;
    private final Consumer<PacketSelection> listener;
    private final ISelectionChangedListener selections = event -> tell();
    private ISelectionProvider provider;

    private ActiveCapture(IWorkbenchPage page, Control control, Consumer<PacketSelection> listener) {
        this.page = page;
        this.control = control;
        this.listener = listener;
    }

    /**
     * Tells a listener the selected packet now and whenever it may have changed, as long as a control lives; null where no packet is
     * selected or no capture is open.
     */
    public static void follow(IWorkbenchPage page, Control control, Consumer<PacketSelection> listener) {
        ActiveCapture active = new ActiveCapture(page, control, listener);
        IPartListener2 parts = new IPartListener2() {
            @Override
            public void partActivated(IWorkbenchPartReference part) {
                active.attach();
            }

            @Override
            public void partBroughtToTop(IWorkbenchPartReference part) {
                active.attach();
            }

            @Override
            public void partClosed(IWorkbenchPartReference part) {
                active.attach();
            }
        };
        page.addPartListener(parts);
        control.addDisposeListener(e -> {
            page.removePartListener(parts);
            active.detach();
        });
        active.attach();
        active.tell();
    }

    private void attach() {
        IEditorPart editor = page.getActiveEditor();
        ISelectionProvider next = editor == null ? null : editor.getSite().getSelectionProvider();
        if (next != provider) {
            detach();
            provider = next;
            if (next != null) {
                next.addSelectionChangedListener(selections);
            }
            tell();
        }
    }

    private void detach() {
        if (provider != null) {
            provider.removeSelectionChangedListener(selections);
            provider = null;
        }
    }

    private void tell() {
        if (!control.isDisposed()) {
            listener.accept(provider != null && provider.getSelection() instanceof PacketSelection packet ? packet : null);
        }
    }
}
