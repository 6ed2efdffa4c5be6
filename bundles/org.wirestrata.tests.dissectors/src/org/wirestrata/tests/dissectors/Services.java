package org.wirestrata.tests.dissectors;

/** The services under test. */
final class Services {
    private Services() {
    }

    /** The service with an interface; waits for it a little. */
    static <T> T get(Class<T> type) {
        return org.wirestrata.testkit.Services.get(type);
    }
}
