package org.wirestrata.tests.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.workbench.CaptureInput;

/** Captures are listed, and painted; several at once; what is wrong with a file is said. */
class PacketListTest {
    private Desk desk;
    @TempDir
    private Path folder;

    @BeforeEach
    void sit() {
        desk = new Desk();
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    @Test
    void rowsAreListedAndPainted() throws Exception {
        IEditorPart editor = desk.open(Desk.recording("http-get.pcap"), Recordings.count("http-get.pcap"));
        NatTable table = Desk.table(editor);
        assertEquals("TCP", Tables.text(table, 0, Tables.PROTOCOL));
        assertTrue(Tables.text(table, 0, Tables.INFO).contains("[SYN]"), Tables.text(table, 0, Tables.INFO));
        for (int column = 0; column <= Tables.INFO; column++) {
            int c = column;
            Desk.painted("column " + column + " of the first row", table, () -> Tables.bounds(table, 0, c));
        }
    }

    @Test
    void severalCapturesAreOpenAtOnce() throws Exception {
        IEditorPart first = desk.open(Desk.recording("http-get.pcap"), Recordings.count("http-get.pcap"));
        IEditorPart second = desk.open(Desk.recording("icmp-echo.pcap"), Recordings.count("icmp-echo.pcap"));
        assertEquals(2, Desk.page().getEditorReferences().length);
        assertEquals("ICMP", Tables.text(Desk.table(second), 0, Tables.PROTOCOL));
        assertEquals(second, Desk.page().getActiveEditor());
        assertEquals(first, CaptureInput.open(Desk.page(), Desk.recording("http-get.pcap")), "the editor that has the file");
        assertEquals(2, Desk.page().getEditorReferences().length);
        assertEquals("TCP", Tables.text(Desk.table(first), 0, Tables.PROTOCOL));
    }

    @Test
    void aCutFileShowsWhatCouldBeRead() throws Exception {
        byte[] whole = Files.readAllBytes(Desk.recording("http-get.pcap"));
        Path cut = folder.resolve("cut.pcap");
        Files.write(cut, Arrays.copyOf(whole, whole.length - 10));
        IEditorPart editor = desk.open(cut, Recordings.count("http-get.pcap") - 1);
        Desk.until("the warning", () -> Desk.labels(editor).stream().anyMatch(l -> l.contains("What could be read is shown")));
    }

    @Test
    void aFileThatIsNoCaptureSaysSo() throws Exception {
        Path text = folder.resolve("notes.txt");
        Files.writeString(text, "These are notes, and no packets at all. ".repeat(20));
        IEditorPart editor = CaptureInput.open(Desk.page(), text);
        Desk.until("the error", () -> errors(editor, "notes.txt"));
        assertEquals(0, Tables.rows(Desk.table(editor)));
    }

    @Test
    void aFileThatIsMissingSaysSo() throws Exception {
        IEditorPart editor = CaptureInput.open(Desk.page(), folder.resolve("missing.pcap"));
        Desk.until("the error", () -> errors(editor, "missing.pcap"));
    }

    private static boolean errors(IEditorPart editor, String name) {
        List<String> labels = Desk.labels(editor);
        return labels.stream().anyMatch(l -> l.contains(name) && !l.contains("\n"));
    }
}
