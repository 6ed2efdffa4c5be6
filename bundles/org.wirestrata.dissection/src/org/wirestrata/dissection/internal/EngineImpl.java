package org.wirestrata.dissection.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Snapshot;

/** The engine as a service. */
@Component(service = Engine.class)
public final class EngineImpl implements Engine {
    private final Plugins plugins = new Plugins();
    private final Guard guard = new Guard(plugins);

    @Override
    public <X extends Exception> void run(Work<X> work) throws X {
        guard.run(work);
    }

    @Override
    public Scan scan(Snapshot snapshot, Configuration configuration, Want want) {
        return PassImpl.scan((SnapshotImpl) snapshot, configuration, want, plugins);
    }

    @Override
    public Shards shards(Snapshot snapshot, Configuration configuration, Want want, int count, boolean datagramsTogether) {
        return want.columns() || want.wanted() == null || !want.wanted().stream().allMatch(Field::plain) ? null
                : new ShardsImpl((SnapshotImpl) snapshot, configuration, want, count, datagramsTogether, plugins);
    }

    @Override
    public Pass begin(Snapshot snapshot, Configuration configuration, Keep keep, Want want) {
        return new PassImpl((SnapshotImpl) snapshot, configuration, keep, want, plugins);
    }
}
