/**
 * Byte streams in order, from segments that come late, twice or never.
 */
@Version("0.1.0")
package org.wirestrata.api.stream;

import org.osgi.annotation.versioning.Version;
