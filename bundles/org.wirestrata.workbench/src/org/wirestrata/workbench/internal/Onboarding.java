package org.wirestrata.workbench.internal;

import java.util.Map;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IWorkbenchWindow;

/** What the editor area says while no capture is open: the perspective has it, but shows it only after a change of perspectives. */
final class Onboarding {
    private Onboarding() {
    }

    /** Has the hints shown in a window that has just opened. */
    static void show(IWorkbenchWindow window) {
        MWindow model = window.getService(MWindow.class);
        EModelService models = window.getService(EModelService.class);
        IEventBroker broker = window.getService(IEventBroker.class);
        MPerspective perspective = model == null || models == null ? null : models.getActivePerspective(model);
        if (perspective != null && broker != null) {
            broker.send(UIEvents.UILifeCycle.PERSPECTIVE_SWITCHED, Map.of(UIEvents.EventTags.ELEMENT, perspective));
        }
    }
}
