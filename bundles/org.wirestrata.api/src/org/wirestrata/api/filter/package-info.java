/**
 * Display filters: a text in Wireshark's language becomes a predicate over the tape of a dissected frame.
 * <p>
 * {@link org.wirestrata.api.filter.DisplayFilters} is the service. A text that is refused tells where and why in a
 * {@link org.wirestrata.api.filter.FilterException}, for a caret under the culprit.
 */
@Version("0.1.0")
package org.wirestrata.api.filter;

import org.osgi.annotation.versioning.Version;
