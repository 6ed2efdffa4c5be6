package org.wirestrata.workbench.tree.internal;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.workbench.ActiveCapture;
import org.wirestrata.workbench.ItemSelection;
import org.wirestrata.workbench.PacketSelection;
import org.wirestrata.workbench.SelectionSource;
import org.wirestrata.workbench.Shades;

/** The protocol tree of the selected packet. */
public final class TreeView extends ViewPart implements ISelectionListener {
    public static final String ID = "org.wirestrata.workbench.tree.view";
    private static final String BYTES = "org.wirestrata.workbench.hex.view";
    /** The context menu. */
    public static final String MENU = "org.wirestrata.workbench.tree.menu";

    private final SelectionSource selections = new SelectionSource();
    private ItemsTree tree;
    private PacketSelection packet;

    @Override
    public void createPartControl(Composite parent) {
        tree = new ItemsTree(parent, this::select, this::follow);
        getSite().setSelectionProvider(selections);
        createActions();
        getSite().getPage().addSelectionListener(BYTES, this);
        Shades.onChange(tree.control(), tree::restyle);
        ActiveCapture.follow(getSite().getPage(), tree.control(), this::show);
    }

    private void createActions() {
        IActionBars bars = getViewSite().getActionBars();
        Action copy = action("Copy", ISharedImages.IMG_TOOL_COPY, this::copy);
        copy.setActionDefinitionId("org.eclipse.ui.edit.copy");
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
        Action expand = action("Expand All", null, tree::expandAll);
        expand.setImageDescriptor(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor("IMG_ELCL_EXPANDALL"));
        Action collapse = action("Collapse All", ISharedImages.IMG_ELCL_COLLAPSEALL, tree::collapseAll);
        IToolBarManager tools = bars.getToolBarManager();
        if (expand.getImageDescriptor() != null) {
            tools.add(expand);
        }
        tools.add(collapse);
        MenuManager menu = new MenuManager(null, MENU);
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(m -> {
            int item = tree.selected();
            if (item >= 0) {
                String filter = ItemFilter.of(packet.tape(), item);
                if (!filter.isEmpty()) {
                    m.add(action("&Apply as Filter:  " + filter.replace("&", "&&"), null, () -> packet.capture().filter(filter)));
                    m.add(action("Copy as &Filter", null, () -> copy(filter)));
                    m.add(action("Copy Field &Name", null, () -> copy(packet.tape().field(item).name())));
                }
                m.add(copy);
                m.add(action("Copy All &Visible Lines", null, () -> copy(tree.visibleLines())));
                m.add(new Separator());
                m.add(action("E&xpand Below", null, tree::expandSelected));
            }
            m.add(expand);
            m.add(collapse);
            m.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        });
        tree.control().setMenu(menu.createContextMenu(tree.control()));
        getSite().registerContextMenu(MENU, menu, selections);
    }

    private static Action action(String text, String image, Runnable run) {
        Action action = new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
        if (image != null) {
            action.setImageDescriptor(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(image));
        }
        return action;
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        if (selection instanceof ItemSelection i && packet != null && packet.tape() == i.packet().tape()) {
            tree.reveal(i.item());
        }
    }

    private void show(PacketSelection p) {
        if (p != null && packet != null && p.tape() == packet.tape()) {
            return;
        }
        packet = p;
        tree.show(p == null ? null : p.tape());
        int item = tree.selected();
        if (p == null || item < 0) {
            selections.clear();
        } else {
            selections.set(new ItemSelection(p, item));
        }
    }

    private void select(int item) {
        if (packet != null) {
            selections.set(new ItemSelection(packet, item));
        }
    }

    /** Goes to the packet that an item names. */
    private void follow(int item) {
        Tape tape = packet.tape();
        if (tape.field(item).type() == Ftype.FRAMENUM && tape.kind(item) == Tape.NUMBER) {
            packet.capture().reveal((int) tape.number(item));
        }
    }

    private void copy() {
        copy(tree.selectedLine());
    }

    private void copy(String text) {
        if (text != null && !text.isEmpty()) {
            Clipboard clipboard = new Clipboard(tree.control().getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    @Override
    public void setFocus() {
        tree.control().setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(BYTES, this);
        super.dispose();
    }
}
