/**
 * Live capture with libpcap, through pcap4j.
 * <p>
 * Only pcap4j's raw packets are used: dissecting is not its task here, and its packet factories need a binder that is not installed. The
 * library is loaded when it is first needed, so that the service exists where libpcap does not, and says then what to install.
 * <p>
 * A capture waits in the library, which hands out what has come ten times a second and may wait for ever where nothing comes; so stopping
 * it breaks the library's wait. Times are kept to
 * the nanosecond where the library can. What libpcap says of a wrong filter is passed on as it is: who writes filters knows these messages.
 */
package org.wirestrata.capture.live.internal;
