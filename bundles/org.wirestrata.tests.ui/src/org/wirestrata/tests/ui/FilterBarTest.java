package org.wirestrata.tests.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The filter bar filters, and shows where a filter is wrong. */
class FilterBarTest {
    private Desk desk;
    private IEditorPart editor;
    private NatTable table;
    private StyledText filter;
    private int all;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk();
        all = Recordings.count("http-get.pcap");
        editor = desk.open(Desk.recording("http-get.pcap"), all);
        table = Desk.table(editor);
        filter = Desk.filter(editor);
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    private void enter() {
        Event event = new Event();
        event.keyCode = SWT.CR;
        event.character = SWT.CR;
        filter.notifyListeners(SWT.KeyDown, event);
    }

    @Test
    void enterShowsThePacketsThatMatch() {
        filter.setText("tcp.flags.syn == 1");
        assertEquals(all, Tables.rows(table), "nothing happens before it is applied");
        enter();
        Desk.until("two packets", () -> Tables.rows(table) == 2);
        assertEquals("1", Tables.text(table, 0, Tables.NUMBER));
        assertTrue(Tables.text(table, 1, Tables.INFO).contains("[SYN, ACK]"));
        assertTrue(Desk.labels(editor).stream().anyMatch(l -> l.contains("2 shown")), Desk.labels(editor).toString());
        filter.setText("");
        enter();
        Desk.until("all packets", () -> Tables.rows(table) == all);
    }

    @Test
    void anErrorIsMarkedWhereItIs() {
        String text = "ip and tcp.prt == 80";
        filter.setText(text);
        StyleRange[] marks = filter.getStyleRanges();
        assertEquals(1, marks.length);
        assertEquals("tcp.prt", text.substring(marks[0].start, marks[0].start + marks[0].length));
        assertEquals(SWT.UNDERLINE_ERROR, marks[0].underlineStyle);
        assertTrue(marks[0].underline);
        Desk.until("the message", () -> Desk.message(editor).contains("tcp.port"));
        enter();
        assertEquals(all, Tables.rows(table), "a wrong filter is not applied");
        filter.setText("tcp.port == 80");
        Desk.until("no message", () -> Desk.message(editor).isEmpty());
        assertEquals(0, filter.getStyleRanges().length);
    }

    @Test
    void theSelectedPacketStaysSelected() {
        Tables.select(table, 1);
        Desk.settle();
        Desk.capture(editor).filter("tcp.flags.syn == 1");
        Desk.until("two packets", () -> Tables.rows(table) == 2);
        Desk.until("the packet to be selected again", () -> Desk.capture(editor).selected() == 2 && Tables.selected(table) == 1);
        Desk.capture(editor).reveal(4);
        Desk.until("a packet that was hidden", () -> Desk.capture(editor).selected() == 4);
        assertEquals("", Desk.capture(editor).filter());
    }
}
