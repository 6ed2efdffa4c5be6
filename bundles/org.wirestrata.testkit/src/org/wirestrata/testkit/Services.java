package org.wirestrata.testkit;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The services under test: those of the running framework, or those on the class path where there is no framework. */
public final class Services {
    private static final long PATIENCE = 10_000;
    private static Embedded embedded;

    private Services() {
    }

    /** The service with an interface; waits for it a little. */
    public static synchronized <T> T get(Class<T> type) {
        Bundle bundle = FrameworkUtil.getBundle(Services.class);
        if (bundle == null) {
            if (embedded == null) {
                embedded = Embedded.create();
            }
            return embedded.get(type);
        }
        try {
            bundle.start(Bundle.START_TRANSIENT);
            return tracked(bundle, type);
        } catch (BundleException | InterruptedException e) {
            throw new AssertionError("the test kit does not start", e);
        }
    }

    private static <T> T tracked(Bundle bundle, Class<T> type) throws InterruptedException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(bundle.getBundleContext(), type, null);
        tracker.open();
        try {
            T service = tracker.waitForService(PATIENCE);
            if (service == null) {
                throw new AssertionError("no service " + type.getName());
            }
            return service;
        } finally {
            tracker.close();
        }
    }
}
