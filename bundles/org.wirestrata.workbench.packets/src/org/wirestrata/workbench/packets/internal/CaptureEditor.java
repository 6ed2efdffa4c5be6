package org.wirestrata.workbench.packets.internal;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.EditorPart;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.session.Session;
import org.wirestrata.workbench.CaptureInput;
import org.wirestrata.workbench.CaptureSettings;
import org.wirestrata.workbench.LiveFile;
import org.wirestrata.workbench.OpenCapture;
import org.wirestrata.workbench.PacketSelection;
import org.wirestrata.workbench.SelectionSource;
import org.wirestrata.workbench.Shades;

/** A capture: the filter bar, the packet list and a status line. */
public final class CaptureEditor extends EditorPart implements OpenCapture {
    /** The packet list's context menu. */
    public static final String MENU = "org.wirestrata.workbench.packets.list";

    private final SelectionSource selections = new SelectionSource();
    private final IPreferenceChangeListener settings = e -> restyleLater();
    private CaptureModel model;
    private Composite body;
    private PacketTable table;
    private FilterBar filterBar;
    private Banner banner;
    private StatusBar status;
    private Dissections dissections;
    private DisplayFilter shown;
    private DisplayFilter listed;
    private int listedRows;
    private long snapshot = -1;
    private int selected;
    private int goal;
    private Search search;
    private boolean kept;
    private boolean wasRunning;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof CaptureInput)) {
            throw new PartInitException("Captures are files.");
        }
        setSite(site);
        take((CaptureInput) input);
        site.setSelectionProvider(selections);
    }

    private void take(CaptureInput input) {
        setInput(input);
        setPartName(input.getName());
        setTitleToolTip(input.getToolTipText());
    }

    @Override
    public void createPartControl(Composite parent) {
        model = new CaptureModel(input(), parent.getDisplay());
        wasRunning = input().live() != null;
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        filterBar = new FilterBar(body, model, this::selectedTape, this::apply);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filterBar.control());
        banner = new Banner(body);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(banner.control());
        table = new PacketTable(body, model);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        status = new StatusBar(body, model);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(status.control());
        table.onSelect(this::selectRow);
        installCopy();
        createMenu();
        Shades.onChange(table.control(), this::restyle);
        CaptureSettings.node().addPreferenceChangeListener(settings);
        model.open(this::update);
        model.refresh();
    }

    private void installCopy() {
        getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), new CopyAction(this));
    }

    private void createMenu() {
        MenuManager menu = new MenuManager(null, MENU);
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(m -> {
            m.add(new GroupMarker("first"));
            m.add(new Separator("follow"));
            m.add(new Separator("copy"));
            m.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        });
        table.control().setMenu(menu.createContextMenu(table.control()));
        getSite().registerContextMenu(MENU, menu, selections);
    }

    PacketTable table() {
        return table;
    }

    CaptureModel model() {
        return model;
    }

    FilterBar filterBar() {
        return filterBar;
    }

    @Override
    public Session session() {
        return model.session();
    }

    @Override
    public CaptureInput input() {
        return (CaptureInput) getEditorInput();
    }

    @Override
    public int selected() {
        return selected;
    }

    @Override
    public String filter() {
        return filterBar.applied();
    }

    @Override
    public void filter(String text) {
        filterBar.apply(text);
    }

    @Override
    public void reveal(int frame) {
        if (model.row(frame) < 0 && model.filter() != null && frame <= model.frames()) {
            goal = frame;
            filterBar.apply("");
            return;
        }
        int row = model.row(frame);
        if (row >= 0) {
            table.select(row);
        }
    }

    private void apply(DisplayFilter filter) {
        goal = goal > 0 ? goal : selected;
        shown = filter;
        model.filter(filter);
        model.tell();
    }

    /** Something has changed: rows, progress, problems. */
    private void update() {
        if (table.control().isDisposed()) {
            return;
        }
        if (dissections == null && model.session() != null) {
            dissections = new Dissections(model.session(), table.control().getDisplay(), this::publish);
        }
        boolean follow = following();
        updateRows();
        if (follow && table.row() < 0 && model.rowCount() > 0) {
            table.show(model.rowCount() - 1);
        }
        status.update(selected);
        tellProblem();
        LiveFile live = input().live();
        if (live != null && wasRunning != live.running()) {
            wasRunning = live.running();
            firePropertyChange(PROP_DIRTY);
        }
        if (model.session() != null && model.session().snapshot().version() != snapshot) {
            boolean first = snapshot < 0;
            snapshot = model.session().snapshot().version();
            if (!first) {
                filterBar.applyAgain();
                selectRow(table.row());
            }
        }
    }

    private boolean following() {
        return input().live() != null && CaptureSettings.followEnd() && table.atEnd();
    }

    private void updateRows() {
        if (listed == shown && model.rowCount() >= listedRows) {
            table.grow();
        } else {
            table.renew();
            listed = shown;
        }
        listedRows = model.rowCount();
        if (goal > 0 && model.row(goal) >= 0) {
            table.select(model.row(goal));
            goal = 0;
        } else if (goal > 0 && model.working() == null) {
            goal = 0;
            selectRow(table.row());
        }
    }

    private void tellProblem() {
        CaptureException e = model.problem();
        LiveFile live = input().live();
        if (live != null && live.problem() != null) {
            banner.show(live.problem(), true);
        } else if (e != null) {
            boolean some = model.frames() > 0;
            banner.show(e.getMessage() + (some ? "  What could be read is shown." : ""), !some);
        } else if (model.cancelled()) {
            banner.show("Loading was cancelled: only the first packets are shown. Press F5 to load the rest.", false);
        } else {
            banner.show(null, false);
        }
    }

    private void selectRow(int row) {
        int frame = row < 0 ? 0 : model.frame(row);
        if (row >= 0) {
            goal = 0;
        }
        selected = frame;
        status.update(selected);
        if (frame == 0) {
            selections.clear();
        } else if (dissections != null) {
            dissections.ask(frame);
        }
    }

    private Tape selectedTape() {
        return selections.getSelection() instanceof PacketSelection p ? p.tape() : null;
    }

    private void publish(int frame, Tape tape) {
        if (frame == selected && tape != null && !table.control().isDisposed()) {
            selections.set(new PacketSelection(this, frame, tape));
        }
    }

    /** What was looked for last, or null. */
    Search search() {
        return search;
    }

    /** Selects the next packet that is looked for. */
    void find(Search wanted, boolean forward) {
        search = wanted;
        Display display = table.control().getDisplay();
        new SearchJob(model, wanted, selected, forward, frame -> display.asyncExec(() -> found(frame))).schedule();
    }

    private void found(int frame) {
        if (table.control().isDisposed()) {
            return;
        }
        if (frame > 0) {
            reveal(frame);
        } else {
            status.say("No packet was found.");
        }
    }

    private void restyleLater() {
        table.control().getDisplay().asyncExec(() -> {
            if (!table.control().isDisposed()) {
                restyle();
            }
        });
    }

    private void restyle() {
        table.restyle();
        filterBar.restyle();
        banner.restyle();
    }

    /** Reads what has come to the file since. */
    void reload() {
        model.reload();
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        if (type == OpenCapture.class) {
            return type.cast(this);
        }
        return type == Control.class ? type.cast(body) : super.getAdapter(type);
    }

    @Override
    public void setFocus() {
        if (table.control().isVisible()) {
            table.control().setFocus();
        }
    }

    @Override
    public boolean isDirty() {
        return model != null && input().live() != null && !kept && model.frames() > 0;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return model != null && model.session() != null;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        if (!saveAs()) {
            monitor.setCanceled(true);
        }
    }

    @Override
    public void doSaveAs() {
        saveAs();
    }

    private boolean saveAs() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setText("Save Capture");
        dialog.setOverwrite(true);
        Path file = input().file();
        dialog.setFileName(input().live() == null ? file.getFileName().toString() : "capture.pcapng");
        if (input().live() == null && file.getParent() != null) {
            dialog.setFilterPath(file.getParent().toString());
        }
        String name = dialog.open();
        return name != null && save(Path.of(name));
    }

    /** Copies the capture to a file. */
    boolean save(Path target) {
        try {
            model.copyTo(target);
        } catch (IOException e) {
            MessageDialog.openError(getSite().getShell(), "Save Capture", target + " can't be written: " + e.getMessage());
            return false;
        }
        kept = true;
        firePropertyChange(PROP_DIRTY);
        return true;
    }

    @Override
    public void dispose() {
        CaptureSettings.node().removePreferenceChangeListener(settings);
        if (model != null) {
            model.close();
        }
        super.dispose();
    }
}
