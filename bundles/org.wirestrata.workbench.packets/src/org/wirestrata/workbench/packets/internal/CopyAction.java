package org.wirestrata.workbench.packets.internal;

import org.eclipse.jface.action.Action;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.wirestrata.api.session.Session;

/** Copies the lines of the selected packets: their columns, separated by tabs; in the filter bar the text that is selected. */
final class CopyAction extends Action {
    private static final int MOST = 100_000;

    private final CaptureEditor editor;

    CopyAction(CaptureEditor editor) {
        this.editor = editor;
        setActionDefinitionId("org.eclipse.ui.edit.copy");
    }

    @Override
    public void run() {
        StyledText filter = editor.filterBar().text().control();
        if (filter.isFocusControl()) {
            filter.copy();
            return;
        }
        String text = lines(editor);
        if (text.isEmpty()) {
            return;
        }
        Clipboard clipboard = new Clipboard(editor.getSite().getShell().getDisplay());
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    /** The lines of the selected packets. */
    static String lines(CaptureEditor editor) {
        PacketTable table = editor.table();
        int[] rows = table.selectedRows();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.length && i < MOST; i++) {
            if (i > 0) {
                text.append('\n');
            }
            Session.Row row = editor.session().row(editor.model().frame(rows[i]));
            for (int c = 0; c < Column.count(); c++) {
                text.append(c == 0 ? "" : "\t").append(table.text(rows[i], row, Column.at(c)));
            }
        }
        return text.toString();
    }
}
