package org.wirestrata.workbench.tree.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.events.TreeListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.wirestrata.api.dissect.Expert.Severity;
import org.wirestrata.api.dissect.FieldText;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.export.ItemTree;
import org.wirestrata.workbench.Shades;

/**
 * A tape as a tree of lines, of which only those are made that somebody opens. What is open stays open from packet to packet, and so
 * does what is selected, as far as the next packet has it.
 */
final class ItemsTree {
    private static final String HINT = "Select a packet to see its layers here.";
    private static final String EXPERT = "_ws.expert";
    private static final String SEVERITY = "_ws.expert.severity";

    private final Tree control;
    private final ItemTree structure = new ItemTree();
    private final Set<String> open = new HashSet<>();
    private Tape tape;
    private List<String> lastPath = List.of();
    private boolean filling;

    /**
     * @param selected told an item that the user selects
     * @param chosen   told an item that the user double-clicks or chooses by Enter
     */
    ItemsTree(Composite parent, IntConsumer selected, IntConsumer chosen) {
        control = new Tree(parent, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL | SWT.FULL_SELECTION);
        Shades.own(control);
        control.addPaintListener(e -> hint(e.gc));
        paint();
        control.addTreeListener(TreeListener.treeExpandedAdapter(e -> expanded((TreeItem) e.item)));
        control.addTreeListener(TreeListener.treeCollapsedAdapter(e -> open.remove(key((TreeItem) e.item))));
        control.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            int item = selected();
            if (item >= 0 && !filling) {
                lastPath = path(control.getSelection()[0]);
                selected.accept(item);
            }
        }));
        control.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> {
            if (selected() >= 0) {
                chosen.accept(selected());
            }
        }));
    }

    Tree control() {
        return control;
    }

    /** Shows a tape, or nothing for null. */
    void show(Tape t) {
        tape = t;
        filling = true;
        control.setRedraw(false);
        try {
            control.removeAll();
            if (t != null) {
                structure.read(t);
                fill(null, -1);
                selectPath();
            }
        } finally {
            control.setRedraw(true);
            filling = false;
        }
    }

    /** The item that is selected, or -1. */
    int selected() {
        TreeItem[] selection = control.getSelection();
        return selection.length == 0 ? -1 : item(selection[0]);
    }

    /** The line that is selected, or null. */
    String selectedLine() {
        TreeItem[] selection = control.getSelection();
        return selection.length == 0 ? null : selection[0].getText();
    }

    /** Selects an item, opening what is around it; without telling anybody. */
    void reveal(int item) {
        if (tape == null || item < 0 || item >= tape.size()) {
            return;
        }
        filling = true;
        try {
            TreeItem line = line(item);
            if (line != null) {
                control.setSelection(line);
                control.showItem(line);
                lastPath = path(line);
            }
        } finally {
            filling = false;
        }
    }

    private void hint(GC gc) {
        if (tape == null) {
            gc.setForeground(Shades.FAINT.color());
            gc.drawText(HINT, 10, 8, SWT.DRAW_TRANSPARENT);
        }
    }

    private void paint() {
        control.setBackground(Shades.BACKGROUND.color());
        control.setForeground(Shades.TEXT.color());
    }

    /** Takes over the colours of the theme. */
    void restyle() {
        paint();
        int item = selected();
        show(tape);
        reveal(item);
    }

    void expandAll() {
        control.setRedraw(false);
        for (TreeItem item : control.getItems()) {
            expandBelow(item);
        }
        control.setRedraw(true);
    }

    void expandSelected() {
        for (TreeItem item : control.getSelection()) {
            expandBelow(item);
        }
    }

    void collapseAll() {
        open.clear();
        control.setRedraw(false);
        for (TreeItem item : control.getItems()) {
            collapse(item);
        }
        control.setRedraw(true);
    }

    /** All lines that can be seen by scrolling, indented. */
    String visibleLines() {
        StringBuilder text = new StringBuilder();
        for (TreeItem item : control.getItems()) {
            write(item, 0, text);
        }
        return text.toString();
    }

    private static void write(TreeItem item, int level, StringBuilder to) {
        to.repeat("    ", level).append(item.getText()).append('\n');
        if (item.getExpanded()) {
            for (TreeItem child : item.getItems()) {
                write(child, level + 1, to);
            }
        }
    }

    private void fill(TreeItem parent, int item) {
        for (int i = structure.first(item); i >= 0; i = structure.next(i)) {
            if (tape.hidden(i)) {
                continue;
            }
            TreeItem line = parent == null ? new TreeItem(control, SWT.NONE) : new TreeItem(parent, SWT.NONE);
            line.setData(i);
            line.setText(text(i));
            style(line, i, parent == null);
            if (hasChildren(i)) {
                if (open.contains(key(line))) {
                    fill(line, i);
                    line.setExpanded(true);
                } else {
                    new TreeItem(line, SWT.NONE);
                }
            }
        }
    }

    private String text(int item) {
        StringBuilder text = new StringBuilder();
        FieldText.label(tape, item, text);
        if (tape.generated(item)) {
            text.insert(0, '[').append(']');
        }
        return text.toString();
    }

    private void style(TreeItem line, int item, boolean top) {
        if (top) {
            line.setBackground(Shades.HEADING.color());
            line.setForeground(Shades.TEXT.color());
        }
        if (tape.field(item).name().equals(EXPERT)) {
            long severity = severity(item);
            if (severity >= Severity.ERROR.number()) {
                line.setBackground(Shades.FAILURE.color());
            } else if (severity >= Severity.WARN.number()) {
                line.setBackground(Shades.WARNING.color());
            }
            line.setForeground(Shades.TEXT.color());
        }
    }

    private long severity(int item) {
        for (int i = structure.first(item); i >= 0; i = structure.next(i)) {
            if (tape.field(i).name().equals(SEVERITY) && tape.kind(i) == Tape.NUMBER) {
                return tape.number(i);
            }
        }
        return 0;
    }

    private boolean hasChildren(int item) {
        for (int i = structure.first(item); i >= 0; i = structure.next(i)) {
            if (!tape.hidden(i)) {
                return true;
            }
        }
        return false;
    }

    private void expanded(TreeItem line) {
        open.add(key(line));
        materialise(line);
    }

    private void materialise(TreeItem line) {
        if (line.getItemCount() == 1 && line.getItem(0).getData() == null) {
            line.removeAll();
            fill(line, item(line));
        }
    }

    private void expandBelow(TreeItem line) {
        if (line.getItemCount() > 0) {
            open.add(key(line));
            materialise(line);
            line.setExpanded(true);
            for (TreeItem child : line.getItems()) {
                expandBelow(child);
            }
        }
    }

    private static void collapse(TreeItem line) {
        line.setExpanded(false);
        for (TreeItem child : line.getItems()) {
            collapse(child);
        }
    }

    private TreeItem line(int item) {
        int parent = tape.parent(item);
        TreeItem[] lines;
        if (parent < 0) {
            lines = control.getItems();
        } else {
            TreeItem above = line(parent);
            if (above == null) {
                return null;
            }
            open.add(key(above));
            materialise(above);
            above.setExpanded(true);
            lines = above.getItems();
        }
        for (TreeItem line : lines) {
            if (item(line) == item) {
                return line;
            }
        }
        return null;
    }

    /** What lines of different packets have in common that mean the same. */
    private String key(TreeItem line) {
        int item = item(line);
        if (item < 0 || tape == null) {
            return "";
        }
        String name = tape.field(item).name();
        String own = name.isEmpty() ? head(line.getText()) : name;
        return line.getParentItem() == null ? own : key(line.getParentItem()) + '/' + own;
    }

    private static String head(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }

    private List<String> path(TreeItem line) {
        List<String> path = new ArrayList<>();
        for (TreeItem l = line; l != null; l = l.getParentItem()) {
            path.addFirst(key(l));
        }
        return path;
    }

    private void selectPath() {
        TreeItem[] lines = control.getItems();
        TreeItem found = null;
        for (String key : lastPath) {
            TreeItem next = null;
            for (TreeItem line : lines) {
                if (key(line).equals(key)) {
                    next = line;
                    break;
                }
            }
            if (next == null) {
                break;
            }
            found = next;
            lines = next.getExpanded() ? next.getItems() : new TreeItem[0];
        }
        if (found != null) {
            control.setSelection(found);
            control.showItem(found);
        }
    }

    private static int item(TreeItem line) {
        return line.getData() instanceof Integer n ? n : -1;
    }
}
