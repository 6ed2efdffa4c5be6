/**
 * How the TCP connections of a capture began and ended, explained.
 * <p>
 * A {@link org.wirestrata.session.handshake.Collector} goes over a capture's packets and makes a
 * {@link org.wirestrata.session.handshake.Handshake} of each connection: the three segments, their relations checked, the
 * {@link org.wirestrata.session.handshake.Verdict}, what else is worth a {@link org.wirestrata.session.handshake.Remark}, and the
 * {@link org.wirestrata.session.handshake.Teardown}. {@link org.wirestrata.session.handshake.Kernel} joins a trace of the kernel to them.
 * <p>
 * {@link org.wirestrata.session.handshake.Words} holds all sentences, English and Chinese.
 * {@link org.wirestrata.session.handshake.Explanation}, {@link org.wirestrata.session.handshake.SegmentExplanation} and
 * {@link org.wirestrata.session.handshake.KernelExplanation} choose those that apply, as
 * {@link org.wirestrata.session.handshake.Section}s for whoever shows them;
 * {@link org.wirestrata.session.handshake.TextReport}, {@link org.wirestrata.session.handshake.FrameText} and
 * {@link org.wirestrata.session.handshake.KernelText} write them for terminals, {@link org.wirestrata.session.handshake.SvgReport} draws.
 */
@Version("0.1.0")
package org.wirestrata.session.handshake;

import org.osgi.annotation.versioning.Version;
