/**
 * <code>wirestrata graph</code>: graphs of TCP streams and of load over time.
 * <p>
 * A {@link org.wirestrata.cli.internal.graph.GraphTask} reads a capture once through a tap of {@link org.wirestrata.api.graph.Graphs} and
 * hands what it collected to the writers of <code>org.wirestrata.export.graph</code>. Nothing here is loaded before somebody asks for it.
 */
package org.wirestrata.cli.internal.graph;
