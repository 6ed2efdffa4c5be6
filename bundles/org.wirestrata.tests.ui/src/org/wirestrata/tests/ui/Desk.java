package org.wirestrata.tests.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.wirestrata.workbench.CaptureInput;
import org.wirestrata.workbench.OpenCapture;
import org.wirestrata.workbench.handshake.internal.HandshakeView;

/** The workbench as a user sits in front of it: opens captures, waits, looks at what is painted and at the log. */
final class Desk implements AutoCloseable {
    static final String TREE = "org.wirestrata.workbench.tree.view";
    static final String BYTES = "org.wirestrata.workbench.hex.view";
    static final String STREAM = "org.wirestrata.workbench.stream.view";
    static final String HANDSHAKE = "org.wirestrata.workbench.handshake.view";
    private static final long PATIENCE_MILLIS = 30_000;
    private static final Path CHECKOUT = Path.of(System.getProperty("wirestrata.checkout"));

    private final List<IStatus> complaints = new CopyOnWriteArrayList<>();
    private final ILogListener listener = (status, plugin) -> {
        if (status.getSeverity() >= IStatus.WARNING) {
            complaints.add(status);
        }
    };

    Desk() {
        Platform.addLogListener(listener);
        window().getShell().setBounds(0, 0, 1500, 950);
        window().getShell().forceActive();
        settle();
    }

    /** A recording of the golden tests. */
    static Path recording(String name) {
        return CHECKOUT.resolve("bundles/org.wirestrata.tests.golden/captures").resolve(name);
    }

    static Path checkout() {
        return CHECKOUT;
    }

    static Display display() {
        return Display.getCurrent();
    }

    static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    static IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** Opens a capture and waits until so many packets are listed. */
    IEditorPart open(Path file, int packets) throws Exception {
        IEditorPart editor = CaptureInput.open(page(), file);
        NatTable table = table(editor);
        until("the packets of " + file, () -> capture(editor).session() != null && capture(editor).session().frames() == packets
                && Tables.rows(table) == packets);
        settle();
        return editor;
    }

    /** Opens a capture, selects a row, and has the connection of that packet explained. */
    NatTable explain(Path file, int packets, int row) throws Exception {
        IEditorPart editor = open(file, packets);
        NatTable table = table(editor);
        Tables.select(table, row);
        page().activate(editor);
        until("the packet", () -> tree().getItemCount() > 0);
        window().getService(IHandlerService.class).executeCommand("org.wirestrata.workbench.handshake.explain", null);
        until("the handshake view", () -> handshake() != null);
        return table;
    }

    /** The view of handshakes, or null. */
    static HandshakeView handshake() {
        return (HandshakeView) page().findView(HANDSHAKE);
    }

    static OpenCapture capture(IEditorPart editor) {
        OpenCapture capture = editor.getAdapter(OpenCapture.class);
        assertNotNull(capture);
        return capture;
    }

    static NatTable table(IEditorPart editor) {
        return inside(NatTable.class, editor).getFirst();
    }

    static StyledText filter(IEditorPart editor) {
        return inside(StyledText.class, editor).getFirst();
    }

    /** The texts of an editor's labels that can be seen. */
    static List<String> labels(IEditorPart editor) {
        List<String> texts = new ArrayList<>();
        inside(Label.class, editor).stream().filter(Control::isVisible).forEach(l -> texts.add(l.getText()));
        return texts;
    }

    /** The link below the filter bar, where there is one to be seen. */
    static String message(IEditorPart editor) {
        return inside(Link.class, editor).stream().filter(Control::isVisible).map(Link::getText).findFirst().orElse("");
    }

    static Tree tree() {
        return find(Tree.class, Control::isVisible);
    }

    private static <T extends Control> List<T> inside(Class<T> type, IEditorPart editor) {
        List<T> found = new ArrayList<>();
        collect(editor.getAdapter(Control.class), type, c -> true, found);
        return found;
    }

    /** Waits for something while events are handled. */
    static void until(String what, BooleanSupplier condition) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!condition.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                fail("waited in vain for " + what);
            }
            if (!display().readAndDispatch()) {
                pause(5);
            }
        }
    }

    /** Handles events until there are none for a while. */
    static void settle() {
        long quiet = System.currentTimeMillis() + 250;
        while (System.currentTimeMillis() < quiet) {
            if (display().readAndDispatch()) {
                continue;
            }
            pause(5);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail("interrupted");
        }
    }

    /** What the screen shows of a control now. */
    static ImageData picture(Control control) {
        settle();
        Point at = control.toDisplay(0, 0);
        return screen(new Rectangle(at.x, at.y, control.getSize().x, control.getSize().y));
    }

    /** What the screen shows of the whole window. */
    static ImageData picture() {
        settle();
        return screen(window().getShell().getBounds());
    }

    private static ImageData screen(Rectangle part) {
        Image image = new Image(display(), part.width, part.height);
        GC gc = new GC(display());
        gc.copyArea(image, part.x, part.y);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data;
    }

    /** Waits until a part of a control is painted, and not blank; keeps the picture where it never is. */
    static void painted(String what, Control control, Supplier<Rectangle> part) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        ImageData picture = picture(control);
        while (Tables.colours(picture, part.get()) <= 2) {
            if (System.currentTimeMillis() > end) {
                Path file = keep(picture, "blank.png");
                fail(what + " is not painted at " + part.get() + "; see " + file);
            }
            picture = picture(control);
        }
    }

    /** Writes a picture into the build's folder. */
    static Path keep(ImageData picture, String name) {
        Path file = CHECKOUT.resolve("bundles/org.wirestrata.tests.ui/target").resolve(name);
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {picture};
        loader.save(file.toString(), SWT.IMAGE_PNG);
        return file;
    }

    static <T extends Control> T find(Class<T> type, Predicate<T> wanted) {
        List<T> found = all(type, wanted);
        assertEquals(1, found.size(), "controls of type " + type.getSimpleName());
        return found.getFirst();
    }

    static <T extends Control> List<T> all(Class<T> type, Predicate<T> wanted) {
        List<T> found = new ArrayList<>();
        collect(window().getShell(), type, wanted, found);
        return found;
    }

    private static <T extends Control> void collect(Control control, Class<T> type, Predicate<T> wanted, List<T> found) {
        if (type.isInstance(control) && wanted.test(type.cast(control))) {
            found.add(type.cast(control));
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, type, wanted, found);
            }
        }
    }

    /** Closes all captures; fails where something was logged. */
    @Override
    public void close() {
        page().closeAllEditors(false);
        settle();
        Platform.removeLogListener(listener);
        List<String> lines = new ArrayList<>();
        for (IStatus s : complaints) {
            lines.add(s.getPlugin() + ": " + s.getMessage() + (s.getException() == null ? "" : " " + s.getException()));
        }
        assertEquals(List.of(), lines, "nothing is logged");
    }
}
