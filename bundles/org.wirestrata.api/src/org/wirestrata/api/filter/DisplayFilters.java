package org.wirestrata.api.filter;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.wirestrata.api.session.Catalog;

/** Compiles display filters. A service. */
@ProviderType
public interface DisplayFilters {
    /** Compiles a filter for the fields of a catalog. */
    DisplayFilter compile(String text, Catalog catalog) throws FilterException;

    /**
     * A proposal to go on with what is written.
     *
     * @param text        what would stand in place of the characters from {@link #start} on, {@link #length} of them
     * @param description what it means
     */
    record Proposal(String text, String description, int start, int length) {
    }

    /** Proposals for the place of the cursor, best first, at most so many. */
    List<Proposal> complete(String text, int cursor, Catalog catalog, int most);
}
