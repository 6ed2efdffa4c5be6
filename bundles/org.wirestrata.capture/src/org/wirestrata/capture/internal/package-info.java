/**
 * Capture files: reading in order, reading at random with an index, and writing.
 *
 * <h2>From bytes to frames</h2>
 * <p>
 * A {@link org.wirestrata.capture.internal.Window} shows a piece of about 1 MB of a file or stream as one array; a
 * {@link org.wirestrata.capture.internal.RecordReader} walks over it and hands out each frame where it lies, without copying and without
 * allocating. {@link org.wirestrata.capture.internal.Opener} looks at the first bytes: a compression is unpacked and looked at again, then
 * the {@link org.wirestrata.capture.internal.CaptureFormat}s are asked one after the other. A new format is one class that implements
 * <code>CaptureFormat</code>, with its reader, and an entry in the opener's list.
 * <p>
 * Files are read by position and never mapped: a mapped file that shrinks faults, and mapped pages count as memory of the process.
 *
 * <h2>Random access</h2>
 * <p>
 * {@link org.wirestrata.capture.internal.IndexedFile} runs the same readers once to fill a
 * {@link org.wirestrata.capture.internal.FrameIndex} with 16 bytes a frame in the usual case, and then needs no format any more: a frame
 * is a position, two lengths, a time and an {@link org.wirestrata.capture.internal.Origin} that many frames share. Its bytes come from a
 * cache of blocks that are never written again once filled, so that threads share it and a frame that was delivered stays what it was. A
 * compressed file is unpacked to a temporary file first.
 *
 * <h2>What is wrong with a file</h2>
 * <p>
 * Lengths are checked before anything is allocated for them. Every message names the file and, where it helps, the byte; see
 * {@link org.wirestrata.capture.internal.Faults}. A record that is cut can be tried again when the file has grown: readers mark the place
 * before each record and {@link org.wirestrata.capture.internal.Window#rewind} goes back to it.
 */
package org.wirestrata.capture.internal;
