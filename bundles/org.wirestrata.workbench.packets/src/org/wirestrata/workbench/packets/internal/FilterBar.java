package org.wirestrata.workbench.packets.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Session;
import org.wirestrata.workbench.Services;
import org.wirestrata.workbench.Shades;

/**
 * The bar with the display filter: checked while it is written, with the place of an error and a remedy where there is one, proposals,
 * and the filters of before.
 */
final class FilterBar {
    private static final int PAUSE_MILLIS = 400;

    private final CaptureModel model;
    private final Supplier<Tape> selected;
    private final Consumer<DisplayFilter> apply;
    private final Composite bar;
    private final FilterText text;
    private final FilterCompletion completion;
    private final Link message;
    private final ToolItem applyItem;
    private final ToolItem clearItem;
    private String applied = "";
    private FilterException error;
    private int place = -1;

    /**
     * @param selected the selected packet, whose values a filter may name, or null
     * @param apply    told a filter to be applied, null for none
     */
    FilterBar(Composite parent, CaptureModel model, Supplier<Tape> selected, Consumer<DisplayFilter> apply) {
        this.model = model;
        this.selected = selected;
        this.apply = apply;
        bar = new Composite(parent, SWT.NONE);
        text = new FilterText(bar);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text.control());
        completion = new FilterCompletion(text.control(), () -> model.session() == null ? null : model.session().snapshot(),
                new SeenCache(model)::of);
        ToolBar tools = new ToolBar(bar, SWT.FLAT | SWT.HORIZONTAL);
        applyItem = item(tools, "Apply", "Show only packets that match (Enter)", this::applyText);
        clearItem = item(tools, "Clear", "Show all packets", this::clear);
        ToolItem history = new ToolItem(tools, SWT.PUSH);
        history.setText("▾");
        history.setToolTipText("Filters of before (also by the keys up and down)");
        history.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> showHistory(tools, history)));
        message = new Link(bar, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).indent(6, 0).exclude(true).applyTo(message);
        message.setVisible(false);
        message.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> takeSuggestion()));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 3).spacing(4, 2).applyTo(bar);
        text.control().addModifyListener(e -> check());
        text.control().addKeyListener(KeyListener.keyPressedAdapter(this::key));
        check();
    }

    Control control() {
        return bar;
    }

    void setFocus() {
        text.control().setFocus();
        text.control().selectAll();
    }

    /** The filter that is applied. */
    String applied() {
        return applied;
    }

    /** What is wrong with the text, or null. */
    FilterException error() {
        return error;
    }

    FilterText text() {
        return text;
    }

    /** What is shown below the text, or an empty text. */
    String message() {
        return message.getVisible() ? message.getText() : "";
    }

    /** Writes a filter and applies it. */
    void apply(String filter) {
        text.set(filter);
        applyText();
    }

    /** Applies the filter again that is applied: what is installed has changed. */
    void applyAgain() {
        if (!applied.isEmpty()) {
            try {
                apply.accept(compile(applied, model.session()));
            } catch (FilterException e) {
                applied = "";
                apply.accept(null);
            }
        }
        check();
    }

    /** Takes over the colours of the theme. */
    void restyle() {
        check();
    }

    private void applyText() {
        String filter = text.get().strip();
        place = -1;
        if (filter.isEmpty()) {
            clear();
            return;
        }
        DisplayFilter compiled = compile(text.get());
        if (compiled != null) {
            applied = filter;
            FilterHistory.remember(filter);
            apply.accept(compiled);
            check();
        }
    }

    private void clear() {
        boolean was = !applied.isEmpty();
        applied = "";
        place = -1;
        text.set("");
        if (was) {
            apply.accept(null);
        }
        check();
    }

    private DisplayFilter compile(String filter) {
        Session session = model.session();
        if (session == null) {
            return null;
        }
        try {
            DisplayFilter compiled = compile(filter, session);
            error = null;
            return compiled;
        } catch (FilterException e) {
            error = e;
            return null;
        }
    }

    private DisplayFilter compile(String filter, Session session) throws FilterException {
        DisplayFilters filters = Services.filters();
        return filters.compile(filter, session.snapshot(), filters.context(selected.get()));
    }

    private void check() {
        String filter = text.get();
        if (filter.isBlank()) {
            error = null;
            text.neutral();
        } else if (compile(filter) != null) {
            text.good();
        } else if (error != null) {
            text.bad(error);
        }
        sayLater();
        boolean changed = !filter.strip().equals(applied);
        applyItem.setEnabled(changed && error == null);
        clearItem.setEnabled(!filter.isEmpty() || !applied.isEmpty());
    }

    /** Says what is wrong after a pause: who is still writing need not be told that the text is not finished. */
    private void sayLater() {
        if (error == null) {
            say(null);
        } else {
            FilterException current = error;
            bar.getDisplay().timerExec(message.getVisible() ? 0 : PAUSE_MILLIS, () -> {
                if (current == error && !bar.isDisposed()) {
                    say(current);
                }
            });
        }
    }

    private void say(FilterException e) {
        boolean before = message.getVisible();
        if (e != null) {
            String line = e.getMessage().replace("&", "&&").replace("<", "‹");
            message.setText(line + (e.suggestion() == null ? "" : "   Did you mean <a>" + e.suggestion().replace("&", "&&") + "</a>?"));
            message.setForeground(Shades.ERROR.color());
        }
        if (before != (e != null)) {
            message.setVisible(e != null);
            ((GridData) message.getLayoutData()).exclude = e == null;
            bar.getParent().layout(true, true);
        } else if (e != null) {
            bar.layout(true, true);
        }
    }

    private void takeSuggestion() {
        if (error != null && error.suggestion() != null) {
            int from = Math.clamp(error.start(), 0, text.control().getCharCount());
            int length = Math.min(error.length(), text.control().getCharCount() - from);
            int end = from + error.suggestion().length();
            text.control().replaceTextRange(from, length, error.suggestion());
            text.control().setFocus();
            text.control().setCaretOffset(end);
        }
    }

    private void key(KeyEvent e) {
        if (completion.open()) {
            return;
        }
        if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) {
            applyText();
        } else if (e.keyCode == SWT.ESC) {
            text.set(applied);
        } else if (e.keyCode == SWT.ARROW_UP || e.keyCode == SWT.ARROW_DOWN) {
            browse(e.keyCode == SWT.ARROW_UP ? 1 : -1);
        }
    }

    private void browse(int step) {
        List<String> filters = FilterHistory.filters();
        int next = Math.clamp(place + step, -1, filters.size() - 1);
        if (next != place) {
            text.set(next < 0 ? applied : filters.get(next));
            place = next;
        }
    }

    private void showHistory(ToolBar tools, ToolItem item) {
        Menu menu = new Menu(tools);
        for (String filter : FilterHistory.filters()) {
            MenuItem entry = new MenuItem(menu, SWT.PUSH);
            entry.setText(filter.replace("&", "&&"));
            entry.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> apply(filter)));
        }
        if (menu.getItemCount() == 0) {
            MenuItem none = new MenuItem(menu, SWT.PUSH);
            none.setText("No filter was applied yet");
            none.setEnabled(false);
        }
        menu.setLocation(tools.toDisplay(item.getBounds().x, item.getBounds().y + item.getBounds().height));
        menu.addListener(SWT.Hide, e -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private static ToolItem item(ToolBar tools, String name, String tip, Runnable action) {
        ToolItem item = new ToolItem(tools, SWT.PUSH);
        item.setText(name);
        item.setToolTipText(tip);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
        return item;
    }
}
