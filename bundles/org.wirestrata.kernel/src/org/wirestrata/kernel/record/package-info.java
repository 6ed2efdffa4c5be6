/**
 * Records what a Linux kernel does with TCP connections, by tracefs. The recorder works in a tracing instance of its own, where
 * the machine's own tracing settings are not touched; where the kernel grants none, it changes the machine's settings and restores
 * them, at the latest when it runs the next time ({@link org.wirestrata.kernel.record.SavedSettings}).
 */
@Version("0.1.0")
package org.wirestrata.kernel.record;

import org.osgi.annotation.versioning.Version;
