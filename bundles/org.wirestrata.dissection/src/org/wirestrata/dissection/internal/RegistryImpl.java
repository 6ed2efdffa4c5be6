package org.wirestrata.dissection.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.session.DissectorRegistry;
import org.wirestrata.api.session.Snapshot;

/**
 * Collects dissectors as they come and go. A snapshot is made when somebody asks, so a burst of plug-ins makes one. The order of
 * registrations does not depend on the order in which plug-ins start.
 */
@Component(service = DissectorRegistry.class)
public final class RegistryImpl implements DissectorRegistry {
    private final List<Registration> registrations = new ArrayList<>();
    private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();
    private SnapshotImpl current;
    private long version;

    /** Takes a dissector with the properties of its registration. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addDissector(Dissector d, Map<String, ?> properties) {
        synchronized (this) {
            registrations.add(new Registration(d, properties));
            current = null;
        }
        changed();
    }

    /** Lets go of a dissector. */
    public void removeDissector(Dissector d) {
        synchronized (this) {
            registrations.removeIf(r -> r.dissector() == d);
            current = null;
        }
        changed();
    }

    private void changed() {
        if (!listeners.isEmpty()) {
            Snapshot s = snapshot();
            for (Consumer<Snapshot> l : listeners) {
                l.accept(s);
            }
        }
    }

    @Override
    public synchronized Snapshot snapshot() {
        if (current == null) {
            List<Registration> ordered = new ArrayList<>(registrations);
            ordered.sort((a, b) -> a.name().compareTo(b.name()));
            current = new SnapshotImpl(++version, ordered);
        }
        return current;
    }

    @Override
    public Runnable listen(Consumer<Snapshot> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
