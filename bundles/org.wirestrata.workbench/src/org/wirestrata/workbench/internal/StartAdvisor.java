package org.wirestrata.workbench.internal;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** What the workbench starts with. */
final class StartAdvisor extends WorkbenchAdvisor {
    private final List<Path> files;

    StartAdvisor(List<Path> files) {
        this.files = files;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        configurer.setSaveAndRestore(true);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return CapturePerspective.ID;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new WindowAdvisor(configurer);
    }

    @Override
    public void postStartup() {
        ThemeHandler.install();
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        closeStale(window.getActivePage());
        Onboarding.show(window);
        for (Path file : files) {
            Opening.open(window, file);
        }
    }

    /** Editors are not restored; one that is left of a program that was killed would have no file. */
    private static void closeStale(IWorkbenchPage page) {
        page.closeEditors(page.getEditorReferences(), false);
    }
}
