package org.wirestrata.workbench.stream.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.wirestrata.api.session.Session.Conversation;
import org.wirestrata.api.session.Session.Piece;
import org.wirestrata.workbench.ActiveCapture;
import org.wirestrata.workbench.OpenCapture;
import org.wirestrata.workbench.Shades;
import org.wirestrata.workbench.stream.internal.StreamText.Format;
import org.wirestrata.workbench.stream.internal.StreamText.Part;
import org.wirestrata.workbench.stream.internal.StreamText.Side;

/** What the two sides of a TCP stream said, each in its colour. */
public final class StreamView extends ViewPart {
    public static final String ID = "org.wirestrata.workbench.stream.view";
    private static final String HINT = "Select a packet and choose Follow > TCP Stream in its context menu to read here what was said.";

    private Label title;
    private StyledText text;
    private Combo side;
    private Combo format;
    private Text find;
    private Button save;
    private OpenCapture capture;
    private int stream = -1;
    private Conversation conversation;
    private StreamText shown;

    @Override
    public void createPartControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        title = new Label(body, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 4).applyTo(title);
        createText(body);
        createBar(body);
        ActiveCapture.follow(getSite().getPage(), body, packet -> {
            if (getSite().getPage().getActiveEditor() == null) {
                clear();
            }
        });
        Shades.onChange(text, this::restyle);
        Action copy = new Action("Copy") {
            @Override
            public void run() {
                text.copy();
            }
        };
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
        clear();
    }

    private void createText(Composite body) {
        text = new StyledText(body, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL | SWT.WRAP);
        Shades.own(text);
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(8, 6, 8, 6);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        text.addMouseListener(MouseListener.mouseUpAdapter(e -> {
            if (text.getSelectionCount() == 0 && shown != null) {
                Part part = shown.at(text.getCaretOffset());
                if (part != null) {
                    capture.reveal(part.piece().frame());
                }
            }
        }));
    }

    private void createBar(Composite body) {
        Composite bar = new Composite(body, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        side = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        GridDataFactory.swtDefaults().hint(260, SWT.DEFAULT).applyTo(side);
        side.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> write()));
        format = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        for (Format f : Format.values()) {
            format.add(f.title());
        }
        format.select(0);
        format.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> write()));
        find = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
        find.setMessage("Find");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(find);
        find.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> findNext()));
        save = new Button(bar, SWT.PUSH);
        save.setText("Save As…");
        save.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> save()));
        GridLayoutFactory.fillDefaults().numColumns(4).margins(6, 4).spacing(6, 0).applyTo(bar);
    }

    /** Shows a stream of a capture. */
    void follow(OpenCapture of, int tcpStream) {
        clear();
        capture = of;
        stream = tcpStream;
        title.setText("Reading TCP stream " + tcpStream + " …");
        new FollowJob(of.session(), tcpStream, (found, problem) -> title.getDisplay().asyncExec(() -> {
            if (!title.isDisposed() && stream == tcpStream && capture == of) {
                take(found, problem);
            }
        })).schedule();
    }

    private void take(Conversation found, String problem) {
        if (found == null) {
            title.setText("TCP stream " + stream + " can't be read: " + problem);
            return;
        }
        conversation = found;
        title.setText("TCP stream " + stream + " of " + capture.input().getName() + (found.complete() ? "" : "   (incomplete)"));
        side.setItems("Both sides (" + bytes(Side.BOTH) + ")", found.client() + " → " + found.server() + " (" + bytes(Side.CLIENT) + ")",
                found.server() + " → " + found.client() + " (" + bytes(Side.SERVER) + ")");
        side.select(0);
        enable(true);
        write();
    }

    private String bytes(Side s) {
        long n = conversation.pieces().stream().filter(s::has).mapToLong(p -> p.data().length).sum();
        return String.format(Locale.ENGLISH, n == 1 ? "%,d byte" : "%,d bytes", n);
    }

    private void write() {
        if (conversation == null) {
            return;
        }
        shown = StreamText.write(conversation, Format.values()[format.getSelectionIndex()], Side.values()[side.getSelectionIndex()]);
        String more = shown.left() == 0 ? ""
                : String.format(Locale.ENGLISH, "%n[%,d more bytes are not shown; Save As writes them all]%n", shown.left());
        text.setText(shown.text().isEmpty() ? "Nothing was sent." : shown.text() + more);
        restyle();
        text.setTopPixel(0);
    }

    private void restyle() {
        text.setBackground(Shades.BACKGROUND.color());
        text.setForeground((shown == null ? Shades.FAINT : Shades.TEXT).color());
        if (shown != null) {
            text.setStyleRanges(shown.parts().stream().filter(p -> p.length() > 0).map(StreamView::style).toArray(StyleRange[]::new));
        }
    }

    private static StyleRange style(Part part) {
        boolean client = part.piece().fromClient();
        return new StyleRange(part.start(), part.length(), (client ? Shades.CLIENT : Shades.SERVER).color(),
                (client ? Shades.CLIENT_GROUND : Shades.SERVER_GROUND).color());
    }

    private void clear() {
        capture = null;
        conversation = null;
        shown = null;
        stream = -1;
        if (text.isDisposed()) {
            return;
        }
        title.setText("No stream");
        side.setItems("Both sides");
        side.select(0);
        text.setText(HINT);
        restyle();
        enable(false);
    }

    private void enable(boolean yes) {
        side.setEnabled(yes);
        format.setEnabled(yes);
        find.setEnabled(yes);
        save.setEnabled(yes);
    }

    private void findNext() {
        String wanted = find.getText().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || shown == null) {
            return;
        }
        String all = text.getText().toLowerCase(Locale.ROOT);
        int at = all.indexOf(wanted, text.getSelection().y);
        at = at < 0 ? all.indexOf(wanted) : at;
        if (at >= 0) {
            text.setSelection(at, at + wanted.length());
            text.showSelection();
        } else {
            find.getDisplay().beep();
        }
    }

    private void save() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setText("Save Stream");
        dialog.setOverwrite(true);
        dialog.setFileName("stream-" + stream + ".bin");
        String name = dialog.open();
        if (name == null) {
            return;
        }
        try {
            save(Path.of(name));
        } catch (IOException e) {
            MessageDialog.openError(getSite().getShell(), "Save Stream", name + " can't be written: " + e.getMessage());
        }
    }

    /** Writes the bytes of the side that is shown, as they were sent; a hex dump where that is shown. */
    private void save(Path file) throws IOException {
        Side which = Side.values()[side.getSelectionIndex()];
        Format how = Format.values()[format.getSelectionIndex()];
        if (how == Format.DUMP) {
            Files.writeString(file, shown.text());
            return;
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (Piece piece : conversation.pieces()) {
                if (which.has(piece)) {
                    out.write(piece.data());
                }
            }
        }
    }

    @Override
    public void setFocus() {
        text.setFocus();
    }
}
