/**
 * Graphs as data: rows of points over time or over sequence numbers, exact and complete, for whoever draws them or writes them down.
 * <p>
 * {@link org.wirestrata.api.graph.Graphs}, which {@link org.wirestrata.api.session.Sessions#graphs} answers, begins a
 * {@link org.wirestrata.api.tap.Tap} that collects while frames of a capture pass: the segments of one TCP stream, from which a
 * {@link org.wirestrata.api.graph.TcpStream} makes each {@link org.wirestrata.api.graph.TcpGraph} as often as it is asked, or frames and
 * fields by intervals. A {@link org.wirestrata.api.graph.Graph} is immutable; its {@link org.wirestrata.api.graph.Series} hold their
 * points in columns of primitives, every one of them: thinning is up to those who draw.
 */
@Version("0.1.0")
package org.wirestrata.api.graph;

import org.osgi.annotation.versioning.Version;
