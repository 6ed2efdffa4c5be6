package org.wirestrata.api.session;

import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;

/** Knows the dissectors that are installed now. A service. */
@ProviderType
public interface DissectorRegistry {
    /** What is installed now. */
    Snapshot snapshot();

    /**
     * Has changes told, on the thread that makes them; they may come in bursts.
     *
     * @return ends it
     */
    Runnable listen(Consumer<Snapshot> listener);
}
