package org.wirestrata.api.tap;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Catalog;

/** A statistic that people ask for by its name, as after <code>-z</code>. Plug-ins add theirs as services. */
@ConsumerType
public interface Statistic {
    /** The name, which may have commas: <code>io,phs</code>. */
    String name();

    /** What follows the name, for people: <code>[,FILTER]</code>. */
    String usage();

    /** What it tells, in a few words. */
    String about();

    /**
     * A request for it.
     *
     * @param arguments what stood behind the name, split at commas
     * @param catalog   what is installed
     */
    record Request(List<String> arguments, Catalog catalog, DisplayFilters filters) {
        /** The text of a filter that the arguments from one on are, commas included; blank where there are none. */
        public String text(int from) {
            return String.join(",", arguments.subList(Math.min(from, arguments.size()), arguments.size()));
        }

        /** That filter; null where there is none. */
        public DisplayFilter filter(int from) throws FilterException {
            String text = text(from);
            DisplayFilter filter = text.isBlank() ? null : filters.compile(text, catalog);
            if (filter != null && filter.columns()) {
                throw new FilterException("Statistics do not look at columns of the packet list.", text, 0, text.length(), null);
            }
            return filter;
        }
    }

    /**
     * Begins to answer a request.
     *
     * @throws IllegalArgumentException where the arguments are not right, with a sentence that says so
     * @throws FilterException          where an argument is a filter that is not right
     */
    Tap<?, Report> tap(Request request) throws FilterException;
}
