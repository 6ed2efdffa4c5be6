package org.wirestrata.tests.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Follow TCP Stream shows what was said, each side in its colour. */
class FollowStreamTest {
    private Desk desk;

    @BeforeEach
    void sit() {
        desk = new Desk();
    }

    @AfterEach
    void leave() {
        Desk.page().hideView(Desk.page().findView(Desk.STREAM));
        desk.close();
    }

    @Test
    void bothSidesAreShown() throws Exception {
        IEditorPart editor = desk.open(Desk.recording("http-get.pcap"), Recordings.count("http-get.pcap"));
        NatTable table = Desk.table(editor);
        Tables.select(table, 0);
        Desk.page().activate(editor);
        Desk.until("the packet", () -> Desk.tree().getItemCount() > 0);
        Desk.window().getService(IHandlerService.class).executeCommand("org.wirestrata.workbench.stream.follow", null);
        Desk.until("the stream view", () -> Desk.page().findView(Desk.STREAM) != null);
        Desk.until("what was said", () -> text().getText().startsWith("GET /"));
        String said = text().getText();
        assertTrue(said.contains("HTTP/1.1 200"), said);
        StyleRange[] styles = text().getStyleRanges();
        assertEquals(2, Arrays.stream(styles).map(s -> s.foreground).distinct().count(), "a colour for each side");
        assertEquals("tcp.stream eq 0", Desk.capture(editor).filter());
        Desk.painted("the text", text(), () -> text().getTextBounds(0, 5));
    }

    private static StyledText text() {
        return Desk.find(StyledText.class, t -> t.isVisible() && !t.getEditable());
    }
}
