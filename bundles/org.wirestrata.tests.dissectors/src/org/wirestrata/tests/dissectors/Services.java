package org.wirestrata.tests.dissectors;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.wirestrata.testkit.Embedded;

/** The services under test: those of the running framework, or those on the class path where there is no framework. */
final class Services {
    private static final long PATIENCE = 10_000;
    private static Embedded embedded;

    private Services() {
    }

    /** The service with an interface; waits for it a little. */
    static synchronized <T> T get(Class<T> type) {
        Bundle bundle = FrameworkUtil.getBundle(Services.class);
        if (bundle == null) {
            if (embedded == null) {
                embedded = Embedded.create();
            }
            return embedded.get(type);
        }
        ServiceTracker<T, T> tracker = new ServiceTracker<>(bundle.getBundleContext(), type, null);
        tracker.open();
        try {
            T service = tracker.waitForService(PATIENCE);
            if (service == null) {
                throw new AssertionError("no service " + type.getName());
            }
            return service;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            tracker.close();
        }
    }
}
