/**
 * What editors, views and commands of the workbench share.
 * <p>
 * A capture is an editor over a {@link org.wirestrata.workbench.CaptureInput}; its part adapts to
 * {@link org.wirestrata.workbench.OpenCapture}, through which commands act on it. What is selected travels by the workbench's selection
 * service: the packet list selects a {@link org.wirestrata.workbench.PacketSelection}, the protocol tree and the bytes select an
 * {@link org.wirestrata.workbench.ItemSelection}, and each view follows what the others say.
 * {@link org.wirestrata.workbench.Services} finds the engine.
 */
@Version("0.1.0")
package org.wirestrata.workbench;

import org.osgi.annotation.versioning.Version;
