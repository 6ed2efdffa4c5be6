package org.wirestrata.workbench.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** The workbench as a program; arguments are files to open. */
public final class WorkbenchApplication implements IApplication {
    /** As on the command line of the headless program: a file follows. */
    private static final String READ = "-r";

    @Override
    public Object start(IApplicationContext context) {
        Display display = PlatformUI.createDisplay();
        try {
            int code = PlatformUI.createAndRunWorkbench(display, new StartAdvisor(files(context)));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }

    private static List<Path> files(IApplicationContext context) {
        List<Path> files = new ArrayList<>();
        Object arguments = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        if (arguments instanceof String[] texts) {
            for (int i = 0; i < texts.length; i++) {
                // An option that the platform has left over is no file, and neither is its value.
                if (!texts[i].startsWith("-")) {
                    addFile(files, texts[i]);
                } else if (!texts[i].equals(READ)) {
                    i++;
                }
            }
        }
        return files;
    }

    private static void addFile(List<Path> files, String text) {
        try {
            files.add(Path.of(text));
        } catch (InvalidPathException e) {
            System.err.println("wirestrata: " + text + " is no name of a file: " + e.getReason());
        }
    }
}
