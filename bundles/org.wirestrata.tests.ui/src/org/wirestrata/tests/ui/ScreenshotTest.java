package org.wirestrata.tests.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.service.prefs.Preferences;

/** Takes the pictures of the workbench that the documentation shows. */
class ScreenshotTest {
    private static final Path BOTH = Desk.checkout().resolve("bundles/org.wirestrata.tests.engine/src/org/wirestrata/tests/engine/kernel");
    private Desk desk;

    @BeforeEach
    void sit() {
        desk = new Desk();
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    @Test
    void takesThePictureOfTheWorkbench() throws Exception {
        IEditorPart editor = desk.open(Desk.recording("http-get.pcap"), Recordings.count("http-get.pcap"));
        NatTable table = Desk.table(editor);
        Tables.select(table, 1);
        Desk.until("the packet", () -> Desk.tree().getItemCount() > 3);
        openLayer(Desk.tree(), "Transmission");
        Desk.page().activate(editor);
        table.setFocus();
        keep("workbench.png");
    }

    @Test
    void takesThePicturesOfTheHandshakeView() throws Exception {
        Preferences settings = InstanceScope.INSTANCE.getNode("org.wirestrata.workbench.handshake");
        settings.put("language", "en");
        desk.explain(Desk.recording("http-get.pcap"), Recordings.count("http-get.pcap"), 1);
        Desk.until("the explanation", () -> Desk.handshake().text().startsWith("Frame 2:"));
        keep("handshake-view.png");
        desk.explain(BOTH.resolve("handshake.pcap"), 10, 1);
        Desk.handshake().trace(BOTH.resolve("handshake.trace"));
        Desk.until("the kernel", () -> Desk.handshake().text().contains("What the kernel did meanwhile"));
        Desk.page().toggleZoom(Desk.page().getReference(Desk.handshake()));
        keep("kernel-lanes.png");
        Desk.page().toggleZoom(Desk.page().getReference(Desk.handshake()));
        Desk.handshake().trace(null);
        Desk.page().hideView(Desk.handshake());
        settings.clear();
    }

    private static void keep(String name) throws IOException {
        Desk.settle();
        Desk.settle();
        ImageData data = withoutEdges(Desk.picture());
        assertTrue(Tables.colours(data, new Rectangle(0, 0, data.width, data.height)) > 30, "the window is painted");
        Path file = Desk.keep(data, name);
        assertTrue(Files.size(file) > 10_000, "the picture shows something");
    }

    /** Leaves out the black of the screen at the right and below, where a window without a frame is smaller than its bounds. */
    private static ImageData withoutEdges(ImageData data) {
        int width = data.width;
        int height = data.height;
        while (width > 1 && Tables.colours(data, new Rectangle(width - 1, 0, 1, height)) == 1) {
            width--;
        }
        while (height > 1 && Tables.colours(data, new Rectangle(0, height - 1, width, 1)) == 1) {
            height--;
        }
        ImageData part = new ImageData(width, height, data.depth, data.palette);
        int[] line = new int[width];
        for (int y = 0; y < height; y++) {
            data.getPixels(0, y, width, line, 0);
            part.setPixels(0, y, width, line, 0);
        }
        return part;
    }

    private static void openLayer(Tree tree, String start) {
        for (TreeItem item : tree.getItems()) {
            if (item.getText().startsWith(start)) {
                Event event = new Event();
                event.item = item;
                tree.notifyListeners(SWT.Expand, event);
                item.setExpanded(true);
                tree.setSelection(item.getItem(0));
                event = new Event();
                event.item = item.getItem(0);
                Desk.page().activate(Desk.page().findView(Desk.TREE));
                tree.notifyListeners(SWT.Selection, event);
                tree.setTopItem(item);
            }
        }
    }
}
