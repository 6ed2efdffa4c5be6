/**
 * What it takes to test dissectors: {@link org.wirestrata.testkit.Embedded} gives all services without OSGi.
 */
@Version("0.1.0")
package org.wirestrata.testkit;

import org.osgi.annotation.versioning.Version;
