/**
 * Statistics as plug-ins: every count over a capture is a {@link org.wirestrata.api.tap.Tap}.
 */
@Version("0.1.0")
package org.wirestrata.api.tap;

import org.osgi.annotation.versioning.Version;
