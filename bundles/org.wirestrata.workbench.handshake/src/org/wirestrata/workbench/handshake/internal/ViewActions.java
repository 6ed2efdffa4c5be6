package org.wirestrata.workbench.handshake.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/** What can be done in the view: in its toolbar, its menu and the context menus. */
final class ViewActions {
    private static final String BUNDLE = "org.wirestrata.workbench.handshake";
    private static final String[] TRACES = {"*.trace;*.txt;*.log;*.dat", "*"};

    private final HandshakeView view;
    private final ConnectionPage page;
    private final List<Item> items = new ArrayList<>();
    private final Item all;
    private final Item relative;
    private final Item lanes;
    private final Item trace;
    private final Item forget;
    private final Item copy;
    private final Item copySegment;
    private final Item save;
    private final Item again;

    /** An action whose words are in the language of the view. */
    private class Item extends Action {
        private final String key;
        private final Runnable does;

        Item(String key, int style, String icon, Runnable does) {
            super("", style);
            this.key = key;
            this.does = does;
            if (icon != null) {
                ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + icon + ".svg").ifPresent(this::setImageDescriptor);
            }
            items.add(this);
        }

        void label() {
            setText(view.texts().text(key));
            setToolTipText(view.texts().has(key + ".why") ? view.texts().text(key + ".why") : getText());
        }

        @Override
        public void run() {
            does.run();
        }
    }

    ViewActions(HandshakeView view, ConnectionPage page) {
        this.view = view;
        this.page = page;
        all = toggle("action.all", "all", ViewSettings::all);
        relative = toggle("action.relative", "relative", ViewSettings::relative);
        lanes = toggle("action.lanes", "handshake", ViewSettings::lanes);
        trace = new Item("action.trace", IAction.AS_PUSH_BUTTON, "kernel", this::openTrace);
        forget = new Item("action.forget", IAction.AS_PUSH_BUTTON, null, () -> view.trace(null));
        copy = new Item("action.copy", IAction.AS_PUSH_BUTTON, "copy", this::copy);
        copySegment = new Item("action.copy.segment", IAction.AS_PUSH_BUTTON, null, () -> toClipboard(page.text(true)));
        save = new Item("action.save", IAction.AS_PUSH_BUTTON, "save", this::save);
        again = new Item("action.again", IAction.AS_PUSH_BUTTON, null, view::again);
    }

    private Item toggle(String key, String icon, Consumer<Boolean> setting) {
        return new Item(key, IAction.AS_CHECK_BOX, icon, null) {
            @Override
            public void run() {
                setting.accept(isChecked());
                view.refresh();
            }
        };
    }

    void fill(IActionBars bars) {
        relabel();
        IToolBarManager bar = bars.getToolBarManager();
        for (Item item : List.of(relative, all, lanes)) {
            bar.add(item);
        }
        bar.add(new Separator());
        bar.add(trace);
        bar.add(new Separator());
        bar.add(copy);
        bar.add(save);
        fill(bars.getMenuManager());
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
        bars.setGlobalActionHandler(ActionFactory.REFRESH.getId(), again);
        for (Control control : List.of(page.drawing().control(), page.explanation().control())) {
            MenuManager menu = new MenuManager();
            menu.setRemoveAllWhenShown(true);
            menu.addMenuListener(this::fill);
            control.setMenu(menu.createContextMenu(control));
        }
        update();
    }

    private void fill(IMenuManager menu) {
        menu.add(copy);
        menu.add(copySegment);
        menu.add(save);
        menu.add(new Separator());
        menu.add(relative);
        menu.add(all);
        menu.add(lanes);
        menu.add(new Separator());
        menu.add(trace);
        menu.add(forget);
        menu.add(new Separator());
        MenuManager languages = new MenuManager(view.texts().text("action.language"));
        language(languages, view.texts().text("action.language.system"), ViewSettings.AS_SYSTEM);
        language(languages, "English", ViewSettings.ENGLISH);
        language(languages, "中文", ViewSettings.CHINESE);
        menu.add(languages);
        menu.add(again);
    }

    private void language(MenuManager menu, String label, String language) {
        Action action = new Action(label, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    ViewSettings.language(language);
                    view.refresh();
                    rebuild();
                }
            }
        };
        action.setChecked(ViewSettings.chosenLanguage().equals(language));
        menu.add(action);
    }

    private void rebuild() {
        IMenuManager menu = view.getViewSite().getActionBars().getMenuManager();
        menu.removeAll();
        fill(menu);
        menu.updateAll(true);
    }

    /** Takes over the language. */
    void relabel() {
        items.forEach(Item::label);
    }

    /** Enables what can be done, and checks what is set. */
    void update() {
        boolean shown = view.explains();
        all.setChecked(ViewSettings.all());
        relative.setChecked(ViewSettings.relative());
        lanes.setChecked(ViewSettings.lanes());
        boolean drawnInLanes = page.traced() && ViewSettings.lanes();
        all.setEnabled(!drawnInLanes);
        relative.setEnabled(!drawnInLanes);
        lanes.setEnabled(shown && page.traced());
        trace.setEnabled(view.capture() != null);
        forget.setEnabled(view.trace() != null);
        copy.setEnabled(shown);
        copySegment.setEnabled(shown && page.segmentShown());
        save.setEnabled(shown);
        again.setEnabled(view.capture() != null);
    }

    /** Copies the text that is selected, or the whole explanation. */
    private void copy() {
        StyledText text = page.explanation().control();
        if (text.isFocusControl() && text.getSelectionCount() > 0) {
            text.copy();
        } else {
            toClipboard(page.text(false));
        }
    }

    private void toClipboard(String text) {
        Clipboard clipboard = new Clipboard(page.control().getDisplay());
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private void openTrace() {
        FileDialog dialog = new FileDialog(view.getSite().getShell(), SWT.OPEN);
        dialog.setText(view.texts().text("trace.title"));
        Path before = view.trace();
        Path folder = before == null ? view.capture().input().file().getParent() : before.getParent();
        dialog.setFilterPath(folder == null ? null : folder.toString());
        dialog.setFilterNames(new String[] {view.texts().text("trace.kinds"), view.texts().text("trace.any")});
        dialog.setFilterExtensions(TRACES);
        String name = dialog.open();
        if (name != null) {
            view.trace(Path.of(name));
        }
    }

    private void save() {
        FileDialog dialog = new FileDialog(view.getSite().getShell(), SWT.SAVE);
        String title = view.texts().text("save.title");
        dialog.setText(title);
        dialog.setOverwrite(true);
        dialog.setFilterExtensions(new String[] {"*.svg"});
        dialog.setFileName("connection-" + page.result().reading().handshake().stream() + ".svg");
        String name = dialog.open();
        if (name == null) {
            return;
        }
        try {
            Files.writeString(Path.of(name), page.picture());
        } catch (IOException e) {
            MessageDialog.openError(view.getSite().getShell(), title, view.texts().text("save.failed", name, e.getMessage()));
        }
    }
}
