/**
 * What it takes to test dissectors. A {@link org.wirestrata.testkit.SampleCapture} is made of bytes and shows each of its frames as a
 * {@link org.wirestrata.testkit.SeenFrame}; {@link org.wirestrata.testkit.DissectorContract} checks what every dissector keeps to.
 * {@link org.wirestrata.testkit.Embedded} gives all services without OSGi, {@link org.wirestrata.testkit.Services} with and without.
 */
@Version("0.1.0")
package org.wirestrata.testkit;

import org.osgi.annotation.versioning.Version;
