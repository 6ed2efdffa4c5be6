package org.wirestrata.workbench;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.wirestrata.api.capture.LiveCapture;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.session.DissectorRegistry;
import org.wirestrata.api.session.Sessions;

/** Finds the services behind the workbench. Answers are not to be kept: a service may be replaced. For any thread. */
public final class Services {
    private static final long PATIENCE_MILLIS = 5000;
    private static final ServiceTracker<Sessions, Sessions> SESSIONS = track(Sessions.class);
    private static final ServiceTracker<DisplayFilters, DisplayFilters> FILTERS = track(DisplayFilters.class);
    private static final ServiceTracker<LiveCapture, LiveCapture> LIVE = track(LiveCapture.class);
    private static final ServiceTracker<DissectorRegistry, DissectorRegistry> REGISTRY = track(DissectorRegistry.class);

    private Services() {
    }

    /** Opens captures. Waits a little while the program starts. */
    public static Sessions sessions() {
        return required(SESSIONS, "the capture engine");
    }

    /** Compiles display filters. */
    public static DisplayFilters filters() {
        return required(FILTERS, "the display filter language");
    }

    /** Captures from interfaces; null where there is no capture library. */
    public static LiveCapture live() {
        return LIVE.getService();
    }

    /** Knows the dissectors that are installed. */
    public static DissectorRegistry registry() {
        return required(REGISTRY, "the dissector registry");
    }

    private static <T> T required(ServiceTracker<T, T> tracker, String what) {
        try {
            T service = tracker.waitForService(PATIENCE_MILLIS);
            if (service != null) {
                return service;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("This installation is incomplete: " + what + " is missing.");
    }

    private static <T> ServiceTracker<T, T> track(Class<T> type) {
        BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        return tracker;
    }
}
