/**
 * Capture files and live capture.
 * <p>
 * {@link org.wirestrata.api.capture.CaptureFiles} opens a file in one of two ways: as a {@link org.wirestrata.api.capture.CaptureReader}, which
 * delivers frames in order and also reads from pipes, or as a {@link org.wirestrata.api.capture.CaptureFile}, which keeps an index and
 * reads any frame. Frames are delivered into a reused {@link org.wirestrata.api.capture.FrameData}. Damage is a
 * {@link org.wirestrata.api.capture.CaptureException} after the last good frame, never a loss of what came before.
 */
@Version("0.1.0")
package org.wirestrata.api.capture;

import org.osgi.annotation.versioning.Version;
