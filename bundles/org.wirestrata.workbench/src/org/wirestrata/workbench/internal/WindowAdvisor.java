package org.wirestrata.workbench.internal;

import java.nio.file.Path;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.wirestrata.workbench.CaptureInput;

/** The window: size, title, and files dropped onto it. */
final class WindowAdvisor extends WorkbenchWindowAdvisor {
    private static final String NAME = "Wirestrata";

    WindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new MenuAdvisor(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer c = getWindowConfigurer();
        c.setInitialSize(new Point(1400, 900));
        c.setTitle(NAME);
        c.setShowCoolBar(true);
        c.setShowStatusLine(false);
        c.setShowProgressIndicator(true);
        c.setShowPerspectiveBar(false);
    }

    @Override
    public void postWindowCreate() {
        acceptFiles(getWindowConfigurer().getWindow());
    }

    @Override
    public void postWindowOpen() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        window.getPartService().addPartListener(new IPartListener() {
            @Override
            public void partActivated(IWorkbenchPart part) {
                name(window);
            }

            @Override
            public void partBroughtToTop(IWorkbenchPart part) {
                name(window);
            }

            @Override
            public void partClosed(IWorkbenchPart part) {
                name(window);
            }

            @Override
            public void partDeactivated(IWorkbenchPart part) {
                // What is activated next tells.
            }

            @Override
            public void partOpened(IWorkbenchPart part) {
                name(window);
            }
        });
    }

    private void name(IWorkbenchWindow window) {
        IEditorPart editor = window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
        getWindowConfigurer().setTitle(editor != null && editor.getEditorInput() instanceof CaptureInput input
                ? input.getName() + " - " + NAME
                : NAME);
    }

    private static void acceptFiles(IWorkbenchWindow window) {
        Shell shell = window.getShell();
        DropTarget target = new DropTarget(shell, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : DND.DROP_DEFAULT;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] names) {
                    for (String name : names) {
                        Opening.open(window, Path.of(name));
                    }
                }
            }
        });
    }
}
