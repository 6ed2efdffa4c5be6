/**
 * Graphs of TCP streams.
 * <p>
 * {@link org.wirestrata.session.internal.graph.TcpTap} keeps the segments of one stream in
 * {@link org.wirestrata.session.internal.graph.Segments}, columns of primitives that grow by pieces, 36 bytes a segment and 12 for each
 * block of a selective acknowledgement. A {@link org.wirestrata.session.internal.graph.Walk} goes through them in order and makes sequence
 * numbers of 64 bits of those of 32, so that streams beyond 4 GiB go on upwards. Each graph is made of a walk or two when it is asked for, and
 * what the analysis of the TCP dissector found is taken from there: retransmissions, duplicate acknowledgements, bytes in flight.
 */
package org.wirestrata.session.internal.graph;
