package org.wirestrata.tests.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.service.prefs.Preferences;
import org.wirestrata.workbench.handshake.internal.HandshakeView;

/** The view of handshakes explains the connection of the selected packet, and follows it. */
class HandshakeViewTest {
    private static final String HTTP = "http-get.pcap";
    private static final String PING = "icmp-echo.pcap";
    private static final Path BOTH = Desk.checkout().resolve("bundles/org.wirestrata.tests.engine/src/org/wirestrata/tests/engine/kernel");
    private static final Preferences SETTINGS = InstanceScope.INSTANCE.getNode("org.wirestrata.workbench.handshake");
    private Desk desk;

    @BeforeEach
    void sit() {
        SETTINGS.put("language", "en");
        desk = new Desk();
    }

    @AfterEach
    void leave() throws Exception {
        Desk.page().hideView(view());
        SETTINGS.clear();
        desk.close();
    }

    private NatTable explainHttp() throws Exception {
        NatTable table = desk.explain(Desk.recording(HTTP), Recordings.count(HTTP), 0);
        until("Frame 1:");
        return table;
    }

    private static HandshakeView view() {
        return Desk.handshake();
    }

    private static void until(String beginning) {
        Desk.until(beginning, () -> view().text().startsWith(beginning));
    }

    private static int colours(Rectangle part) {
        return Tables.colours(Desk.picture(view().drawing()), part);
    }

    private static void key(int code) {
        Event event = new Event();
        event.keyCode = code;
        event.character = code == SWT.CR ? '\r' : 0;
        view().drawing().notifyListeners(SWT.KeyDown, event);
    }

    @Test
    void theConnectionIsExplained() throws Exception {
        explainHttp();
        String text = view().text();
        for (String part : new String[] {"The five facts", "The handshake is complete", "✓  frame 2 acknowledges x + 1", "What both sides agree on",
            "Where the time went", "What came after"}) {
            assertTrue(text.contains(part), () -> part + " is missing in " + text);
        }
        assertEquals(1, view().selectedFrame());
        assertTrue(colours(view().bounds(2)) > 2, "the second segment is drawn");
    }

    @Test
    void aClickOnASegmentSelectsItsPacket() throws Exception {
        explainHttp();
        Rectangle second = view().bounds(2);
        Event event = new Event();
        event.x = second.x + second.width / 2;
        event.y = second.y + second.height / 2;
        event.button = 1;
        view().drawing().notifyListeners(SWT.MouseDown, event);
        Desk.until("packet 2", () -> Desk.capture(Desk.page().getActiveEditor()).selected() == 2);
        until("Frame 2:");
    }

    @Test
    void anotherPacketOfTheConnectionIsShownInTheDrawing() throws Exception {
        NatTable table = explainHttp();
        Tables.select(table, 2);
        until("Frame 3:");
        assertEquals(3, view().selectedFrame());
    }

    @Test
    void keysGoFromSegmentToSegment() throws Exception {
        explainHttp();
        Desk.page().activate(view());
        key(SWT.ARROW_DOWN);
        until("Frame 2:");
        assertEquals(1, Desk.capture(Desk.page().getActiveEditor()).selected(), "the packet stays selected until Enter is pressed");
        key(SWT.CR);
        Desk.until("packet 2", () -> Desk.capture(Desk.page().getActiveEditor()).selected() == 2);
    }

    @Test
    void whereThereIsNoHandshakeASentenceSaysSo() throws Exception {
        desk.explain(Desk.recording(PING), Recordings.count(PING), 0);
        until("Packet 1 is not TCP");
        Desk.page().closeAllEditors(false);
        until("No capture is open");
    }

    @Test
    void theLanguageCanBeChosen() throws Exception {
        SETTINGS.put("language", "zh");
        desk.explain(Desk.recording(HTTP), Recordings.count(HTTP), 0);
        Desk.until("Chinese", () -> view().text().contains("五个要素"));
    }

    @Test
    void aTraceOfTheKernelIsDrawnAndRemembered() throws Exception {
        desk.explain(BOTH.resolve("handshake.pcap"), 10, 1);
        until("Frame 2:");
        ImageData before = Desk.picture(view().drawing());
        view().trace(BOTH.resolve("handshake.trace"));
        Desk.until("the kernel", () -> view().text().contains("What the kernel did meanwhile"));
        ImageData after = Desk.picture(view().drawing());
        assertFalse(Arrays.equals(before.data, after.data), "lanes are drawn");
        assertNotNull(view().bounds(2));
        Desk.page().closeAllEditors(false);
        until("No capture is open");
        desk.explain(BOTH.resolve("handshake.pcap"), 10, 1);
        Desk.until("the kernel again", () -> view().text().contains("What the kernel did meanwhile"));
        view().trace(null);
        Desk.until("no kernel", () -> !view().text().contains("What the kernel did meanwhile"));
    }

    @Test
    void aFileThatIsNoTraceIsComplainedOfAndTheConnectionExplained() throws Exception {
        explainHttp();
        view().trace(Desk.recording(PING));
        Desk.until("the complaint", () -> Desk.all(Label.class, l -> l.isVisible()
                && l.getText().contains("is no kernel trace")).size() == 1);
        until("Frame 1:");
        view().trace(null);
    }
}
