package org.wirestrata.session.handshake;

/**
 * What a SYN offers, RFC 9293 section 3.2 and RFC 7323.
 *
 * @param segmentSize the largest segment that the sender takes, or -1
 * @param scale       the shift of the sender's windows, or -1
 * @param selective   whether the sender understands selective acknowledgments (RFC 2018)
 * @param stamp       the sender's time stamp, or -1
 * @param echo        the time stamp that is sent back, or -1
 * @param fastOpen    whether there is a TCP Fast Open option (RFC 7413)
 * @param cookieAsked whether that option has no cookie, but asks for one
 */
public record TcpOptions(int segmentSize, int scale, boolean selective, long stamp, long echo, boolean fastOpen, boolean cookieAsked) {
    public boolean stamped() {
        return stamp >= 0;
    }
}
