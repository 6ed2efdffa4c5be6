package org.wirestrata.workbench.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;

/** The captures that were opened last, as a menu. */
public final class RecentMenu extends CompoundContributionItem {
    @Override
    protected IContributionItem[] getContributionItems() {
        List<IContributionItem> items = new ArrayList<>();
        List<Path> files = RecentCaptures.files();
        for (Path file : files) {
            items.add(item((items.size() < 9 ? "&" + (items.size() + 1) + "  " : "") + label(file), () -> {
                IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
                Opening.open(window, file);
            }, true));
        }
        if (files.isEmpty()) {
            items.add(item("No captures were opened yet", () -> {
            }, false));
        } else {
            items.add(new Separator());
            items.add(item("&Clear This List", RecentCaptures::forget, true));
        }
        return items.toArray(IContributionItem[]::new);
    }

    private static String label(Path file) {
        // A tab or an ampersand in a name has a meaning in menus.
        String folder = file.getParent() == null ? "" : "   (" + file.getParent() + ")";
        return (file.getFileName() + folder).replace("&", "&&").replace('\t', ' ');
    }

    private static IContributionItem item(String text, Runnable action, boolean enabled) {
        Action a = new Action(text) {
            @Override
            public void run() {
                action.run();
            }
        };
        a.setEnabled(enabled);
        return new ActionContributionItem(a);
    }
}
