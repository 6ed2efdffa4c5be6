package org.wirestrata.api.session;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.wirestrata.api.dissect.Table;

/** The dissectors that are installed at a moment, with their tables. Immutable; safe for any thread. */
@ProviderType
public interface Snapshot extends Catalog {
    /**
     * A registration in a table.
     *
     * @param low  the lowest key of tables with integer keys
     * @param high the highest
     * @param text the key of tables with text keys; the name of a recognition in a list of them; or null
     * @param on   whether it is used where the configuration says nothing of it
     */
    record Entry(Table table, long low, long high, String text, String protocol, boolean on) {
    }

    /** All registrations, by table and key. */
    List<Entry> entries();

    /** A number that grows with every change. */
    long version();

    /** What is wrong with plug-ins: names that two of them claim, keys that can't be read. In sentences. */
    List<String> problems();
}
