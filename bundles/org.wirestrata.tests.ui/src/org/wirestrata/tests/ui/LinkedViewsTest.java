package org.wirestrata.tests.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirestrata.workbench.hex.internal.BytesView;

/** The protocol tree and the bytes follow the selected packet, and each other. */
class LinkedViewsTest {
    private static final int ETHERNET = 14;
    private Desk desk;
    private NatTable table;
    private IEditorPart editor;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk();
        editor = desk.open(Desk.recording("http-get.pcap"), Recordings.count("http-get.pcap"));
        table = Desk.table(editor);
        select(0);
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    private void select(int row) {
        Tables.select(table, row);
        String frame = "Frame " + (row + 1) + ":";
        Desk.until("packet " + (row + 1) + " in the tree", () -> line(0).startsWith(frame));
        Desk.settle();
    }

    /** A line of the tree's first level; empty where there is none. */
    private static String line(int index) {
        return Desk.tree().getItemCount() > index ? Desk.tree().getItem(index).getText() : "";
    }

    private static BytesView bytes() {
        return (BytesView) Desk.page().findView(Desk.BYTES);
    }

    @Test
    void aClickOnARowShowsThePacket() {
        Tables.click(table, 2, 1);
        Desk.until("packet 3", () -> line(0).startsWith("Frame 3:"));
        assertEquals(3, Desk.capture(editor).selected());
        Desk.painted("the first byte", bytes().control(), () -> bytes().bounds(0));
        Desk.painted("the first line in sight", Desk.tree(), () -> Desk.tree().getTopItem().getBounds());
    }

    @Test
    void aLineOfTheTreePaintsItsBytes() {
        ImageData before = Desk.picture(bytes().control());
        selectLine(Desk.tree(), 1);
        Desk.until("the bytes of the Ethernet header", () -> bytes().selectedRange().equals(new Point(0, ETHERNET)));
        Rectangle first = bytes().bounds(0);
        int pixel = before.getPixel(first.x - 1, first.y + 1);
        Desk.until("the header to be painted as selected",
                () -> pixel != Desk.picture(bytes().control()).getPixel(first.x - 1, first.y + 1));
    }

    @Test
    void aClickOnAByteSelectsItsLine() {
        click(ETHERNET + 9);
        Desk.until("the protocol's line", () -> selected().startsWith("Protocol:"));
        assertEquals(new Point(ETHERNET + 9, 1), bytes().selectedRange());
    }

    @Test
    void whatIsSelectedStaysSelectedInTheNextPacket() {
        click(ETHERNET + 8);
        Desk.until("the line of the time to live", () -> bytes().selectedRange().equals(new Point(ETHERNET + 8, 1)));
        String key = selected().substring(0, selected().indexOf(':'));
        select(1);
        assertEquals(key, selected().substring(0, selected().indexOf(':')));
        assertEquals(new Point(ETHERNET + 8, 1), bytes().selectedRange());
    }

    @Test
    void anotherCaptureIsFollowed() throws Exception {
        IEditorPart other = desk.open(Desk.recording("icmp-echo.pcap"), Recordings.count("icmp-echo.pcap"));
        Desk.until("nothing to be shown", () -> Desk.tree().getItemCount() == 0);
        Tables.select(Desk.table(other), 0);
        Desk.until("the other packet", () -> line(3).contains("Control Message"));
        Desk.page().activate(editor);
        Desk.until("the first capture's packet", () -> line(3).startsWith("Transmission"));
        Desk.page().closeAllEditors(false);
        Desk.until("nothing to be shown", () -> Desk.tree().getItemCount() == 0);
    }

    @Test
    void aJumpFromAnotherPartIsFollowed() {
        Desk.page().activate(Desk.page().findView(Desk.TREE));
        Desk.capture(editor).reveal(4);
        Desk.until("packet 4", () -> line(0).startsWith("Frame 4:"));
    }

    private static void selectLine(Tree tree, int line) {
        Desk.page().activate(Desk.page().findView(Desk.TREE));
        TreeItem item = tree.getItem(line);
        tree.setSelection(item);
        Event event = new Event();
        event.item = item;
        tree.notifyListeners(SWT.Selection, event);
    }

    private static void click(int at) {
        Desk.page().activate(bytes());
        Rectangle bounds = bytes().bounds(at);
        Event event = new Event();
        event.x = bounds.x + bounds.width / 2;
        event.y = bounds.y + bounds.height / 2;
        event.button = 1;
        bytes().control().notifyListeners(SWT.MouseDown, event);
    }

    private static String selected() {
        TreeItem[] selection = Desk.tree().getSelection();
        return selection.length == 0 ? "" : selection[0].getText();
    }
}
