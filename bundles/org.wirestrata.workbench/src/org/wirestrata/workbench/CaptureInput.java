package org.wirestrata.workbench;

import java.nio.file.Path;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** A capture file to be opened in an editor; perhaps one that a live capture is still writing. Equal where the file is the same. */
public final class CaptureInput implements IEditorInput {
    /** The editor that opens captures. */
    public static final String EDITOR = "org.wirestrata.workbench.packets.editor";

    private final Path file;
    private final LiveFile live;

    /** A file that is there. */
    public CaptureInput(Path file) {
        this(file, null);
    }

    /** A file that a live capture writes. */
    public CaptureInput(Path file, LiveFile live) {
        this.file = file.toAbsolutePath().normalize();
        this.live = live;
    }

    /** Opens a file, or brings the editor that has it to the top. */
    public static IEditorPart open(IWorkbenchPage page, Path file) throws PartInitException {
        return page.openEditor(new CaptureInput(file), EDITOR);
    }

    public Path file() {
        return file;
    }

    /** The live capture that writes the file, or null where the file is just a file. */
    public LiveFile live() {
        return live;
    }

    @Override
    public boolean exists() {
        return file.toFile().isFile();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return null;
    }

    @Override
    public String getName() {
        return live == null ? String.valueOf(file.getFileName()) : live.title();
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return live == null ? file.toString() : live.title() + ", in " + file;
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        return type == Path.class ? type.cast(file) : null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CaptureInput o && o.file.equals(file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }
}
