/**
 * Statistics as plug-ins. A {@link org.wirestrata.api.tap.Statistic} is a service that people ask for by name, as after <code>-z</code>; it
 * answers a request with a {@link org.wirestrata.api.tap.Tap}, which says what it looks at, counts frames, puts counts together, and makes a
 * {@link org.wirestrata.api.tap.Report} of them. How a capture is divided among threads is the session's business: a tap only says whether its
 * counts can be put together in any order.
 */
@Version("0.1.0")
package org.wirestrata.api.tap;

import org.osgi.annotation.versioning.Version;
