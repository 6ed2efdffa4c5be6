package org.wirestrata.workbench.internal;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** The frame of the menu bar, with what the platform brings; everything of ours is contributed to it by commands. */
final class MenuAdvisor extends ActionBarAdvisor {
    private IWorkbenchWindow window;

    MenuAdvisor(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow w) {
        window = w;
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        bar.add(file());
        bar.add(edit());
        bar.add(view());
        bar.add(contributed("&Go", "go"));
        bar.add(contributed("&Capture", "capture"));
        bar.add(contributed("&Analyze", "analyze"));
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(help());
    }

    @Override
    protected void fillCoolBar(ICoolBarManager bar) {
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    private MenuManager file() {
        MenuManager menu = new MenuManager("&File", IWorkbenchActionConstants.M_FILE);
        menu.add(new GroupMarker("open"));
        menu.add(new Separator("close"));
        add(menu, ActionFactory.CLOSE);
        add(menu, ActionFactory.CLOSE_ALL);
        menu.add(new Separator("save"));
        add(menu, ActionFactory.SAVE_AS);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator("exit"));
        add(menu, ActionFactory.QUIT);
        return menu;
    }

    private MenuManager edit() {
        MenuManager menu = new MenuManager("&Edit", IWorkbenchActionConstants.M_EDIT);
        add(menu, ActionFactory.COPY);
        menu.add(new GroupMarker("copy"));
        menu.add(new Separator("find"));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator("preferences"));
        add(menu, ActionFactory.PREFERENCES);
        return menu;
    }

    private MenuManager view() {
        MenuManager menu = contributed("&View", "view");
        menu.add(new Separator("views"));
        MenuManager views = new MenuManager("&Show View", "showView");
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
        menu.add(views);
        add(menu, ActionFactory.RESET_PERSPECTIVE);
        return menu;
    }

    private MenuManager help() {
        MenuManager menu = new MenuManager("&Help", IWorkbenchActionConstants.M_HELP);
        menu.add(new GroupMarker("guide"));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator("about"));
        add(menu, ActionFactory.ABOUT);
        return menu;
    }

    private static MenuManager contributed(String text, String id) {
        MenuManager menu = new MenuManager(text, id);
        menu.add(new GroupMarker("first"));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        return menu;
    }

    private void add(MenuManager menu, ActionFactory factory) {
        ActionFactory.IWorkbenchAction action = factory.create(window);
        register(action);
        menu.add(action);
    }
}
