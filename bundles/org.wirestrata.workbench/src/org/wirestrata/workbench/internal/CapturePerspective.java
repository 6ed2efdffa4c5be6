package org.wirestrata.workbench.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.PlatformUI;

/** The standard layout: captures above, the protocol tree and the bytes side by side below; explanations at the right, when asked for. */
public final class CapturePerspective implements IPerspectiveFactory {
    static final String ID = "org.wirestrata.workbench.perspective";
    private static final String VIEWS = "org.wirestrata.workbench.";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        layout.createPlaceholderFolder("side", IPageLayout.RIGHT, 0.58f, layout.getEditorArea()).addPlaceholder(VIEWS + "handshake.view");
        IFolderLayout left = layout.createFolder("left", IPageLayout.BOTTOM, 0.55f, layout.getEditorArea());
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.52f, "left");
        add(left, "tree.view");
        add(right, "hex.view");
        right.addPlaceholder(VIEWS + "stream.view");
    }

    private static void add(IFolderLayout folder, String view) {
        if (PlatformUI.getWorkbench().getViewRegistry().find(VIEWS + view) != null) {
            folder.addView(VIEWS + view);
        }
    }
}
