/**
 * What a Linux kernel did meanwhile: traces of it are read, its sockets and system calls are followed, and both are joined to the segments
 * of a capture.
 * <p>
 * {@link org.wirestrata.kernel.KernelTrace} reads the text of tracefs, of <code>trace-cmd report</code>, the tables of
 * <code>tcpstates</code>, <code>tcpconnect</code> and <code>tcpaccept</code>, what bpftrace prints in the same forms, and a debugger's
 * log of breakpoints, into {@link org.wirestrata.kernel.KernelEvent}s.
 * <p>
 * {@link org.wirestrata.kernel.KernelPath} follows each socket through its states and gives it the system calls that were made for it;
 * {@link org.wirestrata.kernel.KernelJoin} finds the sockets of a capture's connections, solves how far the capture's clock is from the
 * trace's ({@link org.wirestrata.kernel.ClockOffset}), and puts everything into the order in which it happened, as
 * {@link org.wirestrata.kernel.Step}s between the program of the client and that of the server.
 */
@Version("0.1.0")
package org.wirestrata.kernel;

import org.osgi.annotation.versioning.Version;
