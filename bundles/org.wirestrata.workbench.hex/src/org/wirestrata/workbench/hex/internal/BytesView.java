package org.wirestrata.workbench.hex.internal;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.workbench.ActiveCapture;
import org.wirestrata.workbench.ItemSelection;
import org.wirestrata.workbench.PacketSelection;
import org.wirestrata.workbench.SelectionSource;
import org.wirestrata.workbench.Shades;

/** The bytes of the selected packet: of the frame, and of what was put together from several. */
public final class BytesView extends ViewPart implements ISelectionListener {
    public static final String ID = "org.wirestrata.workbench.hex.view";
    private static final String TREE = "org.wirestrata.workbench.tree.view";
    private static final String HINT = "Select a packet to see its bytes here.";

    private final SelectionSource selections = new SelectionSource();
    private ToolBar tabs;
    private BytesCanvas canvas;
    private PacketSelection packet;
    private int source;
    private int item = -1;

    @Override
    public void createPartControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        canvas = new BytesCanvas(body, this::choose);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
        tabs = new ToolBar(body, SWT.FLAT | SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(tabs);
        getSite().setSelectionProvider(selections);
        createActions();
        getSite().getPage().addSelectionListener(TREE, this);
        Shades.onChange(canvas.control(), canvas::restyle);
        ActiveCapture.follow(getSite().getPage(), canvas.control(), this::show);
    }

    private void createActions() {
        Action copy = action("&Copy as Hex Stream", () -> copy(BytesText::stream));
        copy.setActionDefinitionId("org.eclipse.ui.edit.copy");
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
        MenuManager menu = new MenuManager();
        menu.add(copy);
        menu.add(action("Copy as Hex &Dump", () -> copy(BytesText::dump)));
        menu.add(action("Copy as &Text", () -> copy(BytesText::characters)));
        canvas.control().setMenu(menu.createContextMenu(canvas.control()));
    }

    private static Action action(String text, Runnable run) {
        return new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        if (selection instanceof ItemSelection i) {
            show(i.packet());
            highlight(i.item());
        }
    }

    private void show(PacketSelection p) {
        if (p != null && packet != null && p.tape() == packet.tape()) {
            return;
        }
        packet = p;
        item = -1;
        source = 0;
        refresh();
        selections.clear();
    }

    private void refresh() {
        for (ToolItem tab : tabs.getItems()) {
            tab.dispose();
        }
        int sources = packet == null ? 0 : packet.tape().sources();
        for (int i = 0; i < sources && sources > 1; i++) {
            int n = i;
            ToolItem tab = new ToolItem(tabs, SWT.RADIO);
            tab.setText(packet.tape().sourceName(i) + " (" + packet.tape().sourceLength(i) + ")");
            tab.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> showSource(n)));
        }
        ((GridData) tabs.getLayoutData()).exclude = sources <= 1;
        tabs.setVisible(sources > 1);
        tabs.getParent().layout(true, true);
        showSource(source);
    }

    private void showSource(int n) {
        source = n;
        for (int i = 0; i < tabs.getItemCount(); i++) {
            tabs.getItem(i).setSelection(i == n);
        }
        if (packet == null || n >= packet.tape().sources()) {
            canvas.show(new byte[0], 0, 0, HINT);
            return;
        }
        Tape tape = packet.tape();
        canvas.show(tape.sourceArray(n), tape.sourceOffset(n), tape.sourceLength(n), "This packet holds no bytes.");
        if (item >= 0 && tape.source(item) == n) {
            paintRange();
        }
    }

    private void highlight(int i) {
        Tape tape = packet.tape();
        item = i;
        if (tape.length(i) > 0 && tape.source(i) != source && tape.source(i) < tape.sources()) {
            showSource(tape.source(i));
        } else {
            paintRange();
        }
    }

    private void paintRange() {
        Tape tape = packet.tape();
        int limit = tape.sourceLength(source);
        int layer = item;
        while (tape.parent(layer) >= 0) {
            layer = tape.parent(layer);
        }
        boolean here = tape.source(item) == source;
        boolean layerHere = tape.source(layer) == source;
        canvas.select(here ? Math.min(tape.start(item), limit) : 0, here ? range(tape, item, limit) : 0,
                layerHere ? Math.min(tape.start(layer), limit) : 0, layerHere ? range(tape, layer, limit) : 0);
    }

    private static int range(Tape tape, int item, int limit) {
        int start = Math.min(tape.start(item), limit);
        return Math.clamp(tape.length(item), 0, limit - start);
    }

    private void choose(int at) {
        if (packet == null) {
            return;
        }
        int found = Innermost.item(packet.tape(), source, at);
        if (found >= 0) {
            highlight(found);
            selections.set(new ItemSelection(packet, found));
        }
    }

    private interface Format {
        String write(byte[] data, int from, int length);
    }

    private void copy(Format format) {
        if (packet == null || source >= packet.tape().sources()) {
            return;
        }
        Tape tape = packet.tape();
        boolean some = canvas.selectedLength() > 0;
        int at = some ? canvas.selectedAt() : 0;
        int length = some ? canvas.selectedLength() : tape.sourceLength(source);
        String text = format.write(tape.sourceArray(source), tape.sourceOffset(source) + at, length);
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(tabs.getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    /** Where a byte is painted, for those who point at it; in the coordinates of {@link #control}. */
    public Rectangle bounds(int at) {
        return canvas.bounds(at);
    }

    /** What the bytes are painted on. */
    public Control control() {
        return canvas.control();
    }

    /** The range that is painted as selected: where it begins, and its length. */
    public Point selectedRange() {
        return new Point(canvas.selectedAt(), canvas.selectedLength());
    }

    @Override
    public void setFocus() {
        canvas.control().setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(TREE, this);
        super.dispose();
    }
}
